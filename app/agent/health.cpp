#include "app/agent/health.h"

namespace muniment::agent {

using namespace Qt::StringLiterals;

connect::InboundReply Health::handle(const connect::InboundRequest& request) {
  if (request.target != "/health")
    return {404, "text/plain", "not found"};
  if (request.method != "GET")
    return {405, "text/plain", "only GET"};
  const workspace::AgentState state = m_agent->state();
  const Json body = Json::Object{{u"active"_s, state.active},
                                 {u"last_beat"_s, state.lastBeat.toString()},
                                 {u"problem"_s, state.problem},
                                 {u"version"_s, QString::fromLatin1(MUNIMENT_VERSION)}};
  return {state.problem.isEmpty() ? 200 : 503, "application/json", canonicalJson(body).value_or(QByteArray("{}"))};
}

} // namespace muniment::agent
