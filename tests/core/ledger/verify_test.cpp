#include "core/ledger/verify.h"

#include "tests/core/ledger/ledger_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;
using namespace ledger;

class VerifyTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanLedger() {
    LedgerFixture fixture;
    const auto empty = verifyLedger(fixture.address(), {}, nullptr);
    QVERIFY(empty && empty->isClean());
    fixture.appendNumbered(1, 70'000);
    fixture.append({batchDraft(300)});
    const auto head = fixture.sign();
    const auto report = verifyLedger(fixture.address(), {}, nullptr);
    QVERIFY(report);
    for (const Problem& problem : report->problems)
      qWarning() << problem.what.id << problem.what.arguments;
    QVERIFY(report->isClean());
    QCOMPARE(report->entries, 70'001);
    QCOMPARE(report->leaves, 300);
    QCOMPARE(report->heads, 1);
    QCOMPARE(report->root, Head::parse(head->line)->root);
  }
};

MUNIMENT_TEST(VerifyTest);

} // namespace
} // namespace muniment::tests

#include "verify_test.moc"
