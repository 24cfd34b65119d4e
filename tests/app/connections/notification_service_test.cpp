#include "core/workspace/holds/person_commands.h"
#include "core/workspace/outreach/answer_commands.h"
#include "core/workspace/outreach/question_commands.h"
#include "core/workspace/outreach/question_queries.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/app/connections/played_system.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

/// People who are told through a notification service of the house and answer there, over its real interface.
class NotificationServiceTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anAnswerComesBack_data();
  void anAnswerComesBack();
  void whatIsNoChoiceComesBeforeAPerson();
  void moreIsAnsweredOnThePageOnly();
  void aGatewayIsNotToldTwice();
  void anAccountThatIsGoneIsNotToldAgain();
  void whatMayNotBeNamedIsRefused();
};

namespace {

/// The service, and Anna, who has an account there.
class Service final : public PlayedSystem {
 public:
  explicit Service(const QString& preset = u"push-notifications"_s) : PlayedSystem(u"pn"_s, preset, u"told"_s) {
    fixture.clock().moveTo(sandbox.clock().now()); // one day for both
    agent->beat();
    keepSecret(preset == "appworks-push"_L1 ? u"key"_s : u"token"_s,
               preset == "appworks-push"_L1 ? "sandbox-key" : "sandbox-token");
    switchOn();
    AddConnection pages{u"push"_s, Connection::Kind::Push, {}};
    pages.details.name = u"Pages"_s;
    pages.details.site = {{u"answers"_s, u"https://answers.example.com/m"_s},
                          {u"contact"_s, u"mailto:a@example.com"_s}};
    must(run(pages));
    SavePerson save;
    save.name = u"Anna Field"_s;
    must(run(save));
    anna = *PersonId::parse(last.text(u"person"));
    must(run(NameAccount{anna, u"told"_s, u"anna.field"_s}, signedBy()));
  }

  [[nodiscard]] RunOptions signedBy() const {
    RunOptions options;
    options.signer = WorkspaceFixture::signerOf(*workspace);
    return options;
  }
  [[nodiscard]] Question draft() const {
    Question question;
    question.person = anna;
    question.text = u"May shipment 4711 leave today?"_s;
    question.choices = {u"Release it"_s, u"Hold it back"_s};
    question.deadline = workspace->now().plusMilliseconds(86'400'000);
    return question;
  }
  QuestionId ask(const Question& question, const QString& way = u"told"_s) {
    must(run(AskQuestion{question, true, {way}}));
    told = last.number(u"told");
    return *QuestionId::parse(last.text(u"question"));
  }
  QuestionId ask() { return ask(draft()); }
  /// She says so in the notification that came last.
  void says(const QString& words) {
    const QString id = items(u"notifications"_s).last().toObject().value("id"_L1).toString();
    sandbox.json("POST control/pn/responses", {{u"notification"_s, id}, {u"choice"_s, words}});
    sandbox.advance(60);
    work();
  }
  [[nodiscard]] QuestionById::Answer sheet(const QuestionId& id) {
    const auto given = workspace->ask(QuestionById{id}).result();
    return given ? *given : QuestionById::Answer();
  }
  [[nodiscard]] std::int64_t openTasks() {
    TasksPage query;
    query.whose = TasksPage::Whose::Everybodys;
    return workspace->ask(query).result()->total;
  }

  PersonId anna;
  std::int64_t told = 0;
};

QStringList receiptsOf(const Question& question) {
  QStringList receipts;
  for (const Question::Notice& notice : question.notices)
    receipts.append(notice.read                                ? u"read"_s
                    : !notice.taken                            ? u"failed"_s
                    : notice.device.startsWith(u"delivery:"_s) ? u"delivered"_s
                                                               : u"taken"_s);
  return receipts;
}

} // namespace

void NotificationServiceTest::anAnswerComesBack_data() {
  QTest::addColumn<QString>("kind");
  QTest::addColumn<QString>("path");
  QTest::addRow("none") << QString() << QString();
  QTest::addRow("it fails once it was done") << u"fail"_s << u"/notifications"_s;
  QTest::addRow("the line breaks once it was done") << u"reset"_s << u"/notifications"_s;
  QTest::addRow("events come twice") << u"duplicate"_s << u"/events"_s;
}

void NotificationServiceTest::anAnswerComesBack() {
  QFETCH(const QString, kind);
  QFETCH(const QString, path);
  Service service;
  if (!kind.isEmpty())
    service.sandbox.fault({{u"kind"_s, kind},
                           {u"peer"_s, u"pn"_s},
                           {u"path"_s, path},
                           {u"status"_s, 500},
                           {u"late"_s, kind != "duplicate"_L1},
                           {u"count"_s, 2}});
  const QuestionId id = service.ask();
  QCOMPARE(service.told, 1);
  service.work();
  const QJsonArray sent = service.items(u"notifications"_s);
  QCOMPARE(sent.size(), 1);
  const QJsonObject notification = sent.first().toObject();
  QCOMPARE(notification.value("to"_L1).toArray(), QJsonArray{u"anna.field"_s});
  QCOMPARE(notification.value("body"_L1).toString(), service.draft().text);
  QVERIFY(notification.value("link"_L1).toString().startsWith("https://answers.example.com/m/q/"_L1));
  QVERIFY(!service.sheet(id).devices.front().isProved());
  service.says(u"release it!"_s);
  const auto sheet = service.sheet(id);
  QCOMPARE(sheet.question.state, Question::State::Answered);
  QCOMPARE(sheet.question.wordsOf(*sheet.question.decision()), u"Release it"_s);
  QCOMPARE(sheet.question.answers.size(), std::size_t{1});
  QCOMPARE(receiptsOf(sheet.question), (QStringList{u"taken"_s, u"delivered"_s, u"read"_s}));
  QVERIFY(sheet.devices.front().isProved());
  QCOMPARE(sheet.openers.at(sheet.links.front().id), service.workspace->ask(WhoAmI()).result()->actor.name);
  // From now on it is hers, and what names no way reaches her there.
  (void)service.ask(service.draft(), u"push"_s);
  QCOMPARE(service.told, 1);
  service.work();
  QCOMPARE(service.items(u"notifications"_s).size(), 2);
  QVERIFY(service.isSound());
}

void NotificationServiceTest::whatIsNoChoiceComesBeforeAPerson() {
  Service service;
  const QuestionId id = service.ask();
  service.work();
  service.says(u"Maybe"_s);
  QCOMPARE(service.sheet(id).question.state, Question::State::Open);
  QCOMPARE(service.openTasks(), 1);
  service.says(u"Hold it back"_s);
  service.says(u"Hold it back"_s); // nothing new
  QCOMPARE(service.openTasks(), 0);
  service.says(u"Release it"_s);
  const auto sheet = service.sheet(id);
  QCOMPARE(sheet.question.wordsOf(*sheet.question.decision()), u"Hold it back"_s);
  QCOMPARE(sheet.question.answers.size(), std::size_t{2});
  QCOMPARE(sheet.question.answers.back().standing, Question::Standing::Contradictory);
  QCOMPARE(service.openTasks(), 1);
  QVERIFY(service.isSound());
}

void NotificationServiceTest::moreIsAnsweredOnThePageOnly() {
  Service service;
  service.must(service.run(SetAnswerPin{service.anna, u"402917"_s}, service.signedBy()));
  Question question = service.draft();
  question.stake = Question::Stake::High;
  const QuestionId high = service.ask(question);
  service.work();
  const QJsonObject notification = service.items(u"notifications"_s).last().toObject();
  QVERIFY(!notification.value("body"_L1).toString().contains(u"4711"_s));
  service.says(u"Release it"_s);
  QCOMPARE(service.sheet(high).question.state, Question::State::Open);
  const QuestionId withdrawn = service.ask();
  service.work();
  service.must(service.run(WithdrawQuestion{withdrawn, u"It was another shipment."_s}));
  service.says(u"Release it"_s);
  QVERIFY(service.sheet(withdrawn).question.answers.empty());
  QVERIFY(service.isSound());
}

void NotificationServiceTest::aGatewayIsNotToldTwice() {
  Service service(u"appworks-push"_s);
  (void)service.ask();
  service.work();
  const QJsonArray sent = service.items(u"notifications"_s);
  QCOMPARE(sent.size(), 1);
  QCOMPARE(sent.first().toObject().value("to"_L1).toArray(), QJsonArray{u"anna.field"_s});
  const QString body = sent.first().toObject().value("body"_L1).toString();
  QVERIFY2(body.contains(u"\nhttps://answers.example.com/m/q/"_s), qUtf8Printable(body));
  // It knows no keys: where nobody heard its answer, a person decides.
  service.sandbox.fault({{u"kind"_s, u"reset"_s}, {u"peer"_s, u"pn"_s}, {u"late"_s, true}, {u"count"_s, 1}});
  const QuestionId id = service.ask();
  service.work();
  QCOMPARE(service.items(u"notifications"_s).size(), 2);
  QVERIFY(service.sheet(id).question.notices.empty());
  QVERIFY(service.isSound());
}

void NotificationServiceTest::anAccountThatIsGoneIsNotToldAgain() {
  Service service;
  service.sandbox.fault({{u"kind"_s, u"fail"_s},
                         {u"peer"_s, u"pn"_s},
                         {u"path"_s, u"/notifications"_s},
                         {u"status"_s, 404},
                         {u"count"_s, 1}});
  const QuestionId id = service.ask();
  service.work();
  QCOMPARE(receiptsOf(service.sheet(id).question), QStringList{u"failed"_s});
  QVERIFY(service.sheet(id).devices.front().endedAt);
  QCOMPARE(service.run(RemindOfQuestion{id, {u"told"_s}}), u"question.no_device"_s);
  QVERIFY(service.isSound());
}

void NotificationServiceTest::whatMayNotBeNamedIsRefused() {
  Service service;
  const auto name = [&](const QString& peer, const QString& account) {
    return service.run(NameAccount{service.anna, peer, account}, service.signedBy());
  };
  QCOMPARE(name(u"push"_s, u"anna"_s), u"campaign.no_connection"_s);
  QCOMPARE(name(u"nowhere"_s, u"anna"_s), u"campaign.no_connection"_s);
  QCOMPARE(name(u"told"_s, u"  "_s), u"device.account_wrong"_s);
  QCOMPARE(name(u"told"_s, u"anna,paul"_s), u"device.account_wrong"_s);
  QCOMPARE(name(u"told"_s, u"anna.field"_s), u"device.account_wrong"_s);
  QCOMPARE(name(u"told"_s, QString(513, u'a')), u"device.account_wrong"_s);
  QCOMPARE(name(u"told"_s, u"anna.tablet"_s), QString());
  const QuestionId id = service.ask();
  QCOMPARE(service.told, 2);
  // Another system says nothing about it.
  RunOptions other;
  other.seat = ConnectorSeat{u"connector:told"_s, service.agent->state().token};
  HearNotice heard;
  heard.peer = u"push"_s;
  heard.what = HearNotice::What::Answered;
  QCOMPARE(service.run(heard, other), u"case.not_your_peer"_s);
  QCOMPARE(service.sheet(id).question.state, Question::State::Open);
}

MUNIMENT_TEST(NotificationServiceTest);

} // namespace muniment::tests

#include "notification_service_test.moc"
