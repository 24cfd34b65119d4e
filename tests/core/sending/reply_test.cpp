#include "core/outreach/answer_words.h"
#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/outreach/answer_commands.h"
#include "core/workspace/outreach/question_commands.h"
#include "core/workspace/outreach/question_queries.h"
#include "core/workspace/outreach/unclear_reply.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/tasks/task_commands.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/sending/messenger_desk.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

/// Questions that go over WhatsApp, and which messages answer them.
class ReplyTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aTapDecidesOnce();
  void longerChoicesAreAList();
  void whoDidNotWriteLatelyGetsTheTemplate();
  void aTemplateWithOtherAnswersIsNotSent();
  void aTextCountsWhereItCanMeanOneThingOnly_data();
  void aTextCountsWhereItCanMeanOneThingOnly();
  void twoOpenQuestionsAreNotGuessedBetween();
  void aPersonSaysWhichQuestionWasMeant();
  void whatNobodyMeantIsClosed();
  void aReplyIsAboutWhatItQuotes();
  void nobodyElseAnswers();
  void aNumberThatChangedHandsAnswersNothing();
  void whoseNumberNobodyVerifiedIsNotAsked();
  void muchAtStakeIsALink();
  void whatWasAnsweredMeanwhileIsNotSent();
  void whatComesTooLateDecidesNothing();
  void whatWasSaidInTimeCountsWhenItComesLate_data();
  void whatWasSaidInTimeCountsWhenItComesLate();
  void whatFailedGoesAnotherWay();
};

namespace {

const QString kAna = u"+15550100001"_s;
constexpr std::int64_t kDay = 86'400'000; ///< milliseconds

/// Ana, who wrote since her number was mapped.
class Asking final {
 public:
  explicit Asking(bool wrote = true) {
    m_ana = person(u"Ana Field"_s, kAna);
    desk.pass(1'000);
    if (wrote)
      desk.anaWrites();
  }

  MessengerDesk desk;

  [[nodiscard]] const PersonId& ana() const { return m_ana; }
  [[nodiscard]] PersonId person(const QString& name, const QString& phone) {
    SavePerson save;
    save.name = name;
    save.phones = {phone};
    [[maybe_unused]] const QString refusal = desk.run(save);
    return PersonId::parse(desk.outcome().text(u"person")).value_or(PersonId());
  }
  [[nodiscard]] Question draft() {
    Question question;
    question.person = m_ana;
    question.text = u"May shipment 4711 leave today?"_s;
    question.choices = {u"Approve"_s, u"Reject"_s};
    question.deadline = desk.workspace().now().plusMilliseconds(2 * kDay);
    return question;
  }
  /// Asks over WhatsApp alone; gives the refusal.
  [[nodiscard]] QString ask(const Question& question, const QStringList& peers = {u"wa"_s}) {
    const QString refusal = desk.run(AskQuestion{question, true, peers});
    if (refusal.isEmpty())
      asked = QuestionId::parse(desk.outcome().text(u"question")).value_or(QuestionId());
    desk.work();
    return refusal;
  }
  [[nodiscard]] QuestionById::Answer sheet() { return sheet(asked); }
  [[nodiscard]] QuestionById::Answer sheet(const QuestionId& id) {
    return desk.workspace().ask(QuestionById{id}).result().value_or(QuestionById::Answer());
  }
  [[nodiscard]] QString state() { return nameOf(sheet().question.state); }
  /// What Ana does reaches the workspace, with whatever was told before.
  void does(const QJsonObject& what) {
    const std::size_t before = desk.messages().size();
    desk.sandbox().json("POST control/people/ana/messages", what);
    desk.pass(1'000);
    do
      desk.hear(1);
    while (desk.messages().size() == before && !QTest::currentTestFailed());
  }
  [[nodiscard]] QStringList standings() {
    QStringList all;
    for (const Question::Answer& answer : sheet().question.answers)
      all.append(nameOf(answer.standing));
    return all;
  }
  [[nodiscard]] std::vector<model::Task> tasks() {
    TasksPage query;
    query.whose = TasksPage::Whose::Everybodys;
    const auto page = desk.workspace().ask(query).result();
    return page ? page->tasks : std::vector<model::Task>();
  }
  [[nodiscard]] QString lastWamid() {
    return desk.sandbox().state(u"wa"_s).value("messages"_L1).toArray().last().toObject().value("id"_L1).toString();
  }

  QuestionId asked;

 private:
  PersonId m_ana;
};

} // namespace

void ReplyTest::aTapDecidesOnce() {
  Asking asking;
  QCOMPARE(asking.ask(asking.draft()), QString());
  QCOMPARE(asking.desk.sent().value("interactive"_L1).toObject().value("type"_L1).toString(), u"button"_s);
  asking.does({{u"button"_s, 2}});
  QCOMPARE(asking.state(), u"answered"_s);
  const Question question = asking.sheet().question;
  QCOMPARE(question.answers.size(), std::size_t(1));
  const Question::Answer& answer = question.answers.front();
  QCOMPARE(question.wordsOf(answer), u"Reject"_s);
  QVERIFY(answer.via.startsWith(u"message:"_s));
  QVERIFY(answer.hand);
  QCOMPARE(answer.hand->phone, kAna);
  QCOMPARE(answer.hand->payload, outreach::payloadOf(question.id, 1));
  QVERIFY(answer.hand->verifiedAt < question.askedAt);
  asking.does({{u"button"_s, 2}});
  asking.does({{u"button"_s, 1}});
  QCOMPARE(asking.standings(), (QStringList{u"counted"_s, u"duplicate"_s, u"contradictory"_s}));
  QCOMPARE(asking.tasks().size(), std::size_t(1));
  QCOMPARE(asking.tasks().front().subject, aggregateOf(question.id));
  QVERIFY(asking.desk.isSound());
}

void ReplyTest::longerChoicesAreAList() {
  Asking asking;
  Question question = asking.draft();
  question.choices = {u"Release the shipment"_s, u"Hold it until Monday"_s, u"Send it back"_s, u"Ask me again"_s};
  QCOMPARE(asking.ask(question), QString());
  QCOMPARE(asking.desk.sent().value("interactive"_L1).toObject().value("type"_L1).toString(), u"list"_s);
  asking.does({{u"button"_s, 3}});
  QCOMPARE(asking.sheet().question.decision()->choice, 2);
  QVERIFY(asking.desk.isSound());
}

void ReplyTest::whoDidNotWriteLatelyGetsTheTemplate() {
  Asking asking;
  asking.desk.pass(kDay + 1);
  QCOMPARE(asking.ask(asking.draft()), u"question.template_missing"_s);
  QCOMPARE(asking.desk.set({{u"question"_s, u"approval_request en_US"_s}}), QString());
  QCOMPARE(asking.ask(asking.draft()), QString());
  QVERIFY(asking.desk.said().back().startsWith(u"Please decide on May shipment 4711 leave today? until 20"_s));
  asking.does({{u"button"_s, 1}});
  QCOMPARE(asking.state(), u"answered"_s);
  QCOMPARE(asking.sheet().question.decision()->choice, 0);
  QVERIFY(asking.desk.isSound());
}

void ReplyTest::aTemplateWithOtherAnswersIsNotSent() {
  Asking asking;
  QCOMPARE(asking.desk.set({{u"question"_s, u"approval_request en_US"_s}}), QString());
  asking.desk.pass(kDay + 1);
  Question question = asking.draft();
  question.choices = {u"Yes"_s, u"No"_s};
  QCOMPARE(asking.ask(question), u"question.template_unfit"_s);
  QVERIFY(asking.desk.arrived().isEmpty());
  QVERIFY(asking.desk.isSound());
}

void ReplyTest::aTextCountsWhereItCanMeanOneThingOnly_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("state");
  QTest::newRow("another case") << u"approve"_s << u"answered"_s;
  QTest::newRow("with accents and a full stop") << u" Appróve. "_s << u"answered"_s;
  QTest::newRow("more than the choice") << u"I approve"_s << u"open"_s;
  QTest::newRow("both") << u"Approve Reject"_s << u"open"_s;
  QTest::newRow("something else") << u"When do you need it?"_s << u"open"_s;
}

void ReplyTest::aTextCountsWhereItCanMeanOneThingOnly() {
  QFETCH(QString, text);
  QFETCH(QString, state);
  Asking asking;
  QCOMPARE(asking.ask(asking.draft()), QString());
  asking.desk.anaWrites(text);
  QCOMPARE(asking.state(), state);
  QVERIFY(asking.tasks().empty());
  if (state == u"answered"_s)
    QVERIFY(asking.sheet().question.decision()->hand->payload.isEmpty());
}

void ReplyTest::twoOpenQuestionsAreNotGuessedBetween() {
  Asking asking;
  QCOMPARE(asking.ask(asking.draft()), QString());
  Question second = asking.draft();
  second.text = u"May shipment 4712 leave?"_s;
  QCOMPARE(asking.ask(second), QString());
  asking.desk.anaWrites(u"Approve"_s);
  asking.desk.anaWrites(u"Approve"_s);
  QCOMPARE(asking.state(), u"open"_s);
  const auto tasks = asking.tasks();
  QCOMPARE(tasks.size(), std::size_t(1)); // one of a conversation at a time
  QCOMPARE(tasks.front().subject, u"reply:"_s + aggregateOf(asking.desk.conversation()));
  QVERIFY(!tasks.front().title.contains(u"Approve"_s));
  asking.does({{u"button"_s, 1}}); // the payload says which
  QCOMPARE(asking.state(), u"answered"_s);
  QVERIFY(asking.desk.isSound());
}

void ReplyTest::aPersonSaysWhichQuestionWasMeant() {
  Asking asking;
  asking.desk.pass(10'000);
  QCOMPARE(asking.ask(asking.draft()), QString());
  Question second = asking.draft();
  second.text = u"May shipment 4712 leave?"_s;
  QCOMPARE(asking.ask(second), QString());
  asking.desk.anaWrites(u"Approve"_s);
  const TaskId task = asking.tasks().front().id;
  const auto offered = asking.desk.workspace().ask(UnclearReply{task}).result();
  QVERIFY(offered);
  QCOMPARE(offered->questions.size(), std::size_t(2));
  QCOMPARE(offered->messages.size(), std::size_t(1));
  QCOMPARE(offered->messages.front().text, u"Approve"_s);
  const SettleReply settled{task, offered->messages.front().message, asking.asked, 0, u"The one asked last"_s};
  SettleReply elsewhere = settled;
  elsewhere.message = asking.desk.messages().front().id; // written before anything was asked
  QCOMPARE(asking.desk.run(elsewhere), u"answer.not_theirs"_s);
  SettleReply ours = settled;
  ours.message = asking.desk.messages().at(1).id; // the question itself
  QCOMPARE(asking.desk.run(ours), u"message.unknown"_s);
  SettleReply unknown = settled;
  unknown.choice = 2;
  QCOMPARE(asking.desk.run(unknown), u"answer.not_allowed"_s);
  QCOMPARE(asking.desk.run(settled), QString());
  QCOMPARE(asking.state(), u"answered"_s);
  QVERIFY(asking.tasks().empty());
  const QuestionById::Answer sheet = asking.sheet();
  const Question::Answer& answer = *sheet.question.decision();
  QCOMPARE(answer.choice, 0);
  QCOMPARE(answer.via, aggregateOf(settled.message));
  QCOMPARE(answer.hand->phone, kAna);
  QCOMPARE(sheet.settledBy.at(answer.via), u"Ines Roth"_s);    // the proof names who took it for an answer
  QCOMPARE(asking.desk.run(settled), u"answer.not_allowed"_s); // a message answers a question once
  QVERIFY(asking.desk.isSound());
}

void ReplyTest::whatNobodyMeantIsClosed() {
  Asking asking;
  Question question = asking.draft();
  QCOMPARE(asking.ask(question), QString());
  QCOMPARE(asking.ask(question), QString());
  asking.desk.anaWrites(u"Approve"_s);
  QCOMPARE(asking.desk.run(DecideTask{asking.tasks().front().id, u"done"_s, u"She meant something else"_s}), QString());
  QCOMPARE(asking.state(), u"open"_s);
  QVERIFY(asking.tasks().empty());
  asking.desk.anaWrites(u"Reject"_s);
  QCOMPARE(asking.tasks().size(), std::size_t(1)); // the next one is asked about again
  QVERIFY(asking.desk.isSound());
}

void ReplyTest::aReplyIsAboutWhatItQuotes() {
  Asking asking;
  Question question = asking.draft();
  question.ownWords = true;
  QCOMPARE(asking.ask(question), QString());
  const QString first = asking.lastWamid();
  const QuestionId older = asking.asked;
  QCOMPARE(asking.ask(asking.draft()), QString());
  const QString second = asking.lastWamid();
  asking.does({{u"text"_s, u"Only after 6 pm"_s}, {u"replyTo"_s, first}});
  const Question answered = asking.sheet(older).question;
  QCOMPARE(answered.wordsOf(*answered.decision()), u"Only after 6 pm"_s);
  asking.does({{u"text"_s, u"Maybe"_s}, {u"replyTo"_s, second}});
  QCOMPARE(asking.state(), u"open"_s);
  QCOMPARE(asking.tasks().size(), std::size_t(1));
  asking.does({{u"text"_s, u"reject"_s}, {u"replyTo"_s, second}});
  QCOMPARE(asking.sheet().question.decision()->choice, 1);
  QVERIFY(asking.desk.isSound());
}

/// A tap that somebody made up, from another number.
void ReplyTest::nobodyElseAnswers() {
  Asking asking;
  QCOMPARE(asking.ask(asking.draft()), QString());
  const QJsonObject reply{{u"id"_s, outreach::payloadOf(asking.asked, 0)}, {u"title"_s, u"Approve"_s}};
  asking.desk.sandbox().json("POST control/people/ben/messages",
                             {{u"raw"_s, QJsonObject{{u"type"_s, u"interactive"_s},
                                                     {u"interactive"_s, QJsonObject{{u"type"_s, u"button_reply"_s},
                                                                                    {u"button_reply"_s, reply}}}}}});
  asking.desk.pass(1'000);
  while (asking.tasks().empty() && !QTest::currentTestFailed())
    asking.desk.hear(1);
  QCOMPARE(asking.state(), u"open"_s);
  QVERIFY(asking.sheet().question.answers.empty());
  QVERIFY(asking.desk.isSound());
}

void ReplyTest::aNumberThatChangedHandsAnswersNothing() {
  Asking asking;
  QCOMPARE(asking.ask(asking.draft()), QString());
  SavePerson save;
  save.person = asking.ana();
  save.name = u"Ana Field"_s;
  QCOMPARE(asking.desk.run(save), QString()); // the number is nobody's any more
  asking.does({{u"button"_s, 1}});
  QCOMPARE(asking.state(), u"open"_s);
  QCOMPARE(asking.tasks().size(), std::size_t(1));
}

void ReplyTest::whoseNumberNobodyVerifiedIsNotAsked() {
  Asking asking(false);
  QCOMPARE(asking.ask(asking.draft()), u"question.number_unverified"_s);
  asking.desk.anaWrites();
  asking.desk.anaWrites(u"STOP"_s);
  QCOMPARE(asking.ask(asking.draft()), u"sending.opted_out"_s);
  QVERIFY(asking.desk.outbox().empty());
  QVERIFY(asking.desk.isSound());
}

void ReplyTest::muchAtStakeIsALink() {
  Asking asking;
  RunOptions options;
  options.signer = WorkspaceFixture::signerOf(asking.desk.workspace());
  QVERIFY(asking.desk.workspace().run(SetAnswerPin{asking.ana(), u"402917"_s}, std::move(options)).result());
  Question question = asking.draft();
  question.stake = Question::Stake::High;
  QCOMPARE(asking.ask(question), u"question.no_page"_s);
  QVERIFY(WorkspaceFixture::connect(asking.desk.workspace(), u"push"_s, Connection::Kind::Push));
  QCOMPARE(asking.ask(question), u"question.no_page"_s); // which says no address yet
  QCOMPARE(asking.desk.set({{u"answers"_s, u"https://answers.example.com"_s}}, u"push"_s), QString());
  QCOMPARE(asking.ask(question), QString());
  const QString sent = asking.desk.arrived().back();
  const QString token = sent.section(u"https://answers.example.com/q/"_s, 1);
  QCOMPARE(token.size(), 43);
  QVERIFY(!sent.contains(u"4711"_s));
  QVERIFY(!asking.desk.said().back().contains(token)); // what is kept does not let anybody answer
  QCOMPARE(asking.sheet().links.size(), std::size_t(1));
  asking.desk.anaWrites(u"Approve"_s);
  QCOMPARE(asking.state(), u"open"_s);
  QVERIFY(asking.desk.isSound());
}

void ReplyTest::whatWasAnsweredMeanwhileIsNotSent() {
  Asking asking;
  const QString refusal = asking.desk.run(AskQuestion{asking.draft(), true, {u"wa"_s}});
  QCOMPARE(refusal, QString());
  const auto id = QuestionId::parse(asking.desk.outcome().text(u"question"));
  QCOMPARE(asking.desk.run(WithdrawQuestion{*id, u"It left by itself"_s}), QString());
  asking.desk.work();
  QVERIFY(asking.desk.arrived().isEmpty());
  QCOMPARE(asking.desk.outbox().front().state, Delivery::State::Done);
}

void ReplyTest::whatComesTooLateDecidesNothing() {
  Asking asking;
  Question question = asking.draft();
  question.deadline = asking.desk.workspace().now().plusMilliseconds(3'600'000);
  QCOMPARE(asking.ask(question), QString());
  asking.desk.pass(3'700'000);
  asking.does({{u"button"_s, 1}});
  QCOMPARE(asking.standings(), QStringList(u"late"_s));
  QCOMPARE(asking.state(), u"open"_s);
  QCOMPARE(asking.tasks().size(), std::size_t(1));
}

/// The messenger says when it was written; the webhook was late, and the question had ended meanwhile.
void ReplyTest::whatWasSaidInTimeCountsWhenItComesLate_data() {
  QTest::addColumn<QJsonObject>("what");
  QTest::newRow("tap") << QJsonObject{{u"button"_s, 1}};
  QTest::newRow("text") << QJsonObject{{u"text"_s, u"approve"_s}};
}

void ReplyTest::whatWasSaidInTimeCountsWhenItComesLate() {
  QFETCH(QJsonObject, what);
  Asking asking;
  Question question = asking.draft();
  question.deadline = asking.desk.workspace().now().plusMilliseconds(3'600'000);
  QCOMPARE(asking.ask(question), QString());
  asking.desk.pass(3'000'000);
  const std::size_t before = asking.desk.messages().size();
  asking.desk.sandbox().json("POST control/people/ana/messages", what);
  asking.desk.pass(700'000); // over the deadline
  RunOptions options = asking.desk.seated();
  QVERIFY(asking.desk.workspace().run(ExpireQuestions(), std::move(options)).result());
  QCOMPARE(asking.state(), u"expired"_s);
  QCOMPARE(asking.tasks().size(), std::size_t(1));
  do
    asking.desk.hear(1);
  while (asking.desk.messages().size() == before && !QTest::currentTestFailed());
  QCOMPARE(asking.state(), u"answered"_s);
  QCOMPARE(asking.standings(), QStringList(u"counted"_s));
  const Question answered = asking.sheet().question;
  QVERIFY(answered.decision()->at < answered.deadline); // the ledger says when it was taken in
  QVERIFY(asking.tasks().empty());
  QVERIFY(asking.desk.isSound());
}

void ReplyTest::whatFailedGoesAnotherWay() {
  Asking asking;
  asking.desk.sandbox().json("POST control/people", {{u"name"_s, u"Ana"_s}, {u"failsWith"_s, 131026}});
  QCOMPARE(asking.ask(asking.draft()), QString());
  asking.desk.pass(10'000);
  while (asking.sheet().question.notices.empty() && !QTest::currentTestFailed())
    asking.desk.hear(1);
  QVERIFY(!asking.sheet().question.notices.front().taken);
  QCOMPARE(asking.desk.run(RemindOfQuestion{asking.asked, {u"wa"_s}}), u"question.message_failed"_s);
  QVERIFY(asking.desk.isSound());
}

MUNIMENT_TEST(ReplyTest);

} // namespace muniment::tests

#include "reply_test.moc"
