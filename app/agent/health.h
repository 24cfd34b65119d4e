#pragma once

#include "core/connect/server/http_server.h"
#include "core/workspace/agent/agent.h"

namespace muniment::agent {

/// `GET /health`: 200 while the agent works, 503 with the reason when it does not. Names nothing that is kept.
class Health final : public connect::RequestHandler {
 public:
  explicit Health(const workspace::Agent& agent) : m_agent(&agent) {}
  [[nodiscard]] connect::InboundReply handle(const connect::InboundRequest& request) override;

 private:
  const workspace::Agent* m_agent;
};

} // namespace muniment::agent
