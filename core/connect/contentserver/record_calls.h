#pragma once

#include "core/connect/contentserver/rm_details.h"
#include "core/connect/contentserver/rm_line.h"

namespace muniment::connect::contentserver {

/// What makes nodes records. Every change shows the token that came with the last reading; where somebody changed the
/// details meanwhile, the server refuses with `rm.details_changed`, and nothing is overwritten.
class RecordCalls final {
 public:
  explicit RecordCalls(RmLine& line) : m_line(&line) {}

  [[nodiscard]] Result<RmDetails> read(qint64 node, const SharedProgress& progress);
  /// Attaches a class; the new token.
  [[nodiscard]] Result<QString> declare(qint64 node, qint64 classId, const QString& token, const RmDetailsWish& wish,
                                        const SharedProgress& progress);
  [[nodiscard]] Result<QString> change(qint64 node, const QString& token, const RmDetailsWish& wish,
                                       const SharedProgress& progress);
  [[nodiscard]] Result<void> undeclare(qint64 node, qint64 classId, const QString& token,
                                       const SharedProgress& progress);
  [[nodiscard]] Result<void> finalise(std::span<const qint64> nodes, const SharedProgress& progress);
  [[nodiscard]] Result<void> setSeries(qint64 node, qint64 classId, const QString& series,
                                       const SharedProgress& progress);
  /// Attaches an ordinary classification.
  [[nodiscard]] Result<void> classify(qint64 node, qint64 classification, const SharedProgress& progress);

 private:
  RmLine* m_line;
};

} // namespace muniment::connect::contentserver
