#pragma once

#include "core/model/case_event.h"
#include "core/model/case_link.h"
#include "core/model/case_milestone.h"
#include "core/model/case_mirror.h"
#include "core/model/case_proposal.h"
#include "core/model/case_step.h"
#include "core/model/case_version.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// What belongs to cases: events, links, steps, milestones, proposals, mirrors, versions of its documents. Each has the
/// matter of its case. Instantiated for these seven.
template <class T>
class CaseParts final {
 public:
  explicit CaseParts(Connection& connection) : m_connection(&connection) {}

  using PartId = decltype(T::id);
  struct Cursor final {
    Instant at;
    PartId id;
  };

  [[nodiscard]] Result<void> save(const T& part);
  [[nodiscard]] Result<void> remove(const PartId& id);
  [[nodiscard]] Result<std::optional<T>> byId(const PartId& id, const Scope& scope);
  /// In the order of their times.
  [[nodiscard]] Result<std::vector<T>> ofCase(const CaseId& file, const Scope& scope);
  /// Of a case, the newest first, up to a place that is not part of it.
  [[nodiscard]] Result<std::vector<T>> before(const CaseId& file, const std::optional<Cursor>& place, int limit,
                                              const Scope& scope);
  /// The oldest first, from a place on that is not part of it.
  [[nodiscard]] Result<std::vector<T>> after(const CaseId& file, const Cursor& place, int limit, const Scope& scope);
  /// A link by its target, a step by its day, a milestone by its code, a mirror by `peer/id`; an event by its source; a
  /// version by its target.
  [[nodiscard]] Result<std::vector<T>> byWord(const QString& word, const Scope& scope);
  /// Those that somebody must do something about: of a case, or of all.
  [[nodiscard]] Result<std::vector<T>> waiting(const std::optional<CaseId>& file, int limit, const Scope& scope);
  [[nodiscard]] Result<std::map<CaseId, std::int64_t>> countWaiting(std::span<const CaseId> files, const Scope& scope);
  /// In the order of ids, for verification.
  [[nodiscard]] Result<std::vector<T>> scan(const std::optional<PartId>& after, int limit, const Scope& scope);

 private:
  [[nodiscard]] Result<std::vector<T>> read(const QByteArray& condition, QVariantList values, const QByteArray& order,
                                            const Scope& scope);

  Connection* m_connection;
};

/// By what a mirror is looked up.
[[nodiscard]] QString mirrorWord(const QString& peer, const QString& remoteId);

} // namespace muniment::store
