#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/audit/fake_stamps.h"
#include "ui/audit/heads_model.h"
#include "ui/audit/holder_box.h"
#include "ui/audit/stamps_sheet.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"

#include <QtCore/QDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

namespace {

struct Shown final {
  FakeStamps desk;
  std::unique_ptr<StampsSheet> sheet;
  QAbstractItemModel* model = nullptr;
  QPushButton* action = nullptr;
  QPushButton* save = nullptr;
  QLineEdit* address = nullptr;

  explicit Shown(bool hasAuthority) {
    if (hasAuthority)
      desk.authority = TimeAuthority{{}, u"https://tsa.example/tsr"_s, "pem", {}, FakeStamps::now(), {}};
    sheet = std::make_unique<StampsSheet>(desk, nullptr);
    model = sheet->findChild<TableView*>()->model();
    action = sheet->findChild<QPushButton*>(u"sheet.action"_s);
    save = sheet->findChild<QPushButton*>(u"stampsSheet.save"_s);
    address = sheet->findChild<QLineEdit*>(u"stampsSheet.address"_s);
    sheet->show();
  }
  [[nodiscard]] QString stamp(int row) const { return model->index(row, HeadsModel::Stamp).data().toString(); }
};

} // namespace

class StampsSheetTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { applyTheme(*qApp, Theme::Light); }

  void headsSayWhoConfirmedThem() {
    Shown shown(true);
    const QAbstractItemModelTester tester(shown.model);
    QTRY_COMPARE(shown.model->rowCount(), 3);
    QCOMPARE(shown.stamp(0), u"None yet"_s);
    QVERIFY(shown.stamp(1).endsWith(u"by https://tsa.example/tsr"_s));
    QVERIFY(shown.stamp(2).contains(u"398"_s));
  }

  void theHeadIsStampedNow() {
    Shown shown(true);
    QTRY_COMPARE(shown.model->rowCount(), 3);
    QTRY_VERIFY(shown.action->isEnabled());
    shown.desk.refusal = makeError(ErrorKind::Unavailable, "timestamp.unavailable"_L1, {u"https://tsa.example/tsr"_s});
    shown.action->click();
    QVERIFY(!shown.action->isEnabled());
    QTRY_VERIFY(says(*shown.sheet, u"does not answer"_s));
    QVERIFY(shown.action->isEnabled());
    shown.action->click();
    QTRY_VERIFY(says(*shown.sheet, u"Time-stamped at"_s));
    QTRY_VERIFY(shown.stamp(0).endsWith(u"by https://tsa.example/tsr"_s));
  }

  void anAuthorityIsTakenAway() {
    Shown shown(true);
    QTRY_COMPARE(shown.address->text(), u"https://tsa.example/tsr"_s);
    shown.address->clear();
    QVERIFY(shown.save->isEnabled());
    shown.save->click();
    QTRY_VERIFY(says(*shown.sheet, u"On this computer alone"_s));
    QVERIFY(!shown.action->isEnabled());
    QVERIFY(!shown.save->isEnabled());
    shown.address->setText(u"https://tsa.example/tsr"_s);
    QVERIFY(!shown.save->isEnabled()); // without certificates nobody would be believed
  }

  void headsAreGivenToAHolder() {
    Shown shown(true);
    shown.desk.holder.holder = HeadHolder{{}, u"/mnt/notary"_s, {}, FakeStamps::now(), {}};
    HolderBox box(shown.desk, nullptr);
    box.show();
    auto* give = box.findChild<QPushButton*>(u"holderBox.give"_s);
    auto* none = box.findChild<QPushButton*>(u"holderBox.none"_s);
    QSignalSpy spoke(&box, &HolderBox::said);
    QTRY_VERIFY(says(box, u"/mnt/notary"_s));
    QVERIFY(says(box, u"No head was given yet"_s));
    shown.desk.refusal = makeError(ErrorKind::Unavailable, "holder.away"_L1, {u"/mnt/notary"_s});
    give->click();
    QTRY_COMPARE(spoke.count(), 1);
    QVERIFY(spoke.last().front().toString().contains(u"cannot be reached"_s));
    QTRY_VERIFY(give->isEnabled());
    give->click();
    QTRY_VERIFY(says(box, u"up to entry 412"_s));
    none->click();
    QTRY_VERIFY(says(box, u"None is chosen yet"_s));
    QTRY_VERIFY(!give->isEnabled() && !none->isEnabled());
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
    Shown shown(true);
    shown.desk.holder.holder = HeadHolder{{}, u"/mnt/notary/heads"_s, {}, FakeStamps::now(), {}};
    shown.desk.holder.last = store::Anchor{398, u"holder"_s, FakeStamps::now()};
    shown.sheet->findChild<HolderBox*>()->refresh();
    QTRY_COMPARE(shown.model->rowCount(), 3);
    QTRY_VERIFY(shown.action->isEnabled());
    QTRY_VERIFY(says(*shown.sheet, u"up to entry 398"_s));
    QVERIFY(shown.sheet->grab().save(u"%1/stamps-sheet-%2.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES),
                                                                     QString::fromLatin1(QTest::currentDataTag()))));
  }
};

MUNIMENT_TEST(StampsSheetTest);

} // namespace muniment::tests

#include "stamps_sheet_test.moc"
