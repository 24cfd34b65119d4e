#pragma once

#include "core/base/byte_sink.h"
#include "core/base/progress.h"
#include "core/formats/exchange/attachment.h"

namespace muniment::formats::exchange {

/// Reads the bytes of an attachment into a sink. Fails with `export.attachment_changed` where size or digest are not
/// those stated, with `export.attachment_missing` without bytes, and as cancelled when the person asked to stop.
[[nodiscard]] Result<void> copyBytes(const Attachment& from, ByteSink& to, const SharedProgress& progress);

} // namespace muniment::formats::exchange
