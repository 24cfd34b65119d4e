// Every published chat and database is in the table of docs/formats/whatsapp.md with the counts that are read from it.
#include "core/formats/archive/archive.h"
#include "core/formats/whatsapp/device_database.h"
#include "core/platform/local_file_system.h"
#include "tests/core/formats/whatsapp/text_fixture.h"
#include "tests/differential/published.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <map>

namespace muniment::tests {
namespace {

using namespace formats::whatsapp;
using namespace Qt::StringLiterals;

struct Counts final {
  int records = 0;
  int notices = 0;
  int unknown = 0;
  int media = 0;

  void add(const SourceMessage& message) {
    ++records;
    notices += message.kind == MessageKind::System ? 1 : 0;
    unknown += message.kind == MessageKind::Unknown && !message.hasAttachment ? 1 : 0;
    media += message.hasAttachment ? 1 : 0;
  }
};

QString rowOf(const QString& name, const QString& format, const Counts& counts, const QString& dates,
              const std::vector<Finding>& findings) {
  std::map<std::string, int> byCode;
  for (const Finding& finding : findings)
    ++byCode[finding.code];
  QStringList found;
  for (const auto& [code, count] : byCode)
    found += QString::number(count) + u' ' + QString::fromStdString(code);
  // Three of this letter stand for something to be done in our own texts; one file of others has them in its name.
  const QString shown = QString(name).replace(QString(3, u'X'), u"..."_s);
  return u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 | %8 |"_s.arg(shown, format)
      .arg(counts.records)
      .arg(counts.notices)
      .arg(counts.unknown)
      .arg(counts.media)
      .arg(dates, found.isEmpty() ? u"none"_s : found.join(", "_L1));
}

QString datesOf(const DateEvidence& dates) {
  const QString order = dates.order == DateOrder::MonthDayYear   ? u"month first"_s
                        : dates.order == DateOrder::YearMonthDay ? u"year first"_s
                                                                 : u"day first"_s;
  return order + (dates.isProven ? ", proven"_L1 : ", assumed"_L1);
}

QString rowOfChat(const PublishedChat& published) {
  const ReadChat chat = readChat(published.text);
  Counts counts;
  for (const SourceMessage& message : chat.messages)
    counts.add(message);
  std::vector<Finding> findings = chat.findings;
  for (const Finding& finding : chat.survey.findings) {
    if (finding.code == "system-lines-only")
      findings.push_back(finding);
  }
  const QString format = QString::fromStdString(chat.survey.formatName).remove("whatsapp-text-"_L1);
  return rowOf(published.name, chat.survey.hasCrlfFraming ? format + ", framed"_L1 : format, counts,
               datesOf(chat.survey.dates), findings);
}

QString rowOfDatabase(const QString& name, DeviceDatabase& database) {
  Counts counts;
  std::vector<Finding> findings = database.findings();
  for (std::size_t chat = 0; chat < database.chats().size(); ++chat) {
    const auto reader = database.read(chat);
    if (!reader)
      continue;
    for (SourceMessage message; (*reader)->next(message).value_or(false);)
      counts.add(message);
    findings.insert(findings.end(), (*reader)->findings().begin(), (*reader)->findings().end());
  }
  const std::map<DeviceFormat, QString> formats{{DeviceFormat::Android, u"android database"_s},
                                                {DeviceFormat::AndroidLegacy, u"android database, legacy"_s},
                                                {DeviceFormat::Ios, u"ios database"_s}};
  return rowOf(name, formats.at(database.format()), counts, u"instants"_s, findings);
}

/// The database in a zip as its bytes; empty where there is none.
QByteArray databaseInZip(const QString& path) {
  platform::LocalFileSystem files;
  const auto archive = formats::archive::Archive::open(files, FilePath{path});
  QByteArray all;
  for (const auto& member : archive ? (*archive)->members() : std::vector<formats::archive::ArchiveMember>()) {
    if (!member.name.endsWith(".sqlite"_L1))
      continue;
    const auto stream = (*archive)->openMember(member.index);
    QByteArray piece(1 << 16, '\0');
    for (qint64 count = 1; stream && count > 0;) {
      count = (*stream)->read(piece.data(), piece.size()).value_or(0);
      all += piece.first(count);
    }
  }
  return all;
}

QStringList rowsOfDatabases() {
  QStringList rows;
  QDirIterator found(publishedFolder(), {u"*.db"_s, u"*.zip"_s}, QDir::Files, QDirIterator::Subdirectories);
  while (found.hasNext()) {
    const QString path = found.next();
    const bool isZip = path.endsWith(".zip"_L1);
    const QByteArray bytes = isZip ? databaseInZip(path) : QByteArray();
    if (isZip && bytes.isEmpty())
      continue;
    const auto database = isZip ? openDeviceDatabase(bytes) : openDeviceDatabase(FilePath{path});
    rows += database ? rowOfDatabase(path.sliced(publishedFolder().size()), **database) : path;
  }
  return rows;
}

} // namespace

class CorpusTableTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyFileIsListed();
};

void CorpusTableTest::everyFileIsListed() {
  const auto chats = publishedChats();
  if (chats.empty())
    QSKIP("MUNIMENT_CORPUS names no folder with published chats: the table was NOT checked");
  QStringList rows = rowsOfDatabases();
  for (const PublishedChat& chat : chats)
    rows += rowOfChat(chat);
  QFile document(QStringLiteral(MUNIMENT_SOURCE_DIR "/docs/formats/whatsapp.md"));
  QVERIFY(document.open(QIODevice::ReadOnly));
  QStringList listed;
  for (const QString& line : QString::fromUtf8(document.readAll()).split(u'\n')) {
    if (line.startsWith("| "_L1) && line.split(" | "_L1).size() == 8 && !line.startsWith("| file"_L1) &&
        !line.startsWith("| ---"_L1))
      listed += line;
  }
  rows.sort();
  listed.sort();
  for (const QString& row : std::as_const(rows)) {
    if (!listed.contains(row))
      qWarning("docs/formats/whatsapp.md lacks: %s", qPrintable(row));
  }
  QCOMPARE(listed, rows);
}

MUNIMENT_TEST(CorpusTableTest);

} // namespace muniment::tests

#include "corpus_table_test.moc"
