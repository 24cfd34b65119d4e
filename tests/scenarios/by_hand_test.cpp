#include "core/model/push_device.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/cases/transfer_queries.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/app/ctl_run.h"
#include "tests/scenarios/findings.h"
#include "tests/scenarios/office.h"
#include "tests/scenarios/papers.h"
#include "tests/support/test_database.h"

namespace muniment::tests {

using namespace std::chrono_literals;
using namespace workspace;

/// The flows of communities, partner documents and business systems without any rule: a person does each step with
/// munimentctl, in another process, while the agent works. On a server, and while others fail, only where
/// MUNIMENT_ALL_USE_CASES is set.
class ByHandTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aDelayIsWorkedOn_data() { addRows(); }
  void aDelayIsWorkedOn();
  void partnersAreToldAndReminded_data() { addRows(); }
  void partnersAreToldAndReminded();
  void businessObjectsAreFiled_data() { addRows(); }
  void businessObjectsAreFiled();

 private:
  static void addRows();
};

namespace {

const QString kAna = u"+15550100001"_s;

/// An office in which nobody but a person acts.
class Hand final {
 public:
  explicit Hand(Office::Staff staff = Office::Staff::One)
      : office({where(), QByteArray(QTest::currentDataTag()) == "while others fail", nullptr}, staff,
               Office::Begin::Now) {
    put(path(u"pass"_s), "correct horse\n");
  }

  [[nodiscard]] QString path(const QString& name) { return office.fixture().path(name).value; }
  /// What munimentctl prints; that it refuses fails the test.
  QByteArray ctl(const QStringList& arguments) {
    const Answer done =
        runCtl(QStringList{u"-w"_s, path(u"ws"_s), u"--passphrase-file"_s, path(u"pass"_s)} + arguments);
    if (done.code != 0)
      QTest::qFail((arguments.join(u' ').toUtf8() + ": " + done.out + done.err).constData(), __FILE__, __LINE__);
    return done.out;
  }
  QJsonObject json(const QStringList& arguments) { return QJsonDocument::fromJson(ctl(arguments)).object(); }
  std::vector<QJsonObject> lines(const QStringList& arguments) {
    std::vector<QJsonObject> all;
    for (const QByteArray& line : ctl(arguments).split('\n')) {
      if (!line.isEmpty())
        all.push_back(QJsonDocument::fromJson(line).object());
    }
    return all;
  }
  /// Hears what happened elsewhere since, and does what is due.
  void look() {
    office.pass(61s);
    office.settle();
  }
  [[nodiscard]] CaseById::Answer show(const QString& key) { return office.ask(CaseById{key}); }

  Office office;

 private:
  static QString where() {
    return QByteArray(QTest::currentDataTag()) == "on a server" ? makeServerDatabase(u"muniment_by_hand"_s) : QString();
  }
};

QString lastId(Office& office, const QString& peer, const QString& name) {
  return shelf(office, peer, name).last().toObject().value("id"_L1).toString();
}

/// Somebody elsewhere puts a document up.
void putUp(Office& office, const QByteArray& line, const QByteArray& metadata, const QByteArray& name,
           const SandboxRun::Headers& proof) {
  SandboxRun::Headers headers = proof;
  headers.emplace_back("Content-Type", kFormType);
  for (int tries = 0; tries < 3; ++tries) {
    const auto answer = office.sandbox().send(
        line, fileForm({{"metadata", metadata}, {"idempotencyKey", name}}, name, "application/pdf", "%PDF-1.4 " + name),
        headers);
    if (answer && answer->status == 201)
      return;
  }
  QFAIL("the document was not taken");
}

/// AC-4 and AC-8.
void aDateIsCorrected(Hand& hand, const QString& number) {
  Office& office = hand.office;
  // AC-4: a corrected date is proposed, accepted with its message, and told there.
  office.writes(u"ana"_s, u"New date for PO-99: delivery on 2026-12-24."_s);
  const Message said = transcript(office, u"Ana"_s).back();
  hand.ctl({u"case"_s, u"link"_s, number, aggregateOf(said.conversation)});
  hand.ctl({u"case"_s, u"read"_s, number, said.id.toString()});
  const auto proposals = hand.lines({u"case"_s, u"proposals"_s});
  QCOMPARE(proposals.size(), std::size_t{1});
  hand.ctl({u"case"_s, u"accept"_s, proposals.front().value("id"_L1).toString()});
  QVERIFY(QByteArray(hand.ctl({u"case"_s, u"show"_s, number})).contains("2026-12-24"));
  hand.ctl({u"case"_s, u"comment"_s, number, u"Delivery is on 24 December."_s, u"--also-there"_s});
  office.settle();
  QCOMPARE(shelf(office, u"ac"_s, u"comments"_s).size(), 1);
}

void aScheduleIsAgreed(Hand& hand, const QString& number) {
  Office& office = hand.office;
  // AC-8: one tap acknowledges; the answer quotes the question and is told there.
  hand.ctl({u"send"_s, u"choices"_s, u"Do you agree with 24 December?"_s, u"--choice"_s, u"Agreed"_s, u"--choice"_s,
            u"Not yet"_s, u"--peer"_s, u"wa"_s, u"--to"_s, kAna});
  office.settle();
  const MessageId asked = transcript(office, u"Ana"_s).back().id;
  office.taps(u"ana"_s, 1);
  const Message answer = transcript(office, u"Ana"_s).back();
  QVERIFY(answer.quote && answer.quote->message == asked);
  hand.ctl({u"case"_s, u"comment"_s, number, u"Agreed on WhatsApp."_s, u"--also-there"_s});
  office.settle();
  QCOMPARE(shelf(office, u"ac"_s, u"comments"_s).size(), 2);
}

/// AD-7 and AD-6.
void aProblemIsDecided(Hand& hand, const PersonId& alma) {
  Office& office = hand.office;
  // AD-7: a problem that is reported is a case beside the order that it disputes.
  office.documentArrives(u"order"_s, written(shipNotice("ASN-1", "PO-4711", "40"), 202));
  office.settle();
  const QString paper = hand.lines({u"documents"_s}).front().value("id"_L1).toString();
  office.writes(u"ana"_s, u"Two crates of PO-4711 are broken."_s);
  const Message said = transcript(office, u"Ana"_s).back();
  const QString damage = hand.json({u"case"_s, u"open"_s, u"Broken crates"_s, u"--reference"_s, u"order=PO-4711"_s,
                                    u"--source"_s, aggregateOf(said.id)})
                             .value("number"_L1)
                             .toString();
  hand.ctl({u"case"_s, u"link"_s, damage, aggregateOf(said.id), u"--stance"_s, u"disputes"_s, u"--concerns"_s,
            u"document:"_s + paper});
  hand.ctl({u"case"_s, u"link"_s, damage, u"document:"_s + paper});
  const QJsonObject deal = hand.json({u"case"_s, u"deal"_s, damage});
  QCOMPARE(deal.value("stands"_L1).toArray().size(), 1);
  // AD-6: who decides is asked, and the decision stands beside the paper.
  const QString decision = hand.json({u"ask"_s, alma.toString(), u"May the short delivery be accepted?"_s,
                                      u"--choice"_s, u"Accept"_s, u"--choice"_s, u"Reject"_s})
                               .value("question"_L1)
                               .toString();
  hand.ctl({u"case"_s, u"link"_s, damage, u"question:"_s + decision});
  office.settle();
  QCOMPARE(office.answersOnPhone(0), u"answered"_s);
  QVERIFY(hand.ctl({u"case"_s, u"timeline"_s, damage}).contains("Accept"));
}

/// XC-7.
void bothChangeIt(Hand& hand, const QString& number) {
  Office& office = hand.office;
  // XC-7: what both sides changed is a conflict, and decided with one command.
  hand.ctl({u"case"_s, u"change"_s, number, u"--field"_s, u"contract-status=signed"_s});
  office.sandbox().json("POST control/xc/objects", {{u"type"_s, u"contract"_s},
                                                    {u"key"_s, u"4600000815"_s},
                                                    {u"title"_s, u"New quay"_s},
                                                    {u"fields"_s, QJsonObject{{u"contract-status"_s, u"ended"_s}}}});
  hand.look();
  const auto conflicts = hand.lines({u"case"_s, u"conflicts"_s});
  QCOMPARE(conflicts.size(), std::size_t{1});
  hand.ctl(
      {u"case"_s, u"settle"_s, number, u"xc"_s, u"contract-status"_s, u"signed"_s, u"--reason"_s, u"Signed today"_s});
  hand.look();
  QVERIFY(hand.lines({u"case"_s, u"conflicts"_s}).empty());
  QCOMPARE(hand.show(number).summary.file.value(u"contract-status"_s), u"signed"_s);
}

} // namespace

void ByHandTest::addRows() {
  QTest::addColumn<bool>("always");
  QTest::addRow("in files") << true;
  if (!qEnvironmentVariableIsSet("MUNIMENT_ALL_USE_CASES"))
    return;
  QTest::addRow("while others fail") << false;
  if (TestDatabase::hasServer())
    QTest::addRow("on a server") << false;
}

/// AC-1, AC-2, AC-3, AC-4, AC-7, AC-8.
void ByHandTest::aDelayIsWorkedOn() {
  Hand hand(Office::Staff::Several);
  Office& office = hand.office;
  Workspace& rita = office.enrol(u"rita"_s, {Role::RecordsManager});
  (void)office.makeClass(u"06.10"_s, u"Certificates"_s, 10);
  office.connectMessenger();
  office.connectPreset(u"active-community"_s, u"ac"_s);
  put(hand.path(u"delay.json"_s),
      R"({"id":"delay","title":"Delay","kind":"partner","objects":["delay"],"folders":["Certificates"],"filing":[
      {"type":"certificate","folder":"Certificates","class":"06.10"}]})");
  hand.ctl({u"case"_s, u"save-template"_s, hand.path(u"delay.json"_s)});
  // AC-1: what is logged there is a case here; its contact is told.
  (void)office.personWhoWrote(u"Ana"_s, kAna);
  (void)office.there(u"ac"_s, "POST ac/cases",
                     {{u"partner"_s, u"p-1"_s},
                      {u"type"_s, u"delay"_s},
                      {u"reference"_s, u"PO-99"_s},
                      {u"title"_s, u"Shipment delay"_s},
                      {u"body"_s, u"The vessel is late."_s},
                      {u"idempotencyKey"_s, u"PO-99"_s}});
  hand.look();
  const QString number = hand.show(u"PO-99"_s).summary.file.number;
  QCOMPARE(hand.lines({u"case"_s, u"list"_s, u"--reference"_s, u"PO-99"_s}).size(), std::size_t{1});
  hand.ctl({u"send"_s, u"text"_s, u"Delay PO-99: we look into it."_s, u"--peer"_s, u"wa"_s, u"--to"_s, kAna});
  office.settle();
  QCOMPARE(sentTo(office, u"ana"_s), QStringList{u"read Delay PO-99: we look into it."_s});
  // AC-2: the file that was put up is a record of its class, with one command.
  const QByteArray there = lastId(office, u"ac"_s, u"cases"_s).toLatin1();
  putUp(office, "POST ac/cases/" + there + "/attachments", R"({"by":"Ana","type":"certificate"})", "origin.pdf",
        {{"Authorization", office.bearer(u"ac"_s)}});
  hand.look();
  const auto waiting = hand.lines({u"transfer"_s, u"list"_s});
  QCOMPARE(waiting.size(), std::size_t{1});
  const QString transfer = waiting.front().value("transfer"_L1).toObject().value("id"_L1).toString();
  hand.ctl({u"transfer"_s, u"approve"_s, transfer, u"--declare"_s});
  QCOMPARE(recordSheet(office, records(office).front()).recordClass.code, u"06.10"_s);
  // AC-3: how far it came stands there as well.
  hand.ctl({u"case"_s, u"milestone"_s, number, u"dispatched"_s, u"2026-12-01"_s, u"--order"_s, u"PO-99"_s});
  office.settle();
  QCOMPARE(shelf(office, u"ac"_s, u"milestones"_s).last().toObject().value("day"_L1).toString(), u"2026-12-01"_s);
  aDateIsCorrected(hand, number);
  // AC-7: whoever becomes the owner has a task.
  hand.ctl({u"case"_s, u"change"_s, number, u"--field"_s, u"owner="_s + office.actor(rita).toString()});
  QCOMPARE(office.askAs(rita, TasksPage()).tasks.size(), std::size_t{1});
  aScheduleIsAgreed(hand, number);
  QVERIFY(isSound(office));
}

/// AC-5, AC-6, AD-4, AD-6, AD-7.
void ByHandTest::partnersAreToldAndReminded() {
  Hand hand;
  Office& office = hand.office;
  office.connectMessenger();
  office.connectPush();
  office.connectPreset(u"active-documents"_s, u"ad"_s);
  const PersonId ana = office.personWhoWrote(u"Ana"_s, kAna);
  const PersonId ben = office.personWhoWrote(u"Ben"_s, u"+15550100002"_s);
  const PersonId alma = office.personWithPhone(u"Alma"_s);
  // AC-5: those are told whom it concerns, and exactly they were shown before.
  hand.ctl({u"case"_s, u"contact"_s, ana.toString(), u"ANACO"_s, u"--region"_s, u"EMEA"_s});
  hand.ctl({u"case"_s, u"contact"_s, ben.toString(), u"ANACO"_s, u"--region"_s, u"APAC"_s});
  const auto audience = hand.lines({u"case"_s, u"audience"_s, u"--partner"_s, u"ANACO"_s, u"--region"_s, u"EMEA"_s});
  QCOMPARE(std::ranges::count(audience, QString(),
                              [](const QJsonObject& line) { return line.value("left_out"_L1).toString(); }),
           std::ptrdiff_t{1});
  const QJsonObject campaign =
      hand.json({u"campaign"_s, u"prepare"_s, u"Port closed"_s, u"The port is closed."_s, u"--choice"_s, u"Seen"_s,
                 u"--contacts"_s, u"--partner"_s, u"ANACO"_s, u"--region"_s, u"EMEA"_s, u"--via"_s, u"wa"_s});
  hand.ctl({u"campaign"_s, u"start"_s, campaign.value("campaign"_L1).toString()});
  office.settle();
  QCOMPARE(sentTo(office, u"ana"_s).size(), 1);
  QVERIFY(sentTo(office, u"ben"_s).isEmpty());
  // AC-6 and AD-4: an onboarding, its open steps, a reminder, and the answer that came.
  const QString onboarding = hand.json({u"case"_s, u"open"_s, u"Onboarding of Acme"_s, u"--kind"_s, u"onboarding"_s,
                                        u"--checklist"_s, u"partner-onboarding"_s})
                                 .value("number"_L1)
                                 .toString();
  const QString question =
      hand.json({u"ask"_s, alma.toString(), u"Please send your certificates."_s, u"--choice"_s,
                 u"They are on their way"_s, u"--choice"_s, u"We need help"_s, u"--hours"_s, u"168"_s})
          .value("question"_L1)
          .toString();
  hand.ctl({u"case"_s, u"link"_s, onboarding, u"question:"_s + question});
  office.settle();
  hand.ctl({u"remind-question"_s, question});
  office.settle();
  QCOMPARE(office.notifications().size(), std::size_t{2});
  QCOMPARE(office.answersOnPhone(0), u"answered"_s);
  const auto steps = hand.show(onboarding).steps;
  QVERIFY(!steps.empty());
  hand.ctl({u"case"_s, u"step"_s, onboarding, u"--step"_s, steps.front().id.toString(), u"--waive"_s, u"On paper"_s});
  QCOMPARE(hand.show(onboarding).steps.front().state, CaseStep::State::Waived);
  aProblemIsDecided(hand, alma);
  QVERIFY(isSound(office));
}

/// XC-1 to XC-7.
void ByHandTest::businessObjectsAreFiled() {
  Hand hand;
  Office& office = hand.office;
  (void)office.makeClass(u"04.20"_s, u"Orders"_s, 10);
  office.connectPreset(u"xconnector"_s, u"xc"_s);
  put(hand.path(u"contract.json"_s),
      R"({"id":"contract","title":"Contract","kind":"business","objects":["contract"],"folders":["Papers"],"filing":[
      {"type":"contract","folder":"Papers","class":"04.20","needs":["supplier"]},{"type":"*","folder":"Papers"}]})");
  hand.ctl({u"case"_s, u"save-template"_s, hand.path(u"contract.json"_s)});
  // XC-3: an object there is a case here, with the folders of its template.
  office.sandbox().json("POST control/xc/objects", {{u"type"_s, u"contract"_s},
                                                    {u"key"_s, u"4600000815"_s},
                                                    {u"title"_s, u"New quay"_s},
                                                    {u"fields"_s, QJsonObject{{u"contract-status"_s, u"open"_s}}}});
  hand.look();
  const auto opened = hand.show(u"4600000815"_s);
  const QString number = opened.summary.file.number;
  QCOMPARE(opened.summary.file.folders, std::vector<QString>{u"Papers"_s});
  // XC-6 and XC-1: what lacks something is corrected and becomes a record; what is wrong goes back.
  const SandboxRun::Headers key{{"X-Api-Key", "sandbox-key"}, {"Idempotency-Key", "one"}};
  putUp(office, "POST xc/captures",
        R"({"type":"contract","key":"4600000815","documentType":"contract","version":"1","fields":{}})", "v1.pdf", key);
  putUp(office, "POST xc/captures", R"({"type":"contract","key":"4600009999","documentType":"letter","fields":{}})",
        "letter.pdf", {{"X-Api-Key", "sandbox-key"}, {"Idempotency-Key", "two"}});
  hand.look();
  QString incomplete, lost;
  for (const QJsonObject& line : hand.lines({u"transfer"_s, u"list"_s})) {
    const QJsonObject transfer = line.value("transfer"_L1).toObject();
    const bool isLost = QJsonDocument(transfer).toJson().contains("4600009999");
    (isLost ? lost : incomplete) = transfer.value("id"_L1).toString();
  }
  QVERIFY(!incomplete.isEmpty() && !lost.isEmpty());
  hand.ctl({u"transfer"_s, u"correct"_s, incomplete, u"--field"_s, u"supplier=HARBOURFRT"_s});
  hand.ctl({u"transfer"_s, u"approve"_s, incomplete, u"--declare"_s});
  hand.ctl({u"transfer"_s, u"return"_s, lost, u"--reason"_s, u"There is no such contract."_s});
  office.settle();
  QCOMPARE(records(office).size(), 1);
  QVERIFY(hand.lines({u"transfer"_s, u"list"_s}).empty());
  // XC-4: the version is approved here and says so there.
  hand.ctl({u"case"_s, u"version"_s, number, u"contract"_s, u"1"_s, u"approved"_s, u"--comment"_s, u"Legal agreed."_s});
  office.settle();
  QCOMPARE(shelf(office, u"xc"_s, u"versions"_s).last().toObject().value("state"_L1).toString(), u"approved"_s);
  // XC-2: a program of the business gets its token; what it may read is walked in app/reading.
  QVERIFY(
      !hand.json({u"reader"_s, u"add"_s, u"erp"_s, u"--kind"_s, u"contract"_s}).value("token"_L1).toString().isEmpty());
  hand.ctl({u"reader"_s, u"revoke"_s, u"erp"_s});
  bothChangeIt(hand, number);
  QVERIFY(isSound(office));
}

MUNIMENT_TEST(ByHandTest);

} // namespace muniment::tests

#include "by_hand_test.moc"
