#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/rm/rm_commands.h"
#include "core/workspace/rm/rm_queries.h"
#include "core/workspace/rm/rm_views.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/app/sandbox/sandbox_run.h"
#include "tests/core/ledger/local_authority.h"
#include "tests/support/test_suite.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/connections/connections_screen.h"
#include "ui/holds/holds_screen.h"
#include "ui/records/records_screen.h"
#include "ui/rm/differences_pane.h"
#include "ui/rm/match_pane.h"
#include "ui/rm/match_sheet.h"
#include "ui/rm/record_elsewhere.h"
#include "ui/rm/settle_sheet.h"
#include "ui/tasks/tasks_model.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTableView>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using Kind = Counterpart::Kind;
using State = Counterpart::State;

namespace {

constexpr qint64 kContracts = 5000;
constexpr std::int64_t kMinute = 61'000;             ///< milliseconds until the connector looks again
constexpr std::int64_t kCooling = 15LL * 86'400'000; ///< milliseconds, and a day more
/// Two holds cool off; then it is some hours later than an authority of today stamps.
constexpr std::int64_t kPast = 2 * kCooling - 6LL * 3'600'000;
constexpr auto kBase = "rm/cs/cs/api/";

} // namespace

/// Records Management beside the real window: one record goes there, is held there and here, is decided about and ends.
/// Each step is done with the buttons of the screens, and photographed.
class RmWindowTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void theFilePlanIsMatched();
  void aRecordIsSentAndStandsThere();
  void aHoldThereIsShownHere();
  void itIsReleasedHereAndGoneThere();
  void aStepIsAnsweredInTasks();
  void aDifferenceIsSettledSideBySide();
  void whatWasDestroyedThereEndsHere();

 private:
  workspace::Workspace& workspace() { return m_sample.workbench().workspace(); }
  template <class W>
  W* part(const char* name) {
    return m_sample.window().findChild<W*>(QLatin1StringView(name));
  }
  template <class W>
  W* screen() {
    return m_sample.window().findChild<W*>();
  }
  bool says(const QString& words) {
    return std::ranges::any_of(m_sample.window().findChildren<QLabel*>(), [&](const QLabel* label) {
      return label->isVisible() && label->text().contains(words);
    });
  }
  void picture(const QString& name);
  void pass(std::int64_t milliseconds);
  QJsonObject call(const QByteArray& line, const QByteArray& body = {});
  QJsonObject callWithBody(const QByteArray& line, const QJsonObject& body);
  QJsonObject nodeThere();
  std::vector<Counterpart> known(Kind kind);
  std::optional<Counterpart> there();
  void openRecord();
  void sign();

  SandboxRun m_sandbox;
  LocalAuthority m_authority;
  SampleWindow m_sample{kPast};
  RecordId m_record;
  ClassId m_class;
  QString m_number;
  QByteArray m_ticket;
};

void RmWindowTest::picture(const QString& name) {
  for (const auto& [mode, suffix] : {std::pair(ui::Theme::Light, u"light"_s), std::pair(ui::Theme::Dark, u"dark"_s)}) {
    ui::applyTheme(*qApp, mode);
    QVERIFY(m_sample.window().grab().save(
        u"%1/window-rm-%2-%3.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES), name, suffix)));
  }
  ui::applyTheme(*qApp, ui::Theme::Light);
}

void RmWindowTest::pass(std::int64_t milliseconds) {
  m_sample.clock().advance(milliseconds);
  m_sandbox.advance(double(milliseconds) / 1'000);
}

QJsonObject RmWindowTest::call(const QByteArray& line, const QByteArray& body) {
  const qsizetype space = line.indexOf(' ');
  const QByteArray located = line.left(space + 1) + kBase + line.mid(space + 1);
  for (int tries = 0; tries < 2; ++tries) {
    if (m_ticket.isEmpty())
      m_ticket = m_sandbox.form(QByteArray("POST ") + kBase + "v1/auth", "username=reviewer&password=s3cret%232")
                     .value("ticket"_L1)
                     .toString()
                     .toLatin1();
    const QJsonObject answer = m_sandbox.form(located, body, {{"OTCSTicket", m_ticket}});
    if (m_sandbox.status() != 401)
      return answer;
    m_ticket.clear();
  }
  return {};
}

QJsonObject RmWindowTest::callWithBody(const QByteArray& line, const QJsonObject& body) {
  return call(line, "body=" + QJsonDocument(body).toJson(QJsonDocument::Compact).toPercentEncoding());
}

QJsonObject RmWindowTest::nodeThere() {
  const auto record = there();
  for (const QJsonValue& each : m_sandbox.state(u"rm"_s).value("nodes"_L1).toArray())
    if (record && each.toObject().value("id"_L1).toInteger() == record->node)
      return each.toObject();
  return {};
}

std::vector<Counterpart> RmWindowTest::known(Kind kind) {
  workspace::CounterpartsPage query;
  query.filter.kind = kind;
  return workspace().ask(query).result().value_or(std::vector<Counterpart>());
}

std::optional<Counterpart> RmWindowTest::there() {
  const auto found = known(Kind::Record);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

void RmWindowTest::openRecord() {
  m_sample.workbench().show(u"records"_s);
  screen<ui::RecordsScreen>()->showRecord(m_record);
  QTRY_VERIFY(part<QLabel>("recordHeading")->isVisible());
  QTRY_VERIFY(screen<ui::RecordElsewhereSection>()->isVisible());
  part<QScrollArea>("recordDetails")->ensureWidgetVisible(screen<ui::RecordElsewhereSection>());
}

void RmWindowTest::sign() {
  QTRY_VERIFY(part<QLineEdit>("passphraseSheet.passphrase"));
  part<QLineEdit>("passphraseSheet.passphrase")->setText(u"sample"_s);
  part<QPushButton>("passphraseSheet.sign")->click();
}

void RmWindowTest::initTestCase() {
  QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
  m_sample.setLines(&m_sandbox.transport(), &m_authority);
  m_sample.start();
  QVERIFY(m_sample.waitOpen());
  m_sample.window().resize(1440, 900);
  QVERIFY(QTest::qWaitForWindowActive(&m_sample.window()));
  workspace::RecordsPage records;
  records.filter.states = {RecordState::Declared};
  const auto page = workspace().ask(records).result();
  QVERIFY(page);
  for (const auto& summary : page->records)
    if (!summary.record.matter && !page->held.contains(summary.record.id)) {
      m_record = summary.record.id;
      m_class = summary.record.recordClass;
      m_number = summary.record.number;
    }
  QVERIFY(!m_record.isNull());
  workspace::ConnectionDetails details;
  details.name = u"Records Management"_s;
  details.site = {{u"address"_s, m_sandbox.address(u"rm"_s) + u"/cs/cs/api"_s}, {u"container"_s, u"2000"_s}};
  details.purpose = u"Records"_s;
  details.ground = u"Law"_s;
  details.owner = workspace().ask(workspace::WhoAmI()).result()->actor.id;
  const auto added =
      workspace().run(workspace::AddConnection{u"rm"_s, Connection::Kind::ContentServer, details}).result();
  QVERIFY2(added, qUtf8Printable(added ? QString() : added.error().id));
  const ConnectionId id = *ConnectionId::parse(added->outcome.text(u"connection"));
  QVERIFY(workspace().keepSecret(id, u"user"_s, Secret(QByteArray("recman"))).result());
  QVERIFY(workspace().keepSecret(id, u"password"_s, Secret(QByteArray("s3cret#1"))).result());
  const auto on = workspace().run(workspace::SwitchConnection{id, true}).result();
  QVERIFY2(on, qUtf8Printable(on ? QString() : on.error().id));
}

void RmWindowTest::theFilePlanIsMatched() {
  QTRY_VERIFY(!known(Kind::Class).empty());
  m_sample.workbench().show(u"connections"_s);
  auto* pane = screen<ui::MatchPane>();
  screen<ui::ConnectionsScreen>()->showPage(pane);
  auto* rows = part<QTableView>("match.rows");
  QTRY_VERIFY(rows->isVisible() && rows->model()->rowCount() > 1);
  for (int row = 0; row < rows->model()->rowCount(); ++row)
    if (rows->model()->index(row, 0).data().toString() == "Contracts"_L1)
      rows->setCurrentIndex(rows->model()->index(row, 0));
  auto* match = part<QPushButton>("match.match");
  QTRY_VERIFY(match->isEnabled());
  match->click();
  auto* sheet = part<ui::MatchSheet>("matchSheet");
  QVERIFY(sheet);
  const auto plan = workspace().ask(workspace::FilePlan()).result();
  const auto place = std::ranges::find(*plan, m_class, [](const auto& each) { return each.value.id; });
  part<QLineEdit>("matchSheet.words")->setText(place->value.code + u' ' + place->value.name);
  picture(u"match"_s);
  sheet->findChild<QPushButton*>(u"sheet.action"_s)->click();
  const auto contracts = [this] {
    const auto all = known(Kind::Class);
    return *std::ranges::find(all, kContracts, &Counterpart::node);
  };
  QTRY_COMPARE(contracts().subject, aggregateOf(m_class));
  QTRY_VERIFY(says(u"is matched"_s));
  picture(u"plans"_s);
}

void RmWindowTest::aRecordIsSentAndStandsThere() {
  openRecord();
  QTRY_VERIFY(says(u"It is kept here only."_s));
  QTRY_VERIFY(part<QPushButton>("recordElsewhere.send"));
  part<QPushButton>("recordElsewhere.send")->click();
  QTRY_VERIFY(there() && there()->state == State::There);
  QTRY_VERIFY(says(u"Confirmed there"_s));
  QTRY_VERIFY(says(u"Contracts"_s)); // what the other side says itself
  QVERIFY(nodeThere().value("name"_L1).toString().startsWith(m_number));
  QCOMPARE(nodeThere().value("record"_L1).toObject().value("class_id"_L1).toInteger(), kContracts);
  part<QScrollArea>("recordDetails")->ensureWidgetVisible(screen<ui::RecordElsewhereSection>());
  picture(u"sent"_s);
}

void RmWindowTest::aHoldThereIsShownHere() {
  const QByteArray node = QByteArray::number(there()->node);
  const qint64 hold = call("POST v1/holds", "type=LEGAL&name=Dispute+2026-14&date_applied=2026-11-21T04%3A17%3A02")
                          .value("holdID"_L1)
                          .toInteger();
  QVERIFY(hold > 0);
  call("POST v1/nodes/" + node + "/holds", "hold_id=" + QByteArray::number(hold));
  pass(kMinute);
  QTRY_VERIFY(!known(Kind::HeldRecord).empty());
  QTRY_VERIFY(says(u"Began there"_s));
  part<QScrollArea>("recordDetails")->ensureWidgetVisible(screen<ui::RecordElsewhereSection>());
  picture(u"held"_s);
}

void RmWindowTest::itIsReleasedHereAndGoneThere() {
  const HoldId hold = *HoldId::parse(known(Kind::HeldRecord).front().cause.section(u':', 1));
  m_sample.workbench().show(u"holds"_s);
  screen<ui::HoldsScreen>()->showHold(hold);
  QTRY_VERIFY(says(u"It began there as Dispute 2026-14"_s));
  picture(u"hold"_s);
  const QString code = workspace().ask(workspace::HoldById{hold.toString()}).result()->hold.code;
  QTRY_VERIFY(part<QPushButton>("releaseHold")->isVisible());
  part<QPushButton>("releaseHold")->click();
  auto* sheet = part<QDialog>("releaseSheet");
  QVERIFY(sheet);
  part<QPlainTextEdit>("releaseSheet.reason")->setPlainText(u"The dispute was settled in writing."_s);
  part<QLineEdit>("releaseSheet.word")->setText(code);
  sheet->findChild<QPushButton*>(u"sheet.action"_s)->click();
  sign();
  const auto state = [&] { return workspace().ask(workspace::HoldById{code}).result()->hold.state; };
  QTRY_COMPARE(state(), Hold::State::Released);
  QCOMPARE(nodeThere().value("holds"_L1).toArray().size(), 1); // while it cools off here, it stays there
  pass(kCooling);
  QTRY_VERIFY(nodeThere().value("holds"_L1).toArray().isEmpty());
  QTRY_COMPARE(known(Kind::HeldRecord).front().state, State::Ended);
  QTRY_VERIFY(says(u"Not in force there"_s));
  picture(u"hold-ended"_s);
}

void RmWindowTest::aStepIsAnsweredInTasks() {
  const QString node = QString::number(there()->node);
  const QByteArray draft = QByteArray::number(
      callWithBody("POST v2/draftprocesses",
                   {{u"workflow_id"_s, 6686}, {u"doc_ids"_s, node}, {u"AttachDocuments"_s, u"true"_s}})
          .value("results"_L1)
          .toObject()
          .value("draftprocess_id"_L1)
          .toInteger());
  callWithBody("PUT v2/draftprocesses/" + draft,
               {{u"action"_s, u"formUpdate"_s}, {u"values"_s, QJsonObject{{u"Amount"_s, u"240.00 EUR"_s}}}});
  callWithBody("PUT v2/draftprocesses/" + draft, {{u"action"_s, u"Initiate"_s}});
  pass(kMinute);
  QTRY_COMPARE(known(Kind::Assignment).size(), std::size_t(1));
  m_sample.workbench().show(u"tasks"_s);
  auto* list = part<QListView>("tasks.rows");
  const auto rowOfStep = [&] {
    const auto* model = qobject_cast<const ui::TasksModel*>(list->model());
    for (int row = 0; row < model->rowCount(); ++row)
      if (model->line(row).task.subject == known(Kind::Assignment).front().subject)
        return row;
    return -1;
  };
  QTRY_VERIFY(rowOfStep() >= 0);
  list->setCurrentIndex(list->model()->index(rowOfStep(), 0));
  QTRY_VERIFY(part<QLineEdit>("taskWay")->isVisible());
  QTRY_VERIFY(says(u"240.00 EUR"_s)); // what the form there asks
  part<QLineEdit>("taskWay")->setText(u"Approve"_s);
  part<QPlainTextEdit>("taskReason")->setPlainText(u"Checked against the order"_s);
  picture(u"step"_s);
  part<QPushButton>("taskDecision0")->click();
  QTRY_COMPARE(known(Kind::Assignment).front().state, State::Ended);
  const QJsonArray done = call("GET v2/processes/" + draft + "/subprocesses/" + draft + "/activities")
                              .value("results"_L1)
                              .toObject()
                              .value("data"_L1)
                              .toArray();
  QCOMPARE(done.size(), 1);
  QCOMPARE(done.at(0).toObject().value("action"_L1).toString(), u"Approve"_s);
  QVERIFY(done.at(0).toObject().value("comment"_L1).toString().contains("Muniment "_L1)); // its proof
}

void RmWindowTest::aDifferenceIsSettledSideBySide() {
  workspace::CreateHold wish;
  wish.name = u"Price dispute"_s;
  const auto made = workspace().run(wish).result();
  QVERIFY(made);
  const HoldId hold = *HoldId::parse(made->outcome.text(u"hold"));
  QVERIFY(workspace().run(workspace::ApplyHold{hold, {{HoldTargetKind::Record, m_record.toString()}}}).result());
  pass(kMinute);
  QTRY_COMPARE(nodeThere().value("holds"_L1).toArray().size(), 1);
  const auto held = [this] {
    const auto all = known(Kind::HeldRecord);
    return std::ranges::any_of(all, [](const auto& each) { return each.state == State::There; });
  };
  QTRY_VERIFY(held());
  const qint64 theirs = nodeThere().value("holds"_L1).toArray().first().toInteger();
  call("DELETE v1/nodes/" + QByteArray::number(there()->node) + "/holds/" + QByteArray::number(theirs));
  pass(kMinute);
  const auto open = [this] { return workspace().ask(workspace::PeerConflictsPage()).result()->size(); };
  QTRY_COMPARE(open(), std::size_t(1));
  openRecord();
  QTRY_VERIFY(part<QPushButton>("recordElsewhere.settle"));
  part<QScrollArea>("recordDetails")->ensureWidgetVisible(part<QPushButton>("recordElsewhere.settle"));
  picture(u"difference"_s);
  m_sample.workbench().show(u"connections"_s);
  screen<ui::ConnectionsScreen>()->showPage(screen<ui::DifferencesPane>());
  QTRY_VERIFY(part<QPushButton>("differences.settle")->isEnabled());
  picture(u"differences"_s);
  part<QPushButton>("differences.settle")->click();
  QTRY_VERIFY(part<ui::SettleSheet>("settleSheet"));
  QTRY_VERIFY(says(u"Looked at"_s));
  part<QRadioButton>("settleSheet.ours")->click();
  part<QPlainTextEdit>("settleSheet.reason")->setPlainText(u"The dispute goes on"_s);
  picture(u"settle"_s);
  part<ui::SettleSheet>("settleSheet")->findChild<QPushButton*>(u"sheet.action"_s)->click();
  QTRY_COMPARE(nodeThere().value("holds"_L1).toArray().size(), 1);
  QTRY_COMPARE(open(), std::size_t(0));
}

void RmWindowTest::whatWasDestroyedThereEndsHere() {
  // The hold here is released first, or nothing could follow.
  const HoldId hold = workspace()
                          .ask(workspace::HoldsPage{Hold::State::Active, {}, u"Price dispute"_s})
                          .result()
                          ->lines.front()
                          .hold.id;
  m_sample.workbench().show(u"holds"_s);
  screen<ui::HoldsScreen>()->showHold(hold);
  QTRY_VERIFY(says(u"Price dispute"_s));
  const QString code = workspace().ask(workspace::HoldById{hold.toString()}).result()->hold.code;
  QTRY_VERIFY(part<QPushButton>("releaseHold")->isVisible());
  part<QPushButton>("releaseHold")->click();
  QVERIFY(part<QDialog>("releaseSheet"));
  part<QPlainTextEdit>("releaseSheet.reason")->setPlainText(u"The dispute was settled in writing."_s);
  part<QLineEdit>("releaseSheet.word")->setText(code);
  part<QDialog>("releaseSheet")->findChild<QPushButton*>(u"sheet.action"_s)->click(); // the key is open still
  const auto state = [&] { return workspace().ask(workspace::HoldById{code}).result()->hold.state; };
  QTRY_COMPARE(state(), Hold::State::Released);
  pass(kCooling);
  QTRY_VERIFY(nodeThere().value("holds"_L1).toArray().isEmpty());
  const QByteArray node = QByteArray::number(there()->node);
  call("DELETE v2/nodes/" + node);
  call("POST v2/volumes/recyclebin/nodes/purge", "ids=" + node);
  QCOMPARE(m_sandbox.status(), 200);
  pass(kMinute);
  const auto open = [this] { return workspace().ask(workspace::PeerConflictsPage()).result()->size(); };
  QTRY_COMPARE(open(), std::size_t(1));
  QVERIFY(workspace().timeStampHead(QUrl(u"http://localhost/tsa"_s), m_authority.certificate()));
  openRecord();
  QTRY_VERIFY(part<QPushButton>("recordElsewhere.settle"));
  part<QPushButton>("recordElsewhere.settle")->click();
  QTRY_VERIFY(part<ui::SettleSheet>("settleSheet"));
  QTRY_VERIFY(says(u"Looked at"_s));
  part<QRadioButton>("settleSheet.theirs")->click();
  part<QPlainTextEdit>("settleSheet.reason")->setPlainText(u"Disposed of there under schedule S-06"_s);
  picture(u"follow"_s);
  part<ui::SettleSheet>("settleSheet")->findChild<QPushButton*>(u"sheet.action"_s)->click();
  const auto record = [this] {
    return workspace().ask(workspace::RecordByName{m_record.toString()}).result()->record.state;
  };
  QTRY_COMPARE(record(), RecordState::Destroyed);
  QTRY_VERIFY(says(u"destroyed and certified"_s));
  picture(u"followed"_s);
  QVERIFY(workspace().verify({true, std::nullopt}, nullptr).result()->isClean());
}

MUNIMENT_TEST(RmWindowTest);

} // namespace muniment::tests

#include "window_test.moc"
