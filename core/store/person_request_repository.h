#pragma once

#include "core/model/person_request.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// A conversation that a person speaks in.
struct SpokenConversation final {
  std::int64_t number = 0;
  ConversationId id;
  QString title;
};

/// What a person said there, as far as it is there.
struct SpokenMessage final {
  MessageId id;
  std::int64_t position = 0;
  bool isKept = false; ///< in a record that stands, or waits for approval
};

/// What people asked about what is kept of them, and where it is kept.
class PersonRequestRepository final {
 public:
  explicit PersonRequestRepository(Connection& connection) : m_connection(&connection) {}

  /// New, or as it is now.
  [[nodiscard]] Result<void> save(const PersonRequest& request);
  [[nodiscard]] Result<std::optional<PersonRequest>> byId(const PersonRequestId& id);
  [[nodiscard]] Result<std::vector<PersonRequest>> ofPerson(const PersonId& person);
  /// Every request in the order of ids: of a page, or for verification.
  [[nodiscard]] Result<std::vector<PersonRequest>> scan(const std::optional<PersonRequestId>& after, int limit);

  [[nodiscard]] Result<std::vector<SpokenConversation>> conversationsOf(const PersonId& person, const Scope& scope);
  /// In the order of the transcript.
  [[nodiscard]] Result<std::vector<SpokenMessage>> messagesOf(const PersonId& person, std::int64_t conversation);

 private:
  [[nodiscard]] Result<std::vector<PersonRequest>> read(const QByteArray& rest, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
