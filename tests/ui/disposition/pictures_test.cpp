#include "tests/support/test_suite.h"
#include "tests/ui/disposition/fake_work.h"
#include "ui/disposition/disposition_screen.h"
#include "ui/disposition/hand_over_dialog.h"
#include "ui/disposition/receipt_dialog.h"
#include "ui/disposition/sign_dialog.h"
#include "ui/kit/theme.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

/// Saves states that the sample workspace is not in, for people to look at.
class DispositionPicturesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES))); }
  void cleanupTestCase() {
    qApp->setLayoutDirection(Qt::LeftToRight);
    applyTheme(*qApp, Theme::Light);
  }

  void states_data() {
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("light") << int(Theme::Light) << false;
    QTest::newRow("dark") << int(Theme::Dark) << false;
    QTest::newRow("rtl") << int(Theme::Light) << true;
  }
  void states() {
    QFETCH(const int, mode);
    QFETCH(const bool, mirrored);
    applyTheme(*qApp, static_cast<Theme::Mode>(mode));
    qApp->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    FakeWork work(214);
    work.snapshot.submittedBy = u"ines"_s;
    DispositionScreen screen(work, nullptr);
    screen.resize(1262, 820);
    screen.show();
    screen.showSnapshot(work.snapshot.id);
    auto* queue = screen.findChild<QueuePage*>(u"dispositionQueue"_s);
    QTRY_VERIFY(queue->current() != nullptr);
    QVERIFY(shoot(screen, u"review"_s));
    work.decide({work.snapshot.id, {}, true, DisposalDecision::Approve, {}, {}});
    work.snapshot.state = Snapshot::State::Waiting;
    screen.refresh();
    QTRY_COMPARE(queue->standing().summary.snapshot.state, Snapshot::State::Waiting);
    screen.findChild<QPushButton*>(u"nextOfSample"_s)->click();
    QTRY_COMPARE(work.opened.size(), std::size_t{1});
    QVERIFY(shoot(screen, u"approval"_s));
    work.opened = work.sample;
    screen.refresh();
    auto* approve = screen.findChild<QPushButton*>(u"approveSnapshot"_s);
    QTRY_VERIFY(approve->isEnabled());
    approve->click();
    auto* dialog = screen.findChild<SignDialog*>(u"signDialog"_s);
    QVERIFY(shoot(*dialog, u"approve-dialog"_s));
    dialog->reject();
    work.snapshot.state = Snapshot::State::Executing;
    screen.refresh();
    const auto progress = std::make_shared<Progress>();
    progress->advance(88);
    screen.setRunning(work.snapshot.id, progress);
    QTRY_COMPARE(queue->standing().summary.snapshot.state, Snapshot::State::Executing);
    QVERIFY(shoot(screen, u"executing"_s));
    screen.setRunning({}, nullptr);
  }

  void handingOver_data() { states_data(); }
  void handingOver() {
    QFETCH(const int, mode);
    QFETCH(const bool, mirrored);
    applyTheme(*qApp, static_cast<Theme::Mode>(mode));
    qApp->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    FakeWork work(24);
    work.makeHandover();
    work.decide({work.snapshot.id, {3, 13}, true, DisposalDecision::Approve, {}, {}});
    work.snapshot.state = Snapshot::State::Approved;
    work.snapshot.approvedBy = u"paul"_s;
    DispositionScreen screen(work, nullptr);
    screen.resize(1262, 820);
    screen.show();
    screen.showSnapshot(work.snapshot.id);
    QTRY_VERIFY(screen.findChild<QPushButton*>(u"handOver"_s));
    screen.findChild<QPushButton*>(u"handOver"_s)->click();
    auto* dialog = screen.findChild<HandOverDialog*>(u"handOverDialog"_s);
    dialog->findChild<QLineEdit*>(u"transferReceiver"_s)->setText(u"State Archive"_s);
    dialog->findChild<QLineEdit*>(u"transferFolder"_s)->setText(QDir::tempPath());
    QVERIFY(shoot(*dialog, u"hand-over"_s));
    dialog->findChild<QPushButton*>(u"transferWrite"_s)->click();
    QTRY_VERIFY(!dialog->findChild<QLineEdit*>(u"transferDigest"_s)->text().isEmpty());
    QVERIFY(shoot(*dialog, u"hand-over-written"_s));
    dialog->accept();
    QTRY_VERIFY(screen.findChild<QPushButton*>(u"enterReceipt"_s));
    QVERIFY(shoot(screen, u"receipt-awaited"_s));
    screen.findChild<QPushButton*>(u"enterReceipt"_s)->click();
    auto* receipt = screen.findChild<ReceiptDialog*>(u"receiptDialog"_s);
    receipt->findChild<QLineEdit*>(u"receiptReference"_s)->setText(u"ARC-2026/17"_s);
    receipt->showError(makeError(ErrorKind::Refused, "handover.other_package"_L1));
    QVERIFY(shoot(*receipt, u"receipt"_s));
    receipt->reject();
  }

 private:
  static bool shoot(QWidget& widget, const QString& name) {
    QTest::qWait(300);
    return widget.grab().save(u"%1/disposition-%2-%3.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES), name,
                                                                QString::fromLatin1(QTest::currentDataTag())));
  }
};

MUNIMENT_TEST(DispositionPicturesTest);

} // namespace muniment::tests

#include "pictures_test.moc"
