#include "core/connect/push/web_push.h"
#include "core/model/answer_pin.h"
#include "core/outreach/notice_text.h"
#include "core/workspace/agent/delivery_work.h"
#include "core/workspace/connections/push_connector.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "core/workspace/people/matter_commands.h"
#include "tests/core/workspace/question_desk.h"
#include "tests/support/scripted_line.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

class OutreachTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void oneTapDecidesOnBothDatabases_data();
  void oneTapDecidesOnBothDatabases();
  void whatMayNotBeAskedIsRefused_data();
  void whatMayNotBeAskedIsRefused();
  void lookingDecidesNothing();
  void manyAtOnceDecideOnce();
  void theSameCommandTwiceIsOneAnswer();
  void laterAnswersAreKeptBesideTheFirst();
  void afterTheDeadlineNothingIsDecided();
  void whatIsWithdrawnTakesNoAnswer();
  void guessesLeaveNothingBehind();
  void aFormOfAnotherLinkIsRefused();
  void muchAtStakeTakesThePin();
  void wrongPinsEnd();
  void onlyTheConnectorTakesAnswers();
  void aDeviceIsToldAndAnswers();
  void aDeviceThatIsGoneIsNotToldAgain();
  void whatIsAnsweredIsNotSentAnyMore();
  void restrictedMattersStayUnnamed();
  void changedRowsAreFound_data();
  void changedRowsAreFound();
};

namespace {

const QString kPin = u"402917"_s;

/// A browser of which the keys are known.
struct Browser final {
  connect::P256Key key = connect::P256Key::generate();
  connect::PushSubscription subscription{QUrl(u"https://fcm.googleapis.com/fcm/send/anna"_s), key.publicPoint(),
                                         QByteArray(16, 's')};
};

/// The connection for notifications, with a push service that answers as told.
struct PushHouse final {
  QuestionDesk& desk;
  ScriptedLine line;
  connect::ThreadPause pause;
  connect::SystemChance chance;
  connect::CategoryWireLog log;
  std::unique_ptr<PushConnector> connector;

  explicit PushHouse(QuestionDesk& of) : desk(of) {
    ConnectorParts parts;
    parts.connection.peer = u"push"_s;
    parts.values.site = {{u"answers"_s, u"https://answers.example.com/m"_s}, {u"contact"_s, u"mailto:a@example.com"_s}};
    parts.workspace = &desk.workspace();
    parts.seat = desk.seat(u"connector:push"_s);
    parts.line = &line;
    parts.clock = &desk.fixture().clock();
    parts.pause = &pause;
    parts.chance = &chance;
    parts.log = &log;
    auto made = PushConnector::make(std::move(parts));
    if (made)
      connector = std::move(*made);
  }
  [[nodiscard]] bool work() {
    DeliveryWork work(desk.workspace(), desk.agent(), desk.fixture().clock(), std::nullopt,
                      {{Delivery::Direction::Out, u"push"_s, connector->outgoing()}});
    for (int rounds = 0; rounds < 50; ++rounds) {
      const auto any = work.round();
      if (!any || !*any)
        return any.has_value();
    }
    return false;
  }
};

QStringList standingsOf(const Question& question) {
  QStringList standings;
  for (const Question::Answer& answer : question.answers)
    standings.append(nameOf(answer.standing));
  return standings;
}

} // namespace

void OutreachTest::oneTapDecidesOnBothDatabases_data() { TestDatabase::addRows(); }

void OutreachTest::oneTapDecidesOnBothDatabases() {
  QFETCH(store::Dialect, dialect);
  if (dialect == store::Dialect::Postgres && !TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  QuestionDesk desk(dialect == store::Dialect::Postgres ? makeServerDatabase(u"muniment_questions"_s) : QString());
  const QuestionId id = desk.ask();
  QVERIFY(!id.isNull());
  const QByteArray token = desk.link(id);
  QCOMPARE(token.size(), 43);
  QVERIFY(desk.take(NoteLinkOpened{outreach::AnswerToken::digestOf(token)}).text(u"link").size() > 0);
  desk.fixture().clock().advance(1000);
  QCOMPARE(desk.answer(token, 1), u"counted"_s);
  const auto sheet = desk.sheet(id);
  QCOMPARE(sheet.question.state, Question::State::Answered);
  QCOMPARE(sheet.question.wordsOf(*sheet.question.decision()), u"Hold it back"_s);
  QCOMPARE(sheet.question.decision()->via, aggregateOf(sheet.links.front().id));
  QCOMPARE(sheet.person, u"Anna Field"_s);
  QVERIFY(sheet.links.front().openedAt < sheet.links.front().usedAt);
  QCOMPARE(desk.answer(token, 0), u"replayed"_s);
  QCOMPARE(contentOf(desk.sheet(id).question), contentOf(sheet.question));
  QuestionsPage open;
  open.filter.state = Question::State::Open;
  QVERIFY(desk.workspace().ask(open).result()->questions.empty());
  QCOMPARE(desk.workspace().ask(QuestionsPage()).result()->questions.size(), std::size_t{1});
  QVERIFY(desk.isSound());
}

void OutreachTest::whatMayNotBeAskedIsRefused_data() {
  QTest::addColumn<QString>("change");
  QTest::addColumn<QString>("error");
  QTest::newRow("no words") << u"text"_s << u"!question.text_wrong"_s;
  QTest::newRow("too many words") << u"long"_s << u"!question.text_wrong"_s;
  QTest::newRow("no way to answer") << u"choices"_s << u"!question.choices_wrong"_s;
  QTest::newRow("the same twice") << u"twice"_s << u"!question.choices_wrong"_s;
  QTest::newRow("line in a choice") << u"line"_s << u"!question.choices_wrong"_s;
  QTest::newRow("too late") << u"deadline"_s << u"!question.deadline_wrong"_s;
  QTest::newRow("nobody") << u"person"_s << u"!person.unknown"_s;
  QTest::newRow("no such matter") << u"matter"_s << u"!matter.unknown"_s;
  QTest::newRow("no PIN") << u"stake"_s << u"!question.pin_missing"_s;
}

void OutreachTest::whatMayNotBeAskedIsRefused() {
  QFETCH(QString, change);
  QFETCH(QString, error);
  QuestionDesk desk;
  Question question = desk.draft();
  if (change == "text"_L1)
    question.text = u"  \n "_s;
  else if (change == "long"_L1)
    question.text = QString(1001, u'x');
  else if (change == "choices"_L1)
    question.choices.clear();
  else if (change == "twice"_L1)
    question.choices = {u"Yes"_s, u"Yes"_s};
  else if (change == "line"_L1)
    question.choices = {u"Yes\nX: y"_s};
  else if (change == "deadline"_L1)
    question.deadline = desk.workspace().now();
  else if (change == "person"_L1)
    question.person = PersonId::make(desk.workspace().now());
  else if (change == "matter"_L1)
    question.matter = MatterId::make(desk.workspace().now());
  else
    question.stake = Question::Stake::High;
  QCOMPARE(desk.run(AskQuestion{question}), Json(error));
}

void OutreachTest::lookingDecidesNothing() {
  QuestionDesk desk;
  const QuestionId id = desk.ask();
  const QByteArray token = desk.link(id);
  const Sha256 digest = outreach::AnswerToken::digestOf(token);
  (void)desk.take(NoteLinkOpened{digest});
  const std::int64_t entries = desk.entries();
  for (int i = 0; i < 100; ++i) {
    QCOMPARE(desk.form(token).question.id, id);
    (void)desk.take(NoteLinkOpened{digest});
  }
  QCOMPARE(desk.entries(), entries);
  QCOMPARE(desk.sheet(id).question.state, Question::State::Open);
  QVERIFY(!desk.sheet(id).links.front().usedAt);
  QCOMPARE(desk.answer(token, 0), u"counted"_s);
}

void OutreachTest::manyAtOnceDecideOnce() {
  QuestionDesk desk;
  const QuestionId id = desk.ask();
  const QByteArray one = desk.link(id);
  const QByteArray other = desk.link(id);
  const auto second = desk.again();
  QVERIFY(second);
  std::vector<QFuture<Result<Receipt>>> sent;
  for (int i = 0; i < 40; ++i) {
    const QByteArray& token = i % 4 < 2 ? one : other;
    TakeAnswer command;
    command.digest = outreach::AnswerToken::digestOf(token);
    command.form = desk.form(token).form;
    command.answer.choice = i % 2;
    RunOptions options;
    options.seat = desk.seat();
    sent.push_back((i % 3 == 0 ? *second : desk.workspace()).run(command, options));
  }
  std::map<QString, int> outcomes;
  for (const auto& each : sent) {
    const auto receipt = each.result();
    ++outcomes[receipt ? receipt->outcome.text(u"outcome") : receipt.error().id];
  }
  QCOMPARE(outcomes[u"counted"_s], 1);
  QCOMPARE(outcomes[u"duplicate"_s] + outcomes[u"contradictory"_s], 1);
  QCOMPARE(outcomes[u"replayed"_s], 38);
  QCOMPARE(desk.sheet(id).question.answers.size(), std::size_t{2});
  QVERIFY(desk.isSound());
}

/// As after a crash between the commit and the answer: whoever sends the command again is told the same.
void OutreachTest::theSameCommandTwiceIsOneAnswer() {
  QuestionDesk desk;
  const QuestionId id = desk.ask();
  const QByteArray token = desk.link(id);
  TakeAnswer command;
  command.digest = outreach::AnswerToken::digestOf(token);
  command.form = desk.form(token).form;
  command.answer = {0, {}, u"Go"_s};
  const CommandId same = CommandId::make(desk.workspace().now());
  const Json first = desk.take(command, same);
  QCOMPARE(first.text(u"outcome"), u"counted"_s);
  QCOMPARE(desk.take(command, same), first);
  // Another program finds the link used, and what was decided by it.
  const auto later = desk.again();
  const auto form = later->ask(AnswerForm{command.digest}, desk.seat()).result();
  QVERIFY((*form)->link.usedAt.has_value());
  QCOMPARE((*form)->question.answers.size(), std::size_t{1});
}

void OutreachTest::laterAnswersAreKeptBesideTheFirst() {
  QuestionDesk desk;
  const QuestionId id = desk.ask();
  const QByteArray first = desk.link(id);
  const QByteArray second = desk.link(id);
  const QByteArray third = desk.link(id);
  QCOMPARE(desk.answer(first, 0), u"counted"_s);
  QCOMPARE(desk.openTasks(), 0);
  QCOMPARE(desk.answer(second, 0), u"duplicate"_s);
  QCOMPARE(desk.openTasks(), 0);
  QCOMPARE(desk.answer(third, 1), u"contradictory"_s);
  QCOMPARE(desk.openTasks(), 1);
  const Question question = desk.sheet(id).question;
  QCOMPARE(standingsOf(question), (QStringList{u"counted"_s, u"duplicate"_s, u"contradictory"_s}));
  QCOMPARE(question.wordsOf(*question.decision()), u"Release it"_s);
  QVERIFY(desk.isSound());
}

void OutreachTest::afterTheDeadlineNothingIsDecided() {
  QuestionDesk desk;
  const QuestionId id = desk.ask();
  const QByteArray token = desk.link(id);
  desk.fixture().clock().advance(86'400'000);
  desk.agent().beat();
  QCOMPARE(desk.take(ExpireQuestions()).number(u"expired"), 1);
  QCOMPARE(desk.take(ExpireQuestions()).number(u"expired"), 0);
  QCOMPARE(desk.sheet(id).question.state, Question::State::Expired);
  QCOMPARE(desk.openTasks(), 1);
  QCOMPARE(desk.answer(token, 0), u"late"_s);
  QCOMPARE(desk.sheet(id).question.state, Question::State::Expired);
  QVERIFY(!desk.sheet(id).question.decision());
  QCOMPARE(desk.openTasks(), 1);
  QVERIFY(desk.link(id).isEmpty());
  QVERIFY(desk.isSound());
}

void OutreachTest::whatIsWithdrawnTakesNoAnswer() {
  QuestionDesk desk;
  const QuestionId id = desk.ask();
  const QByteArray token = desk.link(id);
  QCOMPARE(desk.run(WithdrawQuestion{id, u" "_s}), Json(u"!question.reason_missing"_s));
  QCOMPARE(desk.run(WithdrawQuestion{id, u"Shipped already"_s}).text(u"question"), id.toString());
  QCOMPARE(desk.answer(token, 0), u"withdrawn"_s);
  QVERIFY(desk.sheet(id).question.answers.empty());
  QCOMPARE(desk.run(WithdrawQuestion{id, u"Again"_s}), Json(u"!question.not_open"_s));
}

void OutreachTest::guessesLeaveNothingBehind() {
  QuestionDesk desk;
  (void)desk.ask();
  const std::int64_t entries = desk.entries();
  for (int i = 0; i < 20; ++i)
    QCOMPARE(desk.answer(outreach::AnswerToken::generate().text(), 0), u"!answer.link_unknown"_s);
  QCOMPARE(desk.answer("x", 0), u"!answer.link_unknown"_s);
  QCOMPARE(desk.entries(), entries);
}

void OutreachTest::aFormOfAnotherLinkIsRefused() {
  QuestionDesk desk;
  const QuestionId id = desk.ask();
  const QByteArray one = desk.link(id);
  const QByteArray other = desk.link(id);
  TakeAnswer command;
  command.digest = outreach::AnswerToken::digestOf(one);
  command.answer.choice = 0;
  for (const QByteArray& form :
       {QByteArray(), QByteArray("x"), desk.form(other).form, desk.form(one).form.chopped(1)}) {
    command.form = form;
    QCOMPARE(desk.take(command), Json(u"!answer.form_wrong"_s));
  }
  command.form = desk.form(one).form;
  command.answer.choice = 2;
  QCOMPARE(desk.take(command), Json(u"!answer.not_allowed"_s));
  command.answer = {-1, u"Something else"_s, {}};
  QCOMPARE(desk.take(command), Json(u"!answer.not_allowed"_s));
  command.answer = {0, {}, QString(4001, u'x')};
  QCOMPARE(desk.take(command), Json(u"!answer.too_long"_s));
  QVERIFY(!desk.sheet(id).links.front().usedAt);
  command.answer = {0, {}, u"a\u0000b\u001bc\nd"_s};
  QCOMPARE(desk.take(command).text(u"outcome"), u"counted"_s);
  QCOMPARE(desk.sheet(id).question.decision()->comment, u"abc\nd"_s);
}

void OutreachTest::muchAtStakeTakesThePin() {
  QuestionDesk desk;
  QCOMPARE(desk.run(SetAnswerPin{desk.anna(), u"12345"_s}), Json(u"!pin.wrong_form"_s));
  QCOMPARE(desk.run(SetAnswerPin{desk.anna(), u"12345a"_s}), Json(u"!pin.wrong_form"_s));
  QCOMPARE(desk.run(SetAnswerPin{desk.anna(), kPin}).text(u"person"), desk.anna().toString());
  Question question = desk.draft();
  question.stake = Question::Stake::High;
  const QuestionId id = desk.ask(question);
  const QByteArray token = desk.link(id);
  QCOMPARE(desk.answer(token, 0), u"pin-wrong"_s);
  QCOMPARE(desk.answer(token, 0, u"402918"_s), u"pin-wrong"_s);
  QVERIFY(desk.isSound());
  QCOMPARE(desk.answer(token, 0, kPin), u"counted"_s);
  QCOMPARE(desk.answer(token, 0, u"402918"_s), u"replayed"_s);
  QVERIFY(desk.isSound());
}

void OutreachTest::wrongPinsEnd() {
  QuestionDesk desk;
  (void)desk.run(SetAnswerPin{desk.anna(), kPin});
  Question question = desk.draft();
  question.stake = Question::Stake::High;
  const QByteArray token = desk.link(desk.ask(question));
  for (int i = 1; i < AnswerPin::kTries; ++i)
    QCOMPARE(desk.answer(token, 0, u"111111"_s), u"pin-wrong"_s);
  QCOMPARE(desk.answer(token, 0, u"111111"_s), u"pin-locked"_s);
  QCOMPARE(desk.answer(token, 0, kPin), u"pin-locked"_s); // the right one comes too late
  QCOMPARE(desk.openTasks(), 1);
  const std::int64_t entries = desk.entries();
  QCOMPARE(desk.answer(token, 0, u"111111"_s), u"pin-locked"_s);
  QCOMPARE(desk.entries(), entries);
  (void)desk.run(SetAnswerPin{desk.anna(), u"55667788"_s});
  QCOMPARE(desk.answer(token, 0, kPin), u"pin-wrong"_s);
  QCOMPARE(desk.answer(token, 0, u"55667788"_s), u"counted"_s);
  QVERIFY(desk.isSound());
}

void OutreachTest::onlyTheConnectorTakesAnswers() {
  QuestionDesk desk;
  const QByteArray token = desk.link(desk.ask());
  TakeAnswer command;
  command.digest = outreach::AnswerToken::digestOf(token);
  command.form = desk.form(token).form;
  command.answer.choice = 0;
  QCOMPARE(desk.run(command), Json(u"!access.no_permission"_s)); // not even whoever asked
  const auto form = desk.workspace().ask(AnswerForm{command.digest}).result();
  QCOMPARE(form.error().id, u"access.no_permission"_s);
  QCOMPARE(desk.take(AskQuestion{desk.draft()}), Json(u"!access.no_permission"_s));
}

void OutreachTest::aDeviceIsToldAndAnswers() {
  QuestionDesk desk;
  PushHouse house(desk);
  QVERIFY(house.connector);
  const QByteArray first = desk.link(desk.ask());
  const QByteArray second = desk.link(desk.ask());
  const Browser browser;
  const QString device = desk.registerDevice(first, browser.subscription);
  QVERIFY(DeviceId::parse(device).has_value());
  QCOMPARE(desk.registerDevice(first, browser.subscription), u"!device.link_used"_s);
  // The same browser registers again: one device, so that it is told once.
  QCOMPARE(desk.registerDevice(second, browser.subscription), device);
  const Json asked = desk.run(AskQuestion{desk.draft()});
  QCOMPARE(asked.number(u"told"), 1);
  const QuestionId id = *QuestionId::parse(asked.text(u"question"));
  QVERIFY(desk.sheet(id).question.notices.empty());
  house.line.answerAlways(201);
  QVERIFY(house.work());
  QCOMPARE(house.line.jobs().size(), std::size_t{1});
  QCOMPARE(house.line.sent(0, "Topic").size(), 32);
  const auto sheet = desk.sheet(id);
  QCOMPARE(sheet.question.notices.size(), std::size_t{1});
  QVERIFY(sheet.question.notices.front().taken);
  QCOMPARE(sheet.links.size(), std::size_t{1});
  QCOMPARE(sheet.links.front().device->toString(), device);
  QVERIFY(!sheet.links.front().openedAt);
  QVERIFY(sheet.devices.front().sealed.isEmpty());
  QVERIFY(desk.isSound());
}

void OutreachTest::aDeviceThatIsGoneIsNotToldAgain() {
  QuestionDesk desk;
  PushHouse house(desk);
  (void)desk.registerDevice(desk.link(desk.ask()), Browser().subscription);
  const QuestionId id = desk.ask();
  house.line.answer(503);
  house.line.answer(410);
  QVERIFY(house.work());
  desk.fixture().clock().advance(10'000);
  QVERIFY(house.work());
  QCOMPARE(house.line.jobs().size(), std::size_t{2});
  const auto sheet = desk.sheet(id);
  QVERIFY(!sheet.question.notices.front().taken);
  QCOMPARE(sheet.devices.front().reason, u"gone"_s);
  QCOMPARE(desk.run(AskQuestion{desk.draft()}).number(u"told"), 0);
  QCOMPARE(desk.run(RemindOfQuestion{id}), Json(u"!question.no_device"_s));
  QVERIFY(desk.isSound());
}

void OutreachTest::whatIsAnsweredIsNotSentAnyMore() {
  QuestionDesk desk;
  PushHouse house(desk);
  (void)desk.registerDevice(desk.link(desk.ask()), Browser().subscription);
  const QuestionId id = desk.ask();
  QCOMPARE(desk.answer(desk.link(id), 0), u"counted"_s);
  QVERIFY(house.work());
  QVERIFY(house.line.jobs().empty());
  DeliveriesPage open;
  open.filter.openOnly = true;
  QVERIFY(desk.workspace().ask(open).result()->deliveries.empty());
}

void OutreachTest::restrictedMattersStayUnnamed() {
  QuestionDesk desk;
  const Json matter = desk.run(CreateMatter{u"S-1"_s, u"Whistle"_s, {}});
  Question question = desk.draft();
  QCOMPARE(outreach::noticeText(question), question.text);
  question.stake = Question::Stake::High;
  QCOMPARE(outreach::noticeText(question), u"You have a question in Muniment"_s);
  question.stake = Question::Stake::Ordinary;
  question.matter = MatterId::parse(matter.text(u"matter"));
  QCOMPARE(outreach::noticeText(question), u"You have a question in Muniment"_s);
  const QuestionId id = desk.ask(question);
  QVERIFY(!id.isNull());
  // The page shows it to whoever has the link, although its connector belongs to no matter.
  const QByteArray token = desk.link(id);
  QCOMPARE(desk.form(token).question.text, question.text);
  QVERIFY(desk.workspace().ask(QuestionsPage(), desk.seat()).result()->questions.empty());
  QCOMPARE(desk.workspace().ask(QuestionById{id}, desk.seat()).result().error().id, u"question.unknown"_s);
  QCOMPARE(desk.answer(token, 0), u"counted"_s);
}

void OutreachTest::changedRowsAreFound_data() {
  QTest::addColumn<QByteArray>("sql");
  QTest::newRow("answer") << QByteArray(
      "UPDATE question SET content = replace(content, '\"choice\":0', '\"choice\":1')");
  QTest::newRow("question") << QByteArray("UPDATE question SET content = replace(content, '4711', '4712')");
  QTest::newRow("no question") << QByteArray("DELETE FROM answer_link");
  QTest::newRow("link") << QByteArray("UPDATE answer_link SET content = replace(content, '\"opened_at\":null', "
                                      "'\"opened_at\":\"2026-03-02T09:00:00.000Z\"')");
  QTest::newRow("PIN") << QByteArray("UPDATE answer_pin SET content = replace(content, '\"wrong\":1', '\"wrong\":0')");
  QTest::newRow("device") << QByteArray("UPDATE push_device SET content = replace(content, 'Firefox', 'Firefix')");
}

void OutreachTest::changedRowsAreFound() {
  QFETCH(QByteArray, sql);
  QuestionDesk desk;
  (void)desk.run(SetAnswerPin{desk.anna(), kPin});
  const QByteArray token = desk.link(desk.ask());
  (void)desk.registerDevice(token, Browser().subscription);
  QCOMPARE(desk.answer(token, 0), u"counted"_s);
  Question question = desk.draft();
  question.stake = Question::Stake::High;
  QCOMPARE(desk.answer(desk.link(desk.ask(question)), 0, u"000000"_s), u"pin-wrong"_s);
  QVERIFY(desk.isSound());
  QVERIFY(desk.change(sql));
  QVERIFY(!desk.isSound());
}

MUNIMENT_TEST(OutreachTest);

} // namespace muniment::tests

#include "outreach_test.moc"
