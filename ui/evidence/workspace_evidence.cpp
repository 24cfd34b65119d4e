#include "ui/evidence/workspace_evidence.h"

#include "core/preview/client/child_page_drawer.h"

namespace muniment::ui {

using namespace workspace;

EvidenceDesk::Answer<ProductionPreflight> WorkspaceEvidence::ask(ProductionPreflight query) {
  return m_workspace->ask(std::move(query));
}

EvidenceDesk::Answer<ProductionsPage> WorkspaceEvidence::ask(ProductionsPage query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<std::optional<QString>>> WorkspaceEvidence::ask(MyPreference query) {
  return m_workspace->ask(std::move(query));
}

EvidenceDesk::Done WorkspaceEvidence::run(KeepPreference command) { return m_workspace->run(std::move(command)); }

EvidenceDesk::Done WorkspaceEvidence::run(FreezeProduction command, QWidget* over) {
  return m_key->run(std::move(command), over);
}

QFuture<Result<WrittenPackageReport>> WorkspaceEvidence::write(PackageWish wish, SharedProgress progress) {
  wish.drawer = std::make_shared<preview::ChildPageDrawer>(
      std::make_shared<preview::PreviewHost>(preview::PreviewHost::installedProgram()));
  return m_workspace->writePackage(std::move(wish), std::move(progress));
}

QFuture<Result<evidence::PackageReport>> WorkspaceEvidence::check(FilePath package, SharedProgress progress) {
  return m_workspace->checkPackage(std::move(package), std::move(progress));
}

} // namespace muniment::ui
