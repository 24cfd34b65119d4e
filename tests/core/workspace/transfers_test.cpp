#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/said_kind.h"
#include "core/workspace/cases/transfer_commands.h"
#include "core/workspace/cases/transfer_queries.h"
#include "core/workspace/cases/version_commands.h"
#include "core/workspace/reading/read_client_commands.h"
#include "tests/core/workspace/case_office.h"
#include "tests/core/workspace/planted_transfer.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

/// Documents from connected systems and templates of cases, on both databases.
class TransfersTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aDocumentIsCorrectedAndFiled_data() { TestDatabase::addRows(); }
  void aDocumentIsCorrectedAndFiled();
  void onlyASystemHandsOver();
  void itsPageThereIsKept();
  void aFileIsWhatItsNameSays_data();
  void aFileIsWhatItsNameSays();
  void changedRowsAreFound_data();
  void changedRowsAreFound();
};

namespace {

ItemId capture(CaseOffice& office, const QByteArray& bytes) {
  if (!office.run(WorkspaceFixture::text(u"paper.pdf"_s, bytes)).isEmpty())
    qFatal("nothing was captured");
  return *ItemId::parse(office.last.at(u"items").array()->front().text(u"id"));
}

Transfer transferOf(CaseOffice& office, const CaseId& file, const QByteArray& bytes) {
  Transfer transfer;
  transfer.id = TransferId::make(office.fixture.clock().now());
  transfer.peer = u"erp"_s;
  transfer.remoteId = u"capture/"_s + transfer.id.toString();
  transfer.file = file;
  transfer.item = capture(office, bytes);
  transfer.type = u"contract"_s;
  transfer.version = u"1"_s;
  transfer.fields = {{u"contract-status"_s, {u"signed"_s, {}, u"peer:erp"_s, office.fixture.clock().now()}}};
  return transfer;
}

CaseId contract(CaseOffice& office) {
  OpenCase open;
  open.fields = {{casefield::kTitle, u"Freight 2026"_s}};
  open.layout = u"contract"_s;
  if (const QString refused = office.run(open); !refused.isEmpty())
    qFatal("%s", qUtf8Printable(refused));
  return *CaseId::parse(office.last.text(u"case"));
}

} // namespace

void TransfersTest::aDocumentIsCorrectedAndFiled() {
  QFETCH(store::Dialect, dialect);
  if (dialect == store::Dialect::Postgres && !TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  CaseOffice office(dialect == store::Dialect::Postgres ? makeServerDatabase(u"muniment_transfers"_s) : QString());
  const CaseId file = contract(office);
  QCOMPARE(office.show(file).summary.file.kind, Case::Kind::Contract);
  QCOMPARE(office.show(file).summary.file.folders.size(), std::size_t{3});
  std::vector<TransferId> planted;
  for (int i = 0; i < 5; ++i) {
    const Transfer transfer = transferOf(office, file, "text " + QByteArray::number(i));
    QCOMPARE(office.run(PlantTransfer{transfer}), QString());
    planted.push_back(transfer.id);
    office.fixture.clock().advance(1);
  }
  Transfers query{{true, u"erp"_s, file}, {}, 2};
  std::vector<TransferId> seen;
  do {
    const auto page = office.workspace->ask(query).result();
    QCOMPARE(page->total, std::int64_t{5});
    for (const TransferLine& line : page->lines)
      seen.insert(seen.begin(), line.transfer.id);
    query.after = page->next;
  } while (query.after);
  QCOMPARE(seen, planted);
  QCOMPARE(office.run(CorrectTransfer{planted[0], {{u"effective-date"_s, u"soon"_s}}}), u"case.value_wrong"_s);
  QCOMPARE(office.run(CorrectTransfer{planted[0], {{u"effective-date"_s, u"2026-03-01"_s}}}), QString());
  QCOMPARE(office.last.text(u"state"), u"review"_s); // the supplier is missing as well
  QCOMPARE(office.run(CorrectTransfer{planted[0], {{u"supplier"_s, u"HARBOURFRT"_s}}}), QString());
  QCOMPARE(office.last.text(u"state"), u"filed"_s);
  const auto found = office.show(file);
  QCOMPARE(found.links.front().link.folder, u"Signed"_s);
  QCOMPARE(found.versions.front().state(), CaseVersion::State::Draft);
  QCOMPARE(found.transfers.size(), std::size_t{4});
  QCOMPARE(office.run(DecideVersion{file, u"contract"_s, u"1"_s, CaseVersion::State::Approved}), QString());
  QCOMPARE(office.run(DecideVersion{file, u"a/b"_s, u"1"_s, CaseVersion::State::Draft}), u"case.version_wrong"_s);
  QCOMPARE(office.run(ReturnTransfer{planted[1], u"Not ours."_s}), QString());
  QCOMPARE(office.workspace->ask(Transfers{{true, {}, {}}, {}, 100}).result()->total, std::int64_t{3});
  QVERIFY(office.isSound());
}

void TransfersTest::onlyASystemHandsOver() {
  CaseOffice office;
  QCOMPARE(office.run(HearTransfer{u"erp"_s, u"capture/1"_s}), u"access.no_permission"_s);
  QCOMPARE(office.run(HearRemarks{u"erp"_s, u"order/1"_s, {}}), u"access.no_permission"_s);
  OpenCase open;
  open.fields = {{casefield::kTitle, u"X"_s}};
  open.layout = u"nothing"_s;
  QCOMPARE(office.run(open), u"case.template_unknown"_s);
}

void TransfersTest::aFileIsWhatItsNameSays_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QByteArray>("head");
  QTest::addColumn<bool>("isOther");
  QTest::addRow("a PDF") << u"a.PDF"_s << QByteArray("%PDF-1.7\n%") << false;
  QTest::addRow("a PDF behind a few bytes") << u"a.pdf"_s << QByteArray("\r\n%PDF-1.4") << false;
  QTest::addRow("words by the name of a PDF") << u"a.pdf"_s << QByteArray("Dear Sirs") << true;
  QTest::addRow("nothing by the name of a PDF") << u"a.pdf"_s << QByteArray() << true;
  QTest::addRow("a picture") << u"a.jpeg"_s << QByteArray("\xff\xd8\xff\xe0") << false;
  QTest::addRow("another picture") << u"a.png"_s << QByteArray("\xff\xd8\xff\xe0") << true;
  QTest::addRow("a picture of the web") << u"a.webp"_s << QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16) << false;
  QTest::addRow("too short for one") << u"a.webp"_s << QByteArray("RIFF") << true;
  QTest::addRow("a sheet") << u"a.xlsx"_s << QByteArray("PK\x03\x04") << false;
  QTest::addRow("a program by the name of a sheet") << u"a.xlsx"_s << QByteArray("MZ\x90") << true;
  QTest::addRow("text") << u"a.txt"_s << QByteArray("Dear Sirs") << false;
  QTest::addRow("a program by the name of a text") << u"a.csv"_s << QByteArray("\x7f\x45LF\x02", 5) << true;
  QTest::addRow("a script without an ending") << u"a"_s << QByteArray("#!/bin/sh") << true;
  QTest::addRow("a kind that nobody knows") << u"a.dwg"_s << QByteArray("MZ") << false;
}

void TransfersTest::aFileIsWhatItsNameSays() {
  QFETCH(const QString, name);
  QFETCH(const QByteArray, head);
  QFETCH(const bool, isOther);
  QCOMPARE(contradicts(name, head), isOther);
}

void TransfersTest::itsPageThereIsKept() {
  CaseOffice office;
  Transfer transfer = transferOf(office, contract(office), "text");
  const Json before = contentOf(transfer); // as it was written while nothing was known of pages
  QVERIFY(!before.object()->contains(u"link"_s));
  QVERIFY(transferFrom(before));
  transfer.link = u"https://erp.example.org/captures/7"_s;
  QCOMPARE(office.run(PlantTransfer{transfer}), QString());
  const auto known = office.workspace->ask(TransferById{transfer.id}).result();
  QVERIFY(known);
  QCOMPARE(known->transfer.link, transfer.link);
}

void TransfersTest::changedRowsAreFound_data() {
  QTest::addColumn<QByteArray>("change");
  QTest::addRow("transfer") << QByteArray("UPDATE transfer SET content = replace(content, 'erp', 'erq'), peer = 'erq'");
  QTest::addRow("its state") << QByteArray("UPDATE transfer SET state = 2");
  QTest::addRow("its item") << QByteArray("UPDATE transfer SET item = ''");
  QTest::addRow("no transfer") << QByteArray("DELETE FROM transfer");
  QTest::addRow("version") << QByteArray("DELETE FROM case_part WHERE part = 7");
  QTest::addRow("template") << QByteArray("UPDATE case_template SET content = replace(content, 'Mine', 'Yours')");
  QTest::addRow("program") << QByteArray("UPDATE read_client SET name = 'other'");
}

void TransfersTest::changedRowsAreFound() {
  QFETCH(const QByteArray, change);
  CaseOffice office;
  const CaseId file = contract(office);
  QCOMPARE(office.run(PlantTransfer{transferOf(office, file, "text")}), QString());
  QCOMPARE(office.run(DecideVersion{file, u"contract"_s, u"1"_s, CaseVersion::State::Draft}), QString());
  QCOMPARE(office.run(SaveCaseTemplate{uR"({"id":"mine","title":"Mine","kind":"business"})"_s}), QString());
  QCOMPARE(office.run(AddReadClient{u"erp"_s, sha256("token"), {}, {}}), QString());
  QVERIFY(office.isSound());
  QVERIFY(office.change(change));
  QVERIFY(!office.isSound());
}

MUNIMENT_TEST(TransfersTest);

} // namespace muniment::tests

#include "transfers_test.moc"
