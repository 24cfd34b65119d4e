#pragma once

#include "core/base/byte_source.h"
#include "core/base/sha256.h"
#include "core/formats/exchange/custom_field.h"

#include <memory>
#include <vector>

namespace muniment::formats::exchange {

/// A file that goes with an event. Writers read `bytes` in pieces, more than once where it is large, and fail where
/// size or digest are not those stated. Without `bytes` the file is named as one that was not captured.
struct Attachment final {
  QString name;      ///< as the source has it; never used as the name of a file that is written
  QString mediaType; ///< such as `image/jpeg`; may be empty
  qint64 size = 0;
  Sha256 sha256;
  std::shared_ptr<ByteSource> bytes;
};

} // namespace muniment::formats::exchange
