#pragma once

#include "core/workspace/workspace.h"
#include "ui/disposition/disposition_work.h"

namespace muniment::ui {

/// Works on a workspace that outlives this.
class WorkspaceDisposition final : public DispositionWork {
 public:
  explicit WorkspaceDisposition(workspace::Workspace& workspace) : m_workspace(&workspace) {}

  Answer<workspace::DueNow::Answer> ask(workspace::DueNow query) override;
  Answer<std::vector<workspace::SnapshotSummary>> ask(workspace::SnapshotsPage query) override;
  Answer<workspace::SnapshotStanding::Answer> ask(workspace::SnapshotStanding query) override;
  Answer<std::vector<workspace::GroupOfDue>> ask(workspace::SnapshotGroups query) override;
  Answer<std::vector<int>> ask(workspace::HeldItems query) override;
  Answer<std::vector<workspace::ReviewedItem>> ask(workspace::SnapshotItems query) override;
  Answer<workspace::ItemUnderReview::Answer> ask(workspace::ItemUnderReview query) override;
  Answer<workspace::CertificateToRead::Answer> ask(workspace::CertificateToRead query) override;
  Answer<QByteArray> ask(workspace::CertificateToPrint query) override;
  Answer<workspace::UndecidedPage::Answer> ask(workspace::UndecidedPage query) override;
  Answer<workspace::UndecidedSoon::Answer> ask(workspace::UndecidedSoon query) override;
  Answer<std::vector<workspace::ClassToEndIn>> ask(workspace::ClassesToEndIn query) override;
  Answer<QByteArray> ask(workspace::DispositionReport query) override;
  Answer<QByteArray> ask(workspace::ReportToPrint query) override;
  Done run(workspace::DecideTriage command) override;
  Done run(workspace::PutUpForDestruction command, Secret passphrase) override;
  Done run(workspace::TakeSnapshot command) override;
  Done run(workspace::DecideItems command) override;
  Done run(workspace::OpenSnapshotItem command) override;
  Done run(workspace::WithdrawSnapshot command) override;
  Done run(workspace::ReturnSnapshot command) override;
  Done run(workspace::SubmitSnapshot command, Secret passphrase) override;
  Done run(workspace::ApproveSnapshot command, Secret passphrase) override;
  Done run(workspace::NoteReceipt command, Secret passphrase) override;
  Done run(workspace::NoteFailedHandover command) override;
  Answer<workspace::HandedOver> handOver(workspace::HandOverWish wish, SharedProgress progress) override;

 private:
  template <class C>
  Done runSigned(C command, Secret passphrase);

  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
