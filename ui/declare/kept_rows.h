#pragma once

#include "core/records/declaration/context.h"

#include <span>

namespace muniment::ui {

/// One line of the list of what is kept.
struct KeptLine final {
  enum class Kind : std::uint8_t {
    Message,
    Folded, ///< kept as well, but too many to list
    Omitted ///< between what is kept, and not part of the record
  };
  Kind kind = Kind::Message;
  std::int64_t first = 0; ///< position; of a message both are the same
  std::int64_t last = 0;
  MemberRole role = MemberRole::Selected;

  [[nodiscard]] std::int64_t count() const { return last - first + 1; }
  friend bool operator==(const KeptLine&, const KeptLine&) = default;
};

/// What to list of these runs of a conversation with `total` messages: short stretches whole, long ones by their
/// beginning and end, and every gap.
[[nodiscard]] std::vector<KeptLine> keptLines(std::span<const records::Run> runs, std::int64_t total);

} // namespace muniment::ui
