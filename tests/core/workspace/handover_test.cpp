#include "core/records/disposition/certificate_sheet.h"
#include "core/store/record_repository.h"
#include "core/workspace/disposition/certificate_paper.h"
#include "core/workspace/disposition/execute_snapshot.h"
#include "core/workspace/disposition/handover_commands.h"
#include "core/workspace/disposition/review_queries.h"
#include "core/workspace/disposition/snapshot_commands.h"
#include "core/workspace/records/record_queries.h"
#include "tests/core/workspace/due_stage.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace muniment::tests {

/// Records that are handed over end here only against a receipt for the very package.
class HandoverTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingEndsBeforeTheReceipt();
  void thePackageSaysWhatTheRecordsAre();
  void aWrongReceiptIsRefused();
  void whatIsHeldAfterwardsStays();
  void aFailedTransferMayBeRepeatedOrWithdrawn();
  void handedOverAndEndedAreNeverInOneSnapshot();
  void anExtensionPutsAHandOverOff();
};

namespace {

/// A stage whose records are due to be handed over.
struct HandOverStage final {
  Stage stage;
  workspace::RunOptions asPerson;

  explicit HandOverStage(int count) : stage(count) {
    asPerson.signer = stage.fixture.signerOf(*stage.opened);
    for (const RecordId& record : stage.records)
      static_cast<void>(stage.opened->run(dueOn(record, QDate(2026, 1, 1), StageAction::Export)).result());
  }

  Result<SnapshotId> approved() { return approve(stage.fixture, *stage.opened, true); }
  Result<workspace::HandedOver> handOver(const SnapshotId& id, const QString& folder = u"out"_s) {
    return stage.opened->handOver({id, u"State Archive"_s, stage.fixture.path(folder)}, nullptr).result();
  }
  Result<workspace::Receipt> receive(const SnapshotId& id, const Sha256& digest, QDate day = QDate(2026, 3, 2)) {
    return stage.opened->run(workspace::NoteReceipt{id, u"ARC-2026/17"_s, u"P. Lenz"_s, day, digest}, asPerson)
        .result();
  }
  std::optional<RecordState> stateOf(const RecordId& id) {
    const auto record = stage.opened->ask(workspace::RecordByName{id.toString()}).result();
    return record ? std::optional(record->record.state) : std::nullopt;
  }
};

} // namespace

void HandoverTest::nothingEndsBeforeTheReceipt() {
  HandOverStage over(3);
  const auto id = over.approved();
  QVERIFY(holds(id));
  QCOMPARE(over.receive(*id, Sha256()).error().id, u"snapshot.wrong_state"_s);
  const auto handed = over.handOver(*id);
  QVERIFY(holds(handed));
  QCOMPARE(handed->records, 3);
  QCOMPARE(over.stage.opened->dispose(*id, nullptr).result().error().id, u"handover.no_receipt"_s);
  QCOMPARE(over.stage.opened->run(workspace::FinishSnapshot{*id}).result().error().id, u"disposition.not_finished"_s);
  QCOMPARE(over.handOver(*id, u"again"_s).error().id, u"handover.handed_over"_s);
  QVERIFY(!QDir(over.stage.fixture.path(u"again"_s).value).exists());
  QCOMPARE(over.stage.left(), std::size_t{3});
  QVERIFY(over.stage.isClean());
  QVERIFY(holds(over.receive(*id, handed->report.listDigest)));
  const auto done = over.stage.opened->dispose(*id, nullptr).result();
  QVERIFY(holds(done));
  QCOMPARE(done->number(u"destroyed"), 3);
  QCOMPARE(over.stage.left(), std::size_t{0});
  QCOMPARE(over.stateOf(over.stage.records[0]), std::optional(RecordState::Transferred));
  const auto paper = over.stage.opened->ask(workspace::CertificateToRead{*id}).result();
  QVERIFY(holds(paper));
  QVERIFY(paper->certificate.line.contains("ARC-2026/17"));
  QVERIFY(!paper->certificate.line.contains("State Archive"));
  QCOMPARE(paper->sheet.title, u"Certificate of transfer"_s);
  QVERIFY(over.stage.isClean());
}

void HandoverTest::thePackageSaysWhatTheRecordsAre() {
  HandOverStage over(2);
  const auto id = over.approved();
  QVERIFY(holds(id));
  const auto handed = over.handOver(*id);
  QVERIFY(holds(handed));
  const FilePath folder = over.stage.fixture.path(u"out"_s);
  const auto checked = over.stage.opened->checkPackage(folder, nullptr).result();
  QVERIFY(holds(checked));
  QVERIFY(checked->isGood());
  QCOMPARE(checked->listDigest, handed->report.listDigest);
  QCOMPARE(checked->proofs, 2);
  QFile list(folder.value + u"/transfer/records.jsonl"_s);
  QVERIFY(list.open(QIODevice::ReadOnly));
  const QByteArrayList lines = list.readAll().trimmed().split('\n');
  QCOMPARE(lines.size(), 2);
  const auto first = parseJson(lines.front());
  QVERIFY(holds(first));
  QCOMPARE(first->text(u"class"), u"04.20"_s);
  QCOMPARE(first->text(u"title"), u"Order"_s);
  QFile manifest(folder.value + u"/transfer/manifests/%1.json"_s.arg(first->text(u"number")));
  QVERIFY(manifest.open(QIODevice::ReadOnly));
  QCOMPARE(sha256(manifest.readAll()).toHex(), first->text(u"manifest_sha256"));
  // A changed word in what was enclosed is found like any other.
  QVERIFY(list.reset());
  list.close();
  QVERIFY(list.open(QIODevice::WriteOnly | QIODevice::Append));
  list.write("{}\n");
  list.close();
  QVERIFY(!over.stage.opened->checkPackage(folder, nullptr).result()->isGood());
}

void HandoverTest::aWrongReceiptIsRefused() {
  HandOverStage over(1);
  const auto id = over.approved();
  QVERIFY(holds(id));
  const auto handed = over.handOver(*id);
  QVERIFY(holds(handed));
  const Sha256& digest = handed->report.listDigest;
  QCOMPARE(over.receive(*id, sha256("another package")).error().id, u"handover.other_package"_s);
  QCOMPARE(over.receive(*id, digest, QDate(2026, 3, 1)).error().id, u"handover.day_wrong"_s);
  QCOMPARE(over.receive(*id, digest, QDate(2026, 3, 3)).error().id, u"handover.day_wrong"_s);
  const workspace::NoteReceipt empty{*id, u" "_s, u"P. Lenz"_s, QDate(2026, 3, 2), digest};
  QCOMPARE(over.stage.opened->run(empty, over.asPerson).result().error().id, u"handover.receipt_incomplete"_s);
  const workspace::NoteReceipt unsignedOne{*id, u"A"_s, u"B"_s, QDate(2026, 3, 2), digest};
  QCOMPARE(over.stage.opened->run(unsignedOne).result().error().id, u"access.signature_missing"_s);
  QCOMPARE(over.stage.left(), std::size_t{1});
  QVERIFY(holds(over.receive(*id, digest)));
  QCOMPARE(over.receive(*id, digest).error().id, u"handover.none_waiting"_s);
}

void HandoverTest::whatIsHeldAfterwardsStays() {
  HandOverStage over(2);
  const auto id = over.approved();
  QVERIFY(holds(id));
  const auto handed = over.handOver(*id);
  QVERIFY(holds(handed));
  QVERIFY(holds(over.stage.opened->run(holdOn(over.stage.records[1])).result()));
  QVERIFY(holds(over.receive(*id, handed->report.listDigest)));
  const auto done = over.stage.opened->dispose(*id, nullptr).result();
  QVERIFY(holds(done));
  QCOMPARE(done->number(u"destroyed"), 1);
  QCOMPARE(done->number(u"blocked"), 1);
  QCOMPARE(over.stage.left(), std::size_t{1});
  QCOMPARE(over.stateOf(over.stage.records[1]), std::optional(RecordState::Declared));
  QVERIFY(over.stage.isClean());
}

void HandoverTest::aFailedTransferMayBeRepeatedOrWithdrawn() {
  HandOverStage over(2);
  const auto id = over.approved();
  QVERIFY(holds(id));
  QVERIFY(holds(over.handOver(*id)));
  const workspace::WithdrawSnapshot back{*id, u"Archive does not take it"_s};
  QCOMPARE(over.stage.opened->run(back).result().error().id, u"handover.handed_over"_s);
  QVERIFY(holds(over.stage.opened->run(workspace::NoteFailedHandover{*id, u"Lost in the mail"_s}).result()));
  const auto again = over.handOver(*id, u"again"_s);
  QVERIFY(holds(again));
  QVERIFY(holds(over.stage.opened->run(workspace::NoteFailedHandover{*id, u"Not taken"_s}).result()));
  QCOMPARE(over.receive(*id, again->report.listDigest).error().id, u"handover.none_waiting"_s);
  QVERIFY(holds(over.stage.opened->run(back).result()));
  QCOMPARE(over.stage.left(), std::size_t{2});
  QCOMPARE(over.stage.opened->ask(workspace::DueCount{QDate(2026, 3, 1), {}}).result().value_or(-1), 2);
  QVERIFY(over.stage.isClean());
}

void HandoverTest::handedOverAndEndedAreNeverInOneSnapshot() {
  HandOverStage over(3);
  QVERIFY(holds(over.stage.opened->run(dueOn(over.stage.records[0], QDate(2026, 1, 1))).result()));
  const auto taken = over.stage.opened->run(workspace::TakeSnapshot{u"Ends"_s, QDate(2026, 3, 1), {}}).result();
  QVERIFY(holds(taken));
  QCOMPARE(taken->outcome.number(u"items"), 1);
  const auto groups = over.stage.opened->ask(workspace::DueNow()).result();
  QVERIFY(holds(groups));
  QCOMPARE(groups->groups.size(), std::size_t{1});
  QVERIFY(groups->groups.front().handsOver);
  const auto id = over.approved();
  QVERIFY(holds(id));
  const auto standing = over.stage.opened->ask(workspace::SnapshotStanding{*id}).result();
  QVERIFY(holds(standing));
  QVERIFY(standing->summary.handsOver);
  QCOMPARE(standing->summary.progress.total, 2);
  // Where nothing may leave, no package is written, and the list can be closed.
  QVERIFY(holds(over.stage.opened->run(holdOn(over.stage.records[1])).result()));
  QVERIFY(holds(over.stage.opened->run(dueOn(over.stage.records[2], QDate(2031, 1, 1), StageAction::Export)).result()));
  QCOMPARE(over.handOver(*id).error().id, u"handover.nothing"_s);
  const auto done = over.stage.opened->dispose(*id, nullptr).result();
  QVERIFY(holds(done));
  QCOMPARE(done->number(u"blocked") + done->number(u"changed"), 2);
}

void HandoverTest::anExtensionPutsAHandOverOff() {
  HandOverStage over(1);
  const auto taken = over.stage.opened->run(workspace::TakeSnapshot{u"Orders"_s, QDate(2026, 3, 1), {}, true}).result();
  QVERIFY(holds(taken));
  const SnapshotId id = *SnapshotId::parse(taken->outcome.text(u"snapshot"));
  const workspace::DecideItems wish{
      id, {0}, false, DisposalDecision::Extend, u"Audit until summer"_s, QDate(2026, 8, 31)};
  QVERIFY(holds(over.stage.opened->run(wish).result()));
  QVERIFY(holds(over.stage.opened->run(workspace::SubmitSnapshot{id}, over.asPerson).result()));
  QVERIFY(holds(over.stage.opened->run(workspace::ApproveSnapshot{id}, over.asPerson).result()));
  QCOMPARE(over.handOver(id).error().id, u"handover.nothing"_s);
  const auto done = over.stage.opened->dispose(id, nullptr).result();
  QVERIFY(holds(done));
  QCOMPARE(done->number(u"kept"), 1);
  QCOMPARE(over.stage.left(), std::size_t{1});
}

MUNIMENT_TEST(HandoverTest);

} // namespace muniment::tests

#include "handover_test.moc"
