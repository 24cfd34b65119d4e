#pragma once

#include "core/model/case.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Which cases somebody looks at. Empty members do not narrow.
struct CaseFilter final {
  std::optional<Case::Kind> kind;
  std::optional<Case::Status> status;
  bool isOpen = false;
  std::optional<ActorId> whose;   ///< owner, deputy or member
  std::optional<QDate> dueBefore; ///< the case or an open step of it
  QString partner;
  QString text;      ///< beginnings of words
  QString reference; ///< number of another system
  bool withConflicts = false;
  bool withProposals = false; ///< open ones
};

struct CaseCursor final {
  Instant changedAt;
  CaseId id;
};

/// Cases.
class CaseRepository final {
 public:
  explicit CaseRepository(Connection& connection) : m_connection(&connection) {}

  /// The next number of a series, from 1.
  [[nodiscard]] Result<std::int64_t> takeNumber(const QString& series);
  [[nodiscard]] Result<void> save(const Case& file);
  /// Nobody else changes it until the end of the transaction.
  [[nodiscard]] Result<void> lock(const CaseId& id);
  [[nodiscard]] Result<std::optional<Case>> byId(const CaseId& id, const Scope& scope);
  [[nodiscard]] Result<std::vector<Case>> byIds(std::span<const CaseId> ids, const Scope& scope);
  [[nodiscard]] Result<std::optional<Case>> byNumber(const QString& number, const Scope& scope);
  /// By what another system calls them or what they are about.
  [[nodiscard]] Result<std::vector<Case>> byReference(const QString& number, int limit, const Scope& scope);
  /// The one that changed last comes first.
  [[nodiscard]] Result<std::vector<Case>> page(const CaseFilter& filter, const std::optional<CaseCursor>& after,
                                               int limit, const Scope& scope);
  [[nodiscard]] Result<std::int64_t> count(const CaseFilter& filter, const Scope& scope);
  /// In the order of ids, for verification.
  [[nodiscard]] Result<std::vector<Case>> scan(const std::optional<CaseId>& after, int limit, const Scope& scope);

 private:
  [[nodiscard]] Result<std::vector<Case>> read(const QByteArray& condition, QVariantList values,
                                               const QByteArray& order, const Scope& scope);

  Connection* m_connection;
};

/// How a number of another system is looked up: without spaces, in capitals.
[[nodiscard]] QString referenceKey(const QString& number);

} // namespace muniment::store
