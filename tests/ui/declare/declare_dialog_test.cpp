#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/declare/fake_declare.h"
#include "ui/declare/declare_dialog.h"
#include "ui/declare/declare_flow.h"
#include "ui/kit/theme.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::DeclareDialog;
using ui::DeclareWish;

namespace {

DeclareWish wishFor(const FakeDeclare& fake, std::vector<records::Run> runs) {
  DeclareWish wish;
  wish.selection.conversation = fake.chat;
  wish.isWhole = runs.empty();
  wish.selection.runs = std::move(runs);
  return wish;
}

} // namespace

/// The dialog on answers that are made up.
class DeclareDialogTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light); }

  void whatIsSuggestedNeedsOneKey() {
    FakeDeclare fake;
    fake.suggestions = {fake.plain.id};
    DeclareDialog dialog(fake, wishFor(fake, {{5, 7, MemberRole::Selected}}), nullptr);
    dialog.show();
    auto* act = part<QPushButton>(dialog, "declareAct");
    QTRY_VERIFY(act->isEnabled());
    QVERIFY(says(dialog, u"PO-4711 Harbour Freight · "_s));
    QVERIFY(says(dialog, u"1 message(s) differ between sources"_s));
    QTest::keyClick(&dialog, Qt::Key_Return);
    QTRY_COMPARE(fake.declared.size(), 1U);
    QVERIFY(fake.declared.front().recordClass == fake.plain.id);
    QVERIFY(fake.declared.front().title.startsWith(u"PO-4711 Harbour Freight, "_s));
    QVERIFY(!dialog.isVisible());
  }

  void itIsSentToo() {
    FakeDeclare fake;
    const MatterId other = MatterId::make(Instant());
    fake.suggestions = {fake.plain.id};
    fake.systems = {{u"cs"_s, u"Content Server"_s, {}, true}, {u"old"_s, u"Old archive"_s, {}, false}};
    fake.systems.push_back({u"matter"_s, u"Of a matter"_s, other, true});
    QWidget window;
    window.resize(1200, 900);
    window.show();
    ui::DeclareFlow flow(fake, &window);
    DeclareDialog* dialog = flow.begin(wishFor(fake, {{5, 7, MemberRole::Selected}}));
    auto* choice = part<QComboBox>(*dialog, "sendChoice");
    QTRY_COMPARE(choice->count(), 3); // only here, and the two that are on
    QVERIFY(!dialog->sendsTo());
    dialog->choose(fake.strict.id);
    QTRY_VERIFY(!choice->isEnabled()); // what waits for approval is not sent
    dialog->choose(fake.plain.id);
    QTRY_VERIFY(choice->isEnabled());
    choice->setCurrentIndex(1);
    auto* act = part<QPushButton>(*dialog, "declareAct");
    QTRY_VERIFY(act->isEnabled());
    act->click();
    QTRY_COMPARE(fake.sent.size(), 1U);
    QCOMPARE(fake.sent.front().peer, u"cs"_s);
    QTRY_VERIFY(says(window, u"Declared as R-7, and on its way to Content Server"_s));
  }

  void whatASystemSaysIsFilledIn() {
    FakeDeclare fake;
    DeclareWish wish = wishFor(fake, {{5, 7, MemberRole::Selected}});
    wish.recordClass = fake.strict.code;
    wish.toldBy = u"erp"_s;
    wish.details = {{u"order"_s, u"PO-99"_s}, {u"amount"_s, u"much"_s}, {u"colour"_s, u"red"_s}};
    DeclareDialog dialog(fake, wish, nullptr);
    dialog.show();
    QTRY_VERIFY(part<QLineEdit>(dialog, "detail.order"));
    QTRY_COMPARE(part<QLineEdit>(dialog, "detail.order")->text(), u"PO-99"_s);
    QVERIFY(part<QLineEdit>(dialog, "detail.amount")->text().isEmpty()); // no number
    QTRY_VERIFY(says(dialog, u"Said by erp"_s));
  }

  void contextChangesWhatIsKept() {
    FakeDeclare fake;
    fake.suggestions = {fake.plain.id};
    DeclareDialog dialog(fake, wishFor(fake, {{5, 7, MemberRole::Selected}}), nullptr);
    dialog.show();
    auto* list = part<QListView>(dialog, "keptMessages");
    QTRY_COMPARE(list->model()->rowCount(), 5); // a gap, three messages, a gap
    part<QSpinBox>(dialog, "contextAround")->setValue(2);
    QTRY_COMPARE(list->model()->rowCount(), 9);
    QTRY_VERIFY(says(dialog, u"4 of context"_s));
    part<QPushButton>(dialog, "declareAct")->click();
    QTRY_COMPARE(fake.declared.size(), 1U);
    QCOMPARE(fake.declared.front().selection.context.around, 2);
  }

  void theWholeConversationEndsNow() {
    FakeDeclare fake;
    fake.suggestions = {fake.plain.id};
    DeclareDialog dialog(fake, wishFor(fake, {}), nullptr);
    dialog.show();
    QTRY_VERIFY(says(dialog, u"up to now"_s));
    QVERIFY(!part<QSpinBox>(dialog, "contextAround")->isEnabled());
    QTRY_VERIFY(part<QPushButton>(dialog, "declareAct")->isEnabled());
    part<QPushButton>(dialog, "declareAct")->click();
    QTRY_COMPARE(fake.declared.size(), 1U);
    // What was counted is declared, also when more has come meanwhile.
    QVERIFY((fake.declared.front().selection.runs == std::vector<records::Run>{{0, 29, MemberRole::Selected}}));
  }

  void everyKindOfDetailIsChecked() {
    FakeDeclare fake;
    DeclareDialog dialog(fake, wishFor(fake, {{5, 7, MemberRole::Selected}}), nullptr);
    dialog.show();
    auto* act = part<QPushButton>(dialog, "declareAct");
    QTRY_VERIFY(says(dialog, u"Choose a class."_s));
    dialog.choose(fake.strict.id);
    QTRY_COMPARE(act->text(), u"Ask for Approval"_s);
    QTRY_VERIFY(says(dialog, u"Marta Klein"_s));
    QCOMPARE(part<QLineEdit>(dialog, "detail.order")->text(), u"PO-4711"_s);
    QVERIFY(says(dialog, u"Found in the title of the conversation"_s));
    QVERIFY(part<QLabel>(dialog, "declareMissing")->text().contains(u"Day, Kind"_s));
    part<QLineEdit>(dialog, "detail.amount")->setText(u"many"_s);
    QVERIFY(says(dialog, u"This is not a number"_s));
    part<QLineEdit>(dialog, "detail.amount")->setText(u"12.50"_s);
    part<QLineEdit>(dialog, "detail.day")->setText(u"soon"_s);
    QVERIFY(says(dialog, u"This is not a date"_s));
    part<QLineEdit>(dialog, "detail.day")->setText(u"2026-03-17"_s);
    QVERIFY(!act->isEnabled());
    auto* kind = part<QComboBox>(dialog, "detail.kind");
    kind->setCurrentIndex(kind->findData(u"price"_s));
    QTRY_VERIFY(act->isEnabled());
    act->click();
    QTRY_COMPARE(fake.declared.size(), 1U);
    const Json& kept = fake.declared.front().metadata;
    QCOMPARE(kept.text(u"amount"), u"12.50"_s);
    QCOMPARE(kept.text(u"day"), u"2026-03-17"_s);
    QVERIFY(kept.at(u"paid").isNull()); // what is not stated is not kept
  }

  void theLastChoiceIsInherited() {
    FakeDeclare fake;
    fake.suggestions = {fake.strict.id, fake.plain.id};
    Record before;
    before.recordClass = fake.strict.id;
    before.metadata = Json::Object{{u"order"_s, u"PO-1"_s}, {u"day"_s, u"2026-03-01"_s}, {u"kind"_s, u"date"_s}};
    fake.last = {before};
    DeclareDialog dialog(fake, wishFor(fake, {{5, 7, MemberRole::Selected}}), nullptr);
    dialog.show();
    QTRY_VERIFY(part<QPushButton>(dialog, "declareAct")->isEnabled());
    QCOMPARE(part<QComboBox>(dialog, "detail.kind")->currentData().toString(), u"date"_s);
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(&dialog, Qt::Key_2); // the second suggestion
    QTRY_VERIFY(!part<QLineEdit>(dialog, "detail.day"));
    part<QPushButton>(dialog, "declareAct")->click();
    QTRY_COMPARE(fake.declared.size(), 1U);
    QVERIFY(fake.declared.front().recordClass == fake.plain.id);
  }

  void aClosedClassIsNotOffered() {
    FakeDeclare fake;
    fake.suggestions = {fake.closed.id};
    DeclareDialog dialog(fake, wishFor(fake, {{5, 7, MemberRole::Selected}}), nullptr);
    dialog.show();
    QTRY_VERIFY(says(dialog, u"Choose a class."_s));
    auto* search = part<QLineEdit>(dialog, "classSearch");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"letters"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(dialog.findChildren<QRadioButton*>().isEmpty());
    search->clear();
    QTest::keyClicks(search, u"order ch"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(part<QPushButton>(dialog, "declareAct")->text(), u"Ask for Approval"_s);
    QCOMPARE(dialog.findChild<QRadioButton*>()->accessibleName(), u"04.20.30 Order changes & approvals"_s);
    QVERIFY(fake.declared.empty()); // Enter chose a class and declared nothing
  }

  void holdsOfOthersAreOnlyAFact() {
    FakeDeclare fake;
    fake.holds.others = true;
    DeclareDialog dialog(fake, wishFor(fake, {{5, 7, MemberRole::Selected}}), nullptr);
    dialog.show();
    QTRY_VERIFY(says(dialog, u"Blocked; ask legal"_s));
  }

  void whatIsRefusedLeadsOn() {
    FakeDeclare fake;
    fake.suggestions = {fake.plain.id};
    fake.refusal = makeError(ErrorKind::Refused, "record.already_declared"_L1, {u"R-3"_s});
    DeclareDialog dialog(fake, wishFor(fake, {{5, 7, MemberRole::Selected}}), nullptr);
    QString asked;
    connect(&dialog, &DeclareDialog::recordRequested, this, [&](const QString& number) { asked = number; });
    dialog.show();
    QTRY_VERIFY(part<QPushButton>(dialog, "declareAct")->isEnabled());
    part<QPushButton>(dialog, "declareAct")->click();
    auto* problem = part<QWidget>(dialog, "declareProblem");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(says(dialog, u"Declared already"_s));
    QVERIFY(part<QPushButton>(dialog, "declareAct")->isEnabled()); // another class may do
    problem->findChild<QPushButton*>()->click();
    QCOMPARE(asked, u"R-3"_s);
    QVERIFY(!dialog.isVisible());
  }

  void whoeverGivesUpLosesNothing() {
    FakeDeclare fake;
    fake.suggestions = {fake.plain.id};
    fake.refusal = makeError(ErrorKind::Cancelled, "base.cancelled"_L1);
    DeclareDialog dialog(fake, wishFor(fake, {{5, 7, MemberRole::Selected}}), nullptr);
    dialog.show();
    QTRY_VERIFY(part<QPushButton>(dialog, "declareAct")->isEnabled());
    part<QPushButton>(dialog, "declareAct")->click();
    QTRY_VERIFY(part<QPushButton>(dialog, "declareAct")->isEnabled());
    QVERIFY(dialog.isVisible() && !part<QWidget>(dialog, "declareProblem")->isVisible());
  }

  void whatCannotBeSaysWhy_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("words");
    QTest::newRow("not allowed") << int(ErrorKind::Refused) << u"access.no_permission"_s << u"You may not declare"_s;
    QTest::newRow("broken") << int(ErrorKind::Failed) << u"store.damaged_row"_s << u"could not be read"_s;
    QTest::newRow("several") << int(ErrorKind::Refused) << u"record.several_conversations"_s
                             << u"lies in several conversations"_s;
  }
  void whatCannotBeSaysWhy() {
    QFETCH(const int, kind);
    QFETCH(const QString, id);
    QFETCH(const QString, words);
    FakeDeclare fake;
    fake.previewError = Error{static_cast<ErrorKind>(kind), id, {}, {}, false};
    DeclareDialog dialog(fake, wishFor(fake, {{5, 7, MemberRole::Selected}}), nullptr);
    dialog.show();
    QTRY_VERIFY(says(dialog, words));
    QVERIFY(!part<QPushButton>(dialog, "declareAct")->isEnabled());
  }
};

MUNIMENT_TEST(DeclareDialogTest);

} // namespace muniment::tests

#include "declare_dialog_test.moc"
