#include "core/base/error_catalogue.h"
#include "tests/support/test_suite.h"
#include "tests/ui/audit/fake_egress.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"

#include <QtCore/QDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace ui;
using namespace Qt::StringLiterals;

class EgressDialogTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatLeftIsShownAndNarrowed() {
    FakeEgress desk(200);
    EgressDialog dialog(desk, nullptr);
    dialog.show();
    auto* table = dialog.findChild<TableView*>(u"egressRows"_s);
    auto* csv = dialog.findChild<QPushButton*>(u"egressCsv"_s);
    QTRY_VERIFY(csv->isEnabled());
    QCOMPARE(table->model()->rowCount(), 169); // of seven days, one an hour, both ends
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"Ben Ode (+4917012346)"_s);
    QCOMPARE(table->model()->index(0, 6).data().toString(), u"On its way"_s);
    dialog.findChild<QLineEdit*>(u"egressPerson"_s)->setText(u"ben"_s);
    QTRY_VERIFY(csv->isEnabled());
    QCOMPARE(table->model()->rowCount(), 57);
    QCOMPARE(desk.asked.person, u"ben"_s);
    auto* when = dialog.findChild<QComboBox*>(u"egressWhen"_s);
    when->setCurrentIndex(when->count() - 1);
    QTRY_VERIFY(csv->isEnabled());
    QCOMPARE(table->model()->rowCount(), 67);
    QVERIFY(!desk.asked.from);
  }

  void nothingAndARefusalAreSaid() {
    FakeEgress desk(0);
    EgressDialog dialog(desk, nullptr);
    dialog.show();
    auto* table = dialog.findChild<TableView*>(u"egressRows"_s);
    auto* csv = dialog.findChild<QPushButton*>(u"egressCsv"_s);
    QTRY_VERIFY(csv->isEnabled());
    QVERIFY(!table->isVisible());
    desk.refusal = makeError(ErrorKind::Refused, "access.no_permission"_L1);
    dialog.findChild<QLineEdit*>(u"egressPerson"_s)->setText(u"x"_s);
    auto* status = dialog.findChild<PlainLabel*>(u"egressStatus"_s);
    QTRY_COMPARE(status->text(), errorText(*desk.refusal));
    QVERIFY(!csv->isEnabled() && !table->isVisible());
  }

  void pictures_data() {
    QTest::addColumn<int>("mode");
    QTest::newRow("light") << int(Theme::Light);
    QTest::newRow("dark") << int(Theme::Dark);
  }
  void pictures() {
    QFETCH(const int, mode);
    applyTheme(*qApp, static_cast<Theme::Mode>(mode));
    FakeEgress desk(40);
    EgressDialog dialog(desk, nullptr);
    dialog.show();
    QTRY_VERIFY(dialog.findChild<QPushButton*>(u"egressCsv"_s)->isEnabled());
    const QString folder = QStringLiteral(MUNIMENT_PICTURES);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(
        dialog.grab().save(u"%1/audit-what-left-%2.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()))));
    applyTheme(*qApp, Theme::Light);
  }
};

MUNIMENT_TEST(EgressDialogTest);

} // namespace muniment::tests

#include "egress_dialog_test.moc"
