#pragma once

#include "core/formats/exchange/conversation.h"

namespace muniment::formats::rsmf {

/// One part of a conversation, to be written as one file.
struct Slice final {
  QString title;            ///< its day, and the part of the day where there are several
  std::vector<int> events;  ///< places in the conversation, in its order
  std::vector<int> carried; ///< events of other slices that are answered here; they are written too, marked as carried
};

struct SliceLimits final {
  int events = 10'000;
  qint64 bytes = 200LL << 20; ///< of attachments
};

/// One slice for each day (in each event's own offset), more where a day breaks the limits. Every event is in `events`
/// of exactly one slice.
[[nodiscard]] std::vector<Slice> slicesOf(const exchange::Conversation& conversation, const SliceLimits& limits);
/// The conversation with the events of the slice only; carried ones lose their files and have the custom field
/// `carried`.
[[nodiscard]] exchange::Conversation partOf(const exchange::Conversation& conversation, const Slice& slice);

} // namespace muniment::formats::rsmf
