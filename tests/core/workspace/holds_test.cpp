#include "core/workspace/approval/proposals.h"
#include "core/workspace/approval/proposed_command.h"
#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/holds/import_people.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/people/matter_commands.h"
#include "core/workspace/tasks/task_commands.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>

namespace muniment::tests {

using Kind = HoldTargetKind;

namespace {

constexpr std::int64_t kDay = 86'400'000;

const QByteArray kChat = "[02.03.26, 10:00:00] Anna: the invoice is here\n"
                         "[02.03.26, 10:01:00] Ben: lunch?\n"
                         "[02.03.26, 10:02:00] Anna: the contract as well\n";

} // namespace

class HoldsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void aHoldCoversFromApplyToTheEndOfCooling();
  void aReleaseNeedsALegalReviewerAndASecondPerson();
  void custodiansAcknowledge();
  void aQueryIsFrozenAndStands();
  void whatDoesNotExistIsRefusedAndRecorded();
  void outsidersLearnOnlyThatSomethingIsBlocked();
  void tasksAreDecidedByWhomTheyAreFor();
  void aHeldPersonKeepsTheirNames();
  void aListOfPeopleIsTakenWholeOrNotAtAll();
  void aProposalOfAMatterStaysInIt();
  void noticesAreRemindedOf();
  void custodiansAreCollectedFrom();
  void listsNarrowAndName();
  void membersOfAMatterChange();

 private:
  [[nodiscard]] workspace::Workspace& as(const QString& login = {});
  template <class C>
  [[nodiscard]] Result<workspace::Receipt> run(C command, const QString& login = {}, std::optional<CommandId> id = {}) {
    workspace::RunOptions options;
    options.id = id;
    options.signer = WorkspaceFixture::signerOf(as(login));
    return as(login).run(std::move(command), options).result();
  }
  /// What a refusal says; empty for success.
  template <class C>
  [[nodiscard]] QString refusal(C command, const QString& login = {}) {
    const auto done = run(std::move(command), login);
    return done ? QString() : done.error().id;
  }
  /// Proposes, has it confirmed by somebody, and does it.
  template <class C>
  [[nodiscard]] QString runByTwo(C command, const QString& first, const QString& second) {
    const CommandId id = CommandId::make(m_fixture->clock().now());
    (void)run(command, first, id);
    const auto waiting = as(second).ask(workspace::Proposals()).result();
    if (!waiting || waiting->empty())
      return u"nothing waits"_s;
    const auto agreed = run(workspace::ConfirmProposal{waiting->back().id, waiting->back().digest}, second);
    if (!agreed)
      return agreed.error().id;
    const auto done = run(std::move(command), first, id);
    return done ? QString() : done.error().id;
  }
  [[nodiscard]] HoldId makeHold(const QString& name, std::optional<MatterId> matter = {});
  [[nodiscard]] PersonId makePerson(const QString& name, const QString& label);
  [[nodiscard]] bool isHeld(Kind kind, const QString& target, const QString& login = {});
  [[nodiscard]] std::int64_t refusals();
  [[nodiscard]] std::vector<MessageId> found(const QString& query);

  std::unique_ptr<WorkspaceFixture> m_fixture;
  std::map<QString, std::unique_ptr<workspace::Workspace>> m_open;
  ConversationId m_conversation;
};

void HoldsTest::init() {
  m_open.clear();
  m_fixture = std::make_unique<WorkspaceFixture>();
  QVERIFY(m_fixture->create(u"ws"_s, false, false));
  QVERIFY(WorkspaceFixture::enrol(as(), u"rita"_s, {Role::RecordsManager}));
  QVERIFY(WorkspaceFixture::enrol(as(), u"rolf"_s, {Role::RecordsManager}));
  QVERIFY(WorkspaceFixture::enrol(as(), u"lena"_s, {Role::LegalReviewer}));
  const FilePath chat = m_fixture->path(u"WhatsApp Chat with Anna.txt"_s);
  QFile file(chat.value);
  QVERIFY(file.open(QIODevice::WriteOnly));
  QVERIFY(file.write(kChat) == kChat.size());
  file.close();
  const auto source = as().inspect(chat, {}, nullptr).result();
  QVERIFY(source);
  workspace::ImportWish wish;
  const auto imported = as().import(*source, wish, nullptr).result();
  QVERIFY2(imported, imported ? "" : qPrintable(imported.error().id));
  m_conversation = imported->front().conversation;
}

workspace::Workspace& HoldsTest::as(const QString& login) {
  auto& place = m_open[login];
  if (!place) {
    auto opened = m_fixture->open(u"ws"_s, login);
    if (!opened)
      qFatal("cannot open");
    place = std::move(*opened);
  }
  return *place;
}

HoldId HoldsTest::makeHold(const QString& name, std::optional<MatterId> matter) {
  workspace::CreateHold command;
  command.name = name;
  command.matter = matter;
  const auto made = run(command);
  return made ? HoldId::parse(made->outcome.text(u"hold")).value_or(HoldId()) : HoldId();
}

PersonId HoldsTest::makePerson(const QString& name, const QString& label) {
  workspace::SavePerson command;
  command.name = name;
  command.labels = {label};
  const auto made = run(command);
  return made ? PersonId::parse(made->outcome.text(u"person")).value_or(PersonId()) : PersonId();
}

bool HoldsTest::isHeld(Kind kind, const QString& target, const QString& login) {
  const auto answer = as(login).ask(workspace::HoldsOn{{kind, target}}).result();
  return answer && answer->isHeld();
}

std::int64_t HoldsTest::refusals() {
  workspace::EntriesPage page;
  page.filter.verbPrefix = u"command.refused"_s;
  const auto answer = as().ask(page).result();
  return answer ? static_cast<std::int64_t>(answer->entries.size()) : -1;
}

std::vector<MessageId> HoldsTest::found(const QString& query) {
  const auto answer = as().ask(workspace::SearchMessages{query, 50, {}}).result();
  std::vector<MessageId> ids;
  if (answer) {
    for (const auto& hit : answer->hits)
      ids.push_back(hit.message);
  }
  return ids;
}

void HoldsTest::aHoldCoversFromApplyToTheEndOfCooling() {
  const HoldId hold = makeHold(u"Acme"_s);
  const QString conversation = m_conversation.toString();
  QVERIFY(!isHeld(Kind::Conversation, conversation));
  const workspace::AddHoldTargets add{hold, {{Kind::Conversation, conversation}}};
  QCOMPARE(refusal(add), QString());
  QVERIFY(!isHeld(Kind::Conversation, conversation)); // a draft covers nothing
  QCOMPARE(refusal(add), u"hold.nothing_new"_s);
  QCOMPARE(refusal(workspace::ApplyHold{hold, {}}), QString());
  QCOMPARE(refusal(workspace::ApplyHold{hold, {}}), u"hold.already_applied"_s);
  QVERIFY(isHeld(Kind::Conversation, conversation));
  QCOMPARE(found(u"is:held"_s).size(), 3U);
  QVERIFY(isHeld(Kind::Message, found(u"lunch"_s).front().toString()));
  const auto reach = as().ask(workspace::HoldScope{hold, {}}).result();
  QVERIFY(reach);
  QCOMPARE(reach->messages, 3);
  QCOMPARE(reach->conversations, 1);
  QCOMPARE(runByTwo(workspace::ReleaseHold{hold, u"The case was settled"_s}, u"lena"_s, u"rita"_s), QString());
  QVERIFY(isHeld(Kind::Conversation, conversation));
  m_fixture->clock().advance(14 * kDay);
  QVERIFY(isHeld(Kind::Conversation, conversation));
  m_fixture->clock().advance(kDay);
  QVERIFY(!isHeld(Kind::Conversation, conversation));
  QVERIFY(found(u"is:held"_s).empty());
  QCOMPARE(refusal(workspace::ApplyHold{hold, {}}), u"hold.released"_s);
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

void HoldsTest::aReleaseNeedsALegalReviewerAndASecondPerson() {
  const HoldId hold = makeHold(u"Acme"_s);
  QCOMPARE(refusal(workspace::ApplyHold{hold, {{Kind::Conversation, m_conversation.toString()}}}), QString());
  const workspace::ReleaseHold release{hold, u"The case was settled"_s};
  QCOMPARE(runByTwo(release, u"rita"_s, u"rolf"_s), u"hold.needs_legal_reviewer"_s);
  QCOMPARE(runByTwo(workspace::RemoveHoldTarget{hold,
                                                {Kind::Conversation, m_conversation.toString()},
                                                u"It was put on by mistake"_s},
                    u"rita"_s, u"rolf"_s),
           u"hold.needs_legal_reviewer"_s);
  QVERIFY(isHeld(Kind::Conversation, m_conversation.toString()));
  QCOMPARE(as().ask(workspace::HoldById{hold.toString()}).result()->hold.state, Hold::State::Active);
  QCOMPARE(runByTwo(workspace::ReleaseHold{hold, u"short"_s}, u"rita"_s, u"lena"_s), u"hold.reason_missing"_s);
  m_fixture->clock().advance(1000);
  QCOMPARE(runByTwo(workspace::RemoveHoldTarget{hold,
                                                {Kind::Conversation, m_conversation.toString()},
                                                u"It was put on by mistake"_s},
                    u"rita"_s, u"lena"_s),
           QString());
  QVERIFY(isHeld(Kind::Conversation, m_conversation.toString())); // it cools
  m_fixture->clock().advance(15 * kDay);
  QVERIFY(!isHeld(Kind::Conversation, m_conversation.toString()));
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

void HoldsTest::custodiansAcknowledge() {
  const HoldId hold = makeHold(u"Acme"_s);
  const PersonId anna = makePerson(u"Anna Roth"_s, u"Anna"_s);
  const PersonId carl = makePerson(u"Carl"_s, u"Carl"_s);
  QCOMPARE(refusal(workspace::ApplyHold{hold, {{Kind::Person, anna.toString()}, {Kind::Person, carl.toString()}}}),
           QString());
  QVERIFY(isHeld(Kind::Conversation, m_conversation.toString()));
  const auto tasks = as(u"lena"_s).ask(workspace::TasksPage()).result();
  QVERIFY(tasks);
  QCOMPARE(tasks->total, 2);
  QCOMPARE(as(u"rita"_s).ask(workspace::TasksPage()).result()->total, 0);
  workspace::TasksPage all;
  all.whose = workspace::TasksPage::Whose::Everybodys;
  QCOMPARE(as(u"rita"_s).ask(all).result()->total, 2);
  QCOMPARE(as(u"lena"_s).ask(all).result().error().id, u"task.not_everybodys"_s);
  const TaskId first = tasks->tasks.front().id;
  QCOMPARE(refusal(workspace::RemindOfTask{first}), QString());
  QCOMPARE(as().ask(workspace::TaskById{first}).result()->task.reminders, 1);
  QCOMPARE(refusal(workspace::DecideTask{first, u"approve"_s, {}}, u"lena"_s), u"task.unknown_decision"_s);
  QCOMPARE(refusal(workspace::DecideTask{first, u"acknowledge"_s, u"by telephone"_s}, u"lena"_s), QString());
  QCOMPARE(refusal(workspace::DecideTask{first, u"acknowledge"_s, {}}, u"lena"_s), u"task.not_open"_s);
  const auto page = as().ask(workspace::HoldsPage()).result();
  QVERIFY(page);
  QCOMPARE(page->lines.front().custodians, 2);
  QCOMPARE(page->lines.front().acknowledged, 1);
  QCOMPARE(as().ask(workspace::HoldById{u"H-1"_s}).result()->custodians.size(), 2U);
  m_fixture->clock().advance(8 * kDay);
  QCOMPARE(as(u"lena"_s).ask(workspace::TaskCount()).result()->overdue, 1);
  QCOMPARE(refusal(workspace::EditHoldNotice{hold, u"Keep the telephones as well."_s}), QString());
  QCOMPARE(as(u"lena"_s).ask(workspace::TaskCount()).result()->open, 2); // another text, asked again
  QCOMPARE(runByTwo(workspace::ReleaseHold{hold, u"The case was settled"_s}, u"lena"_s, u"rita"_s), QString());
  QCOMPARE(as(u"lena"_s).ask(workspace::TaskCount()).result()->open, 0);
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

void HoldsTest::aQueryIsFrozenAndStands() {
  const HoldId hold = makeHold(u"Acme"_s);
  QCOMPARE(refusal(workspace::ApplyHold{hold, {{Kind::Query, u"invoice OR is:held"_s}}}), u"hold.query_of_holds"_s);
  QCOMPARE(refusal(workspace::ApplyHold{hold, {{Kind::Query, u"invoice OR contract"_s}}}), QString());
  const auto counts = as().ask(workspace::HoldById{hold.toString()}).result();
  QVERIFY(counts);
  QCOMPARE(counts->counts.at(Kind::Query), 1);
  QCOMPARE(counts->counts.at(Kind::Message), 2);
  QCOMPARE(counts->targets.size(), 1U);
  QVERIFY(isHeld(Kind::Message, found(u"contract"_s).front().toString()));
  QVERIFY(!isHeld(Kind::Message, found(u"lunch"_s).front().toString()));
  QCOMPARE(runByTwo(workspace::RemoveHoldTarget{hold, {Kind::Query, u"invoice OR contract"_s}, u"Too wide by far"_s, 1},
                    u"lena"_s, u"rita"_s),
           QString());
  m_fixture->clock().advance(2 * kDay);
  QVERIFY(!isHeld(Kind::Message, found(u"contract"_s).front().toString()));
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

void HoldsTest::whatDoesNotExistIsRefusedAndRecorded() {
  const HoldId hold = makeHold(u"Acme"_s);
  const std::int64_t before = refusals();
  const auto anyId = ItemId::make(m_fixture->clock().now()).toString();
  QCOMPARE(refusal(workspace::ApplyHold{hold, {{Kind::Item, anyId}}}), u"hold.unknown_target"_s);
  QCOMPARE(refusal(workspace::ApplyHold{HoldId::make(m_fixture->clock().now()), {}}), u"hold.unknown"_s);
  QCOMPARE(refusals(), before + 2);
  QCOMPARE(as().ask(workspace::HoldById{hold.toString()}).result()->hold.state, Hold::State::Draft);
  QCOMPARE(refusal(workspace::ApplyHold{hold, {}}), u"hold.nothing_held"_s);
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

void HoldsTest::outsidersLearnOnlyThatSomethingIsBlocked() {
  const auto made = run(workspace::CreateMatter{u"S-1"_s, u"Secret"_s, {}});
  QVERIFY(made);
  const HoldId hold = makeHold(u"Whistle"_s, MatterId::parse(made->outcome.text(u"matter")));
  const PersonId anna = makePerson(u"Anna Roth"_s, u"Anna"_s);
  QCOMPARE(refusal(workspace::ApplyHold{hold, {{Kind::Person, anna.toString()}}}), QString());
  const auto inside = as().ask(workspace::HoldsOn{{Kind::Conversation, m_conversation.toString()}}).result();
  QCOMPARE(inside->holds.size(), 1U);
  QVERIFY(!inside->isBlockedByOthers);
  const auto outside = as(u"lena"_s).ask(workspace::HoldsOn{{Kind::Conversation, m_conversation.toString()}}).result();
  QVERIFY(outside);
  QVERIFY(outside->holds.empty());
  QVERIFY(outside->isBlockedByOthers);
  QCOMPARE(as(u"lena"_s).ask(workspace::HoldById{u"H-1"_s}).result().error().id, u"hold.unknown"_s);
  QCOMPARE(as(u"lena"_s).ask(workspace::HoldsPage()).result()->total, 0);
  QCOMPARE(as(u"lena"_s).ask(workspace::TasksPage()).result()->total, 0);
  QCOMPARE(as(u"lena"_s).ask(workspace::HoldScope{hold, {}}).result().error().id, u"hold.unknown"_s);
  QCOMPARE(refusal(workspace::ReleaseHold{hold, u"The case was settled"_s}, u"lena"_s), u"proposal.unknown_subject"_s);
  QCOMPARE(refusal(workspace::EditHoldNotice{hold, u"x"_s}, u"lena"_s), u"hold.unknown"_s);
}

void HoldsTest::tasksAreDecidedByWhomTheyAreFor() {
  const auto rolf = as(u"rolf"_s).ask(workspace::WhoAmI()).result();
  workspace::SavePerson person;
  person.name = u"Rolf"_s;
  person.labels = {u"Ben"_s};
  person.actor = rolf->actor.id;
  const auto saved = run(person);
  QVERIFY(saved);
  const HoldId hold = makeHold(u"Acme"_s);
  QCOMPARE(refusal(workspace::ApplyHold{hold, {{Kind::Person, saved->outcome.text(u"person")}}}), QString());
  const auto tasks = as(u"rolf"_s).ask(workspace::TasksPage()).result();
  QCOMPARE(tasks->total, 1);
  const TaskId task = tasks->tasks.front().id;
  QVERIFY(as(u"rolf"_s).ask(workspace::TaskById{task}).result()->isMine);
  QVERIFY(!as(u"lena"_s).ask(workspace::TaskById{task}).result()->isMine);
  QVERIFY(WorkspaceFixture::enrol(as(), u"ole"_s, {Role::BusinessOwner}));
  QCOMPARE(refusal(workspace::DecideTask{task, u"acknowledge"_s, {}}, u"ole"_s), u"task.not_yours"_s);
  const auto ole = as(u"ole"_s).ask(workspace::WhoAmI()).result();
  QCOMPARE(refusal(workspace::ReassignTask{task, ole->actor.id}, u"ole"_s), u"task.not_yours"_s);
  QCOMPARE(refusal(workspace::ReassignTask{task, ole->actor.id}, u"rolf"_s), QString());
  QCOMPARE(refusal(workspace::DecideTask{task, u"acknowledge"_s, {}}, u"ole"_s), QString());
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

void HoldsTest::aListOfPeopleIsTakenWholeOrNotAtAll() {
  const PersonId anna = makePerson(u"Anna Roth"_s, u"Anna"_s);
  const auto taken = [&](const QByteArray& list) { return refusal(workspace::ImportPeople{list}); };
  const QByteArray head = "name,phones,language,time_zone,unit,supervisor\r\n";
  QCOMPARE(taken("who\r\nAnna Roth\r\n"), u"person.list_wrong"_s);
  QCOMPARE(taken(head + "Tom,,de,,,\r\nUma,,,Mars/Olympus,,\r\n"), u"person.line_wrong"_s);
  QCOMPARE(taken(head + "Tom,,de,,,Nobody\r\n"), u"person.line_wrong"_s);
  QVERIFY(as().ask(workspace::Persons{u"Tom"_s}).result()->empty());
  QCOMPARE(taken(head + "Tom,+49 170 11111|+49 170 22222,de-at,,Sales,anna roth\r\n"
                        "Anna Roth,+49 170 33333,,Europe/Vienna,,\r\n"),
           QString());
  const Person tom = as().ask(workspace::Persons{u"Tom"_s}).result()->front();
  QCOMPARE(tom.details, (PersonDetails{u"de_AT"_s, {}, u"Sales"_s, anna}));
  QCOMPARE(tom.names.size(), std::size_t{2});
  const Person known = as().ask(workspace::Persons{u"Anna"_s}).result()->front();
  QCOMPARE(known.id, anna);
  QCOMPARE(known.names.size(), std::size_t{2}); // what was known stays beside what came
  QCOMPARE(known.details.timeZone, u"Europe/Vienna"_s);
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

void HoldsTest::aHeldPersonKeepsTheirNames() {
  const PersonId anna = makePerson(u"Anna Roth"_s, u"Anna"_s);
  workspace::SavePerson bare;
  bare.person = anna;
  bare.name = u"Anna Roth"_s;
  QCOMPARE(refusal(workspace::MapSpeaker{anna, PersonName::Kind::Phone, u"0170 1"_s}), u"person.bad_phone"_s);
  QCOMPARE(refusal(workspace::MapSpeaker{anna, PersonName::Kind::Phone, u"+49 170 123456"_s}), QString());
  QCOMPARE(as().ask(workspace::Persons{u"roth"_s}).result()->front().names.size(), 2U);
  const HoldId hold = makeHold(u"Acme"_s);
  QCOMPARE(refusal(workspace::ApplyHold{hold, {{Kind::Person, anna.toString()}}}), QString());
  QCOMPARE(refusal(bare), u"person.held"_s);
  QVERIFY(isHeld(Kind::Conversation, m_conversation.toString()));
}

void HoldsTest::aProposalOfAMatterStaysInIt() {
  const auto rolf = as(u"rolf"_s).ask(workspace::WhoAmI()).result();
  const auto made = run(workspace::CreateMatter{u"S-1"_s, u"Secret"_s, {rolf->actor.id}});
  QVERIFY(made);
  const HoldId hold = makeHold(u"Whistle"_s, MatterId::parse(made->outcome.text(u"matter")));
  QCOMPARE(refusal(workspace::ApplyHold{hold, {{Kind::Conversation, m_conversation.toString()}}}), QString());
  const workspace::ReleaseHold release{hold, u"The witness spoke to the press"_s};
  const CommandId id = CommandId::make(m_fixture->clock().now());
  QCOMPARE(run(release, {}, id).error().id, u"access.second_person_needed"_s);
  QVERIFY(WorkspaceFixture::enrol(as(), u"vera"_s, {Role::Auditor}));
  QVERIFY(as(u"lena"_s).ask(workspace::Proposals()).result()->empty());
  const auto audited = as(u"vera"_s).ask(workspace::Proposals()).result();
  QCOMPARE(audited->size(), 1U);
  QVERIFY(audited->front().description.isEmpty());
  const auto inside = as(u"rolf"_s).ask(workspace::Proposals()).result();
  QCOMPARE(inside->size(), 1U);
  QVERIFY(inside->front().description.contains("press"));
  const Sha256 digest = inside->front().digest;
  QCOMPARE(refusal(workspace::ConfirmProposal{id, digest}, u"lena"_s), u"proposal.unknown"_s);
  QCOMPARE(refusal(workspace::RefuseProposal{id, u"No"_s}, u"lena"_s), u"proposal.unknown"_s);
  QVERIFY(as().ask(workspace::ConfirmedProposals()).result()->empty());
  QCOMPARE(refusal(workspace::ConfirmProposal{id, digest}, u"rolf"_s), QString());
  const auto confirmed = as().ask(workspace::ConfirmedProposals()).result();
  QCOMPARE(confirmed->size(), 1U);
  const auto again = workspace::proposedCommand(confirmed->front());
  QVERIFY(again);
  QVERIFY(run(std::get<workspace::ReleaseHold>(*again), {}, id));
  Proposal other = confirmed->front();
  other.description.replace("press", "judge\",\"x\":\"");
  QVERIFY(!workspace::proposedCommand(other));
  QVERIFY(as().ask(workspace::ConfirmedProposals()).result()->empty());
  QCOMPARE(refusal(workspace::RefuseProposal{id, u"Too late"_s}, u"rolf"_s), u"proposal.carried_out"_s);
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

void HoldsTest::noticesAreRemindedOf() {
  const PersonId anna = makePerson(u"Anna Roth"_s, u"Anna"_s);
  const HoldId hold = makeHold(u"Acme"_s);
  QCOMPARE(refusal(workspace::ApplyHold{hold, {{Kind::Person, anna.toString()}}, 7}), QString());
  const auto notice = [&] {
    return as().ask(workspace::HoldById{hold.toString()}).result()->custodians.front().notice;
  };
  QVERIFY(as().keepHouse());
  QCOMPARE(notice()->reminders, 0);
  m_fixture->clock().advance(8 * kDay);
  QVERIFY(as().keepHouse());
  QVERIFY(as().keepHouse());
  QCOMPARE(notice()->reminders, 1);
  m_fixture->clock().advance(4 * kDay);
  QVERIFY(as().keepHouse());
  QCOMPARE(notice()->reminders, 2);
  QCOMPARE(refusal(workspace::DecideTask{notice()->id, u"acknowledge"_s, {}}), QString());
  m_fixture->clock().advance(4 * kDay);
  QVERIFY(as().keepHouse());
  QCOMPARE(notice()->reminders, 2);
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

void HoldsTest::custodiansAreCollectedFrom() {
  const PersonId anna = makePerson(u"Anna Roth"_s, u"Anna"_s);
  const PersonId carl = makePerson(u"Carl"_s, u"Carl"_s);
  const HoldId hold = makeHold(u"Acme"_s);
  QCOMPARE(refusal(workspace::ApplyHold{hold, {{Kind::Person, anna.toString()}}, 7, true}), QString());
  QCOMPARE(refusal(workspace::AddHoldTargets{hold, {{Kind::Person, carl.toString()}}, 7, true}), QString());
  const auto mine = [&] {
    auto tasks = as().ask(workspace::TasksPage()).result()->tasks;
    std::erase_if(tasks, [](const model::Task& task) { return !task.subject.startsWith(u"collect:hold:"_s); });
    return tasks;
  };
  QCOMPARE(mine().size(), 2U);
  const model::Task first = mine().front();
  QVERIFY(first.title.contains(u"Anna Roth"_s) && first.title.contains(u"H-1"_s));
  QCOMPARE(as(u"lena"_s).ask(workspace::TaskCount()).result()->open, 2); // the notices
  // A changed notice is asked for anew; what is to be collected stays what it was.
  QCOMPARE(refusal(workspace::EditHoldNotice{hold, u"Keep the telephones as well."_s}), QString());
  QCOMPARE(mine().size(), 2U);
  m_fixture->clock().advance(8 * kDay);
  QVERIFY(as().keepHouse());
  QVERIFY(as().keepHouse());
  QCOMPARE(mine().front().reminders, 1);
  QCOMPARE(refusal(workspace::DecideTask{first.id, u"done"_s, u"Export of 3 chats"_s}), QString());
  m_fixture->clock().advance(4 * kDay);
  QVERIFY(as().keepHouse());
  QCOMPARE(as().ask(workspace::TaskById{first.id}).result()->task.reminders, 1);
  QCOMPARE(mine().front().reminders, 2);
  QCOMPARE(runByTwo(workspace::ReleaseHold{hold, u"The case was settled"_s}, u"lena"_s, u"rita"_s), QString());
  QVERIFY(mine().empty());
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

void HoldsTest::listsNarrowAndName() {
  const auto matter = MatterId::parse(run(workspace::CreateMatter{u"S-1"_s, u"Secret"_s, {}})->outcome.text(u"matter"));
  const PersonId anna = makePerson(u"Anna Roth"_s, u"Anna"_s);
  const HoldId acme = makeHold(u"Acme invoices"_s);
  m_fixture->clock().advance(1); // holds are listed by their ids, which follow the clock
  const HoldId whistle = makeHold(u"Whistle"_s, matter);
  QCOMPARE(refusal(workspace::ApplyHold{acme, {{Kind::Person, anna.toString()}, {Kind::Query, u"invoice"_s}}}),
           QString());
  const auto page = [&](workspace::HoldsPage query) { return *as().ask(std::move(query)).result(); };
  QCOMPARE(page({}).total, 2);
  QCOMPARE(page({{}, matter}).lines.front().hold.id, whistle);
  QCOMPARE(page({{}, {}, u"INVOICES"_s}).lines.front().hold.id, acme);
  QCOMPARE(page({{}, {}, u"nothing of the kind"_s}).total, 0);
  const auto first = page({{}, {}, {}, {}, 1});
  QVERIFY(first.hasMore);
  QCOMPARE(page({{}, {}, {}, first.lines.front().hold.id, 1}).lines.front().hold.id, acme);
  const auto answer = as().ask(workspace::HoldById{acme.toString()}).result();
  QCOMPARE(answer->names.at(anna.toString()), u"Anna Roth"_s);
  QCOMPARE(answer->names.at(u"invoice"_s), u"invoice"_s);
  QCOMPARE(as().ask(workspace::HoldById{whistle.toString()}).result()->matter, u"S-1 Secret"_s);
  const auto task = as().ask(workspace::TaskById{answer->custodians.front().notice->id}).result();
  QCOMPARE(task->about, u"H-1 Acme invoices"_s);
  QCOMPARE(task->asker, u"Ines Roth"_s);
}

void HoldsTest::membersOfAMatterChange() {
  const auto me = as().ask(workspace::WhoAmI()).result()->actor.id;
  const auto lena = as(u"lena"_s).ask(workspace::WhoAmI()).result()->actor.id;
  const MatterId matter =
      *MatterId::parse(run(workspace::CreateMatter{u"S-1"_s, u"Secret"_s, {}})->outcome.text(u"matter"));
  QVERIFY(as(u"lena"_s).ask(workspace::Matters()).result()->empty());
  QCOMPARE(refusal(workspace::SetMatterMembers{matter, {lena}, u"Joins the team"_s}, u"lena"_s), u"matter.unknown"_s);
  QCOMPARE(refusal(workspace::SetMatterMembers{matter, {lena}, u"Joins the team"_s}), u"matter.no_members"_s);
  QCOMPARE(refusal(workspace::SetMatterMembers{matter, {me, lena}, u"Joins the team"_s}), QString());
  QCOMPARE(as(u"lena"_s).ask(workspace::Matters()).result()->front().code, u"S-1"_s);
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

MUNIMENT_TEST(HoldsTest);

} // namespace muniment::tests

#include "holds_test.moc"
