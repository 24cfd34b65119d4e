#pragma once

#include "core/connect/http/host_list.h"
#include "core/connect/http/http_line.h"

namespace muniment::connect {

/// Lets jobs reach listed hosts only, and follows a redirect only within the same host and port, never away from TLS.
class ConfinedLine final : public HttpLine {
 public:
  ConfinedLine(HttpLine& inner, HostList hosts) : m_inner(&inner), m_hosts(std::move(hosts)) {}

  [[nodiscard]] Result<HttpResponse> exchange(const HttpJob& job) override;
  [[nodiscard]] const HostList& hosts() const { return m_hosts; }

 private:
  HttpLine* m_inner;
  HostList m_hosts;
};

} // namespace muniment::connect
