#include "tests/app/ctl_run.h"
#include "tests/support/test_suite.h"

#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// Connections from the command line.
class ConnectTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    put(path(u"pass"_s), "correct horse\n");
    put(path(u"secret"_s), "s3cret\n");
    const Answer made = ctl({u"init"_s, path(u"ws"_s), u"--single-person"_s}, false);
    QVERIFY2(made.code == 0, made.out + made.err);
  }

  void aConnectionFromItsBeginningToItsEnd() {
    const QString nowhere = u"address=http://127.0.0.1:9"_s;
    QCOMPARE(ctl({u"connect"_s, u"add"_s, u"Orders"_s, u"--preset"_s, u"xconnector"_s}).code, 2);
    const Answer added =
        ctl({u"connect"_s, u"add"_s, u"orders"_s, u"--preset"_s, u"xconnector"_s, u"--site"_s, nowhere});
    QVERIFY2(added.code == 0, added.out + added.err);
    QCOMPARE(ctl({u"connect"_s, u"on"_s, u"orders"_s}).error(), u"connection.purpose_missing"_s);
    QCOMPARE(ctl({u"connect"_s, u"test"_s, u"orders"_s}).code, 1); // nothing was sent: a secret is missing
    const Answer entered = ctl({u"connect"_s, u"secret"_s, u"orders"_s, u"key"_s, u"--file"_s, path(u"secret"_s)});
    QVERIFY2(entered.code == 0, entered.out + entered.err);
    QCOMPARE(entered.json().value("place"_L1).toString(), u"sealed-file"_s);
    QCOMPARE(ctl({u"connect"_s, u"secret"_s, u"orders"_s, u"key"_s, u"s3cret"_s}).code, 2); // never as an argument
    const Answer tested = ctl({u"connect"_s, u"test"_s, u"orders"_s});
    QCOMPARE(tested.code, 6);
    QCOMPARE(tested.json().value("steps"_L1).toArray().size(), 2);
    QCOMPARE(listed().value("state"_L1).toString(), u"unfinished"_s);
    QVERIFY(listed().value("secrets"_L1).toArray().first().toObject().value("entered"_L1).toBool());
    QCOMPARE(
        ctl({u"connect"_s, u"change"_s, u"orders"_s, u"--purpose"_s, u"Evidence"_s, u"--ground"_s, u"Art. 6"_s}).code,
        0);
    QCOMPARE(ctl({u"connect"_s, u"on"_s, u"orders"_s}).error(), u"connection.owner_missing"_s);
    QCOMPARE(ctl({u"connect"_s, u"change"_s, u"orders"_s, u"--owner"_s, u"nobody here"_s}).code, 3);
    const QJsonObject record = ctl({u"connect"_s, u"record"_s, u"orders"_s}).json();
    QCOMPARE(record.value("purpose"_L1).toString(), u"Evidence"_s);
    QCOMPARE(record.value("hosts"_L1).toArray(), QJsonArray{u"127.0.0.1"_s});
    QCOMPARE(record.value("readers"_L1).toArray().size(), 1);
    QCOMPARE(ctl({u"connect"_s, u"remove"_s, u"orders"_s}).code, 0);
    QVERIFY(ctl({u"connect"_s, u"list"_s}).out.isEmpty());
    QCOMPARE(ctl({u"connect"_s, u"off"_s, u"orders"_s}).code, 3);
    QCOMPARE(ctl({u"connect"_s, u"record"_s, u"orders"_s}).code, 3);
    QCOMPARE(ctl({u"verify"_s, u"--deep"_s}).code, 0);
  }

  /// What sends through a connection is refused where there is none, in the same way for each.
  void messagesNeedAConnection() {
    const QStringList to{u"--peer"_s, u"nobody"_s, u"--to"_s, u"15550100001"_s};
    const QStringList asked{u"send"_s, u"choices"_s, u"Friday?"_s};
    const QStringList choices{u"--choice"_s, u"Yes"_s, u"--choice"_s, u"No"_s, u"--list"_s, u"Choose"_s};
    QCOMPARE(ctl(asked + choices + to).error(), u"sending.no_number"_s);
    QCOMPARE(ctl(QStringList{u"send"_s, u"reaction"_s, u"wamid.1"_s, u"\U0001F44D"_s} + to).error(),
             u"sending.no_number"_s);
    QCOMPARE(ctl(asked + to).code, 2); // without a choice nothing is asked
  }

  void newsAndAlarms() {
    QVERIFY(ctl({u"alarms"_s}).out.isEmpty());
    const QJsonObject all = ctl({u"news"_s, u"--after"_s, u"0"_s}).json();
    QVERIFY(all.value("up_to"_L1).toInteger() > 0);
    QCOMPARE(all.value("items"_L1).toArray().size(), 0);
  }

 private:
  [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
  [[nodiscard]] Answer ctl(const QStringList& arguments, bool inside = true) const {
    const QStringList key{u"--passphrase-file"_s, path(u"pass"_s)};
    return runCtl((inside ? QStringList{u"-w"_s, path(u"ws"_s)} : QStringList()) + key + arguments);
  }
  [[nodiscard]] QJsonObject listed() const { return ctl({u"connect"_s, u"list"_s}).json(); }

  QTemporaryDir m_folder;
};

MUNIMENT_TEST(ConnectTest);

} // namespace muniment::tests

#include "connect_test.moc"
