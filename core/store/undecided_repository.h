#pragma once

#include "core/model/item.h"
#include "core/model/scope.h"
#include "core/model/triage.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Something that was captured and of which at least a part is in no record.
struct UndecidedContent final {
  std::optional<ConversationId> conversation; ///< else a captured file
  std::optional<ItemId> item;
  QString title;
  std::int64_t number = 0;   ///< of the conversation
  std::int64_t messages = 0; ///< in the conversation that are still there; 1 for a file
  std::int64_t declared = 0; ///< of these, in a record
  Instant capturedAt;        ///< the first of it
  QString peer;              ///< the connection that captures it; empty: imported
  std::optional<MatterId> matter;
  TriageDecision::Kind standing = TriageDecision::Kind::Open; ///< what is decided about all of it, today

  [[nodiscard]] QString subject() const { return conversation ? conversation->toString() : item->toString(); }
};

/// Where a page of it ends.
struct UndecidedPlace final {
  Instant capturedAt;
  QString subject;
};

struct UndecidedFilter final {
  QDate today; ///< in the zone of the workspace
  std::optional<TriageDecision::Kind> standing;
  std::optional<Instant> capturedBefore;
  std::optional<ActorId> author = {}; ///< of the decision that stands
};

/// What somebody still has to decide about, the oldest first.
class UndecidedRepository final {
 public:
  explicit UndecidedRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<std::vector<UndecidedContent>>
  page(const UndecidedFilter& filter, const std::optional<UndecidedPlace>& after, int limit, const Scope& scope);
  /// One of them by the id of the conversation or the file, whatever is decided about it; none where all of it is in
  /// records, or is not for these eyes.
  [[nodiscard]] Result<std::optional<UndecidedContent>> bySubject(const QString& subject, QDate today,
                                                                  const Scope& scope);

 private:
  [[nodiscard]] Result<std::vector<UndecidedContent>> select(const UndecidedFilter& filter,
                                                             const std::optional<UndecidedPlace>& after,
                                                             const QString& subject, int limit, const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
