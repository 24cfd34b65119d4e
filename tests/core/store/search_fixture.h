#pragma once

#include "core/model/conversation.h"
#include "core/search/query.h"
#include "core/store/connection.h"

namespace muniment::tests {

/// One message of the fixture and all that the index holds of it.
struct FoundMessage final {
  Message message;
  QByteArray words;
  QByteArrayList tokens; ///< the same, apart
  QString matterCode;    ///< empty outside every matter
};

/// Some thousand messages in several scripts, kinds and conversations; the same in every run.
class SearchFixture final {
 public:
  SearchFixture();
  [[nodiscard]] Result<void> saveTo(store::Connection& connection) const;

  [[nodiscard]] const std::vector<FoundMessage>& messages() const { return m_messages; }
  [[nodiscard]] const std::vector<Conversation>& conversations() const { return m_conversations; }
  [[nodiscard]] MatterId matter() const { return m_matter; }
  /// Looks at every message by itself: what a store must find, the newest first.
  [[nodiscard]] std::vector<MessageId> expected(const search::Query& query) const;

 private:
  [[nodiscard]] bool holds(const search::Query& query, const FoundMessage& found) const;
  [[nodiscard]] bool holds(const search::Filter& filter, const FoundMessage& found) const;
  void addMessages();

  std::vector<FoundMessage> m_messages;
  std::vector<Conversation> m_conversations;
  std::vector<std::vector<Speaker>> m_speakers;
  MatterId m_matter;
};

} // namespace muniment::tests
