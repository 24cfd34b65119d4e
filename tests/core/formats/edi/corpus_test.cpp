// Files that others published: what an independent count found in them must come out again, and no byte order, split or
// cut may change what is read.
#include "tests/core/formats/edi/edi_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <random>

namespace muniment::tests {
namespace {

using namespace formats::edi;
using namespace Qt::StringLiterals;

QString corpus() { return qEnvironmentVariable("MUNIMENT_CORPUS") + "/edi/"_L1; }

std::string contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

struct Row final {
  QString file;
  QString dialect;
  QString sets;
  QStringList observed;
};

std::vector<Row> observedRows() {
  std::vector<Row> rows;
  const QStringList lines = QString::fromStdString(contentOf(corpus() + "observed.tsv"_L1)).split(u'\n');
  for (const QString& line : lines.mid(1)) {
    const QStringList cells = line.split(u'\t');
    if (cells.size() >= 3)
      rows.push_back({cells[0], cells[1], cells[2], cells.value(3).split("; "_L1, Qt::SkipEmptyParts)});
  }
  return rows;
}

/// The finding that states what was observed; empty where the fact is none.
struct Fact final {
  QString code;
  QString value;
  QString expected;
};

Fact factOf(const QString& observed) {
  static const QRegularExpression counted(u"^(SE01|GE01|UNT)=(\\d+) counted (\\d+)$"_s);
  static const QRegularExpression control(u"^IEA02=(\\d+) ISA13=(\\d+)$"_s);
  static const QRegularExpression references(u"^(UNT|UNZ) ref (\\S+) (?:UNH|UNB) (\\S+)$"_s);
  if (const auto match = counted.match(observed); match.hasMatch())
    return {match.captured(1) == "GE01"_L1 ? u"document-count"_s : u"segment-count"_s, match.captured(2),
            match.captured(3)};
  if (const auto match = control.match(observed); match.hasMatch())
    return {u"control-number"_s, match.captured(1), match.captured(2)};
  if (const auto match = references.match(observed); match.hasMatch())
    return {match.captured(1) == "UNT"_L1 ? u"document-control-number"_s : u"control-number"_s, match.captured(2),
            match.captured(3)};
  if (observed == "BOM"_L1)
    return {u"byte-order-mark"_s, {}, {}};
  if (observed == "ISA not fixed width"_L1)
    return {u"isa-not-fixed-width"_s, {}, {}};
  if (observed.startsWith("non-ASCII terminator"_L1))
    return {u"foreign-segment-end"_s, {}, {}};
  if (observed == "no UNB"_L1)
    return {u"interchange-start-missing"_s, {}, {}};
  if (observed == "non-ASCII (UTF-8) data"_L1)
    return {u"charset-departed"_s, {}, {}};
  return {};
}

std::vector<Finding> allFindings(const ReadFile& file) {
  std::vector<Finding> all = file.findings;
  for (const Document& document : file.documents)
    all.insert(all.end(), document.findings.begin(), document.findings.end());
  return all;
}

bool hasFact(const std::vector<Finding>& findings, const Fact& fact) {
  for (const Finding& finding : findings) {
    const bool isCount = fact.code == "segment-count"_L1 && finding.code == "segment-count-off";
    const bool isCode = isCount || QString::fromStdString(finding.code) == fact.code;
    if (isCode && (fact.value.isEmpty() || (QString::fromStdString(finding.value) == fact.value &&
                                            QString::fromStdString(finding.expected) == fact.expected)))
      return true;
  }
  return false;
}

QString setsOf(const ReadFile& file) {
  QStringList sets;
  for (const Document& document : file.documents)
    sets.append(QString::fromStdString(document.code));
  return sets.join(u',');
}

} // namespace

class CorpusTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void everyFactIsFound();
  void cleanFilesHaveNoEnvelopeFindings();
  void everyFileHasADocument();
  void splitsChangeNothing();
  void cutsAndFlipsLeaveFindings();
  void placesHoldWhatTheySay();
  void secretsStayInTheOriginal();
  void documentsCanBeReadAlone();
  void rulesOfTheStandardAreNamed();
};

void CorpusTest::initTestCase() {
  if (!QFile::exists(corpus() + "observed.tsv"_L1))
    QSKIP("MUNIMENT_CORPUS names no folder with published documents: nothing was compared");
}

void CorpusTest::everyFactIsFound() {
  int facts = 0;
  for (const Row& row : observedRows()) {
    if (!row.dialect.startsWith("X12"_L1) && !row.dialect.startsWith("EDIFACT"_L1))
      continue;
    const ReadFile file = readAll(contentOf(corpus() + row.file));
    const QString sets = row.sets == "?"_L1 ? QString() : row.sets;
    QCOMPARE(qMakePair(row.file, setsOf(file)), qMakePair(row.file, sets));
    const std::vector<Finding> findings = allFindings(file);
    for (const QString& observed : row.observed) {
      const Fact fact = factOf(observed);
      if (fact.code.isEmpty())
        continue;
      ++facts;
      QVERIFY2(hasFact(findings, fact),
               qPrintable(row.file + ": "_L1 + observed + " is not among "_L1 + codesOf(findings)));
    }
    const Envelope& envelope = file.documents.front().envelope;
    const bool hasUnb = !row.observed.contains(u"no UNB"_s);
    QVERIFY2(row.dialect.startsWith("X12"_L1) || !hasUnb ||
                 envelope.hasServiceAdvice != row.observed.contains(u"no UNA"_s),
             qPrintable(row.file));
    QVERIFY2(!row.observed.contains(u"no UNZ"_s) || !hasUnb ||
                 hasFact(findings, {u"interchange-end-missing"_s, {}, {}}),
             qPrintable(row.file));
  }
  QCOMPARE(facts, 65);
}

void CorpusTest::cleanFilesHaveNoEnvelopeFindings() {
  int clean = 0;
  for (const Row& row : observedRows()) {
    if (row.observed != QStringList{u"envelope ok"_s})
      continue;
    ++clean;
    const ReadFile file = readAll(contentOf(corpus() + row.file));
    QCOMPARE(qMakePair(row.file, codesOf(file.findings)), qMakePair(row.file, QString()));
    for (const Document& document : file.documents) {
      for (const char* const code : {"segment-count", "document-control-number", "document-end-missing"})
        QVERIFY2(!findingOf(document.findings, code), qPrintable(row.file));
    }
  }
  QCOMPARE(clean, 19);
}

void CorpusTest::everyFileHasADocument() {
  int files = 0;
  for (const Row& row : observedRows()) {
    ++files;
    const ReadFile file = readAll(contentOf(corpus() + row.file));
    QVERIFY2(!file.documents.empty(), qPrintable(row.file));
    const bool isXml = row.dialect == "XML"_L1;
    const bool isKnown = file.documents.front().dialect != Dialect::Unknown;
    QVERIFY2(!isXml || isKnown, qPrintable(row.file));
    if (qEnvironmentVariableIsSet("MUNIMENT_SHOW"))
      qInfo("== %s %s", qPrintable(row.file), describe(file).c_str());
  }
  QCOMPARE(files, 108);
}

void CorpusTest::splitsChangeNothing() {
  for (const Row& row : observedRows()) {
    const std::string bytes = contentOf(corpus() + row.file);
    const std::string whole = describe(readAll(bytes));
    for (const std::size_t piece : {1UL, 7UL, 105UL}) {
      if (describe(readAll(bytes, piece)) != whole)
        QFAIL(qPrintable(row.file + " differs in pieces of "_L1 + QString::number(piece)));
    }
  }
}

/// Every published file, cut behind each of its segments or elements, and with bits turned. MUNIMENT_CORPUS_CUTS: how
/// many of each file at the most.
void CorpusTest::cutsAndFlipsLeaveFindings() {
  bool given = false;
  const int wanted = qEnvironmentVariableIntValue("MUNIMENT_CORPUS_CUTS", &given);
  const std::size_t most = given ? static_cast<std::size_t>(wanted) : 20;
  std::mt19937 random(11);
  std::size_t cuts = 0;
  QDirIterator walk(corpus(), QDir::Files, QDirIterator::Subdirectories);
  while (walk.hasNext()) {
    const std::string bytes = contentOf(walk.next());
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      if (bytes[at] == '~' || bytes[at] == '\'' || bytes[at] == '>' || bytes[at] == '\n')
        ends.push_back(at + 1);
    }
    std::ranges::shuffle(ends, random);
    ends.resize(std::min(ends.size(), most));
    for (const std::size_t end : ends) {
      const ReadFile cut = readAll(std::string_view(bytes).substr(0, end));
      QVERIFY2(!cut.documents.empty() || !cut.findings.empty(), qPrintable(walk.filePath()));
      std::string turned = bytes;
      turned[end - 1] = static_cast<char>(turned[end - 1] ^ (1 << random() % 8));
      turned[random() % turned.size()] ^= static_cast<char>(1 << random() % 8);
      for (const Document& document : readAll(turned).documents)
        QVERIFY2(document.place.offset >= 0 &&
                     document.place.offset + document.place.length <= static_cast<std::int64_t>(bytes.size()),
                 qPrintable(walk.filePath()));
      ++cuts;
    }
  }
  qInfo("%zu cuts and as many flips", cuts);
  QVERIFY(cuts > 500);
}

/// The bytes at the place of a value are the value, but for release characters, entities and other charsets.
void CorpusTest::placesHoldWhatTheySay() {
  int compared = 0;
  for (const Row& row : observedRows()) {
    const std::string bytes = contentOf(corpus() + row.file);
    for (const Document& document : readAll(bytes).documents) {
      std::vector<Value> values{document.number, document.issued, document.message, document.purpose};
      for (const DocumentLine& line : document.lines) {
        for (const Amount& quantity : line.quantities)
          values.push_back(quantity.value);
        values.push_back(line.number);
      }
      for (const Amount& total : document.totals)
        values.push_back(total.value);
      for (const Value& value : values) {
        if (value.isEmpty())
          continue;
        const auto begin = static_cast<std::size_t>(value.place.offset);
        std::string there = bytes.substr(begin, static_cast<std::size_t>(value.place.length));
        std::erase_if(there, [](char character) { return character == '\r' || character == '\n'; });
        QVERIFY2(there.find(value.text) != std::string::npos,
                 qPrintable(row.file + ": "_L1 + QString::fromStdString(value.text + " is not in " + there)));
        ++compared;
      }
    }
  }
  QVERIFY(compared > 900);
}

void CorpusTest::secretsStayInTheOriginal() {
  int secrets = 0;
  for (const Row& row : observedRows()) {
    const std::string bytes = contentOf(corpus() + row.file);
    const ReadFile file = readAll(bytes);
    const std::string shown = describe(file);
    QVERIFY2(shown.find("abracadabra") == std::string::npos, qPrintable(row.file));
    for (const Document& document : file.documents) {
      for (const Secret& secret : document.secrets) {
        const std::string hidden =
            bytes.substr(static_cast<std::size_t>(secret.place.offset), static_cast<std::size_t>(secret.place.length));
        QVERIFY2(hidden.size() < 4 || shown.find(hidden) == std::string::npos, qPrintable(row.file));
        ++secrets;
      }
    }
  }
  QVERIFY(secrets >= 10);
}

void CorpusTest::documentsCanBeReadAlone() {
  for (const Row& row : observedRows()) {
    const std::string bytes = contentOf(corpus() + row.file);
    for (const Document& listed : readAll(bytes, 1 << 20, {1, 0}).documents) {
      if (listed.dialect != Dialect::X12 && listed.dialect != Dialect::Edifact)
        continue;
      PiecesSource part(std::string_view(bytes).substr(static_cast<std::size_t>(listed.place.offset),
                                                       static_cast<std::size_t>(listed.place.length)));
      const auto alone = readDocument(part, listed);
      QVERIFY2(alone.has_value(), qPrintable(row.file));
      QCOMPARE(alone->place, listed.place);
      QCOMPARE(alone->number, listed.number);
      QCOMPARE(alone->lineCount, listed.lineCount);
      QCOMPARE(alone->segments, listed.segments);
    }
  }
}

/// Each test of these files says which rule its document keeps or breaks.
void CorpusTest::rulesOfTheStandardAreNamed() {
  static const QRegularExpression comment(u"<!--.*?-->"_s, QRegularExpression::DotMatchesEverythingOption);
  static const QRegularExpression begin(u"<test[\\s>]"_s);
  static const QRegularExpression claim(u"<(success|error)>\\s*([A-Z0-9-]+)\\s*</"_s);
  static const QSet<QString> known{u"BR-01"_s,    u"BR-02"_s,    u"BR-04"_s,    u"BR-12"_s,
                                   u"BR-16"_s,    u"BR-27"_s,    u"BR-CO-03"_s, u"BR-CO-10"_s,
                                   u"BR-CO-13"_s, u"BR-CO-14"_s, u"BR-CO-15"_s, u"BR-CO-17"_s};
  int claims = 0;
  QDirIterator files(corpus() + "ConnectingEurope+eInvoicing-EN16931"_L1, {u"*.xml"_s}, QDir::Files);
  while (files.hasNext()) {
    const std::string bytes = contentOf(files.next());
    const ReadFile file = readAll(bytes);
    const QStringList tests = QString::fromStdString(bytes).remove(comment).split(begin).mid(1);
    QCOMPARE(qMakePair(files.fileName(), static_cast<qsizetype>(file.documents.size())),
             qMakePair(files.fileName(), tests.size()));
    for (qsizetype i = 0; i < tests.size(); ++i) {
      for (auto match = claim.globalMatch(tests[i]); match.hasNext();) {
        const auto one = match.next();
        if (!known.contains(one.captured(2)))
          continue;
        const bool isTold =
            std::ranges::any_of(file.documents[static_cast<std::size_t>(i)].findings, [&](const Finding& finding) {
              return finding.rule == one.captured(2).toStdString() && finding.severity != Severity::Information;
            });
        QVERIFY2(isTold == (one.captured(1) == "error"_L1),
                 qPrintable(files.fileName() + u' ' + QString::number(i + 1) + u' ' + one.captured(0)));
        ++claims;
      }
    }
  }
  QVERIFY(claims >= 25);
}

MUNIMENT_TEST(CorpusTest);

} // namespace muniment::tests

#include "corpus_test.moc"
