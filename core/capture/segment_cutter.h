#pragma once

#include "core/model/conversation.h"

namespace muniment::capture {

/// A piece of an original before it is in the vault.
struct CutSegment final {
  std::int64_t first = 0;
  QByteArray bytes;
};

/// Cuts an original into pieces of at most 64 KiB, between messages; a longer message is a piece of its own.
class SegmentCutter final {
 public:
  static constexpr qsizetype kLargest = qsizetype{64} * 1024;

  void add(std::int64_t offset, QByteArrayView record);
  /// Ends the open piece, so that everything added so far can be kept.
  [[nodiscard]] std::vector<CutSegment> take();

 private:
  CutSegment m_open;
  std::vector<CutSegment> m_done;
};

} // namespace muniment::capture
