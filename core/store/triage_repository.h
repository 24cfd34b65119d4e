#pragma once

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
  /// Every decision in the order of ids, for verification.
  [[nodiscard]] Result<std::vector<TriageDecision>> scan(const std::optional<TriageId>& after, int limit);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
