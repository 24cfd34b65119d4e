#pragma once

#include "ui/evidence/evidence_desk.h"

namespace muniment::tests {

/// A matter with a chat of which something is handed out, answered at once.
class FakeEvidence final : public ui::EvidenceDesk {
 public:
  FakeEvidence();

  Answer<workspace::ProductionPreflight> ask(workspace::ProductionPreflight query) override;
  Answer<workspace::ProductionsPage> ask(workspace::ProductionsPage query) override;
  QFuture<Result<std::optional<QString>>> ask(workspace::MyPreference query) override;
  Done run(workspace::KeepPreference command) override;
  Done run(workspace::FreezeProduction command, QWidget* over) override;
  QFuture<Result<workspace::WrittenPackageReport>> write(workspace::PackageWish wish, SharedProgress progress) override;
  QFuture<Result<evidence::PackageReport>> check(FilePath package, SharedProgress progress) override;

  /// Productions P-`count` down to P-1, the newest first; every third without a package.
  void addProductions(int count);
  /// As many things in the way, and to be said, as a preflight can have.
  void findEverything();

  workspace::ProductionPreflight::Answer answer;
  std::vector<workspace::ProductionPreflight> asked;
  std::vector<workspace::ProductionsPage::Line> lines;
  std::map<QString, QString> kept;
  std::vector<workspace::FreezeProduction> frozen;
  std::vector<workspace::PackageWish> written;
  QStringList checked;
  evidence::PackageReport report;
  std::optional<Error> preflightError;
  std::optional<Error> listError;
  std::optional<Error> freezeError;
  std::optional<Error> writeError;
};

} // namespace muniment::tests
