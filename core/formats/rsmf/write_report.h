#pragma once

#include "core/base/sha256.h"

namespace muniment::formats::rsmf {

/// What was written, to be compared with what was meant and with what a reader finds.
struct WriteReport final {
  qint64 bytes = 0;
  Sha256 sha256;
  int events = 0;
  int edits = 0;
  int deletions = 0;
  int reactions = 0;
  int receipts = 0;
  int attachments = 0;
  int missingAttachments = 0; ///< not captured; named in a custom field
  int movedToCustom = 0; ///< stated facts for which the format has no place, such as a reply older than what it answers

  friend bool operator==(const WriteReport&, const WriteReport&) = default;
};

} // namespace muniment::formats::rsmf
