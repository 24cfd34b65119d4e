#pragma once

#include "core/formats/exchange/conversation.h"

#include <random>

namespace muniment::tests {

/// Bytes in memory as the content of an attachment.
class HeldSource final : public ByteSource {
 public:
  explicit HeldSource(QByteArray bytes) : m_bytes(std::move(bytes)) {}
  [[nodiscard]] Result<std::unique_ptr<ByteStream>> open() override;

 private:
  QByteArray m_bytes;
};

[[nodiscard]] formats::exchange::Attachment attachmentOf(const QString& name, const QByteArray& bytes);

/// Makes conversations that a seed decides: every kind of event, times that are missing or run backwards, names and
/// texts as bad as people and attackers write them.
class ConversationMaker final {
 public:
  explicit ConversationMaker(unsigned seed) : m_random(seed) {}
  [[nodiscard]] formats::exchange::Conversation make(int events);

 private:
  [[nodiscard]] int below(int end);
  [[nodiscard]] bool oneIn(int many) { return below(many) == 0; }
  [[nodiscard]] QString text();
  [[nodiscard]] QString person(const formats::exchange::Conversation& conversation);
  [[nodiscard]] formats::exchange::EventTime time();
  [[nodiscard]] formats::exchange::Event event(const formats::exchange::Conversation& conversation, int number);
  void decorate(const formats::exchange::Conversation& conversation, formats::exchange::Event& event);

  std::mt19937 m_random;
};

/// Two people, two messages and one file: the plainest there is.
[[nodiscard]] formats::exchange::Conversation plainConversation();

} // namespace muniment::tests
