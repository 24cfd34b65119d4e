#pragma once

#include "core/base/byte_source.h"

namespace muniment::connect {

/// What a request sends, read piece by piece and again from its start whenever the request is repeated.
class UploadSource : public ByteSource {
 public:
  [[nodiscard]] virtual qint64 size() const = 0;
};

} // namespace muniment::connect
