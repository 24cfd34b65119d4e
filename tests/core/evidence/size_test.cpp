#include "core/formats/loadfile/dat_reader.h"
#include "tests/core/evidence/elsewhere.h"
#include "tests/core/evidence/package_desk.h"
#include "tests/core/evidence/unpacker.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>

namespace muniment::tests {

using namespace workspace;
using namespace Qt::StringLiterals;
using evidence::PackageFormat;

namespace {

/// Every tenth message comes with a file, every eleventh was edited, every thirteenth deleted.
const QByteArray kFile = "the file of message ";

struct Found final {
  int events = 0;
  int edits = 0;
  int deletions = 0;
  std::multiset<Sha256> files;

  friend bool operator==(const Found&, const Found&) = default;
};

class MemoryStream final : public ByteStream {
 public:
  explicit MemoryStream(QByteArray bytes) : m_bytes(std::move(bytes)) {}
  Result<qint64> read(char* into, qint64 size) override {
    const qint64 given = std::min<qint64>(size, m_bytes.size() - m_at);
    std::copy_n(m_bytes.constData() + m_at, given, into);
    m_at += given;
    return given;
  }

 private:
  QByteArray m_bytes;
  qint64 m_at = 0;
};

using Files = std::map<QString, QByteArray>;

/// As a reader of the format finds it, who knows nothing of how it was written.
Found inBag(const Files& files) {
  Found found;
  for (const auto& [path, bytes] : files) {
    if (path.startsWith(u"content/data/files/"_s))
      found.files.insert(sha256(bytes));
    if (!path.startsWith(u"content/data/conversations/"_s) || !path.endsWith(u".jsonl"_s))
      continue;
    for (const QByteArray& line : bytes.split('\n')) {
      const auto json = parseJson(line);
      if (!json || !json->at(u"edits").array())
        continue;
      ++found.events;
      found.edits += static_cast<int>(json->at(u"edits").array()->size());
      found.deletions += json->at(u"deleted").isNull() ? 0 : 1;
    }
  }
  return found;
}

Found inLoadFile(const Files& files) {
  Found found;
  auto dat = formats::loadfile::DatReader::open(std::make_unique<MemoryStream>(files.at(u"content/load.dat"_s)));
  if (!dat)
    return found;
  const auto column = [names = dat->fields()](const QStringList& row, const QString& name) {
    return row.value(names.indexOf(name));
  };
  for (QStringList row; dat->next(row).value_or(false);) {
    found.events += column(row, u"RECORDTYPE"_s) == u"message" ? 1 : 0;
    found.edits += column(row, u"EDITED"_s) == u"Y" ? 1 : 0;
    found.deletions += column(row, u"DELETED"_s) == u"Y" ? 1 : 0;
    const QString native = column(row, u"NATIVELINK"_s).replace(u'\\', u'/');
    if (!native.isEmpty())
      found.files.insert(sha256(files.at(u"content/"_s + native)));
  }
  return found;
}

void addFile(const QByteArray& bytes, Found& found) {
  const qsizetype start = bytes.indexOf(kFile);
  if (start >= 0)
    found.files.insert(sha256(bytes.sliced(start)));
}

Found inRsmf(const Files& files) {
  Found found;
  for (const auto& [path, bytes] : files) {
    if (!path.endsWith(u".rsmf"_s))
      continue;
    for (const QByteArray& block : base64Blocks(bytes)) {
      for (const QByteArray& member : members(block)) {
        const QByteArray name = "rsmf_manifest.json";
        if (!member.startsWith(name)) {
          addFile(member, found);
          continue;
        }
        const auto manifest = parseJson(member.sliced(name.size()));
        for (const Json& event : manifest ? *manifest->at(u"events").array() : Json::Array()) {
          ++found.events;
          found.edits += event.at(u"edits").array() ? static_cast<int>(event.at(u"edits").array()->size()) : 0;
          found.deletions += event.at(u"deleted").boolean() && *event.at(u"deleted").boolean() ? 1 : 0;
        }
      }
    }
  }
  return found;
}

Found inMail(const Files& files) {
  Found found;
  for (const auto& [path, bytes] : files) {
    if (!path.endsWith(u".eml"_s))
      continue;
    QByteArray text = bytes;
    text.replace("\r\n", "\n").replace("=\n", "");
    for (const QByteArray& line : text.split('\n')) {
      found.events += line.startsWith("2026-") ? 1 : 0;
      found.edits += line.startsWith("  edited by") ? 1 : 0;
      found.deletions += line.startsWith("  deleted by") ? 1 : 0;
    }
    for (const QByteArray& block : base64Blocks(bytes))
      addFile(block, found);
  }
  return found;
}

Found onPages(const Files& files) {
  Found found;
  preview::PreviewHost host{QStringLiteral(MUNIMENT_PREVIEW)};
  for (const auto& [path, bytes] : files) {
    if (path.startsWith(u"content/files/"_s))
      found.files.insert(sha256(bytes));
    else if (path.startsWith(u"content/"_s) && path.endsWith(u".pdf"_s)) {
      const auto document = preview::PreviewDocument::open(host, bytes);
      const auto sizes = document ? (*document)->sizes() : Result<std::vector<QSizeF>>(failure(document.error()));
      for (int page = 0; sizes && page < static_cast<int>(sizes->size()); ++page) {
        for (const auto& word : (*document)->words(page).value_or(std::vector<preview::PreviewAnswer::Word>())) {
          found.events += word.text == u"Commitment" ? 1 : 0;
          found.edits += word.text == u"Edited" ? 1 : 0;
          found.deletions += word.text == u"Withdrawn" ? 1 : 0;
        }
      }
    }
  }
  return found;
}

Found readAgain(PackageFormat format, const Files& files) {
  switch (format) {
  case PackageFormat::BagIt:
    return inBag(files);
  case PackageFormat::LoadFile:
    return inLoadFile(files);
  case PackageFormat::Rsmf:
    return inRsmf(files);
  case PackageFormat::Eml:
    return inMail(files);
  case PackageFormat::Pdf:
    break;
  }
  return onPages(files);
}

} // namespace

/// A long conversation in each format: whoever reads it finds what was captured, and two people find the same bytes.
/// `MUNIMENT_EXPORT_MESSAGES` says how long.
class SizeTest final : public QObject {
  Q_OBJECT

  const int m_messages = std::max(60, qEnvironmentVariableIntValue("MUNIMENT_EXPORT_MESSAGES"));
  std::unique_ptr<PackageDesk> m_desk;
  ProductionId m_production;
  Found m_captured;

 private Q_SLOTS:
  void initTestCase() {
    m_desk = std::make_unique<PackageDesk>();
    QStringList lines;

    std::map<QByteArray, QByteArray> attached;
    for (int i = 0; i < m_messages; ++i) {
      QString words = u"delivery %1 of order PO-4711"_s.arg(i);
      if (i % 10 == 3) {
        const QByteArray name = "DOC-" + QByteArray::number(i) + ".pdf";
        attached[name] = kFile + QByteArray::number(i) + QByteArray(200 + i % 50, 'x');
        m_captured.files.insert(sha256(attached[name]));
        words = QString::fromLatin1(name) + u" (file attached)"_s;
      } else if (i % 11 == 5) {
        words += u" <This message was edited>"_s;
        ++m_captured.edits;
      } else if (i % 13 == 7) {
        words = u"This message was deleted"_s;
        ++m_captured.deletions;
      }
      lines.append((i % 3 == 0 ? u"Ana Lima: "_s : u"Tom Beck: "_s) + words);
    }
    m_captured.events = m_messages;
    const auto chat = m_desk->import(u"long.zip"_s, lines, attached);
    QVERIFY(chat);
    FreezeProduction command;
    command.selection.ranges = {{*chat}};
    command.title = u"Long"_s;
    command.batesPrefix = u"LONG"_s;
    m_production = m_desk->freeze(command);
    QVERIFY(!m_production.isNull());
  }
  void cleanupTestCase() { m_desk.reset(); }

  void whatIsReadAgainIsWhatWasCaptured_data() {
    QTest::addColumn<QString>("format");
    for (const PackageFormat format : evidence::allFormats())
      QTest::newRow(nameOf(format).data()) << QString(nameOf(format));
  }

  void whatIsReadAgainIsWhatWasCaptured() {
    QFETCH(QString, format);
    const PackageFormat kind = *evidence::packageFormat(format);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_desk->write(m_production, kind, format));
    const qint64 took = timer.elapsed();
    const Files files = m_desk->filesOf(format);
    const Found found = readAgain(kind, files);
    QCOMPARE(found.events, m_captured.events);
    QCOMPARE(found.edits, m_captured.edits);
    QCOMPARE(found.deletions, m_captured.deletions);
    QVERIFY(found.files == m_captured.files);
    {
      const Elsewhere elsewhere;
      QVERIFY(m_desk->write(m_production, kind, format + u"-elsewhere"_s));
    }
    const Files again = m_desk->filesOf(format + u"-elsewhere"_s);
    QCOMPARE(again.size(), files.size());
    for (const auto& [path, bytes] : files)
      QVERIFY2(again.contains(path) && again.at(path) == bytes, qPrintable(path));
    qInfo("%s: %d messages, %zu files of the package, written and read again in %lld ms", qPrintable(format),
          m_messages, files.size(), static_cast<long long>(took));
  }
};

MUNIMENT_TEST(SizeTest);

} // namespace muniment::tests

#include "size_test.moc"
