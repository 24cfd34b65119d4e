#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/disposition/fake_work.h"
#include "ui/disposition/decision_panel.h"
#include "ui/disposition/disposition_screen.h"
#include "ui/disposition/hand_over_dialog.h"
#include "ui/disposition/receipt_dialog.h"
#include "ui/disposition/sign_dialog.h"
#include "ui/kit/table_view.h"

#include <QtCore/QDir>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

namespace {

/// The screen with its one snapshot open.
struct Opened final {
  FakeWork work;
  DispositionScreen screen{work, nullptr};
  QueuePage* queue = part<QueuePage>(screen, "dispositionQueue");
  TableView* table = part<TableView>(screen, "snapshotItems");
  DecisionPanel* panel = part<DecisionPanel>(screen, "decisionPanel");

  explicit Opened(int items, Snapshot::State state = Snapshot::State::Open) : work(items) {
    work.snapshot.state = state;
    work.snapshot.submittedBy = u"ines"_s;
    screen.resize(1262, 820);
    screen.show();
    screen.showSnapshot(work.snapshot.id);
  }

  [[nodiscard]] bool isReady() {
    return QTest::qWaitForWindowActive(&screen) && QTest::qWaitFor([this] {
             return queue->current() && !queue->standing().summary.snapshot.id.isNull() && says(screen, u"R-1"_s);
           });
  }
  void key(Qt::Key key) {
    table->setFocus();
    QTest::keyClick(table, key);
  }
  [[nodiscard]] int row() const { return table->currentIndex().row(); }
};

} // namespace

/// Deciding, asking, approving: what people do on the screen, and what it keeps them from.
class DispositionScreenTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aTransferWaitsForItsReceipt() {
    FakeWork work(20);
    work.makeHandover();
    work.decide({work.snapshot.id, {3, 13}, true, DisposalDecision::Approve, {}, {}});
    work.snapshot.state = Snapshot::State::Approved;
    DispositionScreen screen(work, nullptr);
    screen.resize(1262, 820);
    screen.show();
    screen.showSnapshot(work.snapshot.id);
    QTRY_VERIFY(part<QPushButton>(screen, "handOver"));
    part<QPushButton>(screen, "handOver")->click();
    auto* over = part<HandOverDialog>(screen, "handOverDialog");
    QVERIFY(!part<QPushButton>(*over, "transferWrite")->isEnabled());
    part<QLineEdit>(*over, "transferReceiver")->setText(u"State Archive"_s);
    part<QLineEdit>(*over, "transferFolder")->setText(u"/there/is/no/such/folder"_s);
    QVERIFY(!part<QPushButton>(*over, "transferWrite")->isEnabled());
    part<QLineEdit>(*over, "transferFolder")->setText(QDir::tempPath());
    part<QPushButton>(*over, "transferWrite")->click();
    QTRY_COMPARE(part<QLineEdit>(*over, "transferDigest")->text(), work.transfers.front().digest.toHex());
    part<QPushButton>(*over, "transferWrite")->click();
    QTRY_VERIFY(part<QPushButton>(screen, "enterReceipt"));
    QVERIFY(says(screen, u"stay here until the receipt"_s));
    part<QPushButton>(screen, "enterReceipt")->click();
    auto* receipt = part<ReceiptDialog>(screen, "receiptDialog");
    part<QLineEdit>(*receipt, "receiptReference")->setText(u"ARC-17"_s);
    part<QLineEdit>(*receipt, "receiptBy")->setText(u"P. Lenz"_s);
    part<QLineEdit>(*receipt, "receiptDigest")->setText(sha256("another").toHex());
    part<QLineEdit>(*receipt, "receiptPassphrase")->setText(u"right"_s);
    part<QPushButton>(*receipt, "receiptSign")->click();
    QTRY_VERIFY(says(*receipt, u"another package"_s));
    part<QLineEdit>(*receipt, "receiptDigest")->setText(work.transfers.front().digest.toHex());
    part<QLineEdit>(*receipt, "receiptPassphrase")->setText(u"right"_s);
    QVERIFY(part<QPushButton>(*receipt, "receiptSign")->isEnabled());
    part<QPushButton>(*receipt, "receiptSign")->click();
    QTRY_COMPARE(work.transfers.front().state, Handover::State::Received);
    QTRY_VERIFY(part<QPushButton>(screen, "executeSnapshot"));
    QCOMPARE(work.transfers.front().reference, u"ARC-17"_s);
  }

  void keysDecideAndGoOn() {
    Opened opened(30);
    QVERIFY(opened.isReady());
    QTRY_VERIFY(opened.panel->isVisible());
    opened.key(Qt::Key_A);
    QTRY_COMPARE(opened.work.item(0).decision, DisposalDecision::Approve);
    QTRY_COMPARE(opened.row(), 1);
    QTRY_VERIFY(says(opened.screen, u"2 of 30"_s));
    opened.key(Qt::Key_R);
    opened.key(Qt::Key_3);
    QTRY_COMPARE(opened.work.item(1).decision, DisposalDecision::LeaveOut);
    QCOMPARE(opened.work.item(1).reason, u"Audit or inspection under way"_s);
    QTRY_VERIFY(says(opened.screen, u"3 of 30"_s));
    opened.key(Qt::Key_X);
    opened.key(Qt::Key_4);
    QTRY_COMPARE(opened.work.item(2).decision, DisposalDecision::Extend);
    QVERIFY(opened.work.item(2).until.has_value());
    QTRY_COMPARE(opened.row(), 3);
    opened.key(Qt::Key_U);
    QTRY_COMPARE(opened.work.item(2).decision, DisposalDecision::Undecided);
    QTRY_COMPARE(opened.row(), 2);
  }

  void whatIsHeldCannotBeApproved() {
    Opened opened(30);
    QVERIFY(opened.isReady());
    opened.queue->goTo(3);
    QTRY_VERIFY(says(opened.screen, u"A hold that you may not read is on this record."_s));
    opened.key(Qt::Key_A);
    QTest::qWait(20);
    QCOMPARE(opened.work.item(3).decision, DisposalDecision::Undecided);
    opened.key(Qt::Key_K);
    opened.key(Qt::Key_8);
    QTRY_COMPARE(opened.work.item(3).decision, DisposalDecision::KeepForGood);
  }

  void anotherReasonNeedsWords() {
    Opened opened(30);
    QVERIFY(opened.isReady());
    QTRY_VERIFY(opened.panel->isVisible());
    opened.key(Qt::Key_R);
    opened.key(Qt::Key_9);
    auto* decide = part<QPushButton>(opened.screen, "decideAndNext");
    QVERIFY(!decide->isEnabled());
    auto* note = part<QLineEdit>(opened.screen, "decisionNote");
    QTest::keyClicks(note, u"ask Ana"_s); // the letters go into the field, not to the keys of the screen
    QVERIFY(decide->isEnabled());
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_COMPARE(opened.work.item(0).reason, u"Another reason, see the note: ask Ana"_s);
  }

  void aGroupIsApprovedExceptForSome() {
    Opened opened(40);
    QVERIFY(opened.isReady());
    auto* groups = part<TableView>(opened.screen, "snapshotGroups");
    QTRY_VERIFY(groups->isVisible());
    groups->selectRow(3); // 06.30 of 2023: 3, 6, 9, 15, …
    QTRY_COMPARE(opened.queue->items()->item(0).item.ordinal, 3);
    QTRY_COMPARE(opened.queue->items()->rowCount(), 10);
    opened.table->setCurrentIndex(opened.queue->items()->index(2, 0));
    opened.key(Qt::Key_Space);
    QTRY_COMPARE(part<QPushButton>(opened.screen, "approveGroup")->text(), u"Approve Group Except 1"_s);
    opened.key(Qt::Key_G);
    QTRY_COMPARE(opened.work.item(6).decision, DisposalDecision::Approve);
    QCOMPARE(opened.work.item(9).decision, DisposalDecision::Undecided);  // set aside
    QCOMPARE(opened.work.item(3).decision, DisposalDecision::Undecided);  // held
    QCOMPARE(opened.work.item(12).decision, DisposalDecision::Undecided); // of another class
    QTRY_VERIFY(says(opened.screen, u"approved for destruction. Nothing is destroyed yet."_s));
    opened.key(Qt::Key_U);
    QTRY_COMPARE(opened.work.item(6).decision, DisposalDecision::Undecided);
  }

  void submittingNeedsEverythingDecidedAndAKey() {
    Opened opened(5);
    QVERIFY(opened.isReady());
    auto* submit = part<QPushButton>(opened.screen, "submitSnapshot");
    QTRY_VERIFY(submit && submit->isVisible());
    QVERIFY(!submit->isEnabled());
    opened.work.decide({opened.work.snapshot.id, {}, true, DisposalDecision::Approve, {}, {}});
    opened.screen.refresh();
    QTRY_VERIFY(submit->isEnabled());
    submit->click();
    auto* dialog = part<SignDialog>(opened.screen, "signDialog");
    QVERIFY(dialog && dialog->isVisible());
    auto* action = part<QPushButton>(*dialog, "signAction");
    QVERIFY(!action->isEnabled());
    part<QLineEdit>(*dialog, "signPassphrase")->setText(u"right"_s);
    QVERIFY(action->isEnabled());
    action->click();
    QTRY_COMPARE(opened.work.snapshot.state, Snapshot::State::Waiting);
    QCOMPARE(opened.work.passphrase, u"right"_s);
    QTRY_VERIFY(says(opened.screen, u"asked for a second person"_s));
    QTRY_VERIFY(!opened.panel->isVisible()); // nothing can be decided any more
  }

  void theSecondPersonOpensTheSampleFirst() {
    Opened opened(30, Snapshot::State::Waiting);
    QVERIFY(opened.isReady());
    auto* approve = part<QPushButton>(opened.screen, "approveSnapshot");
    QTRY_VERIFY(approve && approve->isVisible());
    QVERIFY(!approve->isEnabled());
    auto* next = part<QPushButton>(opened.screen, "nextOfSample");
    for (std::size_t seen = 1; seen <= opened.work.sample.size(); ++seen) {
      QTRY_VERIFY(next->isVisible());
      next->click();
      QTRY_COMPARE(opened.queue->standing().opened.size(), seen);
    }
    QCOMPARE(opened.work.opened, opened.work.sample);
    QTRY_VERIFY(approve->isEnabled());
    approve->click();
    auto* dialog = part<SignDialog>(opened.screen, "signDialog");
    auto* action = part<QPushButton>(*dialog, "signAction");
    auto* passphrase = part<QLineEdit>(*dialog, "signPassphrase");
    passphrase->setText(u"wrong"_s);
    QVERIFY(!action->isEnabled()); // the word is missing
    part<QLineEdit>(*dialog, "signWord")->setText(u"Destroy"_s);
    QVERIFY(action->isEnabled());
    action->click();
    QTRY_VERIFY(says(*dialog, u"does not open your key"_s));
    QCOMPARE(opened.work.snapshot.state, Snapshot::State::Waiting);
    passphrase->setText(u"right"_s);
    action->click();
    QTRY_COMPARE(opened.work.snapshot.state, Snapshot::State::Approved);
    QTRY_VERIFY(says(opened.screen, u"Approved by Paul Weber"_s));
    QSignalSpy executions(&opened.screen, &DispositionScreen::executionRequested);
    part<QPushButton>(opened.screen, "executeSnapshot")->click();
    QCOMPARE(executions.count(), 1);
  }

  void whoeverDecidedCannotApprove() {
    Opened opened(30, Snapshot::State::Waiting);
    opened.work.objection = makeError(ErrorKind::Refused, "access.same_person"_L1);
    QVERIFY(opened.isReady());
    opened.screen.refresh();
    QTRY_VERIFY(says(opened.screen, u"it has to be somebody else"_s));
    QVERIFY(!part<QPushButton>(opened.screen, "approveSnapshot")->isEnabled());
    QVERIFY(!part<QPushButton>(opened.screen, "nextOfSample")->isVisible());
    QVERIFY(opened.work.opened.empty());
  }

  void aReturnedAndAWithdrawnSnapshotSayWhy() {
    Opened opened(10, Snapshot::State::Waiting);
    QVERIFY(opened.isReady());
    const auto give = [&](const char* button, const QString& reason) {
      auto* act = part<QPushButton>(opened.screen, button);
      if (!QTest::qWaitFor([&] { return act->isVisible(); }))
        return false;
      act->click();
      auto* dialog = part<QDialog>(opened.screen, "reasonDialog");
      part<QLineEdit>(*dialog, "reasonText")->setText(reason);
      dialog->accept();
      return true;
    };
    QVERIFY(give("returnSnapshot", u"SH-1063 is still disputed"_s));
    QTRY_VERIFY(says(opened.screen, u"SH-1063 is still disputed"_s));
    QTRY_VERIFY(opened.panel->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(give("withdrawSnapshot", u"Wrong class"_s));
    QTRY_VERIFY(says(opened.screen, u"Withdrawn: Wrong class. Its records stay due."_s));
  }

  void emptyRefusedAndBroken() {
    FakeWork work(0);
    DispositionScreen screen(work, nullptr);
    screen.show();
    QTRY_VERIFY(says(screen, u"Nothing is due that is not in a snapshot already"_s));
    work.refusal = makeError(ErrorKind::Refused, "access.no_permission"_L1);
    DispositionScreen denied(work, nullptr);
    denied.show();
    QTRY_VERIFY(says(denied, u"Disposition is not open to you"_s));
    work.refusal = makeError(ErrorKind::Failed, "file.failed"_L1);
    DispositionScreen broken(work, nullptr);
    broken.show();
    QTRY_VERIFY(says(broken, u"could not be read"_s));
  }
};

MUNIMENT_TEST(DispositionScreenTest);

} // namespace muniment::tests

#include "screen_test.moc"
