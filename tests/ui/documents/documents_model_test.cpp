#include "tests/support/test_suite.h"
#include "tests/ui/documents/fake_documents.h"
#include "ui/documents/chain_model.h"
#include "ui/documents/changes_model.h"
#include "ui/documents/documents_model.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using Tester = QAbstractItemModelTester;

/// The models behind the screen of documents.
class DocumentsModelTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void manyDocumentsFitIntoLittleMemory() {
    FakeDocuments desk(100'000);
    ui::DocumentsModel model(desk, nullptr);
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), ui::DocumentsModel::kPage);
    QTRY_VERIFY(model.counts().has_value());
    QCOMPARE(model.counts()->total, 100'000);
    int most = 0;
    for (int rows = model.rowCount(); rows < 100'000; rows = model.rowCount()) {
      model.setVisible(rows - 20, rows - 1);
      model.fetchMore({});
      for (int turn = 0; turn < 1000 && model.rowCount() == rows; ++turn)
        QCoreApplication::processEvents();
      QVERIFY(model.rowCount() > rows);
      most = std::max(most, model.rowsKept());
    }
    QCOMPARE(model.rowCount(), 100'000);
    QVERIFY2(most <= (ui::DocumentsModel::kPagesKept + 2) * ui::DocumentsModel::kPage,
             qPrintable(QString::number(most)));
    QCOMPARE(model.row(99'999)->number, u"PO-99999"_s);
    QVERIFY(!model.row(0)); // given back
    model.setVisible(0, 10);
    QTRY_VERIFY(model.row(0));
    QCOMPARE(model.row(0)->number, u"INV-77"_s);
  }

  void rowsBehaveWhileTheyComeAndGo() {
    FakeDocuments desk(250);
    ui::DocumentsModel model(desk, nullptr);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setFilter({});
    QTRY_VERIFY(model.rowCount() >= 100);
    for (int tries = 0; tries < 50 && model.rowCount() < 250; ++tries) {
      model.fetchMore({});
      QTest::qWait(10);
    }
    QCOMPARE(model.rowCount(), 250);
    desk.count = 120;
    model.setVisible(0, 249);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 120);
    desk.count = 0;
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 0);
    desk.count = 3;
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"Invoice"_s));
  }

  void oneQuestionIsUnderWayAndTheLastFilterCounts() {
    FakeDocuments desk(40);
    ui::DocumentsModel model(desk, nullptr);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    for (const QString& text : {u"a"_s, u"as"_s, u"asn"_s}) {
      ui::DocumentListFilter filter;
      filter.wanted.text = text;
      model.setFilter(filter);
    }
    QCOMPARE(desk.asked.size(), 1U);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(desk.asked.size(), 2U);
    QCOMPARE(model.row(0)->kind, formats::edi::DocumentKind::ShipNotice);
    QCOMPARE(model.rowOf(FakeDocuments::documentId(1)), 0);
    QCOMPARE(model.rowOf(FakeDocuments::documentId(2)), -1);
  }

  void anErrorIsTold() {
    FakeDocuments desk(3);
    desk.pageError = makeError(ErrorKind::Refused, "access.no_permission"_L1);
    ui::DocumentsModel model(desk, nullptr);
    QSignalSpy failed(&model, &ui::DocumentsModel::failed);
    model.setFilter({});
    QTRY_COMPARE(failed.count(), 1);
    desk.pageError.reset();
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), 3);
  }

  void aFilterIsKeptInWords() {
    ui::DocumentListFilter filter;
    filter.wanted.text = u"TC-40"_s;
    filter.wanted.kinds = {formats::edi::DocumentKind::Invoice};
    filter.wanted.states = {u"missing-step"_s};
    filter.wanted.onlyFindings = true;
    filter.wanted.partner = u"HBF"_s;
    filter.order = workspace::DocumentsPage::Order::Partner;
    QVERIFY(filter.isActive());
    const auto again = ui::DocumentListFilter::fromJson(filter.toJson());
    QCOMPARE(again.toJson(), filter.toJson());
    QVERIFY(again.wanted.onlyFindings && again.wanted.kinds == filter.wanted.kinds);
    QVERIFY(again.wanted.text.isEmpty() && again.wanted.partner.isEmpty()); // words of documents are not kept outside
    QVERIFY(!ui::DocumentListFilter::fromJson({}).isActive());
    const Json wild = Json::Object{{u"kinds"_s, Json::Array{Json(900)}}, {u"order"_s, 77}};
    QVERIFY(!ui::DocumentListFilter::fromJson(wild).isActive());
  }

  void theChainSaysHowItHangsTogether() {
    FakeDocuments desk;
    const auto known = [&](std::int64_t index) {
      workspace::DocumentById query;
      query.id = FakeDocuments::documentId(index);
      auto future = desk.ask(query);
      for (int turn = 0; turn < 1000 && !future.isFinished(); ++turn)
        QCoreApplication::processEvents();
      return *future.result();
    };
    ui::ChainModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setDocument(known(0));
    using Tie = ui::ChainModel::Step::Tie;
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.step(0).tie, Tie::Certain);
    QCOMPARE(model.step(3).tie, Tie::Probable);
    QCOMPARE(model.step(4).tie, Tie::Itself);
    QCOMPARE(model.step(5).tie, Tie::Missing);
    QVERIFY(!model.step(5).document);
    QVERIFY(model.index(5).data(Qt::AccessibleTextRole).toString().contains(u"Overdue"_s));
    model.setDocument(known(5));
    QCOMPARE(model.rowCount(), 0);
  }

  void aTableOfChangesIsATable() {
    ui::ChangesModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setChanges({{u"1"_s, u"Crate"_s, u"Quantity"_s, u"240"_s, u"200"_s, {}}});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, ui::ChangesModel::After).data().toString(), u"200"_s);
    model.setChanges({});
    QCOMPARE(model.rowCount(), 0);
  }
};

MUNIMENT_TEST(DocumentsModelTest);

} // namespace muniment::tests

#include "documents_model_test.moc"
