#include "tests/app/ctl_run.h"
#include "tests/support/test_suite.h"

#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// What a script can do with a record after it was declared.
class RecordActsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    put(path(u"pass"_s), "correct horse\n");
    put(path(u"order.txt"_s), "five boxes\n");
    put(path(u"change.txt"_s), "six boxes\n");
    const Answer made = ctl({u"init"_s, path(u"ws"_s), u"--single-person"_s}, false);
    QVERIFY2(made.code == 0, made.out + made.err);
    QCOMPARE(ctl({u"plan"_s, u"add"_s, u"04.20"_s, u"--name"_s, u"Orders"_s}).code, 0);
    m_order = declared(u"order.txt"_s);
    m_change = declared(u"change.txt"_s);
    QVERIFY(!m_order.isEmpty() && !m_change.isEmpty());
  }

  void aTitleChangesAndTheOldOneStays() {
    const Answer changed = ctl({u"change-record"_s, m_order, u"--title"_s, u"Order of boxes"_s});
    QVERIFY2(changed.code == 0, changed.out + changed.err);
    const QJsonObject shown = ctl({u"record"_s, m_order}).json();
    QCOMPARE(shown.value("title"_L1).toString(), u"Order of boxes"_s);
    QCOMPARE(shown.value("versions"_L1).toInt(), 2);
    QCOMPARE(ctl({u"change-record"_s, m_order, u"--meta"_s, u"colour=red"_s}).error(), u"record.metadata_unknown"_s);
  }

  void aLinkIsSeenFromBothSides() {
    QCOMPARE(ctl({u"link-records"_s, m_change, u"resembles"_s, m_order}).code, 2);
    QCOMPARE(ctl({u"link-records"_s, m_change, u"supersedes"_s, u"R-99"_s}).code, 3);
    QCOMPARE(ctl({u"link-records"_s, m_change, u"supersedes"_s, m_order}).code, 0);
    QCOMPARE(linkOf(m_change), u"supersedes"_s);
    QCOMPARE(linkOf(m_order), u"superseded-by"_s);
  }

  void anEventIsNoted() {
    QCOMPARE(ctl({u"note-event"_s, m_order, u"contract-ended"_s, u"soon"_s}).code, 2);
    QCOMPARE(ctl({u"note-event"_s, m_order, u"contract-ended"_s, u"2026-03-17"_s}).code, 0);
    QCOMPARE(ctl({u"record"_s, m_order}).json().value("events"_L1).toArray().size(), 1);
  }

  void aFinalisedRecordNoLongerChanges() {
    QCOMPARE(ctl({u"close-record"_s, m_change, u"--finalise"_s}).code, 0);
    QCOMPARE(ctl({u"change-record"_s, m_change, u"--title"_s, u"Another"_s}).code, 4);
  }

  void whatIsInNoRecordIsDecided() {
    put(path(u"menu.txt"_s), "soup\n");
    const QString item = ctl({u"capture"_s, path(u"menu.txt"_s)})
                             .json()
                             .value("items"_L1)
                             .toArray()
                             .first()
                             .toObject()
                             .value("id"_L1)
                             .toString();
    QCOMPARE(ctl({u"triage"_s, u"list"_s}).json().value("id"_L1).toString(), item);
    const QStringList decide{u"triage"_s, u"decide"_s, item, u"--decision"_s, u"not-record"_s};
    QCOMPARE(ctl(decide).error(), u"triage.reason"_s);
    QCOMPARE(ctl(decide + QStringList{u"--reason"_s, u"boredom"_s}).code, 2);
    QCOMPARE(ctl(decide + QStringList{u"--reason"_s, u"passing"_s}).code, 0);
    const QJsonObject decided = ctl({u"triage"_s, u"list"_s, u"--standing"_s, u"not-record"_s}).json();
    QCOMPARE(decided.value("reason"_L1).toString(), u"passing"_s);
    QVERIFY(!decided.value("may_be_put_up"_L1).toBool());
    QCOMPARE(ctl({u"triage"_s, u"put-up"_s, item, u"--class"_s, u"04.20"_s}).code, 4);
    const auto say = [&](const QString& word) { return ctl({u"triage"_s, u"decide"_s, item, u"--decision"_s, word}); };
    QCOMPARE(say(u"private"_s).code, 0);
    const QJsonObject hidden = ctl({u"triage"_s, u"private"_s}).json();
    QCOMPARE(hidden.value("id"_L1).toString(), item);
    QCOMPARE(hidden.value("standing"_L1).toString(), u"private"_s);
    QCOMPARE(say(u"open"_s).code, 0);
  }

  void aDeclarationIsTakenBackAtOnce() {
    const Answer withdrawn = ctl({u"withdraw-declaration"_s, m_order});
    QVERIFY2(withdrawn.code == 0, withdrawn.out + withdrawn.err);
    QCOMPARE(ctl({u"withdraw-declaration"_s, m_order}).code, 4);
    QCOMPARE(ctl({u"undeclare"_s, m_change, u"--reason"_s, u"no"_s}).code, 4);
    QCOMPARE(ctl({u"verify"_s, u"--deep"_s}).code, 0);
  }

 private:
  [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

  [[nodiscard]] Answer ctl(const QStringList& arguments, bool inside = true) const {
    const QStringList key{u"--passphrase-file"_s, path(u"pass"_s)};
    return runCtl((inside ? QStringList{u"-w"_s, path(u"ws"_s)} : QStringList()) + key + arguments);
  }

  /// The number of a record of that file.
  [[nodiscard]] QString declared(const QString& file) const {
    const QString item =
        ctl({u"capture"_s, path(file)}).json().value("items"_L1).toArray().first().toObject().value("id"_L1).toString();
    return ctl({u"declare"_s, u"--class"_s, u"04.20"_s, u"--title"_s, file, u"--item"_s, item})
        .json()
        .value("number"_L1)
        .toString();
  }

  [[nodiscard]] QString linkOf(const QString& record) const {
    return ctl({u"record"_s, record}).json().value("links"_L1).toArray().first().toObject().value("kind"_L1).toString();
  }

  QTemporaryDir m_folder;
  QString m_order;
  QString m_change;
};

MUNIMENT_TEST(RecordActsTest);

} // namespace muniment::tests

#include "record_acts_test.moc"
