#include "core/workspace/documents/document_queries.h"
#include "core/workspace/documents/partner_commands.h"
#include "tests/core/workspace/planted_record.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using workspace::DocumentSummary;

/// What is only found beside other documents.
class SurroundingsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anInvoiceNumberUsedBeforeIsTold_data() { TestDatabase::addRows(); }
  void anInvoiceNumberUsedBeforeIsTold();
  void anXmlInvoiceSentAgainIsTold();
  void anAnswerThatCameLateIsTold();
  void aReferenceToNothingIsTold();
  void aPartnerNobodyNamedIsTold();
};

namespace {

QByteArray interchange(const QByteArray& control, const QByteArray& day, const QByteArray& group,
                       const QByteArray& document) {
  return "ISA*00*          *00*          *ZZ*SELLERCO       *ZZ*BUYERCO        *" + day.mid(2) + "*0900*U*00401*" +
         control.rightJustified(9, '0') + "*0*P*>~GS*" + group + "*SELLERCO*BUYERCO*" + day + "*0900*" + control +
         "*X*004010~" + document + "GE*1*" + control + "~IEA*1*" + control.rightJustified(9, '0') + "~";
}

QByteArray invoice(const QByteArray& control, const QByteArray& number, const QByteArray& order) {
  return interchange(control, "20260120", "IN",
                     "ST*810*0001~BIG*20260120*" + number + "*20260105*" + order +
                         "~IT1*1*10*EA*2.50**VN*CRATE-7~TDS*2500~CTT*1~SE*6*0001~");
}

QByteArray order(const QByteArray& control, const QByteArray& number) {
  QByteArray text =
      interchange(control, "20260105", "PO",
                  "ST*850*0001~BEG*00*SA*" + number + "**20260105~PO1*1*10*EA*2.50**VN*CRATE-7~CTT*1*10~SE*5*0001~");
  return text.replace("SELLERCO       *ZZ*BUYERCO        ", "BUYERCO        *ZZ*SELLERCO       ")
      .replace("*SELLERCO*BUYERCO*", "*BUYERCO*SELLERCO*");
}

QByteArray confirmation(const QByteArray& control, const QByteArray& day, const QByteArray& number) {
  return interchange(control, day, "PR",
                     "ST*855*0001~BAK*00*AC*" + number + "*20260105~PO1*1*10*EA*2.50**VN*CRATE-7~CTT*1~SE*5*0001~");
}

QByteArray xmlInvoice(const QByteArray& number, const QByteArray& note) {
  return R"(<?xml version="1.0"?><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" )"
         R"(xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" )"
         R"(xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><b:ID>)" +
         number + "</b:ID><b:IssueDate>2026-01-20</b:IssueDate><b:Note>" + note +
         "</b:Note><c:AccountingSupplierParty><c:Party><b:EndpointID schemeID=\"0088\">4000001000005</b:EndpointID>"
         "<c:PartyName><b:Name>Seller</b:Name></c:PartyName></c:Party></c:AccountingSupplierParty></Invoice>";
}

bool take(workspace::Workspace& opened, const QString& name, const QByteArray& bytes) {
  const auto taken = opened.captureDocuments({name, {}, bytes}, {}, std::make_shared<Progress>()).result();
  if (!taken)
    qWarning("%s", qUtf8Printable(taken.error().id));
  return taken && taken->added == 1;
}

/// In the order in which they were captured.
std::vector<DocumentSummary> listed(workspace::Workspace& opened, const QString& state = {}) {
  workspace::DocumentsPage page;
  if (!state.isEmpty())
    page.filter.states = {state};
  const auto answer = opened.ask(page).result();
  std::vector<DocumentSummary> lines = answer ? answer->documents : std::vector<DocumentSummary>();
  std::ranges::reverse(lines);
  return lines;
}

/// Code and first value of what was found around the document with this place in the list.
QStringList around(workspace::Workspace& opened, std::size_t index) {
  const auto known = opened.ask(workspace::DocumentById{listed(opened).at(index).id}).result();
  QStringList found;
  if (!known)
    return {known.error().id};
  static const QStringList codes{u"number-again"_s, u"reference-not-here"_s, u"answer-late"_s, u"partner-not-known"_s};
  for (const formats::edi::Finding& finding : known->document.findings) {
    if (codes.contains(QString::fromStdString(finding.code)))
      found.append(QString::fromStdString(finding.code + ' ' + finding.value + ' ' + finding.expected).trimmed());
  }
  return found;
}

} // namespace

void SurroundingsTest::anInvoiceNumberUsedBeforeIsTold() {
  QFETCH(store::Dialect, dialect);
  const bool onServer = dialect == store::Dialect::Postgres;
  if (onServer && !TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  WorkspaceFixture fixture;
  const auto opened = onServer ? rehearse(fixture, makeServerDatabase(u"muniment_surroundings"_s)) : fixture.make();
  QVERIFY(opened);
  QVERIFY(take(*opened, u"1.edi"_s, invoice("11", "INV-7", "PO-1")));
  QVERIFY(take(*opened, u"2.edi"_s, invoice("12", "INV-8", "PO-1")));
  QVERIFY(take(*opened, u"3.edi"_s, invoice("13", "INV-7", "PO-1")));
  QVERIFY(take(*opened, u"4.edi"_s, invoice("12", "INV-8", "PO-1") + "\n")); // the same transmission: another state
  const auto lines = listed(*opened);
  QCOMPARE(lines.size(), std::size_t{4});
  QStringList flags;
  for (const DocumentSummary& line : lines)
    flags.append(QString::number(line.isDuplicate) + QString::number(line.isNumberAgain));
  QCOMPARE(flags, (QStringList{u"00"_s, u"00"_s, u"01"_s, u"10"_s}));
  const auto again = listed(*opened, u"number-again"_s);
  QCOMPARE(again.size(), std::size_t{1});
  QCOMPARE(again.front().id, lines[2].id);
  const QStringList found = around(*opened, 2);
  QVERIFY2(found.join(u"; "_s).contains(u"number-again INV-7"), qPrintable(found.join(u"; "_s)));
  QVERIFY(!around(*opened, 0).join(u"; "_s).contains(u"number-again"));
}

void SurroundingsTest::anXmlInvoiceSentAgainIsTold() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  QVERIFY(take(*opened, u"a.xml"_s, xmlInvoice("R-1", "first")));
  QVERIFY(take(*opened, u"b.xml"_s, xmlInvoice("R-2", "another")));
  QVERIFY(take(*opened, u"c.xml"_s, xmlInvoice("R-1", "second")));
  const auto lines = listed(*opened);
  QCOMPARE(lines.size(), std::size_t{3});
  QVERIFY(!lines[0].isNumberAgain);
  QVERIFY(!lines[1].isNumberAgain);
  QVERIFY(lines[2].isNumberAgain);
}

void SurroundingsTest::anAnswerThatCameLateIsTold() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  const QByteArray rules = R"({"version":1,"steps":[{"kind":"order-answer","hours":24}]})";
  QVERIFY(opened->run(workspace::SetPartnerRules{u"BUYERCO"_s, {}, {}, true}).result());
  QVERIFY(opened->run(workspace::SetPartnerRules{u"SELLERCO"_s, u"Seller"_s, rules, false}).result());
  QVERIFY(take(*opened, u"1.edi"_s, order("21", "PO-1")));
  QVERIFY(take(*opened, u"2.edi"_s, order("22", "PO-2")));
  QVERIFY(take(*opened, u"3.edi"_s, confirmation("31", "20260106", "PO-1"))); // in time to the hour
  QVERIFY(take(*opened, u"4.edi"_s, confirmation("32", "20260108", "PO-2")));
  QVERIFY(take(*opened, u"5.edi"_s, confirmation("33", "20260109", "PO-2"))); // the first one was late already
  QCOMPARE(around(*opened, 2), QStringList());
  QCOMPARE(around(*opened, 3), QStringList{u"answer-late PO-2 24"_s});
  QCOMPARE(around(*opened, 4), QStringList());
}

void SurroundingsTest::aReferenceToNothingIsTold() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  QVERIFY(take(*opened, u"1.edi"_s, invoice("11", "INV-7", "PO-1")));
  QCOMPARE(around(*opened, 0), QStringList{u"reference-not-here PO-1"_s});
  QVERIFY(take(*opened, u"2.edi"_s, order("21", "PO-1")));
  QCOMPARE(around(*opened, 0), QStringList());
}

void SurroundingsTest::aPartnerNobodyNamedIsTold() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  QVERIFY(take(*opened, u"1.edi"_s, order("21", "PO-1")));
  QCOMPARE(around(*opened, 0), QStringList()); // nobody names partners here
  QVERIFY(opened->run(workspace::SetPartnerRules{u"BUYERCO"_s, {}, {}, true}).result());
  QCOMPARE(around(*opened, 0), QStringList{u"partner-not-known SELLERCO"_s});
  QVERIFY(opened->run(workspace::SetPartnerRules{u"SELLERCO"_s, u"Seller"_s, {}, false}).result());
  QCOMPARE(around(*opened, 0), QStringList());
}

MUNIMENT_TEST(SurroundingsTest);

} // namespace muniment::tests

#include "surroundings_test.moc"
