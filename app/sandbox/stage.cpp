#include "app/sandbox/stage.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QLocale>

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;
using Kind = FaultRule::Kind;

Request requestOf(const QJsonObject& entry) {
  Request request;
  request.method = entry.value("method"_L1).toString().toLatin1();
  request.target = entry.value("target"_L1).toString().toLatin1();
  for (const QJsonValue& pair : entry.value("headers"_L1).toArray())
    request.headers.emplace_back(pair.toArray().at(0).toString().toLatin1(),
                                 pair.toArray().at(1).toString().toLatin1());
  request.body = QByteArray::fromBase64(entry.value("body"_L1).toString().toLatin1());
  request.at = Instant::fromMilliseconds(entry.value("at"_L1).toInteger());
  return request;
}

QByteArray httpDate(Instant at) {
  const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.milliseconds(), Qt::UTC);
  return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

Reply htmlPage(int status) {
  return {status,
          "text/html;charset=utf-8",
          "<!DOCTYPE html><html><head><title>Service</title></head><body><h1>The service is being restarted</h1>"
          "<p>Please try again later.</p></body></html>",
          {}};
}

/// What a fault makes of the answer; nothing where it leaves the answer alone.
std::optional<Reply> replaced(const FaultRule& rule, const Peer& peer) {
  switch (rule.kind) {
  case Kind::Throttle: {
    Reply reply = peer.throttled();
    reply.headers.emplace_back("Retry-After", QByteArray::number(rule.retryAfter));
    return reply;
  }
  case Kind::Fail: {
    Reply reply = jsonReply({{u"error"_s, u"The service has failed"_s}}, rule.status);
    if (rule.status == 503)
      reply.headers.emplace_back("Retry-After", QByteArray::number(rule.retryAfter));
    return reply;
  }
  case Kind::Html:
    return htmlPage(200);
  case Kind::Expired:
    return peer.expired();
  default:
    return std::nullopt;
  }
}

void applyTo(WireHandler::Conduct& conduct, const FaultRule& rule) {
  if (rule.kind == Kind::Latency)
    conduct.delay += rule.milliseconds;
  conduct.reset = conduct.reset || rule.kind == Kind::Reset;
  conduct.truncate = conduct.truncate || rule.kind == Kind::Truncate;
  if (rule.kind == Kind::Slow)
    conduct.trickle = rule.milliseconds;
  if (rule.kind == Kind::Restart)
    conduct.rest = rule.milliseconds;
}

} // namespace

QJsonObject Stage::entryOf(const QString& what, const QString& name, const Request& request) {
  QJsonArray headers;
  for (const auto& [key, value] : request.headers)
    headers.append(QJsonArray{QString::fromLatin1(key), QString::fromLatin1(value)});
  return {{u"what"_s, what},
          {u"peer"_s, name},
          {u"method"_s, QString::fromLatin1(request.method)},
          {u"target"_s, QString::fromLatin1(request.target)},
          {u"headers"_s, headers},
          {u"body"_s, QString::fromLatin1(request.body.toBase64())},
          {u"at"_s, qint64(request.at.milliseconds())}};
}

Stage::Stage(std::unique_ptr<Journal> journal, quint64 seed, const Clock& clock)
    : m_journal(std::move(journal)), m_seed(seed), m_clock(&clock), m_faults(seed) {
  readJournal();
}

Instant Stage::now() const { return m_clock->now().plusMilliseconds(m_offset); }

void Stage::readJournal() {
  m_cast = std::make_unique<Cast>(m_seed);
  m_offset = 0;
  bool empty = true;
  m_journal->replay([&](const QJsonObject& entry) {
    empty = false;
    happen(entry);
  });
  if (empty)
    tell({{u"what"_s, u"seed"_s}, {u"seed"_s, qint64(m_seed)}});
  m_cast->outbox().forgetWays();
}

void Stage::tell(const QJsonObject& entry) {
  if (const auto told = m_journal->append(entry); !told)
    qCritical("the journal cannot be written: %s", qUtf8Printable(told.error().detail));
}

void Stage::happen(const QJsonObject& entry) {
  const QString what = entry.value("what"_L1).toString();
  const Instant at = Instant::fromMilliseconds(entry.value("at"_L1).toInteger());
  Peer* peer = m_cast->find(entry.value("peer"_L1).toString());
  if (what == "request"_L1 && peer)
    static_cast<void>(peer->answer(requestOf(entry)));
  else if (what == "control"_L1 && peer)
    static_cast<void>(peer->control(requestOf(entry), requestOf(entry).steps().mid(2)));
  else if (what == "tick"_L1)
    m_cast->advance(at);
  else if (what == "settled"_L1)
    m_cast->outbox().settle(entry.value("id"_L1).toInteger(), entry.value("status"_L1).toInt(), at);
  else if (what == "seed"_L1) {
    m_seed = quint64(entry.value("seed"_L1).toInteger());
    m_cast = std::make_unique<Cast>(m_seed);
  } else if (what == "clock"_L1)
    m_offset = entry.value("offset"_L1).toInteger();
}

void Stage::catchUp(Instant at) {
  const auto due = m_cast->due();
  if (!due || *due > at)
    return;
  const QJsonObject entry{{u"what"_s, u"tick"_s}, {u"at"_s, qint64(at.milliseconds())}};
  tell(entry);
  happen(entry);
}

Reply Stage::carryOut(const QString& name, const Request& request) {
  Peer& peer = *m_cast->find(name);
  if (peer.changes(request)) {
    if (m_journal->full())
      return jsonReply({{u"error"_s, u"The sandbox is full"_s}}, 507);
    tell(entryOf(u"request"_s, name, request));
  }
  return peer.answer(request);
}

WireHandler::Answer Stage::handle(Request request) {
  ++m_requests;
  request.at = now();
  catchUp(request.at);
  const QString name = request.steps().value(0);
  Conduct conduct;
  if (name == "control"_L1) {
    Reply reply = control(std::move(request), conduct);
    return {std::move(reply), conduct};
  }
  if (!m_cast->find(name))
    return {jsonReply({{u"error"_s, u"Nobody of this name is played here"_s}}, 404), conduct};
  const QByteArray inner = request.target.mid(request.target.indexOf(name.toLatin1(), 0) + name.size());
  request.target = inner.startsWith('/') ? inner : '/' + inner;
  return perform(name, std::move(request));
}

WireHandler::Answer Stage::perform(const QString& name, Request request) {
  const QString path = QString::fromUtf8(request.target.split('?').first());
  const auto faults = m_faults.meet(name, request.method, path);
  Answer answer;
  bool twice = false;
  std::optional<Reply> instead;
  bool carried = true;
  for (const FaultRule& rule : faults) {
    if (rule.kind == Kind::Skew)
      request.at = request.at.plusMilliseconds(rule.milliseconds);
    twice = twice || rule.kind == Kind::Duplicate;
    request.itemsTwice = request.itemsTwice || (request.method == "GET" && rule.kind == Kind::Duplicate);
    request.itemsTurned = request.itemsTurned || (request.method == "GET" && rule.kind == Kind::Reorder);
    applyTo(answer.conduct, rule);
    const auto other = replaced(rule, *m_cast->find(name));
    const bool spoils = other || rule.kind == Kind::Reset || rule.kind == Kind::Restart;
    carried = carried && (!spoils || rule.late);
    if (other && !instead)
      instead = other;
  }
  if (carried)
    answer.reply = carryOut(name, request);
  if (carried && twice)
    answer.reply = carryOut(name, request);
  if (instead)
    answer.reply = *instead;
  if (answer.conduct.rest >= 0)
    readJournal();
  answer.reply.headers.emplace_back("Date", httpDate(request.at));
  return answer;
}

std::vector<Outbox::Delivery> Stage::beat() {
  const Instant at = now();
  catchUp(at);
  std::vector<Outbox::Delivery> going;
  for (int count = 0; count < 8; ++count) {
    auto next = m_cast->outbox().take(at);
    if (!next)
      break;
    bool held = false;
    for (const FaultRule& rule : m_faults.meet(next->peer, next->method, u"webhook"_s)) {
      if (rule.kind == Kind::Duplicate)
        going.push_back(*next);
      if ((rule.kind != Kind::Reorder && rule.kind != Kind::Latency) || next->attempts > 0 || next->due != next->since)
        continue;
      // Later ones overtake it; where it waits is not remembered, since nothing follows from it.
      m_cast->outbox().delay(next->id, rule.milliseconds);
      held = true;
    }
    if (!held)
      going.push_back(std::move(*next));
  }
  return going;
}

void Stage::settled(qint64 delivery, int status) {
  const QJsonObject entry{
      {u"what"_s, u"settled"_s}, {u"id"_s, delivery}, {u"status"_s, status}, {u"at"_s, qint64(now().milliseconds())}};
  tell(entry);
  happen(entry);
}

} // namespace muniment::sandbox
