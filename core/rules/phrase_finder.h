#pragma once

#include <QtCore/QByteArray>

#include <array>
#include <vector>

namespace muniment::rules {

/// Finds any of many phrases in a text in one walk over its bytes, however many there are.
class PhraseFinder final {
 public:
  /// The number of a phrase; the same bytes have the same number. To be called before `build`.
  [[nodiscard]] int add(const QByteArray& phrase);
  void build();
  [[nodiscard]] int count() const { return static_cast<int>(m_phrases.size()); }

  /// Sets `found[number]` to `mark` for each phrase that stands in the text.
  void find(QByteArrayView text, std::vector<std::uint32_t>& found, std::uint32_t mark) const;

 private:
  struct Node final {
    std::array<std::int32_t, 256> next{};
    std::int32_t fallback = 0;
    std::int32_t phrase = -1;
    std::int32_t also = 0; ///< the nearest shorter end at which another phrase ends; 0: none
  };

  std::vector<QByteArray> m_phrases;
  std::vector<Node> m_nodes;
};

} // namespace muniment::rules
