#pragma once

#include "core/workspace/workspace.h"
#include "ui/evidence/evidence_desk.h"
#include "ui/signing/personal_key.h"

namespace muniment::ui {

/// The desk of a workspace that outlives this, as its key does.
class WorkspaceEvidence final : public EvidenceDesk {
 public:
  WorkspaceEvidence(workspace::Workspace& workspace, PersonalKey& key) : m_workspace(&workspace), m_key(&key) {}

  Answer<workspace::ProductionPreflight> ask(workspace::ProductionPreflight query) override;
  Answer<workspace::ProductionsPage> ask(workspace::ProductionsPage query) override;
  QFuture<Result<std::optional<QString>>> ask(workspace::MyPreference query) override;
  Done run(workspace::KeepPreference command) override;
  Done run(workspace::FreezeProduction command, QWidget* over) override;
  QFuture<Result<workspace::WrittenPackageReport>> write(workspace::PackageWish wish, SharedProgress progress) override;
  QFuture<Result<evidence::PackageReport>> check(FilePath package, SharedProgress progress) override;

 private:
  workspace::Workspace* m_workspace;
  PersonalKey* m_key;
};

} // namespace muniment::ui
