#pragma once

#include "core/records/disposition/content_destroyer.h"

namespace muniment::records {

/// Ends records: what stays is the residual (number, class, dates, digest of the manifest), and what they were made of
/// goes unless another record covers it. Holds are the caller's to ask, in the same transaction.
class RecordDestroyer final {
 public:
  /// `end` is what is said of the records from then on: destroyed, or transferred.
  RecordDestroyer(store::Connection& connection, vault::Vault& vault, SnapshotId snapshot,
                  RecordState end = RecordState::Destroyed)
      : m_connection(&connection), m_content(connection, vault, snapshot), m_end(end) {}

  [[nodiscard]] Result<void> destroy(std::span<const RecordId> ids);
  [[nodiscard]] const Destroyed& destroyed() const { return m_content.destroyed(); }
  void moveInto(EntryDraft& draft);

 private:
  [[nodiscard]] Result<void> leaveResiduals(std::span<const RecordId> ids);

  store::Connection* m_connection;
  ContentDestroyer m_content;
  RecordState m_end;
  std::vector<StateChange> m_state;
  std::vector<EntryLeaf> m_leaves;
};

/// What stays of a record.
[[nodiscard]] Record residualOf(const Record& record, RecordState end);

} // namespace muniment::records
