#include "tests/support/test_suite.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// Connector manifests from the command line, without any workspace.
class ManifestTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatComesWithTheProgramIsGood();
  void whatIsWrongHasItsPlace();
  void whatIsNotThere();

 private:
  [[nodiscard]] int run(const QStringList& arguments);
  [[nodiscard]] QString write(const QByteArray& bytes) const;

  QTemporaryDir m_folder;
  QByteArray m_out;
};

int ManifestTest::run(const QStringList& arguments) {
  QProcess process;
  process.start(QStringLiteral(MUNIMENT_CTL), arguments);
  if (!process.waitForFinished(60'000))
    return -1;
  m_out = process.readAllStandardOutput();
  return process.exitCode();
}

QString ManifestTest::write(const QByteArray& bytes) const {
  QFile file(m_folder.filePath(u"site.json"_s));
  return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void ManifestTest::whatComesWithTheProgramIsGood() {
  QCOMPARE(run({u"--json"_s, u"manifest"_s, u"list"_s}), 0);
  const QList<QByteArray> lines = m_out.trimmed().split('\n');
  QCOMPARE(lines.size(), 8);
  for (const QByteArray& line : lines) {
    const QString name = QJsonDocument::fromJson(line).object().value("name"_L1).toString();
    QCOMPARE(run({u"manifest"_s, u"show"_s, name}), 0);
    const QString path = write(m_out);
    QCOMPARE(run({u"--json"_s, u"manifest"_s, u"validate"_s, path}), 0);
    const QJsonObject answer = QJsonDocument::fromJson(m_out).object();
    QVERIFY(answer.value("ok"_L1).toBool());
    QCOMPARE(answer.value("id"_L1).toString(), name);
  }
}

void ManifestTest::whatIsWrongHasItsPlace() {
  const QString path = write("{\n \"manifest\": 1, \"colour\": \"red\"\n}");
  QCOMPARE(run({u"--json"_s, u"manifest"_s, u"validate"_s, path}), 5);
  const QJsonObject answer = QJsonDocument::fromJson(m_out).object();
  QVERIFY(!answer.value("ok"_L1).toBool());
  const QJsonObject first = answer.value("problems"_L1).toArray().at(0).toObject();
  QCOMPARE(first.value("code"_L1).toString(), u"manifest.unknown_key"_s);
  QCOMPARE(first.value("pointer"_L1).toString(), u"/colour"_s);
  QCOMPARE(first.value("line"_L1).toInt(), 2);
  QCOMPARE(first.value("column"_L1).toInt(), 17);
  QCOMPARE(run({u"manifest"_s, u"validate"_s, path}), 5);
  QVERIFY(m_out.startsWith(path.toUtf8() + ":2:17: /colour \"colour\" is not known here."));
}

void ManifestTest::whatIsNotThere() {
  QCOMPARE(run({u"manifest"_s, u"validate"_s, m_folder.filePath(u"nothing.json"_s)}), 3);
  QCOMPARE(run({u"manifest"_s, u"show"_s, u"nothing"_s}), 3);
  QCOMPARE(run({u"manifest"_s, u"validate"_s}), 2);
}

MUNIMENT_TEST(ManifestTest);

} // namespace muniment::tests

#include "manifest_test.moc"
