#pragma once

#include <QtCore/QString>

#include <string_view>
#include <vector>

namespace muniment::ui {

/// A line of an original, to be shown: what is no text is a mark, what is secret is covered.
struct OriginalLine final {
  /// Bytes of the document that must not be shown.
  struct Cover final {
    std::int64_t offset = 0;
    std::int64_t length = 0;
  };

  std::int64_t offset = 0; ///< of its first byte in the document
  std::int64_t length = 0;
  QString text;
  std::vector<int> places; ///< in `text` of each byte, and one behind the last

  [[nodiscard]] static OriginalLine make(std::string_view bytes, std::int64_t offset, const std::vector<Cover>& covers);
  /// Where in `text` the bytes from `first` on stand, as far as they are in this line; from and to.
  [[nodiscard]] std::pair<int, int> textOf(std::int64_t first, std::int64_t count) const;
};

} // namespace muniment::ui
