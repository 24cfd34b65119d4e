#include "tests/support/test_suite.h"
#include "tests/ui/partners/fake_partners.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/partners/partner_pane.h"
#include "ui/partners/partners_sheet.h"

#include <QtCore/QDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

namespace {

/// The sheet with its partners in the list.
struct Opened final {
  FakePartners desk;
  std::unique_ptr<PartnersSheet> sheet;

  explicit Opened(const QString& code = {}) {
    sheet = std::make_unique<PartnersSheet>(desk, code, nullptr);
    sheet->show();
  }
  template <class W>
  [[nodiscard]] W* part(const char* name) const {
    return sheet->findChild<W*>(QLatin1StringView(name));
  }
  [[nodiscard]] QAbstractItemModel* rows() const { return part<TableView>("partners.list")->model(); }
  [[nodiscard]] QPushButton* action() const { return part<QPushButton>("sheet.action"); }
  [[nodiscard]] QPushButton* undo() const { return part<QPushButton>("partners.undo"); }
  [[nodiscard]] QString agreed(const QString& code) const {
    for (int row = 0; row < rows()->rowCount(); ++row) {
      if (rows()->index(row, PartnersModel::Code).data().toString() == code)
        return rows()->index(row, PartnersModel::Agreed).data().toString();
    }
    return {};
  }
  [[nodiscard]] bool choose(const QString& code) const {
    return QTest::qWaitFor([&] {
      for (int row = 0; row < rows()->rowCount(); ++row) {
        if (rows()->index(row, PartnersModel::Code).data().toString() == code) {
          part<TableView>("partners.list")->setCurrentIndex(rows()->index(row, 0));
          return true;
        }
      }
      return false;
    });
  }
  [[nodiscard]] bool says(const QString& words) const {
    return std::ranges::any_of(sheet->findChildren<QLabel*>(), [&](const QLabel* label) {
      return label->isVisible() && label->text().contains(words);
    });
  }
};

} // namespace

class PartnersTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { applyTheme(*qApp, Theme::Light); }
  void aPartnerIsNamedAndTakenBack();
  void hoursAreAgreedAndTheRestIsKept();
  void whatIsOurselvesAgreesNothing();
  void somebodyWhomNoDocumentNamesIsAdded();
  void itBeginsWithWhomADocumentNames();
  void aRefusalIsShown();
  void theListNarrows();
  void pictures_data();
  void pictures();
};

void PartnersTest::aPartnerIsNamedAndTakenBack() {
  Opened opened;
  const QAbstractItemModelTester tester(opened.rows());
  QSignalSpy changed(opened.sheet.get(), &PartnersSheet::changed);
  QVERIFY(opened.choose(u"NORDWIND01"_s));
  QCOMPARE(opened.agreed(u"NORDWIND01"_s), u"Nobody said who this is"_s);
  opened.part<QLineEdit>("partnerPane.name")->setText(u"Nordwind Logistik"_s);
  opened.action()->click();
  QTRY_COMPARE(opened.agreed(u"NORDWIND01"_s), u"Nothing agreed"_s);
  QCOMPARE(changed.size(), 1);
  QCOMPARE(opened.desk.partner(u"NORDWIND01"_s)->name, u"Nordwind Logistik"_s);
  QTRY_VERIFY(opened.undo()->isEnabled());
  opened.undo()->click();
  QTRY_COMPARE(changed.size(), 2);
  QVERIFY(opened.desk.partner(u"NORDWIND01"_s)->name.isEmpty());
  QTRY_VERIFY(!opened.undo()->isEnabled());
}

void PartnersTest::hoursAreAgreedAndTheRestIsKept() {
  Opened opened;
  QVERIFY(opened.choose(u"HARBOURFRT"_s));
  QCOMPARE(opened.part<QSpinBox>("partnerPane.order-answer")->value(), 24);
  QCOMPARE(opened.part<QSpinBox>("partnerPane.invoice")->value(), 0);
  QVERIFY(opened.says(u"3 further rule(s)"_s)); // two units, and a step of another kind
  opened.part<QSpinBox>("partnerPane.order-answer")->setValue(0);
  opened.part<QSpinBox>("partnerPane.invoice")->setValue(480);
  opened.action()->click();
  QTRY_COMPARE(opened.desk.commands.size(), std::size_t{1});
  const auto rules = formats::edi::readPartnerRules(opened.desk.commands.front().rules);
  QVERIFY(rules);
  QCOMPARE(rules->units.size(), std::size_t{2});
  QCOMPARE(rules->steps.size(), std::size_t{2});
  QCOMPARE(rules->steps[0].hours, 72);
  QCOMPARE(rules->steps[1].kind, formats::edi::DocumentKind::Invoice);
  QCOMPARE(rules->steps[1].hours, 480);
}

void PartnersTest::whatIsOurselvesAgreesNothing() {
  QVERIFY(rulesWith(Json(), {{u"invoice"_s, 0}}).isEmpty());
  Opened opened;
  QVERIFY(opened.choose(u"HARBOURFRT"_s));
  opened.part<QCheckBox>("partnerPane.ourselves")->setChecked(true);
  QVERIFY(!opened.part<QSpinBox>("partnerPane.invoice")->isVisible());
  opened.action()->click();
  QTRY_COMPARE(opened.agreed(u"HARBOURFRT"_s), u"This is us"_s);
  QVERIFY(opened.desk.commands.front().rules.isEmpty());
  QTRY_VERIFY(opened.undo()->isEnabled());
  opened.undo()->click();
  QTRY_COMPARE(opened.agreed(u"HARBOURFRT"_s), u"2 step(s) after an order"_s);
}

void PartnersTest::somebodyWhomNoDocumentNamesIsAdded() {
  Opened opened;
  QVERIFY(opened.choose(u"HARBOURFRT"_s));
  opened.part<QPushButton>("partners.add")->click();
  QVERIFY(!opened.action()->isEnabled());
  QVERIFY(opened.part<QLineEdit>("partnerPane.code")->isVisible());
  opened.part<QLineEdit>("partnerPane.code")->setText(u"NEWCO"_s);
  opened.part<QLineEdit>("partnerPane.name")->setText(u"New Company"_s);
  QVERIFY(opened.action()->isEnabled());
  opened.action()->click();
  QTRY_COMPARE(opened.agreed(u"NEWCO"_s), u"Nothing agreed"_s);
  QTRY_VERIFY(!opened.part<QLineEdit>("partnerPane.code")->isVisible());
}

void PartnersTest::itBeginsWithWhomADocumentNames() {
  Opened opened(u"4000001000005"_s);
  QTRY_COMPARE(opened.part<QLineEdit>("partnerPane.code")->text(), u"4000001000005"_s);
}

void PartnersTest::aRefusalIsShown() {
  Opened opened;
  opened.desk.refusal = makeError(ErrorKind::Refused, "access.no_permission"_L1);
  QVERIFY(opened.choose(u"HARBOURFRT"_s));
  opened.part<QLineEdit>("partnerPane.name")->setText(u"Another"_s);
  opened.action()->click();
  QTRY_VERIFY(opened.action()->isEnabled());
  QCOMPARE(opened.desk.partner(u"HARBOURFRT"_s)->name, u"Harbour Freight"_s);
  QVERIFY(!opened.undo()->isEnabled());
}

void PartnersTest::theListNarrows() {
  Opened opened;
  QTRY_COMPARE(opened.rows()->rowCount(), 4);
  opened.part<QLineEdit>("partners.filter")->setText(u"söhne"_s);
  QCOMPARE(opened.rows()->rowCount(), 1);
  opened.part<QLineEdit>("partners.filter")->setText(u"nobody"_s);
  QCOMPARE(opened.rows()->rowCount(), 0);
  QVERIFY(opened.says(u"No partner with this name or id."_s));
}

void PartnersTest::pictures_data() {
  QTest::addColumn<int>("mode");
  QTest::addRow("light") << int(Theme::Light);
  QTest::addRow("dark") << int(Theme::Dark);
}

void PartnersTest::pictures() {
  QFETCH(const int, mode);
  applyTheme(*qApp, static_cast<Theme::Mode>(mode));
  Opened opened;
  QVERIFY(opened.choose(u"HARBOURFRT"_s));
  QCoreApplication::processEvents();
  QVERIFY(QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES)));
  const QString file =
      QStringLiteral(MUNIMENT_PICTURES) + u"/partners-%1.png"_s.arg(QLatin1StringView(QTest::currentDataTag()));
  QVERIFY(opened.sheet->grab().save(file));
}

MUNIMENT_TEST(PartnersTest);

} // namespace muniment::tests

#include "partners_test.moc"
