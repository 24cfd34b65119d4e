#pragma once

#include "core/model/entry.h"
#include "core/store/conversation_repository.h"

namespace muniment::records {

/// Brings a conversation into order after some of its messages were destroyed: pieces of originals in which nothing is
/// left go, sources claim the root over what they still hold, names of people who say nothing any more go, and where
/// nothing is left at all the titles go too. May be repeated.
class ConversationSettler final {
 public:
  explicit ConversationSettler(store::Connection& connection) : m_connection(&connection) {}

  /// Objects that nothing refers to any more are added to `doomed`, changes of state to `draft`.
  [[nodiscard]] Result<void> settle(const ConversationId& id, EntryDraft& draft, QByteArrayList& doomed);

 private:
  [[nodiscard]] Result<void> settleSource(const store::StoredConversation& stored, ConversationSource source,
                                          bool empty, EntryDraft& draft, QByteArrayList& doomed);
  [[nodiscard]] Result<void> dropSegments(const store::StoredConversation& stored, int source, EntryDraft& draft,
                                          QByteArrayList& doomed);
  [[nodiscard]] Result<void> forgetSpeakers(const store::StoredConversation& stored, const std::set<int>& live,
                                            EntryDraft& draft);
  [[nodiscard]] Result<void> forgetTitle(const store::StoredConversation& stored, EntryDraft& draft);

  store::Connection* m_connection;
};

} // namespace muniment::records
