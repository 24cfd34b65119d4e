#include "core/workspace/documents/document_queries.h"
#include "core/workspace/documents/partner_commands.h"
#include "core/workspace/sample/sample_documents.h"
#include "tests/core/workspace/planted_record.h"
#include "tests/core/workspace/trading_month.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDirIterator>
#include <QtCore/QElapsedTimer>

namespace muniment::tests {

using formats::edi::BusinessState;
using formats::edi::DocumentKind;
using workspace::DocumentSummary;

class DocumentsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aTradingMonthIsUnderstood_data();
  void aTradingMonthIsUnderstood();
  void theSameFileAddsNothing();
  void aStoppedCaptureGoesOn();
  void listsAreNarrowedAndPaged();
  void secretsStayInTheOriginal();
  void partnersSayWhoSentWhat();
  void alterationsAreFound_data();
  void alterationsAreFound();
  void destroyedFilesTakeTheirDocumentsAlong();
  void theSampleHasADispute();
  void everyPublishedFileIsListed();
};

namespace {

template <class T>
bool holds(const Result<T>& result) {
  if (!result)
    qWarning("%s", qUtf8Printable(result.error().id + u' ' + result.error().detail));
  return result.has_value();
}

Result<workspace::CapturedDocuments> capture(workspace::Workspace& opened, const QString& name, const QByteArray& bytes,
                                             workspace::DocumentWish wish = {}) {
  return opened.captureDocuments({name, {}, bytes}, std::move(wish), std::make_shared<Progress>()).result();
}

std::vector<DocumentSummary> listed(workspace::Workspace& opened, workspace::DocumentFilter filter = {},
                                    int limit = 500) {
  workspace::DocumentsPage page;
  page.filter = std::move(filter);
  page.limit = limit;
  std::vector<DocumentSummary> all;
  for (;;) {
    const auto answer = opened.ask(page).result();
    if (!holds(answer))
      return {};
    all.insert(all.end(), answer->documents.begin(), answer->documents.end());
    if (!answer->next)
      return all;
    page.after = answer->next;
  }
}

bool isClean(workspace::Workspace& opened) {
  workspace::VerifyWish wish;
  wish.deep = true;
  const auto verified = opened.verify(wish, nullptr).result();
  if (!holds(verified))
    return false;
  for (const auto& finding : verified->findings)
    qWarning("%s: %s", qUtf8Printable(finding.where), qUtf8Printable(finding.what.id));
  return verified->findings.empty();
}

void agree(workspace::Workspace& opened, const TradingMonth& month) {
  QVERIFY(holds(opened.run(workspace::SetPartnerRules{u"ourhouse"_s, u"Our House"_s, {}, true}).result()));
  for (const QString& partner : month.partners)
    QVERIFY(holds(opened.run(workspace::SetPartnerRules{partner, {}, month.rules, false}).result()));
}

QString kindName(DocumentKind kind) {
  const std::string_view word = nameOf(kind);
  return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

void checkStates(workspace::Workspace& opened, const TradingMonth& month) {
  std::size_t orders = 0;
  std::size_t invoices = 0;
  for (const DocumentSummary& line : listed(opened)) {
    const std::pair key(line.partnerId, line.number);
    if (line.kind == DocumentKind::Order) {
      const OrderTruth& truth = month.orders.at(key);
      QVERIFY2(line.status == truth.status, qPrintable(line.partnerId + u' ' + line.number));
      QCOMPARE(line.direction, DocumentDirection::Sent);
      QCOMPARE(line.total, u"138.00"_s);
      ++orders;
    } else if (line.kind == DocumentKind::Invoice) {
      const InvoiceTruth& truth = month.invoices.at(key);
      QVERIFY2(line.status.business == truth.business, qPrintable(line.number));
      QCOMPARE(line.errors > 0, truth.isWrong);
      QCOMPARE(line.direction, DocumentDirection::Received);
      ++invoices;
    }
  }
  QCOMPARE(orders, month.orders.size());
  QCOMPARE(invoices, month.invoices.size());
}

/// That one line is wanted in another quantity, and nothing else.
void checkChange(workspace::Workspace& opened, const DocumentId& id) {
  const auto change = opened.ask(workspace::DocumentById{id}).result();
  QVERIFY(holds(change));
  std::vector<QString> codes;
  for (const formats::edi::Finding& finding : change->document.findings)
    codes.push_back(QString::fromStdString(finding.code) + u' ' + QString::fromStdString(finding.value));
  QCOMPARE(codes, std::vector<QString>{u"ordered-differs 8"_s});
}

void checkChains(workspace::Workspace& opened, const TradingMonth& month) {
  workspace::DocumentFilter filter;
  filter.kinds = {DocumentKind::Order};
  for (const DocumentSummary& line : listed(opened, filter)) {
    const auto whole = opened.ask(workspace::DocumentById{line.id}).result();
    QVERIFY(holds(whole));
    const OrderTruth& truth = month.orders.at({line.partnerId, line.number});
    std::multiset<QString> kinds;
    for (const auto& link : whole->chain) {
      QCOMPARE(link.document.partnerId, line.partnerId);
      kinds.insert(kindName(link.document.kind));
      if (truth.isChanged && link.document.kind == DocumentKind::OrderChange)
        checkChange(opened, link.document.id);
    }
    QVERIFY2(kinds == truth.chain,
             qPrintable(line.number + u": "_s + QStringList(kinds.begin(), kinds.end()).join(u' ') + u" / "_s +
                        QStringList(truth.chain.begin(), truth.chain.end()).join(u' ')));
    std::set<QString> missing;
    for (const auto& step : whole->missing)
      missing.insert(kindName(step.kind));
    QCOMPARE(missing, truth.missing);
    QCOMPARE(QString::fromStdString(whole->document.number.text), line.number);
    QCOMPARE(whole->document.lines.size(), std::size_t{2});
  }
}

void checkExceptions(workspace::Workspace& opened, const TradingMonth& month) {
  const auto missing = opened.ask(workspace::MissingSteps{100'000}).result();
  QVERIFY(holds(missing));
  std::set<std::tuple<QString, QString, QString>> found;
  for (const auto& line : *missing)
    found.insert({line.order.partnerId, line.order.number, kindName(line.kind)});
  std::set<std::tuple<QString, QString, QString>> expected;
  for (const auto& [order, truth] : month.orders) {
    for (const QString& kind : truth.missing)
      expected.insert({order.first, order.second, kind});
  }
  QVERIFY(!expected.empty());
  QCOMPARE(found, expected);
}

QByteArray order(const QByteArray& control, const QByteArray& number) {
  return "ISA*00*          *00*          *ZZ*BUYERCO        *ZZ*SELLERCO       *260105*0900*U*00401*" +
         control.rightJustified(9, '0') + "*0*P*>~GS*PO*BUYERCO*SELLERCO*20260105*0900*" + control +
         "*X*004010~ST*850*0001~BEG*00*SA*" + number +
         "**20260105~N1*SE*Seller Ltd*92*7~PO1*1*10*EA*2.50**VN*CRATE-7~PID*F****Folding crate~CTT*1*10~SE*7*0001~"
         "GE*1*" +
         control + "~IEA*1*" + control.rightJustified(9, '0') + "~";
}

} // namespace

void DocumentsTest::aTradingMonthIsUnderstood_data() { TestDatabase::addRows(); }

void DocumentsTest::aTradingMonthIsUnderstood() {
  QFETCH(store::Dialect, dialect);
  const bool onServer = dialect == store::Dialect::Postgres;
  if (onServer && !TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  bool given = false;
  const int wanted = qEnvironmentVariableIntValue("MUNIMENT_TRADE_ORDERS", &given);
  const TradingMonth month = makeTradingMonth(given ? wanted : 200);
  WorkspaceFixture fixture;
  const auto opened = onServer ? rehearse(fixture, makeServerDatabase(u"muniment_documents"_s)) : fixture.make();
  QVERIFY(opened);
  agree(*opened, month);
  std::int64_t documents = 0;
  QElapsedTimer timer;
  timer.start();
  for (const TradingMonth::File& file : month.files) {
    const auto captured = capture(*opened, file.name, file.bytes);
    QVERIFY(holds(captured));
    documents += captured->added;
  }
  qInfo("%lld documents in %lld ms", static_cast<long long>(documents), static_cast<long long>(timer.elapsed()));
  QCOMPARE(documents, month.documents);
  checkStates(*opened, month);
  checkChains(*opened, month);
  checkExceptions(*opened, month);
  QVERIFY(isClean(*opened));
}

void DocumentsTest::theSameFileAddsNothing() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  const auto first = capture(*opened, u"a.edi"_s, order("17", "PO-1"));
  QVERIFY(holds(first));
  QCOMPARE(first->added, 1);
  QVERIFY(!first->wasThere);
  const auto again = capture(*opened, u"b.edi"_s, order("17", "PO-1"));
  QVERIFY(holds(again));
  QVERIFY(again->wasThere);
  QCOMPARE(again->added, 0);
  QCOMPARE(again->item, first->item);
  // Other bytes of the same transmission are kept, and told.
  const auto other = capture(*opened, u"c.edi"_s, order("17", "PO-1") + "\n");
  QVERIFY(holds(other));
  QCOMPARE(other->added, 1);
  const auto lines = listed(*opened);
  QCOMPARE(lines.size(), std::size_t{2});
  QCOMPARE(std::ranges::count(lines, true, &DocumentSummary::isDuplicate), 1);
  QVERIFY(isClean(*opened));
}

void DocumentsTest::aStoppedCaptureGoesOn() {
  const TradingMonth month = makeTradingMonth(100);
  const auto orders =
      std::ranges::find_if(month.files, [](const auto& file) { return file.name.contains("invoices"_L1); });
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  const auto stopped = std::make_shared<Progress>();
  stopped->cancel();
  QVERIFY(!opened->captureDocuments({orders->name, {}, orders->bytes}, {}, stopped).result());
  const auto whole = capture(*opened, orders->name, orders->bytes);
  QVERIFY(holds(whole));
  QVERIFY(!whole->wasThere);
  QCOMPARE(static_cast<std::int64_t>(listed(*opened).size()), whole->documents);
  QVERIFY(isClean(*opened));
}

void DocumentsTest::listsAreNarrowedAndPaged() {
  const TradingMonth month = makeTradingMonth(100);
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  agree(*opened, month);
  for (const TradingMonth::File& file : month.files)
    QVERIFY(holds(capture(*opened, file.name, file.bytes)));
  const auto all = listed(*opened);
  QCOMPARE(static_cast<std::int64_t>(all.size()), month.documents);
  QCOMPARE(listed(*opened, {}, 7).size(), all.size());
  const auto counts = opened->ask(workspace::DocumentCounts()).result();
  QVERIFY(holds(counts));
  QCOMPARE(counts->total, month.documents);
  QCOMPARE(counts->partners.size(), std::size_t{5});
  QCOMPARE(counts->kinds.at(DocumentKind::Order), 100);
  workspace::DocumentFilter text;
  text.text = u"item-7"_s;
  text.partner = month.partners.front();
  for (const DocumentSummary& line : listed(*opened, text))
    QCOMPARE(line.partnerId, month.partners.front());
  QCOMPARE(listed(*opened, text).size(), std::size_t{3}); // the order, a ship notice, an invoice
  workspace::DocumentFilter missing;
  missing.states = {u"missing-step"_s};
  for (const DocumentSummary& line : listed(*opened, missing))
    QVERIFY(!month.orders.at({line.partnerId, line.number}).missing.empty());
  QVERIFY(!listed(*opened, missing).empty());
  workspace::DocumentFilter held;
  held.states = {u"held"_s};
  QVERIFY(listed(*opened, held).empty());
  for (const auto order : {workspace::DocumentsPage::Order::NewestIssued, workspace::DocumentsPage::Order::Number,
                           workspace::DocumentsPage::Order::Partner}) {
    workspace::DocumentsPage page;
    page.order = order;
    page.limit = 10;
    std::set<DocumentId> seen;
    for (;;) {
      const auto answer = opened->ask(page).result();
      QVERIFY(holds(answer));
      for (const DocumentSummary& line : answer->documents)
        QVERIFY(seen.insert(line.id).second);
      if (!answer->next)
        break;
      page.after = answer->next;
    }
    QCOMPARE(seen.size(), all.size());
  }
}

void DocumentsTest::secretsStayInTheOriginal() {
  const QByteArray bytes =
      "<?xml version=\"1.0\"?><cXML payloadID=\"1@buyer\" timestamp=\"2026-01-05T09:00:00Z\"><Header>"
      "<From><Credential domain=\"D\"><Identity>BUYER</Identity></Credential></From><To><Credential "
      "domain=\"D\"><Identity>SELLER</Identity></Credential></To><Sender><Credential domain=\"D\">"
      "<Identity>BUYER</Identity><SharedSecret>kanarisecret</SharedSecret></Credential></Sender>"
      "</Header><Request><OrderRequest><OrderRequestHeader orderID=\"PO-9\" orderDate=\"2026-01-05\" "
      "type=\"new\"><Total><Money currency=\"EUR\">25.00</Money></Total></OrderRequestHeader><ItemOut "
      "quantity=\"10\" lineNumber=\"1\"><ItemID><SupplierPartID>C7</SupplierPartID></ItemID>"
      "<ItemDetail><UnitPrice><Money currency=\"EUR\">2.50</Money></UnitPrice><Description>Crate"
      "</Description></ItemDetail></ItemOut></OrderRequest></Request></cXML>";
  WorkspaceFixture fixture;
  auto opened = fixture.make();
  QVERIFY(holds(capture(*opened, u"o.xml"_s, bytes)));
  const auto lines = listed(*opened);
  QCOMPARE(lines.size(), std::size_t{1});
  QCOMPARE(lines.front().number, u"PO-9"_s);
  QCOMPARE(lines.front().total, u"25.00"_s);
  const auto shown = opened->ask(workspace::DocumentBytes{lines.front().id}).result();
  QVERIFY(holds(shown));
  QVERIFY(!shown->bytes.contains("kanarisecret"));
  QVERIFY(shown->bytes.contains("************"));
  QCOMPARE(shown->bytes.size(), shown->total);
  opened.reset();
  QDirIterator walk(fixture.path(u"ws"_s).value, QDir::Files, QDirIterator::Subdirectories);
  while (walk.hasNext()) {
    QFile file(walk.next());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(!file.readAll().contains("kanarisecret"), qPrintable(file.fileName()));
  }
}

void DocumentsTest::partnersSayWhoSentWhat() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  QVERIFY(holds(capture(*opened, u"a.edi"_s, order("17", "PO-1"))));
  QCOMPARE(listed(*opened).front().direction, DocumentDirection::Unknown);
  QCOMPARE(listed(*opened).front().partnerId, u"BUYERCO"_s);
  QVERIFY(holds(opened->run(workspace::SetPartnerRules{u"BUYERCO"_s, {}, {}, true}).result()));
  QCOMPARE(listed(*opened).front().direction, DocumentDirection::Sent);
  QCOMPARE(listed(*opened).front().partner, u"Seller Ltd"_s);
  QVERIFY(holds(opened->run(workspace::SetPartnerRules{u"SELLERCO"_s, u"Crates & Co"_s, {}, false}).result()));
  QCOMPARE(listed(*opened).front().partner, u"Crates & Co"_s);
  QVERIFY(!opened->run(workspace::SetPartnerRules{u"SELLERCO"_s, {}, "{\"version\":2}", false}).result());
  QVERIFY(!opened->run(workspace::SetPartnerRules{u" "_s, {}, {}, false}).result());
  const auto partners = opened->ask(workspace::Partners()).result();
  QVERIFY(holds(partners));
  QCOMPARE(partners->size(), std::size_t{2});
  QVERIFY(isClean(*opened));
}

void DocumentsTest::alterationsAreFound_data() {
  QTest::addColumn<QByteArray>("statement");
  QTest::newRow("content") << QByteArray("UPDATE document SET content = replace(content, '25', '26')");
  QTest::newRow("number") << QByteArray("UPDATE document SET number = 'PO-2'");
  QTest::newRow("salt") << QByteArray("UPDATE document SET salt = zeroblob(16)");
  QTest::newRow("errors") << QByteArray("UPDATE document SET errors = 0, warnings = 7");
  QTest::newRow("state") << QByteArray("UPDATE document SET business = 9");
  QTest::newRow("transport") << QByteArray("UPDATE document SET transport = 2");
  QTest::newRow("direction") << QByteArray("UPDATE document SET direction = 1");
  QTest::newRow("partner") << QByteArray("UPDATE document SET partner = 'X'");
  QTest::newRow("name") << QByteArray("UPDATE document SET label = 'X'");
  QTest::newRow("repeated") << QByteArray("UPDATE document SET duplicate = 1");
  QTest::newRow("key") << QByteArray("UPDATE document_key SET number = 'PO-2' WHERE kind = 'order'");
  QTest::newRow("key gone") << QByteArray("DELETE FROM document_key WHERE kind = 'order'");
  QTest::newRow("gone") << QByteArray("DELETE FROM document_key; DELETE FROM document");
  QTest::newRow("file") << QByteArray("UPDATE document_file SET content = replace(content, 'true', 'false')");
  QTest::newRow("file gone") << QByteArray("DELETE FROM document_file");
  QTest::newRow("partner row") << QByteArray("UPDATE trading_partner SET ourselves = 0");
  QTest::newRow("rules") << QByteArray("UPDATE trading_partner SET content = replace(content, 'Us', 'Xy')");
}

void DocumentsTest::alterationsAreFound() {
  QFETCH(QByteArray, statement);
  WorkspaceFixture fixture;
  auto opened = fixture.make();
  QVERIFY(holds(opened->run(workspace::SetPartnerRules{u"BUYERCO"_s, u"Us"_s, {}, true}).result()));
  QVERIFY(holds(capture(*opened, u"a.edi"_s, order("17", "PO-1"))));
  QVERIFY(isClean(*opened));
  {
    const auto connection = store::Connection::open(store::Address::sqlite(fixture.path(u"ws/muniment.db"_s).value),
                                                    store::OpenMode::Write);
    QVERIFY(holds(connection));
    for (const QByteArray& one : statement.split(';'))
      QVERIFY(holds((*connection)->change(one.trimmed())));
  }
  workspace::VerifyWish wish;
  wish.deep = true;
  const auto verified = opened->verify(wish, nullptr).result();
  // Columns that contradict each other stop the reading; everything else is named.
  QVERIFY(!verified || !verified->findings.empty());
}

void DocumentsTest::destroyedFilesTakeTheirDocumentsAlong() {
  WorkspaceFixture fixture;
  const auto opened = rehearse(fixture);
  QVERIFY(opened);
  const QByteArray answer = "ISA*00*          *00*          *ZZ*SELLERCO       *ZZ*BUYERCO        *260105*1000*U*00401*"
                            "000000031*0*P*>~GS*FA*SELLERCO*BUYERCO*20260105*1000*31*X*004010~ST*997*0001~AK1*PO*17~"
                            "AK9*R*1*1*0~SE*4*0001~GE*1*31~IEA*1*000000031~";
  const auto acknowledged = capture(*opened, u"answer.edi"_s, answer);
  QVERIFY(holds(acknowledged));
  QVERIFY(holds(capture(*opened, u"order.edi"_s, order("17", "PO-1"))));
  QCOMPARE(listed(*opened).size(), std::size_t{2});
  workspace::DocumentFilter rejected;
  rejected.states = {u"rejected"_s};
  QCOMPARE(listed(*opened, rejected).size(), std::size_t{1});
  PlantRecord plant;
  plant.title = u"answer"_s;
  plant.selection.items = {acknowledged->item};
  QVERIFY(holds(opened->run(plant).result()));
  QCOMPARE(std::ranges::count(listed(*opened), true, &DocumentSummary::isDeclared), 1);
  const auto snapshot = approve(fixture, *opened);
  QVERIFY(holds(snapshot));
  QVERIFY(holds(opened->dispose(*snapshot, nullptr).result()));
  const auto left = listed(*opened);
  QCOMPARE(left.size(), std::size_t{1});
  QCOMPARE(left.front().number, u"PO-1"_s);
  QVERIFY(left.front().status == formats::edi::StatusTracks());
  QVERIFY(isClean(*opened));
}

void DocumentsTest::theSampleHasADispute() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  QVERIFY(holds(workspace::captureSampleDocuments(*opened, fixture.clock(), fixture.clock().now())));
  const auto lines = listed(*opened);
  QCOMPARE(lines.size(), std::size_t{12});
  const auto disputed = std::ranges::find(lines, BusinessState::Disputed,
                                          [](const DocumentSummary& line) { return line.status.business; });
  QVERIFY(disputed != lines.end());
  QCOMPARE(disputed->number, u"BP-1093"_s);
  QVERIFY(disputed->errors > 0);
  const auto missing = opened->ask(workspace::MissingSteps()).result();
  QVERIFY(holds(missing));
  QCOMPARE(missing->size(), std::size_t{1});
  QCOMPARE(missing->front().order.number, u"PO-4802"_s);
  QVERIFY(isClean(*opened));
}

void DocumentsTest::everyPublishedFileIsListed() {
  const QString corpus = qEnvironmentVariable("MUNIMENT_CORPUS") + u"/edi"_s;
  if (!QFileInfo::exists(corpus))
    QSKIP("THE PUBLISHED TEST DATA IS NOT THERE: nothing was captured");
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  std::int64_t documents = 0;
  int files = 0;
  QDirIterator walk(corpus, QDir::Files, QDirIterator::Subdirectories);
  while (walk.hasNext()) {
    const QFileInfo info(walk.next());
    if (info.fileName() == "observed.tsv"_L1 || info.fileName() == "PROVENANCE.md"_L1)
      continue;
    const auto captured =
        opened->captureDocuments({info.fileName(), {info.filePath()}, {}}, {}, std::make_shared<Progress>()).result();
    QVERIFY2(captured, qPrintable(info.filePath() + u' ' + (captured ? QString() : captured.error().id)));
    documents += captured->added;
    ++files;
  }
  QVERIFY(files > 100);
  const auto lines = listed(*opened);
  QCOMPARE(static_cast<std::int64_t>(lines.size()), documents);
  for (const DocumentSummary& line : lines) {
    const auto whole = opened->ask(workspace::DocumentById{line.id}).result();
    QVERIFY2(whole, qPrintable(line.code + u' ' + line.number + u' ' + (whole ? QString() : whole.error().id)));
    QCOMPARE(QString::fromStdString(whole->document.number.text).left(200).trimmed(), line.number);
    QVERIFY(holds(opened->ask(workspace::DocumentBytes{line.id}).result()));
  }
  QVERIFY(isClean(*opened));
}

MUNIMENT_TEST(DocumentsTest);

} // namespace muniment::tests

#include "documents_test.moc"
