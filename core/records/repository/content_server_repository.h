#pragma once

#include "core/connect/contentserver/content_server_client.h"
#include "core/records/repository/records_repository.h"

namespace muniment::records {

/// A Content Server with Records Management. It has no idempotency keys, so whatever may have been done is looked up
/// before it is done again: a document by its name and the mark in its description, a hold by its name and the id that
/// we gave it, a class by what the record has.
class ContentServerRepository final : public RecordsRepository {
 public:
  struct Settings final {
    qint64 container = 0; ///< where documents are put
    QString holdType = QStringLiteral("LEGAL");
    qint64 search = 0;  ///< the disposition search that finds what is due; 0: disposal is decided there only
    QStringList series; ///< that the search looks for
  };

  ContentServerRepository(connect::contentserver::ContentServerClient& client, Settings settings, const Clock& clock)
      : m_client(&client), m_settings(std::move(settings)), m_clock(&clock) {}

  [[nodiscard]] Result<QString> declare(const RepositoryWish& wish, const SharedProgress& progress) override;
  [[nodiscard]] Result<RepositoryRecord> details(const QString& record, const SharedProgress& progress) override;
  [[nodiscard]] Result<void> classify(const QString& record, const QString& recordClass,
                                      const SharedProgress& progress) override;
  [[nodiscard]] Result<void> finalise(const QString& record, const SharedProgress& progress) override;
  [[nodiscard]] Result<QString> createHold(const CommandId& key, const QString& name,
                                           const SharedProgress& progress) override;
  [[nodiscard]] Result<void> applyHold(const QString& hold, const QString& record,
                                       const SharedProgress& progress) override;
  [[nodiscard]] Result<void> liftHold(const QString& hold, const QString& record,
                                      const SharedProgress& progress) override;
  [[nodiscard]] Result<std::vector<RepositoryHold>> holdsOn(const QString& record,
                                                            const SharedProgress& progress) override;
  [[nodiscard]] Result<std::vector<RepositorySchedule>> schedules(const SharedProgress& progress) override;
  [[nodiscard]] Result<DisposalReport> dispose(const std::vector<QString>& records,
                                               const SharedProgress& progress) override;

  /// Whether the audit of the server says that it was destroyed there: that it cannot be read proves nothing.
  [[nodiscard]] Result<bool> wasDestroyed(qint64 node, const SharedProgress& progress);
  /// The mark by which a document of ours is known.
  [[nodiscard]] static QString markOf(const CommandId& key);

 private:
  [[nodiscard]] Result<std::optional<qint64>> find(const RepositoryWish& wish, const SharedProgress& progress);
  [[nodiscard]] Result<qint64> put(const RepositoryWish& wish, const SharedProgress& progress);
  [[nodiscard]] Result<void> decideAll(qint64 me, const QString& date, const std::set<qint64>& wanted,
                                       const SharedProgress& progress);

  connect::contentserver::ContentServerClient* m_client;
  Settings m_settings;
  const Clock* m_clock;
};

} // namespace muniment::records
