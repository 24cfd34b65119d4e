#include "tests/support/test_suite.h"
#include "tests/ui/conversations/fake_composer.h"
#include "ui/conversations/composer.h"
#include "ui/conversations/opt_in_sheet.h"
#include "ui/kit/theme.h"

#include <QtCore/QDir>
#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::OptInSheet;

/// What shows that somebody agreed to be written to, and how it is added to.
class OptInSheetTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatWasSaidIsShown();
  void aFileMustShowIt();
  void aMessageIsEnough();
  void aWithdrawalNeedsNothing();
  void onlyWhoMayRecords();
  void aRefusalIsSaid();
  void theComposerOpensIt();
};

namespace {

/// A sheet over a fake.
struct Open final {
  FakeComposer& fake;
  OptInSheet sheet;

  explicit Open(FakeComposer& desk, std::optional<OptInSheet::Shown> shown = {})
      : fake(desk), sheet(desk, ConversationId(), std::move(shown), nullptr) {
    sheet.show();
  }
  [[nodiscard]] QPushButton* record() { return sheet.findChild<QPushButton*>(u"sheet.action"_s); }
  [[nodiscard]] QComboBox* box(const QString& name) { return sheet.findChild<QComboBox*>(u"optInSheet."_s + name); }
  [[nodiscard]] QString words() {
    QStringList all;
    for (const QLabel* label : sheet.findChildren<QLabel*>())
      all.append(label->text());
    return all.join(u'\n');
  }
};

OptInSheet::Shown theirMessage() {
  return {MessageId::fromNumber(7), u"You may send me your offers"_s, QDate(2026, 2, 3)};
}

void picture(QWidget& widget, const QString& name) {
  QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
  for (const auto mode : {ui::Theme::Light, ui::Theme::Dark}) {
    ui::applyTheme(*qApp, mode);
    QCoreApplication::processEvents();
    QVERIFY(widget.grab().save(u"%1/%2-%3.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES), name,
                                                     mode == ui::Theme::Light ? u"light"_s : u"dark"_s)));
  }
  ui::applyTheme(*qApp, ui::Theme::Light);
}

} // namespace

void OptInSheetTest::whatWasSaidIsShown() {
  FakeComposer fake;
  fake.addOptIns();
  Open open(fake, theirMessage());
  QTRY_VERIFY(open.record()->isEnabled());
  const QString words = open.words();
  for (const QString& each :
       {u"This person agreed to be written to."_s, u"Agreed again"_s, u"Withdrawn"_s, u"Ines Roth"_s, u"<2026>.pdf"_s})
    QVERIFY2(words.contains(each), qUtf8Printable(each + u" in "_s + words));
  picture(open.sheet, u"opt-in"_s);
}

void OptInSheetTest::aFileMustShowIt() {
  FakeComposer fake;
  fake.said.isRequired = true;
  Open open(fake);
  QTRY_VERIFY(open.words().contains(u"Nothing is recorded. No template goes to this person."_s));
  QVERIFY(!open.record()->isEnabled());
  QCOMPARE(open.box(u"source"_s)->count(), 3); // no message was named, and to have heard it is not enough
  open.sheet.setFile(u"/tmp/form.pdf"_s);
  QVERIFY(open.record()->isEnabled());
  open.sheet.findChild<QDateEdit*>(u"optInSheet.day"_s)->setDate(QDate(2026, 1, 5));
  open.record()->click();
  QTRY_COMPARE(open.sheet.result(), int(QDialog::Accepted));
  QCOMPARE(fake.done, QStringList(u"opt-in given form /tmp/form.pdf 2026-01-05"_s));
}

void OptInSheetTest::aMessageIsEnough() {
  FakeComposer fake;
  Open open(fake, theirMessage());
  QTRY_VERIFY(open.record()->isEnabled());
  open.record()->click();
  QTRY_COMPARE(open.sheet.result(), int(QDialog::Accepted));
  QCOMPARE(fake.done, QStringList(u"opt-in given message "_s + MessageId::fromNumber(7).toString()));
}

void OptInSheetTest::aWithdrawalNeedsNothing() {
  FakeComposer fake;
  Open open(fake);
  QTRY_VERIFY(!open.words().contains(u"looked up"_s));
  open.box(u"act"_s)->setCurrentIndex(1);
  QVERIFY(open.record()->isEnabled());
  open.box(u"source"_s)->setCurrentIndex(open.box(u"source"_s)->count() - 1);
  open.record()->click();
  QTRY_COMPARE(fake.done.size(), 1);
  QVERIFY2(fake.done.front().startsWith(u"opt-in withdrawn spoken "_s), qUtf8Printable(fake.done.front()));
}

void OptInSheetTest::onlyWhoMayRecords() {
  FakeComposer fake;
  fake.said.mayRecord = false;
  fake.addOptIns();
  Open open(fake, theirMessage());
  QTRY_VERIFY(open.words().contains(u"Only a records manager records this"_s));
  QVERIFY(!open.record()->isEnabled());
  QVERIFY(open.words().contains(u"Withdrawn"_s));
}

void OptInSheetTest::aRefusalIsSaid() {
  FakeComposer fake;
  fake.refusal = makeError(ErrorKind::Refused, "opt_in.evidence_ours"_L1);
  Open open(fake, theirMessage());
  QTRY_VERIFY(open.record()->isEnabled());
  open.record()->click();
  QTRY_VERIFY(open.words().contains(u"This message is ours"_s));
  QVERIFY(open.sheet.isVisible());
}

void OptInSheetTest::theComposerOpensIt() {
  FakeComposer fake;
  fake.closeWindow();
  fake.answer->refusesTemplates = makeError(ErrorKind::Refused, "sending.no_opt_in"_L1);
  ui::Composer composer;
  composer.setDesk(&fake);
  composer.setConversation(ConversationId::make(Instant::fromMilliseconds(1'767'323'045'000)));
  QTRY_COMPARE(composer.findChild<QLabel*>(u"composer.window"_s)->text(),
               u"Nothing can be sent: nothing shows that this person agreed. See Opt-in under More."_s);
  composer.findChild<QAction*>(u"composer.optIn"_s)->trigger();
  QTRY_VERIFY(composer.findChild<QDialog*>(u"optInSheet"_s));
}

MUNIMENT_TEST(OptInSheetTest);

} // namespace muniment::tests

#include "opt_in_sheet_test.moc"
