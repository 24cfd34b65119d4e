#include "core/connect/http/http_line.h"

#include <algorithm>

namespace muniment::connect {

using namespace Qt::StringLiterals;

QByteArray headerOf(const HttpResponse& response, QByteArrayView name) {
  for (const auto& [each, value] : response.headers) {
    if (each.compare(name, Qt::CaseInsensitive) == 0)
      return value;
  }
  return {};
}

void setHeader(HttpRequest& request, const QByteArray& name, const QByteArray& value) {
  std::erase_if(request.headers,
                [&](const auto& header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
  request.headers.emplace_back(name, value);
}

bool nothingWasSent(const Error& error) { return error.id == "http.unreachable"_L1; }

} // namespace muniment::connect
