#include "tests/support/pictures.h"
#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/rm/fake_rm_desk.h"
#include "ui/rm/differences_pane.h"
#include "ui/rm/hold_elsewhere.h"
#include "ui/rm/match_pane.h"
#include "ui/rm/match_sheet.h"
#include "ui/rm/record_elsewhere.h"
#include "ui/rm/settle_sheet.h"

#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using Kind = PeerConflict::Kind;

namespace {

void keep(QWidget& widget, const QString& name) { keepPicture(widget, u"rm-"_s + name); }

} // namespace

/// Pictures in the build folder, to be looked at.
class RmPicturesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pictures_data() { addLooks(); }
  void pictures() {
    const Look look;
    ofPages();
    ofSections();
    ofSheets();
  }

 private:
  static void ofPages() {
    FakeRmDesk desk;
    desk.fillDifferences(9);
    ui::DifferencesPane differences(desk, nullptr);
    differences.resize(1256, 500);
    differences.show();
    auto* rows = differences.findChild<QTableView*>(u"differences.rows"_s);
    QTRY_COMPARE(rows->model()->rowCount(), 9);
    keep(differences, u"differences"_s);
    desk.fillPlan(6, 3);
    desk.plan[0].subject = aggregateOf(ClassId());
    desk.plan[1].subject = aggregateOf(desk.places[1].value.id);
    ui::MatchPane plans(desk, nullptr);
    plans.resize(1256, 500);
    plans.show();
    auto* places = plans.findChild<QTableView*>(u"match.rows"_s);
    QTRY_COMPARE(places->model()->rowCount(), 9);
    keep(plans, u"plans"_s);
  }

  static void ofSections() {
    FakeRmDesk desk;
    desk.fillRecord();
    desk.elsewhere.places.front().differences = {desk.difference(Kind::HoldGone).conflict};
    QWidget window;
    window.setAutoFillBackground(true);
    window.setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    auto* record = new ui::RecordElsewhereSection(desk, &window);
    auto* hold = new ui::HoldElsewhereSection(desk, &window);
    column->addWidget(record);
    column->addWidget(hold);
    column->addStretch(1);
    window.resize(560, 760);
    window.show();
    record->open(desk.record);
    workspace::HoldElsewhere::Place place{u"rm"_s, u"Records Management"_s};
    place.wanted = 2;
    place.there = 210;
    place.oldest = desk.clock;
    desk.holdElsewhere = {{place}, 1};
    hold->open(HoldId::make(desk.clock));
    QTRY_VERIFY(says(window, u"CONTRACT-10Y"_s));
    QTRY_VERIFY(says(window, u"Pending there"_s));
    keep(window, u"sections"_s);
  }

  static void ofSheets() {
    FakeRmDesk desk;
    desk.fillRecord();
    ui::SettleSheet settle(desk, desk.difference(Kind::ClassChanged), nullptr);
    settle.show();
    QTRY_VERIFY(says(settle, u"Invoice dispute INV-77"_s));
    settle.findChild<QRadioButton*>(u"settleSheet.ours"_s)->click();
    settle.findChild<QPlainTextEdit*>(u"settleSheet.reason"_s)->setPlainText(u"Ours is right"_s);
    keep(settle, u"settle"_s);
    desk.sighting->fields = {{u"supplier"_s, u"NORDWIND"_s}};
    ui::SettleSheet details(desk, desk.difference(Kind::DetailsChanged), nullptr);
    details.show();
    QTRY_VERIFY(says(details, u"NORDWIND"_s));
    keep(details, u"settle-details"_s);
    workspace::RmSighting gone;
    gone.at = desk.clock;
    gone.wasDestroyed = true;
    desk.sighting = gone;
    auto held = desk.difference(Kind::DestroyedThere);
    held.isHeldHere = true;
    held.holdsHere = {u"H-12 Invoice dispute INV-77"_s};
    ui::SettleSheet follow(desk, held, nullptr);
    follow.show();
    QTRY_VERIFY(says(follow, u"Destroyed"_s));
    QTRY_VERIFY(!says(follow, u"Looking"_s));
    keep(follow, u"settle-held"_s);
    desk.fillPlan(1, 0);
    ui::MatchSheet match({u"Contracts"_s, u"A class of the file plan in Records Management."_s, {}},
                         {{aggregateOf(desk.places[0].value.id), u"04.20 Orders"_s},
                          {aggregateOf(desk.places[1].value.id), u"05.10 Letters"_s}},
                         nullptr);
    match.show();
    keep(match, u"match"_s);
  }
};

MUNIMENT_TEST(RmPicturesTest);

} // namespace muniment::tests

#include "pictures_test.moc"
