#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/cases/case_sync_commands.h"
#include "core/workspace/cases/transfer_commands.h"
#include "core/workspace/cases/transfer_queries.h"
#include "core/workspace/cases/version_commands.h"
#include "core/workspace/connections/manifest_call.h"
#include "core/workspace/delivery/delivery_commands.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/items/items_page.h"
#include "core/workspace/journal/journal_page.h"
#include "core/workspace/records/change_record.h"
#include "core/workspace/records/declare_record.h"
#include "tests/scenarios/findings.h"
#include "tests/scenarios/papers.h"
#include "tests/scenarios/reading_program.h"
#include "tests/scenarios/use_case.h"

namespace muniment::tests {
namespace {

using namespace std::chrono_literals;
using namespace workspace;

/// Hears what happened in the business system since.
void lookThere(Office& office) {
  office.pass(61s);
  office.settle(0);
}

DeliveryId call(Office& office, const ManifestCall& operation) {
  const Json made = office.run(EnqueueOperation{
      {u"xc"_s, operation.resource, ManifestCall::kKind, u"record:x"_s, std::nullopt, *bytesOf(operation)}});
  return DeliveryId::parse(made.text(u"delivery")).value_or(DeliveryId());
}

ManifestCall captureOf(const QString& key) {
  return {u"capture"_s,
          u"upload"_s,
          {{u"type"_s, {u"order"_s}}, {u"key"_s, {key}}, {u"title"_s, {u"Order"_s}}},
          ManifestCall::File{u"order.txt"_s, u"text/plain"_s, "forty crates", {}, 12}};
}

/// What a rule tells the business system of a record. The object there is the one whose case the record is filed to.
const QString kLink = u"xc link.update"_s;
const QStringList kInputs{u"record={number}"_s, u"title=Contract"_s, u"state={status}"_s};

/// Something changes in the business system: an object with these fields is new or has other values.
void object(Office& office, const QString& type, const QString& key, const QJsonObject& fields) {
  office.pass(5s);
  office.sandbox().json("POST control/xc/objects",
                        {{u"type"_s, type}, {u"key"_s, key}, {u"title"_s, u"New quay"_s}, {u"fields"_s, fields}});
  lookThere(office);
  office.settle();
}

QString fieldThere(Office& office, const QString& key, const QString& field) {
  for (const QJsonValue& each : office.sandbox().state(u"xc"_s).value("objects"_L1).toArray()) {
    if (each.toObject().value("key"_L1).toString() == key)
      return each.toObject().value("fields"_L1).toObject().value(field).toString();
  }
  return {};
}

/// Somebody puts a document to an object of the business system, once more where the line broke off.
QString putThere(Office& office, const QJsonObject& metadata, const QByteArray& name, const QByteArray& bytes) {
  const QByteArray form =
      fileForm({{"metadata", QJsonDocument(metadata).toJson(QJsonDocument::Compact)}}, name, "application/pdf", bytes);
  for (int tries = 0; tries < 3; ++tries) {
    const auto answer =
        office.sandbox().send("POST xc/captures", form,
                              {{"X-Api-Key", "sandbox-key"}, {"Idempotency-Key", name}, {"Content-Type", kFormType}});
    if (answer && answer->status == 201)
      return QJsonDocument::fromJson(answer->body).object().value("id"_L1).toString();
  }
  qFatal("the business system did not take the document");
}

QJsonObject saidOf(const QString& key, const QString& type, const QJsonObject& fields, const QString& version = {}) {
  return {{u"type"_s, key.section(u'/', 0, 0)},
          {u"key"_s, key.section(u'/', 1)},
          {u"documentType"_s, type},
          {u"fields"_s, fields},
          {u"version"_s, version}};
}

QJsonObject captureThere(Office& office, const QString& id) {
  for (const QJsonValue& each : shelf(office, u"xc"_s, u"captures"_s)) {
    if (each.toObject().value("id"_L1).toString() == id)
      return each.toObject();
  }
  return {};
}

std::vector<TransferLine> transfers(Office& office, bool waiting) {
  return office.ask(Transfers{{waiting, u"xc"_s, {}}, {}, 100}).lines;
}

QString sourceOf(Office& office, const QString& key, const QString& field) {
  const auto& fields = office.ask(CaseById{key}).summary.file.fields;
  const auto found = fields.find(field);
  return found == fields.end() ? u"nobody"_s : found->second.text + u" of "_s + found->second.source;
}

Json declaredItem(Office& office, const ClassId& recordClass, const QString& name) {
  const Json kept = office.run(WorkspaceFixture::text(name, name.toUtf8()));
  DeclareRecord declare;
  declare.recordClass = recordClass;
  declare.title = name;
  declare.selection.items = {*ItemId::parse(kept.at(u"items").array()->front().text(u"id"))};
  return office.run(declare);
}

/// A file that is not there any more waits for a person, and comes once it is there again.
void whatIsGoneIsFetchedAgain(Office& office) {
  office.sandbox().fault(
      {{u"kind"_s, u"fail"_s}, {u"peer"_s, u"xc"_s}, {u"path"_s, u"/content"_s}, {u"status"_s, 404}, {u"count"_s, 1}});
  (void)putThere(office, saidOf(u"order/4500001235"_s, u"letter"_s, {}), "late.pdf", "%PDF-1.4 late");
  lookThere(office);
  const auto waiting = transfers(office, true);
  QCOMPARE(waiting.size(), std::size_t{1});
  QCOMPARE(waiting.front().transfer.problems, QStringList{u"content-missing"_s});
  QVERIFY(openTasks(office).contains(waiting.front().number));
  office.run(FetchTransferAgain{waiting.front().transfer.id});
  office.settle();
  QCOMPARE(transfers(office, true).size(), std::size_t{0});
  QCOMPARE(transfers(office, false).front().transfer.state, Transfer::State::Filed);
}

/// XC-1: what an operational system captures is in controlled storage here, in its class, with its schedule.
void capturesBecomeRecords(const Conditions& conditions) {
  Office office(conditions);
  const ClassId orders = office.makeClass(u"04.20"_s, u"Orders"_s, 10);
  office.connectPreset(u"xconnector"_s, u"xc"_s);
  office.connectRecords(orders, u"04.20"_s);
  // The class follows from the kind of document and from what is said of it.
  office.run(SaveCaseTemplate{QString::fromUtf8(
      R"({"id":"order","title":"Order","kind":"business","objects":["order"],"folders":["Invoices","Letters"],"filing":[
      {"type":"invoice","when":{"customer":"NORDWIND"},"folder":"Invoices","class":"04.20","needs":["supplier"]},
      {"type":"*","folder":"Letters"}]})")});
  const RuleId rule = office.switchOn(u"XC-1"_s, {{u"class"_s, u"04.20"_s}});
  const QByteArray invoiced = "%PDF-1.4 forty crates";
  const QJsonObject known{{u"customer"_s, u"NORDWIND"_s}, {u"supplier"_s, u"HARBOURFRT"_s}};
  const QString kept = putThere(office, saidOf(u"order/4500001234"_s, u"invoice"_s, known), "invoice.pdf", invoiced);
  (void)putThere(office, saidOf(u"order/4500001234"_s, u"letter"_s, {}), "letter.pdf", "%PDF-1.4 a letter");
  (void)putThere(office, saidOf(u"order/4500001234"_s, u"letter"_s, {}), "other.pdf", "MZ is no document");
  lookThere(office);
  office.settle();
  lookThere(office);
  office.settle();
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  QCOMPARE(records(office).size(), 1);
  const auto sheet = recordSheet(office, records(office).front());
  QCOMPARE(sheet.recordClass.code, u"04.20"_s);
  QVERIFY(sheet.schedule && sheet.evaluation.next);
  QCOMPARE(sheet.record.title, u"invoice 4500001234"_s);
  const auto items = office.ask(RecordItems{sheet.record.id});
  QCOMPARE(items.size(), std::size_t{1});
  QCOMPARE(items.front().digest, sha256(invoiced)); // the file itself, as it is there
  QCOMPARE(recordsThere(office), 1);
  QCOMPARE(captureThere(office, kept).value("state"_L1).toString(), u"stored"_s);
  QCOMPARE(captureThere(office, kept).value("record"_L1).toString(), sheet.record.number);
  QCOMPARE(office.ask(CaseById{u"4500001234"_s}).links.size(), std::size_t{2}); // the invoice and the letter
  const auto waiting = transfers(office, true);
  QCOMPARE(waiting.size(), std::size_t{1});
  QCOMPARE(waiting.front().transfer.problems, QStringList{u"content-kind"_s});
  QCOMPARE(entries(office, u"transfer.ready"_s), 1);
  office.run(ReturnTransfer{waiting.front().transfer.id, u"It is no document."_s});
  whatIsGoneIsFetchedAgain(office);
  QVERIFY(isSound(office));
}

/// XC-2: the business system hears of an approved version and fetches it from here; nothing else exists for it.
void approvedVersionsAreFetched(const Conditions& conditions) {
  Office office(conditions);
  office.connectPreset(u"xconnector"_s, u"xc"_s);
  object(office, u"contract"_s, u"4600000815"_s, {});
  const CaseId file = office.ask(CaseById{u"4600000815"_s}).summary.file.id;
  const ClassId contracts = office.makeClass(u"05.10"_s, u"Contracts"_s, 10);
  const RuleId rule = office.switchOnByReport(u"XC-2"_s, kLink, kInputs, {{u"class"_s, u"05.10"_s}});
  const Json record = declaredItem(office, contracts, u"contract.txt"_s);
  office.run(LinkToCase{file, CaseLink::Kind::Record, u"record:"_s + record.text(u"record")});
  (void)declaredItem(office, office.makeClass(u"05.20"_s, u"Letters"_s, 6), u"letter.txt"_s);
  const Json draft = office.run(WorkspaceFixture::text(u"draft.txt"_s, "not yet"));
  DecideVersion version{file, u"annex"_s, u"1"_s, CaseVersion::State::Draft, {}, {}};
  version.target = u"item:"_s + draft.at(u"items").array()->front().text(u"id");
  office.run(version);
  office.settle();
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  const QJsonArray links = shelf(office, u"xc"_s, u"links"_s);
  QCOMPARE(links.size(), 1);
  QCOMPARE(links.first().toObject().value("object"_L1).toString(), u"contract/4600000815"_s);
  ReadingProgram program(office, u"erp"_s);
  const QJsonObject found = program.document("4600000815", u"contract.txt"_s);
  QCOMPARE(found.value("record"_L1), links.first().toObject().value("record"_L1));
  QCOMPARE(program.contentOf(found), QByteArray("contract.txt"));
  QCOMPARE(program.caseOf("4600000815").value("documents"_L1).toArray().size(), 1); // neither draft nor letter
  const QJsonObject unreleased{{u"id"_s, version.target.section(u':', 1)}};
  QCOMPARE(program.contentOf(unreleased), QByteArray());
  QCOMPARE(program.getWithoutToken("/v1/cases?reference=4600000815").status, 401);
  version.state = CaseVersion::State::Approved;
  office.run(version);
  QCOMPARE(program.contentOf(program.document("4600000815", u"draft.txt"_s)), QByteArray("not yet"));
  const auto notes = office.askAs(office.enrol(u"paul"_s, {Role::PrivacyOfficer}), JournalPage());
  QCOMPARE(std::ranges::count(notes, found.value("id"_L1).toString(),
                              [](const AccessNote& note) { return note.subject.section(u':', 1); }),
           std::ptrdiff_t{1});
  program.revoke();
  QCOMPARE(program.get("/v1/cases?reference=4600000815").status, 401);
  QVERIFY(isSound(office));
}

/// XC-3: a new project there has its case with folders, where what belongs to it comes by itself; both sides are
/// linked.
void projectsHaveTheirCase(const Conditions& conditions) {
  Office office(conditions);
  office.connectMessenger();
  office.connectPreset(u"xconnector"_s, u"xc"_s);
  office.settle(0);
  const RuleId files = office.switchOn(u"XC-3"_s);
  const RuleId tells = office.switchOnByReport(u"XC-2"_s, kLink, kInputs, {{u"class"_s, u"05.10"_s}});
  object(office, u"project"_s, u"PR-7007"_s, {{u"customer"_s, u"NORDWIND"_s}});
  const auto shown = office.ask(CaseById{u"PR-7007"_s});
  QCOMPARE(shown.summary.file.kind, Case::Kind::Business);
  QCOMPARE(shown.summary.file.value(casefield::kTemplate), u"project"_s);
  QCOMPARE(shown.summary.file.folders,
           (std::vector<QString>{u"Offer"_s, u"Plans"_s, u"Reports"_s, u"Correspondence"_s}));
  (void)putThere(office, saidOf(u"project/PR-7007"_s, u"plan"_s, {}), "plan.pdf", "%PDF-1.4 a plan");
  (void)putThere(office, saidOf(u"project/PR-7007"_s, u"service-report"_s, {}), "report.pdf", "%PDF-1.4 a report");
  lookThere(office);
  office.settle();
  office.writes(u"ana"_s, u"The plan of PR-7007 is ready."_s);
  QCOMPARE(deedsOf(office, files), u"1"_s);
  const Json record = declaredItem(office, office.makeClass(u"05.10"_s, u"Contracts"_s, 10), u"offer.txt"_s);
  office.run(LinkToCase{shown.summary.file.id, CaseLink::Kind::Record, u"record:"_s + record.text(u"record")});
  office.settle();
  QCOMPARE(deedsOf(office, tells), u"1"_s);
  const auto filed = office.ask(CaseById{u"PR-7007"_s});
  QCOMPARE(filed.links.size(), std::size_t{4});
  const auto folders = [&](const QString& folder) {
    return std::ranges::count(filed.links, folder, [](const auto& each) { return each.link.folder; });
  };
  QCOMPARE(folders(u"Plans"_s), std::ptrdiff_t{1});
  QCOMPARE(folders(u"Reports"_s), std::ptrdiff_t{1}); // the customer is known from the project
  const QJsonArray links = shelf(office, u"xc"_s, u"links"_s);
  QCOMPARE(links.size(), 1);
  QCOMPARE(links.first().toObject().value("object"_L1).toString(), u"project/PR-7007"_s);
  QCOMPARE(links.first().toObject().value("record"_L1).toString(), record.text(u"number"));
  QVERIFY(isSound(office));
}

/// What both sides say of the versions of a contract: `1 superseded, 2 approved`.
QString versionsHere(Office& office, const QString& key) {
  QStringList all;
  for (const CaseVersion& version : office.ask(CaseById{key}).versions)
    all.append(version.version + u' ' + nameOf(version.state()));
  return all.join(u", "_s);
}

QString versionsThere(Office& office) {
  QStringList all;
  for (const QJsonValue& each : shelf(office, u"xc"_s, u"versions"_s))
    all.append(each.toObject().value("version"_L1).toString() + u' ' + each.toObject().value("state"_L1).toString());
  return all.join(u", "_s);
}

/// XC-4: data, versions and approvals of a contract are alike on both sides, whoever changes them.
void contractsStayAlike(const Conditions& conditions) {
  Office office(conditions);
  office.connectPreset(u"xconnector"_s, u"xc"_s);
  const QString key = u"4600000815"_s;
  object(office, u"contract"_s, key, {{u"supplier"_s, u"HARBOURFRT"_s}, {u"contract-status"_s, u"negotiated"_s}});
  const CaseId file = office.ask(CaseById{key}).summary.file.id;
  (void)putThere(office, saidOf(u"contract/"_s + key, u"contract"_s, {}, u"1"_s), "v1.pdf", "%PDF-1.4 first");
  lookThere(office);
  office.settle();
  office.run(DecideVersion{file, u"contract"_s, u"1"_s, CaseVersion::State::Approved, u"Legal agreed."_s, {}});
  office.settle();
  QCOMPARE(versionsThere(office), u"1 approved"_s);
  office.pass(5s);
  (void)office.there(u"xc"_s, "PUT xc/objects/contract/4600000815/versions",
                     {{u"paper"_s, u"contract"_s},
                      {u"version"_s, u"2"_s},
                      {u"state"_s, u"approved"_s},
                      {u"idempotencyKey"_s, u"v2"_s}});
  lookThere(office);
  office.settle();
  QCOMPARE(versionsHere(office, key), u"1 superseded, 2 approved"_s);
  QCOMPARE(versionsThere(office), u"1 superseded, 2 approved"_s);
  QCOMPARE(office.ask(CaseById{key}).versions.front().history.size(), std::size_t{3});
  object(office, u"contract"_s, key, {{u"contract-status"_s, u"signed"_s}, {u"effective-date"_s, u"2027-01-01"_s}});
  QCOMPARE(sourceOf(office, key, u"contract-status"_s), u"signed of peer:xc"_s);
  QCOMPARE(sourceOf(office, key, u"effective-date"_s), u"2027-01-01 of peer:xc"_s);
  office.run(ChangeCase{file, {{u"renewal-date"_s, u"2028-01-01"_s}}, {}, {}});
  office.settle();
  QCOMPARE(fieldThere(office, key, u"renewal-date"_s), u"2028-01-01"_s);
  // Both say another day when it ends: nothing is overwritten until somebody decides.
  office.run(ChangeCase{file, {{u"expiry-date"_s, u"2029-12-31"_s}}, {}, {}});
  object(office, u"contract"_s, key, {{u"expiry-date"_s, u"2030-12-31"_s}});
  const auto conflicts = office.ask(CaseConflicts());
  QCOMPARE(conflicts.size(), std::size_t{1});
  QCOMPARE(conflicts.front().conflict.theirs, u"2030-12-31"_s);
  QCOMPARE(fieldThere(office, key, u"expiry-date"_s), u"2030-12-31"_s);
  office.run(DecideConflict{file, u"xc"_s, u"expiry-date"_s, u"2029-12-31"_s, u"As signed."_s});
  office.settle();
  QCOMPARE(fieldThere(office, key, u"expiry-date"_s), u"2029-12-31"_s);
  QCOMPARE(office.ask(CaseConflicts()).size(), std::size_t{0});
  QCOMPARE(entries(office, u"case.conflict-decided"_s), 1);
  QVERIFY(isSound(office));
}

/// XC-5: a finalised order is a record of its class, with schedule and hold; one with errors is not.
void finalisedDocumentsAreDeclared(const Conditions& conditions) {
  Office office(conditions);
  const ClassId orders = office.makeClass(u"04.20"_s, u"Orders"_s, 10);
  office.connectPreset(u"active-documents"_s, u"ad"_s);
  office.connectRecords(orders, u"04.20"_s);
  const RuleId rule = office.switchOn(u"XC-5"_s, {{u"class"_s, u"04.20"_s}});
  office.documentArrives(u"order"_s, written(order("PO-4711", false), 301));
  office.documentArrives(u"invoice"_s, written(invoice("HF-9002", "PO-4711", true), 302));
  office.settle();
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  const auto sheet = recordSheet(office, records(office).front());
  QCOMPARE(sheet.record.title, u"order PO-4711"_s);
  QVERIFY(sheet.schedule && sheet.evaluation.next);
  DocumentFilter declaredOnes;
  declaredOnes.states = {u"declared"_s};
  DocumentsPage query;
  query.filter = declaredOnes;
  QCOMPARE(office.ask(query).documents.size(), std::size_t{1});
  QCOMPARE(recordsThere(office), 1);
  QVERIFY(isSound(office));
}

/// XC-6: a transfer that fails is a task; it is corrected and sent again, and a review asked for there is a task here.
void failedTransfersAreReviewed(const Conditions& conditions) {
  Office office(conditions);
  office.connectPreset(u"xconnector"_s, u"xc"_s);
  const RuleId rule = office.switchOn(u"XC-6"_s);
  const DeliveryId failed = call(office, captureOf(QString()));
  office.settle();
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  QVERIFY(openTasks(office).contains(u"Transfer failed: correct it and send it again"_s));
  QCOMPARE(shelf(office, u"xc"_s, u"captures"_s).size(), 0);
  office.run(DropDelivery{failed, u"It had no key."_s});
  call(office, captureOf(u"4500001234"_s));
  office.settle();
  QCOMPARE(shelf(office, u"xc"_s, u"captures"_s).size(), 1);
  office.sandbox().json("POST control/xc/objects",
                        {{u"type"_s, u"order"_s}, {u"key"_s, u"4500009999"_s}, {u"title"_s, u"New quay"_s}});
  (void)office.there(u"xc"_s, "POST xc/review-tasks",
                     {{u"object"_s, u"4500009999"_s}, {u"reason"_s, u"metadata"_s}, {u"idempotencyKey"_s, u"r1"_s}});
  lookThere(office);
  const auto cases = office.ask(Cases()).cases;
  QCOMPARE(
      std::ranges::count(cases, u"New quay"_s, [](const auto& each) { return each.file.value(casefield::kTitle); }),
      std::ptrdiff_t{1});
  const auto reviewed = office.ask(CaseById{u"4500009999"_s}); // refused where two are called so
  QVERIFY(openTasks(office).contains(reviewed.summary.file.number));
  QVERIFY2(!dead(office).join(u' ').contains(ManifestCall::kKind), qUtf8Printable(dead(office).join(u", "_s)));
  QVERIFY(entries(office, u"delivery.died"_s) >= 1);
  QVERIFY(isSound(office));
}

/// A case of the community: what is said of it on either side reads the same on both.
void caseFieldsStayAlike(Office& office) {
  OpenCase open;
  open.fields = {{u"title"_s, u"Late shipment"_s}, {u"issue"_s, u"delay"_s}};
  open.references = {{u"order"_s, u"PO-7"_s}};
  const CaseId file = CaseId::parse(office.run(open).text(u"case")).value_or(CaseId());
  office.run(MirrorCase{file, u"ac"_s, {}, u"p-1"_s});
  office.settle();
  office.run(ChangeCase{file, {{u"status"_s, u"waiting"_s}}, {}, {}});
  office.settle();
  const QJsonObject theirs = shelf(office, u"ac"_s, u"cases"_s).last().toObject();
  QCOMPARE(theirs.value("state"_L1).toString(), u"waiting-partner"_s);
  QCOMPARE(theirs.value("reference"_L1).toString(), u"PO-7"_s);
  office.pass(5s);
  (void)office.there(u"ac"_s, "PATCH ac/cases/" + theirs.value("id"_L1).toString().toLatin1(),
                     {{u"owner"_s, u"K. Tamm"_s}, {u"idempotencyKey"_s, u"x1"_s}});
  lookThere(office);
  office.settle();
  const auto shown = office.ask(CaseById{u"PO-7"_s});
  QCOMPARE(shown.summary.file.value(u"handler"_s), u"K. Tamm"_s);
  QCOMPARE(shown.summary.conflicts, std::int64_t{0});
  QCOMPARE(shelf(office, u"ac"_s, u"cases"_s).size(), 1);
}

/// What is said of a document there changes here as well, with where it comes from.
void documentFieldsStayAlike(Office& office, const QString& key) {
  const QString id = putThere(office, saidOf(u"order/"_s + key, u"invoice"_s, {{u"supplier"_s, u"HARBOR"_s}}),
                              "invoice.pdf", "%PDF-1.4 seven crates");
  lookThere(office);
  office.settle();
  (void)office.sandbox().json(
      "POST control/xc/captures",
      {{u"id"_s, id}, {u"state"_s, u"received"_s}, {u"fields"_s, QJsonObject{{u"supplier"_s, u"HARBOURFRT"_s}}}});
  lookThere(office);
  office.settle();
  const Transfer transfer = transfers(office, false).front().transfer;
  QCOMPARE(transfer.state, Transfer::State::Filed);
  QCOMPARE(transfer.fields.at(u"supplier"_s).text, u"HARBOURFRT"_s);
  QCOMPARE(transfer.fields.at(u"supplier"_s).source, u"peer:xc"_s);
  QCOMPARE(office.ask(CaseById{key}).links.size(), std::size_t{1}); // filed once
}

/// A record that is changed here is told of there, at the object that it belongs to.
void recordFieldsStayAlike(Office& office, const QString& key) {
  const RuleId rule =
      office.switchOnByReport(u"XC-7"_s, kLink, {u"record={number}"_s, u"title={class}"_s, u"state={status}"_s});
  const Json record = declaredItem(office, office.makeClass(u"05.10"_s, u"Contracts"_s, 10), u"order.txt"_s);
  office.run(LinkToCase{office.ask(CaseById{key}).summary.file.id, CaseLink::Kind::Record,
                        u"record:"_s + record.text(u"record")});
  ChangeRecord change;
  change.record = *RecordId::parse(record.text(u"record"));
  change.version = 1;
  change.title = u"Order of seven crates"_s;
  office.run(change);
  office.settle();
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  const QJsonArray links = shelf(office, u"xc"_s, u"links"_s);
  QCOMPARE(links.size(), 1);
  QCOMPARE(links.first().toObject().value("object"_L1).toString(), u"order/"_s + key);
  QCOMPARE(links.first().toObject().value("title"_L1).toString(), u"05.10"_s);
  QCOMPARE(links.first().toObject().value("record"_L1).toString(), record.text(u"number"));
}

/// XC-7: a field changed on either side reads the same on both, and finds the same case.
void keyFieldsStayAlike(const Conditions& conditions) {
  Office office(conditions);
  office.connectPreset(u"xconnector"_s, u"xc"_s);
  const QString key = u"4500009999"_s;
  object(office, u"order"_s, key, {{u"customer"_s, u"NORDWIND"_s}, {u"project"_s, u"Quay 3"_s}});
  const CaseId file = office.ask(CaseById{key}).summary.file.id;
  QCOMPARE(sourceOf(office, key, u"customer"_s), u"NORDWIND of peer:xc"_s);
  office.run(ChangeCase{file, {{u"customer"_s, u"NORDWIND AG"_s}}, {}, {}});
  office.settle();
  QCOMPARE(fieldThere(office, key, u"customer"_s), u"NORDWIND AG"_s);
  office.run(ChangeCase{file, {{u"project"_s, u"Quay 4"_s}}, {}, {}});
  object(office, u"order"_s, key, {{u"project"_s, u"Quay 5"_s}, {u"supplier"_s, u"HARBOURFRT"_s}});
  QCOMPARE(sourceOf(office, key, u"supplier"_s), u"HARBOURFRT of peer:xc"_s);
  QCOMPARE(office.ask(CaseConflicts()).size(), std::size_t{1});
  office.run(DecideConflict{file, u"xc"_s, u"project"_s, u"Quay 5"_s, u"They build it."_s});
  office.settle();
  QCOMPARE(sourceOf(office, key, u"project"_s).section(u" of "_s, 0, 0), u"Quay 5"_s);
  QCOMPARE(fieldThere(office, key, u"project"_s), u"Quay 5"_s);
  QCOMPARE(office.ask(CaseConflicts()).size(), std::size_t{0});
  Cases search; // what one side calls it finds it on the other
  search.filter.text = u"harbourfrt quay"_s;
  QCOMPARE(office.ask(search).cases.size(), std::size_t{1});
  ReadingProgram program(office, u"erp"_s);
  const QJsonObject read = program.caseOf(key.toLatin1()).value("fields"_L1).toObject();
  for (const auto& [field, value] : {std::pair(u"customer"_s, u"NORDWIND AG"_s), std::pair(u"project"_s, u"Quay 5"_s)})
    QCOMPARE(read.value(field).toObject().value("value"_L1).toString(), value);
  documentFieldsStayAlike(office, key);
  recordFieldsStayAlike(office, key);
  office.connectPreset(u"active-community"_s, u"ac"_s);
  caseFieldsStayAlike(office);
  QVERIFY(isSound(office));
}

constexpr std::array kCases = {
    UseCase{"XC-1", "What operational systems capture becomes a record", capturesBecomeRecords},
    UseCase{"XC-2", "Approved versions are fetched", approvedVersionsAreFetched},
    UseCase{"XC-3", "A new project has its case", projectsHaveTheirCase},
    UseCase{"XC-4", "Contracts stay alike", contractsStayAlike},
    UseCase{"XC-5", "Finalised documents become records", finalisedDocumentsAreDeclared},
    UseCase{"XC-6", "Failed transfers are reviewed", failedTransfersAreReviewed},
    UseCase{"XC-7", "Key fields stay alike", keyFieldsStayAlike},
};

} // namespace

std::span<const UseCase> connectorUseCases() { return kCases; }

} // namespace muniment::tests
