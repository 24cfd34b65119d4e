#pragma once

#include "core/base/file_system.h"
#include "core/formats/rsmf/mail_part.h"

#include <QtCore/QHash>

#include <optional>

namespace muniment::formats::rsmf {

/// A mail as it lies in a file: headers, and where its parts are.
struct MailLayout final {
  QHash<QByteArray, QByteArray> headers; ///< lower-case name, folded value of its first appearance
  std::vector<MailPart> parts;
  bool isMail = false;

  [[nodiscard]] std::optional<QString> header(const QByteArray& name) const;
};

/// Goes through a mail once, from its start, without holding more than a line of it.
[[nodiscard]] Result<MailLayout> readLayout(File& file);

} // namespace muniment::formats::rsmf
