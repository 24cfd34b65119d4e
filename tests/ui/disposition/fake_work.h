#pragma once

#include "ui/disposition/disposition_work.h"

namespace muniment::tests {

/// One snapshot of generated records that keeps what is decided about them. Every tenth one is held, every hundredth
/// by a hold that nobody may read.
class FakeWork final : public ui::DispositionWork {
 public:
  explicit FakeWork(int items);

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

  /// So many captured things that are in no record, one a day from ninety-five days ago.
  void capture(int count);

  /// All of it is to be handed over.
  void makeHandover();

  /// The same at once: the outcome.
  Json decide(const workspace::DecideItems& command);
  [[nodiscard]] std::vector<workspace::GroupOfDue> groups() const;
  [[nodiscard]] const SnapshotItem& item(int ordinal) const { return m_items[static_cast<std::size_t>(ordinal)]; }
  [[nodiscard]] workspace::SnapshotProgress progress() const;
  [[nodiscard]] static bool isHeld(int ordinal) { return ordinal % 10 == 3; }

  Snapshot snapshot;
  std::optional<Error> refusal; ///< what every question is answered with
  std::optional<Error> objection;
  bool mayApprove = true;
  std::vector<int> sample = {1, 4, 5};
  std::vector<int> opened;
  std::int64_t due = 0;
  QString passphrase;
  std::vector<Handover> transfers;
  bool handsOver = false;
  std::vector<workspace::UndecidedLine> undecided;
  std::optional<workspace::DecideTriage> triaged; ///< the last decision
  std::optional<workspace::PutUpForDestruction> putUp;
  QByteArray report = "Report,Records that are due\r\n\r\nNumber,Title\r\nR-1,Order\r\nR-2,Offer\r\n";

 private:
  [[nodiscard]] workspace::ReviewedItem reviewed(const SnapshotItem& item) const;
  [[nodiscard]] bool isIn(const SnapshotItem& item, const store::SnapshotItemFilter& filter) const;
  [[nodiscard]] const ClassId& classOf(int ordinal) const { return ordinal % 4 == 0 ? m_offers : m_shipments; }

  std::vector<SnapshotItem> m_items;
  ClassId m_offers;
  ClassId m_shipments;
};

} // namespace muniment::tests
