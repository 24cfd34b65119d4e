#pragma once

#include "core/model/conversation.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <set>

namespace muniment::store {

/// What one source of a conversation brought.
struct BroughtMessages final {
  std::vector<MessageId> alone;  ///< no other source has them
  std::vector<MessageId> shared; ///< another one has them, too
};

/// A record that keeps something of a source.
struct KeepingRecord final {
  RecordId id;
  QString number;
  std::optional<MatterId> matter;
};

/// What is found of a message once a source of it went away.
struct SharedMessage final {
  MessageId id;
  MessageFlags flags;
  std::int32_t sightings = 1;
};

/// Takes a source out of a conversation. Only a withdrawal uses it, with system scope, inside a writing transaction.
class WithdrawalRepository final {
 public:
  explicit WithdrawalRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<BroughtMessages> brought(std::int64_t conversation, int source, const Scope& system);
  /// Records that are kept or wait and have a message of the source, by number.
  [[nodiscard]] Result<std::vector<KeepingRecord>> keeping(std::int64_t conversation, int source, const Scope& system);

  /// The sightings of a source and the names that only it gives.
  [[nodiscard]] Result<void> forget(std::int64_t conversation, int source);
  [[nodiscard]] Result<void> saveShared(std::span<const SharedMessage> messages);
  /// The time of a message as another source has it.
  [[nodiscard]] Result<void> saveTime(MessageId id, const MessageTime& time);
  /// Other words of a message, as a source has them; none where they are those of the message.
  [[nodiscard]] Result<void> saveWords(const Sighting& sighting);
  /// How messages of productions stood before: what a source alone said of them goes with it.
  [[nodiscard]] Result<void> forgetFrozen(std::span<const MessageId> ids);
  /// Findings that come from comparing with a source that is gone; `left` are the numbers of those that are not.
  [[nodiscard]] Result<void> clearOneSided(std::int64_t conversation, const std::set<int>& left);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
