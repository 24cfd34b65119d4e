#pragma once

#include "core/records/disposition/content_destroyer.h"

namespace muniment::records {

/// What became of a source that was withdrawn.
struct WithdrawnSource final {
  std::int64_t destroyed = 0; ///< messages that only it had
  std::int64_t kept = 0;      ///< messages that another source has, too
};

/// Takes a source out of its conversation: its original, its sightings, the names that only it gives, and the messages
/// that no other source has. What another source has stays, in the words and with the time of that one. What remains
/// of the source itself is a tombstone. Holds, records and cases are the caller's to ask, in the same transaction.
class SourceWithdrawer final {
 public:
  SourceWithdrawer(store::Connection& connection, vault::Vault& vault, const SourceId& source);

  /// `note` is what is said of the withdrawal; it goes into the tombstone.
  [[nodiscard]] Result<WithdrawnSource> withdraw(const store::StoredConversation& stored, ConversationSource source,
                                                 Json note);
  void moveInto(EntryDraft& draft);

 private:
  [[nodiscard]] Result<void> leaveTombstone(std::int64_t conversation, ConversationSource source, Json note);
  /// The findings that the sources which are left give cause for.
  [[nodiscard]] Result<void> compareOthers(std::int64_t conversation);
  [[nodiscard]] Result<void> dropOriginal(const store::StoredConversation& stored, int source);
  [[nodiscard]] Result<void> giveToOthers(const store::StoredConversation& stored, int source,
                                          std::span<const MessageId> ids);
  /// Lets one message rest on what other sources have of it.
  [[nodiscard]] Result<void> rest(Message& message, std::vector<Sighting> others);

  store::Connection* m_connection;
  ContentDestroyer m_content;
  std::vector<std::pair<Message, Message>> m_reworded; ///< before and after, of the messages at hand
  EntryDraft m_draft;
};

/// Whether only the tombstone of a source is left. What was said of its withdrawal is `withdrawn` of its reading.
[[nodiscard]] bool isWithdrawn(const ConversationSource& source);

} // namespace muniment::records
