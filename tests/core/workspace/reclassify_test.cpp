#include "core/store/hold_repository.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/preferences/preferences.h"
#include "core/workspace/records/reclassify_record.h"
#include "tests/core/workspace/records_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

/// How records move in the file plan, and how they are found again.
class ReclassifyTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRecordMovesWithItsVersion();
  void theNewClassAsksForItsDetails();
  void keepingIsNeverShortenedInPassing();
  void aHoldIsNotLost();
  void aClassWithApprovalAsksForTwo();
  void whatChangedHoldsIsCounted();
  void listsAreNarrowed();
  void pagesEndWhereTheyEnd();
  void aPreferenceIsOnesOwn();
  void whatWasGatheredAheadIsLookedAtAgain();

 private:
  struct Story final {
    RecordsFixture fixture;
    std::optional<ClassId> orders;  ///< six years
    std::optional<ClassId> letters; ///< ten years
    std::optional<ConversationId> chat;
    RecordId record;
  };
  /// A record of `orders`.
  [[nodiscard]] static std::unique_ptr<Story> tell();
  [[nodiscard]] static workspace::ReclassifyRecord move(const Story& story, const ClassId& to, int version = 1) {
    return {story.record, version, to, Json::Object{{u"cost-centre"_s, u"4120"_s}}};
  }
  [[nodiscard]] static std::int64_t epochOf(RecordsFixture& fixture);
};

std::unique_ptr<ReclassifyTest::Story> ReclassifyTest::tell() {
  auto story = std::make_unique<Story>();
  story->orders = story->fixture.addClass(classOf(u"04"_s, story->fixture.addSchedule(u"S-06"_s, 6)));
  story->letters = story->fixture.addClass(classOf(u"05"_s, story->fixture.addSchedule(u"S-10"_s, 10)));
  story->chat = story->fixture.importChat(20);
  if (!story->orders || !story->letters || !story->chat)
    return nullptr;
  if (story->fixture.run(story->fixture.declaration(*story->orders, *story->chat, 5, 7)) != u"done"_s)
    return nullptr;
  story->record = *RecordId::parse(story->fixture.last()->outcome.text(u"record"));
  return story;
}

std::int64_t ReclassifyTest::epochOf(RecordsFixture& fixture) {
  workspace::Unlock unlock;
  unlock.passphrase = passphraseBytes(u"correct horse"_s);
  const auto parts =
      workspace::openWorkspace(fixture.base().environment(), fixture.base().path(u"ws"_s), std::move(unlock));
  if (!parts)
    return -1;
  const auto connection = store::Connection::open(parts->address, store::OpenMode::Read);
  const auto epoch =
      connection ? store::HoldRepository(**connection).lockEpoch() : Result<std::int64_t>(failure(connection.error()));
  return epoch.value_or(-1);
}

void ReclassifyTest::aRecordMovesWithItsVersion() {
  const auto story = tell();
  QVERIFY(story);
  RecordsFixture& fixture = story->fixture;
  const auto preview = fixture.as()
                           .ask(workspace::ReclassifyPreview{story->record, *story->letters, move(*story, {}).metadata})
                           .result();
  QVERIFY(preview && preview->problems.empty() && !preview->needsTwoPersons);
  QVERIFY(preview->due.before.due == QDate(2033, 1, 1) && preview->due.after.due == QDate(2037, 1, 1));
  QCOMPARE(fixture.run(move(*story, *story->letters)), u"done"_s);
  QCOMPARE(fixture.last()->outcome.text(u"due"), u"2037-01-01"_s);
  const auto entry = fixture.as().ask(workspace::EntriesAfter{fixture.last()->entries.first - 1, 1}).result();
  QCOMPARE(entry->front().verb, u"record.reclassified"_s);
  const auto record = fixture.record(u"R-1"_s);
  QVERIFY(record->record.recordClass == *story->letters);
  QCOMPARE(record->record.version, 2);
  QVERIFY(record->versions.front().value.recordClass == *story->orders);
  QCOMPARE(fixture.run(move(*story, *story->orders)), u"record.version_outdated"_s);
  QCOMPARE(fixture.run(move(*story, *story->letters, 2)), u"record.same_class"_s);
  QVERIFY(fixture.isClean());
}

void ReclassifyTest::theNewClassAsksForItsDetails() {
  const auto story = tell();
  QVERIFY(story);
  RecordsFixture& fixture = story->fixture;
  workspace::ReclassifyRecord wish = move(*story, *story->letters);
  wish.metadata = Json::Object();
  QCOMPARE(fixture.run(wish), u"record.metadata_missing"_s);
  QVERIFY(fixture.record(u"R-1"_s)->record.recordClass == *story->orders);
  QCOMPARE(fixture.run(workspace::CloseRecord{story->record, true}), u"done"_s);
  QCOMPARE(fixture.run(move(*story, *story->letters)), u"record.not_declared"_s);
  QVERIFY(fixture.isClean());
}

void ReclassifyTest::keepingIsNeverShortenedInPassing() {
  const auto story = tell();
  QVERIFY(story);
  RecordsFixture& fixture = story->fixture;
  QCOMPARE(fixture.run(move(*story, *story->letters)), u"done"_s);
  QCOMPARE(fixture.run(move(*story, *story->orders, 2)), u"record.kept_shorter"_s);
  QCOMPARE(fixture.last().error().arguments, (QStringList{u"R-1"_s, u"04"_s}));
  const workspace::ReclassifyByTwo wish{move(*story, *story->orders, 2), u"It was an order after all"_s};
  QCOMPARE(fixture.agree(workspace::ReclassifyByTwo{wish.move, u"short"_s}), u"record.reason_missing"_s);
  QCOMPARE(fixture.agree(wish), u"done"_s);
  QCOMPARE(fixture.last()->outcome.text(u"due"), u"2033-01-01"_s);
  QVERIFY(fixture.isClean());
}

void ReclassifyTest::aHoldIsNotLost() {
  const auto story = tell();
  QVERIFY(story);
  RecordsFixture& fixture = story->fixture;
  workspace::CreateHold created;
  created.name = u"Dispute"_s;
  created.trigger = u"A letter"_s;
  created.authority = u"Legal"_s;
  QCOMPARE(fixture.run(created), u"done"_s);
  workspace::ApplyHold applied;
  applied.hold = *HoldId::parse(fixture.last()->outcome.text(u"hold"));
  applied.targets = {{HoldTargetKind::Class, story->orders->toString()}};
  QCOMPARE(fixture.run(applied), u"done"_s);
  QCOMPARE(fixture.run(move(*story, *story->letters)), u"record.hold_lost"_s);
  QVERIFY(fixture.record(u"R-1"_s)->holds.isHeld());
  applied.targets = {{HoldTargetKind::Record, story->record.toString()}};
  QCOMPARE(fixture.run(workspace::AddHoldTargets{applied.hold, applied.targets}), u"done"_s);
  QCOMPARE(fixture.run(move(*story, *story->letters)), u"done"_s); // the same hold covers it by name
  QVERIFY(fixture.record(u"R-1"_s)->holds.isHeld());
  QVERIFY(fixture.isClean());
}

void ReclassifyTest::aClassWithApprovalAsksForTwo() {
  const auto story = tell();
  QVERIFY(story);
  RecordsFixture& fixture = story->fixture;
  RecordClass strict = classOf(u"06"_s, fixture.record(u"R-1"_s)->schedule->id);
  strict.approval = true;
  const auto to = fixture.addClass(strict);
  QVERIFY(to);
  QCOMPARE(fixture.run(move(*story, *to)), u"record.class_approved"_s);
  QCOMPARE(fixture.agree(workspace::ReclassifyByTwo{move(*story, *to), u"It belongs with the approvals"_s}), u"done"_s);
}

void ReclassifyTest::whatChangedHoldsIsCounted() {
  const auto story = tell();
  QVERIFY(story);
  RecordsFixture& fixture = story->fixture;
  const std::int64_t first = epochOf(fixture);
  QVERIFY(first >= 0);
  QCOMPARE(fixture.run(move(*story, *story->letters)), u"done"_s);
  const std::int64_t moved = epochOf(fixture);
  QVERIFY(moved > first);
  QCOMPARE(fixture.agree(workspace::UndeclareRecord{story->record, u"Declared in the wrong class"_s}), u"done"_s);
  const std::int64_t undeclared = epochOf(fixture);
  QVERIFY(undeclared > moved);
  const auto plan = fixture.as().ask(workspace::FilePlan()).result();
  RecordClass below = plan->back().value;
  below.parent = plan->front().value.id;
  QCOMPARE(fixture.agree(workspace::ChangeClass{below, true}), u"done"_s);
  QVERIFY(epochOf(fixture) > undeclared);
}

void ReclassifyTest::listsAreNarrowed() {
  const auto story = tell();
  QVERIFY(story);
  RecordsFixture& fixture = story->fixture;
  fixture.base().clock().advance(3 * 86'400'000LL);
  QCOMPARE(fixture.run(fixture.declaration(*story->letters, *story->chat, 10, 12), u"otto"_s), u"done"_s);
  const auto numbers = [&](const workspace::RecordsWanted& wanted) {
    workspace::RecordsPage page;
    static_cast<workspace::RecordsWanted&>(page) = wanted;
    workspace::CountRecords count;
    static_cast<workspace::RecordsWanted&>(count) = wanted;
    const auto answer = fixture.as().ask(page).result();
    QStringList found;
    if (!answer || fixture.as().ask(count).result() != std::ssize(answer->records))
      return u"the count differs"_s;
    for (const store::RecordSummary& summary : answer->records)
      found.append(summary.record.number);
    return found.join(u' ');
  };
  workspace::RecordsWanted wanted;
  QCOMPARE(numbers(wanted), u"R-2 R-1"_s);
  wanted.filter.declaredBy = fixture.record(u"R-2"_s)->record.declaredBy;
  QCOMPARE(numbers(wanted), u"R-2"_s);
  wanted = {};
  wanted.filter.declaredUntil = fixture.base().clock().now();
  QCOMPARE(numbers(wanted), u"R-1"_s);
  wanted = {};
  wanted.filter.declaredFrom = fixture.base().clock().now();
  QCOMPARE(numbers(wanted), u"R-2"_s);
  wanted = {};
  wanted.onlyVital = true;
  QCOMPARE(numbers(wanted), QString());
  wanted = {};
  wanted.onlyHeld = true;
  QCOMPARE(numbers(wanted), QString());
  workspace::CreateHold created;
  created.name = u"Dispute"_s;
  created.trigger = u"A letter"_s;
  created.authority = u"Legal"_s;
  QCOMPARE(fixture.run(created), u"done"_s);
  workspace::ApplyHold applied;
  applied.hold = *HoldId::parse(fixture.last()->outcome.text(u"hold"));
  applied.targets = {{HoldTargetKind::Class, story->letters->toString()}};
  QCOMPARE(fixture.run(applied), u"done"_s);
  QCOMPARE(numbers(wanted), u"R-2"_s);
  applied.targets = {{HoldTargetKind::Message, fixture.transcript(*story->chat).at(6).id.toString()}};
  QCOMPARE(fixture.run(workspace::AddHoldTargets{applied.hold, applied.targets}), u"done"_s);
  QCOMPARE(numbers(wanted), u"R-2 R-1"_s);
  applied.targets = {{HoldTargetKind::Query, u"delivery"_s}}; // from here on each record is looked at
  QCOMPARE(fixture.run(workspace::AddHoldTargets{applied.hold, applied.targets}), u"done"_s);
  QCOMPARE(numbers(wanted), u"R-2 R-1"_s);
}

void ReclassifyTest::pagesEndWhereTheyEnd() {
  const auto story = tell();
  QVERIFY(story);
  RecordsFixture& fixture = story->fixture;
  for (int i = 8; i < 12; ++i)
    QCOMPARE(fixture.run(fixture.declaration(*story->orders, *story->chat, i, i)), u"done"_s);
  workspace::RecordsPage page;
  page.limit = 2;
  page.withTotal = false;
  QStringList found;
  for (bool more = true; more;) {
    const auto answer = fixture.as().ask(page).result();
    QVERIFY(answer && answer->records.size() <= 2 && answer->total == 0);
    for (const store::RecordSummary& summary : answer->records)
      found.append(summary.record.number);
    const Record& last = answer->records.back().record;
    page.after = std::pair(last.declaredAt, last.id);
    more = answer->hasMore;
    QCOMPARE(more, found.size() < 5);
  }
  QCOMPARE(found.size(), 5);
}

void ReclassifyTest::aPreferenceIsOnesOwn() {
  RecordsFixture fixture;
  QCOMPARE(fixture.run(workspace::KeepPreference{u"records.views"_s, u"[]"_s}), u"done"_s);
  QVERIFY(fixture.last()->entries.first > fixture.last()->entries.last || fixture.last()->entries.first == 0);
  QCOMPARE(fixture.as().ask(workspace::MyPreference{u"records.views"_s}).result()->value_or(QString()), u"[]"_s);
  QVERIFY(!fixture.as(u"rita"_s).ask(workspace::MyPreference{u"records.views"_s}).result()->has_value());
  QVERIFY(fixture.isClean());
}

void ReclassifyTest::whatWasGatheredAheadIsLookedAtAgain() {
  const auto story = tell();
  QVERIFY(story);
  RecordsFixture& fixture = story->fixture;
  // Both are read at once; the import that lies between them changes the conversation of neither.
  auto first = fixture.as().run(fixture.declaration(*story->letters, *story->chat, 0, 3), fixture.options());
  QVERIFY(fixture.importChat(40));
  QVERIFY(first.result());
  const auto record = fixture.record(first.result()->outcome.text(u"number"));
  QCOMPARE(record->record.selected, 4);
  QCOMPARE(fixture.as().ask(workspace::RecordMembers{record->record.id}).result()->size(), 4U);
  QVERIFY(fixture.isClean());
}

MUNIMENT_TEST(ReclassifyTest);

} // namespace muniment::tests

#include "reclassify_test.moc"
