#include "core/workspace/disposition/report.h"
#include "core/workspace/disposition/review_queries.h"
#include "core/workspace/disposition/snapshot_commands.h"
#include "core/workspace/people/absence_commands.h"
#include "core/workspace/people/plan_part_commands.h"
#include "core/workspace/records/reclassify_record.h"
#include "tests/core/workspace/due_stage.h"
#include "tests/core/workspace/records_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

/// Coordinators and business owners act in the classes and units that they were given, and nowhere else.
class PlanPartsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aCoordinatorDeclaresWhereTheyWereAskedTo();
  void aUnitStandsForItsClasses();
  void aBusinessOwnerSeesWhatIsDueOfTheirs();
  void aBusinessOwnerDecidesAboutTheirOwnClasses();
  void givingAPartIsRefusedToMostAndHasAReason();

 private:
  struct Due;
  struct Plan final {
    RecordsFixture fixture;
    std::optional<ClassId> sales;   ///< 04, of the unit Sales
    std::optional<ClassId> orders;  ///< 04.20, below it
    std::optional<ClassId> letters; ///< 05
    std::optional<ConversationId> chat;

    Plan() {
      RecordClass top = classOf(u"04"_s);
      top.unit = u"Sales"_s;
      sales = fixture.addClass(top);
      RecordClass below = classOf(u"04.20"_s);
      below.parent = sales;
      orders = fixture.addClass(below);
      letters = fixture.addClass(classOf(u"05"_s));
      chat = fixture.importChat(40);
    }
    [[nodiscard]] QString declare(const ClassId& in, std::int64_t first, const QString& login = u"otto"_s) {
      return fixture.run(fixture.declaration(in, *chat, first, first + 1), login);
    }
    [[nodiscard]] ActorId idOf(const QString& login) {
      return fixture.as(login).ask(workspace::WhoAmI()).result()->actor.id;
    }
    [[nodiscard]] workspace::GivePlanPart part(const QString& login, std::set<ClassId> classes,
                                               std::set<QString> units = {}) {
      return {idOf(login), std::move(classes), std::move(units), u"Takes over orders"_s};
    }
  };
};

void PlanPartsTest::aCoordinatorDeclaresWhereTheyWereAskedTo() {
  Plan plan;
  QVERIFY(plan.orders && plan.letters && plan.chat);
  QCOMPARE(plan.declare(*plan.letters, 0), u"done"_s); // nobody said otherwise
  const RecordId elsewhere = *RecordId::parse(plan.fixture.last()->outcome.text(u"record"));
  QCOMPARE(plan.fixture.run(plan.part(u"otto"_s, {*plan.sales})), u"done"_s);
  QCOMPARE(plan.declare(*plan.letters, 4), u"access.other_part"_s);
  QCOMPARE(plan.fixture.last().error().arguments, QStringList{u"05"_s});
  QCOMPARE(plan.declare(*plan.orders, 4), u"done"_s); // below the given class
  const RecordId own = *RecordId::parse(plan.fixture.last()->outcome.text(u"record"));

  const Json details = Json::Object{{u"cost-centre"_s, u"4120"_s}};
  QCOMPARE(plan.fixture.run(workspace::ChangeRecord{elsewhere, 1, u"Other title"_s, details}, u"otto"_s),
           u"access.other_part"_s);
  QCOMPARE(plan.fixture.run(workspace::ChangeRecord{own, 1, u"Other title"_s, details}, u"otto"_s), u"done"_s);
  QCOMPARE(plan.fixture.run(workspace::ReclassifyRecord{own, 2, *plan.letters, details}, u"otto"_s),
           u"access.other_part"_s);
  QCOMPARE(plan.fixture.run(workspace::ReclassifyRecord{elsewhere, 1, *plan.orders, details}, u"otto"_s),
           u"access.other_part"_s);
  QCOMPARE(plan.fixture.run(workspace::LinkRecords{own, LinkKind::Supersedes, elsewhere}, u"otto"_s),
           u"access.other_part"_s);
  workspace::DeclarationPreview preview;
  preview.selection.conversation = plan.chat;
  preview.selection.runs = {{8, 9, MemberRole::Selected}};
  preview.recordClass = plan.letters;
  QCOMPARE(plan.fixture.as(u"otto"_s).ask(preview).result().error().id, u"access.other_part"_s);
  preview.recordClass = plan.orders;
  QVERIFY(plan.fixture.as(u"otto"_s).ask(preview).result());

  QCOMPARE(plan.declare(*plan.letters, 12, u"rita"_s), u"done"_s); // a records manager has the whole plan
  QCOMPARE(plan.fixture.run(plan.part(u"otto"_s, {})), u"done"_s);
  QCOMPARE(plan.declare(*plan.letters, 16), u"done"_s);
  QVERIFY(plan.fixture.isClean());
}

void PlanPartsTest::aUnitStandsForItsClasses() {
  Plan plan;
  QCOMPARE(plan.fixture.run(plan.part(u"otto"_s, {}, {u"Purchasing"_s})), u"class.unit_unknown"_s);
  QCOMPARE(plan.fixture.run(plan.part(u"otto"_s, {}, {u"Sales"_s})), u"done"_s);
  QCOMPARE(plan.declare(*plan.orders, 0), u"done"_s);
  QCOMPARE(plan.declare(*plan.letters, 4), u"access.other_part"_s);
  const auto said = plan.fixture.as().ask(workspace::PlanParts()).result();
  QVERIFY(said);
  QCOMPARE(said->parts.size(), std::size_t{1});
  QCOMPARE(said->parts.front().units, std::set<QString>{u"Sales"_s});
  QCOMPARE(said->places.size(), std::size_t{3});
  // The refusal stands in the ledger, as every refused act does.
  const auto entries = plan.fixture.as().ask(workspace::EntriesPage()).result();
  QVERIFY(std::ranges::any_of(entries->entries, [](const LedgerEntry& entry) {
    return entry.verb == "command.refused"_L1 && entry.line.contains("access.other_part");
  }));
  QVERIFY(plan.fixture.isClean());
}

/// Four due records, one of them in a class that a business owner answers for.
struct PlanPartsTest::Due final {
  Stage stage{4};
  workspace::RunOptions asMaker;
  ActorId bea;
  ClassId travel;
  std::unique_ptr<workspace::Workspace> owner;
  workspace::RunOptions asOwner;

  [[nodiscard]] workspace::Workspace& maker() const { return *stage.opened; }
  /// Whether all of it stands.
  [[nodiscard]] bool begin() {
    asMaker.signer = WorkspaceFixture::signerOf(maker());
    const auto enrolled = WorkspaceFixture::enrol(maker(), u"bea"_s, {Role::BusinessOwner});
    RecordClass own;
    own.code = u"07"_s;
    own.name = u"Travel"_s;
    if (!holds(enrolled))
      return false;
    bea = *enrolled;
    own.owner = bea;
    const auto added = maker().run(workspace::AddClass{own}, asMaker).result();
    if (!holds(added))
      return false;
    travel = *ClassId::parse(added->outcome.text(u"class"));
    const workspace::ReclassifyRecord move{stage.records[0], 1, travel, Json::Object()};
    if (!holds(maker().run(move, asMaker).result()) ||
        !holds(maker().run(dueOn(stage.records[0], QDate(2026, 1, 1))).result()))
      return false;
    auto opened = stage.fixture.open(u"ws"_s, u"bea"_s);
    if (!holds(opened))
      return false;
    owner = std::move(*opened);
    asOwner.signer = WorkspaceFixture::signerOf(*owner);
    return true;
  }
  [[nodiscard]] SnapshotId takeAll() const {
    const auto taken = maker().run(workspace::TakeSnapshot{u"All"_s, QDate(2026, 3, 1), {}}).result();
    return holds(taken) && taken->outcome.number(u"items") == 4
               ? SnapshotId::parse(taken->outcome.text(u"snapshot")).value_or(SnapshotId())
               : SnapshotId();
  }
};

void PlanPartsTest::aBusinessOwnerSeesWhatIsDueOfTheirs() {
  Due due;
  QVERIFY(due.begin());
  const workspace::DueCount count{QDate(2026, 3, 1), {}};
  QCOMPARE(due.maker().ask(count).result().value_or(-1), 4);
  QCOMPARE(due.owner->ask(count).result().value_or(-1), 1);
  const auto groups = due.owner->ask(workspace::DueNow()).result();
  QVERIFY(holds(groups));
  QCOMPARE(groups->groups.size(), std::size_t{1});
  QCOMPARE(groups->groups.front().recordClass, due.travel);
  QCOMPARE(groups->total, 1);
  const auto report = due.owner->ask(workspace::DispositionReport()).result();
  QVERIFY(holds(report));
  QCOMPARE(report->count("Order"), 1);
  const SnapshotId id = due.takeAll();
  const auto items = due.owner->ask(workspace::SnapshotItems{id, {}, -1, 10}).result();
  QVERIFY(holds(items));
  QCOMPARE(items->size(), std::size_t{1});
  QCOMPARE(items->front().item.record, due.stage.records[0]);
  QCOMPARE(due.owner->ask(workspace::SnapshotGroups{id}).result()->size(), std::size_t{1});
  QCOMPARE(due.owner->ask(workspace::SnapshotsPage()).result()->front().progress.total, 1);
  const int other = (items->front().item.ordinal + 1) % 4;
  QCOMPARE(due.owner->ask(workspace::ItemUnderReview{id, other}).result().error().id, u"snapshot.no_item"_s);
  // Whoever stands in for her is lent her classes, not all of them.
  QVERIFY(holds(WorkspaceFixture::enrol(due.maker(), u"dora"_s, {Role::RecordsCoordinator})));
  const auto deputy = due.stage.fixture.open(u"ws"_s, u"dora"_s);
  QVERIFY(holds(deputy));
  const workspace::SetAbsence away{due.bea, (*deputy)->ask(workspace::WhoAmI()).result()->actor.id, QDate(2026, 3, 2),
                                   QDate(2026, 3, 6)};
  QVERIFY(holds(due.owner->run(away, due.asOwner).result()));
  QCOMPARE((*deputy)->ask(workspace::SnapshotsPage()).result()->front().progress.total, 1);
}

void PlanPartsTest::aBusinessOwnerDecidesAboutTheirOwnClasses() {
  Due due;
  QVERIFY(due.begin());
  const SnapshotId id = due.takeAll();
  const auto mine = due.owner->ask(workspace::SnapshotItems{id, {}, -1, 10}).result();
  QVERIFY(holds(mine));
  QCOMPARE(mine->size(), std::size_t{1});
  // All of it means all of theirs; what is not theirs is refused by name.
  const auto decided = due.owner->run(workspace::DecideItems{id, {}, true, DisposalDecision::Approve, {}, {}}).result();
  QVERIFY(holds(decided));
  QCOMPARE(decided->outcome.number(u"decided"), 1);
  const int other = (mine->front().item.ordinal + 1) % 4;
  const workspace::DecideItems foreign{id, {other}, false, DisposalDecision::Approve, {}, {}};
  QCOMPARE(due.owner->run(foreign).result().error().id, u"access.part_of_list"_s);
  QCOMPARE(due.owner->run(workspace::SubmitSnapshot{id}, due.asOwner).result().error().id, u"access.part_of_list"_s);
  const workspace::WithdrawSnapshot withdraw{id, u"Not now"_s};
  QCOMPARE(due.owner->run(withdraw, due.asOwner).result().error().id, u"access.part_of_list"_s);
  QVERIFY(holds(due.maker().run(withdraw, due.asMaker).result()));
  const auto small = due.owner->run(workspace::TakeSnapshot{u"Mine"_s, QDate(2026, 3, 1), {}}).result();
  QVERIFY(holds(small));
  QCOMPARE(small->outcome.number(u"items"), 1);
  QVERIFY(due.stage.isClean());
}

void PlanPartsTest::givingAPartIsRefusedToMostAndHasAReason() {
  Plan plan;
  workspace::GivePlanPart wish = plan.part(u"otto"_s, {*plan.orders});
  QCOMPARE(plan.fixture.run(wish, u"rita"_s), u"access.no_permission"_s);
  QCOMPARE(plan.fixture.as().run(wish).result().error().id, u"access.signature_missing"_s);
  wish.reason = u" "_s;
  QCOMPARE(plan.fixture.run(wish), u"actor.reason_missing"_s);
  QCOMPARE(plan.fixture.run(plan.part({}, {*plan.orders})), u"actor.own_roles"_s);
  wish = plan.part(u"otto"_s, {ClassId::make(plan.fixture.base().clock().now())});
  QCOMPARE(plan.fixture.run(wish), u"class.unknown"_s);
  QCOMPARE(plan.fixture.run(plan.part(u"otto"_s, {*plan.orders})), u"done"_s);
  const auto history = plan.fixture.as().ask(workspace::RightsHistory{plan.idOf(u"otto"_s)}).result();
  QVERIFY(history && !history->empty());
  QCOMPARE(history->front().reason, u"Takes over orders"_s);
}

MUNIMENT_TEST(PlanPartsTest);

} // namespace muniment::tests

#include "plan_parts_test.moc"
