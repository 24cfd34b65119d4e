#include "app/sandbox/inputs.h"
#include "app/sandbox/stage.h"

#include <QtCore/QJsonDocument>

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

Reply problem(const QString& text, int status = 400) { return jsonReply({{u"error"_s, text}}, status); }

QJsonObject bodyOf(const Request& request) { return QJsonDocument::fromJson(request.body).object(); }

} // namespace

Reply Stage::control(Request request, Conduct& conduct) {
  const QStringList steps = request.steps();
  const QString what = steps.value(1);
  if (what == "state"_L1 && request.method == "GET")
    return controlState(steps.mid(2));
  if (what == "faults"_L1 && steps.size() == 2)
    return controlFaults(request);
  if (what == "clock"_L1 && steps.size() == 2)
    return controlClock(request);
  if (what == "restart"_L1 && request.method == "POST") {
    readJournal();
    conduct.rest = std::clamp(bodyOf(request).value("milliseconds"_L1).toInt(200), 0, 60'000);
    return {};
  }
  // People are those of the messenger: they have a name of their own here.
  if (what == "people"_L1)
    request.target = "/control/wa/people" + request.target.mid(request.target.indexOf("people") + 6);
  const QStringList inner = request.steps();
  return controlPeer(request, inner.value(1), inner.mid(2));
}

Reply Stage::controlPeer(const Request& request, const QString& name, const QStringList& steps) {
  Peer* peer = m_cast->find(name);
  if (!peer)
    return problem(u"Nobody of this name is played here"_s, 404);
  const Instant before = request.at;
  if (request.method != "GET")
    tell(entryOf(u"control"_s, name, request));
  auto reply = peer->control(request, steps);
  catchUp(before);
  return reply.value_or(problem(u"There is nothing of this name"_s, 404));
}

Reply Stage::controlState(const QStringList& steps) {
  const auto stateOf = [this](const QString& name) {
    QJsonObject state = m_cast->find(name)->state();
    state.insert(u"webhooks"_s, m_cast->outbox().state(name));
    return state;
  };
  if (!steps.isEmpty())
    return m_cast->find(steps.first()) ? jsonReply(stateOf(steps.first())) : problem(u"Nobody of this name"_s, 404);
  QJsonObject all{{u"now"_s, now().toString()}, {u"requests"_s, m_requests}};
  for (const QString& name : peerNames())
    all.insert(name, stateOf(name));
  return jsonReply(all);
}

Reply Stage::controlFaults(const Request& request) {
  if (request.method == "DELETE")
    m_faults.clear();
  else if (request.method == "POST") {
    if (const QString wrong = m_faults.add(bodyOf(request)); !wrong.isEmpty())
      return problem(wrong);
  } else if (request.method != "GET")
    return problem(u"GET, POST or DELETE"_s, 405);
  return jsonReply(m_faults.state());
}

Reply Stage::controlClock(const Request& request) {
  if (request.method == "POST") {
    const QJsonObject body = bodyOf(request);
    const auto to = Instant::parse(body.value("to"_L1).toString());
    const double seconds = body.value("advance"_L1).toDouble(-1);
    const std::int64_t step =
        to ? to->milliseconds() - now().milliseconds() : std::int64_t(std::clamp(seconds, -1.0, 1e9) * 1000);
    if (step < 0)
      return problem(u"Say advance in seconds, or to as a later time; the time does not go back"_s);
    const QJsonObject entry{{u"what"_s, u"clock"_s}, {u"offset"_s, qint64(m_offset + step)}};
    tell(entry);
    happen(entry);
    catchUp(now());
  }
  return jsonReply({{u"now"_s, now().toString()}});
}

} // namespace muniment::sandbox
