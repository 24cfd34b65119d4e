#include "core/store/counters.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// Each table that hands out numbers: its row gone, or a number that would be handed out again.
class CountersTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsWrongIsNamed_data() { TestDatabase::addRows(); }
  void whatIsWrongIsNamed() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    QCOMPARE(store::findWrongCounters(*connection).value_or(QStringList(u"failed"_s)), QStringList());
    for (const QByteArray& table :
         {QByteArray("message_number"), QByteArray("record_number"), QByteArray("hold_number")}) {
      QVERIFY(succeeded(connection->script("UPDATE " + table + " SET next = 0;\n")));
      QCOMPARE(store::findWrongCounters(*connection).value_or(QStringList()), QStringList(QString::fromLatin1(table)));
      QVERIFY(succeeded(connection->script("UPDATE " + table + " SET next = 7;\n")));
    }
    QVERIFY(succeeded(connection->script("DELETE FROM delivery_count;\nUPDATE hold_epoch SET epoch = -1;\n")));
    QCOMPARE(store::findWrongCounters(*connection).value_or(QStringList()),
             (QStringList{u"hold_epoch"_s, u"delivery_count"_s}));
  }
};

MUNIMENT_TEST(CountersTest);

} // namespace muniment::tests

#include "counters_test.moc"
