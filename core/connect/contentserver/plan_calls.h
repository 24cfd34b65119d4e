#pragma once

#include "core/connect/contentserver/rm_node.h"
#include "core/connect/contentserver/rm_pages.h"
#include "core/connect/contentserver/rm_series.h"

namespace muniment::connect::contentserver {

/// The file plan there: classes in their tree, and the schedules by which they are kept.
class PlanCalls final {
 public:
  explicit PlanCalls(RmLine& line) : m_line(&line) {}

  /// The root of all classifications.
  [[nodiscard]] Result<qint64> volume(const SharedProgress& progress);
  /// All classes below it, parents before children.
  [[nodiscard]] Result<std::vector<RmNode>> classes(const SharedProgress& progress);
  /// All series with all stages. The server lists a row for each stage.
  [[nodiscard]] Result<std::vector<RmSeries>> series(const SharedProgress& progress);
  /// What is classified under a class.
  [[nodiscard]] RmPages itemsOf(qint64 classId);
  [[nodiscard]] Result<qint64> createSeries(const RmSeries& wish, const SharedProgress& progress);
  [[nodiscard]] Result<qint64> addStage(qint64 series, const RmSeries::Stage& stage, const SharedProgress& progress);
  [[nodiscard]] Result<void> removeSeries(qint64 series, const SharedProgress& progress);

 private:
  RmLine* m_line;
};

} // namespace muniment::connect::contentserver
