#pragma once

#include "core/records/disposition/content_destroyer.h"

namespace muniment::records {

/// Ends records: what stays is the residual (number, class, dates, digest of the manifest), and what they were made of
/// goes unless another record covers it. Holds are the caller's to ask, in the same transaction.
class RecordDestroyer final {
 public:
  RecordDestroyer(store::Connection& connection, vault::Vault& vault, SnapshotId snapshot)
      : m_connection(&connection), m_content(connection, vault, snapshot) {}

  [[nodiscard]] Result<void> destroy(std::span<const RecordId> ids);
  [[nodiscard]] const Destroyed& destroyed() const { return m_content.destroyed(); }
  void moveInto(EntryDraft& draft);

 private:
  [[nodiscard]] Result<void> leaveResiduals(std::span<const RecordId> ids);

  store::Connection* m_connection;
  ContentDestroyer m_content;
  std::vector<StateChange> m_state;
  std::vector<EntryLeaf> m_leaves;
};

/// What stays of a record.
[[nodiscard]] Record residualOf(const Record& record);

} // namespace muniment::records
