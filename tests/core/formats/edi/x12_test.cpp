// X12: what each kind of document says, and that an answer to the form is never one to the content.
#include "core/formats/edi/code_list.h"
#include "tests/core/formats/edi/edi_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

using namespace formats::edi;
using namespace Qt::StringLiterals;

constexpr auto kOrder = "ST*850*0001~BEG*00*SA*PO4711**20260131~CUR*BY*EUR~REF*CT*C-9~DTM*002*20260215~"
                        "N1*BY*Buyer Company*92*1234~N3*1 Main Street~N4*Dallas*TX*75201*US~N1*SE*Seller*1*999~"
                        "PO1*1*10*EA*2.50**UP*036000291452*VN*W-1~PID*F****Blue widget~PO1*2*4*EA*1.25**VN*W-2~"
                        "CTT*2*14~AMT*TT*30.00~SE*15*0001~";

} // namespace

class X12Test final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void order();
  void orderWithWrongSums();
  void orderAnswer();
  void orderChange();
  void shipNotice();
  void shipNoticeWithoutParent();
  void invoiceInCents();
  void payment();
  void receiptAndStatus();
  void advice();
  void functionalAcknowledgement();
  void implementationAcknowledgement();
  void interchangeAcknowledgement();
  void envelopeFaults();
  void repeatedTransmission();
  void testIsTold();
  void binaryMayHoldDelimiters();
};

void X12Test::order() {
  const ReadFile file = readAll(x12("PO", kOrder));
  QCOMPARE(file.documents.size(), std::size_t{1});
  const Document& order = file.documents.front();
  QCOMPARE(codesOf(order.findings) + codesOf(file.findings), QString());
  QCOMPARE(order.kind, DocumentKind::Order);
  QCOMPARE(order.number.text, "PO4711");
  QCOMPARE(order.number.place.label, "BEG03");
  QCOMPARE(order.number.place.segment, 2);
  QCOMPARE(order.issuedAt.toString(), "2026-01-31");
  QCOMPARE(order.purposeMeaning, "original");
  QCOMPARE(order.currency.text, "EUR");
  QCOMPARE(order.envelope.sender.text, "BUYERCO");
  QCOMPARE(order.envelope.time.toString(), "2026-01-31T09:15:00");
  QCOMPARE(order.party("buyer")->name.text, "Buyer Company");
  QCOMPARE(order.party("buyer")->address.size(), std::size_t{5});
  QCOMPARE(order.reference("contract")->number.text, "C-9");
  QCOMPARE(order.times.front().meaning, "requested-delivery");
  QCOMPARE(order.lines.size(), std::size_t{2});
  QCOMPARE(order.lines[0].description.text, "Blue widget");
  QCOMPARE(order.lines[0].items[0].meaning, "gtin");
  QCOMPARE(order.lines[0].items[1].number.text, "W-1");
  QCOMPARE(order.lines[0].value()->toString(), u"25.00"_s);
  QCOMPARE(order.segments, 15);
}

void X12Test::orderWithWrongSums() {
  std::string text = kOrder;
  text.replace(text.find("CTT*2*14~AMT*TT*30.00"), 21, "CTT*3*15~AMT*TT*31.00");
  const Document order = readOne(x12("PO", text));
  QCOMPARE(codesOf(order.findings), u"line-count quantity-sum total-differs"_s);
  const Finding* const total = findingOf(order.findings, "total-differs");
  QCOMPARE(total->value + '|' + total->expected + '|' + total->detail, "31.00|30.00|1.00");
  QCOMPARE(total->place.label, "AMT02");
  QCOMPARE(total->severity, Severity::Error);
  QCOMPARE(total->acts, Acts::Partner);
}

void X12Test::orderAnswer() {
  const auto answered = [](std::string_view code) {
    return readOne(x12("PR", "ST*855*0001~BAK*00*" + std::string(code) +
                                 "*PO4711*20260131****S-1*20260201~PO1*1*10*EA*2.50**VN*W-1~"
                                 "ACK*IQ*8*EA*068*20260220~CTT*1~SE*6*0001~"));
  };
  const Document answer = answered("AC");
  QCOMPARE(codesOf(answer.findings), QString());
  QCOMPARE(answer.kind, DocumentKind::OrderAnswer);
  QCOMPARE(answer.answers.size(), std::size_t{1});
  QCOMPARE(answer.answers[0].document.text, "PO4711");
  QCOMPARE(answer.answers[0].says.business, BusinessState::ConfirmedWithChanges);
  QCOMPARE(answer.answers[0].says.transport, TransportState::Unknown);
  QCOMPARE(answer.lines[0].action, "quantity-changed");
  QCOMPARE(numberOf(answer.lines[0].quantity("confirmed")), u"8"_s);
  QCOMPARE(answer.lines[0].times[0].time.toString(), "2026-02-20");
  QCOMPARE(answered("AD").answers[0].says.business, BusinessState::Confirmed);
  QCOMPARE(answered("RJ").answers[0].says.business, BusinessState::Rejected);
  QCOMPARE(answered("AK").answers[0].says.business, BusinessState::Received);
}

void X12Test::orderChange() {
  const Document change = readOne(x12("PC", "ST*860*0001~BCH*04*SA*PO4711*R1*2*20260131*****20260203~"
                                            "POC*1*QI*12*2*EA*2.50**VN*W-1~POC*2*DI~SE*5*0001~"));
  QCOMPARE(codesOf(change.findings), QString());
  QCOMPARE(change.kind, DocumentKind::OrderChange);
  QCOMPARE(change.purposeMeaning, "change");
  QCOMPARE(change.reference("order")->number.text, "PO4711");
  QCOMPARE(change.issuedAt.toString(), "2026-02-03");
  QCOMPARE(change.lines[0].action, "quantity-up");
  QCOMPARE(change.lines[1].action, "deleted");
}

void X12Test::shipNotice() {
  const Document notice =
      readOne(x12("SH", "ST*856*0001~BSN*00*SHIP1*20260205*1015~HL*1**S~REF*BM*BOL1~HL*2*1*O~PRF*PO4711~"
                        "HL*3*2*I~LIN*1*VN*W-1~SN1**8*EA~HL*4*1*O~PRF*PO4712~HL*5*4*I~LIN*1*VN*W-9~SN1**2*EA~"
                        "MAN*GM*00123456789012345675~CTT*5~SE*17*0001~"));
  QCOMPARE(codesOf(notice.findings), QString());
  QCOMPARE(notice.kind, DocumentKind::ShipNotice);
  QCOMPARE(notice.issuedAt.toString(), "2026-02-05T10:15:00");
  QCOMPARE(notice.lines.size(), std::size_t{2});
  QCOMPARE(notice.lines[0].references[0].number.text, "PO4711");
  QCOMPARE(notice.lines[1].references[0].number.text, "PO4712");
  QCOMPARE(numberOf(notice.lines[0].quantity("despatched")), u"8"_s);
  QCOMPARE(notice.packages.size(), std::size_t{1});
}

void X12Test::shipNoticeWithoutParent() {
  const Document notice = readOne(x12("SH", "ST*856*0001~BSN*00*S1*20260205~HL*1**S~HL*2*7*I~SN1**1*EA~"
                                            "MAN*GM*00123456789012345670~CTT*9~SE*8*0001~"));
  QCOMPARE(codesOf(notice.findings), u"level-count level-parent package-check-digit"_s);
  QCOMPARE(findingOf(notice.findings, "level-parent")->expected, "7");
}

void X12Test::invoiceInCents() {
  const auto invoice = [](std::string_view total) {
    return readOne(x12("IN", "ST*810*0001~BIG*20260210*INV1*20260131*PO4711~IT1*1*10*EA*1234.567**VN*W-1~"
                             "TXI*ST*0~SAC*C*D240***0~TDS*" +
                                 std::string(total) + "~CTT*1~SE*8*0001~"));
  };
  const Document right = invoice("1234567");
  QCOMPARE(numberOf(right.total("due")), u"12345.67"_s);
  QCOMPARE(codesOf(right.findings), QString());
  const Document wrong = invoice("1234767");
  QCOMPARE(codesOf(wrong.findings), u"total-differs"_s);
  QCOMPARE(wrong.findings[0].expected, "12345.67");
  QCOMPARE(wrong.findings[0].detail, "2.00");
  QCOMPARE(codesOf(invoice("1234568").findings), u"total-rounded"_s);
  QCOMPARE(codesOf(invoice("12345.67").findings), u"cents-with-point"_s);
}

void X12Test::payment() {
  const Document payment = readOne(
      x12("RA", "ST*820*0001~BPR*C*140.00*C*ACH*CCD*01*111000025*DA*98765432***01*222000111*DA*12340000*20260301~"
                "TRN*1*T-1~ENT*1~RMR*IV*INV1**100.00*105.00*5.00~RMR*IV*INV2**50.00~ADX*-10.00*59~SE*8*0001~"));
  QCOMPARE(codesOf(payment.findings), QString());
  QCOMPARE(payment.number.text, "T-1");
  QCOMPARE(payment.secrets.size(), std::size_t{2});
  QCOMPARE(payment.answers.size(), std::size_t{2});
  QCOMPARE(payment.answers[1].document.text, "INV2");
  QCOMPARE(payment.answers[1].says.business, BusinessState::Paid);
  const ReadFile file = readAll(x12("RA", "ST*820*0001~BPR*C*140.00*C*ACH*CCD*01*111*DA*98765432~SE*3*0001~"));
  QVERIFY(describe(file).find("98765432") == std::string::npos);
}

void X12Test::receiptAndStatus() {
  const Document receipt = readOne(x12("RC", "ST*861*0001~BRA*R1*20260212*00*2~PRF*PO4711~RCD*1*8*EA*1*EA~"
                                             "LIN**VN*W-1~SE*6*0001~"));
  QCOMPARE(receipt.kind, DocumentKind::Receipt);
  QCOMPARE(numberOf(receipt.lines[0].quantity("received")), u"8"_s);
  QCOMPARE(receipt.reference("order")->number.text, "PO4711");
  const Document status = readOne(x12("QM", "ST*214*0001~B10*PRO1*SHIP1*SCAC~L11*PO4711*PO~LX*1~"
                                            "AT7*D1*NS***20260213*1530*ET~SE*6*0001~"));
  QCOMPARE(status.number.text, "SHIP1");
  QCOMPARE(status.events[0].meaning, "delivered");
  QCOMPARE(status.events[0].time.toString(), "2026-02-13");
  QCOMPARE(status.reference("order")->number.text, "PO4711");
}

void X12Test::advice() {
  const Document advice = readOne(x12("AG", "ST*824*0001~BGN*00*ADV1*20260211~"
                                            "OTI*TR*IN*INV1*****12*0001*810~TED*848*Total is wrong~SE*5*0001~"));
  QCOMPARE(codesOf(advice.findings), QString());
  QCOMPARE(advice.answers.size(), std::size_t{1});
  QCOMPARE(advice.answers[0].document.text, "INV1");
  QCOMPARE(advice.answers[0].says.business, BusinessState::Rejected);
  QCOMPARE(advice.answers[0].says.transport, TransportState::Unknown);
  QCOMPARE(advice.answers[0].notes[0].text.text, "Total is wrong");
}

void X12Test::functionalAcknowledgement() {
  const Document accepted = readOne(x12("FA", "ST*997*0001~AK1*PO*12~AK2*850*0001~AK5*A~AK9*A*1*1*1~SE*6*0001~"));
  QCOMPARE(accepted.kind, DocumentKind::SyntaxAcknowledgement);
  QCOMPARE(accepted.answers.size(), std::size_t{2});
  QCOMPARE(accepted.answers[0].group.text, "12");
  QCOMPARE(accepted.answers[0].message.text, "0001");
  QCOMPARE(accepted.answers[0].says.transport, TransportState::Accepted);
  for (const Answer& answer : accepted.answers)
    QCOMPARE(answer.says.business, BusinessState::Unknown);
  QCOMPARE(accepted.answers[1].message.text, "");
  const Document rejected = readOne(x12("FA", "ST*997*0001~AK1*PO*12~AK2*850*0001~AK3*PO1*8**8~AK4*4*212*6*1A~"
                                              "AK5*R*5~AK9*R*1*1*0~SE*8*0001~"));
  QCOMPARE(rejected.answers[0].says.transport, TransportState::Rejected);
  QCOMPARE(rejected.answers[0].notes.size(), std::size_t{3});
  QCOMPARE(rejected.answers[0].notes[1].segment, "PO1");
  QCOMPARE(rejected.answers[0].notes[1].badValue.text, "1A");
  QCOMPARE(codeText(rejected.answers[0].notes[1].list, rejected.answers[0].notes[1].code.text),
           u"The value has a character that is not allowed."_s);
  QCOMPARE(codesOf(readOne(x12("FA", "ST*997*0001~SE*2*0001~")).findings), u"answer-without-target"_s);
  QCOMPARE(codesOf(readOne(x12("FA", "ST*997*0001~AK1*PO*12~AK2*850*1~AK5*A~AK2*850*2~AK5*A~AK9*A*1*1*1~"
                                     "SE*8*0001~"))
                       .findings),
           u"answer-count"_s);
}

void X12Test::implementationAcknowledgement() {
  const Document answer = readOne(x12("FA", "ST*999*0001~AK1*IN*5~AK2*810*0009~IK3*IT1*4**8~CTX*IT102:1~IK4*2**7*XX~"
                                            "IK5*E*5~AK9*E*1*1*1~SE*9*0001~"));
  QCOMPARE(codesOf(answer.findings), QString());
  QCOMPARE(answer.answers[0].says.transport, TransportState::AcceptedWithErrors);
  QCOMPARE(answer.answers[0].says.business, BusinessState::Unknown);
}

void X12Test::interchangeAcknowledgement() {
  std::string text = x12("PO", kOrder);
  text.insert(text.find("GS*"), "TA1*000000003*260130*0900*R*025~");
  const ReadFile file = readAll(text);
  QCOMPARE(codesOf(file.findings), QString());
  QCOMPARE(file.documents.size(), std::size_t{2});
  QCOMPARE(file.documents[0].code, "TA1");
  QCOMPARE(file.documents[0].answers[0].interchange.text, "000000003");
  QCOMPARE(file.documents[0].answers[0].says.transport, TransportState::InterchangeRejected);
  QCOMPARE(file.documents[0].answers[0].notes[0].code.text, "025");
  QCOMPARE(file.documents[1].code, "850");
  const ReadFile alone =
      readAll("ISA*00*          *00*          *ZZ*A              *ZZ*B              "
              "*260131*0915*U*00401*000000007*0*P*>~TA1*000000003*260130*0900*A*000~IEA*0*000000007~");
  QCOMPARE(codesOf(alone.findings), QString());
  QCOMPARE(alone.documents[0].answers[0].says.transport, TransportState::Received);
}

void X12Test::envelopeFaults() {
  std::string text = x12("IN", kOrder);
  text.replace(text.find("SE*15*0001"), 10, "SE*25*0002");
  text.replace(text.find("GE*1*12"), 7, "GE*2*13");
  text.replace(text.find("IEA*1*000000007"), 15, "IEA*2*000000008");
  const ReadFile file = readAll(text);
  QCOMPARE(codesOf(file.documents[0].findings), u"document-control-number group-kind segment-count"_s);
  QCOMPARE(codesOf(file.findings), u"control-number document-count group-control-number group-count"_s);
  const std::string cut = text.substr(0, text.find("SE*25"));
  const ReadFile short_ = readAll(cut);
  QCOMPARE(codesOf(short_.documents[0].findings), u"document-end-missing group-kind"_s);
  QCOMPARE(codesOf(short_.findings), u"group-end-missing interchange-end-missing"_s);
}

void X12Test::repeatedTransmission() {
  const std::string text = x12("PO", kOrder);
  const ReadFile file = readAll(text + "\r\n" + text);
  QCOMPARE(file.documents.size(), std::size_t{2});
  QCOMPARE(codesOf(file.findings), u"control-number-repeated"_s);
  const ReadFile twice = readAll(x12("PO", std::string(kOrder).append(kOrder)));
  QCOMPARE(codesOf(twice.documents[1].findings), u"message-repeated"_s);
}

void X12Test::testIsTold() {
  std::string text = x12("PO", kOrder);
  text.replace(text.find("*P*>"), 4, "*T*>");
  const Document order = readOne(text);
  QVERIFY(order.isTest);
  QCOMPARE(codesOf(order.findings), u"test"_s);
}

void X12Test::binaryMayHoldDelimiters() {
  const Document document = readOne(x12("PO", "ST*000*0001~BIN*7*a~b*SE*~BDS*X*3*~~~~SE*4*0001~"));
  QCOMPARE(document.segments, 4);
  QCOMPARE(codesOf(document.findings), u"group-kind kind-not-known"_s);
}

MUNIMENT_TEST(X12Test);

} // namespace muniment::tests

#include "x12_test.moc"
