#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/people/fake_people.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/people/answer_limits_sheet.h"
#include "ui/people/business_hours_sheet.h"
#include "ui/people/deputy_sheet.h"
#include "ui/people/people_sheet.h"
#include "ui/people/plan_part_sheet.h"

#include <QtCore/QDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTimeEdit>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

namespace {

/// The sheet with its people in the list.
struct Opened final {
  FakePeople desk;
  std::unique_ptr<PeopleSheet> sheet;
  TableView* table = nullptr;

  explicit Opened(const QString& me = u"Ines Roth"_s) {
    desk.me = me;
    sheet = std::make_unique<PeopleSheet>(desk, FakePeople::now(), nullptr);
    table = part<TableView>(*sheet, "peopleSheet.people");
    sheet->show();
  }

  [[nodiscard]] bool choose(const QString& name) {
    return QTest::qWaitFor([&] {
      for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data().toString() == name) {
          table->setCurrentIndex(table->model()->index(row, 0));
          return says(*sheet, name);
        }
      }
      return false;
    });
  }
  [[nodiscard]] QPushButton* action() const { return part<QPushButton>(*sheet, "sheet.action"); }
};

} // namespace

class PeopleSheetTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { applyTheme(*qApp, Theme::Light); }

  void aRightIsGivenWithAReason() {
    Opened opened;
    const QAbstractItemModelTester tester(opened.table->model());
    QVERIFY(opened.choose(u"Ben Okafor"_s));
    QVERIFY(!opened.action()->isEnabled());
    part<QCheckBox>(*opened.sheet, "peopleSheet.approver")->click();
    QVERIFY(says(*opened.sheet, u"The reason is still missing"_s));
    part<QLineEdit>(*opened.sheet, "peopleSheet.reason")->setText(u"Second person for Hamburg"_s);
    QVERIFY(opened.action()->isEnabled());
    opened.action()->click();
    QTRY_VERIFY(opened.desk.person(u"Ben Okafor"_s).roles.contains(Role::Approver));
    QTRY_COMPARE(part<QListWidget>(*opened.sheet, "peopleSheet.history")->count(), 2);
    QCOMPARE(opened.desk.changes.front().reason, u"Second person for Hamburg"_s);
    QTRY_VERIFY(!opened.action()->isEnabled());
  }

  void aRefusalIsShown() {
    Opened opened;
    QVERIFY(opened.choose(u"Ben Okafor"_s));
    part<QCheckBox>(*opened.sheet, "peopleSheet.active")->click();
    part<QLineEdit>(*opened.sheet, "peopleSheet.reason")->setText(u"Left the company"_s);
    opened.desk.refusal = makeError(ErrorKind::Refused, "actor.of_connector"_L1);
    opened.action()->click();
    QTRY_VERIFY(!opened.desk.refusal);
    QVERIFY(opened.desk.person(u"Ben Okafor"_s).active);
    QTRY_VERIFY(opened.action()->isEnabled());
  }

  void nobodyChangesTheirOwnRights() {
    Opened opened;
    QVERIFY(opened.choose(u"Ines Roth"_s));
    QTRY_VERIFY(says(*opened.sheet, u"Nobody changes their own rights"_s));
    QVERIFY(!part<QCheckBox>(*opened.sheet, "peopleSheet.approver")->isEnabled());
    Opened other(u"Anna Berg"_s);
    QVERIFY(other.choose(u"Ben Okafor"_s));
    QTRY_VERIFY(says(*other.sheet, u"Only an administrator"_s));
    QVERIFY(!part<QPushButton>(*other.sheet, "peopleSheet.away")->isEnabled());
  }

  void aDeputyIsNamedAndTheAbsenceEnds() {
    Opened opened;
    QVERIFY(opened.choose(u"Anna Berg"_s));
    QVERIFY(says(*opened.sheet, u"Away until 6 Mar 2026; Ben Okafor decides"_s));
    part<QPushButton>(*opened.sheet, "peopleSheet.away")->click();
    QTRY_VERIFY(opened.desk.absences.empty());
    QTRY_VERIFY(says(*opened.sheet, u"Nobody decides in their place"_s));
    part<QPushButton>(*opened.sheet, "peopleSheet.away")->click();
    auto* deputy = part<DeputySheet>(*opened.sheet, "deputySheet");
    QVERIFY(deputy);
    part<QPushButton>(*deputy, "sheet.action")->click();
    QTRY_COMPARE(opened.desk.absences.size(), std::size_t{1});
    QCOMPARE(opened.desk.absences.front().actor, opened.desk.person(u"Anna Berg"_s).id);
    QTRY_VERIFY(says(*opened.sheet, u"Away until"_s));
  }

  void aCoordinatorIsGivenAPart() {
    Opened opened;
    QVERIFY(opened.choose(u"Anna Berg"_s));
    QTRY_VERIFY(says(*opened.sheet, u"only for records coordinators"_s));
    QVERIFY(!part<QPushButton>(*opened.sheet, "peopleSheet.part")->isEnabled());
    QVERIFY(opened.choose(u"Ben Okafor"_s));
    QTRY_VERIFY(says(*opened.sheet, u"Everywhere in the file plan"_s));
    part<QPushButton>(*opened.sheet, "peopleSheet.part")->click();
    auto* sheet = part<PlanPartSheet>(*opened.sheet, "planPartSheet");
    QVERIFY(sheet);
    auto* places = part<QListWidget>(*sheet, "planPartSheet.places");
    QCOMPARE(places->count(), 4);
    auto* action = part<QPushButton>(*sheet, "sheet.action");
    QVERIFY(!action->isEnabled());
    places->setCurrentRow(1);
    QTest::keyClick(places, Qt::Key_Space);
    QCOMPARE(places->item(1)->checkState(), Qt::Checked);
    places->item(3)->setCheckState(Qt::Checked);
    QVERIFY(says(*sheet, u"The reason is still missing"_s));
    part<QLineEdit>(*sheet, "planPartSheet.reason")->setText(u"Hamburg only"_s);
    QVERIFY(action->isEnabled());
    opened.desk.refusal = makeError(ErrorKind::Refused, "actor.own_roles"_L1);
    action->click();
    QTRY_VERIFY(!opened.desk.refusal);
    QTRY_VERIFY(action->isEnabled());
    action->click();
    QTRY_VERIFY(says(*opened.sheet, u"Only in 04.20.30 Warranty, unit Sales"_s));
    QCOMPARE(opened.desk.plan.parts.size(), std::size_t{1});
  }

  void limitsForAnswersAreSet() {
    Opened opened;
    QVERIFY(opened.choose(u"Ben Okafor"_s));
    auto* open = part<QPushButton>(*opened.sheet, "peopleSheet.limits");
    QTRY_VERIFY(open->isEnabled());
    open->click();
    QTRY_VERIFY(opened.sheet->findChild<AnswerLimitsSheet*>());
    auto* sheet = part<AnswerLimitsSheet>(*opened.sheet, "answerLimitsSheet");
    auto* action = part<QPushButton>(*sheet, "sheet.action");
    auto* amounts = part<QLineEdit>(*sheet, "answerLimitsSheet.amounts");
    QVERIFY(!action->isEnabled());
    for (const QString& wrong : {u"much"_s, u"EURO 5"_s, u"EUR 1; eur 2"_s, u"EUR -1"_s}) {
      amounts->setText(wrong);
      QVERIFY(says(*sheet, u"The amounts cannot be read"_s));
      QVERIFY(!action->isEnabled());
    }
    amounts->setText(u"usd 12000; EUR 10000.50"_s);
    auto* classes = part<QListWidget>(*sheet, "answerLimitsSheet.classes");
    classes->setCurrentRow(0);
    QTest::keyClick(classes, Qt::Key_Space);
    QVERIFY(action->isEnabled());
    opened.desk.refusal = makeError(ErrorKind::Refused, "stake.amount_wrong"_L1);
    action->click();
    QTRY_VERIFY(!opened.desk.refusal);
    QTRY_VERIFY(action->isEnabled());
    action->click();
    QTRY_VERIFY(says(*opened.sheet, u"The limits are saved."_s));
    const std::vector<StakeLimits::Amount> set{{u"EUR"_s, u"10000.50"_s}, {u"USD"_s, u"12000"_s}};
    QCOMPARE(opened.desk.limits.amounts, set);
    QCOMPARE(opened.desk.limits.classes, QStringList(opened.desk.plan.places.front().code));
    QVERIFY(!opened.desk.limits.matters);
  }

  void businessHoursAreSaid() {
    FakePeople desk;
    desk.hours.timeZone = u"Europe/Berlin"_s;
    BusinessHoursSheet sheet(desk, nullptr);
    sheet.show();
    QVERIFY(says(sheet, u"Loading…"_s));
    QTRY_VERIFY(says(sheet, u"Nothing was changed yet"_s));
    QVERIFY(!part<QCheckBox>(sheet, "businessHoursSheet.day6")->isChecked());
    part<QTimeEdit>(sheet, "businessHoursSheet.closes")->setTime(QTime(8, 30));
    QVERIFY(says(sheet, u"A day has one hour at least"_s));
    part<QTimeEdit>(sheet, "businessHoursSheet.closes")->setTime(QTime(17, 0));
    part<QCheckBox>(sheet, "businessHoursSheet.day6")->setChecked(true);
    part<QPlainTextEdit>(sheet, "businessHoursSheet.holidays")->setPlainText(u"Christmas"_s);
    QVERIFY(says(sheet, u"A holiday is no day"_s));
    part<QPlainTextEdit>(sheet, "businessHoursSheet.holidays")->setPlainText(u"2026-12-25\n\n"_s);
    auto* save = part<QPushButton>(sheet, "sheet.action");
    QVERIFY(save->isEnabled());
    save->click();
    QTRY_VERIFY(!sheet.isVisible());
    QCOMPARE(desk.hours,
             (BusinessHours{{1, 2, 3, 4, 5, 6}, QTime(8, 0), QTime(17, 0), u"Europe/Berlin"_s, {QDate(2026, 12, 25)}}));
  }

  void whoManagesNoRulesOnlyReadsThem() {
    FakePeople desk;
    desk.me = u"Vera Lindqvist"_s;
    BusinessHoursSheet sheet(desk, nullptr);
    sheet.show();
    QTRY_VERIFY(says(sheet, u"Records managers change this"_s));
    QVERIFY(!part<QPushButton>(sheet, "sheet.action")->isEnabled());
  }

  void pictures_data() {
    QTest::addColumn<int>("mode");
    QTest::newRow("light") << int(Theme::Light);
    QTest::newRow("dark") << int(Theme::Dark);
  }
  void pictures() {
    QFETCH(const int, mode);
    QVERIFY(QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES)));
    applyTheme(*qApp, static_cast<Theme::Mode>(mode));
    Opened opened;
    QVERIFY(opened.choose(u"Ben Okafor"_s));
    const QString place = u"%1/people-%2-%3.png"_s;
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    QTRY_COMPARE(part<QListWidget>(*opened.sheet, "peopleSheet.history")->count(), 1);
    QVERIFY(opened.sheet->grab().save(place.arg(QStringLiteral(MUNIMENT_PICTURES), u"sheet"_s, tag)));
    opened.desk.plan.parts.push_back({opened.desk.person(u"Ben Okafor"_s).id, {}, {u"Sales"_s}, {}, {}, {}});
    PlanPartSheet places(opened.desk.person(u"Ben Okafor"_s), opened.desk.plan, nullptr);
    places.show();
    QVERIFY(places.grab().save(place.arg(QStringLiteral(MUNIMENT_PICTURES), u"part"_s, tag)));
    StakeLimits limits;
    limits.amounts = {{u"EUR"_s, u"10000"_s}};
    AnswerLimitsSheet answers(limits, opened.desk.plan, true, nullptr);
    answers.show();
    QVERIFY(answers.grab().save(place.arg(QStringLiteral(MUNIMENT_PICTURES), u"limits"_s, tag)));
    DeputySheet deputy(opened.desk.person(u"Anna Berg"_s), opened.desk.people, QDate(2026, 3, 2), nullptr);
    deputy.show();
    BusinessHoursSheet hours(opened.desk, nullptr);
    hours.show();
    QTRY_VERIFY(says(hours, u"Nothing was changed yet"_s));
    QVERIFY(hours.grab().save(place.arg(QStringLiteral(MUNIMENT_PICTURES), u"hours"_s, tag)));
    QVERIFY(deputy.grab().save(place.arg(QStringLiteral(MUNIMENT_PICTURES), u"deputy"_s, tag)));
  }
};

MUNIMENT_TEST(PeopleSheetTest);

} // namespace muniment::tests

#include "people_sheet_test.moc"
