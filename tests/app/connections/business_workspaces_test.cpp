#include "core/workspace/cases/case_sync_commands.h"
#include "core/workspace/cases/transfer_commands.h"
#include "core/workspace/cases/transfer_queries.h"
#include "core/workspace/cases/version_commands.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/app/connections/played_system.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

/// Workspaces, documents, contracts and metadata of business systems that are played, over their real interface.
class BusinessWorkspacesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aCompleteDocumentFindsItsPlace_data();
  void aCompleteDocumentFindsItsPlace();
  void aNewObjectGetsItsWorkspace();
  void whatIsMissingIsCorrectedByAPerson();
  void whatIsSentBackMayComeAgain();
  void whatDoesNotArriveIsShownAndFetchedAgain();
  void aClassMakesARecord();
  void whatIsSaidLaterChangesTheDocument();
  void versionsAndApprovalsMoveBothWays();
  void metadataIsKeptAlikeWithItsSource();
  void aReviewBelongsToTheCaseOfItsObject_data();
  void aReviewBelongsToTheCaseOfItsObject();
};

namespace {

class Business final : public PlayedSystem {
 public:
  Business() : PlayedSystem(u"xc"_s, u"xconnector"_s, u"erp"_s) {
    keepSecret(u"key"_s, "sandbox-key");
    switchOn();
  }

  /// An operational system puts a document down.
  QString put(const QString& type, const QString& key, const QString& documentType, const QJsonObject& fields,
              const QByteArray& bytes = "the invoice", const QString& version = {}) {
    const QJsonObject metadata{{u"type"_s, type},
                               {u"key"_s, key},
                               {u"documentType"_s, documentType},
                               {u"fields"_s, fields},
                               {u"version"_s, version}};
    const QByteArray body = fileForm({{"metadata", QJsonDocument(metadata).toJson(QJsonDocument::Compact)}},
                                     "invoice.pdf", "application/pdf", "%PDF-1.4\n" + bytes);
    const auto answer =
        sandbox.send("POST xc/captures", body, {{"X-Api-Key", "sandbox-key"}, {"Content-Type", kFormType}});
    if (!answer || answer->status != 201)
      qFatal("the capture was not taken");
    return QJsonDocument::fromJson(answer->body).object().value("id"_L1).toString();
  }
  void object(const QString& type, const QString& key, const QJsonObject& fields) {
    (void)sandbox.json("POST control/xc/objects",
                       {{u"type"_s, type}, {u"key"_s, key}, {u"title"_s, u"Of "_s + key}, {u"fields"_s, fields}});
    if (sandbox.status() >= 300)
      qFatal("the object was not taken");
  }
  [[nodiscard]] QJsonObject objectThere(const QByteArray& path) {
    return sandbox.json("GET xc/objects/" + path, {}, {{"X-Api-Key", "sandbox-key"}});
  }
  [[nodiscard]] std::vector<TransferLine> transfers(bool waiting = false) {
    return workspace->ask(Transfers{{waiting, {}, {}}, {}, 100}).result()->lines;
  }
  /// About documents; that somebody owns a new case is a task as well.
  [[nodiscard]] std::int64_t openTasks() {
    TasksPage query;
    query.whose = TasksPage::Whose::Everybodys;
    const auto page = workspace->ask(query).result();
    return std::ranges::count_if(page->tasks,
                                 [](const model::Task& task) { return task.subject.startsWith("transfer:"_L1); });
  }
};

} // namespace

void BusinessWorkspacesTest::aCompleteDocumentFindsItsPlace_data() {
  QTest::addColumn<QString>("kind");
  QTest::addColumn<QString>("path");
  QTest::addRow("nothing goes wrong") << QString() << QString();
  QTest::addRow("the content fails") << u"fail"_s << u"/content"_s;
  QTest::addRow("the line breaks") << u"reset"_s << u"/captures"_s;
  QTest::addRow("events come twice") << u"duplicate"_s << u"/events"_s;
  QTest::addRow("the object fails") << u"fail"_s << u"/objects"_s;
}

void BusinessWorkspacesTest::aCompleteDocumentFindsItsPlace() {
  QFETCH(const QString, kind);
  QFETCH(const QString, path);
  Business business;
  (void)business.put(u"order"_s, u"4500001234"_s, u"invoice"_s, {{u"supplier"_s, u"HARBOURFRT"_s}});
  if (!kind.isEmpty())
    business.sandbox.fault(
        {{u"kind"_s, kind}, {u"peer"_s, u"xc"_s}, {u"path"_s, path}, {u"status"_s, 500}, {u"count"_s, 3}});
  business.work();
  const auto found = business.show(u"4500001234"_s); // found again by the number of the business
  QCOMPARE(found.summary.file.kind, Case::Kind::Business);
  QCOMPARE(found.summary.file.value(casefield::kTemplate), u"order"_s);
  QCOMPARE(found.summary.file.folders,
           (std::vector<QString>{u"Order"_s, u"Delivery"_s, u"Invoices"_s, u"Correspondence"_s}));
  QCOMPARE(found.links.size(), std::size_t{1});
  QCOMPARE(found.links.front().link.folder, u"Invoices"_s);
  QCOMPARE(found.links.front().title, u"invoice.pdf"_s);
  const auto all = business.transfers();
  QCOMPARE(all.size(), std::size_t{1});
  QCOMPARE(all.front().transfer.state, Transfer::State::Filed);
  QCOMPARE(all.front().transfer.fields.at(u"supplier"_s).source, u"peer:erp"_s);
  const QJsonObject told = business.items(u"captures"_s).first().toObject();
  QCOMPARE(told.value("state"_L1).toString(), u"stored"_s);
  QCOMPARE(business.openTasks(), std::int64_t{0});
  QVERIFY(business.isSound());
}

void BusinessWorkspacesTest::aNewObjectGetsItsWorkspace() {
  Business business;
  business.object(u"engagement"_s, u"E-17"_s, {{u"customer"_s, u"NORDWIND"_s}});
  business.object(u"contract"_s, u"4600000815"_s, {{u"supplier"_s, u"HARBOURFRT"_s}});
  business.work();
  const auto engagement = business.show(u"E-17"_s);
  QCOMPARE(engagement.summary.file.value(casefield::kTemplate), u"project"_s);
  QCOMPARE(engagement.summary.file.fields.at(u"customer"_s).text, u"NORDWIND"_s);
  const auto contract = business.show(u"4600000815"_s);
  QCOMPARE(contract.summary.file.kind, Case::Kind::Contract);
  QVERIFY(!contract.steps.empty());
  QCOMPARE(business.workspace->ask(CaseCounts()).result()->all, std::int64_t{2});
  business.work(); // once
  QCOMPARE(business.workspace->ask(CaseCounts()).result()->all, std::int64_t{2});
}

void BusinessWorkspacesTest::whatIsMissingIsCorrectedByAPerson() {
  Business business;
  (void)business.put(u"order"_s, u"4500001234"_s, u"invoice"_s, {});
  (void)business.put(u"order"_s, u"nobody"_s, u"invoice"_s, {{u"supplier"_s, u"X"_s}});
  (void)business.put(u"order"_s, u"4500001234"_s, u"riddle"_s, {}, "a riddle");
  business.work();
  QCOMPARE(business.openTasks(), std::int64_t{3});
  std::map<QString, TransferId> by;
  for (const TransferLine& line : business.transfers(true))
    by[line.transfer.problems.first()] = line.transfer.id;
  QVERIFY(by.contains(u"field-missing:supplier"_s));
  QVERIFY(by.contains(u"object-unknown"_s));
  QVERIFY(by.contains(u"type-unknown"_s));
  const CaseId file = business.show(u"4500001234"_s).summary.file.id;
  business.must(business.run(CorrectTransfer{by[u"field-missing:supplier"_s], {{u"supplier"_s, u"HARBOURFRT"_s}}}));
  QCOMPARE(business.last.text(u"state"), u"filed"_s);
  CorrectTransfer belongs{by[u"object-unknown"_s]};
  belongs.file = file;
  business.must(business.run(belongs));
  QCOMPARE(business.last.text(u"state"), u"filed"_s);
  // What is doubtful is filed with a reason only.
  QCOMPARE(business.run(ApproveTransfer{by[u"type-unknown"_s]}), u"case.reason_missing"_s);
  business.must(business.run(ApproveTransfer{by[u"type-unknown"_s], {}, u"It belongs here."_s}));
  QCOMPARE(business.run(ReturnTransfer{by[u"type-unknown"_s], u"No."_s}), u"transfer.settled"_s);
  QCOMPARE(business.openTasks(), std::int64_t{0});
  business.work();
  for (const QJsonValue& capture : business.items(u"captures"_s))
    QCOMPARE(capture.toObject().value("state"_L1).toString(), u"stored"_s);
  const auto corrected = business.workspace->ask(TransferById{by[u"field-missing:supplier"_s]}).result();
  QVERIFY(corrected->transfer.fields.at(u"supplier"_s).source.isEmpty()); // a person said so
  QVERIFY(business.isSound());
}

void BusinessWorkspacesTest::whatIsSentBackMayComeAgain() {
  Business business;
  const QString id = business.put(u"order"_s, u"4500001234"_s, u"invoice"_s, {});
  business.work();
  const TransferId transfer = business.transfers(true).front().transfer.id;
  QCOMPARE(business.run(ReturnTransfer{transfer, {}}), u"case.reason_missing"_s);
  business.must(business.run(ReturnTransfer{transfer, u"The supplier is missing."_s}));
  business.work();
  const QJsonObject there = business.items(u"captures"_s).first().toObject();
  QCOMPARE(there.value("state"_L1).toString(), u"rejected"_s);
  QCOMPARE(there.value("reason"_L1).toString(), u"The supplier is missing."_s);
  QCOMPARE(business.openTasks(), std::int64_t{0});
  (void)business.sandbox.json(
      "POST control/xc/captures",
      {{u"id"_s, id}, {u"state"_s, u"received"_s}, {u"fields"_s, QJsonObject{{u"supplier"_s, u"HARBOURFRT"_s}}}});
  business.work();
  const auto again = business.workspace->ask(TransferById{transfer}).result();
  QCOMPARE(again->transfer.state, Transfer::State::Filed);
  QCOMPARE(business.items(u"captures"_s).first().toObject().value("state"_L1).toString(), u"stored"_s);
  QVERIFY(business.isSound());
}

void BusinessWorkspacesTest::whatDoesNotArriveIsShownAndFetchedAgain() {
  Business business;
  (void)business.put(u"order"_s, u"4500001234"_s, u"delivery-note"_s, {});
  business.sandbox.fault(
      {{u"kind"_s, u"fail"_s}, {u"peer"_s, u"xc"_s}, {u"path"_s, u"/content"_s}, {u"status"_s, 404}, {u"count"_s, 1}});
  business.work();
  const auto waiting = business.transfers(true);
  QCOMPARE(waiting.size(), std::size_t{1});
  QCOMPARE(waiting.front().transfer.problems, QStringList{u"content-missing"_s});
  QCOMPARE(business.run(ApproveTransfer{waiting.front().transfer.id, {}, u"Never mind."_s}), u"transfer.incomplete"_s);
  business.must(business.run(FetchTransferAgain{waiting.front().transfer.id}));
  business.work();
  QCOMPARE(business.transfers(true).size(), std::size_t{0});
  QCOMPARE(business.transfers().front().transfer.state, Transfer::State::Filed);
  QCOMPARE(business.openTasks(), std::int64_t{0});
}

void BusinessWorkspacesTest::aClassMakesARecord() {
  Business business;
  const QByteArray layout =
      R"({"id":"order","title":"Order","kind":"business","objects":["order"],"folders":["Invoices"],
    "filing":[{"type":"invoice","when":{"supplier":"HARBOURFRT"},"folder":"Invoices","class":"FIN-10"},
              {"type":"invoice","folder":"Invoices"}]})";
  QCOMPARE(business.run(SaveCaseTemplate{u"{\"id\":\"order\"}"_s}), u"case.template_wrong"_s);
  business.must(business.run(SaveCaseTemplate{QString::fromUtf8(layout)}));
  (void)business.put(u"order"_s, u"4500001234"_s, u"invoice"_s, {{u"supplier"_s, u"HARBOURFRT"_s}});
  (void)business.put(u"order"_s, u"4500001234"_s, u"invoice"_s, {{u"supplier"_s, u"OTHER"_s}}, "another");
  business.work();
  const auto waiting = business.transfers(true);
  QCOMPARE(waiting.size(), std::size_t{1});
  QCOMPARE(waiting.front().transfer.state, Transfer::State::Ready);
  QCOMPARE(waiting.front().transfer.recordClass, u"FIN-10"_s);
  QCOMPARE(business.run(ApproveTransfer{waiting.front().transfer.id}), u"transfer.record_missing"_s);
  CorrectTransfer none{waiting.front().transfer.id};
  none.recordClass = QString();
  business.must(business.run(none));
  QCOMPARE(business.last.text(u"state"), u"filed"_s);
  business.must(business.run(RemoveCaseTemplate{u"order"_s}));
  QCOMPARE(business.run(RemoveCaseTemplate{u"order"_s}), u"case.template_unknown"_s);
  QVERIFY(business.isSound());
}

void BusinessWorkspacesTest::whatIsSaidLaterChangesTheDocument() {
  Business business;
  const QString id = business.put(u"order"_s, u"4500001234"_s, u"invoice"_s, {{u"supplier"_s, u"HARBOR"_s}});
  business.work();
  const auto say = [&](const QString& supplier) {
    (void)business.sandbox.json(
        "POST control/xc/captures",
        {{u"id"_s, id}, {u"state"_s, u"received"_s}, {u"fields"_s, QJsonObject{{u"supplier"_s, supplier}}}});
    business.work();
    return business.transfers().front().transfer;
  };
  const Transfer before = business.transfers().front().transfer;
  const Transfer said = say(u"HARBOURFRT"_s);
  QCOMPARE(said.state, Transfer::State::Filed);
  QCOMPARE(said.item, before.item);
  QCOMPARE(said.fields.at(u"supplier"_s).text, u"HARBOURFRT"_s);
  QVERIFY(said.at > before.at);
  QCOMPARE(say(u"HARBOURFRT"_s).at, said.at); // said again, nothing changes
  QCOMPARE(business.show(u"4500001234"_s).links.size(), std::size_t{1});
  QCOMPARE(business.openTasks(), std::int64_t{0});
  QVERIFY(business.isSound());
}

void BusinessWorkspacesTest::versionsAndApprovalsMoveBothWays() {
  Business business;
  business.object(u"contract"_s, u"4600000815"_s, {{u"supplier"_s, u"HARBOURFRT"_s}});
  (void)business.put(u"contract"_s, u"4600000815"_s, u"contract"_s, {}, "first text", u"1"_s);
  business.work();
  const CaseId file = business.show(u"4600000815"_s).summary.file.id;
  auto versions = business.show(u"4600000815"_s).versions;
  QCOMPARE(versions.size(), std::size_t{1});
  QCOMPARE(versions.front().state(), CaseVersion::State::Draft);
  QVERIFY(!versions.front().target.isEmpty());
  // Approved here, said there.
  business.must(
      business.run(DecideVersion{file, u"contract"_s, u"1"_s, CaseVersion::State::Approved, u"Legal agreed."_s}));
  business.work();
  QCOMPARE(business.items(u"versions"_s).first().toObject().value("state"_L1).toString(), u"approved"_s);
  // A second version is approved there, and supersedes the first on both sides.
  business.sandbox.advance(5);
  (void)business.sandbox.json("PUT xc/objects/contract/4600000815/versions",
                              {{u"paper"_s, u"contract"_s},
                               {u"version"_s, u"2"_s},
                               {u"state"_s, u"approved"_s},
                               {u"idempotencyKey"_s, u"v2"_s}},
                              {{"X-Api-Key", "sandbox-key"}});
  business.work();
  versions = business.show(u"4600000815"_s).versions;
  QCOMPARE(versions.size(), std::size_t{2});
  QCOMPARE(versions.front().state(), CaseVersion::State::Superseded);
  QCOMPARE(versions.front().history.size(), std::size_t{3}); // draft, approved, superseded
  QCOMPARE(versions.back().history.back().value.source, u"peer:erp"_s);
  QCOMPARE(business.items(u"versions"_s).first().toObject().value("state"_L1).toString(), u"superseded"_s);
  QVERIFY(business.isSound());
}

void BusinessWorkspacesTest::metadataIsKeptAlikeWithItsSource() {
  Business business;
  business.object(u"contract"_s, u"4600000815"_s, {{u"supplier"_s, u"HARBOURFRT"_s}});
  business.work();
  const CaseId file = business.show(u"4600000815"_s).summary.file.id;
  business.must(business.run(ChangeCase{file, {{u"effective-date"_s, u"2026-03-01"_s}}, {}, {}}));
  business.work();
  QCOMPARE(
      business.objectThere("contract/4600000815").value("fields"_L1).toObject().value("effective-date"_L1).toString(),
      u"2026-03-01"_s);
  business.sandbox.advance(5);
  business.object(u"contract"_s, u"4600000815"_s, {{u"supplier"_s, u"NORDWIND"_s}, {u"customer"_s, u"A"_s}});
  business.must(business.run(ChangeCase{file, {{u"customer"_s, u"B"_s}}, {}, {}}));
  business.work();
  const auto found = business.show(u"4600000815"_s);
  QCOMPARE(found.summary.file.fields.at(u"supplier"_s).text, u"NORDWIND"_s);
  QCOMPARE(found.summary.file.fields.at(u"supplier"_s).source, u"peer:erp"_s);
  const auto conflicts = business.workspace->ask(CaseConflicts()).result();
  QCOMPARE(conflicts->size(), std::size_t{1});
  QCOMPARE(conflicts->front().conflict.field, u"customer"_s);
  QCOMPARE(conflicts->front().conflict.ours, u"B"_s);
  QCOMPARE(conflicts->front().conflict.theirs, u"A"_s);
  business.must(business.run(DecideConflict{file, u"erp"_s, u"customer"_s, u"B"_s}));
  business.work();
  QCOMPARE(business.objectThere("contract/4600000815").value("fields"_L1).toObject().value("customer"_L1).toString(),
           u"B"_s);
  QCOMPARE(business.workspace->ask(CaseConflicts()).result()->size(), std::size_t{0});
  QVERIFY(business.isSound());
}

void BusinessWorkspacesTest::aReviewBelongsToTheCaseOfItsObject_data() {
  QTest::addColumn<bool>("reviewFirst");
  QTest::addRow("the object is known") << false;
  QTest::addRow("the object is told of later") << true;
}

void BusinessWorkspacesTest::aReviewBelongsToTheCaseOfItsObject() {
  QFETCH(const bool, reviewFirst);
  Business business;
  const auto ask = [&] {
    (void)business.sandbox.json(
        "POST xc/review-tasks",
        {{u"object"_s, u"4500009999"_s}, {u"reason"_s, u"metadata"_s}, {u"idempotencyKey"_s, u"r1"_s}},
        {{"X-Api-Key", "sandbox-key"}});
    QVERIFY(business.sandbox.status() < 300);
    business.work();
  };
  const auto tell = [&] {
    business.object(u"order"_s, u"4500009999"_s, {{u"supplier"_s, u"HARBOURFRT"_s}});
    business.work();
  };
  if (reviewFirst)
    ask(), tell();
  else
    tell(), ask();
  QCOMPARE(business.workspace->ask(CaseCounts()).result()->all, std::int64_t{1});
  const auto found = business.show(u"4500009999"_s);
  QCOMPARE(found.mirrors.size(), std::size_t{1});
  QCOMPARE(found.mirrors.front().remoteId, u"order/4500009999"_s);
  QVERIFY(found.mirrors.front().conflicts.empty());
  QCOMPARE(found.summary.file.value(casefield::kTitle), u"Of 4500009999"_s);
  QCOMPARE(found.summary.file.value(u"supplier"_s), u"HARBOURFRT"_s);
  QVERIFY(!found.summary.file.folders.empty());
  TasksPage query;
  query.whose = TasksPage::Whose::Everybodys;
  const auto page = business.workspace->ask(query).result();
  QVERIFY(std::ranges::any_of(page->tasks, [&](const model::Task& task) {
    return task.subject == aggregateOf(found.summary.file.id) && task.state == model::Task::State::Open;
  }));
  QVERIFY(business.isSound());
}

MUNIMENT_TEST(BusinessWorkspacesTest);

} // namespace muniment::tests

#include "business_workspaces_test.moc"
