#pragma once

#include "core/model/live_fact.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// What was told of messages, people and connections.
class LiveFactRepository final {
 public:
  explicit LiveFactRepository(Connection& connection) : m_connection(&connection) {}

  /// Those that nobody had told before; the others are left out.
  [[nodiscard]] Result<std::vector<LiveFact>> onlyNew(std::vector<LiveFact> facts);
  /// `messages`: of those targets that are there already.
  [[nodiscard]] Result<void> add(std::span<const LiveFact> facts, const std::map<QString, MessageId>& messages);
  /// Facts that waited for their message.
  [[nodiscard]] Result<void> attach(const QString& peer, const QString& numberId,
                                    std::span<const std::pair<QString, MessageId>> messages);

  /// About any of these targets; for whoever decides how something stands now.
  [[nodiscard]] Result<std::vector<LiveFact>> about(const QString& peer, const QString& numberId,
                                                    const QStringList& targets);
  /// Together by message.
  [[nodiscard]] Result<std::vector<std::pair<MessageId, LiveFact>>> ofMessages(std::span<const MessageId> ids,
                                                                               const Scope& scope);
  [[nodiscard]] Result<std::vector<LiveFact>> scan(const std::optional<LiveFactId>& after, int limit,
                                                   const Scope& system);

 private:
  [[nodiscard]] Result<std::vector<LiveFact>> read(const QByteArray& rest, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
