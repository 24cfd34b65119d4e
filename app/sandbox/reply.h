#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>

#include <utility>
#include <vector>

namespace muniment::sandbox {

struct Reply final {
  int status = 200;
  QByteArray contentType = "application/json";
  QByteArray body;
  std::vector<std::pair<QByteArray, QByteArray>> headers;
};

[[nodiscard]] Reply jsonReply(const QJsonObject& object, int status = 200);
/// JSON in the fewest bytes.
[[nodiscard]] QByteArray compact(const QJsonObject& object);
/// The same in ASCII only, with `\u00e9` and `\/`: how the Graph API writes what it signs.
[[nodiscard]] QByteArray escapedJson(const QJsonObject& object);

} // namespace muniment::sandbox
