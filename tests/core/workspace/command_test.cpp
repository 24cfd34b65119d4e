#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

class CommandTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void capturedItemsComeBackWithTheirProvenance();
  void theSameBytesAreKeptOnce();
  void repeatingACommandGivesTheFirstAnswer();
  void anIdUsedForSomethingElseIsRefused();
  void manyCommandsAtOnceKeepOneUnbrokenLedger();
  void refusalsAreRecordedWithoutNames();
  void strangersAreRefused();
  void whatBelongsToAMatterIsInvisibleOutside();
  void signedCommandsNeedTheKeyOfThePerson();
  void emergencyAccessEndsByItself();
  void actingForSomebodyNeedsPermissionAndSignature();
  void nobodyChangesTheirOwnRoles();
};

void CommandTest::capturedItemsComeBackWithTheirProvenance() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  QVERIFY(workspace);
  const auto receipt = workspace->run(WorkspaceFixture::text(u"a.txt"_s, "hello\n")).result();
  QVERIFY(receipt);
  QCOMPARE(receipt->entries.first, 2);
  const auto page = workspace->ask(workspace::ItemsPage()).result();
  QVERIFY(page);
  QCOMPARE(page->total, 1);
  const CapturedItem& item = page->items.front();
  QCOMPARE(item.name, u"a.txt"_s);
  QCOMPARE(item.size, 6);
  QCOMPARE(item.digest.toHex(), u"5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"_s);
  QCOMPARE(item.capturedAt, fixture.clock().now());
  const auto entries = workspace->ask(workspace::EntriesAfter{1, 10}).result();
  QVERIFY(entries);
  QVERIFY(!entries->front().line.contains("a.txt"));
}

void CommandTest::theSameBytesAreKeptOnce() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  QVERIFY(workspace->run(WorkspaceFixture::text(u"a.txt"_s, "same")).result());
  const auto again = workspace->run(WorkspaceFixture::text(u"b.txt"_s, "same")).result();
  QVERIFY(again);
  QVERIFY(*again->outcome.at(u"items").array()->front().at(u"already_kept").boolean());
  const auto page = workspace->ask(workspace::ItemsPage()).result();
  QCOMPARE(page->items.at(0).address, page->items.at(1).address);
}

void CommandTest::repeatingACommandGivesTheFirstAnswer() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  workspace::RunOptions options;
  options.id = CommandId::make(fixture.clock().now());
  const auto first = workspace->run(WorkspaceFixture::text(u"a.txt"_s, "1"), options).result();
  const auto second = workspace->run(WorkspaceFixture::text(u"a.txt"_s, "1"), options).result();
  QVERIFY(first && second);
  QVERIFY(!first->replayed);
  QVERIFY(second->replayed);
  QCOMPARE(second->outcome, first->outcome);
  QCOMPARE(workspace->ask(workspace::ItemsPage()).result()->total, 1);
}

void CommandTest::anIdUsedForSomethingElseIsRefused() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  workspace::RunOptions options;
  options.id = CommandId::make(fixture.clock().now());
  QVERIFY(workspace->run(WorkspaceFixture::text(u"a.txt"_s, "1"), options).result());
  const auto other = workspace->run(WorkspaceFixture::text(u"b.txt"_s, "1"), options).result();
  QVERIFY(!other);
  QCOMPARE(other.error().id, u"command.reused_id"_s);
}

void CommandTest::manyCommandsAtOnceKeepOneUnbrokenLedger() {
  WorkspaceFixture fixture;
  const auto one = fixture.make();
  const auto opened = fixture.open();
  QVERIFY(opened);
  std::vector<QFuture<Result<workspace::Receipt>>> running;
  for (int i = 0; i < 100; ++i)
    running.push_back((i % 2 == 0 ? *one : **opened).run(WorkspaceFixture::text(QString::number(i), "x")));
  std::set<std::int64_t> numbers;
  for (auto& future : running) {
    const auto receipt = future.result();
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().id + receipt.error().detail));
    numbers.insert(receipt->entries.first);
  }
  QCOMPARE(numbers.size(), std::size_t{100});
  const auto verification = one->verify({true, std::nullopt}, nullptr).result();
  QVERIFY(verification && verification->isClean());
  QCOMPARE(verification->ledger.entries, 101);
}

void CommandTest::refusalsAreRecordedWithoutNames() {
  WorkspaceFixture fixture;
  {
    const auto workspace = fixture.make();
    QVERIFY(WorkspaceFixture::enrol(*workspace, u"vera"_s, {Role::Auditor}));
  }
  const auto asAuditor = fixture.open(u"ws"_s, u"vera"_s);
  QVERIFY(asAuditor);
  const auto refused = (*asAuditor)->run(WorkspaceFixture::text(u"secret-name.txt"_s, "x")).result();
  QVERIFY(!refused);
  QCOMPARE(refused.error().kind, ErrorKind::Refused);
  const auto entries = (*asAuditor)->ask(workspace::EntriesAfter{2, 10}).result();
  QVERIFY(entries);
  QCOMPARE(entries->size(), std::size_t{1});
  QCOMPARE(entries->front().verb, u"command.refused"_s);
  QVERIFY(!entries->front().line.contains("secret-name"));
  QVERIFY(!entries->front().line.contains("vera"));
  QVERIFY(!(*asAuditor)->ask(workspace::ItemsPage()).result());
}

void CommandTest::strangersAreRefused() {
  WorkspaceFixture fixture;
  QVERIFY(fixture.make());
  const auto stranger = fixture.open(u"ws"_s, u"mallory"_s);
  const auto refused = (*stranger)->run(WorkspaceFixture::text(u"a"_s, "x")).result();
  QVERIFY(!refused);
  QCOMPARE(refused.error().id, u"access.not_enrolled"_s);
  QVERIFY(!(*stranger)->ask(workspace::EntriesAfter{0, 10}).result());
}

void CommandTest::whatBelongsToAMatterIsInvisibleOutside() {
  WorkspaceFixture fixture;
  {
    const auto workspace = fixture.make();
    QVERIFY(WorkspaceFixture::enrol(*workspace, u"cleo"_s, {Role::RecordsCoordinator}));
    const auto opened = workspace->run(workspace::CreateMatter{u"G-1"_s, u"Grievance"_s, {}}).result();
    QVERIFY(opened);
    const auto matter = MatterId::parse(opened->outcome.text(u"matter"));
    QVERIFY(workspace->run(WorkspaceFixture::text(u"inside"_s, "guessable", matter)).result());
    QVERIFY(workspace->run(WorkspaceFixture::text(u"outside"_s, "plain")).result());
    QCOMPARE(workspace->ask(workspace::ItemsPage()).result()->total, 2);
  }
  const auto outsider = fixture.open(u"ws"_s, u"cleo"_s);
  const auto page = (*outsider)->ask(workspace::ItemsPage()).result();
  QVERIFY(page);
  QCOMPARE(page->total, 1);
  QCOMPARE(page->items.front().name, u"outside"_s);
  const auto entries = (*outsider)->ask(workspace::EntriesPage()).result();
  for (const LedgerEntry& entry : entries->entries)
    QVERIFY(!entry.matter);
  // A guess at the content must not tell that it is kept.
  const auto guess = (*outsider)->run(WorkspaceFixture::text(u"guess"_s, "guessable")).result();
  QVERIFY(guess);
  QVERIFY(!*guess->outcome.at(u"items").array()->front().at(u"already_kept").boolean());
}

void CommandTest::signedCommandsNeedTheKeyOfThePerson() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  const workspace::BreakGlass wish{u"Court order of today, the reviewer is ill"_s};
  const auto unsigned_ = workspace->run(wish).result();
  QVERIFY(!unsigned_);
  QCOMPARE(unsigned_.error().id, u"access.signature_missing"_s);
  workspace::RunOptions options;
  options.signer = std::make_shared<const SigningKey>(SigningKey::generate());
  const auto foreign = workspace->run(wish, options).result();
  QVERIFY(!foreign);
  QCOMPARE(foreign.error().id, u"access.signature_wrong"_s);
  options.signer = WorkspaceFixture::signerOf(*workspace);
  QVERIFY(options.signer);
  const auto done = workspace->run(wish, options).result();
  QVERIFY(done);
  const auto entries = workspace->ask(workspace::EntriesAfter{done->entries.first - 1, 1}).result();
  QVERIFY(parseJson(entries->front().line)->at(u"payload").at(u"signed").object());
}

void CommandTest::emergencyAccessEndsByItself() {
  WorkspaceFixture fixture;
  {
    const auto workspace = fixture.make();
    QVERIFY(WorkspaceFixture::enrol(*workspace, u"adam"_s, {Role::Administrator}));
    QVERIFY(workspace->run(WorkspaceFixture::text(u"a"_s, "x")).result());
  }
  const auto opened = fixture.open(u"ws"_s, u"adam"_s);
  workspace::Workspace& workspace = **opened;
  QVERIFY(!workspace.ask(workspace::ItemsPage()).result());
  workspace::RunOptions options;
  options.signer = WorkspaceFixture::signerOf(workspace);
  QVERIFY(workspace.run(workspace::BreakGlass{u"The regulator waits for the file"_s}, options).result());
  QCOMPARE(workspace.ask(workspace::ItemsPage()).result()->total, 1);
  fixture.clock().advance(workspace::BreakGlass::kDuration + 1);
  QVERIFY(!workspace.ask(workspace::ItemsPage()).result());
}

void CommandTest::actingForSomebodyNeedsPermissionAndSignature() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  const auto other = WorkspaceFixture::enrol(*workspace, u"otto"_s, {Role::RecordsCoordinator});
  QVERIFY(other);
  workspace::RunOptions options;
  options.onBehalfOf = *other;
  QVERIFY(!workspace->run(WorkspaceFixture::text(u"a"_s, "x"), options).result());
  options.signer = WorkspaceFixture::signerOf(*workspace);
  const auto done = workspace->run(WorkspaceFixture::text(u"a"_s, "x"), options).result();
  QVERIFY(done);
  const auto entries = workspace->ask(workspace::EntriesAfter{done->entries.first - 1, 1}).result();
  QCOMPARE(parseJson(entries->front().line)->at(u"payload").text(u"on_behalf_of"), other->toString());
}

void CommandTest::nobodyChangesTheirOwnRoles() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  const auto me = workspace->ask(workspace::WhoAmI()).result();
  QVERIFY(me);
  workspace::RunOptions options;
  options.signer = WorkspaceFixture::signerOf(*workspace);
  const auto raised =
      workspace->run(workspace::SetRoles{me->actor.id, {Role::Auditor}, true, u"Needs to look"_s}, options).result();
  QVERIFY(!raised);
  QCOMPARE(raised.error().id, u"actor.own_roles"_s);
}

MUNIMENT_TEST(CommandTest);

} // namespace muniment::tests

#include "command_test.moc"
