#pragma once

#include "core/model/conversation.h"
#include "core/model/scope.h"
#include "core/store/connection.h"
#include "core/store/conversation_filter.h"

namespace muniment::store {

/// A conversation under the number that its rows carry.
struct StoredConversation final {
  std::int64_t number = 0;
  Conversation conversation;
};

/// Who a name in one source is taken to be.
struct SpeakerName final {
  std::int32_t source = 0;
  QString label;
  std::int32_t speaker = 0;
  QString ground; ///< `label`, `phone`, `words`, `self`, `person`
};

/// A conversation in which some people of interest speak.
struct FamiliarConversation final {
  Conversation conversation;
  int familiar = 0; ///< speakers who are among them
  int speakers = 0;
};

/// A name, and how many conversations have it.
struct NameCount final {
  QString name;
  std::int64_t conversations = 0;
};

/// Conversations, who speaks in them, and the files they were read from.
class ConversationRepository final {
 public:
  explicit ConversationRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<std::int64_t> add(const Conversation& conversation);
  [[nodiscard]] Result<std::optional<StoredConversation>> byId(const ConversationId& id, const Scope& scope);
  /// By their newest message; `after` is the last of the page before.
  [[nodiscard]] Result<std::vector<ConversationSummary>> page(const ConversationFilter& filter,
                                                              const std::optional<ConversationSummary>& after,
                                                              int limit, const Scope& scope);
  [[nodiscard]] Result<std::int64_t> count(const ConversationFilter& filter, const Scope& scope);
  /// Names with the number of conversations that have them, the commonest first.
  [[nodiscard]] Result<std::vector<NameCount>> speakersByCount(int limit, const Scope& scope);
  [[nodiscard]] Result<std::vector<NameCount>> ownersByCount(int limit, const Scope& scope);
  [[nodiscard]] Result<std::optional<ConversationSummary>> summary(const ConversationId& id, const Scope& scope);
  [[nodiscard]] Result<std::vector<StoredConversation>> scan(std::int64_t after, int limit, const Scope& scope);

  [[nodiscard]] Result<void> addSpeakers(std::int64_t conversation, std::span<const Speaker> speakers);
  [[nodiscard]] Result<void> addNames(std::int64_t conversation, std::span<const SpeakerName> names);
  [[nodiscard]] Result<std::vector<Speaker>> speakers(std::int64_t conversation, const Scope& scope);
  [[nodiscard]] Result<std::vector<SpeakerName>> names(std::int64_t conversation, const Scope& scope);
  /// Conversations in which some of these people speak.
  [[nodiscard]] Result<std::vector<FamiliarConversation>> bySpeakers(const QStringList& labels,
                                                                     const QStringList& phones, const Scope& scope);
  /// Counts anew what the list of conversations shows.
  [[nodiscard]] Result<void> recount(std::int64_t conversation);

 private:
  [[nodiscard]] Result<std::vector<NameCount>> counted(const QByteArray& table, const QByteArray& name, int limit,
                                                       const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
