#pragma once

#include "core/connect/contentserver/rm_assignment.h"
#include "core/connect/contentserver/rm_line.h"

namespace muniment::connect::contentserver {

/// Steps of workflows that wait for the user whom we act as.
class ProcessCalls final {
 public:
  explicit ProcessCalls(RmLine& line) : m_line(&line) {}

  [[nodiscard]] Result<std::vector<RmAssignment>> mine(const SharedProgress& progress);
  [[nodiscard]] Result<RmTaskForm> form(const RmAssignment& step, const SharedProgress& progress);
  [[nodiscard]] Result<void> fill(const RmAssignment& step, const std::map<QString, QString>& values,
                                  const SharedProgress& progress);
  /// `rm.task_done_there` where somebody else was faster.
  [[nodiscard]] Result<void> answer(const RmAssignment& step, const RmTaskAnswer& answer,
                                    const SharedProgress& progress);
  /// What was done in the process so far: whether our answer arrived.
  [[nodiscard]] Result<std::vector<RmTaskDone>> done(const RmAssignment& step, const SharedProgress& progress);
  /// Starts a workflow over documents; its process.
  [[nodiscard]] Result<qint64> start(qint64 map, std::span<const qint64> documents, const QString& comment,
                                     const SharedProgress& progress);

 private:
  RmLine* m_line;
};

} // namespace muniment::connect::contentserver
