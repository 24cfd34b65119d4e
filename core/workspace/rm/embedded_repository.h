#pragma once

#include "core/base/json.h"
#include "core/base/signature.h"
#include "core/records/repository/records_repository.h"

#include <map>

namespace muniment::workspace {

class Workspace;

/// The records of this workspace itself, behind the same port as those of a records system beside it.
class EmbeddedRepository final : public records::RecordsRepository {
 public:
  /// Signs as the person who opened the workspace.
  EmbeddedRepository(Workspace& workspace, std::shared_ptr<const SigningKey> signer)
      : m_workspace(&workspace), m_signer(std::move(signer)) {}

  [[nodiscard]] Result<QString> declare(const records::RepositoryWish& wish, const SharedProgress& progress) override;
  [[nodiscard]] Result<records::RepositoryRecord> details(const QString& record,
                                                          const SharedProgress& progress) override;
  [[nodiscard]] Result<void> classify(const QString& record, const QString& recordClass,
                                      const SharedProgress& progress) override;
  [[nodiscard]] Result<void> finalise(const QString& record, const SharedProgress& progress) override;
  [[nodiscard]] Result<QString> createHold(const CommandId& key, const QString& name,
                                           const SharedProgress& progress) override;
  [[nodiscard]] Result<void> applyHold(const QString& hold, const QString& record,
                                       const SharedProgress& progress) override;
  /// What was held cools off, as after every release.
  [[nodiscard]] Result<void> liftHold(const QString& hold, const QString& record,
                                      const SharedProgress& progress) override;
  [[nodiscard]] Result<std::vector<records::RepositoryHold>> holdsOn(const QString& record,
                                                                     const SharedProgress& progress) override;
  [[nodiscard]] Result<std::vector<records::RepositorySchedule>> schedules(const SharedProgress& progress) override;
  /// Everything that is due and not among them is left as it is.
  [[nodiscard]] Result<records::DisposalReport> dispose(const std::vector<QString>& records,
                                                        const SharedProgress& progress) override;

 private:
  template <class C>
  [[nodiscard]] Result<Json> run(C command, std::optional<CommandId> id, const SharedProgress& progress);
  [[nodiscard]] Result<ClassId> classNamed(const QString& code);
  [[nodiscard]] Result<std::optional<SnapshotId>> decided(const std::vector<QString>& records,
                                                          const SharedProgress& progress);

  Workspace* m_workspace;
  std::shared_ptr<const SigningKey> m_signer;
};

} // namespace muniment::workspace
