// The separators of X12 as real files have them: trimmed, without ISA16, ended by line breaks, cut at 80 characters.
#include "core/formats/edi/delimiters.h"
#include "core/formats/edi/recognition.h"
#include "core/formats/edi/stated_value.h"
#include "tests/core/formats/edi/edi_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

using namespace formats::edi;
using namespace Qt::StringLiterals;

constexpr auto kSegments = "ST*850*0001~BEG*00*SA*PO4711**20260131~PO1*1*10*EA*2.50**VN*W-1~CTT*1~SE*5*0001~";

std::string changed(std::string text, char from, std::string_view to) {
  std::string made;
  for (const char character : text) {
    if (character == from)
      made += to;
    else
      made += character;
  }
  return made;
}

/// Number, sum of the line and findings of the one document in it.
QString summaryOf(std::string_view bytes) {
  const ReadFile file = readAll(bytes);
  if (file.documents.size() != 1)
    return u"%1 documents"_s.arg(file.documents.size());
  const Document& document = file.documents.front();
  const auto value = document.lines.empty() ? std::nullopt : document.lines.front().value();
  return QString::fromStdString(document.number.text) + u' ' + (value ? value->toString() : u"none"_s) + u' ' +
         codesOf(document.findings) + u' ' + codesOf(file.findings);
}

} // namespace

class SegmentTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void separators();
  void trimmedHeader();
  void lineEnds();
  void missingComponentSeparator();
  void foreignEnd();
  void cutLines();
  void breaksWithinData();
  void separatorsMayChange();
  void recognition();
  void numbers();
  void times();
  void checkDigits();
};

void SegmentTest::separators() {
  QCOMPARE(summaryOf(x12("PO", kSegments)), u"PO4711 25.00  "_s);
  QCOMPARE(summaryOf(changed(changed(x12("PO", kSegments), '*', "|"), '~', "\x1C")), u"PO4711 25.00  "_s);
  QCOMPARE(summaryOf(changed(x12("PO", kSegments), '~', "!\r\n\t ")), u"PO4711 25.00  "_s);
}

void SegmentTest::trimmedHeader() {
  std::string text = x12("PO", kSegments);
  text.replace(text.find("BUYERCO        "), 15, "BUYERCO");
  QCOMPARE(summaryOf(text), u"PO4711 25.00  isa-not-fixed-width"_s);
  QCOMPARE(summaryOf("\xEF\xBB\xBF  \r\n" + x12("PO", kSegments)), u"PO4711 25.00  byte-order-mark"_s);
}

void SegmentTest::lineEnds() {
  for (const char* const end : {"\n", "\r\n", "\r"})
    QCOMPARE(summaryOf(changed(x12("PO", kSegments), '~', end)), u"PO4711 25.00  "_s);
}

void SegmentTest::missingComponentSeparator() {
  std::string text = x12("PO", kSegments);
  text.erase(text.find(">~"), 1);
  QCOMPARE(summaryOf(changed(text, '~', "~\n")), u"PO4711 25.00  component-separator-missing"_s);
  QCOMPARE(summaryOf(text), u"PO4711 25.00  component-separator-missing"_s);
}

void SegmentTest::foreignEnd() {
  QCOMPARE(summaryOf(changed(x12("PO", kSegments), '~', "\u2026\n")), u"PO4711 25.00  foreign-segment-end"_s);
}

void SegmentTest::cutLines() {
  const std::string text = x12("PO", kSegments);
  std::string cut;
  for (std::size_t at = 0; at < text.size(); at += 80)
    cut += text.substr(at, 80) + "\r\n";
  QCOMPARE(summaryOf(cut), u"PO4711 25.00  isa-not-fixed-width lines-cut"_s);
  const Document document = readOne(cut);
  const auto& number = document.number;
  const std::string there =
      cut.substr(static_cast<std::size_t>(number.place.offset), static_cast<std::size_t>(number.place.length));
  QCOMPARE(changed(changed(there, '\r', ""), '\n', ""), "PO4711");
}

void SegmentTest::breaksWithinData() {
  const Document document = readOne(x12("PO", "ST*850*0001~BEG*00*SA*PO4711**20260131~MSG*first\nsecond~PO1*1*1*EA*1~"
                                              "SE*5*0001~"));
  QCOMPARE(document.notes.at(0).text, "first\nsecond");
}

void SegmentTest::separatorsMayChange() {
  std::string other = changed(changed(x12("PO", kSegments), '*', "|"), '~', "\n");
  other.replace(other.find("000000007"), 9, "000000008");
  other.replace(other.rfind("000000007"), 9, "000000008");
  const ReadFile file = readAll(x12("PO", kSegments) + other);
  QCOMPARE(file.documents.size(), std::size_t{2});
  QCOMPARE(file.documents[1].number.text, "PO4711");
  QCOMPARE(codesOf(file.findings), QString());
}

void SegmentTest::recognition() {
  QCOMPARE(recognise("ISA*00*"), Dialect::X12);
  QCOMPARE(recognise("\xEF\xBB\xBF\r\n ISA|00|"), Dialect::X12);
  QCOMPARE(recognise("ST*850*1~"), Dialect::X12);
  QCOMPARE(recognise("UNA:+.? 'UNB+"), Dialect::Edifact);
  QCOMPARE(recognise("UNH+1+ORDERS'"), Dialect::Edifact);
  QCOMPARE(recognise("STX=ANA:1+"), Dialect::Tradacoms);
  QCOMPARE(recognise("  <Invoice/>"), Dialect::Ubl);
  QCOMPARE(recognise("ISABELLA writes"), Dialect::Unknown);
  QCOMPARE(recognise("UNABLE to comply"), Dialect::Unknown);
  QCOMPARE(recognise("%PDF-1.7"), Dialect::Pdf);
  QCOMPARE(recognise("\n% made by a scanner\n%PDF-1.4"), Dialect::Pdf);
  QCOMPARE(recognise(std::string(1024, ' ').append("%PDF-1.7")), Dialect::Unknown);
  QCOMPARE(recognise("\xff\xd8\xff\xe0 JFIF"), Dialect::Picture);
  QCOMPARE(recognise("BMW sends an order, no picture"), Dialect::Unknown);
  QCOMPARE(recognise(""), Dialect::Unknown);
  QCOMPARE(codesOf(readOne("").findings), u"file-empty"_s);
  QCOMPARE(codesOf(readOne("ISABELLA writes").findings), u"format-not-known"_s);
  QCOMPARE(codesOf(readOne("STX=ANA:1+:A'").findings), u"dialect-not-supported"_s);
}

void SegmentTest::numbers() {
  const auto read = [](std::string_view text, NumberStyle style) {
    const auto number = readNumber(text, style);
    return number ? number->toString() : u"none"_s;
  };
  QCOMPARE(read("1234567", NumberStyle::Cents), u"12345.67"_s);
  QCOMPARE(read("-5", NumberStyle::Cents), u"-0.05"_s);
  QCOMPARE(read("12.5", NumberStyle::Cents), u"12.5"_s);
  QCOMPARE(read(".5", NumberStyle::Point), u"0.5"_s);
  QCOMPARE(read("5.", NumberStyle::Point), u"5"_s);
  QCOMPARE(read("+7", NumberStyle::Point), u"7"_s);
  QCOMPARE(read("16,94", NumberStyle::PointOrComma), u"16.94"_s);
  QCOMPARE(read("16,94", NumberStyle::Point), u"none"_s);
  for (const char* const wrong :
       {"", "-", ".", "1.2.3", "12a", "--1", "1e5", "99999999999999999999999999999999999999999999999999"})
    QCOMPARE(read(wrong, NumberStyle::Point), u"none"_s);
}

void SegmentTest::times() {
  QCOMPARE(readX12Time("20260131", "0915").toString(), "2026-01-31T09:15:00");
  QCOMPARE(readX12Time("990131", "").toString(), "1999-01-31");
  QCOMPARE(readX12Time("690131", "").toString(), "2069-01-31");
  QCOMPARE(readX12Time("20263112", "").toString(), "");
  QCOMPARE(readEdifactTime("202602150900", "203").toString(), "2026-02-15T09:00:00");
  QCOMPARE(readEdifactTime("202602150900+01", "303").toString(), "2026-02-15T09:00:00+01");
  QCOMPARE(readEdifactTime("260215", "101").toString(), "2026-02-15");
  QCOMPARE(readEdifactTime("2602150915", "201").toString(), "2026-02-15T09:15:00");
  QCOMPARE(readEdifactTime("20260215-20260220", "718").toString(), "2026-02-15");
  QCOMPARE(readIsoTime("2026-02-15").toString(), "2026-02-15");
  QCOMPARE(readIsoTime("2026-02-15T09:00:00+02:00").toString(), "2026-02-15T09:00:00+02:00");
  QCOMPARE(readIsoTime("2026-02-30").toString(), "");
  QCOMPARE(readIsoTime("soon").toString(), "");
}

void SegmentTest::checkDigits() {
  QVERIFY(hasRightCheckDigit("4006381333931"));
  QVERIFY(hasRightCheckDigit("036000291452"));
  QVERIFY(!hasRightCheckDigit("4006381333932"));
  QVERIFY(!hasRightCheckDigit("12345"));
  QVERIFY(!hasRightCheckDigit("40063813339AB"));
}

MUNIMENT_TEST(SegmentTest);

} // namespace muniment::tests

#include "segment_test.moc"
