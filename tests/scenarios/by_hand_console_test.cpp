#include "core/workspace/cases/case_queries.h"
#include "core/workspace/cases/version_commands.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/scenarios/console.h"
#include "tests/scenarios/findings.h"
#include "tests/scenarios/papers.h"
#include "tests/support/test_database.h"
#include "ui/conversations/transcript_view.h"

namespace muniment::tests {

using namespace std::chrono_literals;
using namespace workspace;

/// A flow of communities without any rule: a person does each step on the
/// screens of the program, while the agent works. On a server, and while others fail, only where MUNIMENT_ALL_USE_CASES
/// is set.
class ByHandConsoleTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aDelayIsWorkedOn_data() { addRows(); }
  void aDelayIsWorkedOn();

 private:
  static void addRows();
};

namespace {

const QString kAna = u"+15550100001"_s;

/// An office in which nobody but a person at the console acts.
class Desk final {
 public:
  explicit Desk(Office::Staff staff = Office::Staff::One)
      : office({where(), QByteArray(QTest::currentDataTag()) == "while others fail", nullptr}, staff,
               Office::Begin::Now) {}

  /// Hears what happened elsewhere since, and does what is due.
  void look() {
    office.pass(61s);
    office.settle();
  }
  [[nodiscard]] CaseById::Answer show(const QString& key) { return office.ask(CaseById{key}); }
  void sit() { console = std::make_unique<Console>(office); }
  /// The case on the screen of cases.
  void openCase(const QString& title) {
    office.pass(1s); // nobody does two things within one tick of a clock
    console->go(u"cases"_s);
    console->row("cases", title);
    console->reads(title);
  }
  /// The last message of a conversation is selected, of which so many are there.
  void selectLast(const QString& conversation, std::int64_t count) {
    console->go(u"conversations"_s);
    console->row("conversations", conversation);
    auto* view = console->part<ui::TranscriptView>("transcript");
    if (!view)
      return;
    console->until([&] { return view->geometryOfRows().count() == count; }, "the messages");
    view->scrollTo(count - 1, 0.2);
    view->setCurrent(count - 1);
    view->select(count - 1, count - 1);
  }
  void fileSelected(const QString& number) {
    console->key("transcript", Qt::Key_C);
    console->type("fileSheet.text", number);
    console->row("fileSheet.list", number);
    console->press("sheet.action");
    console->closed("fileSheet");
  }
  void declareWhatIsShown() {
    console->press("declareAct");
    console->type("passphraseSheet.passphrase", u"correct horse"_s);
    console->key("passphraseSheet.passphrase", Qt::Key_Return);
    console->closed("declareDialog");
  }

  Office office;
  std::unique_ptr<Console> console;

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

void putTemplate(Office& office, const QByteArray& text) { office.run(SaveCaseTemplate{QString::fromUtf8(text)}); }

/// AC-1: the contact is told, and what they say belongs to the case.
void theContactIsTold(Desk& desk, const QString& number) {
  Console& console = *desk.console;
  console.go(u"conversations"_s);
  console.row("conversations", u"Ana"_s);
  console.type("composer.text", u"Delay PO-99: we look into it."_s);
  console.press("composer.send");
  (void)console.part<QPushButton>("composer.template"); // closed while it is handed over
  desk.office.settle();
  QCOMPARE(sentTo(desk.office, u"ana"_s), QStringList{u"read Delay PO-99: we look into it."_s});
  console.key("transcript", Qt::Key_C);
  console.type("fileSheet.text", number);
  console.row("fileSheet.list", u"Shipment delay"_s);
  console.press("sheet.action");
  console.closed("fileSheet");
  QCOMPARE(desk.show(number).links.size(), std::size_t{1});
}

/// AC-2: the file that was put up becomes a record of its class.
void theFileBecomesARecord(Desk& desk) {
  Office& office = desk.office;
  const QByteArray there = lastId(office, u"ac"_s, u"cases"_s).toLatin1();
  putUp(office, "POST ac/cases/" + there + "/attachments", R"({"by":"Ana","type":"certificate"})", "origin.pdf",
        {{"Authorization", office.bearer(u"ac"_s)}});
  desk.look();
  desk.openCase(u"Shipment delay"_s);
  desk.console->press("lookIntoTransfer");
  desk.console->press("transferSheet.file");
  desk.declareWhatIsShown();
  desk.console->until([&] { return desk.show(u"PO-99"_s).transfers.empty(); }, "the file is filed");
  QCOMPARE(recordSheet(office, records(office).front()).recordClass.code, u"06.10"_s);
}

/// AC-3: how far it came stands there as well.
void aMilestoneIsSet(Desk& desk) {
  Console& console = *desk.console;
  console.menu("caseMore", u"Set Milestone"_s);
  console.choose("milestoneSheet.code", u"dispatched"_s);
  console.choose("milestoneSheet.order", u"PO-99"_s);
  console.press("sheet.action");
  console.closed("milestoneSheet");
  desk.office.settle();
  QCOMPARE(shelf(desk.office, u"ac"_s, u"milestones"_s).last().toObject().value("code"_L1).toString(), u"dispatched"_s);
}

/// What the partner reads as well.
void comment(Desk& desk, const QString& words, int then) {
  Console& console = *desk.console;
  console.press("caseComposer.comment");
  console.type("caseComposer.text", words);
  console.tick("caseComposer.there");
  console.press("caseComposer.send");
  console.until([&] { return entries(desk.office, u"case.commented"_s) == then; }, "the comment");
  desk.office.settle();
  QCOMPARE(shelf(desk.office, u"ac"_s, u"comments"_s).size(), then);
}

/// AC-4: a corrected date is proposed, accepted with its message, and told there.
void aDateIsCorrected(Desk& desk, const QString& number) {
  Console& console = *desk.console;
  desk.office.writes(u"ana"_s, u"New date for PO-99: delivery on 2026-12-24."_s);
  desk.selectLast(u"Ana"_s, 3);
  console.key("transcript", Qt::Key_C);
  console.row("fileSheet.list", u"Shipment delay"_s);
  console.press("sheet.action");
  console.closed("fileSheet");
  desk.openCase(u"Shipment delay"_s);
  console.press("readMessage");
  console.press("acceptProposal");
  console.until([&] { return entries(desk.office, u"case.proposal-accepted"_s) == 1; }, "the date");
  QVERIFY(std::ranges::any_of(desk.show(number).summary.file.fields,
                              [](const auto& each) { return each.second.text == "2026-12-24"_L1; }));
  comment(desk, u"Delivery is on 24 December."_s, 1);
}

/// AC-8: one tap acknowledges; the answer quotes the question and is told there.
void aScheduleIsAgreed(Desk& desk) {
  Console& console = *desk.console;
  console.go(u"conversations"_s);
  console.row("conversations", u"Ana"_s);
  console.menu("composer.more", u"Ask with Buttons"_s);
  console.type("choicesDialog.words", u"Do you agree with 24 December?"_s);
  console.type("choicesDialog.choices", u"Agreed\nNot yet"_s);
  console.press("sheet.action");
  console.closed("choicesDialog");
  (void)console.part<QPushButton>("composer.template");
  desk.office.settle();
  const MessageId asked = transcript(desk.office, u"Ana"_s).back().id;
  desk.office.taps(u"ana"_s, 1);
  const Message answer = transcript(desk.office, u"Ana"_s).back();
  QVERIFY(answer.quote && answer.quote->message == asked);
  desk.openCase(u"Shipment delay"_s);
  comment(desk, u"Agreed on WhatsApp."_s, 2);
}

} // namespace

void ByHandConsoleTest::addRows() {
  QTest::addColumn<bool>("always");
  QTest::addRow("in files") << true;
  if (!qEnvironmentVariableIsSet("MUNIMENT_ALL_USE_CASES"))
    return;
  QTest::addRow("while others fail") << false;
  if (TestDatabase::hasServer())
    QTest::addRow("on a server") << false;
}

/// AC-1, AC-2, AC-3, AC-4, AC-7, AC-8.
void ByHandConsoleTest::aDelayIsWorkedOn() {
  Desk desk(Office::Staff::Several);
  Office& office = desk.office;
  Workspace& rita = office.enrol(u"rita"_s, {Role::RecordsManager});
  (void)office.makeClass(u"06.10"_s, u"Certificates"_s, 10);
  office.connectMessenger();
  office.connectPreset(u"active-community"_s, u"ac"_s);
  putTemplate(office, R"({"id":"delay","title":"Delay","kind":"partner","objects":["delay"],"folders":["Certificates"],
      "filing":[{"type":"certificate","folder":"Certificates","class":"06.10"}]})");
  (void)office.personWhoWrote(u"Ana"_s, kAna);
  (void)office.there(u"ac"_s, "POST ac/cases",
                     {{u"partner"_s, u"p-1"_s},
                      {u"type"_s, u"delay"_s},
                      {u"reference"_s, u"PO-99"_s},
                      {u"title"_s, u"Shipment delay"_s},
                      {u"body"_s, u"The vessel is late."_s},
                      {u"idempotencyKey"_s, u"PO-99"_s}});
  desk.look();
  desk.sit();
  desk.openCase(u"Shipment delay"_s);
  const QString number = desk.show(u"PO-99"_s).summary.file.number;
  theContactIsTold(desk, number);
  theFileBecomesARecord(desk);
  aMilestoneIsSet(desk);
  aDateIsCorrected(desk, number);
  // AC-7: whoever becomes the owner has a task.
  desk.console->menu("caseMore", u"Change"_s);
  desk.console->choose("caseSheet.owner", office.actor(rita).toString());
  desk.console->press("sheet.action");
  desk.console->closed("caseSheet");
  QCOMPARE(office.askAs(rita, TasksPage()).tasks.size(), std::size_t{1});
  aScheduleIsAgreed(desk);
  QVERIFY(isSound(office));
}

MUNIMENT_TEST(ByHandConsoleTest);

} // namespace muniment::tests

#include "by_hand_console_test.moc"
