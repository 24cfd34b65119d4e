#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QUrl>

#include <utility>
#include <vector>

namespace muniment {
inline namespace base {

struct HttpRequest final {
  QByteArray method = "GET";
  QUrl url;
  std::vector<std::pair<QByteArray, QByteArray>> headers;
  QByteArray body;
  int timeoutMilliseconds = 30'000;
  qint64 largestResponse = 1 << 20;
};

struct HttpResponse final {
  int status = 0;
  std::vector<std::pair<QByteArray, QByteArray>> headers;
  QByteArray body;
};

/// Outbound HTTP, blocking; called from worker threads only.
class HttpTransport {
 public:
  virtual ~HttpTransport() = default;
  [[nodiscard]] virtual Result<HttpResponse> send(const HttpRequest& request) = 0;
};

} // namespace base
} // namespace muniment
