#include "core/formats/whatsapp/android_legacy_database.h"

#include "core/formats/whatsapp/android_legacy_reader.h"
#include "core/formats/whatsapp/device_chat_tally.h"

#include <algorithm>

namespace muniment::formats::whatsapp {
namespace {

using namespace Qt::StringLiterals;

} // namespace

AndroidLegacyDatabase::AndroidLegacyDatabase(std::shared_ptr<DeviceSqlite> database, DeviceNames names)
    : m_database(std::move(database)), m_names(std::make_shared<DeviceNames>(std::move(names))),
      m_findings(m_database->findings()) {}

std::unique_ptr<AndroidLegacyDatabase> AndroidLegacyDatabase::open(std::shared_ptr<DeviceSqlite> database,
                                                                   DeviceNames names) {
  std::unique_ptr<AndroidLegacyDatabase> made(new AndroidLegacyDatabase(std::move(database), std::move(names)));
  for (const Result<void>& outcome : {made->readTitles(), made->readChats()})
    if (!outcome)
      made->m_findings.push_back({.code = "chat-list-incomplete", .detail = outcome.error().detail.toStdString()});
  return made;
}

Result<void> AndroidLegacyDatabase::readTitles() {
  MUNIMENT_TRY_LET(row, m_database->select("chat_list", {"key_remote_jid", "subject"}, {}));
  for (;;) {
    MUNIMENT_TRY_LET(isThere, row.step());
    if (!isThere)
      return {};
    m_names->add(textOf(row, 0), textOf(row, 1));
  }
}

Result<void> AndroidLegacyDatabase::readChats() {
  MUNIMENT_TRY_LET(row, m_database->select("messages",
                                           {"key_remote_jid", "key_from_me", "remote_resource", "status", "timestamp"},
                                           "WHERE key_id IS NOT '-1'"));
  std::unordered_map<std::string, DeviceChatTally> tallies;
  for (;;) {
    const auto isThere = row.step();
    if (!isThere)
      m_findings.push_back({.code = "chat-list-incomplete", .detail = isThere.error().detail.toStdString()});
    if (!isThere || !*isThere)
      break;
    const std::string jid = row.bytes(0).toByteArray().toStdString();
    const std::string member = textOf(row, 2);
    const bool isSystem = row.integer(3) == 6;
    const StatedTime time = timeOfMilliseconds(row.integer(4));
    tallies[jid].add(isSystem ? std::string() : m_names->labelOf(member.empty() ? textOf(row, 0) : member),
                     row.integer(1) == 1 && !isSystem, 1, time, time);
  }
  std::vector<std::pair<ChatSummary, std::string>> found;
  for (const auto& [jid, tally] : tallies) {
    ChatSummary summary;
    summary.id = repaired(QByteArrayView(jid));
    summary.kind = chatKindOf(jid);
    summary.title = m_names->labelOf(summary.id);
    tally.finish(summary);
    found.emplace_back(std::move(summary), jid);
  }
  std::ranges::sort(found, [](const auto& a, const auto& b) {
    return isLater(a.first, b.first) || (!isLater(b.first, a.first) && a.second < b.second);
  });
  for (auto& [summary, key] : found) {
    m_chats.push_back(std::move(summary));
    m_keys.push_back(std::move(key));
  }
  return {};
}

Result<std::unique_ptr<ChatReader>> AndroidLegacyDatabase::read(std::size_t chat) {
  if (chat >= m_chats.size())
    return failure(ErrorKind::NotFound, "device.unknown_chat"_L1);
  return AndroidLegacyReader::open(m_database, m_names, m_keys[chat]);
}

} // namespace muniment::formats::whatsapp
