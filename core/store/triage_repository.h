#pragma once

#include "core/model/conversation.h"
#include "core/model/item.h"
#include "core/model/triage.h"
#include "core/store/connection.h"

#include <map>

namespace muniment::store {

/// What was decided about captured things that are in no record. Who may see what it is about is for the caller to ask.
class TriageRepository final {
 public:
  explicit TriageRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> add(const TriageDecision& decision);
  /// The newest about each subject, by subject.
  [[nodiscard]] Result<std::map<QString, TriageDecision>> newest(const QStringList& subjects);
  /// Those that stand by which something is private that may be destroyed on this day, in the order of ids.
  [[nodiscard]] Result<std::vector<TriageDecision>> privateUntil(QDate today, const std::optional<TriageId>& after,
                                                                 int limit);
  /// Private conversations that ended and go on: something came in since.
  [[nodiscard]] Result<std::vector<TriageDecision>> revived(int limit);
  /// What is private and what was, by one author or by all, in the order of ids.
  [[nodiscard]] Result<std::vector<TriageDecision>> markedPrivate(const std::optional<ActorId>& author,
                                                                  const std::optional<TriageId>& after, int limit);
  /// What was private and ended in one execution.
  [[nodiscard]] Result<std::vector<TriageDecision>> endedIn(const SnapshotId& execution);
  /// Executions that ended something private and have no certificate.
  [[nodiscard]] Result<std::vector<SnapshotId>> uncertified();
  /// The newest before one about the same thing.
  [[nodiscard]] Result<std::optional<TriageDecision>> before(const TriageDecision& decision);

  /// Whether business was done with it that cannot be private: it was handed out, or read as a document.
  [[nodiscard]] Result<bool> isBusiness(const TriageDecision& subject);
  /// Puts it where its matter and its salt say now.
  [[nodiscard]] Result<void> move(const Conversation& conversation);
  [[nodiscard]] Result<void> move(const CapturedItem& item);

  /// Every decision in the order of ids, for verification.
  [[nodiscard]] Result<std::vector<TriageDecision>> scan(const std::optional<TriageId>& after, int limit);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
