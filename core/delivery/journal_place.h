#pragma once

#include <QtCore/QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace muniment::delivery {

/// A place between two frames of a journal.
struct JournalPlace final {
  std::int64_t segment = 0; ///< 0: before the first
  std::int64_t offset = 0;  ///< bytes from the beginning of the segment; 0: before its head

  friend auto operator<=>(const JournalPlace&, const JournalPlace&) = default;
};

/// `0000000001.journal`, so that names follow each other as segments do.
[[nodiscard]] QString segmentName(std::int64_t segment);
[[nodiscard]] std::optional<std::int64_t> segmentFrom(const QString& name);

} // namespace muniment::delivery
