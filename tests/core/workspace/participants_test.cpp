#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/participants/participant_queries.h"
#include "core/workspace/participants/person_merge.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;
using Known = store::ParticipantFilter::Known;
using Ground = SamePersonProposals::Ground;

namespace {

QStringList between(const QString& one, const QString& other, int lines) {
  QStringList chat;
  for (int i = 0; i < lines; ++i)
    chat.append(u"%1: word %2 of the fairway, %1"_s.arg(i % 2 == 0 ? one : other).arg(i));
  return chat;
}

/// Two exports of one chat that call Tom differently, and chats in which the same people turn up under other names.
struct Room final {
  WorkspaceFixture fixture;
  std::unique_ptr<Workspace> opened = fixture.make();
  ConversationId first;

  Room() {
    first = take(u"one.txt"_s, between(u"Ana Souza"_s, u"+49 170 1234567"_s, 8));
    (void)take(u"two.txt"_s, between(u"SOUZA, Aná"_s, u"Tom Beck"_s, 6));
    (void)take(u"three.txt"_s, between(u"Kim"_s, u"Tom Beck"_s, 4));
  }
  ConversationId take(const QString& name, const QStringList& lines) {
    ImportWish wish;
    wish.alwaysNew = true;
    const auto chat = fixture.importChat(*opened, name, lines, wish);
    if (!chat)
      qFatal("%s", qUtf8Printable(chat.error().id));
    return chat->conversation;
  }
  [[nodiscard]] ParticipantsPage::Answer page(ParticipantsPage query = {}) const {
    return *opened->ask(std::move(query)).result();
  }
  [[nodiscard]] std::vector<SamePersonProposals::Proposal> proposals() const {
    return opened->ask(SamePersonProposals()).result()->proposals;
  }
  template <class C>
  [[nodiscard]] QString run(C command) {
    fixture.clock().advance(1000);
    const auto receipt = opened->run(std::move(command)).result();
    if (receipt)
      outcome = receipt->outcome;
    return receipt ? u"done"_s : receipt.error().id;
  }
  [[nodiscard]] PersonId save(const QString& name, const QStringList& phones, const QStringList& labels) {
    SavePerson person;
    person.name = name;
    person.phones = phones;
    person.labels = labels;
    return run(person) == u"done"_s ? *PersonId::parse(outcome.text(u"person")) : PersonId();
  }
  [[nodiscard]] Person person(const PersonId& id) const { return opened->ask(PersonById{id}).result()->person; }
  [[nodiscard]] bool isClean() const {
    VerifyWish wish;
    wish.deep = true;
    const auto verified = opened->verify(wish, nullptr).result();
    return verified && verified->findings.empty();
  }
  Json outcome;
};

} // namespace

class ParticipantsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everybodyWhoSpeaksIsListed();
  void proposalsSayWhy();
  void sourcesThatHaveTheSameWordsProposeTheirNames();
  void twoPersonsBecomeOneAndTwoAgain();
  void whatCannotBeMergedIsRefused();
  void aHoldNeverCoversLess();
  void aConversationKnowsItsPersons();
};

void ParticipantsTest::everybodyWhoSpeaksIsListed() {
  Room room;
  ParticipantsPage query;
  query.limit = 2;
  QStringList labels;
  for (;;) {
    const auto page = room.page(query);
    QCOMPARE(page.total, 5);
    for (const auto& line : page.lines)
      labels.append(line.participant.label);
    if (!page.hasMore)
      break;
    query.after = page.lines.back().participant;
  }
  QCOMPARE(labels, QStringList({u"+49 170 1234567"_s, u"Ana Souza"_s, u"Kim"_s, u"SOUZA, Aná"_s, u"Tom Beck"_s}));
  const auto tom = room.page({{u"tom"_s, Known::All}, {}, 10});
  QCOMPARE(tom.lines.size(), std::size_t{1});
  QCOMPARE(tom.lines.front().participant.conversations, 2);
  const auto number = room.page({{u"+49 170"_s, Known::All}, {}, 10});
  QCOMPARE(number.lines.front().participant.phone, u"+491701234567"_s);
  const PersonId kim = room.save(u"Kim Lee"_s, {}, {u"Kim"_s});
  QVERIFY(room.save(u"Thomas Beck"_s, {u"+49 170 1234567"_s}, {}) != kim);
  QCOMPARE(room.page({{{}, Known::WithPerson}, {}, 10}).total, 2);
  QCOMPARE(room.page({{{}, Known::WithoutPerson}, {}, 10}).total, 3);
  const auto mapped = room.page({{u"Kim"_s, Known::All}, {}, 10});
  QCOMPARE(mapped.lines.front().persons.front().id, kim);
}

void ParticipantsTest::proposalsSayWhy() {
  Room room;
  auto found = room.proposals();
  QCOMPARE(found.size(), std::size_t{1}); // Ana, written in two ways; a single word such as Kim proposes nobody
  QCOMPARE(found.front().ground, Ground::SameName);
  QVERIFY(!found.front().one.person);
  const PersonId ana = room.save(u"Ana Souza"_s, {}, {u"Ana Souza"_s});
  found = room.proposals();
  QCOMPARE(found.size(), std::size_t{1});
  QCOMPARE(found.front().one.person->id, ana);
  QCOMPARE(found.front().other.label, u"SOUZA, Aná"_s);
  QCOMPARE(room.run(MapSpeaker{ana, PersonName::Kind::Label, u"SOUZA, Aná"_s}), u"done"_s);
  QVERIFY(room.proposals().empty());
  (void)room.save(u"A. S."_s, {}, {u"Ana Souza"_s});
  found = room.proposals();
  QCOMPARE(found.size(), std::size_t{1});
  QCOMPARE(found.front().ground, Ground::SameLabel);
}

void ParticipantsTest::sourcesThatHaveTheSameWordsProposeTheirNames() {
  Room room;
  QStringList theirs = between(u"Ana Souza"_s, u"Tommy"_s, 8);
  theirs.replaceInStrings(u"fairway, Tommy"_s, u"fairway, +49 170 1234567"_s);
  ImportWish wish;
  wish.into = room.first;
  const auto chat = room.fixture.importChat(*room.opened, u"again.txt"_s, theirs, wish);
  QVERIFY(chat);
  QVERIFY(chat->corroborated > 0);
  const auto found = room.proposals();
  QCOMPARE(found.size(), std::size_t{2});
  QCOMPARE(found.front().ground, Ground::SameWords);
  QCOMPARE(found.front().one.phone, u"+491701234567"_s);
  QCOMPARE(found.front().other.label, u"Tommy"_s);
  QCOMPARE(found.front().conversations, 1);
}

void ParticipantsTest::twoPersonsBecomeOneAndTwoAgain() {
  Room room;
  const PersonId tom = room.save(u"Tom Beck"_s, {}, {u"Tom Beck"_s, u"Tommy"_s});
  const PersonId number = room.save(u"Somebody"_s, {u"+49 170 1234567"_s}, {u"Tommy"_s});
  const Person before = room.person(tom);
  QCOMPARE(room.run(MergePersons{tom, number}), u"done"_s);
  QCOMPARE(room.person(tom).names.size(), std::size_t{3});
  QCOMPARE(room.person(number).sameAs, std::optional(tom));
  const auto answer = room.opened->ask(PersonById{tom}).result();
  QCOMPARE(answer->merged.size(), std::size_t{1});
  QCOMPARE(answer->authors.size(), std::size_t{1});
  QCOMPARE(room.opened->ask(Persons{}).result()->size(), std::size_t{1}); // nobody chooses the other one any more
  EntriesPage newest;
  newest.limit = 1;
  const auto entry = room.opened->ask(newest).result()->entries.front();
  QCOMPARE(entry.verb, u"person.merged"_s);
  QVERIFY(!entry.line.contains("Tommy") && !entry.line.contains("+49"));
  QVERIFY(room.isClean());
  QCOMPARE(room.run(SplitPerson{number}), u"done"_s);
  QCOMPARE(contentOf(room.person(tom)), contentOf(before));
  QCOMPARE(room.person(number).names.size(), std::size_t{2});
  QCOMPARE(room.opened->ask(Persons{}).result()->size(), std::size_t{2});
  QVERIFY(room.isClean());
}

void ParticipantsTest::whatCannotBeMergedIsRefused() {
  Room room;
  const PersonId one = room.save(u"One"_s, {}, {u"Kim"_s});
  const PersonId two = room.save(u"Two"_s, {}, {u"Tom Beck"_s});
  const PersonId three = room.save(u"Three"_s, {}, {u"Ana Souza"_s});
  QCOMPARE(room.run(MergePersons{one, one}), u"person.merge_self"_s);
  QCOMPARE(room.run(MergePersons{one, PersonId::make(room.opened->now())}), u"person.unknown"_s);
  QCOMPARE(room.run(SplitPerson{two}), u"person.not_merged"_s);
  QCOMPARE(room.run(MergePersons{one, two}), u"done"_s);
  QCOMPARE(room.run(MergePersons{three, two}), u"person.merged"_s);
  QCOMPARE(room.run(MergePersons{two, three}), u"person.merged"_s);
  QCOMPARE(room.run(MapSpeaker{two, PersonName::Kind::Label, u"x"_s}), u"person.merged"_s);
  SavePerson rename;
  rename.person = two;
  rename.name = u"Other"_s;
  QCOMPARE(room.run(rename), u"person.merged"_s);
  SavePerson login;
  login.person = three;
  login.name = u"Three"_s;
  login.labels = {u"Ana Souza"_s};
  login.actor = room.opened->ask(WhoAmI()).result()->actor.id;
  QCOMPARE(room.run(login), u"done"_s);
  QCOMPARE(room.run(MergePersons{one, three}), u"person.merge_login"_s);
  QCOMPARE(room.run(MergePersons{three, one}), u"done"_s);
}

void ParticipantsTest::aHoldNeverCoversLess() {
  Room room;
  const PersonId kim = room.save(u"Kim"_s, {}, {u"Kim"_s});
  const PersonId tom = room.save(u"Tom"_s, {}, {u"Tom Beck"_s});
  CreateHold create;
  create.name = u"Dispute"_s;
  QCOMPARE(room.run(create), u"done"_s);
  const auto hold = *HoldId::parse(room.outcome.text(u"hold"));
  QCOMPARE(room.run(ApplyHold{hold, {{HoldTargetKind::Person, kim.toString()}}}), u"done"_s);
  const auto held = [&] { return room.opened->ask(CountMessages{u"is:held"_s}).result().value_or(-1); };
  QCOMPARE(held(), 4);
  QCOMPARE(room.run(MergePersons{tom, kim}), u"person.merge_held"_s);
  QCOMPARE(room.run(MergePersons{kim, tom}), u"done"_s);
  QCOMPARE(held(), 10); // what Tom Beck wrote is now what the custodian wrote
  QCOMPARE(room.run(SplitPerson{tom}), u"person.held"_s);
  QCOMPARE(room.run(AddHoldTargets{hold, {{HoldTargetKind::Person, tom.toString()}}}), u"done"_s);
  QCOMPARE(room.run(SplitPerson{tom}), u"done"_s);
  QCOMPARE(held(), 10);
}

void ParticipantsTest::aConversationKnowsItsPersons() {
  Room room;
  const PersonId ana = room.save(u"Ana Maria Souza"_s, {}, {u"Ana Souza"_s});
  const auto known = room.opened->ask(ConversationById{room.first}).result();
  QCOMPARE(known->persons.size(), std::size_t{1});
  QCOMPARE(known->persons.front().id, ana);
  QVERIFY(isKnownAs(known->persons.front(), u"Ana Souza", {}));
  QVERIFY(!isKnownAs(known->persons.front(), {}, {}));
}

MUNIMENT_TEST(ParticipantsTest);

} // namespace muniment::tests

#include "participants_test.moc"
