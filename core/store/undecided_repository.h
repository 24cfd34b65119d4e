#pragma once

#include "core/model/item.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Something that was captured and of which at least a part is in no record.
struct UndecidedContent final {
  std::optional<ConversationId> conversation; ///< else a captured file
  std::optional<ItemId> item;
  QString title;
  std::int64_t number = 0;   ///< of the conversation
  std::int64_t messages = 0; ///< in the conversation; 1 for a file
  std::int64_t declared = 0; ///< of these, in a record
  Instant capturedAt;        ///< the first of it
};

/// What somebody still has to decide about, the oldest first.
class UndecidedRepository final {
 public:
  explicit UndecidedRepository(Connection& connection) : m_connection(&connection) {}

  /// `after` is the last of the page before.
  [[nodiscard]] Result<std::vector<UndecidedContent>> conversations(const std::optional<UndecidedContent>& after,
                                                                    int limit, const Scope& scope);
  [[nodiscard]] Result<std::vector<UndecidedContent>> items(const std::optional<UndecidedContent>& after, int limit,
                                                            const Scope& scope);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
