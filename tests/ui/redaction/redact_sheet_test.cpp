#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/redaction/fake_redaction.h"
#include "ui/kit/theme.h"
#include "ui/redaction/redact_sheet.h"
#include "ui/redaction/redaction_words.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::RedactSheet;

namespace {

void choose(const QWidget& sheet, int first, int last) {
  auto* words = part<QPlainTextEdit>(sheet, "redactWords");
  QTextCursor cursor = words->textCursor();
  cursor.setPosition(first);
  cursor.setPosition(last, QTextCursor::KeepAnchor);
  words->setTextCursor(cursor);
}

} // namespace

class RedactSheetTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light); }

  void severalMessagesAreRedactedWhole() {
    FakeRedaction fake;
    RedactSheet sheet(fake, {fake.messageAt(3), fake.messageAt(4), fake.messageAt(5)}, nullptr);
    QSignalSpy redacted(&sheet, &RedactSheet::redacted);
    sheet.show();
    QVERIFY(!part<QRadioButton>(sheet, "redactSome"));
    QVERIFY(!part<QRadioButton>(sheet, "redactFile"));
    QTRY_VERIFY(part<QPushButton>(sheet, "sheet.action")->isEnabled());
    QTest::keyClick(&sheet, Qt::Key_Return);
    QTRY_COMPARE(redacted.size(), 1);
    QCOMPARE(redacted.front().at(0).toInt(), 3);
    QVERIFY(!redacted.front().at(1).toBool());
    QCOMPARE(fake.proposed.size(), 1U);
    QCOMPARE(fake.proposed.front().reason, u"PRIV"_s);
    QCOMPARE(fake.proposed.front().wishes.size(), 3U);
    QVERIFY(fake.proposed.front().wishes[1].message == fake.messageAt(4).id);
    QVERIFY(fake.proposed.front().wishes[1].part == Redaction::Part::Message);
    QVERIFY(!sheet.isVisible());
  }

  void wordsAreFoundWhereTheyStand() {
    FakeRedaction fake;
    const QString text = u"First\r\nCall me on +44 7700 900123\rlast"_s;
    RedactSheet sheet(fake, {FakeRedaction::message(7, text)}, nullptr);
    sheet.show();
    auto* act = part<QPushButton>(sheet, "sheet.action");
    part<QRadioButton>(sheet, "redactSome")->setChecked(true);
    QTRY_VERIFY(!act->isEnabled());
    QVERIFY(says(sheet, u"Select the words"_s));
    const auto start = static_cast<int>(text.indexOf(u"+44"_s));
    choose(sheet, start, start + 15);
    QTRY_VERIFY(act->isEnabled());
    act->click();
    QTRY_COMPARE(fake.proposed.size(), 1U);
    const auto& wish = fake.proposed.front().wishes.front();
    QVERIFY(wish.part == Redaction::Part::Text);
    QCOMPARE(text.mid(wish.start, wish.length), u"+44 7700 900123"_s);
  }

  void onlyTheFileIsCovered() {
    FakeRedaction fake;
    Message message = FakeRedaction::message(7, {});
    message.attachment = Attachment{u"Payslip.pdf"_s, {}, 12, {}, {}, Attachment::State::Present, -1, {}};
    RedactSheet sheet(fake, {message}, nullptr);
    sheet.show();
    QVERIFY(!part<QRadioButton>(sheet, "redactSome"));
    part<QRadioButton>(sheet, "redactFile")->setChecked(true);
    part<QPushButton>(sheet, "sheet.action")->click();
    QTRY_COMPARE(fake.proposed.size(), 1U);
    QVERIFY(fake.proposed.front().wishes.front().part == Redaction::Part::Attachment);
  }

  void aReasonIsACode() {
    FakeRedaction fake;
    RedactSheet sheet(fake, {fake.messageAt(3)}, nullptr);
    sheet.show();
    auto* act = part<QPushButton>(sheet, "sheet.action");
    auto* reason = part<QComboBox>(sheet, "redactReason");
    QTRY_VERIFY(act->isEnabled());
    reason->setEditText(u"because I say so"_s);
    QVERIFY(!act->isEnabled());
    QVERIFY(says(sheet, u"up to eight letters and digits"_s));
    reason->setEditText(u"gdpr9"_s);
    QVERIFY(act->isEnabled());
    act->click();
    QTRY_COMPARE(fake.proposed.size(), 1U);
    QCOMPARE(fake.proposed.front().reason, u"GDPR9"_s);
  }

  void itIsSignedOffAtOnce() {
    FakeRedaction fake;
    RedactSheet sheet(fake, {fake.messageAt(3), fake.messageAt(4)}, nullptr);
    QSignalSpy redacted(&sheet, &RedactSheet::redacted);
    sheet.show();
    part<QCheckBox>(sheet, "redactSignOff")->setChecked(true);
    part<QPushButton>(sheet, "sheet.action")->click();
    QTRY_COMPARE(redacted.size(), 1);
    QVERIFY(redacted.front().at(1).toBool());
    QCOMPARE(fake.signedOff.size(), 2U);
    QVERIFY(fake.steps.back().redaction.state == Redaction::State::SignedOff);
  }

  void aSignatureThatIsNotGivenLeavesTheProposal() {
    FakeRedaction fake;
    fake.signedRefusal = makeError(ErrorKind::Cancelled, "base.cancelled"_L1);
    RedactSheet sheet(fake, {fake.messageAt(3)}, nullptr);
    QSignalSpy redacted(&sheet, &RedactSheet::redacted);
    sheet.show();
    part<QCheckBox>(sheet, "redactSignOff")->setChecked(true);
    part<QPushButton>(sheet, "sheet.action")->click();
    QTRY_COMPARE(redacted.size(), 1);
    QVERIFY(!redacted.front().at(1).toBool());
    QCOMPARE(fake.proposed.size(), 1U);
  }

  void whoMayNotIsTold() {
    FakeRedaction fake;
    fake.mayRedact = false;
    RedactSheet sheet(fake, {fake.messageAt(3)}, nullptr);
    sheet.show();
    QTRY_VERIFY(says(sheet, u"You may not redact here"_s));
    QVERIFY(!part<QPushButton>(sheet, "sheet.action")->isEnabled());
  }

  void aRefusalKeepsTheSheetOpen() {
    FakeRedaction fake;
    fake.refusal = makeError(ErrorKind::NotFound, "message.unknown"_L1);
    RedactSheet sheet(fake, {fake.messageAt(3)}, nullptr);
    QSignalSpy redacted(&sheet, &RedactSheet::redacted);
    sheet.show();
    auto* act = part<QPushButton>(sheet, "sheet.action");
    QTRY_VERIFY(act->isEnabled());
    act->click();
    QTRY_VERIFY(act->isEnabled());
    QVERIFY(sheet.isVisible());
    QVERIFY(redacted.isEmpty());
    fake.refusal.reset();
    act->click();
    QTRY_COMPARE(redacted.size(), 1);
  }

  void whatIsCoveredIsSaid() {
    Redaction redaction;
    redaction.part = Redaction::Part::Text;
    redaction.length = 12;
    QCOMPARE(ui::RedactionWords::part(redaction), u"12 character(s) of its text"_s);
    redaction.part = Redaction::Part::Page;
    redaction.page = 3;
    QCOMPARE(ui::RedactionWords::part(redaction), u"A box on page 3 of its file"_s);
    QCOMPARE(ui::RedactionWords::reason(u"PII"_s), u"PII: personal data"_s);
    QCOMPARE(ui::RedactionWords::reason(u"X1"_s), u"X1"_s);
  }
};

MUNIMENT_TEST(RedactSheetTest);

} // namespace muniment::tests

#include "redact_sheet_test.moc"
