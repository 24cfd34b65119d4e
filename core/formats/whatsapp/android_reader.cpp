#include "core/formats/whatsapp/android_reader.h"

#include "core/formats/whatsapp/android_codes.h"

namespace muniment::formats::whatsapp {
namespace {

constexpr std::int64_t kReaction = 56;

enum Column { kId, kFromMe, kKeyId, kSender, kStatus, kOrigination, kTime, kReceived, kServer, kType, kText, kStarred };

const std::vector<QByteArray>& messageColumns() {
  static const std::vector<QByteArray> columns = {"_id",
                                                  "from_me",
                                                  "key_id",
                                                  "sender_jid_row_id",
                                                  "status",
                                                  "origination_flags",
                                                  "timestamp",
                                                  "received_timestamp",
                                                  "receipt_server_timestamp",
                                                  "message_type",
                                                  "text_data",
                                                  "starred"};
  return columns;
}

bool isViewOnce(std::int64_t type) { return type == 42 || type == 43 || type == 82; }

} // namespace

std::string AndroidPeople::jidOf(std::int64_t row) const {
  const auto jid = jids.find(row);
  return jid == jids.end() ? std::string() : jid->second;
}

Result<std::unique_ptr<AndroidReader>> AndroidReader::open(std::shared_ptr<DeviceSqlite> database,
                                                           std::shared_ptr<const AndroidPeople> people,
                                                           std::int64_t chatRow, std::int64_t directJidRow) {
  MUNIMENT_TRY_LET(row, database->select("message", messageColumns(), "WHERE _id = ?"));
  const QByteArray order = database->hasColumn("message", "sort_id") ? "sort_id, _id" : "_id";
  std::unique_ptr<AndroidReader> made(
      new AndroidReader(std::move(database), std::move(people), std::move(row), directJidRow));
  MUNIMENT_TRY(made->takeRows("message", "_id", "chat_row_id = ? AND key_id IS NOT '-1'", order, chatRow));
  return made;
}

AndroidReader::AndroidReader(std::shared_ptr<DeviceSqlite> source, std::shared_ptr<const AndroidPeople> people,
                             DeviceStatement row, std::int64_t directJidRow)
    : DeviceReader(std::move(source)), m_people(std::move(people)), m_row(std::move(row)), m_directJidRow(directJidRow),
      m_media(database(), "message_media", "message_row_id",
              {"file_path", "file_size", "file_length", "mime_type", "media_name", "media_caption", "file_hash",
               "media_duration", "page_count"}),
      m_quotes(database(), "message_quoted", "message_row_id",
               {"key_id", "from_me", "sender_jid_row_id", "timestamp", "message_type", "text_data"}),
      m_addOns(database(), "message_add_on", "parent_message_row_id",
               {"_id", "message_add_on_type", "from_me", "sender_jid_row_id", "timestamp"}),
      m_reactions(database(), "message_add_on_reaction", "message_add_on_row_id", {"reaction", "sender_timestamp"}),
      m_edits(database(), "message_edit_info", "message_row_id", {"original_key_id", "edited_timestamp"}),
      m_revoked(database(), "message_revoked", "message_row_id", {"revoked_key_id", "admin_jid_row_id"}),
      m_receipts(database(), "receipt_user", "message_row_id",
                 {"receipt_user_jid_row_id", "receipt_timestamp", "read_timestamp", "played_timestamp"}),
      m_system(database(), "message_system", "message_row_id", {"action_type"}),
      m_options(database(), "message_poll_option", "message_row_id", {"option_name", "vote_total"}),
      m_locations(database(), "message_location", "message_row_id",
                  {"latitude", "longitude", "place_name", "place_address", "url"}),
      m_cards(database(), "message_vcard", "message_row_id", {"vcard"}),
      m_viewOnce(database(), "message_view_once_media", "message_row_id", {"state"}),
      m_forwarded(database(), "message_forwarded", "message_row_id", {"forward_score"}) {}

std::string AndroidReader::senderOf(bool isFromOwner, std::int64_t jidRow) const {
  if (isFromOwner)
    return {};
  return m_people->labelOf(jidRow > 0 ? jidRow : m_directJidRow);
}

Result<void> AndroidReader::fill(std::int64_t row, SourceMessage& into, Json::Object& raw) {
  m_row.start(row);
  MUNIMENT_TRY_LET(isThere, m_row.step());
  if (!isThere)
    return {};
  fillRow(into, raw);
  MUNIMENT_TRY(fillMedia(row, into, raw));
  MUNIMENT_TRY(fillAround(row, into, raw));
  MUNIMENT_TRY(fillReactions(row, into, raw));
  return fillFlags(row, into, raw);
}

void AndroidReader::fillRow(SourceMessage& into, Json::Object& raw) {
  raw = cellsOf(m_row, messageColumns());
  into.sourceId = textOf(m_row, kKeyId);
  into.isFromOwner = m_row.integer(kFromMe) == 1;
  const std::int64_t sender = m_row.integer(kSender);
  into.sender = senderOf(into.isFromOwner, sender);
  if (sender > 0)
    raw.emplace(QStringLiteral("sender_jid"), QString::fromStdString(m_people->jidOf(sender)));
  into.time = timeOfMilliseconds(m_row.integer(kTime));
  const std::int64_t type = m_row.integer(kType);
  into.kind = m_row.type(kType) == CellType::Null ? MessageKind::Unknown : androidKind(type);
  into.text = textOf(m_row, kText);
  into.isForwarded = m_row.integer(kOrigination) & 1;
  into.isViewOnce = isViewOnce(type);
  into.isDeleted = into.kind == MessageKind::Deleted;
}

Result<void> AndroidReader::fillMedia(std::int64_t row, SourceMessage& into, Json::Object& raw) {
  return m_media.forEach(row, raw, [&](const DeviceStatement& media) {
    into.hasAttachment = true;
    SourceAttachment& file = into.attachment;
    file.path = textOf(media, 0);
    file.name = media.type(4) == CellType::Null ? file.path.substr(file.path.rfind('/') + 1) : textOf(media, 4);
    file.mime = textOf(media, 3);
    file.size = media.integer(1) > 0 ? media.integer(1) : media.integer(2) > 0 ? media.integer(2) : -1;
    file.sha256 = digestOf(media, 6);
    file.seconds = media.integer(7) > 0 ? media.integer(7) : -1;
    file.isOmitted = file.path.empty();
    if (into.text.empty())
      into.text = textOf(media, 5);
  });
}

Result<void> AndroidReader::fillAround(std::int64_t row, SourceMessage& into, Json::Object& raw) {
  MUNIMENT_TRY(m_quotes.forEach(row, raw, [&](const DeviceStatement& quote) {
    into.quote = {{textOf(quote, 0), senderOf(quote.integer(1) == 1, quote.integer(2)), textOf(quote, 5)}};
  }));
  MUNIMENT_TRY(m_receipts.forEach(row, raw, [&](const DeviceStatement& receipt) {
    into.receipts.push_back({m_people->labelOf(receipt.integer(0)), timeOfMilliseconds(receipt.integer(1)),
                             timeOfMilliseconds(receipt.integer(2)), timeOfMilliseconds(receipt.integer(3))});
  }));
  MUNIMENT_TRY(m_options.forEach(row, raw, [](const DeviceStatement&) {}));
  MUNIMENT_TRY(m_cards.forEach(row, raw, [&](const DeviceStatement& card) {
    if (!into.text.empty())
      into.text += '\n';
    into.text += textOf(card, 0);
  }));
  return m_locations.forEach(row, raw, [&](const DeviceStatement& place) {
    if (into.text.empty())
      into.text = textOf(place, 2);
  });
}

Result<void> AndroidReader::fillReactions(std::int64_t row, SourceMessage& into, Json::Object& raw) {
  struct AddOn final {
    std::int64_t id;
    std::string sender;
    StatedTime at;
  };
  std::vector<AddOn> addOns;
  MUNIMENT_TRY(m_addOns.forEach(row, raw, [&](const DeviceStatement& addOn) {
    if (addOn.integer(1) == kReaction)
      addOns.push_back(
          {addOn.integer(0), senderOf(addOn.integer(2) == 1, addOn.integer(3)), timeOfMilliseconds(addOn.integer(4))});
  }));
  Json::Array all;
  for (const AddOn& addOn : addOns) {
    Json::Object cells;
    cells.emplace(QStringLiteral("_id"), addOn.id);
    MUNIMENT_TRY(m_reactions.forEach(addOn.id, cells, [&](const DeviceStatement& reaction) {
      const StatedTime sent = timeOfMilliseconds(reaction.integer(1));
      into.reactions.push_back({addOn.sender, textOf(reaction, 0), sent.isKnown ? sent : addOn.at});
    }));
    all.emplace_back(std::move(cells));
  }
  if (!all.empty())
    raw[QStringLiteral("reactions")] = Json(std::move(all));
  return {};
}

Result<void> AndroidReader::fillFlags(std::int64_t row, SourceMessage& into, Json::Object& raw) {
  MUNIMENT_TRY(m_edits.forEach(row, raw, [&](const DeviceStatement& edit) {
    into.isEdited = true;
    into.editedAt = timeOfMilliseconds(edit.integer(1));
  }));
  MUNIMENT_TRY(m_revoked.forEach(row, raw, [&](const DeviceStatement&) { into.isDeleted = true; }));
  MUNIMENT_TRY(m_viewOnce.forEach(row, raw, [&](const DeviceStatement&) { into.isViewOnce = true; }));
  MUNIMENT_TRY(m_forwarded.forEach(row, raw, [&](const DeviceStatement&) { into.isForwarded = true; }));
  return m_system.forEach(row, raw, [&](const DeviceStatement& system) {
    into.kind = MessageKind::System;
    into.system = androidSystemFamily(system.integer(0));
  });
}

} // namespace muniment::formats::whatsapp
