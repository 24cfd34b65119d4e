#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/cases/case_sync_commands.h"
#include "core/workspace/connections/manifest_call.h"
#include "core/workspace/delivery/delivery_commands.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/items/items_page.h"
#include "core/workspace/records/change_record.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/reclassify_record.h"
#include "tests/scenarios/findings.h"
#include "tests/scenarios/papers.h"
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

ManifestCall linkOf(const Json& record, const QString& state) {
  return {u"link"_s,
          u"update"_s,
          {{u"type"_s, {u"order"_s}},
           {u"key"_s, {u"4500001234"_s}},
           {u"record"_s, {record.text(u"number")}},
           {u"title"_s, {u"Contract"_s}},
           {u"version"_s, {u"1"_s}},
           {u"state"_s, {state}}},
          {}};
}

ManifestCall captureOf(const QString& key) {
  return {u"capture"_s,
          u"upload"_s,
          {{u"type"_s, {u"order"_s}}, {u"key"_s, {key}}, {u"title"_s, {u"Order"_s}}},
          ManifestCall::File{u"order.txt"_s, u"text/plain"_s, "forty crates", {}, 12}};
}

/// What a rule tells the business system of a record.
const QString kLink = u"xc link.update"_s;
const QStringList kInputs{u"type=order"_s, u"key=4500001234"_s, u"record={number}"_s, u"title=Contract"_s,
                          u"state={status}"_s};

Json declaredItem(Office& office, const ClassId& recordClass, const QString& name) {
  const Json kept = office.run(WorkspaceFixture::text(name, name.toUtf8()));
  DeclareRecord declare;
  declare.recordClass = recordClass;
  declare.title = name;
  declare.selection.items = {*ItemId::parse(kept.at(u"items").array()->front().text(u"id"))};
  return office.run(declare);
}

/// XC-1: what an operational system captures is in controlled storage here, in its class, with its schedule.
void capturesBecomeRecords(const Conditions& conditions) {
  Office office(conditions);
  const ClassId orders = office.makeClass(u"04.20"_s, u"Orders"_s, 10);
  office.connectPreset(u"xconnector"_s, u"xc"_s);
  office.connectRecords(orders, u"04.20"_s);
  const RuleId rule = office.switchOn(u"XC-1"_s, {{u"class"_s, u"04.20"_s}});
  call(office, captureOf(u"4500001234"_s)); // somebody captures it there
  office.settle();
  lookThere(office);
  QCOMPARE(shelf(office, u"xc"_s, u"captures"_s).size(), 1);
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  const auto sheet = recordSheet(office, records(office).front());
  QCOMPARE(sheet.recordClass.code, u"04.20"_s);
  QVERIFY(sheet.schedule);
  QCOMPARE(sheet.items.size(), std::size_t{1});
  office.settle();
  QCOMPARE(recordsThere(office), 1);
  QVERIFY(isSound(office));
}

/// XC-2: the business system knows of an approved version and where to get it.
void approvedVersionsAreOffered(const Conditions& conditions) {
  Office office(conditions);
  office.connectPreset(u"xconnector"_s, u"xc"_s);
  const ClassId contracts = office.makeClass(u"05.10"_s, u"Contracts"_s, 10);
  const RuleId rule = office.switchOnByReport(u"XC-2"_s, kLink, kInputs, {{u"class"_s, u"05.10"_s}});
  const Json record = declaredItem(office, contracts, u"contract.pdf"_s);
  (void)declaredItem(office, office.makeClass(u"05.20"_s, u"Letters"_s, 6), u"letter.pdf"_s);
  office.settle();
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  const QJsonArray links = shelf(office, u"xc"_s, u"links"_s);
  QCOMPARE(links.size(), 1);
  QCOMPARE(links.first().toObject().value("record"_L1).toString(), record.text(u"number"));
  QVERIFY(isSound(office));
}

/// XC-3: a new project there has its case here, found by its key; what belongs to it is linked on both sides.
void projectsHaveTheirCase(const Conditions& conditions) {
  Office office(conditions);
  office.connectPreset(u"xconnector"_s, u"xc"_s);
  office.settle(0);
  office.sandbox().json("POST control/xc/objects",
                        {{u"type"_s, u"order"_s}, {u"key"_s, u"4500009999"_s}, {u"title"_s, u"New quay"_s}});
  lookThere(office);
  const auto shown = office.ask(CaseById{u"4500009999"_s});
  QCOMPARE(shown.summary.file.kind, Case::Kind::Business);
  const Json record = declaredItem(office, office.makeClass(u"05.10"_s, u"Contracts"_s, 10), u"plan.pdf"_s);
  office.run(LinkToCase{shown.summary.file.id, CaseLink::Kind::Record, u"record:"_s + record.text(u"record")});
  ManifestCall link = linkOf(record, u"declared"_s);
  link.inputs[u"key"_s] = {u"4500009999"_s};
  call(office, link);
  office.settle();
  QCOMPARE(shelf(office, u"xc"_s, u"links"_s).size(), 1);
  QCOMPARE(shelf(office, u"xc"_s, u"links"_s).first().toObject().value("object"_L1).toString(), u"order/4500009999"_s);
  QCOMPARE(office.ask(CaseById{u"4500009999"_s}).links.size(), std::size_t{1});
  QVERIFY(isSound(office));
}

/// XC-4: versions of a contract and its approval are kept, and its status is the same there.
void contractsStayAlike(const Conditions& conditions) {
  Office office(conditions);
  office.connectPreset(u"xconnector"_s, u"xc"_s);
  const Json record = declaredItem(office, office.makeClass(u"05.10"_s, u"Contracts"_s, 10), u"contract.pdf"_s);
  const RuleId rule = office.switchOnByReport(u"XC-4"_s, kLink, kInputs);
  ChangeRecord change;
  change.record = *RecordId::parse(record.text(u"record"));
  change.version = 1;
  change.title = u"Contract of carriage, signed"_s;
  office.run(change);
  office.settle();
  QCOMPARE(recordSheet(office, record.text(u"number")).versions.size(), std::size_t{2});
  change.version = 2;
  change.title = u"Contract of carriage, approved"_s;
  office.run(change);
  office.settle();
  QCOMPARE(deedsOf(office, rule), u"2"_s);
  QCOMPARE(recordSheet(office, record.text(u"number")).versions.size(), std::size_t{3});
  const QJsonArray links = shelf(office, u"xc"_s, u"links"_s);
  QCOMPARE(links.size(), 1); // the same link, told anew
  QCOMPARE(links.first().toObject().value("record"_L1).toString(), record.text(u"number"));
  QCOMPARE(links.first().toObject().value("state"_L1).toString(), u"declared"_s);
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

/// XC-7: a field changed on either side reads the same on both, and finds the same case.
void keyFieldsStayAlike(const Conditions& conditions) {
  Office office(conditions);
  office.connectPreset(u"active-community"_s, u"ac"_s);
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
  QVERIFY(isSound(office));
}

constexpr std::array kCases = {
    UseCase{"XC-1", "What operational systems capture becomes a record", capturesBecomeRecords,
            "what the system tells of it becomes a record; that the file itself is fetched is not played"},
    UseCase{"XC-2", "Approved versions are offered", approvedVersionsAreOffered,
            "the record is reported; that the business system fetches it from here is not played"},
    UseCase{"XC-3", "A new project has its case", projectsHaveTheirCase,
            "the case is opened by itself; its folders are not played, and a person links documents there"},
    UseCase{"XC-4", "Contracts stay alike", contractsStayAlike,
            "what changes here is reported there; what changes there is not played"},
    UseCase{"XC-5", "Finalised documents become records", finalisedDocumentsAreDeclared},
    UseCase{"XC-6", "Failed transfers are reviewed", failedTransfersAreReviewed},
    UseCase{"XC-7", "Key fields stay alike", keyFieldsStayAlike,
            "status and handler of cases with Active Community; not fields of records, nor with business systems"},
};

} // namespace

std::span<const UseCase> connectorUseCases() { return kCases; }

} // namespace muniment::tests
