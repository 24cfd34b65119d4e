#include "core/formats/whatsapp/ios_database.h"

#include <algorithm>

namespace muniment::formats::whatsapp {
namespace {

using namespace Qt::StringLiterals;

} // namespace

IosDatabase::IosDatabase(std::shared_ptr<DeviceSqlite> database, DeviceNames names)
    : m_database(std::move(database)), m_people(std::make_shared<IosPeople>()), m_findings(m_database->findings()) {
  m_people->names = std::move(names);
}

std::unique_ptr<IosDatabase> IosDatabase::open(std::shared_ptr<DeviceSqlite> database, DeviceNames names) {
  std::unique_ptr<IosDatabase> made(new IosDatabase(std::move(database), std::move(names)));
  std::unordered_map<std::int64_t, Session> sessions;
  made->note(made->readSessions(sessions));
  made->note(made->readMembers());
  made->note(made->readNames());
  made->note(made->countMessages(sessions));
  made->summarise(sessions);
  return made;
}

void IosDatabase::note(const Result<void>& outcome) {
  if (!outcome)
    m_findings.push_back({.code = "chat-list-incomplete", .detail = outcome.error().detail.toStdString()});
}

Result<void> IosDatabase::readSessions(std::unordered_map<std::int64_t, Session>& sessions) {
  MUNIMENT_TRY_LET(
      row, m_database->select("ZWACHATSESSION", {"Z_PK", "ZCONTACTJID", "ZPARTNERNAME", "ZCONTACTIDENTIFIER"}, {}));
  for (;;) {
    MUNIMENT_TRY_LET(isThere, row.step());
    if (!isThere)
      return {};
    Session session{textOf(row, 1), textOf(row, 2), {}};
    const std::string phone = textOf(row, 3);
    if (session.jid.ends_with("@lid") && phone.find('@') != std::string::npos)
      m_people->names.addAlias(session.jid, phone);
    if (chatKindOf(session.jid) == ChatKind::Direct)
      m_people->names.add(session.jid, session.title);
    sessions.emplace(row.integer(0), std::move(session));
  }
}

Result<void> IosDatabase::readMembers() {
  MUNIMENT_TRY_LET(row, m_database->select("ZWAGROUPMEMBER", {"Z_PK", "ZMEMBERJID", "ZCONTACTNAME"}, {}));
  for (;;) {
    MUNIMENT_TRY_LET(isThere, row.step());
    if (!isThere)
      return {};
    const std::string jid = textOf(row, 1);
    m_people->members.emplace(row.integer(0), jid);
    if (m_people->names.labelOf(jid) == jid)
      m_people->names.add(jid, textOf(row, 2));
  }
}

Result<void> IosDatabase::readNames() {
  MUNIMENT_TRY_LET(pair, m_database->select("ZWAPHONENUMBERLIDPAIR", {"ZLID", "ZPHONENUMBER"}, {}));
  for (;;) {
    MUNIMENT_TRY_LET(isThere, pair.step());
    if (!isThere)
      break;
    const std::string lid = textOf(pair, 0);
    m_people->names.addAlias(lid.find('@') == std::string::npos ? lid + "@lid" : lid,
                             textOf(pair, 1) + "@s.whatsapp.net");
  }
  MUNIMENT_TRY_LET(row, m_database->select("ZWAPROFILEPUSHNAME", {"ZJID", "ZPUSHNAME"}, {}));
  for (;;) {
    MUNIMENT_TRY_LET(isThere, row.step());
    if (!isThere)
      return {};
    m_people->names.addPushName(textOf(row, 0), textOf(row, 1));
  }
}

Result<void> IosDatabase::countMessages(std::unordered_map<std::int64_t, Session>& sessions) {
  MUNIMENT_TRY_LET(
      row, m_database->select("ZWAMESSAGE",
                              {"ZCHATSESSION", "ZISFROMME", "ZGROUPMEMBER", "ZFROMJID", "ZMESSAGETYPE", "ZMESSAGEDATE"},
                              {}));
  for (;;) {
    MUNIMENT_TRY_LET(isThere, row.step());
    if (!isThere)
      return {};
    const std::int64_t type = row.integer(4);
    const bool isSystem = type == 6 || type == 10 || type == 28;
    const bool isOwner = row.integer(1) == 1 && !isSystem;
    const std::string jid = m_people->senderOf(row.integer(2), textOf(row, 3));
    const StatedTime time = timeOfCoreData(row, 5);
    sessions[row.integer(0)].tally.add(isSystem || jid.empty() ? std::string() : m_people->names.labelOf(jid), isOwner,
                                       1, time, time);
  }
}

void IosDatabase::summarise(const std::unordered_map<std::int64_t, Session>& sessions) {
  std::vector<std::pair<ChatSummary, std::int64_t>> found;
  for (const auto& [row, session] : sessions) {
    if (session.tally.messages() == 0)
      continue;
    ChatSummary summary;
    summary.id = session.jid;
    summary.title = session.title.empty() ? m_people->names.labelOf(session.jid) : session.title;
    summary.kind = chatKindOf(session.jid);
    session.tally.finish(summary);
    found.emplace_back(std::move(summary), row);
  }
  std::ranges::sort(found, [](const auto& a, const auto& b) {
    return isLater(a.first, b.first) || (!isLater(b.first, a.first) && a.second < b.second);
  });
  for (auto& [summary, row] : found) {
    m_chats.push_back(std::move(summary));
    m_sessions.push_back(row);
  }
}

Result<std::unique_ptr<ChatReader>> IosDatabase::read(std::size_t chat) {
  if (chat >= m_sessions.size())
    return failure(ErrorKind::NotFound, "device.unknown_chat"_L1);
  return IosReader::open(m_database, m_people, m_sessions[chat]);
}

} // namespace muniment::formats::whatsapp
