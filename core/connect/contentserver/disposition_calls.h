#pragma once

#include "core/connect/contentserver/rm_line.h"
#include "core/connect/contentserver/rm_snapshot.h"

namespace muniment::connect::contentserver {

/// Disposition there: searches for what is due, dated snapshots, decisions, execution.
class DispositionCalls final {
 public:
  explicit DispositionCalls(RmLine& line) : m_line(&line) {}

  /// What a search looks for; `action` is the code of what is proposed.
  [[nodiscard]] Result<void> setCriteria(qint64 search, const QStringList& series, int action,
                                         const SharedProgress& progress);
  [[nodiscard]] Result<void> startSearch(qint64 search, const SharedProgress& progress);
  [[nodiscard]] Result<std::vector<RmSnapshot>> snapshots(qint64 search, const SharedProgress& progress);
  [[nodiscard]] Result<std::vector<RmSnapshotLine>> lines(qint64 search, const QString& date,
                                                          const SharedProgress& progress);
  /// `pending`, `approve` or `reject` for some lines of a snapshot.
  [[nodiscard]] Result<void> decide(qint64 reviewer, qint64 search, const QString& date, const QString& decision,
                                    std::span<const RmSnapshotLine> lines, const QString& comment,
                                    const SharedProgress& progress);
  [[nodiscard]] Result<void> finishReview(qint64 reviewer, qint64 search, const QString& date,
                                          const SharedProgress& progress);
  [[nodiscard]] Result<void> perform(qint64 reviewer, qint64 search, const QString& date,
                                     const SharedProgress& progress);

 private:
  [[nodiscard]] Result<void> act(qint64 reviewer, const QString& act, qint64 search, const QString& date,
                                 RmCall::Fields more, const SharedProgress& progress);

  RmLine* m_line;
};

} // namespace muniment::connect::contentserver
