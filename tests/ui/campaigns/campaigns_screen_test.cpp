#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/campaigns/fake_campaigns.h"
#include "ui/campaigns/campaign_people_model.h"
#include "ui/campaigns/campaign_sheet.h"
#include "ui/campaigns/campaigns_model.h"
#include "ui/campaigns/campaigns_screen.h"
#include "ui/kit/reason_sheet.h"
#include "ui/kit/theme.h"

#include <QtCore/QDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;
using State = CampaignPerson::State;

namespace {

bool isOffered(const QWidget& screen, const char* name) {
  const auto* button = part<QAbstractButton>(screen, name);
  return button && button->isVisible() && button->isEnabled();
}

void bringUp(CampaignsScreen& screen) {
  screen.resize(1256, 824);
  screen.show();
  screen.refresh();
}

int rowsOf(const QWidget& screen) { return part<QTableView>(screen, "campaigns.people")->model()->rowCount(); }

} // namespace

class CampaignsScreenTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    applyTheme(*qApp, Theme::Light);
  }

  void theModelsPage() {
    FakeCampaigns desk;
    for (int i = 0; i < 120; ++i)
      desk.add(u"Campaign %1"_s.arg(i), Campaign::State::Running, {});
    CampaignsModel model(desk, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 120); // the tester fetches what there is
    const Campaign& many = desk.add(u"Many"_s, Campaign::State::Running, std::vector(250, State::Waiting));
    CampaignPeopleModel people(desk, nullptr);
    const QAbstractItemModelTester other(&people, QAbstractItemModelTester::FailureReportingMode::QtTest);
    people.show({many.id, {}}, false);
    QTRY_COMPARE(people.rowCount(), 250);
    QCOMPARE(desk.pages, 3);
    people.show({many.id, {State::Failed}}, false);
    QTRY_COMPARE(people.rowCount(), 0);
  }

  void theListSaysWhatIsWrong() {
    FakeCampaigns desk;
    CampaignsScreen screen(desk, nullptr);
    bringUp(screen);
    QTRY_VERIFY(says(screen, u"Nobody was asked in a campaign yet."_s));
    desk.error = makeError(ErrorKind::Refused, "access.no_permission"_L1);
    screen.refresh();
    QTRY_VERIFY(says(screen, u"Campaigns are not open to you."_s));
    desk.error = makeError(ErrorKind::Failed, "store.damaged"_L1);
    screen.refresh();
    QTRY_VERIFY(says(screen, u"The campaigns could not be read."_s));
  }

  void groupsShowWhoIsMissing() {
    FakeCampaigns desk;
    desk.addFour();
    CampaignsScreen screen(desk, nullptr);
    bringUp(screen);
    QTRY_COMPARE(rowsOf(screen), 12);
    QTRY_VERIFY(says(screen, u"54 %"_s));
    part<QAbstractButton>(screen, "campaigns.group1")->click();
    QTRY_COMPARE(rowsOf(screen), 5);
    QCOMPARE(part<QAbstractButton>(screen, "campaigns.group1")->text(), u"Not answered 5"_s);
    part<QAbstractButton>(screen, "campaigns.group3")->click();
    QTRY_COMPARE(rowsOf(screen), 1);
    QTRY_VERIFY(says(screen, u"Could not be asked: There is no device"_s));
    part<QAbstractButton>(screen, "campaigns.group4")->click();
    QTRY_VERIFY(says(screen, u"Left out: On leave until May"_s));
  }

  void whatCanBeDoneFollowsTheState() {
    FakeCampaigns desk;
    desk.addFour();
    CampaignsScreen screen(desk, nullptr);
    bringUp(screen);
    QTRY_VERIFY(isOffered(screen, "campaigns.pause"));
    QVERIFY(isOffered(screen, "campaigns.remind") && !isOffered(screen, "campaigns.start"));
    auto* list = part<QListView>(screen, "campaigns.rows");
    list->setCurrentIndex(list->model()->index(1, 0));
    QTRY_VERIFY(!isOffered(screen, "campaigns.cancel"));
    list->setCurrentIndex(list->model()->index(2, 0));
    QTRY_VERIFY(isOffered(screen, "campaigns.resume"));
    QVERIFY(says(screen, u"The text is looked at again"_s));
    list->setCurrentIndex(list->model()->index(3, 0));
    QTRY_VERIFY(isOffered(screen, "campaigns.start"));
    part<QPushButton>(screen, "campaigns.start")->click();
    QTRY_COMPARE(desk.acts, QStringList{u"start"_s});
    desk.permissions.erase(Permission::RunCampaigns);
    screen.refresh();
    QTRY_VERIFY(!isOffered(screen, "campaigns.start"));
    QVERIFY(!isOffered(screen, "campaigns.new"));
  }

  void pausingAsksWhy() {
    FakeCampaigns desk;
    desk.addFour();
    CampaignsScreen screen(desk, nullptr);
    bringUp(screen);
    QTRY_VERIFY(isOffered(screen, "campaigns.pause"));
    part<QPushButton>(screen, "campaigns.pause")->click();
    auto* sheet = screen.findChild<ReasonSheet*>();
    QVERIFY(sheet);
    part<QPlainTextEdit>(*sheet, "reasonSheet.reason")->setPlainText(u"Holiday"_s);
    sheet->accept();
    QTRY_COMPARE(desk.acts, QStringList{u"pause"_s});
    QCOMPARE(desk.reason, u"Holiday"_s);
  }

  void aRefusalIsTold() {
    FakeCampaigns desk;
    desk.addFour();
    desk.refusal = makeError(ErrorKind::Refused, "campaign.not_running"_L1);
    CampaignsScreen screen(desk, nullptr);
    const QSignalSpy failed(&screen, &CampaignsScreen::failed);
    bringUp(screen);
    QTRY_VERIFY(isOffered(screen, "campaigns.remind"));
    part<QPushButton>(screen, "campaigns.remind")->click();
    QTRY_COMPARE(failed.count(), 1);
  }

  void theProofIsWritten() {
    FakeCampaigns desk;
    desk.addFour();
    QTemporaryDir folder;
    CampaignsScreen screen(desk, nullptr);
    bringUp(screen);
    QTRY_VERIFY(isOffered(screen, "campaigns.export"));
    part<QPushButton>(screen, "campaigns.export")->click();
    auto* dialog = screen.findChild<QFileDialog*>();
    QVERIFY(dialog);
    const QString file = folder.filePath(u"proof.csv"_s);
    Q_EMIT dialog->fileSelected(file);
    QTRY_VERIFY(QFile::exists(file));
    QCOMPARE(desk.acts, QStringList{u"export"_s});
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll().count('\n'), 13);
  }

  void aCampaignIsPrepared() {
    FakeCampaigns desk;
    CampaignSheet sheet(desk, nullptr);
    const QSignalSpy kept(&sheet, &CampaignSheet::kept);
    sheet.show();
    auto* persons = part<QListWidget>(sheet, "campaignSheet.persons");
    QTRY_COMPARE(persons->count(), 12);
    QVERIFY(says(sheet, u"The name is still missing"_s));
    part<QLineEdit>(sheet, "campaignSheet.name")->setText(u"Recall LS-5"_s);
    part<QPlainTextEdit>(sheet, "campaignSheet.text")->setPlainText(u"{name}, stop until {deadline} {tomorrow}"_s);
    persons->item(0)->setCheckState(Qt::Checked);
    QTRY_VERIFY(says(sheet, u"{tomorrow} is no placeholder"_s));
    part<QPlainTextEdit>(sheet, "campaignSheet.text")->setPlainText(u"{name}, stop using {campaign}"_s);
    QTRY_VERIFY(says(sheet, u"Jo Example, stop using Recall LS-5"_s));
    part<QLineEdit>(sheet, "campaignSheet.filter")->setText(u"tom"_s);
    QTRY_COMPARE(persons->count(), 1);
    persons->item(0)->setCheckState(Qt::Checked);
    QVERIFY(says(sheet, u"2 person(s) will be asked"_s));
    part<QLineEdit>(sheet, "campaignSheet.reminders")->setText(u"24, 8"_s);
    QVERIFY(says(sheet, u"Reminders are hours after asking"_s));
    part<QLineEdit>(sheet, "campaignSheet.reminders")->setText(u"8; 24"_s);
    auto* ways = part<QComboBox>(sheet, "campaignSheet.ways");
    QTRY_COMPARE(ways->count(), 4);
    QCOMPARE(sheet.prepared().campaign.ways, QStringList{u"push"_s});
    ways->setCurrentIndex(ways->findText(u"WhatsApp, else Notifications"_s));
    QVERIFY(!sheet.prepared().campaign.limits.onlyInBusinessHours);
    part<QCheckBox>(sheet, "campaignSheet.businessHours")->setChecked(true);
    const workspace::PrepareCampaign command = sheet.prepared();
    QCOMPARE(command.persons.size(), std::size_t{2});
    QCOMPARE(command.campaign.refusal, 1);
    QCOMPARE(command.campaign.ways, (QStringList{u"wa"_s, u"push"_s}));
    QCOMPARE(command.campaign.reminders, (std::vector<std::int32_t>{8, 24}));
    QVERIFY(command.campaign.limits.onlyInBusinessHours);
    QCOMPARE(command.campaign.limits.quietFrom, QTime(20, 0));
    for (QPushButton* button : sheet.findChildren<QPushButton*>()) {
      if (button->text() == u"Prepare Campaign")
        button->click();
    }
    QTRY_COMPARE(kept.count(), 1);
    QCOMPARE(desk.acts, QStringList{u"prepare"_s});
  }

  void wordsAreWrittenOnceForEachLanguage() {
    FakeCampaigns desk;
    CampaignSheet sheet(desk, nullptr);
    sheet.show();
    auto* persons = part<QListWidget>(sheet, "campaignSheet.persons");
    QTRY_COMPARE(persons->count(), 12);
    persons->item(0)->setCheckState(Qt::Checked);
    part<QLineEdit>(sheet, "campaignSheet.name")->setText(u"Recall LS-5"_s);
    auto* text = part<QPlainTextEdit>(sheet, "campaignSheet.text");
    text->setPlainText(u"{name}, stop using it"_s);
    auto* language = part<QComboBox>(sheet, "campaignSheet.language");
    language->setCurrentIndex(language->findData(u"de"_s));
    QVERIFY(text->toPlainText().isEmpty());
    text->setPlainText(u"{name}, nicht mehr benutzen"_s);
    QTRY_VERIFY(says(sheet, u"Jo Example, nicht mehr benutzen"_s)); // the preview is in the language that is written
    auto* choices = part<QPlainTextEdit>(sheet, "campaignSheet.choices");
    choices->setPlainText(u"Verstanden"_s);
    QTRY_VERIFY(says(sheet, u"The words in the language de cannot be taken"_s));
    choices->setPlainText(u"Verstanden\nNein"_s);
    QTRY_VERIFY(says(sheet, u"Own words: Deutsch"_s));
    language->setCurrentIndex(language->findData(u"fr"_s)); // nothing is written for it
    language->setCurrentIndex(0);
    QCOMPARE(text->toPlainText(), u"{name}, stop using it"_s);
    const Campaign campaign = sheet.prepared().campaign;
    QCOMPARE(campaign.text, u"{name}, stop using it"_s);
    QCOMPARE(campaign.wordings.size(), std::size_t{1});
    QCOMPARE(campaign.wordings.at(u"de"_s).choices, (QStringList{u"Verstanden"_s, u"Nein"_s}));
  }

  void pictures_data() {
    QTest::addColumn<int>("mode");
    QTest::newRow("light") << int(Theme::Light);
    QTest::newRow("dark") << int(Theme::Dark);
  }
  void pictures() {
    QFETCH(const int, mode);
    applyTheme(*qApp, static_cast<Theme::Mode>(mode));
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    FakeCampaigns desk;
    desk.addFour();
    CampaignsScreen screen(desk, nullptr);
    bringUp(screen);
    QTRY_COMPARE(rowsOf(screen), 12);
    QTRY_VERIFY(says(screen, u"“I have stopped using it”"_s));
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/campaigns-%1.png").arg(tag)));
    CampaignSheet sheet(desk, nullptr);
    sheet.show();
    QTRY_COMPARE(part<QListWidget>(sheet, "campaignSheet.persons")->count(), 12);
    part<QLineEdit>(sheet, "campaignSheet.name")->setText(u"Recall LS-5, batch 22B"_s);
    part<QPlainTextEdit>(sheet, "campaignSheet.text")->setPlainText(desk.campaigns.front().text);
    QTRY_VERIFY(says(sheet, desk.campaigns.front().text));
    auto* language = part<QComboBox>(sheet, "campaignSheet.language");
    language->setCurrentIndex(language->findData(u"de"_s));
    part<QPlainTextEdit>(sheet, "campaignSheet.text")->setPlainText(u"{name}, bitte bis {deadline} bestätigen."_s);
    QTRY_VERIFY(says(sheet, u"Jo Example, bitte bis"_s));
    QVERIFY(sheet.grab().save(QStringLiteral(MUNIMENT_PICTURES "/campaign-sheet-%1.png").arg(tag)));
    applyTheme(*qApp, Theme::Light);
  }
};

MUNIMENT_TEST(CampaignsScreenTest);

} // namespace muniment::tests

#include "campaigns_screen_test.moc"
