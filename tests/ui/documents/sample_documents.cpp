#include "tests/ui/documents/sample_documents.h"

#include "core/formats/edi/document_reader.h"

#include <cstring>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;

class BytesStream final : public ByteStream {
 public:
  explicit BytesStream(const QByteArray& bytes) : m_bytes(bytes) {}
  Result<qint64> read(char* into, qint64 size) override {
    const qint64 count = std::min<qint64>(size, m_bytes.size() - m_at);
    std::memcpy(into, m_bytes.constData() + m_at, static_cast<std::size_t>(count));
    m_at += count;
    return count;
  }

 private:
  QByteArray m_bytes;
  qint64 m_at = 0;
};

class BytesSource final : public ByteSource {
 public:
  explicit BytesSource(const QByteArray& bytes) : m_bytes(bytes) {}
  Result<std::unique_ptr<ByteStream>> open() override { return std::make_unique<BytesStream>(m_bytes); }

 private:
  QByteArray m_bytes;
};

/// Puts an envelope around the segments of one X12 document.
QByteArray x12(const char* group, const char* set, const QByteArrayList& segments, bool fromSeller) {
  const QByteArray seller = "HARBOUR        ";
  const QByteArray buyer = "NORDWIND       ";
  const QByteArray sender = fromSeller ? seller : buyer;
  const QByteArray receiver = fromSeller ? buyer : seller;
  QByteArrayList all{"ISA*00*          *00*          *ZZ*" + sender + "*ZZ*" + receiver +
                         "*260318*0805*U*00401*000000088*0*P*>",
                     QByteArray("GS*") + group + "*A*B*20260318*0805*88*X*004010", QByteArray("ST*") + set + "*0001"};
  all += segments;
  all << "SE*" + QByteArray::number(segments.size() + 2) + "*0001"
      << "GE*1*88"
      << "IEA*1*000000088";
  return all.join("~\n") + "~\n";
}

QByteArrayList parties() {
  return {"N1*SE*Harbour Freight Ltd.*92*HBF",  "N3*Dock Road 14",  "N4*Felixstowe**IP11 3ST*GB",
          "N1*BY*Nordwind Trading GmbH*92*NWT", "N3*Speicherweg 8", "N4*Hamburg**20457*DE"};
}

QByteArrayList goods(const char* tag) {
  const QByteArray line(tag);
  return {line + "*1*240*EA*18.50**VN*TC-40", "PID*F****Transit crate, 40 l",
          line + "*2*120*EA*11.20**VN*PC-12", "PID*F****Pallet collar, 1200 x 800",
          line + "*3*400*EA*3.15**VN*LS-5",   "PID*F****Lashing strap, 5 m",
          line + "*4*1*EA*620.00**VN*FRT",    "PID*F****Freight Felixstowe to Hamburg"};
}

} // namespace

SampleFile sampleOf(const QByteArray& bytes, formats::edi::ReadOptions options) {
  BytesSource source(bytes);
  const auto reader = formats::edi::readDocuments(source, options);
  if (!reader)
    return {};
  auto document = std::make_shared<formats::edi::Document>();
  const auto more = (*reader)->next(*document);
  if (!more || !*more)
    return {};
  return {bytes, document};
}

QByteArray orderText(int lines) {
  QByteArrayList segments{"BEG*00*SA*PO-4711**20260302", "CUR*BY*EUR", "DTM*002*20260317"};
  segments += parties();
  if (lines == 4)
    segments += goods("PO1");
  for (int line = 1; lines != 4 && line <= lines; ++line) {
    const QByteArray number = QByteArray::number(line);
    segments << "PO1*" + number + "*" + number + "*EA*1.25**VN*IT-" + number << "PID*F****Part " + number;
  }
  segments << "CTT*" + QByteArray::number(lines);
  return x12("PO", "850", segments, false);
}

QByteArray orderChangeText() {
  QByteArrayList segments{"BCH*04*SA*PO-4711**2*20260302*****20260310", "DTM*002*20260324"};
  segments += parties();
  segments << "POC*1*CA*200*0*EA*18.50**VN*TC-40"
           << "POC*2*PC*120*0*EA*10.90**VN*PC-12"
           << "POC*3*DI*400*0*EA*3.15**VN*LS-5"
           << "POC*5*AI*60*0*EA*2.40**VN*NT-9"
           << "PID*F****Net, 2 m"
           << "CTT*4";
  return x12("PC", "860", segments, false);
}

QByteArray shipNoticeText() {
  return x12("SH", "856",
             {"BSN*00*ASN-5520*20260316*1720", "HL*1**S", "TD5**2*HBFL", "DTM*011*20260316",
              "N1*SF*Harbour Freight Ltd.*92*HBF", "N1*ST*Nordwind Trading GmbH*92*NWT", "HL*2*1*O", "PRF*PO-4711",
              "HL*3*2*P", "MAN*GM*00340123450000000017", "HL*4*3*I", "LIN*1*VN*TC-40", "SN1*1*220*EA",
              "PID*F****Transit crate, 40 l", "CTT*4"},
             true);
}

QByteArray invoiceText() {
  QByteArrayList segments{"BIG*20260317*INV-77*20260302*PO-4711", "CUR*SE*EUR"};
  segments += parties();
  segments << "DTM*035*20260317";
  segments += goods("IT1");
  segments << "TDS*826400"
           << "CTT*4";
  return x12("IN", "810", segments, true);
}

QByteArray syntaxText() { return x12("FA", "997", {"AK1*PO*88", "AK2*850*0001", "AK5*A", "AK9*A*1*1*1"}, true); }

QByteArray xmlInvoiceText() {
  QByteArray lines;
  for (int line = 1; line <= 3; ++line)
    lines += "<cac:InvoiceLine><cbc:ID>" + QByteArray::number(line) +
             "</cbc:ID><cbc:InvoicedQuantity unitCode=\"C62\">2</cbc:InvoicedQuantity>"
             "<cbc:LineExtensionAmount currencyID=\"EUR\">20.00</cbc:LineExtensionAmount>"
             "<cac:Item><cbc:Name>Gr\xC3\xBC"
             "nes Teil</cbc:Name></cac:Item>"
             "<cac:Price><cbc:PriceAmount currencyID=\"EUR\">10.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>";
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
         "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" "
         "xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" "
         "xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">"
         "<cbc:ID>X-9</cbc:ID><cbc:IssueDate>2026-03-17</cbc:IssueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>"
         "<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>" +
         lines +
         "<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID=\"EUR\">60.00</cbc:LineExtensionAmount>"
         "<cbc:PayableAmount currencyID=\"EUR\">60.00</cbc:PayableAmount></cac:LegalMonetaryTotal></Invoice>";
}

QByteArray hostileText() {
  return x12("IN", "810",
             {"BIG*20260317*<b>7</b>*20260302*PO-1", "CUR*SE*EUR", "N1*SE*<img src=file:///etc/passwd>*92*HBF",
              "N1*BY*gpj\xE2\x80\xAE"
              "exe.*92*NWT",
              "IT1*1*1*EA*1.00**VN*&lt;", "PID*F****<a href=x>Click</a>", "TDS*100", "CTT*1"},
             true);
}

QByteArray paymentText() {
  return x12("RA", "820",
             {"BPR*C*826400*C*ACH*CTX*01*121000248*DA*0047117701*1234567890**01*026009593*DA*0099887766*20260330",
              "TRN*1*PAY-31", "N1*PR*Nordwind Trading GmbH*92*NWT", "N1*PE*Harbour Freight Ltd.*92*HBF", "ENT*1",
              "RMR*IV*INV-77**7664.00*8264.00"},
             false);
}

} // namespace muniment::tests
