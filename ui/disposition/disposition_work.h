#pragma once

#include "core/base/secret.h"
#include "core/workspace/disposition/certificate_paper.h"
#include "core/workspace/disposition/hand_over.h"
#include "core/workspace/disposition/handover_commands.h"
#include "core/workspace/disposition/report.h"
#include "core/workspace/disposition/review_queries.h"
#include "core/workspace/disposition/snapshot_commands.h"
#include "core/workspace/disposition/triage_commands.h"
#include "core/workspace/disposition/triage_queries.h"

#include <QtCore/QFuture>

namespace muniment::ui {

/// What the screen asks of a workspace and has it do. Answers come on the window's thread through `QFuture::then`.
class DispositionWork {
 public:
  DispositionWork() = default;
  Q_DISABLE_COPY_MOVE(DispositionWork)
  virtual ~DispositionWork() = default;

  template <class T>
  using Answer = QFuture<Result<T>>;
  using Done = QFuture<Result<workspace::Receipt>>;

  virtual Answer<workspace::DueNow::Answer> ask(workspace::DueNow query) = 0;
  virtual Answer<std::vector<workspace::SnapshotSummary>> ask(workspace::SnapshotsPage query) = 0;
  virtual Answer<workspace::SnapshotStanding::Answer> ask(workspace::SnapshotStanding query) = 0;
  virtual Answer<std::vector<workspace::GroupOfDue>> ask(workspace::SnapshotGroups query) = 0;
  virtual Answer<std::vector<int>> ask(workspace::HeldItems query) = 0;
  virtual Answer<std::vector<workspace::ReviewedItem>> ask(workspace::SnapshotItems query) = 0;
  virtual Answer<workspace::ItemUnderReview::Answer> ask(workspace::ItemUnderReview query) = 0;
  virtual Answer<workspace::CertificateToRead::Answer> ask(workspace::CertificateToRead query) = 0;
  virtual Answer<QByteArray> ask(workspace::CertificateToPrint query) = 0;
  virtual Answer<workspace::UndecidedPage::Answer> ask(workspace::UndecidedPage query) = 0;
  virtual Answer<workspace::UndecidedSoon::Answer> ask(workspace::UndecidedSoon query) = 0;
  virtual Answer<std::vector<workspace::ClassToEndIn>> ask(workspace::ClassesToEndIn query) = 0;
  virtual Answer<QByteArray> ask(workspace::DispositionReport query) = 0;
  virtual Answer<QByteArray> ask(workspace::ReportToPrint query) = 0;
  virtual Done run(workspace::DecideTriage command) = 0;
  virtual Done run(workspace::PutUpForDestruction command, Secret passphrase) = 0;
  virtual Done run(workspace::TakeSnapshot command) = 0;
  virtual Done run(workspace::DecideItems command) = 0;
  virtual Done run(workspace::OpenSnapshotItem command) = 0;
  virtual Done run(workspace::WithdrawSnapshot command) = 0;
  virtual Done run(workspace::ReturnSnapshot command) = 0;
  /// Signed with the person's own key, which the passphrase opens.
  virtual Done run(workspace::SubmitSnapshot command, Secret passphrase) = 0;
  virtual Done run(workspace::ApproveSnapshot command, Secret passphrase) = 0;
  virtual Done run(workspace::NoteReceipt command, Secret passphrase) = 0;
  virtual Done run(workspace::NoteFailedHandover command) = 0;
  /// Writes the package with what is handed over.
  virtual Answer<workspace::HandedOver> handOver(workspace::HandOverWish wish, SharedProgress progress) = 0;
};

} // namespace muniment::ui
