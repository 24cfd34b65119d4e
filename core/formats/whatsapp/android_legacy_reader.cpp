#include "core/formats/whatsapp/android_legacy_reader.h"

#include "core/formats/whatsapp/android_codes.h"

#include <algorithm>

namespace muniment::formats::whatsapp {
namespace {

constexpr std::int64_t kSystemStatus = 6;
constexpr std::int64_t kRevokedEdition = 7;

enum Column {
  kId,
  kFromMe,
  kKeyId,
  kStatus,
  kData,
  kTime,
  kReceived,
  kMime,
  kType,
  kSize,
  kName,
  kCaption,
  kHash,
  kSeconds,
  kLatitude,
  kLongitude,
  kGroupSender,
  kQuoteRow,
  kEdition,
  kForwarded,
  kStarred
};

const std::vector<QByteArray>& messageColumns() {
  static const std::vector<QByteArray> columns = {
      "_id",        "key_from_me",        "key_id",          "status",         "data",
      "timestamp",  "received_timestamp", "media_mime_type", "media_wa_type",  "media_size",
      "media_name", "media_caption",      "media_hash",      "media_duration", "latitude",
      "longitude",  "remote_resource",    "quoted_row_id",   "edit_version",   "forwarded",
      "starred"};
  return columns;
}

bool carriesFile(MessageKind kind) {
  return kind == MessageKind::Image || kind == MessageKind::Video || kind == MessageKind::Audio ||
         kind == MessageKind::Document || kind == MessageKind::Sticker;
}

} // namespace

Result<std::unique_ptr<AndroidLegacyReader>> AndroidLegacyReader::open(std::shared_ptr<DeviceSqlite> database,
                                                                       std::shared_ptr<const DeviceNames> names,
                                                                       const std::string& chatJid) {
  MUNIMENT_TRY_LET(row, database->select("messages", messageColumns(), "WHERE _id = ?"));
  std::unique_ptr<AndroidLegacyReader> made(new AndroidLegacyReader(std::move(database), std::move(names),
                                                                    std::move(row), repaired(QByteArrayView(chatJid))));
  const QByteArrayView jid(chatJid.data(), static_cast<qsizetype>(chatJid.size()));
  MUNIMENT_TRY(made->takeRows("messages", "_id", "CAST(key_remote_jid AS TEXT) = ?", "_id", jid));
  return made;
}

AndroidLegacyReader::AndroidLegacyReader(std::shared_ptr<DeviceSqlite> source, std::shared_ptr<const DeviceNames> names,
                                         DeviceStatement row, std::string chatJid)
    : DeviceReader(std::move(source)), m_names(std::move(names)), m_row(std::move(row)), m_chatJid(std::move(chatJid)),
      m_quotes(database(), "messages_quotes", "_id",
               {"key_id", "key_from_me", "remote_resource", "data", "media_caption"}),
      m_system(database(), "message_system", "message_row_id", {"action_type"}),
      m_cards(database(), "messages_vcards", "message_row_id", {"vcard"}) {}

std::string AndroidLegacyReader::senderOf(bool isFromOwner, const std::string& groupSender) const {
  if (isFromOwner)
    return {};
  return m_names->labelOf(groupSender.empty() ? m_chatJid : groupSender);
}

Result<void> AndroidLegacyReader::fill(std::int64_t row, SourceMessage& into, Json::Object& raw) {
  m_row.start(row);
  MUNIMENT_TRY_LET(isThere, m_row.step());
  if (!isThere)
    return {};
  raw = cellsOf(m_row, messageColumns());
  fillRow(into);
  if (carriesFile(into.kind))
    fillMedia(into);
  const std::int64_t quote = m_row.integer(kQuoteRow);
  if (quote > 0)
    MUNIMENT_TRY(m_quotes.forEach(quote, raw, [&](const DeviceStatement& quoted) {
      const std::string text = textOf(quoted, 3);
      into.quote = {{textOf(quoted, 0), senderOf(quoted.integer(1) == 1, textOf(quoted, 2)),
                     text.empty() ? textOf(quoted, 4) : text}};
    }));
  MUNIMENT_TRY(m_cards.forEach(row, raw, [](const DeviceStatement&) {}));
  return m_system.forEach(row, raw,
                          [&](const DeviceStatement& system) { into.system = androidSystemFamily(system.integer(0)); });
}

void AndroidLegacyReader::fillRow(SourceMessage& into) {
  into.sourceId = textOf(m_row, kKeyId);
  into.isFromOwner = m_row.integer(kFromMe) == 1;
  into.sender = senderOf(into.isFromOwner, textOf(m_row, kGroupSender));
  into.time = timeOfMilliseconds(m_row.integer(kTime));
  into.kind = m_row.type(kType) == CellType::Null ? MessageKind::Text : androidKind(m_row.integer(kType));
  into.text = textOf(m_row, kData);
  into.isForwarded = m_row.integer(kForwarded) > 0;
  if (m_row.integer(kStatus) == kSystemStatus) {
    into.kind = MessageKind::System;
    into.isFromOwner = false;
    into.sender = textOf(m_row, kGroupSender).empty() ? std::string() : senderOf(false, textOf(m_row, kGroupSender));
    into.system = androidSystemFamily(m_row.integer(kSize));
  } else if (m_row.integer(kEdition) == kRevokedEdition || into.kind == MessageKind::Deleted) {
    into.kind = MessageKind::Deleted;
    into.isDeleted = true;
  }
}

void AndroidLegacyReader::fillMedia(SourceMessage& into) {
  into.hasAttachment = true;
  SourceAttachment& file = into.attachment;
  file.name = textOf(m_row, kName);
  file.mime = textOf(m_row, kMime);
  file.size = m_row.integer(kSize) > 0 ? m_row.integer(kSize) : -1;
  file.seconds = m_row.integer(kSeconds) > 0 ? m_row.integer(kSeconds) : -1;
  file.sha256 = digestOf(m_row, kHash);
  into.text = textOf(m_row, kCaption);
}

} // namespace muniment::formats::whatsapp
