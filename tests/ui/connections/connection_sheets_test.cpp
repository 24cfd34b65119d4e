#include "core/base/error_catalogue.h"
#include "core/connect/manifest/presets.h"
#include "core/outreach/answer_token.h"
#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/connections/fake_connection_desk.h"
#include "ui/connections/connection_sheet.h"
#include "ui/connections/manifest_sheet.h"
#include "ui/connections/numbered_text.h"
#include "ui/connections/readers_sheet.h"
#include "ui/connections/test_sheet.h"
#include "ui/kit/typed_confirmation.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

namespace {

SystemChoice choiceOf(const QString& preset) {
  const auto all = SystemChoice::all();
  return *std::ranges::find(all, preset, &SystemChoice::preset);
}

} // namespace

class ConnectionSheetsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aProgramIsLetInAndTakenOut() {
    FakeConnectionDesk desk;
    Matter matter;
    matter.id = MatterId::make(desk.clock);
    matter.name = u"Quay dispute"_s;
    desk.matters = {matter};
    ReadersSheet sheet(desk, nullptr);
    sheet.show();
    auto* known = part<QListWidget>(sheet, "readersSheet.known");
    QTRY_COMPARE(known->count(), 1);
    QCOMPARE(known->item(0)->text(), u"No program was let in yet."_s);
    auto* action = part<QPushButton>(sheet, "sheet.action");
    QVERIFY(!action->isEnabled());
    part<QLineEdit>(sheet, "readersSheet.name")->setText(u"my erp"_s);
    action->click();
    QTRY_VERIFY(says(sheet, errorText(makeError(ErrorKind::Usage, "reading.name_wrong"_L1))));
    part<QLineEdit>(sheet, "readersSheet.name")->setText(u"erp"_s);
    part<QCheckBox>(sheet, "readersSheet.contract")->click();
    auto* matters = part<QListWidget>(sheet, "readersSheet.matters");
    QTRY_COMPARE(matters->count(), 1);
    matters->item(0)->setCheckState(Qt::Checked);
    action->click();
    auto* token = part<QLineEdit>(sheet, "readersSheet.token");
    QTRY_VERIFY(token->isVisible());
    QVERIFY(desk.letIn);
    QCOMPARE(desk.letIn->kinds, std::set<Case::Kind>{Case::Kind::Contract});
    QCOMPARE(desk.letIn->matters, std::set<MatterId>{matter.id});
    QVERIFY(token->text().startsWith(u"erp."_s));
    QCOMPARE(desk.letIn->digest, outreach::AnswerToken::digestOf(token->text().mid(4).toLatin1()));
    QTRY_VERIFY(known->item(0)->text().startsWith(u"erp: Contract cases"_s));
    part<QLineEdit>(sheet, "readersSheet.name")->setText(u"erp"_s);
    QVERIFY(says(sheet, u"This name was given before"_s));
    auto* takeBack = part<QPushButton>(sheet, "readersSheet.takeBack");
    QVERIFY(!takeBack->isEnabled());
    known->setCurrentRow(0);
    takeBack->click();
    auto* sure = sheet.findChild<TypedConfirmation*>();
    QVERIFY(sure);
    sure->field()->setText(u"erp"_s);
    sure->action()->click();
    QTRY_COMPARE(desk.acts.last(), u"take back erp"_s);
    QTRY_VERIFY(known->item(0)->text().contains(u"taken back"_s));
    known->setCurrentRow(0);
    QVERIFY(!takeBack->isEnabled());
  }

  void aConnectionIsSetUpWithItsSecrets() {
    FakeConnectionDesk desk;
    desk.add(u"Active Documents"_s, Connection::Kind::Manifest, u"active-documents"_s);
    ConnectionSheet sheet(desk, choiceOf(u"active-documents"_s), {u"active-documents"_s}, nullptr);
    QSignalSpy added(&sheet, &ConnectionSheet::added);
    sheet.show();
    QCOMPARE(part<QLineEdit>(sheet, "connectionSheet.peer")->text(), u"active-documents-2"_s);
    for (const QString& lack : {u"a purpose"_s, u"a legal ground"_s, u"an owner"_s, u"a setting"_s, u"a secret"_s})
      QVERIFY2(says(sheet, lack), qPrintable(lack));
    auto* address = part<QLineEdit>(sheet, "site.address");
    auto* save = part<QPushButton>(sheet, "sheet.action");
    address->setText(u"http://orders.example"_s);
    QVERIFY(!save->isEnabled());
    QVERIFY(says(sheet, u"This connection would not be encrypted."_s));
    address->setText(u"https://name:word@orders.example"_s);
    QVERIFY(says(sheet, u"Leave name and password out of the address."_s));
    address->setText(u"https://orders.example"_s);
    QVERIFY(save->isEnabled());
    part<QPlainTextEdit>(sheet, "connectionSheet.purpose")->setPlainText(u"Orders"_s);
    part<QComboBox>(sheet, "connectionSheet.ground")->setCurrentIndex(1);
    auto* owner = part<QComboBox>(sheet, "connectionSheet.owner");
    QTRY_COMPARE(owner->count(), 3); // nobody and two persons; the program is none
    owner->setCurrentIndex(1);
    for (const char* name : {"secret.clientId", "secret.clientSecret", "secret.hook"}) {
      auto* field = part<QLineEdit>(sheet, name);
      QCOMPARE(field->echoMode(), QLineEdit::Password);
      QVERIFY(field->text().isEmpty());
      field->setText(u"s3cret "_s);
    }
    QVERIFY(says(sheet, u"Nothing is missing."_s));
    save->click();
    QTRY_COMPARE(added.count(), 1);
    QCOMPARE(desk.acts, (QStringList{u"add"_s, u"secret"_s, u"secret"_s, u"secret"_s}));
    QCOMPARE(desk.added->peer, u"active-documents-2"_s);
    QCOMPARE(desk.added->details.site.at(u"address"_s), u"https://orders.example"_s);
    QCOMPARE(desk.added->details.ground, u"Performance of a contract"_s);
    QCOMPARE(desk.secrets.at(u"hook"_s), QByteArray("s3cret ")); // as it was typed
  }

  void aShortNameIsChecked() {
    FakeConnectionDesk desk;
    ConnectionSheet sheet(desk, SystemChoice::all().front(), {u"whatsapp"_s}, nullptr);
    sheet.show();
    auto* peer = part<QLineEdit>(sheet, "connectionSheet.peer");
    auto* save = part<QPushButton>(sheet, "sheet.action");
    part<QLineEdit>(sheet, "connectionSheet.name")->setText(u"Übersee: Orders & more"_s);
    QCOMPARE(peer->text(), u"bersee-orders-more"_s);
    QVERIFY(save->isEnabled());
    for (const QString& wrong : {u"whatsapp"_s, u"Orders"_s, QString(33, u'a'), QString()}) {
      peer->setText(wrong);
      QVERIFY2(!save->isEnabled(), qPrintable(wrong));
    }
  }

  void whatIsKeptStaysWhereNothingIsEntered() {
    FakeConnectionDesk desk;
    const auto card = desk.add(u"Orders"_s, Connection::Kind::Manifest, u"active-documents"_s);
    ConnectionSheet sheet(desk, card, nullptr);
    QSignalSpy changed(&sheet, &ConnectionSheet::changed);
    sheet.show();
    QVERIFY(part<QLineEdit>(sheet, "secret.hook")->text().isEmpty());
    QVERIFY(says(sheet, u"Leave this empty to keep it."_s));
    auto* owner = part<QComboBox>(sheet, "connectionSheet.owner");
    QTRY_COMPARE(owner->currentText(), u"Ines Roth"_s);
    part<QLineEdit>(sheet, "connectionSheet.name")->setText(u"Orders of the portal"_s);
    part<QPushButton>(sheet, "sheet.action")->click();
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(desk.acts, QStringList{u"change"_s});
    QCOMPARE(desk.changed->details.owner, card.connection.owner);
    QCOMPARE(desk.changed->details.manifest, card.connection.manifest);
    QCOMPARE(changed.front().front().value<workspace::ConnectionDetails>().name, u"Orders"_s);
  }

  void aSecretThatIsNotKeptIsSaid() {
    FakeConnectionDesk desk;
    const auto card = desk.add(u"Orders"_s, Connection::Kind::WhatsApp);
    ConnectionSheet sheet(desk, card, nullptr);
    sheet.show();
    part<QLineEdit>(sheet, "secret.token")->setText(u"abc"_s);
    desk.secretError = makeError(ErrorKind::Unavailable, "store.damaged"_L1);
    part<QPushButton>(sheet, "sheet.action")->click();
    QTRY_VERIFY(says(sheet, u"The settings are saved, but not every secret is."_s));
    QVERIFY(sheet.isVisible());
    desk.secretError.reset();
    part<QPushButton>(sheet, "sheet.action")->click();
    QTRY_VERIFY(!sheet.isVisible());
    QCOMPARE(desk.acts, (QStringList{u"change"_s, u"secret"_s, u"secret"_s})); // the settings are not saved twice
  }

  void aManifestIsCheckedWhileItIsWritten() {
    FakeConnectionDesk desk;
    const QByteArray preset = connect::preset(u"active-documents"_s).value();
    ManifestSheet sheet(desk, preset, u"active-documents"_s, nullptr);
    sheet.show();
    auto* text = part<NumberedText>(sheet, "manifestSheet.text");
    auto* problems = part<QListWidget>(sheet, "manifestSheet.problems");
    auto* use = part<QPushButton>(sheet, "sheet.action");
    QVERIFY(use->isEnabled());
    QVERIFY(says(sheet, u"Nothing is wrong with it"_s));
    QString wrong = QString::fromUtf8(preset);
    wrong.replace(u"\"limits\""_s, u"\"limit\""_s);
    text->setPlainText(wrong);
    QTRY_VERIFY(!use->isEnabled());
    QVERIFY(problems->count() > 0);
    const qsizetype place = wrong.indexOf(u"\"limit\""_s);
    const auto line = static_cast<int>(wrong.left(place).count(u'\n'));
    QVERIFY(problems->item(0)->text().startsWith(u"Line %1, "_s.arg(line + 1)));
    Q_EMIT problems->itemClicked(problems->item(0));
    QCOMPARE(text->textCursor().blockNumber(), line);
    part<QPushButton>(sheet, "manifestSheet.take")->click();
    QVERIFY(use->isEnabled());
    QCOMPARE(sheet.manifest(), preset);
    text->undo(); // to begin anew is one step
    QCOMPARE(text->toPlainText(), wrong);
  }

  void aManifestIsComparedWithItsPreset() {
    FakeConnectionDesk desk;
    QString mine = QString::fromUtf8(connect::preset(u"active-documents"_s).value());
    mine.replace(u"Active Documents (site mapping)"_s, u"Orders of our portal"_s);
    ManifestSheet sheet(desk, mine.toUtf8(), u"active-documents"_s, nullptr);
    sheet.show();
    part<QCheckBox>(sheet, "manifestSheet.compare")->setChecked(true);
    auto* difference = part<NumberedText>(sheet, "manifestSheet.difference");
    QVERIFY(difference->isVisible() && difference->isReadOnly());
    QCOMPARE(difference->document()->blockCount(), mine.count(u'\n') + 2); // one line is there twice
    QCOMPARE(difference->extraSelections().size(), 2);
  }

  void aTestIsShownStepByStep() {
    FakeConnectionDesk desk;
    const auto card = desk.add(u"Orders"_s, Connection::Kind::Manifest, u"active-documents"_s);
    desk.holdsTest = true;
    desk.outcome.steps = {{u"sign-in"_s, u"http.sign_in_refused"_s}};
    TestSheet sheet(desk, card, nullptr);
    sheet.show();
    QVERIFY(says(sheet, u"Sign in"_s));
    QVERIFY(says(sheet, u"running"_s));
    QVERIFY(!part<QPushButton>(sheet, "sheet.action")->isEnabled());
    desk.testing->advance(1);
    QTRY_VERIFY(says(sheet, u"went well"_s));
    desk.finishTest();
    QTRY_VERIFY(says(sheet, u"did not accept the sign-in"_s));
    QVERIFY(says(sheet, u"Enter the secrets anew in Settings"_s));
    QVERIFY(says(sheet, u"not tried"_s)); // what would have come after it
    QVERIFY(says(sheet, u"The test stopped where it failed."_s));
    desk.outcome.steps = {{u"sign-in"_s, {}}, {u"documents can be listed"_s, {}}};
    desk.holdsTest = false;
    part<QPushButton>(sheet, "sheet.action")->click();
    QTRY_VERIFY(says(sheet, u"All steps went well."_s));
  }

  void aClosedTestStops() {
    FakeConnectionDesk desk;
    const auto card = desk.add(u"Orders"_s, Connection::Kind::WhatsApp);
    desk.holdsTest = true;
    auto sheet = std::make_unique<TestSheet>(desk, card, nullptr);
    sheet->show();
    QVERIFY(!desk.testing->isCancelled());
    sheet.reset();
    QVERIFY(desk.testing->isCancelled());
    desk.finishTest(); // nobody listens any more
  }
};

MUNIMENT_TEST(ConnectionSheetsTest);

} // namespace muniment::tests

#include "connection_sheets_test.moc"
