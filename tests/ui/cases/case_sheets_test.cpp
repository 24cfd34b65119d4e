#include "core/base/error_catalogue.h"
#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/cases/case_story.h"
#include "tests/ui/cases/fake_cases.h"
#include "ui/cases/audience_sheet.h"
#include "ui/cases/case_sheet.h"
#include "ui/cases/file_sheet.h"
#include "ui/cases/members_sheet.h"
#include "ui/cases/milestone_sheet.h"
#include "ui/cases/mirror_sheet.h"
#include "ui/cases/step_sheet.h"
#include "ui/cases/templates_sheet.h"
#include "ui/cases/transfer_sheet.h"
#include "ui/kit/theme.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// The sheets that open and change cases.
class CaseSheetsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light); }
  void init() { m_desk = std::make_unique<FakeCases>(); }

  void aNewCaseSendsWhatWasEntered() {
    ui::CaseSheet sheet(*m_desk, u"conversation:x"_s, nullptr);
    QSignalSpy done(&sheet, &ui::CaseSheet::done);
    sheet.show();
    auto* go = part<QPushButton>(sheet, "sheet.action");
    QVERIFY(!go->isEnabled());
    part<QLineEdit>(sheet, "caseSheet.title")->setText(u"Late shipment"_s);
    QVERIFY(go->isEnabled());
    part<QLineEdit>(sheet, "caseSheet.due")->setText(u"tomorrow"_s);
    QVERIFY(!go->isEnabled());
    part<QLineEdit>(sheet, "caseSheet.due")->setText(u"2026-03-24"_s);
    part<QLineEdit>(sheet, "caseSheet.references")->setText(u"order: PO-4711, SAP:4500012, PO-4711"_s);
    QTRY_COMPARE(part<QComboBox>(sheet, "caseSheet.partner")->count(), 2);
    part<QComboBox>(sheet, "caseSheet.partner")->setCurrentIndex(1);
    QTRY_COMPARE(part<QComboBox>(sheet, "caseSheet.checklist")->count(), 2);
    part<QComboBox>(sheet, "caseSheet.checklist")->setCurrentIndex(1);
    part<QCheckBox>(sheet, "caseSheet.restricted")->setChecked(true);
    go->click();
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(m_desk->opened.size(), std::size_t(1));
    const workspace::OpenCase& sent = m_desk->opened[0];
    QCOMPARE(sent.fields.at(u"title"_s), u"Late shipment"_s);
    QCOMPARE(sent.fields.at(u"due"_s), u"2026-03-24"_s);
    QCOMPARE(sent.fields.at(u"partner"_s), u"HBF"_s);
    QVERIFY(!sent.fields.contains(u"region"_s)); // nothing was said about it
    QCOMPARE(sent.references.size(), std::size_t(2));
    QCOMPARE(sent.checklist, u"supplier"_s);
    QCOMPARE(sent.source, u"conversation:x"_s);
    QVERIFY(sent.isRestricted);
  }

  void onlyWhatWasChangedIsSent() {
    ui::CaseSheet sheet(*m_desk, m_desk->known(0), nullptr);
    sheet.show();
    auto* go = part<QPushButton>(sheet, "sheet.action");
    QTRY_VERIFY(part<QComboBox>(sheet, "caseSheet.owner")->count() >= 3); // people came
    QVERIFY(!go->isEnabled()); // nothing was changed, though the choices are other ones now
    part<QLineEdit>(sheet, "caseSheet.region")->clear();
    go->click();
    QTRY_COMPARE(m_desk->changed.size(), std::size_t(1));
    const std::map<QString, QString> expected{{u"region"_s, QString()}};
    QCOMPARE(m_desk->changed[0].fields, expected);
    QVERIFY(!m_desk->changed[0].references);
  }

  void membersAreAddedAndTakenOut() {
    workspace::CaseById::Answer known = m_desk->known(0);
    const ActorId ana = *ActorId::parse(storyActor(0)), tom = *ActorId::parse(storyActor(1));
    Case& file = known.summary.file;
    file.isRestricted = true;
    file.fields[QString(casefield::kOwner)] = {ana.toString(), {}, {}, {}};
    file.fields.erase(QString(casefield::kDeputy));
    file.members = {ana};
    ui::MembersSheet sheet(*m_desk, known, nullptr);
    QSignalSpy done(&sheet, &ui::MembersSheet::done);
    sheet.show();
    auto* list = part<QListWidget>(sheet, "membersSheet.people");
    auto* go = part<QPushButton>(sheet, "sheet.action");
    QTRY_COMPARE(list->count(), 2);
    QVERIFY(!go->isEnabled());
    QVERIFY(!(list->item(0)->flags() & Qt::ItemIsUserCheckable)); // whoever owns it stays
    part<QLineEdit>(sheet, "membersSheet.find")->setText(u"tom"_s);
    QVERIFY(list->item(0)->isHidden());
    list->item(1)->setCheckState(Qt::Checked);
    QVERIFY(go->isEnabled());
    go->click();
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(m_desk->members.front().members, (std::set<ActorId>{ana, tom}));
  }

  void aTemplateIsWrittenAndTakenAway() {
    ui::TemplatesSheet sheet(*m_desk, nullptr);
    sheet.show();
    auto* list = part<QListWidget>(sheet, "templatesSheet.list");
    auto* text = part<QPlainTextEdit>(sheet, "templatesSheet.text");
    auto* save = part<QPushButton>(sheet, "sheet.action");
    auto* takeAway = part<QPushButton>(sheet, "templatesSheet.takeAway");
    QTRY_COMPARE(list->count(), 3);
    QVERIFY(text->toPlainText().contains(u"\"folders\": ["_s)); // laid out for reading
    QVERIFY(!save->isEnabled());
    QVERIFY(takeAway->isEnabled());
    list->setCurrentRow(1);
    QVERIFY(!takeAway->isEnabled()); // it comes with the program
    QTemporaryDir folder;
    QFile file(folder.filePath(u"delay.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"id":"delay",)");
    file.close();
    sheet.readFrom(file.fileName());
    QCOMPARE(list->currentRow(), 2);
    QVERIFY(!save->isEnabled());
    QVERIFY(says(sheet, u"Not valid JSON"_s));
    text->setPlainText(uR"({"id":"delay","title":"Delay"})"_s);
    QVERIFY(save->isEnabled());
    m_desk->runError = makeError(ErrorKind::Usage, "case.template_wrong"_L1, {u"kind"_s});
    save->click();
    QTRY_VERIFY(says(sheet, errorText(*m_desk->runError)));
    QVERIFY(save->isEnabled());
    m_desk->runError.reset();
    save->click();
    QTRY_COMPARE(m_desk->savedTemplates.size(), std::size_t{2});
    QCOMPARE(m_desk->savedTemplates.back().text, uR"({"id":"delay","title":"Delay"})"_s);
    QTRY_VERIFY(takeAway->isEnabled());
    takeAway->click();
    QTRY_COMPARE(list->count(), 2);
    QCOMPARE(m_desk->removedTemplates.back().code, u"contract"_s);
    m_desk->mayManage = false;
    ui::TemplatesSheet closed(*m_desk, nullptr);
    closed.show();
    QTRY_VERIFY(says(closed, u"Records managers change this"_s));
  }

  void aCaseIsKeptElsewhereToo() {
    ui::MirrorSheet sheet(*m_desk, m_desk->known(0), nullptr);
    QSignalSpy done(&sheet, &ui::MirrorSheet::done);
    sheet.show();
    auto* system = part<QComboBox>(sheet, "mirrorSheet.system");
    auto* go = part<QPushButton>(sheet, "sheet.action");
    QTRY_COMPARE(system->count(), 2);
    QVERIFY(!go->isEnabled());
    part<QLineEdit>(sheet, "mirrorSheet.partner")->setText(u"p-1"_s);
    QVERIFY(go->isEnabled());
    system->setCurrentIndex(1); // a business system opens no cases of ours
    QCOMPARE(part<QComboBox>(sheet, "mirrorSheet.way")->count(), 1);
    QVERIFY(!part<QLineEdit>(sheet, "mirrorSheet.partner")->isVisible());
    QVERIFY(!go->isEnabled());
    part<QLineEdit>(sheet, "mirrorSheet.number")->setText(u" order/4500001234 "_s);
    go->click();
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(m_desk->mirrored.front().peer, u"erp"_s);
    QCOMPARE(m_desk->mirrored.front().remoteId, u"order/4500001234"_s);
    QVERIFY(m_desk->mirrored.front().partner.isEmpty());
  }

  void whatBecomesARecordIsDeclaredFirst() {
    const workspace::CaseById::Answer known = m_desk->known(1);
    ui::TransferSheet sheet(*m_desk, known, known.transfers[2].id, nullptr);
    QSignalSpy declare(&sheet, &ui::TransferSheet::declareRequested);
    sheet.show();
    auto* go = part<QPushButton>(sheet, "transferSheet.file");
    QCOMPARE(go->text(), u"Declare and File…"_s);
    QVERIFY(go->isEnabled());
    part<QLineEdit>(sheet, "transferSheet.field.customer")->setText(u"SUEDWIND"_s);
    go->click();
    QTRY_COMPARE(declare.count(), 1);
    QCOMPARE(m_desk->corrected.front().fields.at(u"customer"_s), u"SUEDWIND"_s);
    QCOMPARE(declare.front().front().value<Transfer>().fields.at(u"customer"_s).text, u"SUEDWIND"_s);
    QVERIFY(m_desk->approved.empty()); // once it is a record
    ui::TransferSheet plain(*m_desk, known, known.transfers[2].id, nullptr);
    plain.show();
    part<QCheckBox>(plain, "transferSheet.noRecord")->setChecked(true);
    QCOMPARE(part<QPushButton>(plain, "transferSheet.file")->text(), u"File Document"_s);
  }

  void aRefusalIsSaidAndNothingIsLost() {
    m_desk->runError = makeError(ErrorKind::Refused, "access.no_permission"_L1);
    ui::CaseSheet sheet(*m_desk, QString(), nullptr);
    sheet.show();
    part<QLineEdit>(sheet, "caseSheet.title")->setText(u"Late shipment"_s);
    auto* go = part<QPushButton>(sheet, "sheet.action");
    go->click();
    QTRY_VERIFY(go->isEnabled());
    QVERIFY(sheet.isVisible());
    QCOMPARE(part<QLineEdit>(sheet, "caseSheet.title")->text(), u"Late shipment"_s);
  }

  void filingSuggestsCasesAndTakesAStand() {
    ui::FileSheet::Thing thing{CaseLink::Kind::Messages, u"conversation:x"_s, MessageId::fromNumber(7),
                               MessageId::fromNumber(9), u"Three messages"_s};
    ui::FileSheet sheet(*m_desk, thing, nullptr);
    QSignalSpy done(&sheet, &ui::FileSheet::filed);
    sheet.show();
    auto* list = part<QListWidget>(sheet, "fileSheet.list");
    QTRY_COMPARE(list->count(), 3); // two suggested, one where it is already
    QVERIFY(list->item(2)->text().contains(u"already"_s));
    auto* papers = part<QComboBox>(sheet, "fileSheet.paper");
    QTRY_COMPARE(papers->count(), 2);
    part<QComboBox>(sheet, "fileSheet.stance")->setCurrentIndex(1);
    QVERIFY(papers->isVisible());
    part<QPushButton>(sheet, "sheet.action")->click();
    QTRY_COMPARE(done.count(), 1);
    const workspace::LinkToCase& sent = m_desk->linked.at(0);
    QCOMPARE(sent.file, FakeCases::caseId(0));
    QCOMPARE(sent.stance, CaseLink::Stance::Approves);
    QVERIFY(sent.concerns.startsWith(u"document:"_s));
    QCOMPARE(sent.first, MessageId::fromNumber(7));
    QCOMPARE(sent.last, MessageId::fromNumber(9));
  }

  void filingFindsOtherCases() {
    ui::FileSheet sheet(*m_desk, {CaseLink::Kind::Document, u"document:x"_s, {}, {}, u"An order"_s}, nullptr);
    sheet.show();
    QVERIFY(!part<QComboBox>(sheet, "fileSheet.stance")); // only messages take a stand
    part<QLineEdit>(sheet, "fileSheet.text")->setText(u"onboarding"_s);
    auto* list = part<QListWidget>(sheet, "fileSheet.list");
    QTRY_VERIFY(list->count() == 1 && list->item(0)->text().contains(u"Baltic"_s));
  }

  void aStepMayHaveAnOwnerAndADay() {
    ui::StepSheet sheet(*m_desk, m_desk->known(2), nullptr);
    sheet.show();
    part<QLineEdit>(sheet, "stepSheet.title")->setText(u"Sign the contract"_s);
    QTRY_COMPARE(part<QComboBox>(sheet, "stepSheet.owner")->count(), 3);
    part<QComboBox>(sheet, "stepSheet.owner")->setCurrentIndex(2);
    part<QCheckBox>(sheet, "stepSheet.hasDue")->setChecked(true);
    part<QPushButton>(sheet, "sheet.action")->click();
    QTRY_COMPARE(m_desk->added.size(), std::size_t(1));
    QCOMPARE(m_desk->added[0].owner->toString(), storyActor(1));
    QVERIFY(m_desk->added[0].needsEvidence && m_desk->added[0].dueOn);
  }

  void aMilestoneSaysHowItIsKnown() {
    ui::MilestoneSheet sheet(*m_desk, m_desk->known(0), nullptr);
    sheet.show();
    part<QComboBox>(sheet, "milestoneSheet.code")->setCurrentIndex(3);
    part<QComboBox>(sheet, "milestoneSheet.which")->setCurrentIndex(1);
    part<QComboBox>(sheet, "milestoneSheet.order")->setCurrentIndex(1);
    part<QComboBox>(sheet, "milestoneSheet.source")->setCurrentIndex(1);
    part<QPushButton>(sheet, "sheet.action")->click();
    QTRY_COMPARE(m_desk->milestones.size(), std::size_t(1));
    QCOMPARE(m_desk->milestones[0].code, CaseMilestone::Code::Delivered);
    QCOMPARE(m_desk->milestones[0].which, CaseMilestone::Which::Estimated);
    QCOMPARE(m_desk->milestones[0].order, u"PO-4711"_s);
    QVERIFY(m_desk->milestones[0].source.startsWith(u"document:"_s));
  }

  void theAudienceIsNarrowedAndTakenAway() {
    workspace::Audience wanted;
    wanted.partner = u"HBF"_s;
    ui::AudienceSheet sheet(*m_desk, wanted, nullptr);
    QSignalSpy taken(&sheet, &ui::AudienceSheet::taken);
    sheet.show();
    QTRY_VERIFY(part<QLabel>(sheet, "audience.summary")->text().contains(u'3'));
    QCOMPARE(part<QComboBox>(sheet, "audience.partner")->currentData().toString(), u"HBF"_s);
    auto* region = part<QComboBox>(sheet, "audience.region");
    region->setCurrentIndex(2);
    Q_EMIT region->activated(2);
    QTRY_COMPARE(m_desk->askedAudiences.back().region, u"APAC"_s);
    QTRY_VERIFY(part<QPushButton>(sheet, "sheet.action")->isEnabled());
    part<QPushButton>(sheet, "sheet.action")->click();
    QCOMPARE(taken.count(), 1);
  }

 private:
  std::unique_ptr<FakeCases> m_desk;
};

MUNIMENT_TEST(CaseSheetsTest);

} // namespace muniment::tests

#include "case_sheets_test.moc"
