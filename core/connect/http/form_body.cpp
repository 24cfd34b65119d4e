#include "core/connect/http/form_body.h"

namespace muniment::connect {

QByteArray formBody(const std::vector<std::pair<QString, QByteArray>>& fields) {
  QByteArray out;
  for (const auto& [name, value] : fields) {
    if (!out.isEmpty())
      out += '&';
    out += name.toUtf8().toPercentEncoding() + '=' + value.toPercentEncoding();
  }
  return out;
}

} // namespace muniment::connect
