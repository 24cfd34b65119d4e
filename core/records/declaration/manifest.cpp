#include "core/records/declaration/manifest.h"

#include "core/model/exact_json.h"
#include "core/records/declaration/manifest_page.h"
#include "core/records/declaration/message_day.h"
#include "core/records/retention/known_date.h"
#include "core/store/chat_privacy.h"
#include "core/store/ledger_repository.h"
#include "core/store/message_repository.h"
#include "core/store/record_member_repository.h"
#include "core/store/source_repository.h"

#include <algorithm>

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;
using store::MessageRepository;

constexpr int kMessagesAtOnce = 1000;
constexpr qsizetype kPageBytes = 4 << 20;

Json jsonOf(const MessageTime& time) { return Json::Object{{u"at"_s, time.milliseconds}, {u"stamp"_s, stampOf(time)}}; }

/// Writes pages as messages come.
class Gatherer final {
 public:
  Gatherer(store::Connection& connection, vault::Vault& vault, const Found& found, const QTimeZone& zone,
           const Scope& scope, const RecordId& record)
      : m_connection(connection), m_vault(vault), m_found(found), m_zone(zone), m_scope(scope), m_page(record, 1) {
    m_gathered.record = record;
  }

  Result<void> messages();
  void items();
  [[nodiscard]] Gathered take() { return std::move(m_gathered); }

 private:
  Result<void> take(const std::vector<Message>& messages, MemberRole role);
  Result<void> endPage();
  void stretch(QDate day) { m_gathered.newest = std::max(m_gathered.newest, day); }

  store::Connection& m_connection;
  vault::Vault& m_vault;
  const Found& m_found;
  const QTimeZone& m_zone;
  const Scope& m_scope;
  ManifestPage m_page;
  Gathered m_gathered;
};

/// Writes the manifest over pages that are there.
class Sealer final {
 public:
  Sealer(store::Connection& connection, const Found& found, const ManifestFacts& facts, const Scope& scope,
         const Record& record)
      : m_connection(connection), m_found(found), m_facts(facts), m_scope(scope), m_record(record) {}

  Result<Json> header(const Json::Array& pages);

 private:
  Result<Json> runs();
  Result<Json> conversation();

  store::Connection& m_connection;
  const Found& m_found;
  const ManifestFacts& m_facts;
  const Scope& m_scope;
  const Record& m_record;
};

Result<void> Gatherer::messages() {
  MessageRepository repository(m_connection);
  for (const Run& run : m_found.runs) {
    for (std::int64_t position = run.first; position <= run.last;) {
      const auto count = static_cast<int>(std::min<std::int64_t>(kMessagesAtOnce, run.last - position + 1));
      MUNIMENT_TRY_LET(page, repository.page(m_found.conversation->conversation.id, position, count, m_scope));
      std::erase_if(page, [&](const Message& message) { return message.position > run.last; });
      if (page.empty())
        break;
      MUNIMENT_TRY(take(page, run.role));
      position = page.back().position + 1;
    }
  }
  return m_page.isEmpty() ? Result<void>() : endPage();
}

Result<void> Gatherer::take(const std::vector<Message>& messages, MemberRole role) {
  std::vector<MessageId> ids;
  for (const Message& message : messages) {
    ids.push_back(message.id);
    m_gathered.messages.push_back({message.id, role});
    if (role == MemberRole::Selected)
      stretch(dayOf(message.time, m_zone));
  }
  (role == MemberRole::Selected ? m_gathered.selected : m_gathered.context) +=
      static_cast<std::int64_t>(messages.size());
  MUNIMENT_TRY_LET(sightings, MessageRepository(m_connection).sightings(ids, m_scope));
  std::ranges::stable_sort(sightings, {}, &Sighting::message);
  for (const Message& message : messages) {
    const auto [first, last] = std::ranges::equal_range(sightings, message.id, {}, &Sighting::message);
    MUNIMENT_TRY(m_page.add(message, role, std::span(first, last)));
    if (m_page.size() >= kPageBytes)
      MUNIMENT_TRY(endPage());
  }
  return {};
}

Result<void> Gatherer::endPage() {
  const QByteArray bytes = m_page.bytes();
  auto stored = m_vault.put(QByteArrayView(bytes));
  if (!stored)
    return failure(std::move(stored).error());
  m_gathered.pages.push_back({stored->address.toBytes(), stored->size});
  m_gathered.listed.emplace_back(Json::Object{{u"address"_s, QString::fromLatin1(stored->address.toBytes().toHex())},
                                              {u"messages"_s, m_page.messages()},
                                              {u"sha256"_s, stored->digest.toHex()},
                                              {u"size"_s, stored->size}});
  m_page = ManifestPage(m_gathered.record, static_cast<int>(m_gathered.pages.size()) + 1);
  return {};
}

void Gatherer::items() {
  for (const CapturedItem& item : m_found.items) {
    m_gathered.items.push_back(item.id);
    stretch(knownDate(item.capturedAt, m_zone).date);
  }
}

/// What was taken and what was left out between, each in its place.
Result<Json> Sealer::runs() {
  struct Gap {
    std::int64_t first, last;
  };
  std::vector<Gap> gaps;
  std::vector<std::int64_t> ends;
  for (std::size_t i = 1; i < m_found.runs.size(); ++i) {
    const Gap gap{m_found.runs[i - 1].last + 1, m_found.runs[i].first - 1};
    if (gap.first <= gap.last) {
      gaps.push_back(gap);
      ends.insert(ends.end(), {gap.first, gap.last});
    }
  }
  std::map<std::int64_t, MessageTime> times;
  if (m_found.conversation && !ends.empty()) {
    MUNIMENT_TRY_LET(known, MessageRepository(m_connection).timesAt(m_found.conversation->number, ends, m_scope));
    times = std::move(known);
  }
  Json::Array listed;
  auto gap = gaps.begin();
  for (const Run& run : m_found.runs) {
    if (gap != gaps.end() && gap->last < run.first) {
      listed.emplace_back(Json::Object{{u"first"_s, gap->first + 1},
                                       {u"from"_s, jsonOf(times[gap->first])},
                                       {u"last"_s, gap->last + 1},
                                       {u"role"_s, u"omitted"_s},
                                       {u"until"_s, jsonOf(times[gap->last])}});
      ++gap;
    }
    listed.emplace_back(
        Json::Object{{u"first"_s, run.first + 1}, {u"last"_s, run.last + 1}, {u"role"_s, nameOf(run.role)}});
  }
  return Json(std::move(listed));
}

Result<Json> Sealer::conversation() {
  if (!m_found.conversation)
    return Json();
  const auto& [number, value] = *m_found.conversation;
  MUNIMENT_TRY_LET(sources, store::SourceRepository(m_connection).ofConversation(number, m_scope));
  MUNIMENT_TRY_LET(speakers, store::ConversationRepository(m_connection).speakers(number, m_scope));
  Json::Array roots;
  Json::Array told;
  for (const ConversationSource& source : sources) {
    roots.emplace_back(Json::Object{
        {u"id"_s, source.id.toString()}, {u"messages"_s, source.messages}, {u"root"_s, source.recordsRoot.toHex()}});
    told.emplace_back(Json::Object{{u"content"_s, contentOf(source)}, {u"salt"_s, source.salt.toHex()}});
  }
  Json::Array people;
  for (const Speaker& speaker : speakers)
    people.emplace_back(Json::Object{{u"content"_s, contentOf(speaker)}, {u"salt"_s, speaker.salt.toHex()}});
  MUNIMENT_TRY_LET(root, canonicalJson(Json(std::move(roots))));
  Json::Object chat{{u"content"_s, contentOf(value)},  {u"messages"_s, m_found.total},
                    {u"root"_s, sha256(root).toHex()}, {u"salt"_s, value.salt.toHex()},
                    {u"sources"_s, std::move(told)},   {u"speakers"_s, std::move(people)}};
  MUNIMENT_TRY_LET(privacy, store::chatPrivacyLines(m_connection, value.id));
  if (privacy > 0)
    chat.emplace(u"chat_privacy_lines"_s, privacy);
  return Json(std::move(chat));
}

Result<Json> Sealer::header(const Json::Array& pages) {
  MUNIMENT_TRY_LET(top, store::LedgerRepository(m_connection).top());
  MUNIMENT_TRY_LET(stretches, runs());
  MUNIMENT_TRY_LET(chat, conversation());
  Json::Array listed;
  for (const CapturedItem& item : m_found.items)
    listed.emplace_back(Json::Object{{u"content"_s, contentOf(item)}, {u"salt"_s, item.salt.toHex()}});
  const ContextRule& rule = m_facts.context;
  return Json::Object{{u"conversation"_s, chat},
                      {u"format"_s, u"muniment-record-manifest"_s},
                      {u"items"_s, std::move(listed)},
                      {u"ledger"_s, Json::Object{{u"hash"_s, top.hash.toHex()}, {u"size"_s, top.seq}}},
                      {u"pages"_s, pages},
                      {u"record"_s, Json::Object{{u"class"_s, m_record.recordClass.toString()},
                                                 {u"class_code"_s, m_facts.classCode},
                                                 {u"class_version"_s, m_record.classVersion},
                                                 {u"gathered_at"_s, m_record.declaredAt.toString()},
                                                 {u"gathered_by"_s, m_record.declaredBy},
                                                 {u"id"_s, m_record.id.toString()},
                                                 {u"metadata"_s, m_record.metadata},
                                                 {u"number"_s, m_record.number},
                                                 {u"schedule"_s, orNull(m_record.schedule)},
                                                 {u"schedule_code"_s, m_facts.scheduleCode},
                                                 {u"schedule_version"_s, m_record.scheduleVersion},
                                                 {u"title"_s, m_record.title}}},
                      {u"runs"_s, stretches},
                      {u"selection"_s, Json::Object{{u"around"_s, rule.around},
                                                    {u"day"_s, rule.day},
                                                    {u"found_by"_s, m_facts.foundBy},
                                                    {u"thread"_s, rule.thread}}},
                      {u"version"_s, 1}};
}

} // namespace

Result<Gathered> gatherPages(store::Connection& connection, vault::Vault& vault, const Found& found,
                             const QTimeZone& zone, const Scope& scope, const RecordId& record) {
  Gatherer gatherer(connection, vault, found, zone, scope, record);
  MUNIMENT_TRY(gatherer.messages());
  gatherer.items();
  return gatherer.take();
}

Result<void> sealManifest(store::Connection& connection, vault::Vault& vault, const Found& found,
                          const ManifestFacts& facts, const Scope& scope, Gathered gathered, Record& record) {
  record.selected = gathered.selected;
  record.context = gathered.context;
  record.items = static_cast<std::int64_t>(gathered.items.size());
  record.recordDate = gathered.newest.isValid() ? gathered.newest : knownDate(record.declaredAt, facts.zone).date;
  MUNIMENT_TRY_LET(value, Sealer(connection, found, facts, scope, record).header(gathered.listed));
  MUNIMENT_TRY_LET(bytes, canonicalJson(value));
  auto stored = vault.put(QByteArrayView(bytes));
  if (!stored)
    return failure(std::move(stored).error());
  record.manifest = stored->address.toBytes();
  record.manifestDigest = stored->digest;
  gathered.pages.insert(gathered.pages.begin(), {record.manifest, stored->size});
  store::RecordMemberRepository members(connection);
  MUNIMENT_TRY(members.addMessages(record.id, gathered.messages));
  MUNIMENT_TRY(members.addItems(record.id, gathered.items));
  return members.addObjects(record.id, gathered.pages);
}

Result<void> gather(store::Connection& connection, vault::Vault& vault, const Found& found, const ManifestFacts& facts,
                    const Scope& scope, Record& record) {
  MUNIMENT_TRY_LET(gathered, gatherPages(connection, vault, found, facts.zone, scope, record.id));
  return sealManifest(connection, vault, found, facts, scope, std::move(gathered), record);
}

} // namespace muniment::records
