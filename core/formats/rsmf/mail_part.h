#pragma once

#include <QtCore/QByteArray>

#include <vector>

namespace muniment::formats::rsmf {

/// Where the bytes of a part of a mail lie in the file, and how they are written there.
struct MailPart final {
  /// A place from which base64 can be decoded: so many decoded bytes come before it.
  struct Step final {
    qint64 decoded = 0;
    qint64 offset = 0;
  };

  QByteArray type;        ///< lower case, without parameters
  QByteArray disposition; ///< lower case, without parameters
  QByteArray fileName;
  bool isBase64 = false;
  bool hasText = false; ///< something other than space
  qint64 begin = 0;
  qint64 end = 0;
  qint64 size = 0;         ///< once decoded
  std::vector<Step> steps; ///< of base64, ascending, the first at 0
};

} // namespace muniment::formats::rsmf
