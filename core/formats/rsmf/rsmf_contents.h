#pragma once

#include "core/formats/exchange/verdict.h"

namespace muniment::formats::rsmf {

/// What a reader finds in a file, beside the verdict on it.
struct RsmfContents final {
  exchange::Verdict verdict;
  int events = 0;
  int edits = 0;
  int deletions = 0;
  int reactions = 0;
  int receipts = 0;
  int attachments = 0;
};

} // namespace muniment::formats::rsmf
