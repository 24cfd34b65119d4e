#include "core/formats/exchange/memory_sink.h"
#include "core/formats/loadfile/bates_number.h"
#include "core/formats/loadfile/cp1252.h"
#include "core/formats/loadfile/dat_reader.h"
#include "core/formats/loadfile/dat_writer.h"
#include "core/formats/loadfile/edrm_writer.h"
#include "core/formats/loadfile/opt_reader.h"
#include "core/formats/loadfile/opt_writer.h"
#include "core/formats/loadfile/row.h"
#include "core/formats/loadfile/volume_path.h"
#include "tests/core/formats/exchange/conversation_maker.h"
#include "tests/support/test_suite.h"

#include <QtCore/QXmlStreamReader>

#include <array>

namespace muniment::formats::loadfile {
namespace {

using namespace Qt::StringLiterals;

/// Bytes in pieces of a given size, so that every border can fall everywhere.
class PiecewiseStream final : public ByteStream {
 public:
  PiecewiseStream(QByteArray bytes, qint64 piece) : m_bytes(std::move(bytes)), m_piece(piece) {}
  Result<qint64> read(char* into, qint64 size) override {
    const qint64 count = std::min({size, m_piece, qint64{m_bytes.size()} - m_at});
    std::copy_n(m_bytes.constData() + m_at, count, into);
    m_at += count;
    return count;
  }

 private:
  QByteArray m_bytes;
  qint64 m_piece;
  qint64 m_at = 0;
};

using Rows = std::vector<QStringList>;

/// All rows, the header first; a row with the id of the error where reading fails.
Rows rowsOf(const QByteArray& bytes, qint64 piece = 1 << 20) {
  auto reader = DatReader::open(std::make_unique<PiecewiseStream>(bytes, piece));
  if (!reader)
    return {{reader.error().id}};
  Rows rows{reader->fields()};
  for (QStringList values;;) {
    const auto isThere = reader->next(values);
    if (!isThere)
      rows.push_back({isThere.error().id});
    if (!isThere || !*isThere)
      return rows;
    rows.push_back(values);
  }
}

QByteArray written(const Rows& rows, DatOptions options, DatTally* tally = nullptr) {
  exchange::MemorySink sink;
  DatWriter writer(sink, options);
  if (!writer.writeHeader(rows.front()))
    return {};
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (!writer.writeRow(rows[i]))
      return {};
  }
  if (tally)
    *tally = writer.tally();
  return sink.bytes();
}

/// What a value is once it was written and read again.
QString expected(QString value, Encoding encoding) {
  value.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
  value.replace(u'þ', u'?').replace(u'\x14', u'?').replace(QChar(u'\0'), u'?').replace("®"_L1, "(R)"_L1);
  value.replace(u"®"_s, u"(R)"_s);
  qint64 lost = 0;
  return encoding == Encoding::Cp1252 ? fromCp1252(toCp1252(value, lost)) : value;
}

QString fuzzed(std::mt19937& random) {
  static const std::array kCharacters{u'a',  u'þ', u'®', u'\x14', u'\n', u'\r', u'"',  u',',
                                      u'\\', u';', u' ', u'é',    u'中', u'€',  u'\0', u'\u0081'};
  QString value;
  for (auto length = random() % 9; length > 0; --length)
    value += QChar(kCharacters[random() % kCharacters.size()]);
  return value;
}

} // namespace

class DatTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void comesBack_data() {
    QTest::addColumn<int>("encoding");
    QTest::newRow("UTF-8") << static_cast<int>(Encoding::Utf8);
    QTest::newRow("UTF-16") << static_cast<int>(Encoding::Utf16);
    QTest::newRow("1252") << static_cast<int>(Encoding::Cp1252);
  }
  void comesBack() {
    QFETCH(const int, encoding);
    const auto chosen = static_cast<Encoding>(encoding);
    std::mt19937 random(11);
    for (const bool hasMark : {true, false}) {
      Rows rows{{u"A"_s, u"B"_s, u"C"_s}};
      for (int i = 0; i < 20'000; ++i)
        rows.push_back({fuzzed(random), fuzzed(random), fuzzed(random)});
      const QByteArray bytes = written(rows, {chosen, hasMark, false});
      const Rows back = rowsOf(bytes, 4093);
      QCOMPARE(back.size(), rows.size());
      for (std::size_t i = 1; i < rows.size(); ++i) {
        for (qsizetype column = 0; column < 3; ++column)
          QCOMPARE(back[i][column], expected(rows[i][column], chosen));
      }
    }
  }
  void bytesOfARow() {
    DatTally tally;
    const QByteArray bytes = written({{u"A"_s, u"B"_s}, {u"x\r\ny"_s, u"þ®é"_s}}, {}, &tally);
    QCOMPARE(bytes, QByteArray("\xef\xbb\xbf\xc3\xbe"
                               "A\xc3\xbe\x14\xc3\xbe"
                               "B\xc3\xbe\r\n\xc3\xbex\xc2\xaey\xc3\xbe\x14\xc3\xbe?(R)\xc3\xa9\xc3\xbe\r\n"));
    QCOMPARE(tally, (DatTally{1, 1, 1, 1, 0, 0}));
    QCOMPARE(written({{u"A"_s}, {u"é€中"_s}}, {Encoding::Cp1252, true, false}, &tally),
             QByteArray("\xfe"
                        "A\xfe\r\n\xfe\xe9\x80?\xfe\r\n"));
    QCOMPARE(tally.unencodable, 1);
    QVERIFY(written({{u"A"_s}}, {Encoding::Utf16, true, false})
                .startsWith(QByteArray::fromHex("fffefe004100fe000d000a00")));
  }
  void formulas() {
    DatTally tally;
    const Rows rows{{u"A"_s}, {u"=1+1"_s}, {u"@x"_s}, {u"-1"_s}, {u"\t"_s}, {u"a=1"_s}};
    const Rows guarded = rowsOf(written(rows, {Encoding::Utf8, true, true}, &tally));
    QCOMPARE(guarded[1][0], u"'=1+1"_s);
    QCOMPARE(guarded[5][0], u"a=1"_s);
    QCOMPARE(tally.guardedFormulas, 4);
    QCOMPARE(rowsOf(written(rows, {}))[1][0], u"=1+1"_s);
  }
  void anyPieces() {
    const QByteArray bytes = written({{u"A"_s, u"B"_s}, {u"é\nx"_s, u"中"_s}, {QString(), u"y"_s}}, {});
    const Rows whole = rowsOf(bytes);
    QCOMPARE(whole.size(), std::size_t{3});
    for (qint64 piece = 1; piece < bytes.size(); ++piece)
      QCOMPARE(rowsOf(bytes, piece), whole);
  }
  void filesOfOthers() {
    QCOMPARE(rowsOf("\xfe"
                    "A\xfe\x14\xfe"
                    "B\xfe\n\xfe"
                    "1\xfe\x14"
                    "2"),
             (Rows{{u"A"_s, u"B"_s}, {u"1"_s, u"2"_s}}));
    QCOMPARE(rowsOf("A\x14"
                    "B\r\n1\x14\r\n"),
             (Rows{{u"A"_s, u"B"_s}, {u"1"_s, QString()}}));
    QCOMPARE(rowsOf("\xc3\xbe"
                    "A\xc3\xbe\r\n\xc3\xbe"
                    "in\nside\xc3\xbe\r\n")[1],
             QStringList(u"in\nside"_s));
  }
  void damage() {
    const QString damaged = u"loadfile.damaged"_s;
    QCOMPARE(rowsOf({}), Rows{{damaged}});
    QCOMPARE(rowsOf("\xc3\xbe"
                    "A"),
             Rows{{damaged}});
    QCOMPARE(rowsOf("\xc3\xbe"
                    "A\xc3\xbe"
                    "B\r\n"),
             Rows{{damaged}});
    QCOMPARE(rowsOf("\xc3\xbe"
                    "A\xc3\xbe\r\n\xc3\xbe"
                    "1\xc3\xbe\x14\xc3\xbe"
                    "2\xc3\xbe\r\n")
                 .back(),
             QStringList(damaged));
    QCOMPARE(rowsOf("\xef\xbb\xbf\xc3\xbe\xff\xc3\xbe\r\n"), Rows{{damaged}});
    exchange::MemorySink sink;
    DatWriter writer(sink, {});
    QVERIFY(writer.writeHeader({u"A"_s}));
    QCOMPARE(writer.writeRow({u"1"_s, u"2"_s}).error().id, u"loadfile.row_width"_s);
  }
  void endlessValueEnds() {
    const Rows rows = rowsOf("\xc3\xbe"
                             "A\xc3\xbe\r\n\xc3\xbe" +
                             QByteArray(40 << 20, 'x'));
    QCOMPARE(rows.back(), QStringList(u"loadfile.damaged"_s));
  }
  void rowOfADocument() {
    Row row;
    row.setAll(Field::Participants, {u"Ana; the boss"_s, u"Bo"_s});
    row.setSent({Instant::parse(u"2026-01-31T23:30:05.000Z"), 60, TimePrecision::Second, u"X"_s}, 60);
    QCOMPARE(row.value(Field::Participants), u"Ana, the boss;Bo"_s);
    QCOMPARE(row.value(Field::DateSent) + u' ' + row.value(Field::TimeSent), u"02/01/2026 00:30:05"_s);
    QCOMPARE(row.value(Field::TimeZone), u"UTC+01:00"_s);
    QCOMPARE(row.value(Field::SentIso), u"2026-01-31T23:30:05Z"_s);
    QCOMPARE(row.value(Field::TimeNote), u"zone assumed: X"_s);
    Row minute;
    minute.setSent({Instant::parse(u"2026-01-31T23:30:00.000Z"), 0, TimePrecision::Minute, {}}, 0);
    QCOMPARE(minute.value(Field::TimeSent), u"23:30"_s);
    QCOMPARE(minute.value(Field::TimeNote), u"seconds not recorded"_s);
    QCOMPARE(row.values().size(), headings().size());
    QCOMPARE(placeOf(u"TAGS"_s), placeOf(Field::Tags));
  }
  void pages() {
    exchange::MemorySink sink;
    OptWriter writer(sink);
    QVERIFY(writer.write({u"ABC0000001"_s, u"VOL001"_s, u"IMAGES/001/ABC0000001.tif"_s, true, 2}));
    QVERIFY(writer.write({u"ABC0000002"_s, u"VOL001"_s, u"IMAGES/001/ABC0000002.tif"_s, false, 0}));
    QCOMPARE(sink.bytes(), QByteArray("ABC0000001,VOL001,IMAGES\\001\\ABC0000001.tif,Y,,,2\r\nABC0000002,VOL001,"
                                      "IMAGES\\001\\ABC0000002.tif,,,,\r\n"));
    for (const QString& bad : {u"a,b"_s, u"a\nb"_s, u"ä"_s, u"a\"b"_s})
      QCOMPARE(writer.write({bad, u"V"_s, u"x"_s, true, 1}).error().id, u"loadfile.opt_value"_s);
    for (qint64 piece = 1; piece < 60; ++piece) {
      OptReader reader(std::make_unique<PiecewiseStream>(sink.bytes(), piece));
      OptPage page;
      QVERIFY(*reader.next(page));
      QCOMPARE(page, (OptPage{u"ABC0000001"_s, u"VOL001"_s, u"IMAGES/001/ABC0000001.tif"_s, true, 2}));
      QVERIFY(*reader.next(page));
      QCOMPARE(page.pageCount, 0);
      QVERIFY(!*reader.next(page));
    }
    OptReader damaged(std::make_unique<PiecewiseStream>("a,b,c,Y,,,x\r\n", 100));
    OptPage page;
    QCOMPARE(damaged.next(page).error().id, u"loadfile.damaged"_s);
  }
  void numbers() {
    const auto number = BatesNumber::parse(u"MUN-0000099"_s);
    QVERIFY(number.has_value());
    QCOMPARE(number->plus(2).toString(), u"MUN-0000101"_s);
    QVERIFY(!BatesNumber::parse(u"MUN"_s) && !BatesNumber::parse(u"a/b1"_s) &&
            !BatesNumber::parse(u"1234567890123456"_s) && !BatesNumber::parse({}));
    QCOMPARE(volumePath(u"NATIVES"_s, 1000, u"a.pdf"_s), u"NATIVES/002/a.pdf"_s);
    QCOMPARE(pathWithin(u"NATIVES\\001\\a.pdf"_s), u"NATIVES/001/a.pdf"_s);
    for (const QString& bad : {u"..\\a"_s, u"/a"_s, u"C:\\a"_s, u"a//b"_s, QString(), u"a\\.\\b"_s})
      QVERIFY2(pathWithin(bad).isEmpty(), qPrintable(bad));
  }
  void edrm() {
    exchange::MemorySink sink;
    EdrmWriter writer(sink);
    QVERIFY(writer.begin(u"B&1"_s, {u"#From"_s}));
    QVERIFY(writer.add({u"D1"_s,
                        EdrmDocument::Kind::Message,
                        u"text/plain"_s,
                        u"A <a@x.test> & co"_s,
                        {},
                        {},
                        {{u"#From"_s, u"\"Zoë\"\n\x01 \xd83d"_s}}}));
    QVERIFY(writer.add({u"D2"_s,
                        EdrmDocument::Kind::File,
                        u"image/png"_s,
                        {},
                        u"D1"_s,
                        {{EdrmDocument::File::Role::Native, u"NATIVES/001"_s, u"D2.png"_s, 4, sha256("four")}},
                        {}}));
    QVERIFY(writer.finish());
    QXmlStreamReader xml(sink.bytes());
    QStringList found;
    while (!xml.atEnd()) {
      if (xml.readNext() != QXmlStreamReader::StartElement)
        continue;
      const auto attributes = xml.attributes();
      if (xml.name() == "Document"_L1)
        found += attributes.value("DocID"_L1).toString();
      else if (xml.name() == "Tag"_L1)
        found += attributes.value("TagValue"_L1).toString();
      else if (xml.name() == "ExternalFile"_L1)
        found += attributes.value("Hash"_L1).toString();
      else if (xml.name() == "Relationship"_L1)
        found += attributes.value("ParentDocID"_L1).toString() + u'>' + attributes.value("ChildDocID"_L1).toString();
      else if (xml.name() == "Custodian"_L1)
        found += xml.readElementText();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(found, QStringList({u"D1"_s, u"A <a@x.test> & co"_s, u"\"Zoë\"\n\ufffd \ufffd"_s, u"D2"_s,
                                 sha256("four").toHex(), u"D1>D2"_s}));
  }
};

MUNIMENT_TEST(DatTest);

} // namespace muniment::formats::loadfile

#include "dat_test.moc"
