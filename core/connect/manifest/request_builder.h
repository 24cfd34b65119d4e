#pragma once

#include "core/connect/http/http_line.h"
#include "core/connect/manifest/manifest.h"

namespace muniment::connect {

/// A file that goes along with a call.
struct AttachedFile final {
  QString name;
  QByteArray contentType = "application/octet-stream";
  std::shared_ptr<UploadSource> source;
};

/// The request of an operation with its values. Values are encoded for where they go: none can add a step to a path, a
/// parameter to a query or a line to a header.
[[nodiscard]] Result<HttpJob> buildRequest(const Operation& operation, const TemplateValues& values,
                                           const LimitRule& limits, const AttachedFile* file = nullptr);
void addQueryItem(QUrl& url, const QString& name, const QString& value);

} // namespace muniment::connect
