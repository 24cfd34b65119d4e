#pragma once

#include "core/base/http_transport.h"

namespace muniment::connect {

/// Outbound HTTP over Qt Network. Certificates are always verified; redirects are never followed.
class QtTransport final : public HttpTransport {
 public:
  [[nodiscard]] Result<HttpResponse> send(const HttpRequest& request) override;
};

} // namespace muniment::connect
