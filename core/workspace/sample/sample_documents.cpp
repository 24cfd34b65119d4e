#include "core/workspace/sample/sample_documents.h"

#include "core/workspace/documents/partner_commands.h"
#include "core/workspace/workspace.h"

#include <QtCore/QDateTime>

#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kMinute = 60'000;
constexpr const char* kUs = "NORDWIND";
constexpr const char* kHarbour = "HARBOURFRT";

/// A file as a partner or we would have written it.
struct SampleFile final {
  QString name;
  QByteArray bytes;
};

class Correspondence final {
 public:
  explicit Correspondence(Instant end) : m_today(QDateTime::fromMSecsSinceEpoch(end.milliseconds(), Qt::UTC).date()) {}

  [[nodiscard]] std::vector<SampleFile> letters() {
    return {
        x12("PO-4801.x12", true, "PO", 24, 301, "850",
            {"BEG*00*SA*PO-4801**" + day(24), "CUR*BY*GBP", "N1*BY*Nordwind Trading*92*1",
             "N1*SE*Harbour Freight Ltd.*92*2", "PO1*1*40*EA*18.50**VN*EXPORT-B2", "PID*F****Export crate B2",
             "PO1*2*200*EA*1.20**VN*LABEL-CC", "PID*F****Cold-chain label", "CTT*2*240"}),
        x12("997-4801.x12", false, "FA", 24, 711, "997", {"AK1*PO*301", "AK2*850*0001", "AK5*A", "AK9*A*1*1*1"}),
        x12("855-4801.x12", false, "PR", 23, 712, "855", {"BAK*00*AT*PO-4801*" + day(24) + "*****" + day(23)}),
        x12("856-4801.x12", false, "SH", 15, 713, "856",
            {"BSN*00*ASN-5512*" + day(15) + "*0730", "HL*1**S", "REF*BM*HULL-77120", "HL*2*1*O", "PRF*PO-4801",
             "HL*3*2*I", "LIN*1*VN*EXPORT-B2", "SN1**40*EA", "HL*4*2*I", "LIN*2*VN*LABEL-CC", "SN1**200*EA", "CTT*4"}),
        x12("810-4801.x12", false, "IN", 14, 714, "810",
            {"BIG*" + day(14) + "*HF-9001*" + day(24) + "*PO-4801", "CUR*SE*GBP", "N1*SE*Harbour Freight Ltd.*92*2",
             "IT1*1*40*EA*18.50**VN*EXPORT-B2", "IT1*2*200*EA*1.20**VN*LABEL-CC", "TDS*98000", "CTT*2"}),
        x12("820-HF-9001.x12", true, "RA", 4, 302, "820",
            {"BPR*C*980.00*C*ACH*CTX***********" + day(4), "TRN*1*REM-0317", "ENT*1", "RMR*IV*HF-9001**980.00"}),
        x12("PO-4802.x12", true, "PO", 6, 303, "850",
            {"BEG*00*SA*PO-4802**" + day(6), "CUR*BY*GBP", "N1*BY*Nordwind Trading*92*1",
             "N1*SE*Harbour Freight Ltd.*92*2", "PO1*1*25*EA*18.50**VN*EXPORT-B2", "PID*F****Export crate B2",
             "CTT*1*25"}),
        ubl("order-PO-4811.xml", "Order", "PO-4811", 20,
            parties("BuyerCustomerParty", "SellerSupplierParty") +
                "<cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID><cbc:Quantity unitCode=\"C62\">120</cbc:Quantity>"
                "<cac:Price><cbc:PriceAmount currencyID=\"EUR\">6.40</cbc:PriceAmount></cac:Price><cac:Item><cbc:Name>"
                "Corner board 1200</cbc:Name></cac:Item></cac:LineItem></cac:OrderLine>"),
        ubl("answer-PO-4811.xml", "OrderResponse", "BP-771", 19,
            "<cbc:OrderResponseCode>AP</cbc:OrderResponseCode>" + orderReference() +
                parties("BuyerCustomerParty", "SellerSupplierParty")),
        ubl("despatch-PO-4811.xml", "DespatchAdvice", "D-2290", 12,
            orderReference() + parties("DeliveryCustomerParty", "DespatchSupplierParty") +
                "<cac:DespatchLine><cbc:ID>1</cbc:ID><cbc:DeliveredQuantity unitCode=\"C62\">120"
                "</cbc:DeliveredQuantity><cac:Item><cbc:Name>Corner board 1200</cbc:Name></cac:Item>"
                "</cac:DespatchLine>"),
        invoice(),
        ubl("answer-BP-1093.xml", "ApplicationResponse", "NW-R-12", 8,
            ends() + "<cac:DocumentResponse><cac:Response><cbc:ResponseCode>UQ</cbc:ResponseCode><cac:Status>"
                     "<cbc:StatusReasonCode>PRI</cbc:StatusReasonCode><cbc:StatusReason>The lines add up to 768.00"
                     "</cbc:StatusReason></cac:Status></cac:Response><cac:DocumentReference><cbc:ID>BP-1093</cbc:ID>"
                     "<cbc:DocumentTypeCode>380</cbc:DocumentTypeCode></cac:DocumentReference>"
                     "</cac:DocumentResponse>")};
  }

 private:
  [[nodiscard]] QByteArray day(int before, const QString& format = u"yyyyMMdd"_s) const {
    return m_today.addDays(-before).toString(format).toLatin1();
  }

  [[nodiscard]] SampleFile x12(const char* name, bool isOurs, const QByteArray& group, int before, int control,
                               const QByteArray& set, const QByteArrayList& segments) const {
    const QByteArray from(isOurs ? kUs : kHarbour);
    const QByteArray to(isOurs ? kHarbour : kUs);
    const QByteArray number = QByteArray::number(control);
    QByteArray body = "ST*" + set + "*0001~\n";
    for (const QByteArray& segment : segments)
      body += segment + "~\n";
    body += "SE*" + QByteArray::number(segments.size() + 2) + "*0001~\n";
    return {QString::fromLatin1(name), "ISA*00*          *00*          *ZZ*" + from.leftJustified(15) + "*ZZ*" +
                                           to.leftJustified(15) + '*' + day(before, u"yyMMdd"_s) + "*0800*U*00401*" +
                                           number.rightJustified(9, '0') + "*0*P*>~\nGS*" + group + '*' + from + '*' +
                                           to + '*' + day(before) + "*0800*" + number + "*X*004010~\n" + body +
                                           "GE*1*" + number + "~\nIEA*1*" + number.rightJustified(9, '0') + "~\n"};
  }

  [[nodiscard]] SampleFile ubl(const char* name, const QByteArray& root, const QByteArray& number, int before,
                               const QByteArray& body) const {
    return {
        QString::fromLatin1(name),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root +
            " xmlns=\"urn:oasis:names:specification:ubl:schema:"
            "xsd:" +
            root +
            "-2\" xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" "
            "xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">"
            "<cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:" +
            (root == "ApplicationResponse" ? "invoice_response" : "order") + ":3</cbc:CustomizationID><cbc:ID>" +
            number + "</cbc:ID><cbc:IssueDate>" + day(before, u"yyyy-MM-dd"_s) + "</cbc:IssueDate>" +
            (root == "Invoice" ? "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>" : "") +
            (root == "Order" || root == "Invoice" ? "<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>" : "") +
            body + "</" + root + ">\n"};
  }

  [[nodiscard]] static QByteArray party(const QByteArray& id, const QByteArray& name) {
    return "<cac:Party><cbc:EndpointID schemeID=\"0088\">" + id + "</cbc:EndpointID><cac:PartyName><cbc:Name>" + name +
           "</cbc:Name></cac:PartyName></cac:Party>";
  }
  [[nodiscard]] static QByteArray parties(const QByteArray& buyer, const QByteArray& seller) {
    return '<' + ("cac:" + buyer) + '>' + party("4012345000009", "Nordwind Trading") + "</cac:" + buyer +
           "><cac:" + seller + '>' + party("4740000000017", "Baltic Packaging") + "</cac:" + seller + '>';
  }
  [[nodiscard]] static QByteArray ends() {
    return "<cac:SenderParty><cbc:EndpointID>4012345000009</cbc:EndpointID></cac:SenderParty><cac:ReceiverParty>"
           "<cbc:EndpointID>4740000000017</cbc:EndpointID></cac:ReceiverParty>";
  }
  [[nodiscard]] static QByteArray orderReference() {
    return "<cac:OrderReference><cbc:ID>PO-4811</cbc:ID></cac:OrderReference>";
  }

  /// Its lines add up to 768.00.
  [[nodiscard]] SampleFile invoice() const {
    return ubl(
        "invoice-BP-1093.xml", "Invoice", "BP-1093", 10,
        orderReference() + parties("AccountingCustomerParty", "AccountingSupplierParty") +
            "<cac:TaxTotal><cbc:TaxAmount currencyID=\"EUR\">0.00</cbc:TaxAmount></cac:TaxTotal>"
            "<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID=\"EUR\">786.00</cbc:LineExtensionAmount>"
            "<cbc:TaxExclusiveAmount currencyID=\"EUR\">786.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount "
            "currencyID=\"EUR\">786.00</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID=\"EUR\">786.00"
            "</cbc:PayableAmount></cac:LegalMonetaryTotal><cac:InvoiceLine><cbc:ID>1</cbc:ID>"
            "<cbc:InvoicedQuantity unitCode=\"C62\">120</cbc:InvoicedQuantity><cbc:LineExtensionAmount "
            "currencyID=\"EUR\">768.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Corner board 1200</cbc:Name>"
            "</cac:Item><cac:Price><cbc:PriceAmount currencyID=\"EUR\">6.40</cbc:PriceAmount></cac:Price>"
            "</cac:InvoiceLine>");
  }

  QDate m_today;
};

} // namespace

Result<void> captureSampleDocuments(Workspace& workspace, MovableClock& clock, Instant end) {
  const QByteArray agreed =
      R"({"version":1,"steps":[{"kind":"order-answer","hours":48},{"kind":"ship-notice","hours":336},)"
      R"({"kind":"invoice","hours":504}]})";
  const std::array partners{SetPartnerRules{QString::fromLatin1(kUs), u"Nordwind Trading"_s, {}, true},
                            SetPartnerRules{u"4012345000009"_s, u"Nordwind Trading"_s, {}, true},
                            SetPartnerRules{QString::fromLatin1(kHarbour), u"Harbour Freight Ltd."_s, agreed, false},
                            SetPartnerRules{u"4740000000017"_s, u"Baltic Packaging OU"_s, agreed, false}};
  for (const SetPartnerRules& partner : partners)
    MUNIMENT_TRY(workspace.run(partner).result());
  for (SampleFile& file : Correspondence(end).letters()) {
    clock.moveTo(clock.now().plusMilliseconds(kMinute));
    DocumentWish wish;
    wish.source = u"sample"_s;
    MUNIMENT_TRY(workspace.captureDocuments({file.name, {}, std::move(file.bytes)}, std::move(wish), nullptr).result());
  }
  return {};
}

} // namespace muniment::workspace
