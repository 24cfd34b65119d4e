#pragma once

#include "core/connect/http/upload_source.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace muniment::connect {

/// One part of a form: a field, or a file with a name.
struct FormPart final {
  QString name;
  QByteArray contentType; ///< none: a plain field
  QByteArray bytes;       ///< what it holds, where there is no source
  std::shared_ptr<UploadSource> source;
  QString fileName;
};

/// A form of RFC 7578 whose files are read while they are sent.
class MultipartUpload final : public UploadSource {
 public:
  /// The boundary is random, so that no part can hold it.
  explicit MultipartUpload(std::vector<FormPart> parts);

  [[nodiscard]] QByteArray contentType() const { return "multipart/form-data; boundary=" + m_boundary; }
  [[nodiscard]] Result<std::unique_ptr<ByteStream>> open() override;
  [[nodiscard]] qint64 size() const override;

 private:
  [[nodiscard]] QByteArray headOf(const FormPart& part) const;

  std::vector<FormPart> m_parts;
  QByteArray m_boundary;
};

} // namespace muniment::connect
