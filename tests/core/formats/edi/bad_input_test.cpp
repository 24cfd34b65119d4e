// Cut anywhere, flipped anywhere, far too large: always documents and findings, never an end of the program, and memory
// that does not grow with the file.
#include "core/formats/edi/finding_catalogue.h"
#include "tests/core/formats/edi/edi_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <cstring>
#include <random>

#include <sys/resource.h>

namespace muniment::tests {
namespace {

using namespace formats::edi;
using namespace Qt::StringLiterals;

/// A beginning, one piece again and again, an end; nothing of it is held.
class EndlessSource final : public ByteSource {
 public:
  EndlessSource(std::string start, std::string piece, std::int64_t times, std::string end)
      : m_start(std::move(start)), m_piece(std::move(piece)), m_end(std::move(end)), m_times(times) {}

  Result<std::unique_ptr<ByteStream>> open() override {
    class Stream final : public ByteStream {
     public:
      explicit Stream(const EndlessSource& source) : m_source(source), m_now(source.m_start), m_left(source.m_times) {}
      Result<qint64> read(char* into, qint64 size) override {
        qint64 done = 0;
        while (done < size) {
          if (m_at == m_now.size() && !turn())
            break;
          const std::size_t part = std::min(static_cast<std::size_t>(size - done), m_now.size() - m_at);
          std::memcpy(into + done, m_now.data() + m_at, part);
          m_at += part;
          done += static_cast<qint64>(part);
        }
        return done;
      }

     private:
      bool turn() {
        if (m_left < 0)
          return false;
        m_now = m_left-- > 0 ? m_source.m_piece : m_source.m_end;
        m_at = 0;
        return true;
      }

      const EndlessSource& m_source;
      std::string_view m_now;
      std::size_t m_at = 0;
      std::int64_t m_left;
    };
    return std::make_unique<Stream>(*this);
  }

 private:
  std::string m_start;
  std::string m_piece;
  std::string m_end;
  std::int64_t m_times;
};

ReadFile readFrom(ByteSource& source, ReadOptions options = {}) {
  ReadFile file;
  auto reader = readDocuments(source, options);
  for (Document document; reader && (*reader)->next(document).value_or(false); document = {})
    file.documents.push_back(std::move(document));
  if (reader)
    file.findings = (*reader)->findings();
  return file;
}

long peakMegabytes() {
  struct rusage usage {};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

const std::string& start() {
  static const std::string text = [] {
    const std::string whole = x12("PO", "|");
    return whole.substr(0, whole.find('|'));
  }();
  return text;
}

std::vector<std::string> samples() {
  return {
      x12("PO", "ST*850*0001~BEG*00*SA*PO4711**20260131~N1*BY*Buyer*92*1~PO1*1*10*EA*2.50**VN*W-1~CTT*1*10~SE*6*0001~"),
      x12("FA", "ST*997*0001~AK1*PO*12~AK2*850*0001~AK3*PO1*8**8~AK4*4*212*6*1A~AK5*R*5~AK9*R*1*1*0~SE*8*0001~"),
      x12("PO", "ST*000*0001~BIN*7*a~b*SE*~SE*3*0001~"),
      edifact("UNH+1+INVOIC:D:96A:UN'BGM+380+I?'1+9'DTM+137:20260210:102'ALC+C'MOA+8:1'LIN+1++X:SA'QTY+47:10'"
              "MOA+203:100.00'UNS+S'MOA+77:1'UNT+10+1'"),
      edifact("UNH+1+CONTRL:D:3:UN'UCI+77+A:14+B:14+7'UCM+1+ORDERS:D:96A:UN+4+12'UCS+5+13'UCD+39+2:1'UNT+6+1'"),
      "UNA:+.? '" + edifact("UNH+1+APERAK:D:96A:UN'BGM+313+A+27'RFF+ACW:P'ERC+1'FTX+AAO+++x?+y'UNT+6+1'"),
      R"(<?xml version="1.0"?><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>I</ID>
<IssueDate>2026-01-31</IssueDate><InvoiceLine><ID>1</ID><Price><PriceAmount currencyID="EUR">1</PriceAmount></Price>
</InvoiceLine></Invoice>)",
      R"(<cXML payloadID="1"><Header><Sender><Credential><SharedSecret>s</SharedSecret></Credential></Sender></Header>
<Request><OrderRequest><OrderRequestHeader orderID="1"/><ItemOut quantity="x"/></OrderRequest></Request></cXML>)",
  };
}

} // namespace

class BadInputTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void cutAnywhere();
  void flippedAnywhere();
  void splitAnywhere();
  void oneEndlessSegment();
  void endlessReleasedText();
  void millionLines();
  void manyDocuments();
  void collidingSeparators();
  void everyCodeHasAText();
  void textsTakeTheirValues();
};

void BadInputTest::cutAnywhere() {
  for (const std::string& text : samples()) {
    for (std::size_t size = 0; size < text.size(); ++size) {
      const ReadFile file = readAll(std::string_view(text).substr(0, size));
      QVERIFY(!file.documents.empty() || !file.findings.empty() || size < 130);
    }
  }
}

void BadInputTest::flippedAnywhere() {
  std::mt19937 random(7);
  for (const std::string& text : samples()) {
    for (int round = 0; round < 600; ++round) {
      std::string bytes = text;
      for (unsigned flips = 1 + random() % 4; flips > 0; --flips)
        bytes[random() % bytes.size()] = static_cast<char>(random() & 0xFF);
      const ReadFile file = readAll(bytes, 1 + random() % 64);
      for (const Document& document : file.documents) {
        QVERIFY(document.place.offset >= 0 &&
                document.place.offset + document.place.length <= static_cast<std::int64_t>(bytes.size()));
        for (const Finding& finding : document.findings)
          QVERIFY(!findingText(finding).isEmpty());
      }
    }
  }
}

void BadInputTest::splitAnywhere() {
  for (const std::string& text : samples()) {
    const std::string whole = describe(readAll(text));
    for (std::size_t piece = 1; piece < text.size(); piece += 3)
      QCOMPARE(QString::fromStdString(describe(readAll(text, piece))), QString::fromStdString(whole));
  }
}

void BadInputTest::oneEndlessSegment() {
  const long before = peakMegabytes();
  EndlessSource source(start() + "ST*850*0001~BEG*00*SA*PO1**20260131~MSG*", std::string(1 << 20, 'x'), 300,
                       "~SE*4*0001~GE*1*12~IEA*1*000000007~");
  const ReadFile file = readFrom(source);
  QCOMPARE(file.documents.size(), std::size_t{1});
  QCOMPARE(file.documents[0].number.text, "PO1");
  QCOMPARE(codesOf(file.documents[0].findings), u"segment-too-long"_s);
  QCOMPARE(codesOf(file.findings), QString());
  QVERIFY(peakMegabytes() - before < 48);
}

void BadInputTest::endlessReleasedText() {
  const long before = peakMegabytes();
  EndlessSource source(
      "UNB+UNOC:3+A+B+260131:0915+5'UNH+1+ORDERS:D:96A:UN'BGM+220+PO1+9'DTM+137:20260131:102'FTX+ZZZ+++",
      std::string("?'?+??abc"), 2'000'000, "'UNT+5+1'UNZ+1+5'");
  const ReadFile file = readFrom(source);
  QCOMPARE(file.documents.size(), std::size_t{1});
  QCOMPARE(codesOf(file.documents[0].findings), u"segment-too-long"_s);
  QCOMPARE(file.documents[0].segments, 5);
  QVERIFY(peakMegabytes() - before < 48);
}

void BadInputTest::millionLines() {
  const long before = peakMegabytes();
  EndlessSource source(start() + "ST*850*0001~BEG*00*SA*PO1**20260131~", "PO1*7*2*EA*1.50**VN*W-1~PID*F****Widget~",
                       1'000'000, "CTT*1000000*2000000~AMT*TT*3000000.00~SE*2000005*0001~GE*1*12~IEA*1*000000007~");
  const ReadFile file = readFrom(source, {999'990, 100});
  QCOMPARE(file.documents.size(), std::size_t{1});
  const Document& order = file.documents[0];
  QCOMPARE(order.lineCount, 1'000'000);
  QCOMPARE(order.lines.size(), std::size_t{11});
  QCOMPARE(order.lines.front().ordinal, 999'990);
  QVERIFY(!findingOf(order.findings, "total-differs") && !findingOf(order.findings, "segment-count") &&
          !findingOf(order.findings, "line-count") && !findingOf(order.findings, "quantity-sum"));
  QVERIFY(findingOf(order.findings, "line-repeated") && findingOf(order.findings, "parts-left-out"));
  QVERIFY(peakMegabytes() - before < 48);
}

void BadInputTest::manyDocuments() {
  EndlessSource source(start(), "ST*850*0001~BEG*00*SA*PO1**20260131~PO1*1*2*EA*1.50~SE*4*0001~", 20'000,
                       "GE*20000*12~IEA*1*000000007~");
  auto reader = readDocuments(source, {1, 0});
  Document document;
  int count = 0;
  while ((*reader)->next(document).value_or(false))
    ++count;
  QCOMPARE(count, 20'000);
  QCOMPARE(codesOf((*reader)->findings()), QString());
}

void BadInputTest::collidingSeparators() {
  for (const char* const bytes :
       {"UNA'+.? 'UNB+", "UNA++.? 'UNB+x'", "UNA:+.+ 'UNB+x'", "UNA:+.:+'UNB+UNOA:1'UNH+1+ORDERS'", "UNA''''''",
        "UNA:+.? +UNB+", "ISA****************", "ISA****************~~", "ISA~~~~",
        "ISA\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n", "ISA*00*\r\n", "ISA*"}) {
    const ReadFile file = readAll(bytes);
    QVERIFY2(!file.documents.empty() || !file.findings.empty(), bytes);
  }
}

void BadInputTest::everyCodeHasAText() {
  // Beside the readers, one file looks at a document among the others.
  QStringList sources{QStringLiteral(MUNIMENT_SOURCE_DIR "/core/workspace/documents/surroundings.cpp")};
  QDirIterator files(QStringLiteral(MUNIMENT_SOURCE_DIR "/core/formats/edi"), {u"*.cpp"_s}, QDir::Files);
  while (files.hasNext())
    sources.append(files.next());
  QSet<QString> used;
  static const QRegularExpression code(u"\"([a-z]+(?:-[a-z]+)+|test)\""_s);
  for (const QString& source : std::as_const(sources)) {
    QFile file(source);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    for (auto match = code.globalMatch(text); match.hasNext();)
      used.insert(match.next().captured(1));
    static const QRegularExpression made(u"makeFinding\\(\\s*\"([a-z-]+)\""_s);
    for (auto match = made.globalMatch(text); match.hasNext();) {
      const QString id = match.next().captured(1);
      QVERIFY2(knownFindingCodes().contains(id), qPrintable(id));
    }
  }
  for (const QString& known : knownFindingCodes())
    QVERIFY2(used.contains(known), qPrintable(known + " is used nowhere"_L1));
}

void BadInputTest::textsTakeTheirValues() {
  const Finding finding = makeFinding("segment-count", {}, "25", "%1");
  QCOMPARE(findingText(finding), u"The sender says 25 segments; %1 arrived. Part of the document may be missing."_s);
  QCOMPARE(makeFinding("segment-count", {}, std::string(500, 'x')).value.size(), std::size_t{203});
  QVERIFY(!findingText(makeFinding("of-another-version", {})).isEmpty());
}

MUNIMENT_TEST(BadInputTest);

} // namespace muniment::tests

#include "bad_input_test.moc"
