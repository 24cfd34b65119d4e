// The vendor's own validator said what it thinks of each probe; ours has to say the same.
#include "tests/core/formats/rsmf/rsmf_fixture.h"

#include "core/platform/local_file_system.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace muniment::formats::rsmf::tests {
namespace {

using namespace Qt::StringLiterals;

QString corpus() { return qEnvironmentVariable("MUNIMENT_CORPUS") + "/rsmf/"_L1; }

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString resultText(const exchange::Verdict& verdict) {
  switch (verdict.outcome()) {
  case exchange::Verdict::Outcome::Passed:
    return u"Passed"_s;
  case exchange::Verdict::Outcome::PassedWithWarnings:
    return u"PassedWithWarnings"_s;
  case exchange::Verdict::Outcome::Failed:
    break;
  }
  return u"Failed"_s;
}

QString sortedCodes(const QString& list) {
  QStringList codes = list.split(u',', Qt::SkipEmptyParts);
  codes.sort();
  return codes.join(u',');
}

Result<RsmfContents> judge(const QString& path) {
  platform::LocalFileSystem files;
  if (path.endsWith(".json"_L1))
    return validateManifest(contentOf(path));
  return path.endsWith(".zip"_L1) ? validateZip(files, FilePath{path}) : validateMail(files, FilePath{path});
}

} // namespace

class CorpusTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    if (!QFile::exists(corpus() + "probes-expected.tsv"_L1))
      QSKIP("the corpus of RSMF probes is not here: nothing was compared with the vendor's validator");
  }
  void probes_data() {
    QTest::addColumn<QString>("expected");
    for (const QByteArray& line : contentOf(corpus() + "probes-expected.tsv"_L1).split('\n').mid(1)) {
      const QStringList cells = QString::fromUtf8(line).split(u'\t');
      if (cells.size() >= 4)
        QTest::newRow(qPrintable(cells[0])) << cells[1] + u'|' + sortedCodes(cells[2]) + u'|' + sortedCodes(cells[3]);
    }
  }
  void probes() {
    QFETCH(const QString, expected);
    const auto contents = judge(corpus() + "probes/"_L1 + QLatin1StringView(QTest::currentDataTag()));
    QVERIFY2(contents.has_value(), contents ? "" : qPrintable(contents.error().id));
    const exchange::Verdict& verdict = contents->verdict;
    QCOMPARE(resultText(verdict) + u'|' + verdict.codes(exchange::Weight::Error).join(u',') + u'|' +
                 verdict.codes(exchange::Weight::Warning).join(u','),
             expected);
  }
  void everyProbeIsListed() {
    const QByteArray expected = contentOf(corpus() + "probes-expected.tsv"_L1);
    const QStringList probes = QDir(corpus() + "probes"_L1).entryList(QDir::Files);
    QVERIFY(probes.size() > 30);
    for (const QString& each : probes)
      QVERIFY2(expected.contains('\n' + each.toUtf8() + '\t'), qPrintable(each));
  }
  void samples_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("person without id") << u"upstream-sample1/rsmf_manifest.json"_s << u"ManifestSchemaViolation|"_s;
    QTest::newRow("picture missing") << u"upstream-sample2/rsmf.zip"_s << u"|ZipAvatarMissing"_s;
    QTest::newRow("second attachment") << u"upstream-sample3/sample.rsmf"_s << u"RSMFAccessZip|"_s;
  }
  void samples() {
    QFETCH(const QString, path);
    QFETCH(const QString, expected);
    const auto contents = judge(corpus() + "samples/"_L1 + path);
    QVERIFY(contents.has_value());
    QCOMPARE(textOf(contents->verdict), expected);
  }
};

MUNIMENT_TEST(CorpusTest);

} // namespace muniment::formats::rsmf::tests

#include "corpus_test.moc"
