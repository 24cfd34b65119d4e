// UBL, UN/CEFACT invoices and cXML: values with their places, the sums of EN 16931, and nothing loaded from elsewhere.
#include "tests/core/formats/edi/edi_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

using namespace formats::edi;
using namespace Qt::StringLiterals;

std::string ubl(const std::string& root, const std::string& content) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<q:" + root +
         " xmlns:q=\"urn:oasis:names:specification:ubl:schema:xsd:" + root +
         "-2\" xmlns:a=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" "
         "xmlns:b=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">" +
         content + "</q:" + root + ">";
}

std::string invoice(const std::string& gross, const std::string& net = "110.00") {
  return ubl(
      "Invoice",
      "<b:CustomizationID>urn:cen.eu:en16931:2017</b:CustomizationID><b:ID>I-1</b:ID>"
      "<b:IssueDate>2026-02-10</b:IssueDate><b:InvoiceTypeCode>380</b:InvoiceTypeCode>"
      "<b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode><a:OrderReference><b:ID>PO4711</b:ID></a:OrderReference>"
      "<a:AccountingSupplierParty><a:Party><b:EndpointID schemeID=\"0088\">4012345000009</b:EndpointID>"
      "<a:PartyName><b:Name>M\u00fcller &amp; Co</b:Name></a:PartyName></a:Party></a:AccountingSupplierParty>"
      "<a:PaymentMeans><a:PayeeFinancialAccount><b:ID>DE89370400440532013000</b:ID></a:PayeeFinancialAccount></"
      "a:PaymentMeans>"
      "<a:AllowanceCharge><b:ChargeIndicator>true</b:ChargeIndicator><b:Amount "
      "currencyID=\"EUR\">10.00</b:Amount></a:AllowanceCharge>"
      "<a:TaxTotal><b:TaxAmount currencyID=\"EUR\">20.90</b:TaxAmount></a:TaxTotal>"
      "<a:TaxTotal><b:TaxAmount currencyID=\"SEK\">240.00</b:TaxAmount></a:TaxTotal>"
      "<a:LegalMonetaryTotal><b:LineExtensionAmount currencyID=\"EUR\">100.00</b:LineExtensionAmount>"
      "<b:TaxExclusiveAmount currencyID=\"EUR\">" +
          net +
          "</b:TaxExclusiveAmount>"
          "<b:TaxInclusiveAmount currencyID=\"EUR\">" +
          gross +
          "</b:TaxInclusiveAmount>"
          "<b:ChargeTotalAmount currencyID=\"EUR\">10.00</b:ChargeTotalAmount>"
          "<b:PayableAmount currencyID=\"EUR\">" +
          gross +
          "</b:PayableAmount></a:LegalMonetaryTotal>"
          "<a:InvoiceLine><b:ID>1</b:ID><b:InvoicedQuantity unitCode=\"EA\">4</b:InvoicedQuantity>"
          "<b:LineExtensionAmount currencyID=\"EUR\">100.00</b:LineExtensionAmount>"
          "<a:Item><b:Name>Widget</b:Name></a:Item><a:Price><b:PriceAmount "
          "currencyID=\"EUR\">25</b:PriceAmount></a:Price>"
          "</a:InvoiceLine>");
}

QString rulesOf(const Document& document) {
  QStringList rules;
  for (const Finding& finding : document.findings)
    rules.append(QString::fromStdString(finding.rule));
  rules.sort();
  return rules.join(u' ');
}

} // namespace

class XmlTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void invoiceIsRead();
  void sumsOfTheStandard();
  void answersAndTracks();
  void orderAnswer();
  void embeddedFile();
  void cxmlOrder();
  void cxmlStatus();
  void encodings();
  void nothingIsLoaded();
  void faultsKeepWhatCameBefore();
  void limits();
};

void XmlTest::invoiceIsRead() {
  const std::string bytes = invoice("130.90");
  const Document document = readOne(bytes);
  QCOMPARE(codesOf(document.findings), QString());
  QCOMPARE(document.kind, DocumentKind::Invoice);
  QCOMPARE(document.number.text, "I-1");
  QCOMPARE(document.number.place.label, "Invoice/ID");
  QCOMPARE(bytes.substr(static_cast<std::size_t>(document.number.place.offset), 3), "I-1");
  QCOMPARE(document.number.place.length, 3);
  QCOMPARE(document.party("seller")->name.text, "M\u00fcller & Co");
  QCOMPARE(document.party("seller")->idKind.text, "0088");
  QCOMPARE(document.reference("order")->number.text, "PO4711");
  QCOMPARE(document.lines.size(), std::size_t{1});
  QCOMPARE(document.lines[0].unit.text, "EA");
  QCOMPARE(document.lines[0].number.text, "1");
  const Place& line = document.lines[0].place;
  const std::string there = bytes.substr(static_cast<std::size_t>(line.offset), static_cast<std::size_t>(line.length));
  QVERIFY(there.starts_with("<a:InvoiceLine>") && there.ends_with("</a:InvoiceLine>"));
  QCOMPARE(document.secrets.size(), std::size_t{1});
  QVERIFY(describe(readAll(bytes)).find("DE8937") == std::string::npos);
}

void XmlTest::sumsOfTheStandard() {
  const Document gross = readOne(invoice("131.90"));
  QCOMPARE(rulesOf(gross), u"BR-CO-15"_s);
  QCOMPARE(gross.findings[0].expected, "130.90");
  QCOMPARE(gross.findings[0].place.label, "Invoice/LegalMonetaryTotal/TaxInclusiveAmount");
  QCOMPARE(rulesOf(readOne(invoice("130.90", "111.00"))), u"BR-CO-13 BR-CO-15"_s);
  std::string lines = invoice("130.90");
  lines.replace(lines.find("<b:LineExtensionAmount currencyID=\"EUR\">100.00</b:LineExtensionAmount><b:TaxEx"), 45,
                "<b:LineExtensionAmount currencyID=\"EUR\">99.00");
  QVERIFY(rulesOf(readOne(lines)).contains("BR-CO-10"_L1));
  std::string charges = invoice("130.90");
  charges.replace(charges.find("\"EUR\">10.00</b:Amount>"), 11, "\"EUR\">12.00");
  QCOMPARE(rulesOf(readOne(charges)), u"BR-CO-12"_s);
  const auto taxed = [](const std::string& base, const std::string& tax, const std::string& rate) {
    std::string bytes = invoice("130.90");
    const std::string total = "<b:TaxAmount currencyID=\"EUR\">20.90</b:TaxAmount>";
    bytes.insert(bytes.find(total) + total.size(), "<a:TaxSubtotal><b:TaxableAmount currencyID=\"EUR\">" + base +
                                                       "</b:TaxableAmount><b:TaxAmount currencyID=\"EUR\">" + tax +
                                                       "</b:TaxAmount><a:TaxCategory><b:ID>S</b:ID><b:Percent>" + rate +
                                                       "</b:Percent></a:TaxCategory></a:TaxSubtotal>");
    return rulesOf(readOne(bytes));
  };
  QCOMPARE(taxed("110.00", "20.90", "19"), QString());
  QCOMPARE(taxed("110.00", "20.90", "19.4"), u"BR-CO-17"_s);  // 21.34: told as rounding
  QCOMPARE(taxed("110.00", "20.90", "25.00"), u"BR-CO-17"_s); // 27.50
  QCOMPARE(taxed("105.00", "19.95", "19"), u"BR-CO-14"_s);
  QCOMPARE(taxed("110.00", "20.90", ""), u"BR-CO-17"_s);
  const Document bare = readOne(ubl("Invoice", "<b:Note>x</b:Note>"));
  QCOMPARE(rulesOf(bare), u"BR-01 BR-02 BR-03 BR-04 BR-12 BR-16"_s);
  std::string negative = invoice("130.90");
  negative.replace(negative.find(">25</b:PriceAmount>"), 3, ">-25");
  QCOMPARE(rulesOf(readOne(negative)), u"BR-27"_s);
}

void XmlTest::answersAndTracks() {
  const auto read = [](const std::string& profile, const std::string& code) {
    const Document document = readOne(
        ubl("ApplicationResponse",
            "<b:CustomizationID>urn:fdc:peppol.eu:poacc:trns:" + profile +
                ":3</b:CustomizationID><b:ID>R-1</b:ID><b:IssueDate>2026-02-11</b:IssueDate>"
                "<a:DocumentResponse><a:Response><b:ResponseCode>" +
                code +
                "</b:ResponseCode><a:Status><b:StatusReasonCode>QTY</b:StatusReasonCode></a:Status></a:Response>"
                "<a:DocumentReference><b:ID>I-1</b:ID></a:DocumentReference></a:DocumentResponse>"));
    const Answer& answer = document.answers.at(0);
    return answer.document.text + ' ' + std::string(nameOf(answer.says.transport)) + ' ' +
           std::string(nameOf(answer.says.business)) + ' ' + answer.notes.at(0).code.text;
  };
  QCOMPARE(read("invoice_response", "AP"), "I-1 unknown approved QTY");
  QCOMPARE(read("invoice_response", "RE"), "I-1 unknown rejected QTY");
  QCOMPARE(read("invoice_response", "UQ"), "I-1 unknown disputed QTY");
  QCOMPARE(read("invoice_response", "PD"), "I-1 unknown paid QTY");
  QCOMPARE(read("mlr", "AP"), "I-1 accepted unknown QTY");
  QCOMPARE(read("mlr", "RE"), "I-1 rejected unknown QTY");
  QCOMPARE(read("mlr", "AB"), "I-1 received unknown QTY");
}

void XmlTest::orderAnswer() {
  const Document answer =
      readOne(ubl("OrderResponse", "<b:ID>R-1</b:ID><b:IssueDate>2026-02-01</b:IssueDate>"
                                   "<b:OrderResponseCode>CA</b:OrderResponseCode><a:OrderReference><b:ID>PO4711</b:ID>"
                                   "</a:OrderReference>"));
  QCOMPARE(answer.answers.at(0).document.text, "PO4711");
  QCOMPARE(answer.answers[0].says.business, BusinessState::ConfirmedWithChanges);
  const Document simple = readOne(ubl("OrderResponseSimple", "<b:ID>R-2</b:ID><b:IssueDate>2026-02-01</b:IssueDate>"
                                                             "<b:AcceptedIndicator>false</b:AcceptedIndicator>"));
  QCOMPARE(simple.answers.at(0).says.business, BusinessState::Rejected);
}

void XmlTest::embeddedFile() {
  const std::string data(100'000, 'A');
  const std::string bytes =
      ubl("Order", "<b:ID>1</b:ID><b:IssueDate>2026-02-01</b:IssueDate><a:AdditionalDocumentReference><a:Attachment>"
                   "<b:EmbeddedDocumentBinaryObject mimeCode=\"application/pdf\" filename=\"../a.pdf\">" +
                       data + "</b:EmbeddedDocumentBinaryObject></a:Attachment></a:AdditionalDocumentReference>");
  const Document document = readOne(bytes);
  QCOMPARE(document.attachments.size(), std::size_t{1});
  QCOMPARE(document.attachments[0].mime, "application/pdf");
  QCOMPARE(document.attachments[0].place.length, 100'000);
  QCOMPARE(bytes.find(data), static_cast<std::size_t>(document.attachments[0].place.offset));
}

void XmlTest::cxmlOrder() {
  const ReadFile file =
      readAll("<?xml version=\"1.0\"?><!DOCTYPE cXML SYSTEM \"http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd\">"
              "<cXML payloadID=\"p1@a\" timestamp=\"2026-01-31T09:15:00+01:00\"><Header><From><Credential "
              "domain=\"DUNS\"><Identity>A</Identity>"
              "</Credential></From><Sender><Credential><SharedSecret>open "
              "sesame</SharedSecret></Credential></Sender></Header><Request>"
              "<OrderRequest><OrderRequestHeader orderID=\"PO4711\" orderDate=\"2026-01-31T10:00:00+01:00\" "
              "type=\"new\"><Total>"
              "<Money currency=\"EUR\">30.00</Money></Total></OrderRequestHeader><ItemOut lineNumber=\"1\" "
              "quantity=\"10\"><ItemID>"
              "<SupplierPartID>W-1</SupplierPartID></ItemID><ItemDetail><UnitPrice><Money "
              "currency=\"EUR\">2.50</Money></UnitPrice>"
              "<Description>Widget</Description><UnitOfMeasure>EA</UnitOfMeasure></ItemDetail></ItemOut></"
              "OrderRequest></Request></cXML>");
  const Document& order = file.documents.at(0);
  QCOMPARE(order.code, "OrderRequest");
  QCOMPARE(order.kind, DocumentKind::Order);
  QCOMPARE(order.number.text, "PO4711");
  QCOMPARE(order.message.text, "p1@a");
  QCOMPARE(order.issuedAt.toString(), "2026-01-31T10:00:00+01:00");
  QCOMPARE(order.currency.text, "EUR");
  QCOMPARE(order.lines[0].items[0].number.text, "W-1");
  QCOMPARE(order.lines[0].unit.text, "EA");
  QCOMPARE(codesOf(order.findings), u"total-differs"_s);
  QCOMPARE(codesOf(file.findings), u"doctype-not-loaded"_s);
  QVERIFY(describe(file).find("sesame") == std::string::npos);
  QCOMPARE(order.secrets[0].meaning, "password");
}

void XmlTest::cxmlStatus() {
  const auto read = [](const std::string& content) {
    const Document document =
        readOne("<cXML payloadID=\"s\" timestamp=\"2026-01-31T09:15:00Z\"><Request><StatusUpdateRequest>"
                "<DocumentReference payloadID=\"p1@a\"/>" +
                content + "</StatusUpdateRequest></Request></cXML>");
    const Answer& answer = document.answers.at(0);
    return answer.document.text + ' ' + std::string(nameOf(answer.says.transport)) + ' ' +
           std::string(nameOf(answer.says.business));
  };
  QCOMPARE(read("<Status code=\"200\">OK</Status>"), "p1@a accepted unknown");
  QCOMPARE(read("<Status code=\"406\">No</Status>"), "p1@a rejected unknown");
  QCOMPARE(read("<Status code=\"200\"/><InvoiceStatus type=\"paid\"/>"), "p1@a accepted paid");
}

void XmlTest::encodings() {
  std::string latin = invoice("130.90");
  latin.replace(latin.find("UTF-8"), 5, "ISO-8859-1");
  latin.replace(latin.find("\u00fc"), 2, "\xFC");
  const Document document = readOne(latin);
  QCOMPARE(document.party("seller")->name.text, "M\u00fcller & Co");
  const Place& place = document.party("seller")->name.place;
  QCOMPARE(latin.substr(static_cast<std::size_t>(place.offset), static_cast<std::size_t>(place.length)),
           "M\xFCller &amp; Co");
  std::string wrong = invoice("130.90");
  wrong.replace(wrong.find("\u00fc"), 2, "\xFC");
  const ReadFile file = readAll(wrong);
  QCOMPARE(file.documents.at(0).party("seller")->name.text, "M\u00fcller & Co");
  QCOMPARE(codesOf(file.findings), u"xml-encoding"_s);
  std::string wide("\xFF\xFE");
  for (const char character : ubl("Order", "<b:ID>7</b:ID><b:IssueDate>2026-02-01</b:IssueDate>").substr(39))
    wide += {character, '\0'};
  const Document order = readOne(wide);
  QCOMPARE(order.number.text, "7");
  QCOMPARE(wide.substr(static_cast<std::size_t>(order.number.place.offset), 2), std::string("7\0", 2));
}

void XmlTest::nothingIsLoaded() {
  const ReadFile bomb = readAll("<?xml version=\"1.0\"?><!DOCTYPE cXML [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
                                "<cXML payloadID=\"1\"><Header>&b;</Header></cXML>");
  QCOMPARE(bomb.documents.size(), std::size_t{1});
  QCOMPARE(codesOf(bomb.documents[0].findings), u"doctype-refused"_s);
  const ReadFile outside = readAll("<!DOCTYPE cXML [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><cXML>&a;</cXML>");
  QVERIFY(describe(outside).find("root:") == std::string::npos);
  QCOMPARE(codesOf(outside.documents.at(0).findings), u"doctype-refused"_s);
}

void XmlTest::faultsKeepWhatCameBefore() {
  const std::string bytes = invoice("130.90");
  const ReadFile cut = readAll(std::string_view(bytes).substr(0, bytes.find("<a:InvoiceLine>")));
  QCOMPARE(cut.documents.size(), std::size_t{1});
  QCOMPARE(cut.documents[0].number.text, "I-1");
  QVERIFY(findingOf(cut.documents[0].findings, "xml-malformed"));
  const ReadFile other = readAll("<html><body/></html>");
  QCOMPARE(codesOf(other.documents.at(0).findings), u"kind-not-known"_s);
}

void XmlTest::limits() {
  std::string deep;
  for (int i = 0; i < 5000; ++i)
    deep += "<a>";
  QCOMPARE(codesOf(readOne(ubl("Order", deep)).findings).contains("xml-too-deep"_L1), true);
  std::string huge = ubl("Order", "<b:ID>1</b:ID><b:IssueDate>2026-02-01</b:IssueDate><b:Note>");
  huge.resize(huge.size() - 10);
  huge += std::string(std::size_t{70} << 20, 'x');
  const Document document = readOne(huge);
  QCOMPARE(document.number.text, "1");
  QVERIFY(findingOf(document.findings, "xml-too-large"));
}

MUNIMENT_TEST(XmlTest);

} // namespace muniment::tests

#include "xml_test.moc"
