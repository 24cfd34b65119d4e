#include "tests/support/test_suite.h"
#include "tests/ui/conversations/fake_composer.h"
#include "ui/conversations/choices_dialog.h"
#include "ui/conversations/composer.h"
#include "ui/conversations/composer_words.h"
#include "ui/conversations/template_dialog.h"
#include "ui/kit/theme.h"

#include <QtCore/QDir>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::ChoicesDialog;
using ui::Composer;
using ui::TemplateDialog;

class ComposerTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void controlAndEnterSends();
  void anImportedConversationHasNone();
  void aClosedWindowLeavesTemplates();
  void aRefusalKeepsTheWords();
  void aDraftBelongsToItsConversation();
  void whatWaitsIsShownWithWhatCanBeDone();
  void aFileGoesWithItsCaption();
  void anAnswerSaysWhatItAnswers();
  void aReactionGoesByItself();
  void whatIsHeldCanBeTakenBack();
  void choicesAreButtonsUntilTheyAreMany();
  void theOtherSideSeesThatItWasReadWhenAsked();
  void aTemplateIsFilledBesideItsLook();
  void aTemplateWithAFileAsksForIt();
  void theWindowIsSaidInWords();
};

namespace {

ConversationId conversation(int number) {
  return ConversationId::make(Instant::fromMilliseconds(1'767'323'045'000 + number));
}

/// A composer over a fake, in a window of its own.
struct Desk final {
  FakeComposer fake;
  Composer composer;
  ConversationId open = conversation(1);

  explicit Desk(const std::function<void(FakeComposer&)>& prepare = {}) {
    if (prepare)
      prepare(fake);
    composer.setDesk(&fake);
    composer.resize(720, 160);
    composer.setConversation(open);
    QTest::qWait(20);
  }
  [[nodiscard]] QPlainTextEdit* text() { return composer.findChild<QPlainTextEdit*>(u"composer.text"_s); }
  [[nodiscard]] QPushButton* button(const QString& name) { return composer.findChild<QPushButton*>(name); }
  [[nodiscard]] QString windowWords() { return composer.findChild<QLabel*>(u"composer.window"_s)->text(); }
};

void picture(QWidget& widget, const QString& name) {
  QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
  for (const auto mode : {ui::Theme::Light, ui::Theme::Dark}) {
    ui::applyTheme(*qApp, mode);
    QTest::qWait(20);
    QVERIFY(widget.grab().save(u"%1/%2-%3.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES), name,
                                                     mode == ui::Theme::Light ? u"light"_s : u"dark"_s)));
  }
  ui::applyTheme(*qApp, ui::Theme::Light);
}

} // namespace

void ComposerTest::controlAndEnterSends() {
  Desk desk;
  QTRY_VERIFY(desk.composer.isVisible());
  QVERIFY(!desk.button(u"composer.send"_s)->isEnabled());
  desk.composer.activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(&desk.composer));
  desk.text()->setFocus();
  QTest::keyClicks(desk.text(), u"Good morning"_s);
  QTest::keyClick(desk.text(), Qt::Key_Return);
  QTest::keyClicks(desk.text(), u"Ana"_s);
  QVERIFY(desk.fake.done.isEmpty());
  QTest::keyClick(desk.text(), Qt::Key_Return, Qt::ControlModifier);
  QTRY_COMPARE(desk.fake.done, QStringList(u"words Good morning\nAna"_s));
  QTRY_VERIFY(desk.text()->toPlainText().isEmpty());
}

void ComposerTest::anImportedConversationHasNone() {
  Desk imported([](FakeComposer& fake) { fake.answer.reset(); });
  QVERIFY(!imported.composer.isVisible());
  Desk reader([](FakeComposer& fake) { fake.answer->mayWrite = false; });
  QVERIFY(!reader.composer.isVisible());
}

void ComposerTest::aClosedWindowLeavesTemplates() {
  Desk desk([](FakeComposer& fake) { fake.closeWindow(); });
  QTRY_COMPARE(desk.windowWords(), u"Only templates: the person did not write within the last day"_s);
  QVERIFY(desk.text()->isReadOnly());
  QVERIFY(!desk.button(u"composer.attach"_s)->isEnabled());
  QVERIFY(desk.button(u"composer.template"_s)->isEnabled());
  picture(desk.composer, u"composer-closed"_s);
}

void ComposerTest::aRefusalKeepsTheWords() {
  Desk desk;
  QTRY_VERIFY(desk.composer.isVisible());
  QSignalSpy failed(&desk.composer, &Composer::failed);
  desk.fake.refusal = makeError(ErrorKind::Refused, "sending.opted_out"_L1);
  desk.text()->setPlainText(u"Hello"_s);
  desk.button(u"composer.send"_s)->click();
  QTRY_COMPARE(failed.size(), 1);
  QCOMPARE(desk.text()->toPlainText(), u"Hello"_s);
  QTRY_VERIFY(desk.button(u"composer.send"_s)->isEnabled());
}

void ComposerTest::aDraftBelongsToItsConversation() {
  Desk desk;
  QTRY_VERIFY(desk.composer.isVisible());
  desk.text()->setPlainText(u"For Ana"_s);
  desk.composer.setConversation(conversation(2));
  QVERIFY(desk.text()->toPlainText().isEmpty());
  desk.text()->setPlainText(u"For Ben"_s);
  desk.composer.setConversation(desk.open);
  QCOMPARE(desk.text()->toPlainText(), u"For Ana"_s);
}

void ComposerTest::whatWaitsIsShownWithWhatCanBeDone() {
  Desk desk([](FakeComposer& fake) {
    fake.addWaiting(Delivery::State::Dead, u"The invoice is attached."_s, u"whatsapp.maybe_sent"_s, true);
    fake.addWaiting(Delivery::State::Parked, u"Is Friday still good?"_s, u"whatsapp.pair_limit"_s);
    fake.addWaiting(Delivery::State::Queued, u"See you then."_s);
    fake.addWaiting(Delivery::State::Queued, u"One more."_s);
  });
  QTRY_VERIFY(desk.composer.isVisible());
  desk.composer.resize(720, 240);
  const auto buttons = desk.composer.findChild<QWidget*>(u"composerQueue"_s)->findChildren<QPushButton*>();
  QStringList names;
  for (const QPushButton* each : buttons)
    names.append(each->text());
  QCOMPARE(names, (QStringList{u"Send Although It May Be There"_s, u"Withdraw"_s, u"Take Back"_s}));
  picture(desk.composer, u"composer-waiting"_s);
  buttons.at(0)->click();
  QTRY_COMPARE(desk.fake.done, QStringList(u"again, even if twice"_s));
  buttons.at(2)->click();
  QTRY_COMPARE(desk.fake.done.last(), u"withdraw"_s);
}

void ComposerTest::aFileGoesWithItsCaption() {
  Desk desk;
  QTRY_VERIFY(desk.composer.isVisible());
  desk.composer.attach(u"/cases/offer.pdf"_s);
  QVERIFY(desk.button(u"composer.send"_s)->isEnabled());
  desk.text()->setPlainText(u"Our offer"_s);
  desk.composer.resize(720, 190);
  picture(desk.composer, u"composer-file"_s);
  desk.button(u"composer.send"_s)->click();
  QTRY_COMPARE(desk.fake.done, QStringList(u"file /cases/offer.pdf Our offer"_s));
  QTRY_VERIFY(!desk.button(u"composer.removeFile"_s)->isVisible());
}

void ComposerTest::anAnswerSaysWhatItAnswers() {
  Desk desk;
  QTRY_VERIFY(desk.composer.takesWords());
  auto* answer = desk.composer.findChild<QWidget*>(u"composer.answer"_s);
  QVERIFY(!answer->isVisible());
  desk.composer.answer(MessageId::fromNumber(7), u"Ana Lima"_s, u"Is <b>Friday</b>\nstill good?"_s);
  QTRY_VERIFY(answer->isVisible());
  QCOMPARE(desk.composer.findChild<QLabel*>(u"composer.answeredWords"_s)->text(), u"Is <b>Friday</b> still good?"_s);
  desk.text()->setPlainText(u"Yes"_s);
  desk.composer.resize(720, 210);
  picture(desk.composer, u"composer-answer"_s);
  desk.button(u"composer.send"_s)->click();
  QTRY_COMPARE(desk.fake.done, QStringList(u"words Yes to 7"_s));
  QTRY_VERIFY(!answer->isVisible());
  // Taken back before it is sent, and left behind when another conversation is opened.
  desk.composer.answer(MessageId::fromNumber(8), u"Ana"_s, u"Hello"_s);
  desk.button(u"composer.removeAnswer"_s)->click();
  desk.text()->setPlainText(u"No"_s);
  QTRY_VERIFY(desk.button(u"composer.send"_s)->isEnabled());
  desk.button(u"composer.send"_s)->click();
  QTRY_COMPARE(desk.fake.done.last(), u"words No"_s);
  desk.composer.answer(MessageId::fromNumber(9), u"Ana"_s, u"Hello"_s);
  desk.composer.setConversation(conversation(2));
  QVERIFY(!answer->isVisible());
}

void ComposerTest::aReactionGoesByItself() {
  Desk desk;
  QTRY_VERIFY(desk.composer.takesWords());
  desk.text()->setPlainText(u"A draft"_s);
  desk.composer.react(MessageId::fromNumber(7), u"👍"_s);
  QTRY_COMPARE(desk.fake.done, QStringList(u"react 👍 7"_s));
  QCOMPARE(desk.text()->toPlainText(), u"A draft"_s);
  Desk closed([](FakeComposer& fake) { fake.closeWindow(); });
  QTRY_VERIFY(closed.composer.isVisible());
  closed.composer.react(MessageId::fromNumber(7), u"👍"_s);
  QVERIFY(closed.fake.done.isEmpty());
}

void ComposerTest::whatIsHeldCanBeTakenBack() {
  Desk desk([](FakeComposer& fake) { fake.addWaiting(Delivery::State::Queued, u"Sent too early"_s); });
  QTRY_VERIFY(desk.composer.isVisible());
  auto* queue = desk.composer.findChild<QWidget*>(u"composerQueue"_s);
  const auto labels = queue->findChildren<QLabel*>();
  QVERIFY(std::ranges::any_of(
      labels, [](const QLabel* label) { return label->text() == u"Goes at 14:05:00 if it is not taken back"_s; }));
  desk.composer.resize(720, 190);
  picture(desk.composer, u"composer-held"_s);
  queue->findChildren<QPushButton*>().at(0)->click();
  QTRY_COMPARE(desk.fake.done, QStringList(u"withdraw"_s));
  // Its words are there again.
  QTRY_COMPARE(desk.text()->toPlainText(), u"Sent too early"_s);
  desk.text()->setPlainText(u"Something else"_s);
  queue->findChildren<QPushButton*>().at(0)->click();
  QTRY_COMPARE(desk.fake.done.size(), 2);
  QTRY_VERIFY(desk.button(u"composer.send"_s)->isEnabled());
  QCOMPARE(desk.text()->toPlainText(), u"Something else"_s);
}

void ComposerTest::choicesAreButtonsUntilTheyAreMany() {
  ChoicesDialog dialog(u"Is Friday good?"_s, nullptr);
  dialog.show();
  auto* choices = dialog.findChild<QPlainTextEdit*>(u"choicesDialog.choices"_s);
  auto* open = dialog.findChild<QLineEdit*>(u"choicesDialog.open"_s);
  const auto all = dialog.findChildren<QPushButton*>();
  const QPushButton* send =
      *std::ranges::find_if(all, [](const QPushButton* each) { return each->text() == u"Send"_s; });
  QVERIFY(!send->isEnabled());
  choices->setPlainText(u" Yes \n\nNo\n"_s);
  QTRY_VERIFY(send->isEnabled());
  QVERIFY(!open->isVisible());
  const auto buttons = std::get<connect::whatsapp::ButtonsContent>(dialog.content());
  QCOMPARE(buttons.buttons.size(), std::size_t(2));
  QCOMPARE(buttons.buttons.at(1).title, u"No"_s);
  picture(dialog, u"choices-buttons"_s);
  choices->setPlainText(u"Yes\nYes"_s);
  QTRY_VERIFY(!send->isEnabled());
  choices->setPlainText(u"Monday\nTuesday\nWednesday\nThursday"_s);
  QTRY_VERIFY(send->isEnabled());
  QVERIFY(open->isVisible());
  const auto list = std::get<connect::whatsapp::ListContent>(dialog.content());
  QCOMPARE(list.button, u"Choose"_s);
  QCOMPARE(list.sections.front().rows.size(), std::size_t(4));
  picture(dialog, u"choices-list"_s);
  choices->setPlainText(u"1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11"_s);
  QTRY_VERIFY(!send->isEnabled());
  choices->setPlainText(u"Monday\nTuesday\nWednesday\nThursday, but not before noon"_s);
  QTRY_VERIFY(!send->isEnabled());
}

void ComposerTest::theOtherSideSeesThatItWasReadWhenAsked() {
  Desk desk;
  QTRY_VERIFY(desk.composer.takesWords());
  desk.composer.findChild<QAction*>(u"composer.markRead"_s)->trigger();
  QTRY_COMPARE(desk.fake.done, QStringList(u"read"_s));
}

void ComposerTest::aTemplateWithAFileAsksForIt() {
  FakeComposer fake;
  fake.addFileTemplate();
  TemplateDialog dialog(fake, u"whatsapp"_s, nullptr);
  dialog.show();
  auto* list = dialog.findChild<QListWidget*>(u"templateDialog.list"_s);
  QTRY_COMPARE(list->count(), 3);
  list->setCurrentRow(1);
  QTRY_VERIFY(dialog.findChild<QPushButton*>(u"templateDialog.file"_s));
  const auto send = [&] {
    for (const QPushButton* each : dialog.findChildren<QPushButton*>())
      if (each->text() == u"Send"_s)
        return each->isEnabled();
    return false;
  };
  QVERIFY(!send());
  dialog.setFile(u"/cases/offer.pdf"_s);
  QVERIFY(send());
  QCOMPARE(dialog.findChild<QPushButton*>(u"templateDialog.file"_s)->text(), u"offer.pdf"_s);
  picture(dialog, u"template-file"_s);
  QCOMPARE(dialog.filled().file, u"/cases/offer.pdf"_s);
  // Another template does not take it along.
  list->setCurrentRow(0);
  QVERIFY(dialog.filled().file.isEmpty());
}

void ComposerTest::aTemplateIsFilledBesideItsLook() {
  FakeComposer fake;
  TemplateDialog dialog(fake, u"whatsapp"_s, nullptr);
  dialog.show();
  auto* list = dialog.findChild<QListWidget*>(u"templateDialog.list"_s);
  QTRY_COMPARE(list->count(), 2);
  // The one that can be sent stands first.
  QCOMPARE(dialog.filled().name, u"delivery_change"_s);
  const auto enter = [&](const QString& place, const QString& value) {
    dialog.findChild<QLineEdit*>(u"templateDialog."_s + place)->setText(value);
  };
  const auto says = [&](const QString& words) {
    return std::ranges::any_of(dialog.findChildren<QLabel*>(), [&](const QLabel* label) {
      return label->isVisible() && label->text().contains(words);
    });
  };
  QVERIFY(says(u"Good morning, {{1}}."_s));
  enter(u"header.1"_s, u"4711"_s);
  enter(u"body.1"_s, u"Ana"_s);
  enter(u"body.2"_s, u"<b>Friday</b>"_s);
  QTRY_VERIFY(says(u"Good morning, Ana. Your delivery now arrives on <b>Friday</b>."_s));
  picture(dialog, u"template-dialog"_s);
  QCOMPARE(dialog.filled().values.at(u"header.1"_s), u"4711"_s);
  enter(u"body.1"_s, QString());
  QTRY_VERIFY(says(u"Fill in every value"_s));
  list->setCurrentRow(1);
  QTRY_VERIFY(says(u"is paused by WhatsApp"_s));
}

void ComposerTest::theWindowIsSaidInWords() {
  FakeComposer fake;
  const QDateTime today(QDate::currentDate(), QTime(15, 0));
  QCOMPARE(ui::ComposerWords::window(*fake.answer, today), u"Free text until 14:05 tomorrow"_s);
  QCOMPARE(ui::ComposerWords::window(*fake.answer, today.addDays(1)), u"Free text until 14:05"_s);
  fake.answer->refusesWords = makeError(ErrorKind::Refused, "sending.opted_out"_L1);
  QCOMPARE(ui::ComposerWords::window(*fake.answer, today), u"This person asked not to be written to"_s);
  QCOMPARE(ui::ComposerWords::place(u"body.first_name"_s), u"first name"_s);
  QCOMPARE(ui::ComposerWords::place(u"header.1"_s), u"Value 1 of the heading"_s);
}

MUNIMENT_TEST(ComposerTest);

} // namespace muniment::tests

#include "composer_test.moc"
