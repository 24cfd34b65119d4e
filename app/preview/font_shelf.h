#pragma once

#include <string>
#include <utility>
#include <vector>

namespace muniment::preview {

/// The fonts that stand in for those that a PDF names but does not bring, opened before the process loses the right to
/// open anything; from then on fontconfig knows no others.
class FontShelf final {
 public:
  static constexpr int kForbidden = -1;
  static constexpr int kMissing = -2; ///< asked for by libraries as a matter of course, and not there

  FontShelf() = default;
  ~FontShelf();
  FontShelf(const FontShelf&) = delete;
  FontShelf& operator=(const FontShelf&) = delete;

  void fill();
  /// The descriptor under which a file is open, or one of the values above. Safe in the handler of a signal.
  [[nodiscard]] int find(const char* path) const;

 private:
  [[nodiscard]] std::vector<std::string> choose() const;
  void keepOnly(const std::vector<std::string>& files);

  std::vector<std::pair<std::string, int>> m_files;
};

} // namespace muniment::preview
