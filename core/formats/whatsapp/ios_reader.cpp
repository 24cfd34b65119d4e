#include "core/formats/whatsapp/ios_reader.h"

#include "core/formats/whatsapp/ios_codes.h"
#include "core/formats/whatsapp/ios_metadata.h"

namespace muniment::formats::whatsapp {
namespace {

enum Column {
  kId,
  kFromMe,
  kStanza,
  kFrom,
  kType,
  kEvent,
  kStatus,
  kFlags,
  kStarred,
  kDate,
  kSent,
  kText,
  kMember,
  kMedia,
  kInfo
};

const std::vector<QByteArray>& messageColumns() {
  static const std::vector<QByteArray> columns = {"Z_PK",         "ZISFROMME",       "ZSTANZAID",      "ZFROMJID",
                                                  "ZMESSAGETYPE", "ZGROUPEVENTTYPE", "ZMESSAGESTATUS", "ZFLAGS",
                                                  "ZSTARRED",     "ZMESSAGEDATE",    "ZSENTDATE",      "ZTEXT",
                                                  "ZGROUPMEMBER", "ZMEDIAITEM",      "ZMESSAGEINFO"};
  return columns;
}

bool carriesFile(MessageKind kind) {
  return kind == MessageKind::Image || kind == MessageKind::Video || kind == MessageKind::Audio ||
         kind == MessageKind::Document || kind == MessageKind::Sticker;
}

} // namespace

std::string IosPeople::senderOf(std::int64_t member, const std::string& from) const {
  if (const auto known = members.find(member); member > 0 && known != members.end())
    return known->second;
  return from.ends_with("@g.us") ? std::string() : from;
}

Result<std::unique_ptr<IosReader>> IosReader::open(std::shared_ptr<DeviceSqlite> database,
                                                   std::shared_ptr<const IosPeople> people, std::int64_t session) {
  MUNIMENT_TRY_LET(row, database->select("ZWAMESSAGE", messageColumns(), "WHERE Z_PK = ?"));
  const QByteArray order = database->hasColumn("ZWAMESSAGE", "ZSORT") ? "ZSORT, Z_PK" : "Z_PK";
  std::unique_ptr<IosReader> made(new IosReader(std::move(database), std::move(people), std::move(row)));
  // A row without a session forms the chat of what belongs to none.
  MUNIMENT_TRY(made->takeRows("ZWAMESSAGE", "Z_PK", "coalesce(ZCHATSESSION, 0) = ?", order, session));
  return made;
}

IosReader::IosReader(std::shared_ptr<DeviceSqlite> source, std::shared_ptr<const IosPeople> people, DeviceStatement row)
    : DeviceReader(std::move(source)), m_people(std::move(people)), m_row(std::move(row)),
      m_media(database(), "ZWAMEDIAITEM", "Z_PK",
              {"ZMEDIALOCALPATH", "ZFILESIZE", "ZTITLE", "ZVCARDSTRING", "ZVCARDNAME", "ZMOVIEDURATION", "ZLATITUDE",
               "ZLONGITUDE", "ZMETADATA"}),
      m_info(database(), "ZWAMESSAGEINFO", "Z_PK", {"ZRECEIPTINFO"}) {}

std::string IosReader::labelOf(const std::string& jid) const {
  return jid.empty() ? std::string() : m_people->names.labelOf(jid);
}

Result<void> IosReader::fill(std::int64_t row, SourceMessage& into, Json::Object& raw) {
  m_row.start(row);
  MUNIMENT_TRY_LET(isThere, m_row.step());
  if (!isThere)
    return {};
  fillRow(into, raw);
  const std::int64_t info = m_row.integer(kInfo);
  if (const std::int64_t item = m_row.integer(kMedia); item > 0)
    MUNIMENT_TRY(m_media.forEach(item, raw, [&](const DeviceStatement& media) { fillMedia(media, into); }));
  if (info <= 0)
    return {};
  return m_info.forEach(info, raw, [&](const DeviceStatement& receipts) {
    into.reactions = iosReactions(receipts.bytes(0));
    for (SourceReaction& reaction : into.reactions)
      reaction.sender = labelOf(reaction.sender);
  });
}

void IosReader::fillRow(SourceMessage& into, Json::Object& raw) {
  raw = cellsOf(m_row, messageColumns());
  into.sourceId = textOf(m_row, kStanza);
  into.isFromOwner = m_row.integer(kFromMe) == 1;
  const std::string jid = m_people->senderOf(m_row.integer(kMember), textOf(m_row, kFrom));
  if (!into.isFromOwner && !jid.empty()) {
    into.sender = labelOf(jid);
    raw.emplace(QStringLiteral("sender_jid"), QString::fromStdString(jid));
  }
  into.time = timeOfCoreData(m_row, kDate);
  const std::int64_t type = m_row.integer(kType);
  const std::int64_t event = m_row.integer(kEvent);
  into.kind = m_row.type(kType) == CellType::Null ? MessageKind::Unknown : iosKind(type, event);
  into.system = iosSystemFamily(type, event);
  into.text = textOf(m_row, kText);
  into.isViewOnce = isIosViewOnce(type);
  into.isDeleted = into.kind == MessageKind::Deleted;
}

void IosReader::fillMedia(const DeviceStatement& media, SourceMessage& into) {
  const IosMetadata metadata = IosMetadata::parse(media.bytes(8));
  into.isForwarded = metadata.isForwarded;
  if (!metadata.quote.sourceId.empty())
    into.quote = {{metadata.quote.sourceId, labelOf(metadata.quote.sender), metadata.quote.text}};
  if (!carriesFile(into.kind)) {
    if (into.kind == MessageKind::Contact && into.text.empty())
      into.text = textOf(media, 3);
    return;
  }
  into.hasAttachment = true;
  SourceAttachment& file = into.attachment;
  file.path = textOf(media, 0);
  const std::string title = textOf(media, 2);
  const bool isDocument = into.kind == MessageKind::Document;
  file.name = isDocument && !into.text.empty() ? into.text : file.path.substr(file.path.rfind('/') + 1);
  file.mime = textOf(media, 3);
  file.size = media.integer(1) > 0 ? media.integer(1) : -1;
  file.sha256 = digestOf(media, 4);
  file.seconds = media.integer(5) > 0 ? media.integer(5) : -1;
  file.isOmitted = file.path.empty();
  if (!title.empty())
    into.text = title;
}

} // namespace muniment::formats::whatsapp
