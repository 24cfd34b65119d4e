#pragma once

#include "core/evidence/package_writer.h"
#include "core/model/handover.h"
#include "core/records/plan/record_due.h"

namespace muniment::workspace {

/// What a receiver needs of the records besides their content, below `transfer/` of the package: who hands over to
/// whom, what is known of each record, and its manifest (docs/formats/package.md).
class HandoverEnclosure final : public evidence::Enclosure {
 public:
  HandoverEnclosure(store::Connection& connection, vault::Vault& vault, const Scope& scope, const Snapshot& snapshot,
                    QString receiver)
      : m_connection(connection), m_vault(vault), m_scope(scope), m_snapshot(snapshot),
        m_receiver(std::move(receiver)) {}

  [[nodiscard]] Result<void> writeInto(evidence::PackageFolder& folder) override;
  [[nodiscard]] std::int64_t records() const { return m_records; }

 private:
  [[nodiscard]] Result<void> writeRecord(evidence::PackageFolder& folder, const SnapshotItem& item,
                                         const Record& record, ByteSink& list);
  [[nodiscard]] Result<QByteArray> object(const QByteArray& address);
  [[nodiscard]] Result<Json> describe(const SnapshotItem& item, const Record& record) const;

  store::Connection& m_connection;
  vault::Vault& m_vault;
  const Scope& m_scope;
  const Snapshot& m_snapshot;
  QString m_receiver;
  records::Plan m_plan;
  std::int64_t m_records = 0;
};

} // namespace muniment::workspace
