#include "core/platform/file_error.h"

#include <cerrno>

namespace muniment::platform {

using namespace Qt::StringLiterals;

Error fileError(int code, QLatin1StringView operation) {
  const QString detail = operation + u": errno "_s + QString::number(code);
  switch (code) {
  case ENOENT:
  case ENOTDIR:
    return makeError(ErrorKind::NotFound, "file.not_found"_L1, {}, detail);
  case EEXIST:
    return makeError(ErrorKind::Failed, "file.exists"_L1, {}, detail);
  case ENOSPC:
#ifdef EDQUOT
  case EDQUOT:
#endif
  case EFBIG:
    return makeRetryable(ErrorKind::Failed, "file.disk_full"_L1, {}, detail);
  case EACCES:
  case EPERM:
    return makeError(ErrorKind::Failed, "file.not_permitted"_L1, {}, detail);
  case EROFS:
    return makeError(ErrorKind::Failed, "file.read_only"_L1, {}, detail);
  case EIO:
    return makeError(ErrorKind::Failed, "file.device_error"_L1, {}, detail);
  default:
    return makeError(ErrorKind::Failed, "file.failed"_L1, {}, detail);
  }
}

} // namespace muniment::platform
