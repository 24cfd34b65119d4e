#include "core/workspace/rm/rm_audit.h"

#include "core/workspace/rm/content_server_poll.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using namespace connect::contentserver;
using delivery::Outcome;
using delivery::Verdict;

constexpr qsizetype kLongestName = 100;

NewsItem newsOf(std::int64_t node, const std::vector<RmEvent>& events) {
  const QString newest = std::ranges::max(events, {}, &RmEvent::at).at;
  Json::Array list;
  QStringList last;
  for (const RmEvent& event : events) {
    list.emplace_back(Json::Object{{u"at"_s, event.at}, {u"name"_s, event.name.left(kLongestName)}});
    if (event.at == newest)
      last.append(QString::number(event.type));
  }
  const Json::Object told{{u"events"_s, std::move(list)}, {u"node"_s, node}};
  // The same events always have the same name, wherever the asking began.
  return {QString(RmAudit::kResource), u"%1/%2/%3"_s.arg(node).arg(newest, last.join(u'+')),
          canonicalJson(told).value_or(QByteArray())};
}

Json contentOf(const QString& since, const QString& before, const QString& seen, const QString& after) {
  return Json::Object{{u"after"_s, after}, {u"before"_s, before}, {u"seen"_s, seen}, {u"since"_s, since}};
}

} // namespace

RmAudit::RmAudit(const ConnectorParts& parts, ContentServerClient& client)
    : m_connection(parts.connection), m_workspace(parts.workspace), m_seat(parts.seat), m_client(&client) {}

Result<void> RmAudit::load() {
  if (m_cursor)
    return {};
  MUNIMENT_TRY_LET(me, m_client->whoAmI(nullptr));
  m_me = me;
  MUNIMENT_TRY_LET(kept,
                   m_workspace->connectionDesk(m_seat.token).cursor(m_connection.id, QString(RmAudit::kResource)));
  const auto read = parseJson(kept.toUtf8());
  m_cursor =
      read ? Cursor{read->text(u"since"), read->text(u"before"), read->text(u"seen"), read->text(u"after")} : Cursor();
  return {};
}

Result<std::vector<RmEvent>> RmAudit::eventsOf(std::int64_t node) {
  std::vector<RmEvent> found;
  RmPages pages = m_client->nodes().events(node, m_cursor->since);
  for (;;) {
    auto page = pages.next(nullptr);
    // Whether it is gone is looked at elsewhere, and so is what may not be audited.
    if (!page && (page.error().kind == ErrorKind::NotFound || page.error().id == "rm.permission_missing"_L1))
      return found;
    if (!page)
      return Failure(std::move(page).error());
    if (!*page)
      return found;
    for (const connect::ForeignJson& item : **page) {
      RmEvent event = NodeCalls::eventIn(item);
      m_cursor->seen = std::max(m_cursor->seen, event.at);
      if (event.user != m_me)
        found.push_back(std::move(event));
    }
  }
}

Result<qint64> RmAudit::read() {
  MUNIMENT_TRY(load());
  const Cursor before = *m_cursor;
  CounterpartsPage query;
  query.filter.peer = m_connection.peer;
  query.filter.kind = Counterpart::Kind::Record;
  query.filter.states = {Counterpart::State::There};
  query.after = CounterpartId::parse(m_cursor->after);
  query.limit = kRecords;
  MUNIMENT_TRY_LET(records, m_workspace->ask(query, m_seat).result());
  std::vector<NewsItem> news;
  for (const Counterpart& record : records) {
    auto events = eventsOf(record.node);
    if (!events) {
      m_cursor = before;
      return Failure(std::move(events).error());
    }
    if (!events->empty())
      news.push_back(newsOf(record.node, *events));
  }
  m_cursor->after = records.empty() ? QString() : records.back().id.toString();
  if (records.size() < static_cast<std::size_t>(kRecords)) {
    // Something may have happened to a record after it was asked about and before the newest that is known.
    m_cursor->after.clear();
    m_cursor->since = std::exchange(m_cursor->before, m_cursor->seen);
  }
  if (news.empty())
    return 0;
  const auto place = canonicalJson(contentOf(m_cursor->since, m_cursor->before, m_cursor->seen, m_cursor->after));
  auto taken = m_workspace->connectionDesk(m_seat.token)
                   .takeIn(m_connection, news, QString::fromUtf8(place.value_or(QByteArray())));
  if (!taken)
    m_cursor = before;
  return taken;
}

RmInbox::RmInbox(const ConnectorParts& parts, ContentServerPoll& poll)
    : m_peer(parts.connection.peer), m_workspace(parts.workspace), m_seat(parts.seat), m_poll(&poll) {}

Outcome RmInbox::carry(const Delivery& /*delivery*/, const QByteArray& payload) {
  const auto item = newsItemFrom(payload);
  if (!item)
    return {Verdict::Refused, item.error().id, {}};
  if (item->resource != RmAudit::kResource)
    return {Verdict::Refused, u"connection.no_item"_s, {}};
  const auto understood = understand(item->raw);
  if (understood)
    return {};
  const Error& error = understood.error();
  const bool passes = error.retryable || error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Cancelled;
  return {passes ? Verdict::Later : Verdict::Refused, error.id, {}};
}

Result<void> RmInbox::understand(const QByteArray& raw) {
  MUNIMENT_TRY_LET(told, parseJson(raw));
  bool isHold = false;
  bool isEnd = false;
  bool isDetail = false;
  if (const Json::Array* events = told.at(u"events").array())
    for (const Json& event : *events) {
      const QString name = event.text(u"name");
      isDetail = isDetail || name.contains("attribute"_L1, Qt::CaseInsensitive) ||
                 name.contains("categor"_L1, Qt::CaseInsensitive);
      isHold = isHold || name.contains("hold"_L1, Qt::CaseInsensitive);
      for (const QLatin1StringView word : {"delete"_L1, "destroy"_L1, "purge"_L1})
        isEnd = isEnd || name.contains(word, Qt::CaseInsensitive);
    }
  CounterpartsAt query{m_peer, Counterpart::Kind::Record, {told.number(u"node")}};
  MUNIMENT_TRY_LET(records, m_workspace->ask(query, m_seat).result());
  for (const Counterpart& record : records) {
    if (record.state != Counterpart::State::There)
      continue;
    if (isHold)
      MUNIMENT_TRY(m_poll->holdsOf(record));
    if (isDetail)
      MUNIMENT_TRY(m_poll->detailsOf(record));
    if (isEnd)
      MUNIMENT_TRY(m_poll->lookFor(record));
  }
  return {};
}

} // namespace muniment::workspace
