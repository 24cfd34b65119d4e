#include "core/formats/whatsapp/android_database.h"

#include <algorithm>
#include <limits>

namespace muniment::formats::whatsapp {
namespace {

using namespace Qt::StringLiterals;

} // namespace

AndroidDatabase::AndroidDatabase(std::shared_ptr<DeviceSqlite> database, DeviceNames names)
    : m_database(std::move(database)), m_people(std::make_shared<AndroidPeople>()), m_findings(m_database->findings()) {
  m_people->names = std::move(names);
}

std::unique_ptr<AndroidDatabase> AndroidDatabase::open(std::shared_ptr<DeviceSqlite> database, DeviceNames names) {
  std::unique_ptr<AndroidDatabase> made(new AndroidDatabase(std::move(database), std::move(names)));
  std::unordered_map<std::int64_t, Chat> chats;
  made->note(made->readJids());
  made->note(made->readAliases());
  made->note(made->readChats(chats));
  const auto counted = made->countMessages(chats);
  made->note(counted);
  if (!counted)
    made->countReadable(chats);
  made->summarise(chats);
  return made;
}

void AndroidDatabase::note(const Result<void>& outcome) {
  if (!outcome)
    m_findings.push_back({.code = "chat-list-incomplete", .detail = outcome.error().detail.toStdString()});
}

Result<void> AndroidDatabase::readJids() {
  MUNIMENT_TRY_LET(row, m_database->select("jid", {"_id", "raw_string", "user", "server"}, {}));
  for (;;) {
    MUNIMENT_TRY_LET(isThere, row.step());
    if (!isThere)
      return {};
    std::string jid = textOf(row, 1);
    if (jid.empty() && row.type(2) != CellType::Null)
      jid = textOf(row, 2) + '@' + textOf(row, 3);
    m_people->jids.emplace(row.integer(0), std::move(jid));
  }
}

Result<void> AndroidDatabase::readAliases() {
  MUNIMENT_TRY_LET(row, m_database->select("jid_map", {"lid_row_id", "jid_row_id"}, {}));
  for (;;) {
    MUNIMENT_TRY_LET(isThere, row.step());
    if (!isThere)
      return {};
    m_people->names.addAlias(m_people->jidOf(row.integer(0)), m_people->jidOf(row.integer(1)));
  }
}

Result<void> AndroidDatabase::readChats(std::unordered_map<std::int64_t, Chat>& chats) {
  MUNIMENT_TRY_LET(row, m_database->select("chat", {"_id", "jid_row_id", "subject"}, {}));
  for (;;) {
    MUNIMENT_TRY_LET(isThere, row.step());
    if (!isThere)
      return {};
    chats.emplace(row.integer(0), Chat{row.integer(1), textOf(row, 2), {}});
  }
}

void AndroidDatabase::count(const DeviceStatement& row, std::unordered_map<std::int64_t, Chat>& chats) const {
  Chat& chat = chats[row.integer(0)];
  const bool isSystem = row.integer(3) == 1;
  const bool isOwner = row.integer(1) == 1 && !isSystem;
  const std::int64_t sender = row.integer(2) > 0 ? row.integer(2) : chat.jidRow;
  chat.tally.add(isSystem ? std::string() : m_people->labelOf(sender), isOwner, row.integer(4),
                 timeOfMilliseconds(row.integer(5)), timeOfMilliseconds(row.integer(6)));
}

Result<void> AndroidDatabase::countMessages(std::unordered_map<std::int64_t, Chat>& chats) {
  MUNIMENT_TRY_LET(row,
                   m_database->prepare("SELECT chat_row_id, from_me, sender_jid_row_id, message_type = 7, count(*), "
                                       "min(nullif(timestamp, 0)), max(timestamp) FROM message "
                                       "WHERE key_id IS NOT '-1' GROUP BY 1, 2, 3, 4"));
  return forEachRow(row, [&] { count(row, chats); });
}

/// Row by row from both ends of a damaged table, so that the chats on either side of the damage are listed.
void AndroidDatabase::countReadable(std::unordered_map<std::int64_t, Chat>& chats) {
  for (auto& [row, chat] : chats)
    chat.tally = {};
  std::int64_t last = std::numeric_limits<std::int64_t>::min();
  for (const QByteArray& order : {QByteArray("_id"), QByteArray("_id DESC")}) {
    auto row = m_database->prepare("SELECT chat_row_id, from_me, sender_jid_row_id, message_type = 7, 1, timestamp, "
                                   "timestamp, _id FROM message WHERE key_id IS NOT '-1' ORDER BY " +
                                   order);
    const std::int64_t behind = last;
    if (!row)
      return;
    (void)forEachRow(*row, [&] {
      if (row->integer(7) > behind)
        count(*row, chats);
      last = std::max(last, row->integer(7));
    }).has_value();
  }
}

void AndroidDatabase::summarise(const std::unordered_map<std::int64_t, Chat>& chats) {
  std::vector<std::pair<ChatSummary, Place>> found;
  for (const auto& [row, chat] : chats) {
    if (chat.tally.messages() == 0)
      continue;
    ChatSummary summary;
    summary.id = m_people->jidOf(chat.jidRow);
    summary.kind = chatKindOf(summary.id);
    summary.title = chat.subject.empty() ? m_people->names.labelOf(summary.id) : chat.subject;
    chat.tally.finish(summary);
    const bool isDirect = summary.kind == ChatKind::Direct || summary.kind == ChatKind::Unknown;
    found.emplace_back(std::move(summary), Place{row, isDirect ? chat.jidRow : 0});
  }
  std::ranges::sort(found, [](const auto& a, const auto& b) {
    return isLater(a.first, b.first) || (!isLater(b.first, a.first) && a.second.chatRow < b.second.chatRow);
  });
  for (auto& [summary, place] : found) {
    m_chats.push_back(std::move(summary));
    m_places.push_back(place);
  }
}

Result<std::unique_ptr<ChatReader>> AndroidDatabase::read(std::size_t chat) {
  if (chat >= m_places.size())
    return failure(ErrorKind::NotFound, "device.unknown_chat"_L1);
  const Place place = m_places[chat];
  return AndroidReader::open(m_database, m_people, place.chatRow, place.directJidRow);
}

} // namespace muniment::formats::whatsapp
