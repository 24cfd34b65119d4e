#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace muniment::formats::whatsapp {

/// Where the name of the sender ends in what follows a header.
struct SenderSplit final {
  std::string_view sender; ///< without marks around; empty where the line names nobody
  std::size_t body = 0;    ///< where the text begins
};

struct TextSender final {
  std::string label;
  std::int64_t messages = 0; ///< without notices that WhatsApp shows under this name
  std::int64_t notices = 0;
};

/// Who wrote in a chat. In the first pass it collects the names that a file offers; then it settles lines with a colon.
class TextSenders final {
 public:
  TextSenders() = default;
  explicit TextSenders(const std::vector<TextSender>& proven);

  /// By the first colon alone; for the first pass.
  [[nodiscard]] static SenderSplit splitPlain(std::string_view content);
  /// Only names that are proven; where there are too many to keep, by the first colon.
  [[nodiscard]] SenderSplit split(std::string_view content) const;

  /// Counts one record; false when this cannot be a person's name.
  bool add(std::string_view label, bool isNotice);
  [[nodiscard]] std::int64_t messagesOf(std::string_view label) const;
  [[nodiscard]] bool isOverflowing() const { return m_isOverflowing; }
  void setOverflowing() { m_isOverflowing = true; }
  /// The busiest first, then in the order of their names.
  [[nodiscard]] std::vector<TextSender> all() const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  struct Counts {
    std::int64_t messages = 0;
    std::int64_t notices = 0;
    bool isName = true;
  };
  /// Whether it reads like what WhatsApp writes about another of the names: `Ana pinned a message`.
  [[nodiscard]] bool isNoticeOf(std::string_view label, const Counts& counts) const;

  std::unordered_map<std::string, Counts, Hash, std::equal_to<>> m_counts;
  std::size_t m_bytes = 0;
  bool m_isOverflowing = false;
};

} // namespace muniment::formats::whatsapp
