#include "core/base/json.h"
#include "core/formats/archive/archive.h"
#include "core/formats/whatsapp/device_database.h"
#include "core/platform/local_file_system.h"
#include "tests/core/formats/device/memory_source.h"
#include "tests/core/formats/device/phone_maker.h"
#include "tests/support/test_suite.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace muniment::formats::whatsapp {
namespace {

using namespace Qt::StringLiterals;
using tests::PhoneMaker;

std::vector<SourceMessage> messagesOf(DeviceDatabase& database, std::size_t chat) {
  std::vector<SourceMessage> all;
  auto reader = database.read(chat);
  if (!reader)
    return all;
  for (SourceMessage message; (*reader)->next(message).value_or(false);)
    all.push_back(message);
  return all;
}

std::vector<SourceMessage> allOf(DeviceDatabase& database) {
  std::vector<SourceMessage> all;
  for (std::size_t chat = 0; chat < database.chats().size(); ++chat)
    std::ranges::move(messagesOf(database, chat), std::back_inserter(all));
  return all;
}

const QStringList kPresent = {
    u"CREATE TABLE jid(_id INTEGER PRIMARY KEY, user TEXT, server TEXT, raw_string TEXT)"_s,
    u"CREATE TABLE jid_map(lid_row_id INTEGER, jid_row_id INTEGER)"_s,
    u"CREATE TABLE chat(_id INTEGER PRIMARY KEY, jid_row_id INTEGER, subject TEXT)"_s,
    u"CREATE TABLE message(_id INTEGER PRIMARY KEY, chat_row_id INTEGER, from_me INTEGER, key_id TEXT, sender_jid_row_id INTEGER, status INTEGER, origination_flags INTEGER, timestamp INTEGER, message_type INTEGER, text_data TEXT, sort_id INTEGER)"_s,
    u"CREATE TABLE message_media(message_row_id INTEGER, file_path TEXT, file_size INTEGER, mime_type TEXT, file_hash TEXT, media_duration INTEGER)"_s,
    u"CREATE TABLE message_quoted(message_row_id INTEGER, key_id TEXT, from_me INTEGER, sender_jid_row_id INTEGER, text_data TEXT)"_s,
    u"CREATE TABLE message_add_on(_id INTEGER PRIMARY KEY, parent_message_row_id INTEGER, message_add_on_type INTEGER, from_me INTEGER, sender_jid_row_id INTEGER, timestamp INTEGER)"_s,
    u"CREATE TABLE message_add_on_reaction(message_add_on_row_id INTEGER, reaction TEXT, sender_timestamp INTEGER)"_s,
    u"CREATE TABLE message_edit_info(message_row_id INTEGER, original_key_id TEXT, edited_timestamp INTEGER)"_s,
    u"CREATE TABLE receipt_user(message_row_id INTEGER, receipt_user_jid_row_id INTEGER, receipt_timestamp INTEGER, read_timestamp INTEGER, played_timestamp INTEGER)"_s,
    u"CREATE TABLE message_system(message_row_id INTEGER, action_type INTEGER)"_s,
    u"INSERT INTO jid VALUES(1,'491','s.whatsapp.net','491@s.whatsapp.net'),(2,'9','g.us','9@g.us'),(3,'77','lid','77@lid'),(4,'492','s.whatsapp.net','492@s.whatsapp.net')"_s,
    u"INSERT INTO jid_map VALUES(3,4)"_s,
    u"INSERT INTO chat VALUES(1,1,NULL),(2,2,'Team'),(3,4,NULL)"_s,
    u"INSERT INTO message VALUES(1,-1,0,'-1',NULL,NULL,NULL,NULL,NULL,NULL,0)"_s,
    u"INSERT INTO message VALUES(2,2,0,'A',3,0,1,1700000000000,0,'second',20),(3,2,1,'B',0,13,0,1700000001000,0,'first',10),(4,2,0,'C',1,0,0,1700000002000,1,'caption',30),(5,2,0,'D',1,6,0,1700000003000,7,NULL,40),(6,2,0,'E',1,0,0,1700000004000,4711,'new kind',50)"_s,
    u"INSERT INTO message VALUES(7,1,0,'F',NULL,0,0,1600000000000,0,X'6261640aff',60),(8,1,0,'G',NULL,0,0,0,15,NULL,70)"_s,
    u"INSERT INTO message_media VALUES(4,'Media/a.jpg',77,'image/jpeg','aGhoaGhoaGhoaGhoaGhoaGhoaGhoaGhoaGhoaGhoaGg=',0)"_s,
    u"INSERT INTO message_quoted VALUES(4,'A',0,3,'second')"_s,
    u"INSERT INTO message_add_on VALUES(1,3,56,0,1,1700000009000),(2,3,67,0,1,5)"_s,
    u"INSERT INTO message_add_on_reaction VALUES(1,'+',1700000008000)"_s,
    u"INSERT INTO message_edit_info VALUES(2,'A0',1700000007000)"_s,
    u"INSERT INTO receipt_user VALUES(3,1,1700000005000,1700000006000,0)"_s,
    u"INSERT INTO message_system VALUES(5,1)"_s,
};

/// Many rows on small pages, so that a table has several levels of them.
QStringList manyRows() {
  QStringList statements{u"PRAGMA page_size=512"_s};
  statements += kPresent;
  statements += u"WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 700) "
                "INSERT INTO message SELECT i, 1, 0, 'K' || i, NULL, 0, 0, 1600000000000 + i, 0, "
                "'a text that takes up some room on its page, so that few of them share one ' || i, i FROM n"_s;
  return statements;
}

QString corpusPath(QLatin1StringView name) {
  const QString folder = qEnvironmentVariable("MUNIMENT_CORPUS");
  const QString path = folder + "/whatsapp/"_L1 + name;
  return !folder.isEmpty() && QFile::exists(path) ? path : QString();
}

} // namespace

class DeviceTest final : public QObject {
  Q_OBJECT

 private:
  PhoneMaker m_maker;

 private Q_SLOTS:
  void presentSchema();
  void summaries();
  void namesOfContacts();
  void damagedText();
  void inMemory();
  void tablesThatAreViews();
  void logBesideIt();
  void notDatabases();
  void corpusWithBothSchemas();
  void truncatedAndFlipped();
  void goodRowsOfADamagedTable();
  void pagesThatRepeat();
  void aFileThatWasCutShort();
  void corpusLegacy();
  void corpusIos();
};

void DeviceTest::presentSchema() {
  const auto database = openDeviceDatabase(FilePath{m_maker.make(kPresent)});
  QVERIFY(database);
  QCOMPARE((*database)->format(), DeviceFormat::Android);
  const auto messages = messagesOf(**database, 0);
  QCOMPARE(messages.size(), std::size_t(5));
  QCOMPARE(messages[0].text, "first");
  QVERIFY(messages[0].isFromOwner);
  QCOMPARE(messages[0].reactions.size(), std::size_t(1));
  QCOMPARE(messages[0].reactions[0].sender, "+491");
  QCOMPARE(messages[0].reactions[0].at.milliseconds, 1'700'000'008'000);
  QCOMPARE(messages[0].receipts[0].read.milliseconds, 1'700'000'006'000);
  QVERIFY(!messages[0].receipts[0].played.isKnown);
  QCOMPARE(messages[1].sender, "+492");
  QVERIFY(messages[1].isForwarded && messages[1].isEdited && messages[1].time.isUtc);
  QCOMPARE(parseJson(QByteArrayView(messages[1].raw))->text(u"sender_jid"), u"77@lid"_s);
  QCOMPARE(messages[2].kind, MessageKind::Image);
  QCOMPARE(messages[2].attachment.name, "a.jpg");
  QCOMPARE(messages[2].attachment.sha256, std::string(32, 'h'));
  QCOMPARE(messages[2].quote[0].sender, "+492");
  QCOMPARE(messages[2].text, "caption");
  QCOMPARE(messages[3].system, "subject");
  QCOMPARE(messages[3].kind, MessageKind::System);
  QCOMPARE(messages[4].kind, MessageKind::Unknown);
  QCOMPARE(parseJson(QByteArrayView(messages[4].raw))->number(u"message_type"), 4711);
}

void DeviceTest::summaries() {
  const auto database = openDeviceDatabase(FilePath{m_maker.make(kPresent)});
  QVERIFY(database);
  const auto& chats = (*database)->chats();
  QCOMPARE(chats.size(), std::size_t(2));
  QCOMPARE(chats[0].title, "Team");
  QCOMPARE(chats[0].kind, ChatKind::Group);
  QCOMPARE(chats[0].messages, 5);
  QCOMPARE(chats[0].participantCount, 3);
  QCOMPARE(chats[0].participants[0].label, "+491");
  QCOMPARE(chats[0].participants[0].messages, 2);
  QCOMPARE(chats[0].first.milliseconds, 1'700'000'000'000);
  QCOMPARE(chats[1].kind, ChatKind::Direct);
  QCOMPARE((*database)->read(2).error().id, "device.unknown_chat"_L1);
}

void DeviceTest::namesOfContacts() {
  const QString contacts = m_maker.make(
      {u"CREATE TABLE wa_contacts(jid TEXT, display_name TEXT, wa_name TEXT)"_s,
       u"INSERT INTO wa_contacts VALUES('491@s.whatsapp.net','Ann','a'),('492@s.whatsapp.net',NULL,'Ben')"_s});
  const QString phone = m_maker.make(kPresent);
  const auto database = openDeviceDatabase(FilePath{phone}, FilePath{contacts});
  QVERIFY(database);
  const auto messages = messagesOf(**database, 0);
  QCOMPARE(messages[1].sender, "~ Ben");
  QCOMPARE(messages[2].sender, "Ann");
  QCOMPARE(openDeviceDatabase(FilePath{phone}, FilePath{phone}).error().id, "device.no_contacts"_L1);
}

void DeviceTest::damagedText() {
  const auto database = openDeviceDatabase(FilePath{m_maker.make(kPresent)});
  QVERIFY(database);
  const auto messages = messagesOf(**database, 1);
  QCOMPARE(messages.size(), std::size_t(2));
  QCOMPARE(messages[0].text, "bad\n\xEF\xBF\xBD");
  QCOMPARE(parseJson(QByteArrayView(messages[0].raw))->at(u"text_data").text(u"base64"), u"YmFkCv8="_s);
  QCOMPARE(messages[1].kind, MessageKind::Deleted);
  QVERIFY(!messages[1].time.isKnown);
}

void DeviceTest::inMemory() {
  const QString path = m_maker.make(QStringList{u"PRAGMA journal_mode=WAL"_s} + kPresent);
  const auto database = openDeviceDatabase(PhoneMaker::bytesOf(path));
  QVERIFY(database);
  QCOMPARE(allOf(**database).size(), std::size_t(7));
}

void DeviceTest::tablesThatAreViews() {
  const QString path =
      m_maker.make({u"CREATE TABLE t(a)"_s, u"CREATE VIEW message AS SELECT 1 AS chat_row_id, 2 AS key_id FROM t"_s,
                    u"CREATE VIEW chat AS SELECT 1 AS _id FROM t"_s});
  QCOMPARE(openDeviceDatabase(FilePath{path}).error().id, "device.unknown_database"_L1);
}

void DeviceTest::logBesideIt() {
  const QString path = m_maker.make(kPresent);
  const auto before = openDeviceDatabase(FilePath{path});
  QVERIFY(before && (*before)->findings().empty());
  QFile log(path + "-wal"_L1);
  QVERIFY(log.open(QIODevice::WriteOnly) && log.write("frames") > 0);
  log.close();
  const auto after = openDeviceDatabase(FilePath{path});
  QVERIFY(after);
  QCOMPARE((*after)->findings().size(), std::size_t(1));
  QCOMPARE((*after)->findings()[0].code, "log-ignored");
}

void DeviceTest::corpusWithBothSchemas() {
  const QString path = corpusPath("wa-crypt-tools/tests/res/msgstore.db"_L1);
  if (path.isEmpty())
    QSKIP("MUNIMENT_CORPUS does not name the folder with the test data: the database with both schemas was NOT read");
  const auto database = openDeviceDatabase(FilePath{path});
  QVERIFY(database);
  QCOMPARE((*database)->format(), DeviceFormat::AndroidLegacy);
  QCOMPARE(allOf(**database).size(), std::size_t(9));
}

void DeviceTest::notDatabases() {
  QCOMPARE(openDeviceDatabase(QByteArray(5000, 'x')).error().id, "device.not_a_database"_L1);
  QCOMPARE(openDeviceDatabase(QByteArray()).error().id, "device.not_a_database"_L1);
  QCOMPARE(openDeviceDatabase(FilePath{u"/does/not/exist.db"_s}).error().id, "device.cannot_open"_L1);
}

void DeviceTest::truncatedAndFlipped() {
  const QByteArray bytes = PhoneMaker::bytesOf(m_maker.make(kPresent));
  for (qsizetype size = 0; size < bytes.size(); size += 1021)
    if (const auto database = openDeviceDatabase(bytes.first(size)))
      (void)allOf(**database).size();
  for (qsizetype at = 0; at < bytes.size(); at += at < 200 ? 1 : 97) {
    QByteArray flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x81);
    if (const auto database = openDeviceDatabase(flipped))
      (void)allOf(**database).size();
  }
}

void DeviceTest::goodRowsOfADamagedTable() {
  QByteArray bytes = PhoneMaker::bytesOf(m_maker.make(manyRows()));
  const qsizetype text = bytes.indexOf("share one 350");
  QVERIFY(text > 0);
  const qsizetype page = text / 512 * 512;
  std::fill_n(bytes.begin() + page, 512, '\xEE');
  const auto database = openDeviceDatabase(bytes);
  QVERIFY(database);
  std::size_t rows = 0;
  std::vector<Finding> findings = (*database)->findings();
  for (std::size_t chat = 0; chat < (*database)->chats().size(); ++chat) {
    const auto reader = (*database)->read(chat);
    QVERIFY(reader.has_value());
    for (SourceMessage message; (*reader)->next(message).value_or(false);)
      ++rows;
    findings.insert(findings.end(), (*reader)->findings().begin(), (*reader)->findings().end());
  }
  QVERIFY(!findings.empty());
  QVERIFY2(rows > 200, qPrintable(QString::number(rows)));
}

void DeviceTest::pagesThatRepeat() {
  QByteArray bytes = PhoneMaker::bytesOf(m_maker.make(manyRows()));
  constexpr qsizetype kPage = 512;
  qsizetype root = kPage;
  while (root < bytes.size() && bytes[root] != '\x05')
    root += kPage;
  QVERIFY(root < bytes.size());
  const QByteArray original = bytes.sliced(root, kPage);
  const auto big16 = [&](qsizetype at) {
    return static_cast<uchar>(original[at]) * 256 + static_cast<uchar>(original[at + 1]);
  };
  const auto child = [&](qsizetype cell) { return big16(big16(12 + 2 * cell) + 2); };
  // All ways down lead through the same three pages to the same leaf.
  const QList<qsizetype> chain{root / kPage + 1, child(0), child(1), child(2)};
  for (qsizetype level = 0; level < 3; ++level) {
    QByteArray page = original;
    const auto point = [&](qsizetype at) {
      for (int byte = 0; byte < 4; ++byte)
        page[at + byte] = static_cast<char>(chain[level + 1] >> (8 * (3 - byte)));
    };
    for (qsizetype cell = 0; cell < big16(3); ++cell)
      point(big16(12 + 2 * cell));
    point(8);
    bytes.replace((chain[level] - 1) * kPage, kPage, page);
  }
  const auto database = openDeviceDatabase(bytes);
  QVERIFY(database);
  QVERIFY(allOf(**database).size() < static_cast<std::size_t>(bytes.size()));
}

void DeviceTest::aFileThatWasCutShort() {
  const QByteArray bytes = PhoneMaker::bytesOf(m_maker.make(manyRows()));
  const auto whole = openDeviceDatabase(bytes);
  QVERIFY(whole && (*whole)->findings().empty());
  const std::size_t rows = allOf(**whole).size();
  const QByteArray cut = bytes.first(bytes.size() * 4 / 5 / 512 * 512);
  const auto database = openDeviceDatabase(cut);
  QVERIFY(database);
  QVERIFY(!(*database)->findings().empty());
  QCOMPARE((*database)->findings()[0].code, "database-damaged");
  const auto kept = allOf(**database);
  QVERIFY2(kept.size() > rows / 3 && kept.size() < rows, qPrintable(QString::number(kept.size())));
  QCOMPARE(kept[10].text, allOf(**whole)[10].text);
}

void DeviceTest::corpusLegacy() {
  const QString path = corpusPath("whatsapp-viewer/msgstore-legacy-typed.db"_L1);
  if (path.isEmpty())
    QSKIP("MUNIMENT_CORPUS does not name the folder with the test data: the legacy database was NOT read");
  const auto database = openDeviceDatabase(FilePath{path});
  QVERIFY(database);
  QCOMPARE((*database)->format(), DeviceFormat::AndroidLegacy);
  const auto messages = allOf(**database);
  QCOMPARE(messages.size(), std::size_t(42));
  const auto countOf = [&](MessageKind kind) { return std::ranges::count(messages, kind, &SourceMessage::kind); };
  QVERIFY(countOf(MessageKind::Image) > 0 && countOf(MessageKind::Contact) > 0 && countOf(MessageKind::Location) > 0);
  QVERIFY(std::ranges::any_of(messages, [](const SourceMessage& message) {
    return !message.quote.empty() && message.quote[0].text == "Text of first user";
  }));
}

void DeviceTest::corpusIos() {
  const QString zip =
      corpusPath("iLEAPP/admin/test/cases/data/whatsApp/testdata.whatsApp.whatsAppMessages.josh_ios15_ffs.zip"_L1);
  if (zip.isEmpty())
    QSKIP("MUNIMENT_CORPUS does not name the folder with the test data: the iOS database was NOT read");
  platform::LocalFileSystem files;
  const auto archive = archive::Archive::open(files, FilePath{zip});
  QVERIFY(archive);
  const auto& members = (*archive)->members();
  const auto found = std::ranges::find_if(
      members, [](const archive::ArchiveMember& member) { return member.name.endsWith("ChatStorage.sqlite"_L1); });
  QVERIFY(found != members.end());
  const auto source = (*archive)->memberSource(found->index);
  QVERIFY(source);
  const auto database = openDeviceDatabase(tests::contentOf(**source).value());
  QVERIFY(database);
  QCOMPARE((*database)->format(), DeviceFormat::Ios);
  const auto messages = allOf(**database);
  const QString result =
      corpusPath("iLEAPP/admin/test/results/whatsApp/whatsApp.whatsAppMessages.josh_ios15_ffs.20250621193412.json"_L1);
  const QJsonArray rows = QJsonDocument::fromJson(PhoneMaker::bytesOf(result)).object()["data"_L1].toArray();
  QCOMPARE(static_cast<qsizetype>(messages.size()), rows.size());
  QStringList expected;
  for (const auto& row : rows)
    expected += QString::number(row.toArray()[0].toInteger()) + u' ' + row.toArray()[5].toString();
  QStringList read;
  for (const SourceMessage& message : messages) {
    const QJsonObject raw = QJsonDocument::fromJson(QByteArray::fromStdString(message.raw)).object();
    read += QString::number(message.time.milliseconds / 1000) + u' ' + raw["ZTEXT"_L1].toString();
  }
  expected.sort();
  read.sort();
  QCOMPARE(read, expected);
  QVERIFY(std::ranges::any_of(messages, [](const SourceMessage& message) { return !message.quote.empty(); }));
}

MUNIMENT_TEST(DeviceTest);

} // namespace muniment::formats::whatsapp

#include "device_test.moc"
