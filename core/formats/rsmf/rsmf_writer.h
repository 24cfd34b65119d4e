#pragma once

#include "core/base/byte_sink.h"
#include "core/base/progress.h"
#include "core/formats/exchange/conversation.h"
#include "core/formats/rsmf/write_options.h"
#include "core/formats/rsmf/write_report.h"

namespace muniment::formats::rsmf {

/// What the format takes at most; larger conversations are written in parts, which `Slicer` finds.
inline constexpr qint64 kLargestFile = 2LL << 30;
inline constexpr int kMostEvents = 10'000;

/// Writes one `.rsmf`. The same conversation and options give the same bytes. What it writes has no finding in
/// `validateMail`. Fails with `rsmf.too_large` before anything is written where the format cannot hold it.
[[nodiscard]] Result<WriteReport> writeRsmf(const exchange::Conversation& conversation, const WriteOptions& options,
                                            ByteSink& out, const SharedProgress& progress);

} // namespace muniment::formats::rsmf
