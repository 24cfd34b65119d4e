#pragma once

#include "core/model/live_arrival.h"
#include "core/model/live_fact.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <set>

namespace muniment::store {

/// Takes what a messenger told out of the tables together with the messages it is about. Only destruction uses it.
class LiveDestruction final {
 public:
  /// What a webhook loses.
  struct Loss final {
    LiveArrival arrival;
    std::vector<std::pair<std::int64_t, std::int64_t>> ranges; ///< in the body: where the facts stood
    bool isLast = false;                                       ///< nothing else of it is kept any more
  };
  struct Taken final {
    QStringList aggregates; ///< that are gone
    std::vector<Loss> losses;
  };

  explicit LiveDestruction(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<Taken> takeWith(std::span<const MessageId> ids, const Scope& system);
  /// Names of the other side of a conversation of which nothing is left.
  [[nodiscard]] Result<QStringList> takeNames(const ConversationId& conversation, const Scope& system);

 private:
  [[nodiscard]] Result<std::set<QString>> stillNamed(const QVariantList& arrivals);

  Connection* m_connection;
};

} // namespace muniment::store
