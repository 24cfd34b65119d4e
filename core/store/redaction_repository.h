#pragma once

#include "core/model/redaction.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <span>

namespace muniment::store {

struct RedactedFile final {
  QByteArray digest; ///< of the file of its message
  Redaction redaction;
};

/// What packages do not show, in every version.
class RedactionRepository final {
 public:
  explicit RedactionRepository(Connection& connection) : m_connection(&connection) {}

  /// Adds versions; nothing is ever put in the place of another.
  [[nodiscard]] Result<void> add(std::span<const Redaction> versions);
  /// The newest version of each of these, as far as its message is in the scope.
  [[nodiscard]] Result<std::vector<Redaction>> byIds(std::span<const RedactionId> ids, const Scope& scope);
  /// Every version of what concerns these messages, in the order of messages, ids and versions.
  [[nodiscard]] Result<std::vector<Redaction>> ofMessages(std::span<const MessageId> messages, const Scope& scope);
  /// Every version of what concerns messages with a file, with the digest of the file, in the order of messages, ids
  /// and versions.
  [[nodiscard]] Result<std::vector<RedactedFile>> ofFiles(const Scope& scope);
  /// Messages of a conversation that something was ever redacted of.
  [[nodiscard]] Result<std::vector<MessageId>> messagesIn(const ConversationId& conversation, int limit,
                                                          const Scope& scope);
  /// Every version, for verification; `after` is the last one of the page before.
  [[nodiscard]] Result<std::vector<Redaction>> scan(const std::optional<Redaction>& after, int limit,
                                                    const Scope& system);

 private:
  Connection* m_connection;
};

/// The newest version of each, without those withdrawn; with `asOf` the newest of that moment. `versions` are sorted as
/// the repository gives them.
[[nodiscard]] std::vector<Redaction> inForce(const std::vector<Redaction>& versions,
                                             const std::optional<Instant>& asOf = {});
[[nodiscard]] std::vector<RedactedFile> inForce(const std::vector<RedactedFile>& versions,
                                                const std::optional<Instant>& asOf);

} // namespace muniment::store
