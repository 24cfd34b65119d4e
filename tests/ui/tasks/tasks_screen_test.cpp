#include "tests/support/pictures.h"
#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/tasks/fake_tasks_desk.h"
#include "ui/kit/theme.h"
#include "ui/tasks/chain_sheet.h"
#include "ui/tasks/task_words.h"
#include "ui/tasks/tasks_model.h"
#include "ui/tasks/tasks_screen.h"

#include <QtCore/QDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;
using Kind = model::Task::Kind;

namespace {

/// A button of the task that is looked at, by what it says.
QPushButton* decision(const QWidget& screen, const QString& text) {
  for (QPushButton* button : screen.findChildren<QPushButton*>()) {
    if (button->isVisible() && button->accessibleName() == text)
      return button;
  }
  return nullptr;
}

} // namespace

class TasksScreenTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    applyTheme(*qApp, Theme::Light);
  }

  void theModelPagesProposalsFirst() {
    FakeTasksDesk desk;
    for (int i = 0; i < 70; ++i)
      desk.add(Kind::AcknowledgeHold, i);
    desk.proposals = {desk.release(desk.other), desk.release(desk.me)};
    desk.confirmed = {desk.release(desk.me)};
    desk.proposals.push_back(desk.release(desk.other));
    desk.proposals.back().description.clear(); // of somebody who may not be the second person
    TasksModel model(desk, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 73); // the tester fetches what there is
    QCOMPARE(desk.pages, 2);
    QCOMPARE(model.line(0).kind, TaskLine::Kind::Confirmed);
    QCOMPARE(model.line(1).kind, TaskLine::Kind::Proposal);
    QCOMPARE(model.line(2).kind, TaskLine::Kind::Asked);
    QCOMPARE(model.total(), 73);
    QVERIFY(!model.canFetchMore({}));
    model.setFilter({}, true);
    QTRY_COMPARE(model.rowCount(), 3);
    workspace::TasksPage reviews;
    reviews.kind = Kind::Review;
    model.setFilter(reviews, false);
    QTRY_COMPARE(model.rowCount(), 0);
  }

  void aStepOfAnotherSystemIsAnsweredThere() {
    FakeTasksDesk desk;
    Counterpart step;
    step.id = CounterpartId::make(desk.clock);
    step.kind = Counterpart::Kind::Assignment;
    step.state = Counterpart::State::There;
    step.label = u"Approve a contract"_s;
    desk.counterparts = {step};
    desk.sighting->name = u"Approval"_s;
    desk.sighting->form = {{u"Amount"_s, u"240.00 EUR"_s}};
    desk.add(Kind::Review, 1).subject = aggregateOf(step.id);
    TasksScreen screen(desk, nullptr);
    screen.resize(1200, 800);
    screen.show();
    screen.refresh();
    QTRY_VERIFY(says(screen, u"240.00 EUR"_s)); // what the form there asks
    QTRY_VERIFY(decision(screen, u"Answer"_s));
    part<QLineEdit>(screen, "taskWay")->setText(u"Approve"_s);
    part<QPlainTextEdit>(screen, "taskReason")->setPlainText(u"Checked"_s);
    decision(screen, u"Answer"_s)->click();
    QTRY_COMPARE(desk.acts.size(), std::size_t(1));
    QCOMPARE(desk.acts.front().name, QString(workspace::AnswerAssignment::kName));
    QCOMPARE(desk.acts.front().said.text(u"word"), u"Approve"_s);
  }

  void aDifferenceIsSettledOnlySideBySide() {
    FakeTasksDesk desk;
    model::Task& task = desk.add(Kind::Review, 1);
    task.subject = aggregateOf(PeerConflictId::make(desk.clock));
    task.title = u"Records Management \u00B7 "_s + nameOf(PeerConflict::Kind::HoldGone);
    TasksScreen screen(desk, nullptr);
    screen.resize(1200, 800);
    screen.show();
    screen.refresh();
    QTRY_VERIFY(says(screen, u"Settle a difference"_s));
    QVERIFY(!decision(screen, u"Done"_s));
    const QSignalSpy asked(&screen, &TasksScreen::differenceRequested);
    part<QPushButton>(screen, "taskJump")->click();
    QCOMPARE(asked.count(), 1);
  }

  void theListSaysWhatIsWrong() {
    FakeTasksDesk desk;
    TasksScreen screen(desk, nullptr);
    screen.resize(1200, 800);
    screen.show();
    screen.refresh();
    QTRY_VERIFY(says(screen, u"What you must approve, acknowledge or confirm"_s));
    desk.pageError = makeError(ErrorKind::Refused, "access.no_permission"_L1);
    screen.refresh();
    QTRY_VERIFY(says(screen, u"Tasks are not open to you."_s));
    desk.pageError = makeError(ErrorKind::Failed, "store.damaged"_L1);
    screen.refresh();
    QTRY_VERIFY(says(screen, u"The tasks could not be read."_s));
  }

  void keysDecideAndTheNextOneIsLookedAt() {
    FakeTasksDesk desk;
    desk.add(Kind::AcknowledgeHold, -3);
    desk.add(Kind::AcknowledgeHold, 2);
    desk.add(Kind::Review, 9);
    TasksScreen screen(desk, nullptr);
    QSignalSpy decided(&screen, &TasksScreen::decided);
    screen.resize(1200, 800);
    screen.show();
    screen.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&screen));
    screen.refresh();
    QTRY_VERIFY(says(screen, u"3 day(s) overdue"_s));
    QTRY_VERIFY(decision(screen, u"Acknowledge"_s));
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/tasks.png")));
    auto* list = part<QListView>(screen, "tasks.rows");
    list->setFocus();
    const TaskId second = desk.tasks[1].id;
    QTest::keyClick(list, Qt::Key_A);
    QTRY_COMPARE(decided.count(), 1);
    QCOMPARE(desk.acts.back().said.text(u"decision"), u"acknowledge"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTRY_VERIFY(says(screen, u"2 day(s) left"_s));
    QTRY_VERIFY(decision(screen, u"Acknowledge"_s));
    QTest::keyClick(list, Qt::Key_A);
    QTRY_COMPARE(decided.count(), 2);
    QCOMPARE(desk.acts.back().said.text(u"task"), second.toString());
    QTRY_VERIFY(decision(screen, u"Done"_s));
    QTest::keyClick(list, Qt::Key_D);
    QTRY_VERIFY(says(screen, u"Nothing waits for you."_s));
  }

  void lettersInACommentDecideNothing() {
    FakeTasksDesk desk;
    desk.add(Kind::AcknowledgeHold, 2);
    TasksScreen screen(desk, nullptr);
    screen.resize(1200, 800);
    screen.show();
    screen.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&screen));
    screen.refresh();
    QTRY_VERIFY(decision(screen, u"Acknowledge"_s));
    auto* comment = part<QPlainTextEdit>(screen, "taskReason");
    comment->setFocus();
    QTest::keyClicks(comment, u"ara"_s);
    QCOMPARE(comment->toPlainText(), u"ara"_s);
    QVERIFY(desk.acts.empty());
  }

  void anEscalationIsMade_data() { addLooks(); }

  void anEscalationIsMade() {
    const Look look;
    FakeTasksDesk desk;
    const TaskId task = desk.add(Kind::Review, 2).id;
    TasksScreen screen(desk, nullptr);
    screen.resize(1200, 760);
    screen.show();
    screen.refresh();
    QTRY_VERIFY(part<QPushButton>(screen, "escalate"));
    part<QPushButton>(screen, "escalate")->click();
    QTRY_VERIFY(screen.findChild<ChainSheet*>());
    auto& sheet = *screen.findChild<ChainSheet*>();
    auto* who = part<QComboBox>(sheet, "chainSheet.who1");
    QCOMPARE(who->currentData().toString(), u"supervisor"_s);
    part<QPushButton>(sheet, "chainSheet.more")->click();
    auto* second = part<QComboBox>(sheet, "chainSheet.who2");
    second->setCurrentIndex(second->findText(u"Lena Otto"_s));
    part<QComboBox>(sheet, "chainSheet.unit2")->setCurrentIndex(2);
    part<QSpinBox>(sheet, "chainSheet.count2")->setValue(400); // days
    QVERIFY(says(sheet, u"A step waits for a year at most"_s));
    part<QSpinBox>(sheet, "chainSheet.count2")->setValue(2);
    part<QCheckBox>(sheet, "chainSheet.hours")->setChecked(true);
    keepPicture(sheet, u"escalation"_s);
    part<QPushButton>(sheet, "chainSheet.more")->click();
    part<QPushButton>(sheet, "chainSheet.remove3")->click();
    part<QPushButton>(sheet, "sheet.action")->click();
    QTRY_COMPARE(desk.acts.size(), std::size_t{1});
    workspace::SetTaskChain wanted{task, {{240, {}, {}, true}, {2 * 1440, desk.other, {}}}};
    wanted.inBusinessHours = true;
    QCOMPARE(desk.acts.front().said, wanted.describe());
    QTRY_VERIFY(!screen.findChild<ChainSheet*>());
  }

  void aMessageIsGivenToItsQuestion_data() { addLooks(); }

  void aMessageIsGivenToItsQuestion() {
    const Look look;
    FakeTasksDesk desk;
    model::Task& unclear = desk.add(Kind::Review, 2);
    unclear.subject = QLatin1StringView(workspace::kUnclearReply) + aggregateOf(ConversationId::make(desk.clock));
    unclear.title = u"Which question does a message answer?"_s;
    const TaskId task = unclear.id;
    Question first;
    first.id = QuestionId::make(desk.clock);
    first.text = u"May shipment 4711 leave today?"_s;
    first.choices = {u"Approve"_s, u"Reject"_s};
    Question second = first;
    second.id = QuestionId::make(desk.clock);
    second.text = u"Who takes the delivery on Friday, and at which gate of the harbour?"_s;
    second.choices = {u"Anna"_s};
    second.ownWords = true;
    desk.offered = {{{MessageId::fromNumber(8), desk.clock, u"Approve, but not before six in the evening"_s},
                     {MessageId::fromNumber(7), desk.clock, {}}},
                    {first, second}};
    TasksScreen screen(desk, nullptr);
    screen.resize(1200, 800);
    screen.show();
    screen.refresh();
    const auto answers = [&] { return decision(screen, u"Answers This Question"_s); };
    QTRY_VERIFY(answers() && answers()->isEnabled());
    keepPicture(screen, u"tasks-reply"_s);
    QCOMPARE(part<QComboBox>(screen, "replyMessage")->count(), 2);
    QCOMPARE(part<QComboBox>(screen, "replyAnswer")->count(), 2);
    part<QComboBox>(screen, "replyQuestion")->setCurrentIndex(1);
    auto* answer = part<QComboBox>(screen, "replyAnswer");
    QCOMPARE(answer->count(), 2); // its choice, and the person's own words
    answer->setCurrentIndex(1);
    part<QPlainTextEdit>(screen, "taskReason")->setPlainText(u"It names the harbour"_s);
    answers()->click();
    QTRY_COMPARE(desk.acts.size(), 1U);
    const Json said = desk.acts.back().said;
    QCOMPARE(desk.acts.back().name, u"answer.settle"_s);
    QCOMPARE(said.text(u"question"), second.id.toString());
    QCOMPARE(said.text(u"message"), aggregateOf(MessageId::fromNumber(8)));
    QCOMPARE(said.text(u"task"), task.toString());
    QCOMPARE(said.text(u"comment"), u"It names the harbour"_s);
    QCOMPARE(said.number(u"choice"), -1);
  }

  void aMessageMayAnswerNothing() {
    FakeTasksDesk desk;
    desk.add(Kind::Review, 2).subject =
        QLatin1StringView(workspace::kUnclearReply) + aggregateOf(ConversationId::make(desk.clock));
    TasksScreen screen(desk, nullptr);
    screen.resize(1200, 800);
    screen.show();
    screen.refresh();
    QTRY_VERIFY(decision(screen, u"Answers None"_s));
    QVERIFY(says(screen, u"No question waits at that number any more."_s));
    QVERIFY(!decision(screen, u"Answers This Question"_s));
    decision(screen, u"Answers None"_s)->click();
    QTRY_COMPARE(desk.acts.size(), 1U);
    QCOMPARE(desk.acts.back().said.text(u"decision"), u"done"_s);
  }

  void aSecondPersonAgreesOrRefuses() {
    FakeTasksDesk desk;
    desk.proposals = {desk.release(desk.other)};
    TasksScreen screen(desk, nullptr);
    screen.resize(1200, 800);
    screen.show();
    screen.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&screen));
    screen.refresh();
    QTRY_VERIFY(says(screen, u"The case was settled"_s));
    QVERIFY(says(screen, u"Lena Otto"_s));
    QVERIFY(says(screen, u"H-1 Invoice dispute"_s));
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/tasks-proposal.png")));
    QTRY_VERIFY(decision(screen, u"Refuse"_s));
    QVERIFY(!decision(screen, u"Refuse"_s)->isEnabled());
    QTest::keyClick(part<QListView>(screen, "tasks.rows"), Qt::Key_R); // asks for the reason
    auto* reason = part<QPlainTextEdit>(screen, "taskReason");
    QTRY_VERIFY(reason->hasFocus());
    reason->setPlainText(u"The appeal is pending"_s);
    QVERIFY(decision(screen, u"Refuse"_s)->isEnabled());
    decision(screen, u"Refuse"_s)->click();
    QTRY_COMPARE(desk.acts.size(), 1U);
    QCOMPARE(desk.acts.back().name, u"proposal.refuse"_s);
    const auto agree = [&] { return decision(screen, u"Sign and Agree"_s); };
    QTRY_VERIFY(agree() && agree()->isEnabled());
    agree()->click();
    QTRY_COMPARE(desk.acts.size(), 2U);
    QCOMPARE(desk.acts.back().name, u"proposal.confirm"_s);
  }

  void whoAskedCannotAgree() {
    FakeTasksDesk desk;
    desk.proposals = {desk.release(desk.me)};
    TasksScreen screen(desk, nullptr);
    screen.resize(1200, 800);
    screen.show();
    screen.refresh();
    QTRY_VERIFY(says(screen, u"You asked for this, so somebody else"_s));
    QVERIFY(!decision(screen, u"Sign and Agree"_s));
    QVERIFY(decision(screen, u"Take Back"_s));
    desk.confirmed = std::exchange(desk.proposals, {});
    screen.refresh();
    QTRY_VERIFY(decision(screen, u"Sign and Carry Out"_s));
    decision(screen, u"Sign and Carry Out"_s)->click();
    QTRY_COMPARE(desk.acts.size(), 1U);
    QCOMPARE(desk.acts.back().name, u"hold.release"_s);
    QCOMPARE(desk.acts.back().said.text(u"reason"), u"The case was settled"_s);
  }

  void onesOwnRequestSaysWhy() {
    FakeTasksDesk desk;
    desk.add(Kind::ApproveDeclaration, 5).askedBy = desk.me.toString();
    TasksScreen screen(desk, nullptr);
    screen.resize(1200, 800);
    screen.show();
    screen.refresh();
    QTRY_VERIFY(says(screen, u"You asked for this yourself."_s));
    QVERIFY(!decision(screen, u"Approve"_s));
  }

  void deadlinesSayHowMuchIsLeft() {
    const Instant now = *Instant::parse(u"2026-03-20T12:00:00.000Z");
    const auto at = [&](int days) { return now.plusMilliseconds(days * std::int64_t{86'400'000}); };
    QVERIFY(!TaskWords::deadline(now, {}, now).exists);
    QCOMPARE(TaskWords::deadline(at(-5), at(5), now).used, 0.5);
    QCOMPARE(TaskWords::deadline(at(-5), at(5), now).tone, Tone::Neutral);
    QCOMPARE(TaskWords::deadline(at(-9), at(1), now).tone, Tone::Due);
    QCOMPARE(TaskWords::deadline(at(-9), at(-1), now).tone, Tone::Failed);
    QCOMPARE(TaskWords::deadline(at(-9), at(-1), now).used, 1.0);
  }
};

MUNIMENT_TEST(TasksScreenTest);

} // namespace muniment::tests

#include "tasks_screen_test.moc"
