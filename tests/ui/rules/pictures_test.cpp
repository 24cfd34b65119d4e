#include "tests/support/pictures.h"
#include "tests/support/test_suite.h"
#include "tests/ui/rules/fake_rules_desk.h"
#include "ui/kit/reason_sheet.h"
#include "ui/rules/approve_rule_sheet.h"
#include "ui/rules/new_rule_sheet.h"
#include "ui/rules/rule_limits_sheet.h"
#include "ui/rules/rule_pane.h"
#include "ui/rules/rules_screen.h"
#include "ui/rules/sentence_control.h"
#include "ui/rules/sentence_view.h"
#include "ui/rules/value_editor.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSettle = 250;

void keep(QWidget& widget, const QString& name) { keepPicture(widget, u"rules-"_s + name); }

} // namespace

/// Pictures of the screen and its sheets in the build folder, to be looked at.
class RulesPicturesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pictures_data() { addLooks(); }
  void pictures() {
    const Look look;
    ofScreen();
    ofSheets();
  }

 private:
  static void ofScreen() {
    FakeRulesDesk desk;
    ui::RulesScreen screen(desk, nullptr);
    screen.resize(1256, 824);
    screen.show();
    screen.refresh();
    keep(screen, u"empty"_s);
    desk.addFour();
    for (int day = 0; day < 14; ++day)
      desk.trial.hits.push_back({u"entry:%1/1"_s.arg(day), desk.clock.plusMilliseconds(-day * day * 30'000'000LL),
                                 u"document:7"_s, u"Harbour Freight Ltd.  invoice  INV-%1"_s.arg(2209 - day),
                                 day % 4 == 0});
    desk.trial.met = 14;
    desk.trial.looked = 48'190;
    screen.refresh();
    screen.showRule(desk.rules[0].id);
    QTest::qWait(kSettle);
    screen.pane()->tryOnThePast();
    keep(screen, u"trial"_s);
    auto* view = screen.findChild<ui::SentenceView*>();
    view->controlAt(u"/condition/all/1/at_least"_s)->click();
    QTest::qWait(kSettle);
    auto* editor = screen.findChild<ui::ValueEditor*>();
    QVERIFY(editor);
    keep(*editor, u"value"_s);
    editor->close();
    view->controlAt(u"/trigger/verbs"_s)->click();
    QTest::qWait(kSettle);
    keep(*screen.findChild<ui::ValueEditor*>(), u"events"_s);
    screen.findChild<ui::ValueEditor*>()->close();
    RuleDefinition spoken = FakeRulesDesk::largeInvoices();
    spoken.actions = {{u"ask"_s,
                       {{u"persons"_s, {u"audience"_s}},
                        {u"text"_s, {u"May shipment {number} leave?"_s}},
                        {u"choices"_s, {u"Release it"_s, u"Hold it back"_s}},
                        {u"hours"_s, {u"24"_s}},
                        {u"text.de"_s, {u"Darf Sendung {number} gehen?"_s}},
                        {u"choices.de"_s, {u"Freigeben"_s, u"Zurückhalten"_s}}}}};
    screen.pane()->begin(spoken);
    QTest::qWait(kSettle);
    keep(screen, u"languages"_s);
    view->controlAt(u"/actions/0/text.de"_s)->click();
    QTest::qWait(kSettle);
    keep(*screen.findChild<ui::ValueEditor*>(), u"spoken"_s);
    screen.findChild<ui::ValueEditor*>()->close();
    screen.showRule(desk.rules[0].id);
    QTest::qWait(kSettle);
    screen.pane()->setTab(ui::RulePane::Tab::History);
    desk.stop = RuleStop{true, u"Wrong numbers were told"_s, desk.other.toString(), desk.clock, Salt()};
    screen.refresh();
    keep(screen, u"history"_s);
    screen.showLibrary();
    screen.pane()->setTab(ui::RulePane::Tab::Trial);
    screen.resize(900, 824);
    keep(screen, u"narrow-library"_s);
  }

  static void ofSheets() {
    FakeRulesDesk desk;
    desk.addFour();
    ui::NewRuleSheet add(nullptr);
    add.show();
    keep(add, u"new"_s);
    ui::RuleLimitsSheet limits(desk.rules[0].definition.limits, nullptr);
    limits.show();
    keep(limits, u"limits"_s);
    const auto rule = desk.ask(workspace::RuleById{desk.rules[2].id});
    QTRY_VERIFY(rule.isFinished());
    ui::ApproveRuleSheet approve(*rule.result(), nullptr);
    approve.show();
    keep(approve, u"approve"_s);
    ui::ReasonSheet reason({u"Stop all that rules send"_s,
                            u"At once, for every rule and everybody."_s,
                            u"Stop Everything"_s,
                            {u"What is not sent meanwhile is not made up for."_s}},
                           nullptr);
    reason.show();
    keep(reason, u"stop"_s);
  }
};

MUNIMENT_TEST(RulesPicturesTest);

} // namespace muniment::tests

#include "pictures_test.moc"
