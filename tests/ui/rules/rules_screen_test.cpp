#include "tests/support/test_suite.h"
#include "tests/ui/rules/fake_rules_desk.h"
#include "ui/kit/question_bubble.h"
#include "ui/rules/new_rule_sheet.h"
#include "ui/rules/rule_pane.h"
#include "ui/rules/rules_list.h"
#include "ui/rules/rules_screen.h"
#include "ui/rules/sentence_control.h"
#include "ui/rules/sentence_view.h"
#include "ui/rules/step_menu.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableView>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using Tab = ui::RulePane::Tab;

/// The screen over a desk that answers from what it is given.
class RulesScreenTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    m_desk = std::make_unique<FakeRulesDesk>();
    m_screen = std::make_unique<ui::RulesScreen>(*m_desk, nullptr);
    m_screen->resize(1200, 800);
    m_screen->show();
  }
  void cleanup() {
    m_screen.reset();
    m_desk.reset();
  }

  void withoutRulesTheLibraryIsNextBest() {
    m_screen->refresh();
    QTRY_VERIFY(says(u"There is no rule yet"_s));
    press(u"Show the Library"_s);
    QTRY_VERIFY(says(u"Messages in which something is decided"_s));
    QVERIFY(part<QPushButton>("rule.use")->isVisible());
    part<QPushButton>("rule.use")->click();
    QVERIFY(says(u"Not saved yet"_s));
    QVERIFY(says(u"Some values are still to be chosen"_s));
    part<QPushButton>("rule.save")->click();
    QTRY_COMPARE(m_desk->acts, QStringList{u"save"_s});
    QCOMPARE(m_desk->saved->definition.use, u"WA-1"_s);
    QVERIFY(!m_desk->saved->rule);
    QTRY_VERIFY(part<QPushButton>("rule.switch")->isVisible());
    QVERIFY(!part<QPushButton>("rule.switch")->isEnabled()); // a value is open, and nobody approved it
  }

  void aValueIsChangedInTheSentence() {
    open(1);
    control("/condition/all/1/at_least")->click();
    auto* amount = popup()->findChild<QLineEdit*>(u"valueEditor.amount"_s);
    QVERIFY(amount);
    amount->setText(u"much"_s);
    QVERIFY(says(u"An amount is a number such as 1234.50."_s));
    QVERIFY(!part<QPushButton>("rule.save")->isEnabled());
    amount->setText(u"750"_s);
    QVERIFY(control("/condition/all/1/at_least")->text().contains(u"750 EUR"_s));
    popup()->close();
    m_screen->refresh(); // what is written is not lost when something happens elsewhere
    QTest::qWait(50);
    QVERIFY(control("/condition/all/1/at_least")->text().contains(u"750"_s));
    part<QPushButton>("rule.save")->click();
    QTRY_COMPARE(m_desk->acts, QStringList{u"save"_s});
    QCOMPARE(m_desk->saved->version, 1);
    QCOMPARE(m_desk->saved->definition.condition.parts[1].values, QStringList{u"750"_s});
    QTRY_VERIFY(!part<QPushButton>("rule.save")->isVisible());
  }

  void aDraftWaitsWhileAnotherRuleIsLookedAt() {
    open(1);
    control("/actions/0/hours")->click();
    popup()->findChild<QSpinBox*>(u"valueEditor.number"_s)->setValue(48);
    popup()->close();
    open(0);
    QVERIFY(!part<QPushButton>("rule.save")->isVisible());
    open(1);
    QTRY_VERIFY(part<QPushButton>("rule.save")->isVisible());
    QVERIFY(control("/actions/0/hours")->text().contains(u"48"_s));
    part<QPushButton>("rule.discard")->click();
    QVERIFY(control("/actions/0/hours")->text().contains(u"24"_s));
    QVERIFY(m_desk->acts.empty());
  }

  void conditionsAreRemovedAndPlaceholdersChecked() {
    open(1);
    control("/condition/all/0/is")->click();
    popup()->findChild<QPushButton*>(u"valueEditor.remove"_s)->click();
    QVERIFY(!view()->controlAt(u"/condition/all/1/at_least"_s));
    control("/actions/0/title")->click();
    auto* text = popup()->findChild<QPlainTextEdit*>(u"valueEditor.text"_s);
    text->setPlainText(u"Look at {amount}"_s); // a task may not tell amounts
    QVERIFY(says(u"take out names, amounts or words"_s));
    popup()->close();
  }

  void wordsInAnotherLanguageAreSeenAsTheyAreWritten() {
    open(1);
    m_screen->pane()->begin([] {
      RuleDefinition rule = FakeRulesDesk::largeInvoices();
      rule.actions = {{u"notify"_s, {{u"persons"_s, {u"Anna"_s}}, {u"text"_s, {u"{number} came in."_s}}}}};
      return rule;
    }());
    auto* step = part<QPushButton>("rule.addStep");
    step->click();
    auto* menu = m_screen->findChild<ui::StepMenu*>();
    QVERIFY(menu);
    const auto languages = menu->findChildren<QMenu*>();
    QCOMPARE(languages.size(), 1);
    for (QAction* action : languages.front()->actions())
      if (action->text() == u"Deutsch"_s)
        action->trigger();
    menu->close();
    QVERIFY(control("/actions/0/text.de"));
    control("/actions/0/text.de")->click();
    popup()->findChild<QPlainTextEdit*>(u"valueEditor.text"_s)->setPlainText(u"{number} ist da."_s);
    auto* bubble = popup()->findChild<ui::QuestionBubble*>();
    QVERIFY(bubble);
    QVERIFY(std::ranges::any_of(bubble->findChildren<QLabel*>(), [](const QLabel* label) {
      return label->text().startsWith(u'[') && label->text().endsWith(u"] ist da."_s);
    }));
    popup()->findChild<QPushButton*>(u"valueEditor.remove"_s)->click();
    QVERIFY(!control("/actions/0/text.de"));
    QVERIFY(control("/actions/0/text"));
  }

  void aPersonApprovesOnlyWhatOthersWrote() {
    open(2);
    QVERIFY(part<QPushButton>("rule.approve")->isVisible());
    QVERIFY(!part<QPushButton>("rule.switch")->isEnabled());
    part<QPushButton>("rule.approve")->click();
    auto* sheet = part<QDialog>("approveRuleSheet");
    QVERIFY(sheet);
    QVERIFY(says(u"It sends messages out of the workspace, to Ana Lima"_s));
    QVERIFY(says(u"Names, amounts or words of what it meets leave with them."_s));
    sheet->findChild<QPushButton*>(u"sheet.action"_s)->click();
    QTRY_COMPARE(m_desk->acts, QStringList{u"approve"_s});
    QTRY_VERIFY(part<QPushButton>("rule.switch")->isEnabled());
    part<QPushButton>("rule.switch")->click();
    QTRY_COMPARE(m_desk->rules[2].state, Rule::State::On);
    m_desk->rules[2].author = m_desk->me;
    m_desk->rules[2].approver.reset();
    m_screen->refresh();
    QTRY_VERIFY(says(u"somebody else has to approve it"_s));
    QVERIFY(!part<QPushButton>("rule.approve")->isVisible());
  }

  void aStoppedRuleSaysWhy() {
    open(3);
    QVERIFY(says(u"The rule was stopped"_s));
    QVERIFY(says(u"which is not in the file plan"_s));
  }

  void theSwitchOverAllAsksForAReason() {
    open(0);
    QTRY_VERIFY(part<QPushButton>("rules.stopAll")->isVisible());
    part<QPushButton>("rules.stopAll")->click();
    auto* sheet = part<QDialog>("reasonSheet");
    auto* action = sheet->findChild<QPushButton*>(u"sheet.action"_s);
    QVERIFY(!action->isEnabled());
    sheet->findChild<QPlainTextEdit*>(u"reasonSheet.reason"_s)->setPlainText(u"Wrong numbers were told"_s);
    action->click();
    QTRY_COMPARE(m_desk->acts, QStringList{u"stop"_s});
    QTRY_VERIFY(part<QWidget>("rules.stopped")->isVisible());
    QVERIFY(says(u"By Dr. Ines Roth on"_s));
    QVERIFY(says(u"Wrong numbers were told"_s));
    QVERIFY(!part<QPushButton>("rules.stopAll")->isVisible());
    QVERIFY(part<QPushButton>("rules.resume")->isVisible());
  }

  void theTrialSaysThatNothingWasDone() {
    m_desk->holdsTrial = true;
    m_desk->trial.hits = {{u"entry:2/1"_s, m_desk->clock, u"message:7"_s, u"I approve"_s, true}};
    m_desk->trial.met = 1;
    m_desk->trial.looked = 812;
    open(1);
    QVERIFY(says(u"Nothing is sent or changed by it."_s));
    part<QPushButton>("trial.start")->click();
    QTRY_VERIFY(m_desk->tried);
    QVERIFY(m_desk->tried->since);
    QVERIFY(part<QPushButton>("trial.cancel")->isVisible());
    part<QPushButton>("trial.cancel")->click();
    QVERIFY(m_desk->trying->isCancelled());
    m_desk->trial.isComplete = false;
    m_desk->trial.until = m_desk->clock;
    m_desk->finishTrial();
    QTRY_VERIFY(says(u"Nothing was sent or changed."_s));
    QVERIFY(says(u"It was stopped and looked back as far as"_s));
    QSignalSpy asked(m_screen.get(), &ui::RulesScreen::subjectRequested);
    auto* rows = part<QTableView>("trial.rows");
    Q_EMIT rows->activated(rows->model()->index(0, 0));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toString(), u"message:7"_s);
    QVERIFY(m_desk->acts.empty());
  }

  void anAnswerForAnotherRuleIsDropped() {
    m_desk->holdsTrial = true;
    m_desk->trial.met = 4711;
    open(1);
    part<QPushButton>("trial.start")->click();
    QTRY_VERIFY(m_desk->tried);
    open(0);
    QVERIFY(m_desk->trying->isCancelled());
    m_desk->finishTrial();
    QTest::qWait(50);
    QVERIFY(!says(u"4"_s + QLocale().groupSeparator() + u"711"_s) && !says(u"4711"_s));
  }

  void aRuleIsMadeFromScratch() {
    open(0);
    m_screen->beginNew();
    auto* sheet = m_screen->findChild<ui::NewRuleSheet*>();
    QVERIFY(!sheet->findChild<QPushButton*>(u"sheet.action"_s)->isEnabled());
    sheet->findChild<QLineEdit*>(u"newRuleSheet.name"_s)->setText(u"Look at conflicts"_s);
    sheet->findChild<QPushButton*>(u"sheet.action"_s)->click();
    QTRY_VERIFY(says(u"Look at conflicts"_s));
    QCOMPARE(m_screen->pane()->draft().definition().actions.front().name, u"task"_s);
    QVERIFY(part<QPushButton>("rule.save")->isEnabled());
    part<QPushButton>("rule.discard")->click();
    QTRY_VERIFY(says(u"Invoice rejected"_s));
  }

  void removingAsksForAReason() {
    open(1);
    part<QPushButton>("rule.remove")->click();
    auto* sheet = part<QDialog>("reasonSheet");
    sheet->findChild<QPlainTextEdit*>(u"reasonSheet.reason"_s)->setPlainText(u"Nobody needs it"_s);
    sheet->findChild<QPushButton*>(u"sheet.action"_s)->click();
    QTRY_COMPARE(m_desk->acts, QStringList{u"remove"_s});
    QCOMPARE(m_desk->removed->reason, u"Nobody needs it"_s);
    QTRY_COMPARE(part<QListView>("rules.rows")->model()->rowCount(), 3);
  }

  void whoMayOnlyReadChangesNothing() {
    m_desk->permissions = {Permission::ViewLedger};
    open(1);
    QVERIFY(!control("/actions/0/hours")->isEnabled());
    for (const char* name : {"rules.new", "rules.stopAll", "rule.switch", "rule.remove", "rule.approve", "rule.save"})
      QVERIFY2(!part<QWidget>(name)->isVisible(), name);
    QTRY_VERIFY(says(u"Trying rules is for those who write them"_s));
  }

  void whatCannotBeReadSaysSo() {
    m_desk->error = makeError(ErrorKind::Refused, "access.denied"_L1);
    m_screen->refresh();
    QTRY_VERIFY(says(u"Rules are not open to you"_s));
    m_desk->error = makeError(ErrorKind::Unavailable, "store.busy"_L1);
    m_screen->refresh();
    QTRY_VERIFY(says(u"The rules could not be read"_s));
  }

  void thePanesAreRemembered() {
    const QByteArray state = m_screen->paneState();
    ui::RulesScreen other(*m_desk, nullptr);
    other.resize(1200, 800);
    other.setPaneState(state);
    QCOMPARE(other.paneState(), state);
  }

 private:
  void open(int rule) {
    if (m_desk->rules.empty())
      m_desk->addFour();
    m_screen->refresh();
    const RuleId id = m_desk->rules[static_cast<std::size_t>(rule)].id;
    m_screen->showRule(id);
    QTRY_VERIFY(m_screen->pane()->shown() && m_screen->pane()->shown()->line.rule.id == id);
    QTest::qWait(20);
  }
  [[nodiscard]] ui::SentenceView* view() { return part<ui::SentenceView>("rule.sentence"); }
  [[nodiscard]] ui::SentenceControl* control(const char* place) {
    return view()->controlAt(QString::fromLatin1(place));
  }
  /// The one that is open; those that were closed go later.
  [[nodiscard]] QWidget* popup() {
    const auto editors = m_screen->findChildren<QWidget*>(u"valueEditor"_s);
    return editors.isEmpty() ? nullptr : editors.back();
  }
  template <class W>
  [[nodiscard]] W* part(const char* name) {
    return m_screen->findChild<W*>(QLatin1StringView(name));
  }
  void press(const QString& text) {
    for (QPushButton* button : m_screen->findChildren<QPushButton*>())
      if (button->isVisible() && button->text() == text)
        return button->click();
    QFAIL(qPrintable(text));
  }
  [[nodiscard]] bool says(const QString& words) {
    return std::ranges::any_of(m_screen->findChildren<QLabel*>(), [&](const QLabel* label) {
      return label->isVisible() && label->text().contains(words);
    });
  }

  std::unique_ptr<FakeRulesDesk> m_desk;
  std::unique_ptr<ui::RulesScreen> m_screen;
};

MUNIMENT_TEST(RulesScreenTest);

} // namespace muniment::tests

#include "rules_screen_test.moc"
