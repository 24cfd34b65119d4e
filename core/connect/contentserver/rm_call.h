#pragma once

#include "core/base/json.h"
#include "core/connect/http/http_line.h"
#include "core/connect/http/multipart_upload.h"

namespace muniment::connect::contentserver {

/// One call: `v2/nodes/2000`, what stands behind the question mark, and one of the bodies that the server reads.
struct RmCall final {
  using Fields = std::vector<std::pair<QString, QByteArray>>;

  QByteArray method = "GET";
  QString path;
  Fields query = {};
  Fields form = {};                      ///< plain fields
  std::optional<Json::Object> body = {}; ///< JSON in the one field `body`, as writing calls want it
  std::vector<FormPart> parts = {};      ///< with files; a `body` goes in front of them
  bool repeatable = false;               ///< a second arrival does no harm
  int timeoutMilliseconds = 60'000;
};

[[nodiscard]] inline QByteArray numeral(qint64 value) { return QByteArray::number(value); }

} // namespace muniment::connect::contentserver
