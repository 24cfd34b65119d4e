#pragma once

#include "core/formats/whatsapp/source_message.h"

#include <unordered_map>

namespace muniment::formats::whatsapp {

/// Adds up what the chat picker shows of one chat.
class DeviceChatTally final {
 public:
  /// `messages` events of one sender between two times; `label` is empty for system lines.
  void add(const std::string& label, bool isOwner, std::int64_t messages, StatedTime first, StatedTime last);
  [[nodiscard]] std::int64_t messages() const { return m_messages; }
  /// Writes counts, times and the busiest people into the summary.
  void finish(ChatSummary& into) const;

 private:
  std::unordered_map<std::string, std::int64_t> m_people;
  std::int64_t m_ofOwner = 0;
  std::int64_t m_messages = 0;
  StatedTime m_first;
  StatedTime m_last;
};

[[nodiscard]] ChatKind chatKindOf(const std::string& jid);
/// The latest chat first; chats without a time come last.
[[nodiscard]] bool isLater(const ChatSummary& a, const ChatSummary& b);

} // namespace muniment::formats::whatsapp
