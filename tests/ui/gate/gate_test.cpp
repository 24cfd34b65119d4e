#include "tests/core/preview/made_pdf.h"
#include "tests/support/test_suite.h"
#include "tests/ui/campaigns/fake_campaigns.h"
#include "tests/ui/cases/fake_cases.h"
#include "tests/ui/connections/fake_connection_desk.h"
#include "tests/ui/documents/fake_documents.h"
#include "tests/ui/evidence/fake_evidence.h"
#include "tests/ui/gate/accessibility_gate.h"
#include "tests/ui/gate/campaign_dialogs.h"
#include "tests/ui/gate/case_dialogs.h"
#include "tests/ui/gate/connection_dialogs.h"
#include "tests/ui/gate/disposition_dialogs.h"
#include "tests/ui/gate/evidence_dialogs.h"
#include "tests/ui/gate/gate_language.h"
#include "tests/ui/gate/key_dialogs.h"
#include "tests/ui/gate/message_dialogs.h"
#include "tests/ui/gate/people_dialogs.h"
#include "tests/ui/gate/review_dialogs.h"
#include "tests/ui/gate/rm_dialogs.h"
#include "tests/ui/gate/rule_dialogs.h"
#include "tests/ui/records/fake_desk.h"
#include "tests/ui/redaction/fake_redaction.h"
#include "tests/ui/rules/fake_rules_desk.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/campaigns/campaigns_screen.h"
#include "ui/cases/cases_screen.h"
#include "ui/connections/connections_screen.h"
#include "ui/conversations/import_dialog.h"
#include "ui/conversations/keyboard_help.h"
#include "ui/declare/declare_dialog.h"
#include "ui/declare/hold_sheet.h"
#include "ui/declare/workspace_declare.h"
#include "ui/declare/workspace_holding.h"
#include "ui/documents/documents_screen.h"
#include "ui/holds/matters_sheet.h"
#include "ui/holds/new_hold_sheet.h"
#include "ui/holds/notice_sheet.h"
#include "ui/holds/person_sheet.h"
#include "ui/holds/release_sheet.h"
#include "ui/holds/targets_sheet.h"
#include "ui/holds/workspace_holds_desk.h"
#include "ui/kit/typed_confirmation.h"
#include "ui/preview/preview_dialog.h"
#include "ui/preview/preview_view.h"
#include "ui/records/class_dialog.h"
#include "ui/records/edit_dialog.h"
#include "ui/records/event_dialog.h"
#include "ui/records/finalise_dialog.h"
#include "ui/records/link_dialog.h"
#include "ui/records/move_dialog.h"
#include "ui/records/planned_sheet.h"
#include "ui/records/undeclare_dialog.h"
#include "ui/records/view_dialog.h"
#include "ui/review/tag_sets_sheet.h"
#include "ui/review/workspace_review.h"
#include "ui/rules/rules_screen.h"
#include "ui/shell/language_dialog.h"
#include "ui/shell/lock_delay_dialog.h"
#include "ui/shell/move_time_dialog.h"
#include "ui/signing/passphrase_sheet.h"
#include "ui/welcome/welcome_page.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

using Dialogs = std::map<QString, std::function<QDialog*(QWidget*)>>;

/// The sheets of the holds screen, over the hold that is in force in the sample.
Dialogs sheets(SampleWindow& sample) {
  const auto key = std::make_shared<ui::PersonalKey>(sample.workbench().workspace(), nullptr);
  const auto desk = std::make_shared<ui::WorkspaceHoldsDesk>(sample.workbench().workspace(), *key);
  const auto hold = [desk] {
    return desk->ask(workspace::HoldsPage{Hold::State::Active}).result()->lines.front().hold;
  };
  return {{u"NewHoldSheet"_s, [key, desk](QWidget* parent) { return new ui::NewHoldSheet(*desk, parent); }},
          {u"MattersSheet"_s, [key, desk](QWidget* parent) { return new ui::MattersSheet(*desk, parent); }},
          {u"TagSetsSheet"_s,
           [review = std::make_shared<ui::WorkspaceReview>(sample.workbench().workspace())](QWidget* parent) {
             auto* sheet = new ui::TagSetsSheet(*review, {}, {}, parent);
             for (int more = 0; more < 3; ++more) // more tags than fit without scrolling at twice the size
               sheet->findChild<QPushButton*>(u"tagSetsSheet.add"_s)->click();
             return sheet;
           }},
          {u"PersonSheet"_s, [key, desk](QWidget* parent) { return new ui::PersonSheet(*desk, std::nullopt, parent); }},
          {u"NoticeSheet"_s, [key, desk, hold](QWidget* parent) { return new ui::NoticeSheet(*desk, hold(), parent); }},
          {u"ReleaseSheet"_s,
           [hold](QWidget* parent) {
             return new ui::ReleaseSheet({hold(), {}, {u"This covers 401 messages."_s}}, false, parent);
           }},
          {u"TargetsSheet"_s,
           [key, desk, hold](QWidget* parent) { return new ui::TargetsSheet(*desk, hold(), false, true, parent); }},
          {u"PassphraseSheet"_s, [](QWidget* parent) { return new ui::PassphraseSheet(u"A hint"_s, parent); }}};
}

/// On the newest conversation, with a class that asks for details and for approval.
QDialog* declareDialog(workspace::Workspace& workspace, QWidget* parent) {
  const auto page = workspace.ask(workspace::ConversationsPage()).result();
  const auto plan = workspace.ask(workspace::FilePlan()).result();
  if (!page || page->conversations.empty() || !plan)
    return nullptr;
  auto* key = new ui::PersonalKey(workspace, parent);
  auto* queries = new ui::WorkspaceDeclare(workspace, *key);
  QObject::connect(key, &QObject::destroyed, [queries] { delete queries; });
  ui::DeclareWish wish;
  wish.selection.conversation = page->conversations.front().conversation.id;
  wish.selection.runs = {{3, 9, MemberRole::Selected}};
  auto* dialog = new ui::DeclareDialog(*queries, wish, parent);
  const auto asking = std::ranges::find_if(*plan, [](const auto& place) { return !place.value.fields.empty(); });
  dialog->choose(asking->value.id);
  return dialog;
}

/// Those of the screen of records, each where it asks for most.
Dialogs dialogsOfRecords(FakeDesk& desk, ui::FilePlanModel& plan) {
  plan.refresh();
  desk.needsTwo = true;
  desk.shorter = 2;
  desk.planned = {desk.plannedChange(1, PlannedChange::State::Waiting)};
  return {
      {u"ClassDialog"_s,
       [&](QWidget* parent) {
         return new ui::ClassDialog(desk, plan, std::vector<Schedule>(), desk.plan[1].value, parent);
       }},
      {u"EditDialog"_s,
       [&](QWidget* parent) {
         return new ui::EditDialog({desk.record(0), desk.record(1)}, desk.plan[1].value.fields, parent);
       }},
      {u"EventDialog"_s,
       [&](QWidget* parent) {
         workspace::RecordByName::Answer known;
         known.record = desk.record(0);
         known.today = desk.today();
         return new ui::EventDialog(known, parent);
       }},
      {u"FinaliseDialog"_s, [&](QWidget* parent) { return new ui::FinaliseDialog(desk.record(0), parent); }},
      {u"LinkDialog"_s, [&](QWidget* parent) { return new ui::LinkDialog(desk, desk.record(0), parent); }},
      {u"MoveDialog"_s,
       [&](QWidget* parent) { return new ui::MoveDialog(desk, {desk.record(0)}, plan, FakeDesk::classId(3), parent); }},
      {u"PlannedSheet"_s, [&](QWidget* parent) { return new ui::PlannedSheet(desk, parent); }},
      {u"UndeclareDialog"_s, [&](QWidget* parent) { return new ui::UndeclareDialog(desk.record(0), parent); }},
      {u"ViewDialog"_s, [](QWidget* parent) { return new ui::ViewDialog(parent); }}};
}

/// Every other dialog of the program by the name of its class; one that is missing fails the test.
Dialogs dialogsOfOthers(const QString& chat, SampleWindow& sample) {
  Dialogs all = {
      {u"TypedConfirmation"_s,
       [](QWidget* parent) {
         return new ui::TypedConfirmation({u"Destroy 14 records"_s,
                                           u"Review D-31"_s,
                                           {u"The content is gone for good."_s},
                                           u"destroy"_s,
                                           u"Destroy 14 records"_s},
                                          parent);
       }},
      {u"PreviewDialog"_s,
       [](QWidget* parent) {
         auto* dialog = new ui::PreviewDialog(parent);
         dialog->setTitle(u"Order 4711.pdf"_s, u"Ana, 12 March 2026 14:05, 48 kB"_s);
         dialog->setNeighbours(true, true);
         dialog->view()->setRedacting(true);
         dialog->view()->show(std::make_shared<preview::PreviewHost>(QStringLiteral(MUNIMENT_PREVIEW)),
                              MadePdf{{pageOfText({"Purchase order 4711"}), pageOfText({"Second page"})}}.bytes());
         return dialog;
       }},
      {u"LockDelayDialog"_s, [](QWidget* parent) { return new ui::LockDelayDialog(10, parent); }},
      {u"MoveTimeDialog"_s, [](QWidget* parent) { return new ui::MoveTimeDialog(QDate(2026, 3, 2), parent); }},
      {u"LanguageDialog"_s,
       [](QWidget* parent) {
         return new ui::LanguageDialog({u"ar"_s, u"de"_s, u"en"_s}, u"de"_s, parent);
       }},
      {u"ImportDialog"_s,
       [chat, &sample](QWidget* parent) -> QDialog* {
         const auto file =
             sample.workbench().workspace().inspect(FilePath{chat}, {}, std::make_shared<Progress>()).result();
         return file ? new ui::ImportDialog(**file, parent) : nullptr;
       }},
      {u"DeclareDialog"_s,
       [&sample](QWidget* parent) { return declareDialog(sample.workbench().workspace(), parent); }},
      {u"HoldSheet"_s,
       [&sample](QWidget* parent) -> QDialog* {
         auto* holding = new ui::WorkspaceHolding(sample.workbench().workspace());
         records::Selection selection;
         selection.runs = {{3, 9, MemberRole::Selected}};
         auto* sheet = new ui::HoldSheet(*holding, selection, std::nullopt, parent);
         QObject::connect(sheet, &QObject::destroyed, [holding] { delete holding; });
         return sheet;
       }},
      {u"KeyboardHelp"_s, [](QWidget* parent) -> QDialog* { return new ui::KeyboardHelp(parent); }}};
  all.merge(dialogsOfMessages());
  all.merge(dialogsOfDisposition());
  all.merge(dialogsOfKeys());
  all.merge(sheets(sample));
  all.merge(dialogsOfPeople(sample.workbench().workspace()));
  return all;
}

} // namespace

/// Every screen and every dialog, as somebody without a mouse, without good eyes, or from right to left meets it.
class GateTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QApplication::setCursorFlashTime(0);
    QFile chat(m_folder.filePath(u"WhatsApp Chat with Ana.txt"_s));
    QVERIFY(chat.open(QIODevice::WriteOnly));
    for (int i = 0; i < 20; ++i)
      chat.write(
          u"%1/03/26, 14:%2 - %3: Message %1\n"_s.arg(i + 10).arg(i + 10).arg(i % 2 ? u"Ana"_s : u"Ben"_s).toUtf8());
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    m_plan.refresh();
    openSample();
  }
  void cleanup() { m_language.reset(); }

  void nothingStandsInTheWay_data() {
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("language");
    QTest::newRow("light") << int(ui::Theme::Light) << u"en"_s;
    QTest::newRow("dark") << int(ui::Theme::Dark) << u"pseudo"_s;
    QTest::newRow("right-to-left") << int(ui::Theme::Light) << u"ar"_s;
    for (const QString& more : qEnvironmentVariable("MUNIMENT_GATE_LANGUAGES").split(u' ', Qt::SkipEmptyParts))
      QTest::newRow(qPrintable(u"in "_s + more)) << int(ui::Theme::Light) << more;
  }
  void nothingStandsInTheWay() {
    QFETCH(const int, mode);
    QFETCH(const QString, language);
    m_language.emplace(language);
    openSample();
    ui::applyTheme(*qApp, static_cast<ui::Theme::Mode>(mode));
    QVERIFY(!QTest::currentTestFailed());
    QStringList found = ofScreens() + ofDocuments() + ofCases() + ofConnections() + ofRules() + ofCampaigns() +
                        ofWelcome() + ofDialogs();
    for (const QString& each : found)
      qWarning().noquote() << each;
    QVERIFY(found.isEmpty());
  }

  void everyDialogIsHere() {
    const Dialogs known = dialogs();
    static const QRegularExpression kDialog(u"class (\\w+) final : public (?:QDialog|ActDialog|ChoiceDialog)\\b"_s);
    QDirIterator walk(QStringLiteral(MUNIMENT_SOURCE "/ui"), {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    int seen = 0;
    while (walk.hasNext()) {
      QFile file(walk.next());
      QVERIFY(file.open(QIODevice::ReadOnly));
      const auto match = kDialog.match(QString::fromUtf8(file.readAll()));
      if (match.hasMatch()) {
        ++seen;
        QVERIFY2(known.contains(match.captured(1)), qPrintable(match.captured(1)));
      }
    }
    QCOMPARE(seen, static_cast<int>(known.size()));
  }

  void theGateFindsWhatIsWrong() {
    QWidget window;
    window.resize(300, 200);
    auto* nameless = new QLineEdit(&window);
    nameless->move(10, 10);
    auto* cut = new QPushButton(u"A text that is much too long for it"_s, &window);
    cut->setGeometry(10, 60, 60, 30);
    auto* pale = new QLabel(u"pale"_s, &window);
    pale->move(10, 110);
    QPalette palette = pale->palette();
    palette.setColor(QPalette::WindowText, window.palette().color(QPalette::Window).darker(120));
    pale->setPalette(palette);
    auto* away = new QPushButton(u"Away"_s, &window);
    away->move(280, 150);
    auto* trap = new QPlainTextEdit(&window); // keeps Tab to itself
    trap->setAccessibleName(u"trap"_s);
    trap->setGeometry(10, 140, 100, 40);
    auto* behind = new QPushButton(u"Behind"_s, &window);
    behind->move(120, 150);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QString found = obstacles(window).join(u'\n');
    for (const char* what : {"has no name: QLineEdit", "is cut off: QPushButton", "contrast", "sticks out: QPushButton",
                             "not reached by Tab"})
      QVERIFY2(found.contains(QString::fromLatin1(what)), qPrintable(found));
  }

 private:
  /// Anew, so that it speaks the language of now.
  void openSample() {
    m_sample.start();
    QVERIFY(m_sample.waitOpen());
    m_sample.window().resize(1280, 800);
    QVERIFY(QTest::qWaitForWindowActive(&m_sample.window()));
  }

  Dialogs dialogs() {
    Dialogs all = dialogsOfOthers(m_folder.filePath(u"WhatsApp Chat with Ana.txt"_s), m_sample);
    all.merge(dialogsOfRecords(m_desk, m_plan));
    all.merge(dialogsOfConnections(m_connections));
    all.merge(dialogsOfRm(m_rm));
    all.merge(dialogsOfCases(m_cases));
    all.merge(dialogsOfEvidence(m_evidence, m_redaction));
    all.merge(dialogsOfReview(m_reviews));
    all.merge(dialogsOfRules(m_rules));
    all.merge(dialogsOfCampaigns(m_campaigns));
    return all;
  }

  QStringList look(const QString& name, QWidget& window, QWidget& page) {
    // Answers come and rows are laid out until nothing changes any more.
    QImage before;
    for (int look = 0; look < 20; ++look) {
      QTest::qWait(250);
      const QImage now = window.grab().toImage();
      if (now == std::exchange(before, now))
        break;
    }
    const QString file = u"%1/gate-%2-%3%4.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES), name,
                                                      QString::fromLatin1(QTest::currentDataTag()),
                                                      qEnvironmentVariable("QT_SCALE_FACTOR"));
    if (!window.grab().save(file))
      return {u"no picture: "_s + file};
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
      return {name + u": does not come up"_s};
    QStringList found = obstacles(page);
    found += m_language->untranslated(page);
    for (QString& each : found)
      each.prepend(name + u": "_s);
    return found;
  }

  QStringList ofScreens() {
    QStringList found;
    for (const QString& screen : m_sample.workbench().screens()) {
      m_sample.workbench().show(screen);
      found += look(screen, m_sample.window(), *m_sample.workbench().page(screen));
    }
    m_sample.workbench().search(u"order"_s);
    found += look(u"search-hits"_s, m_sample.window(), m_sample.workbench());
    m_sample.workbench().showNotices();
    found += look(u"notices"_s, m_sample.window(), *m_sample.window().findChild<QWidget*>(u"noticesPane"_s));
    m_sample.workbench().showNotices();
    m_sample.workbench().showCoverage();
    found += look(u"coverage"_s, m_sample.window(), *m_sample.workbench().page(u"connections"_s));
    return found;
  }

  /// With documents of every kind, each in another view.
  QStringList ofDocuments() {
    FakeDocuments desk;
    desk.isHeld = true;
    ui::DocumentsScreen screen(desk, nullptr);
    screen.resize(1096, 724);
    screen.show();
    screen.refresh();
    if (!QTest::qWaitForWindowActive(&screen) || !QTest::qWaitFor([&] { return screen.pane()->known(); }))
      return {u"the documents do not come up"_s};
    QStringList found;
    for (const auto& [tab, document] : {std::pair(0, 0), std::pair(1, 1), std::pair(2, 2), std::pair(3, 0)}) {
      screen.showDocument(FakeDocuments::documentId(document));
      screen.pane()->setTab(static_cast<ui::DocumentPane::Tab>(tab));
      found += look(u"documents-filled-%1"_s.arg(tab), screen, screen);
    }
    return found;
  }

  /// With a case of each kind, in every view.
  QStringList ofCases() {
    FakeCases desk;
    ui::CasesScreen screen(desk, nullptr);
    screen.resize(1096, 724);
    screen.show();
    screen.refresh();
    if (!QTest::qWaitForWindowActive(&screen) || !QTest::qWaitFor([&] { return screen.pane()->known(); }))
      return {u"the cases do not come up"_s};
    QStringList found;
    for (const auto& [tab, file] : {std::pair(0, 0), std::pair(1, 0), std::pair(2, 2)}) {
      screen.showCase(FakeCases::caseId(file));
      screen.pane()->setTab(static_cast<ui::CasePane::Tab>(tab));
      found += look(u"cases-filled-%1"_s.arg(tab), screen, screen);
    }
    return found;
  }

  /// With a card in every state, and deliveries below.
  QStringList ofConnections() {
    FakeConnectionDesk desk;
    desk.addSix();
    desk.addDelivery(Delivery::Direction::Out, u"whatsapp"_s, Delivery::State::Dead, u"peer.busy"_s);
    ui::ConnectionsScreen screen(desk, nullptr);
    screen.resize(1096, 724);
    screen.show();
    screen.refresh();
    if (!QTest::qWaitForWindowActive(&screen))
      return {u"the connections do not come up"_s};
    return look(u"connections-filled"_s, screen, screen);
  }

  /// With a rule in every state, one of them open.
  QStringList ofRules() {
    FakeRulesDesk desk;
    desk.addFour();
    ui::RulesScreen screen(desk, nullptr);
    screen.resize(1096, 724);
    screen.show();
    screen.refresh();
    if (!QTest::qWaitForWindowActive(&screen))
      return {u"the rules do not come up"_s};
    return look(u"rules-filled"_s, screen, screen);
  }

  /// With people in every state.
  QStringList ofCampaigns() {
    FakeCampaigns desk;
    desk.addFour();
    ui::CampaignsScreen screen(desk, nullptr);
    screen.resize(1256, 824);
    screen.show();
    screen.refresh();
    if (!QTest::qWaitForWindowActive(&screen))
      return {u"the campaigns do not come up"_s};
    return look(u"campaigns-filled"_s, screen, screen);
  }

  QStringList ofWelcome() {
    ui::WelcomePage page;
    page.resize(1280, 800);
    page.show();
    if (!QTest::qWaitForWindowActive(&page))
      return {u"the welcome page does not come up"_s};
    QStringList found = look(u"welcome"_s, page, page);
    page.findChild<QAbstractButton*>(u"welcomeCreate"_s)->click();
    found += look(u"create"_s, page, page);
    page.showLocked(u"/nowhere"_s, {});
    found += look(u"locked"_s, page, page);
    page.showRecoveryKey(u"HZ9E-TW8D-47M1-JZ3P-560Z-G5EM-138P-TBXW"_s);
    page.showProblem(u"Something did not work. Nothing was changed."_s);
    return found + look(u"recovery"_s, page, page);
  }

  QStringList ofDialogs() {
    QStringList found;
    for (const auto& [name, make] : dialogs()) {
      const std::unique_ptr<QDialog> dialog(make(&m_sample.window()));
      if (!dialog)
        return {u"cannot be made: "_s + name};
      dialog->show();
      if (!QTest::qWaitForWindowActive(dialog.get()))
        return {u"does not come up: "_s + name};
      found += look(name, *dialog, *dialog);
    }
    return found;
  }

  QTemporaryDir m_folder;
  std::optional<GateLanguage> m_language;
  SampleWindow m_sample;
  FakeDesk m_desk;
  FakeConnectionDesk m_connections;
  FakeRmDesk m_rm;
  FakeCases m_cases;
  FakeEvidence m_evidence;
  FakeRedaction m_redaction;
  FakeReviewSets m_reviews;
  FakeRulesDesk m_rules;
  FakeCampaigns m_campaigns;
  ui::FilePlanModel m_plan{m_desk, nullptr};
};

MUNIMENT_TEST(GateTest);

} // namespace muniment::tests

#include "gate_test.moc"
