// EDIFACT: what each message says, with the odd separators, letters and envelopes that partners send.
#include "tests/core/formats/edi/edi_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

using namespace formats::edi;
using namespace Qt::StringLiterals;

constexpr auto kOrder =
    "UNH+1+ORDERS:D:96A:UN:EAN008'BGM+220+PO4711+9'DTM+137:20260131:102'DTM+2:202602150900:203'"
    "FTX+ZZZ+++Deliver to dock 4?+5, ring ?'bell?''RFF+CT:C-9'NAD+BY+5412345000013::9++Buyer+1 Main "
    "Street+Dallas++75201+US'"
    "NAD+SU+4012345000009::9'CUX+2:EUR:9'LIN+1++4006381333931:EN'PIA+1+W-1:SA'IMD+F++:::Blue widget'QTY+21:10:PCE'"
    "PRI+AAA:2,50'LIN+2++:SRV'QTY+21:4'PRI+AAA:125:::100'UNS+S'MOA+86:30.00'CNT+2:2'UNT+21+1'";

} // namespace

class EdifactTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void order();
  void serviceAdvice();
  void releaseCharacters();
  void charsets();
  void orderAnswers();
  void shipNotice();
  void invoice();
  void payment();
  void statusAndReceipt();
  void applicationAdvice();
  void control();
  void groups();
  void withoutEnvelope();
  void envelopeFaults();
};

void EdifactTest::order() {
  const ReadFile file = readAll(edifact(kOrder));
  QCOMPARE(file.documents.size(), std::size_t{1});
  const Document& order = file.documents.front();
  QCOMPARE(codesOf(order.findings) + codesOf(file.findings), QString());
  QCOMPARE(order.kind, DocumentKind::Order);
  QCOMPARE(order.version.text, "D:96A:UN:EAN008");
  QCOMPARE(order.number.text, "PO4711");
  QCOMPARE(order.issuedAt.toString(), "2026-01-31");
  QCOMPARE(order.times.back().time.toString(), "2026-02-15T09:00:00");
  QCOMPARE(order.notes[0].text, "Deliver to dock 4+5, ring 'bell'");
  QCOMPARE(order.party("buyer")->id.text, "5412345000013");
  QCOMPARE(order.party("buyer")->address.size(), std::size_t{4});
  QCOMPARE(order.currency.text, "EUR");
  QCOMPARE(order.lines.size(), std::size_t{2});
  QCOMPARE(order.lines[0].items[0].meaning, "gtin");
  QCOMPARE(order.lines[0].items[1].meaning, "seller-item");
  QCOMPARE(numberOf(&order.lines[0].price), u"2.50"_s);
  QCOMPARE(order.lines[1].value()->toString(), u"5.00"_s);
  QCOMPARE(order.number.place.label, "BGM02");
}

void EdifactTest::serviceAdvice() {
  std::string text = "UNA=*,\\^~UNB*UNOA=3*A*B*260131=0915*5~UNH*1*ORDERS=D=96A=UN~BGM*220*4711*9~DTM*137=20260131=102~"
                     "FTX*ZZZ***a\\*b\\=c\\\\d\\~e~LIN*1**X=SA~QTY*21=1,5~UNS*S~UNT*8*1~UNZ*1*5~";
  const ReadFile file = readAll(text);
  const Document& order = file.documents.at(0);
  QCOMPARE(codesOf(file.findings) + codesOf(order.findings), QString());
  QVERIFY(order.envelope.hasServiceAdvice);
  QCOMPARE(order.notes[0].text, "a*b=c\\d~e");
  QCOMPARE(numberOf(order.lines[0].quantity("ordered")), u"1.5"_s);
  // Each interchange may bring its own; one without it has the usual separators.
  const ReadFile three = readAll(text + "\r\n" + edifact(kOrder) + text);
  QCOMPARE(three.documents.size(), std::size_t{3});
  QCOMPARE(three.documents[1].number.text, "PO4711");
  QVERIFY(!three.documents[1].envelope.hasServiceAdvice);
  QCOMPARE(codesOf(three.findings), u"control-number-repeated"_s);
}

void EdifactTest::releaseCharacters() {
  const auto note = [](const std::string& written) {
    const Document order = readOne(
        edifact("UNH+1+ORDERS:D:96A:UN'BGM+220+4711+9'DTM+137:20260131:102'FTX+ZZZ+++" + written + "'UNT+5+1'"));
    return order.notes.empty() ? std::string("none")
                               : order.notes[0].text + '|' + codesOf(order.findings).toStdString();
  };
  QCOMPARE(note("A ?'B?'"), "A 'B'|");
  QCOMPARE(note("what????"), "what\?\?|");
  QCOMPARE(note("x?\?\?'y"), "x?'y|");
  QCOMPARE(note("??"), "?|");
}

void EdifactTest::charsets() {
  const auto city = [](const std::string& syntax, const std::string& bytes) {
    const Document order = readOne("UNB+" + syntax +
                                   ":3+A+B+260131:0915+5'UNH+1+ORDERS:D:96A:UN'BGM+220+4711+9'"
                                   "DTM+137:20260131:102'FTX+ZZZ+++" +
                                   bytes + "'UNT+5+1'UNZ+1+5'");
    return order.notes[0].text + '|' + codesOf(order.findings).toStdString();
  };
  QCOMPARE(city("UNOC", "K\xF6ln"), "K\u00f6ln|");
  QCOMPARE(city("UNOC", "K\xC3\xB6ln"), "K\u00f6ln|charset-departed");
  QCOMPARE(city("UNOA", "K\xF6ln"), "K\u00f6ln|charset-departed");
  QCOMPARE(city("UNOY", "K\xC3\xB6ln"), "K\u00f6ln|");
  QCOMPARE(city("UNOY", "K\xF6ln"), "K\u00f6ln|charset-departed");
  QCOMPARE(city("UNOE", "\xBC\xDE"), "\u041c\u043e|");
  QCOMPARE(city("UNOF", "\xC1\xE8"), "\u0391\u03b8|");
  QCOMPARE(city("UNOD", "\xA3\xF3"), "\u0141\u00f3|");
}

void EdifactTest::orderAnswers() {
  const auto state = [](const std::string& begin) {
    const Document answer =
        readOne(edifact("UNH+1+ORDRSP:D:96A:UN'BGM+231+R1+" + begin +
                        "'DTM+137:20260201:102'RFF+ON:PO4711'LIN+1+7+X:SA'QTY+21:5'UNS+S'UNT+8+1'"));
    return answer.answers.at(0).document.text + ' ' + std::string(nameOf(answer.answers[0].says.business)) + ' ' +
           std::string(nameOf(answer.answers[0].says.transport)) + ' ' + std::string(answer.lines[0].action);
  };
  QCOMPARE(state("29"), "PO4711 confirmed unknown rejected");
  QCOMPARE(state("4"), "PO4711 confirmed-with-changes unknown rejected");
  QCOMPARE(state("27"), "PO4711 rejected unknown rejected");
  QCOMPARE(state("9+AC"), "PO4711 confirmed-with-changes unknown rejected");
  QCOMPARE(state("9+AB"), "PO4711 received unknown rejected");
}

void EdifactTest::shipNotice() {
  const Document notice =
      readOne(edifact("UNH+1+DESADV:D:96A:UN'BGM+351+D1+9'DTM+137:20260203:102'DTM+11:20260204:102'"
                      "RFF+ON:PO4711'CPS+1'GIN+BJ+340123450000000011'LIN+1++X:SA'QTY+12:8'UNT+10+1'"));
  QCOMPARE(notice.kind, DocumentKind::ShipNotice);
  QCOMPARE(notice.reference("order")->number.text, "PO4711");
  QCOMPARE(notice.packages.size(), std::size_t{1});
  QCOMPARE(notice.times.back().meaning, "shipped");
  QCOMPARE(numberOf(notice.lines[0].quantity("despatched")), u"8"_s);
}

void EdifactTest::invoice() {
  const auto read = [](const std::string& gross) {
    return readOne(edifact("UNH+1+INVOIC:D:96A:UN'BGM+380+I1+9'DTM+137:20260210:102'RFF+ON:PO4711'"
                           "FII+RB+9876543210'LIN+1++X:SA'QTY+47:10'MOA+203:100.00'PRI+AAA:10'LIN+2++Y:SA'QTY+47:1'"
                           "MOA+203:20.00'UNS+S'CNT+2:2'MOA+79:120.00'MOA+125:120.00'MOA+124:22.80'MOA+77:" +
                           gross + "'UNT+19+1'"));
  };
  const Document right = read("142.80");
  QCOMPARE(codesOf(right.findings), QString());
  QCOMPARE(right.secrets.size(), std::size_t{1});
  const Document wrong = read("144.80");
  QCOMPARE(codesOf(wrong.findings), u"total-differs"_s);
  QCOMPARE(wrong.findings[0].expected + ' ' + wrong.findings[0].detail, "142.80 2.00");
  const Document credit = readOne(edifact("UNH+1+INVOIC:D:96A:UN'BGM+381+C1+9'DTM+137:20260210:102'RFF+IV:I1'"
                                          "RFF+ON:P'LIN+1++X:SA'UNS+S'UNT+8+1'"));
  QCOMPARE(credit.kind, DocumentKind::CreditNote);
}

void EdifactTest::payment() {
  const Document payment = readOne(edifact("UNH+1+REMADV:D:96A:UN'BGM+481+P1+9'DTM+137:20260301:102'"
                                           "DOC+380+I1'MOA+12:100'DOC+380+I2'MOA+12:40'UNS+S'MOA+12:141'UNT+10+1'"));
  QCOMPARE(payment.answers.size(), std::size_t{2});
  QCOMPARE(payment.answers[0].document.text, "I1");
  QCOMPARE(codesOf(payment.findings), u"total-differs"_s);
}

void EdifactTest::statusAndReceipt() {
  const Document status = readOne(edifact("UNH+1+IFTSTA:D:96A:UN'BGM+77+S1+9'DTM+137:20260213:102'RFF+ON:PO4711'"
                                          "STS+1+21'DTM+334:202602131530:203'UNT+7+1'"));
  QCOMPARE(status.events[0].meaning, "delivered");
  QCOMPARE(status.events[0].time.toString(), "2026-02-13T15:30:00");
  const Document receipt = readOne(edifact("UNH+1+RECADV:D:96A:UN'BGM+632+R1+9'DTM+137:20260214:102'RFF+AAK:D1'"
                                           "LIN+1++X:SA'QTY+12:8'QTY+194:7'QVR+-1'UNT+9+1'"));
  QCOMPARE(receipt.reference("despatch")->number.text, "D1");
  QCOMPARE(numberOf(receipt.lines[0].quantity("received")), u"7"_s);
  QCOMPARE(numberOf(receipt.lines[0].quantity("difference")), u"-1"_s);
}

void EdifactTest::applicationAdvice() {
  const Document advice = readOne(edifact("UNH+1+APERAK:D:96A:UN'BGM+313+A1+27'DTM+137:20260211:102'RFF+ACW:PO4711'"
                                          "ERC+12'FTX+AAO+++No such item'UNT+8+1'"));
  QCOMPARE(codesOf(advice.findings), u"segment-count-off"_s);
  QCOMPARE(advice.findings[0].severity, Severity::Warning);
  QCOMPARE(advice.answers.size(), std::size_t{1});
  QCOMPARE(advice.answers[0].document.text, "PO4711");
  QCOMPARE(advice.answers[0].says.business, BusinessState::Rejected);
  QCOMPARE(advice.answers[0].says.transport, TransportState::Unknown);
  QCOMPARE(advice.answers[0].notes.back().text.text, "No such item");
}

void EdifactTest::control() {
  const Document control = readOne(edifact("UNH+1+CONTRL:D:3:UN'UCI+77+A:14+B:14+7'UCM+1+ORDERS:D:96A:UN+4+12'"
                                           "UCS+5+13'UCD+39+2:1'UNT+6+1'"));
  QCOMPARE(control.kind, DocumentKind::SyntaxAcknowledgement);
  QCOMPARE(control.answers.size(), std::size_t{2});
  QCOMPARE(control.answers[0].interchange.text, "77");
  QCOMPARE(control.answers[0].says.transport, TransportState::Accepted);
  QCOMPARE(control.answers[1].message.text, "1");
  QCOMPARE(control.answers[1].says.transport, TransportState::Rejected);
  QCOMPARE(control.answers[1].notes.size(), std::size_t{3});
  for (const Answer& answer : control.answers)
    QCOMPARE(answer.says.business, BusinessState::Unknown);
  QCOMPARE(codesOf(control.findings), QString());
}

void EdifactTest::groups() {
  const ReadFile file = readAll("UNB+UNOA:3+A+B+260131:0915+5'UNG+ORDERS+A+B+260131:0915+9+UN+D:96A'" +
                                std::string(kOrder) + "UNE+2+9'UNZ+1+5'");
  QCOMPARE(codesOf(file.findings), u"document-count"_s);
  QCOMPARE(file.documents[0].envelope.groupControl.text, "9");
}

void EdifactTest::withoutEnvelope() {
  const ReadFile bare = readAll(kOrder);
  QCOMPARE(codesOf(bare.findings), u"interchange-start-missing"_s);
  QCOMPARE(bare.documents[0].number.text, "PO4711");
  const ReadFile barest = readAll("BGM+380+I1'DTM+137:20260210:102'");
  QCOMPARE(barest.documents[0].number.text, "I1");
  QCOMPARE(codesOf(barest.documents[0].findings), u"document-end-missing document-start-missing"_s);
}

void EdifactTest::envelopeFaults() {
  std::string text = edifact(kOrder);
  text.replace(text.find("UNT+21+1"), 8, "UNT+25+2");
  text.replace(text.find("UNZ+1+77"), 8, "UNZ+3+78");
  const ReadFile file = readAll(text);
  QCOMPARE(codesOf(file.documents[0].findings), u"document-control-number segment-count"_s);
  QCOMPARE(codesOf(file.findings), u"control-number message-count"_s);
  const ReadFile cut = readAll(std::string_view(text).substr(0, text.find("UNS+S")));
  QCOMPARE(codesOf(cut.documents[0].findings), u"document-end-missing"_s);
  QCOMPARE(codesOf(cut.findings), u"interchange-end-missing"_s);
}

MUNIMENT_TEST(EdifactTest);

} // namespace muniment::tests

#include "edifact_test.moc"
