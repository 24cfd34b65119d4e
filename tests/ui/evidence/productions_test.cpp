#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/evidence/fake_evidence.h"
#include "ui/evidence/package_sheet.h"
#include "ui/evidence/productions_model.h"
#include "ui/evidence/productions_sheet.h"
#include "ui/kit/theme.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::ProductionsModel;
using ui::ProductionsSheet;

class ProductionsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light); }

  void theListLoadsAPageAtATime() {
    FakeEvidence fake;
    fake.addProductions(120);
    ProductionsModel model(fake, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QTRY_VERIFY(model.rowCount() >= ProductionsModel::kPage); // the tester fetches more by itself
    QCOMPARE(model.index(0, ProductionsModel::Number).data().toString(), u"P-120"_s);
    QCOMPARE(model.index(0, ProductionsModel::Bates).data().toString(), u"NORD0012000 to NORD0012039"_s);
    QCOMPARE(model.index(0, ProductionsModel::Verified).data().toString(), u"No package yet"_s);
    while (model.canFetchMore({})) {
      const int before = model.rowCount();
      model.fetchMore({});
      QTRY_VERIFY(model.rowCount() > before);
    }
    QCOMPARE(model.rowCount(), 120);
    QCOMPARE(model.index(119, ProductionsModel::Number).data().toString(), u"P-1"_s);
  }

  void aProductionIsShownWithItsPackages() {
    FakeEvidence fake;
    fake.addProductions(5);
    ProductionsSheet sheet(fake, nullptr);
    QSignalSpy wanted(&sheet, &ProductionsSheet::packageRequested);
    QSignalSpy added(&sheet, &ProductionsSheet::supplementRequested);
    sheet.show();
    QTRY_VERIFY(says(sheet, u"P-5 Dispute about the berth 5"_s));
    QVERIFY(says(sheet, u"PDF with Bates numbers"_s));
    part<QTableView>(sheet, "productions")->selectRow(2);
    QTRY_VERIFY(says(sheet, u"No package was finished"_s));
    part<QPushButton>(sheet, "writePackage")->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().at(0).value<Production>().number, u"P-3"_s);
    part<QPushButton>(sheet, "supplement")->click();
    QCOMPARE(added.size(), 1);
    QVERIFY(!sheet.isVisible());
  }

  void thereIsNothingYet() {
    FakeEvidence fake;
    ProductionsSheet sheet(fake, nullptr);
    sheet.show();
    QTRY_VERIFY(says(sheet, u"Nothing was handed out yet"_s));
    QVERIFY(!part<QPushButton>(sheet, "writePackage")->isEnabled());
  }

  void whatFailsIsTriedAgain() {
    FakeEvidence fake;
    fake.listError = makeError(ErrorKind::Failed, "file.failed"_L1);
    ProductionsSheet sheet(fake, nullptr);
    sheet.show();
    QTRY_VERIFY(says(sheet, u"The productions could not be read"_s));
    fake.listError = makeError(ErrorKind::Refused, "access.no_permission"_L1);
    sheet.refresh();
    QTRY_VERIFY(says(sheet, u"Productions are not open to you"_s));
    fake.listError.reset();
    fake.addProductions(1);
    sheet.refresh();
    QTRY_VERIFY(says(sheet, u"P-1 Dispute about the berth 1"_s));
  }

  void anotherPackageOfTheSame() {
    FakeEvidence fake;
    fake.addProductions(1);
    const QTemporaryDir folder;
    ui::PackageSheet sheet(fake, fake.lines.front().production, nullptr);
    QSignalSpy chosen(&sheet, &ui::PackageSheet::chosen);
    sheet.show();
    part<QLineEdit>(sheet, "exportFolder")->setText(folder.path());
    part<QAbstractButton>(sheet, "formatMail")->click();
    QTRY_VERIFY(part<QPushButton>(sheet, "packageAct")->isEnabled());
    part<QPushButton>(sheet, "packageAct")->click();
    QCOMPARE(chosen.size(), 1);
    const auto wish = chosen.front().at(0).value<workspace::PackageWish>();
    QVERIFY(wish.production == fake.lines.front().production.id);
    QCOMPARE(wish.folder.value, folder.path() + u"/P-1-eml"_s);
  }
};

MUNIMENT_TEST(ProductionsTest);

} // namespace muniment::tests

#include "productions_test.moc"
