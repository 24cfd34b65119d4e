#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace muniment::ui {

/// Positions as stretches in order that neither touch nor overlap; a million rows are one of them.
class TranscriptSelection final {
 public:
  using Stretch = std::pair<std::int64_t, std::int64_t>; ///< first and last

  void clear() { m_stretches.clear(); }
  void add(std::int64_t first, std::int64_t last);
  void remove(std::int64_t position);
  [[nodiscard]] bool contains(std::int64_t position) const;
  [[nodiscard]] std::int64_t count() const;
  [[nodiscard]] bool isEmpty() const { return m_stretches.empty(); }
  [[nodiscard]] const std::vector<Stretch>& stretches() const { return m_stretches; }
  /// With up to `by` rows more on either side of each stretch, within a conversation of `count` rows.
  [[nodiscard]] TranscriptSelection widened(std::int64_t by, std::int64_t count) const;
  friend bool operator==(const TranscriptSelection&, const TranscriptSelection&) = default;

 private:
  std::vector<Stretch> m_stretches;
};

} // namespace muniment::ui
