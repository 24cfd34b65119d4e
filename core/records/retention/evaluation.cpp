#include "core/records/retention/evaluation.h"

#include "core/records/retention/stage_walk.h"

namespace muniment::records {

const StageOutcome* Evaluation::nextStage() const { return next ? &stages[static_cast<qsizetype>(*next)] : nullptr; }

Evaluation evaluate(const Schedule& schedule, const RecordFacts& facts, QDate today, Explain explain) {
  return walkStages(schedule, facts, today, explain, std::nullopt);
}

std::vector<DueSummary> evaluateMany(const Schedule& schedule, std::span<const RecordFacts> records, QDate today) {
  std::vector<DueSummary> summaries;
  summaries.reserve(records.size());
  for (const RecordFacts& facts : records) {
    const Evaluation evaluation = evaluate(schedule, facts, today, Explain::No);
    const StageOutcome* next = evaluation.nextStage();
    summaries.push_back({next ? *next : StageOutcome{}, evaluation.destruction});
  }
  return summaries;
}

} // namespace muniment::records
