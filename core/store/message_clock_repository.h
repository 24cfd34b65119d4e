#pragma once

#include "core/model/message.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <span>

namespace muniment::store {

/// When messages were said, without anything else of them: a report goes through whole conversations.
class MessageClockRepository final {
 public:
  explicit MessageClockRepository(Connection& connection) : m_connection(&connection) {}

  struct Tick final {
    MessageId message;
    MessageTime time;
  };
  /// The numbers of the conversations that these messages are of.
  [[nodiscard]] Result<std::vector<std::int64_t>> conversationsOf(std::span<const MessageId> messages,
                                                                  const Scope& scope);
  /// Every message of a conversation that is not destroyed.
  [[nodiscard]] Result<std::vector<Tick>> ticks(std::int64_t conversation, const Scope& scope);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
