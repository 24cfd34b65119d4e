#pragma once

#include "core/model/record.h"
#include "core/store/connection.h"
#include "core/store/record_repository.h"

namespace muniment::store {

/// What happened around records: links, events, stages carried out, and what follows from them. Whoever asks has seen
/// the records themselves; of links, those to records outside the scope stay hidden.
class RecordFactRepository final {
 public:
  explicit RecordFactRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> addLinks(std::span<const RecordLink> links);
  [[nodiscard]] Result<void> addEvent(const RecordEvent& event);
  [[nodiscard]] Result<void> addStages(std::span<const RecordStage> stages);

  [[nodiscard]] Result<std::vector<RecordLink>> links(const RecordId& record, const Scope& scope);
  [[nodiscard]] Result<std::vector<RecordEvent>> events(std::span<const RecordId> records);
  [[nodiscard]] Result<std::vector<RecordStage>> stages(std::span<const RecordId> records);
  /// Every one of them, for verification.
  [[nodiscard]] Result<std::vector<RecordLink>> allLinks();
  [[nodiscard]] Result<std::vector<RecordEvent>> allEvents();
  [[nodiscard]] Result<std::vector<RecordStage>> allStages();

  /// Replaces what was kept for these records; a record without a due row has nothing to come.
  [[nodiscard]] Result<void> setDue(std::span<const RecordId> records, std::span<const RecordDue> dues);
  [[nodiscard]] Result<std::optional<RecordDue>> due(const RecordId& record);
  [[nodiscard]] Result<std::vector<RecordDue>> dues(std::span<const RecordId> records);
  /// Records that are kept and due on exactly this day, by id.
  [[nodiscard]] Result<std::vector<RecordId>> dueOn(QDate day, const std::optional<RecordId>& after, int limit,
                                                    const Scope& scope);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
