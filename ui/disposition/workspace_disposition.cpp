#include "ui/disposition/workspace_disposition.h"

#include "core/workspace/keys/my_signer.h"

namespace muniment::ui {

auto WorkspaceDisposition::ask(workspace::DueNow query) -> Answer<workspace::DueNow::Answer> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceDisposition::ask(workspace::SnapshotsPage query) -> Answer<std::vector<workspace::SnapshotSummary>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceDisposition::ask(workspace::SnapshotStanding query) -> Answer<workspace::SnapshotStanding::Answer> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceDisposition::ask(workspace::SnapshotGroups query) -> Answer<std::vector<workspace::GroupOfDue>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceDisposition::ask(workspace::HeldItems query) -> Answer<std::vector<int>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceDisposition::ask(workspace::SnapshotItems query) -> Answer<std::vector<workspace::ReviewedItem>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceDisposition::ask(workspace::ItemUnderReview query) -> Answer<workspace::ItemUnderReview::Answer> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceDisposition::ask(workspace::CertificateToRead query) -> Answer<workspace::CertificateToRead::Answer> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceDisposition::ask(workspace::CertificateToPrint query) -> Answer<QByteArray> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceDisposition::ask(workspace::UndecidedPage query) -> Answer<workspace::UndecidedPage::Answer> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceDisposition::ask(workspace::UndecidedSoon query) -> Answer<workspace::UndecidedSoon::Answer> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceDisposition::ask(workspace::ClassesToEndIn query) -> Answer<std::vector<workspace::ClassToEndIn>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceDisposition::ask(workspace::DispositionReport query) -> Answer<QByteArray> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceDisposition::ask(workspace::ReportToPrint query) -> Answer<QByteArray> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceDisposition::run(workspace::DecideTriage command) -> Done { return m_workspace->run(std::move(command)); }

auto WorkspaceDisposition::run(workspace::TakeSnapshot command) -> Done { return m_workspace->run(std::move(command)); }

auto WorkspaceDisposition::run(workspace::DecideItems command) -> Done { return m_workspace->run(std::move(command)); }

auto WorkspaceDisposition::run(workspace::OpenSnapshotItem command) -> Done {
  return m_workspace->run(std::move(command));
}

auto WorkspaceDisposition::run(workspace::WithdrawSnapshot command) -> Done {
  return m_workspace->run(std::move(command));
}

auto WorkspaceDisposition::run(workspace::ReturnSnapshot command) -> Done {
  return m_workspace->run(std::move(command));
}

template <class C>
DispositionWork::Done WorkspaceDisposition::runSigned(C command, Secret passphrase) {
  const workspace::MySigner open{std::make_shared<const Secret>(std::move(passphrase))};
  return m_workspace->ask(open)
      .then([workspace = m_workspace,
             command = std::move(command)](const Result<std::shared_ptr<const SigningKey>>& key) mutable -> Done {
        if (!key)
          return readyFuture<Result<workspace::Receipt>>(failure(key.error()));
        workspace::RunOptions options;
        options.signer = *key;
        return workspace->run(std::move(command), options);
      })
      .unwrap();
}

auto WorkspaceDisposition::run(workspace::SubmitSnapshot command, Secret passphrase) -> Done {
  return runSigned(command, std::move(passphrase));
}

auto WorkspaceDisposition::run(workspace::PutUpForDestruction command, Secret passphrase) -> Done {
  return runSigned(std::move(command), std::move(passphrase));
}

auto WorkspaceDisposition::run(workspace::ApproveSnapshot command, Secret passphrase) -> Done {
  return runSigned(command, std::move(passphrase));
}

auto WorkspaceDisposition::run(workspace::NoteReceipt command, Secret passphrase) -> Done {
  return runSigned(std::move(command), std::move(passphrase));
}

auto WorkspaceDisposition::run(workspace::NoteFailedHandover command) -> Done {
  return m_workspace->run(std::move(command));
}

auto WorkspaceDisposition::handOver(workspace::HandOverWish wish, SharedProgress progress)
    -> Answer<workspace::HandedOver> {
  return m_workspace->handOver(std::move(wish), std::move(progress));
}

} // namespace muniment::ui
