#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/keys/my_signer.h"
#include "core/workspace/records/conversation_marks.h"
#include "core/workspace/records/kept_messages.h"
#include "tests/core/workspace/records_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using Stretches = std::vector<workspace::ConversationMarks::Stretch>;

/// What the console shows beside a conversation and before a declaration.
class MarksTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void declaredAndHeldPartsAreKnown();
  void whatIsLookedAtIsRead();
  void outsidersSeeNoMarks();
  void theOwnKeyOpensWithItsPassphraseOnly();
  void theKeychainOpensTheKeyToo();
};

void MarksTest::declaredAndHeldPartsAreKnown() {
  RecordsFixture fixture;
  const auto in = fixture.addClass(classOf(u"04"_s));
  const auto chat = fixture.importChat(30);
  QVERIFY(in && chat);
  const auto marks = [&] { return fixture.as().ask(workspace::ConversationMarks{*chat}).result(); };
  QVERIFY(marks() && marks()->declared.empty() && marks()->held.empty());
  workspace::DeclareRecord first = fixture.declaration(*in, *chat, 5, 7);
  first.selection.context.around = 2; // kept, but not what was declared
  QCOMPARE(fixture.run(first), u"done"_s);
  const QString one = fixture.lastRecord();
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 8, 10)), u"done"_s);
  const QString two = fixture.lastRecord();
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 20, 20)), u"done"_s);
  QVERIFY((marks()->declared == Stretches{{5, 10}, {20, 20}}));
  QVERIFY(marks()->held.empty());

  workspace::CreateHold create;
  create.name = u"Dispute"_s;
  QCOMPARE(fixture.run(create), u"done"_s);
  const auto hold = HoldId::parse(fixture.last()->outcome.text(u"hold"));
  QVERIFY(hold);
  const RecordId record = fixture.record(two)->record.id;
  const MessageId message = fixture.transcript(*chat).at(25).id;
  QCOMPARE(fixture.run(workspace::ApplyHold{
               *hold, {{HoldTargetKind::Record, record.toString()}, {HoldTargetKind::Message, message.toString()}}}),
           u"done"_s);
  QVERIFY((marks()->held == Stretches{{8, 10}, {25, 25}}));
  QCOMPARE(fixture.run(workspace::WithdrawDeclaration{fixture.record(one)->record.id}), u"done"_s);
  QVERIFY((marks()->declared == Stretches{{8, 10}, {20, 20}}));
  QCOMPARE(fixture.run(workspace::AddHoldTargets{*hold, {{HoldTargetKind::Conversation, chat->toString()}}}),
           u"done"_s);
  QVERIFY((marks()->held == Stretches{{0, 29}}));
}

void MarksTest::whatIsLookedAtIsRead() {
  RecordsFixture fixture;
  const auto chat = fixture.importChat(30);
  QVERIFY(chat);
  workspace::KeptMessages kept;
  kept.conversation = *chat;
  kept.stretches = {{2, 3}, {9, 9}};
  kept.times = {0, 29, 30};
  const auto answer = fixture.as().ask(kept).result();
  QVERIFY(answer);
  QCOMPARE(answer->messages.size(), 3U);
  QCOMPARE(answer->messages.at(1).position, 3);
  QCOMPARE(answer->messages.at(2).position, 9);
  QCOMPARE(answer->times.size(), 2U); // there is no message 30
  QVERIFY(!answer->speakers.empty());
  kept.stretches = {{0, std::numeric_limits<std::int64_t>::max() - 1}};
  QCOMPARE(fixture.as().ask(kept).result()->messages.size(), 30U);
}

void MarksTest::outsidersSeeNoMarks() {
  RecordsFixture fixture;
  QCOMPARE(fixture.run(workspace::CreateMatter{u"G-1"_s, u"Grievance"_s, {}}), u"done"_s);
  const auto matter = MatterId::parse(fixture.last()->outcome.text(u"matter"));
  const auto chat = fixture.importChat(10, matter);
  QVERIFY(matter && chat);
  QVERIFY(fixture.as().ask(workspace::ConversationMarks{*chat}).result());
  const auto marks = fixture.as(u"rita"_s).ask(workspace::ConversationMarks{*chat}).result();
  QVERIFY(!marks && marks.error().id == u"conversation.unknown"_s);
  workspace::KeptMessages kept;
  kept.conversation = *chat;
  kept.stretches = {{0, 5}};
  const auto messages = fixture.as(u"rita"_s).ask(kept).result();
  QVERIFY(!messages && messages.error().id == u"conversation.unknown"_s);
}

void MarksTest::theOwnKeyOpensWithItsPassphraseOnly() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  QVERIFY(workspace);
  const auto open = [&](const QString& passphrase) {
    workspace::MySigner mine;
    mine.passphrase = std::make_shared<const Secret>(passphraseBytes(passphrase));
    return workspace->ask(std::move(mine)).result();
  };
  const auto key = open(u"correct horse"_s);
  QVERIFY(key);
  QVERIFY((*key)->publicKey().toBytes() == WorkspaceFixture::signerOf(*workspace)->publicKey().toBytes());
  QCOMPARE(open(u"wrong horse"_s).error().id, u"access.passphrase_wrong"_s);
  // Nothing lies in the keychain for somebody who has a passphrase.
  QVERIFY(!workspace->ask(workspace::MySigner()).result());
}

void MarksTest::theKeychainOpensTheKeyToo() {
  WorkspaceFixture fixture;
  workspace::NewWorkspace wish;
  wish.name = u"Test"_s;
  wish.timeZone = u"Europe/Berlin"_s;
  wish.keychain = true;
  auto created = workspace::createWorkspace(fixture.environment(), fixture.path(u"chain"_s), std::move(wish));
  QVERIFY(created);
  workspace::Workspace workspace(std::move(created->parts));
  QVERIFY(workspace.ask(workspace::MySigner()).result());
}

MUNIMENT_TEST(MarksTest);

} // namespace muniment::tests

#include "marks_test.moc"
