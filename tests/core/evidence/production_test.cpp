#include "core/workspace/people/people_commands.h"
#include "core/workspace/review/tag_commands.h"
#include "core/workspace/review/tag_queries.h"
#include "tests/core/evidence/package_desk.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;
using namespace Qt::StringLiterals;
using Finding = ProductionPreflight::Finding;

namespace {

std::int64_t countOf(const std::vector<ProductionPreflight::Note>& notes, Finding finding) {
  const auto found = std::ranges::find(notes, finding, &ProductionPreflight::Note::finding);
  return found == notes.end() ? 0 : found->count;
}

} // namespace

/// What is frozen, what stands in the way of it, and who sees it.
class ProductionTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aPreflightCountsAndFreezesNothing();
  void numbersContinueWithinAPrefix();
  void aSupplementLeavesOutWhatWasThere();
  void omittedRunsAreStated();
  void privilegeBlocksUntilItIsWaived();
  void aProposedRedactionBlocksUntilItIsSignedOff();
  void whatCannotBeRedactedIsRefused();
  void everyVersionOfARedactionIsKept();
  void aProductionOfAMatterIsUnknownOutside();
  void rowsAreBound();
};

void ProductionTest::aPreflightCountsAndFreezesNothing() {
  PackageDesk desk;
  const auto answer = desk.opened().ask(ProductionPreflight{desk.whole().selection, u"ACME"_s, {}}).result();
  QVERIFY(answer);
  QCOMPARE(answer->messages, 40);
  QCOMPARE(answer->files, 3);
  QCOMPARE(answer->bytes, 15'042);
  QCOMPARE(countOf(answer->notes, Finding::AttachmentAbsent), 1);
  QCOMPARE(countOf(answer->notes, Finding::ZoneUnknown), 40);
  QCOMPARE(countOf(answer->notes, Finding::NotProven), 0);
  QVERIFY(answer->mayFreeze());
  QVERIFY(answer->pages > 0);
  const auto page = desk.opened().ask(ProductionsPage()).result();
  QVERIFY(page && page->lines.empty());
}

void ProductionTest::numbersContinueWithinAPrefix() {
  PackageDesk desk;
  QVERIFY(!desk.freeze(desk.whole()).isNull());
  QCOMPARE(desk.last()->outcome.text(u"number"), u"P-1"_s);
  QCOMPARE(desk.last()->outcome.at(u"bates").text(u"first"), u"ACME0000001"_s);
  QCOMPARE(desk.last()->outcome.at(u"bates").text(u"last"), u"ACME0000043"_s);
  QVERIFY(!desk.freeze(desk.whole()).isNull());
  QCOMPARE(desk.last()->outcome.at(u"bates").text(u"first"), u"ACME0000044"_s);
  QVERIFY(!desk.freeze(desk.whole(u"ZULU"_s)).isNull());
  QCOMPARE(desk.last()->outcome.at(u"bates").text(u"first"), u"ZULU0000001"_s);
  FreezeProduction taken = desk.whole();
  taken.firstBates = 50;
  QCOMPARE(desk.run(taken), u"production.bates_taken"_s);
  QCOMPARE(desk.run(desk.whole(u"A,B"_s)), u"production.prefix_wrong"_s);
}

void ProductionTest::aSupplementLeavesOutWhatWasThere() {
  PackageDesk desk;
  FreezeProduction some = desk.whole();
  some.selection.ranges = {{desk.chat(), 0, 9}};
  const ProductionId first = desk.freeze(some);
  QVERIFY(!first.isNull());
  FreezeProduction rest = desk.whole();
  rest.supplements = first;
  QVERIFY(!desk.freeze(rest).isNull());
  QCOMPARE(desk.last()->outcome.text(u"number"), u"P-1.1"_s);
  QCOMPARE(desk.last()->outcome.number(u"messages"), 30);
  rest.selection.ranges = {{desk.chat(), 0, 5}};
  QCOMPARE(desk.run(rest), u"production.empty"_s);
}

void ProductionTest::omittedRunsAreStated() {
  PackageDesk desk;
  ProductionPreflight preflight{{}, u"ACME"_s, {}};
  preflight.selection.ranges = {{desk.chat(), 2, 5}, {desk.chat(), 10, 12}};
  const auto answer = desk.opened().ask(preflight).result();
  QVERIFY(answer);
  QCOMPARE(countOf(answer->notes, Finding::OmittedRun), 4);
  QCOMPARE(answer->chats.size(), std::size_t{1});
  QCOMPARE(answer->chats.front().runs, 2);
  QCOMPARE(answer->chats.front().total, 40);
}

void ProductionTest::privilegeBlocksUntilItIsWaived() {
  PackageDesk desk;
  TagSet set;
  set.name = u"Privilege"_s;
  set.tags = {{{}, u"Counsel"_s, 1, true, false}};
  QCOMPARE(desk.run(SaveTagSet{set}), u"done"_s);
  const auto sets = desk.opened().ask(TagSets()).result();
  QVERIFY(sets && sets->size() == 1);
  const MessageId message = desk.transcript().at(3).id;
  QCOMPARE(desk.run(TagMessages{sets->front().id, {message}, {sets->front().tags.front().id}, {}}), u"done"_s);
  QCOMPARE(desk.run(desk.whole()), u"production.blocked"_s);
  const auto answer = desk.opened().ask(ProductionPreflight{desk.whole().selection, u"ACME"_s, {}}).result();
  QCOMPARE(countOf(answer->blockers, Finding::Privileged), 1);
  QCOMPARE(answer->blockers.front().messages, std::vector{message});
  QCOMPARE(desk.run(WaivePrivilege{{message}, {}}), u"production.reason_missing"_s);
  QCOMPARE(desk.run(WaivePrivilege{{message}, u"Waived by the client"_s}), u"done"_s);
  QVERIFY(!desk.freeze(desk.whole()).isNull());
}

void ProductionTest::aProposedRedactionBlocksUntilItIsSignedOff() {
  PackageDesk desk;
  const MessageId message = desk.transcript().at(3).id;
  QCOMPARE(desk.run(ProposeRedactions{{{message}}, u"PII"_s}), u"done"_s);
  const auto id = RedactionId::parse(*desk.last()->outcome.at(u"redactions").array()->front().string());
  QVERIFY(id);
  QCOMPARE(desk.run(desk.whole()), u"production.blocked"_s);
  QCOMPARE(desk.run(SignOffRedactions{{*id}}), u"done"_s);
  QCOMPARE(desk.run(SignOffRedactions{{*id}}), u"redaction.state_wrong"_s);
  QVERIFY(!desk.freeze(desk.whole()).isNull());
}

void ProductionTest::whatCannotBeRedactedIsRefused() {
  PackageDesk desk;
  const std::vector<Message> messages = desk.transcript();
  const auto refused = [&](ProposeRedactions::Wish wish, const QString& reason = u"PII"_s) {
    return desk.run(ProposeRedactions{{wish}, reason});
  };
  const MessageId text = messages.at(3).id;
  QCOMPARE(refused({text, Redaction::Part::Text, 2, 1'000}), u"redaction.span_wrong"_s);
  QCOMPARE(refused({text, Redaction::Part::Text, -1, 2}), u"redaction.span_wrong"_s);
  QCOMPARE(refused({text, Redaction::Part::Attachment}), u"redaction.no_file"_s);
  QCOMPARE(refused({messages.at(4).id, Redaction::Part::Page, 0, 0, 1, QRect(900, 0, 200, 10)}),
           u"redaction.box_wrong"_s);
  QCOMPARE(refused({text}, u"pii"_s), u"redaction.reason_wrong"_s);
  QCOMPARE(refused({text}, u"A\nB"_s), u"redaction.reason_wrong"_s);
  QCOMPARE(refused({MessageId::fromNumber(77)}), u"message.unknown"_s);
}

void ProductionTest::everyVersionOfARedactionIsKept() {
  PackageDesk desk;
  const MessageId message = desk.transcript().at(3).id;
  QVERIFY(desk.redact({message, Redaction::Part::Text, 0, 8}));
  const auto now = desk.opened().ask(RedactionsInConversation{desk.chat()}).result();
  QVERIFY(now && now->size() == 1);
  QCOMPARE(now->front().version, 2);
  QCOMPARE(desk.run(WithdrawRedactions{{now->front().id}}), u"done"_s);
  const auto then = desk.opened().ask(RedactionsOfMessages{{message}}).result();
  QVERIFY(then && then->empty());
  const auto history = desk.opened().ask(RedactionHistory{message}).result();
  QVERIFY(history);
  QCOMPARE(history->size(), std::size_t{3});
  QCOMPARE(history->front().author, u"Ines Roth"_s);
}

void ProductionTest::aProductionOfAMatterIsUnknownOutside() {
  PackageDesk desk;
  const auto matter = desk.opened().run(CreateMatter{u"G-1"_s, u"Grievance"_s, {}}).result();
  QVERIFY(matter);
  const auto item =
      desk.opened()
          .run(WorkspaceFixture::text(u"secret.txt"_s, "inside", MatterId::parse(matter->outcome.text(u"matter"))))
          .result();
  QVERIFY(item);
  const Json::Array* items = item->outcome.at(u"items").array();
  QVERIFY(items && !items->empty());
  FreezeProduction command;
  command.selection.items = {ItemId::parse(items->front().text(u"id")).value_or(ItemId())};
  command.title = u"Secret"_s;
  command.batesPrefix = u"HR"_s;
  const ProductionId production = desk.freeze(command);
  QVERIFY(!production.isNull());
  QVERIFY(WorkspaceFixture::enrol(desk.opened(), u"olga"_s, {Role::LegalReviewer}));
  const auto outside = desk.base().open(u"ws"_s, u"olga"_s);
  QVERIFY(outside);
  QCOMPARE((*outside)->ask(ProductionByName{production.toString()}).result().error().id, u"production.unknown"_s);
  QCOMPARE((*outside)->ask(ProductionByName{u"P-1"_s}).result().error().id, u"production.unknown"_s);
  QVERIFY((*outside)->ask(ProductionsPage()).result()->lines.empty());
  QVERIFY((*outside)->ask(ProducedItems{production}).result()->empty());
  QCOMPARE((*outside)->ask(ProductionPreflight{command.selection, u"HR"_s, {}}).result().error().id, u"item.unknown"_s);
}

void ProductionTest::rowsAreBound() {
  PackageDesk desk;
  QVERIFY(desk.redact({desk.transcript().at(3).id}));
  QVERIFY(!desk.freeze(desk.whole()).isNull());
  const auto verified = desk.opened().verify({true, std::nullopt}, nullptr).result();
  QVERIFY(verified);
  for (const auto& finding : verified->findings)
    qWarning("%s %s", qUtf8Printable(finding.what.id), qUtf8Printable(finding.where));
  QVERIFY(verified->isClean());
}

MUNIMENT_TEST(ProductionTest);

} // namespace muniment::tests

#include "production_test.moc"
