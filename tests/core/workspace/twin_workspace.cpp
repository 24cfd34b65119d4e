#include "tests/core/workspace/twin_workspace.h"

#include "core/outreach/answer_token.h"
#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/cases/case_proposal_commands.h"
#include "core/workspace/cases/case_step_commands.h"
#include "core/workspace/cases/version_commands.h"
#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/delivery/delivery_commands.h"
#include "core/workspace/disposition/snapshot_commands.h"
#include "core/workspace/disposition/triage_commands.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/evidence/production_commands.h"
#include "core/workspace/evidence/redaction_commands.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/outreach/campaign_commands.h"
#include "core/workspace/outreach/question_commands.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/people/person_requests.h"
#include "core/workspace/records/plan_changes.h"
#include "core/workspace/review/review_queries.h"
#include "core/workspace/review/review_sample_commands.h"
#include "core/workspace/review/review_set_commands.h"
#include "core/workspace/review/tag_commands.h"
#include "core/workspace/review/tag_queries.h"
#include "core/workspace/rules/rule_commands.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/workspace/planted_opt_in.h"
#include "tests/core/workspace/planted_transfer.h"

namespace muniment::tests {
namespace {

const QDate kDueUntil(2026, 3, 1);

template <class T>
T need(Result<T> result) {
  if (!result)
    qFatal("%s %s", qUtf8Printable(result.error().id), qUtf8Printable(result.error().detail));
  return std::move(*result);
}

} // namespace

TwinWorkspace::TwinWorkspace(Content content) {
  workspace::NewWorkspace wish; // a rehearsal, because its own clock is trusted
  wish.name = u"Test"_s;
  wish.timeZone = u"Europe/Berlin"_s;
  wish.personName = u"Ines Roth"_s;
  wish.passphrase = passphraseBytes(u"correct horse"_s);
  wish.singlePerson = true;
  wish.rehearsalUntil = m_fixture.clock().now().plusMilliseconds(1'000'000'000);
  (void)need(workspace::createWorkspace(m_fixture.environment(), m_fixture.path(u"ws"_s), std::move(wish)));
  const Roles roles{Role::RecordsManager, Role::RecordsCoordinator, Role::LegalReviewer,
                    Role::Approver,       Role::BusinessOwner,      Role::CaseMember};
  for (const QString& login : {u"olga"_s, u"ivan"_s, u"vera"_s}) {
    m_fixture.clock().advance(1); // people are listed by their ids, which follow the clock
    (void)need(WorkspaceFixture::enrol(as(), login, roles));
  }
  const bool withSecrets = content == Content::WithSecrets;
  fill(m_public, std::nullopt, u"harbour"_s);
  m_public.snapshot = dispose();
  request();
  if (withSecrets) {
    const Json made = run(workspace::CreateMatter{u"S-1"_s, u"Whistle"_s, {idOf(u"vera"_s)}}, u"ivan"_s);
    m_secrets.matter = *MatterId::parse(made.text(u"matter"));
    fill(m_secrets, m_secrets.matter, u"whistle"_s);
    m_secrets.snapshot = dispose();
  } else {
    makeUnknown();
  }
  (void)dispose(); // what was blocked is due again
  m_fixture.clock().advance(1);
  (void)run(WorkspaceFixture::text(u"later.txt"_s, "later"), u"olga"_s);
}

workspace::Workspace& TwinWorkspace::as(const QString& login) {
  auto& place = m_open[login];
  if (!place)
    place = need(m_fixture.open(u"ws"_s, login));
  return *place;
}

workspace::RunOptions TwinWorkspace::options(const QString& login) {
  workspace::RunOptions options;
  options.signer = WorkspaceFixture::signerOf(as(login));
  return options;
}

template <class C>
Json TwinWorkspace::run(C command, const QString& login) {
  return need(as(login).run(std::move(command), options(login)).result()).outcome;
}

void TwinWorkspace::request() {
  const Json made = run(workspace::SavePerson{{}, u"Zora"_s, {}, {u"Tom Beck"_s, u"Zoe Beck"_s}, {}}, u"olga"_s);
  workspace::OpenPersonRequest open;
  open.person = *PersonId::parse(made.text(u"person"));
  open.kind = PersonRequest::Kind::Erasure;
  open.receivedOn = kDueUntil;
  open.identifiedBy = u"Known to the house"_s;
  (void)run(open, u"olga"_s);
}

void TwinWorkspace::agree(const SecretIds& ids, std::optional<MatterId> matter) {
  PlantOptIn agreed;
  agreed.optIn.peer = u"whatsapp"_s;
  agreed.optIn.numberId = u"1"_s;
  agreed.optIn.party = u"phone:15550100002"_s;
  agreed.optIn.evidence = aggregateOf(ids.message);
  agreed.optIn.conversation = ids.conversation;
  agreed.matter = matter;
  (void)run(agreed, matter ? u"ivan"_s : u"olga"_s);
}

void TwinWorkspace::fill(SecretIds& ids, std::optional<MatterId> matter, const QString& word) {
  const QString who = matter ? u"ivan"_s : u"olga"_s;
  workspace::ImportWish wish;
  wish.matter = matter;
  wish.alwaysNew = true;
  QStringList lines;
  for (int i = 0; i < 6; ++i)
    lines.append(u"%1 Beck: the %2 letter %3 of the fairway"_s.arg(matter ? u"Zoe"_s : u"Tom"_s, word).arg(i));
  const auto chat = need(m_fixture.importChat(as(who), u"chat-%1.txt"_s.arg(word), lines, wish));
  ids.conversation = chat.conversation;
  ids.source = chat.source;
  ids.message = need(as(who).ask(workspace::TranscriptPage{ids.conversation, 0, 1}).result()).messages.front().id;
  const Json captured = run(WorkspaceFixture::text(word + u".txt"_s, word.toUtf8(), matter), who);
  ids.item = *ItemId::parse(captured.at(u"items").array()->front().text(u"id"));
  PlantRecord plant;
  plant.title = word;
  plant.selection.conversation = ids.conversation;
  plant.selection.runs = {{0, 1, MemberRole::Selected}};
  plant.selection.items = {ids.item};
  ids.record = *RecordId::parse(run(plant, who).text(u"record"));
  agree(ids, matter);
  workspace::SavePerson person;
  person.name = u"Anna"_s;
  person.labels = {u"Anna"_s};
  if (!matter)
    (void)run(person, who);
  workspace::CreateHold create;
  create.name = word;
  create.matter = matter;
  const Json made = run(create, who);
  ids.hold = *HoldId::parse(made.text(u"hold"));
  ids.holdCode = made.text(u"code");
  const auto anna = need(as(who).ask(workspace::Persons{u"Anna"_s}).result()).front().id;
  (void)run(
      workspace::ApplyHold{ids.hold,
                           {{HoldTargetKind::Item, ids.item.toString()}, {HoldTargetKind::Person, anna.toString()}}},
      who);
  workspace::TasksPage tasks;
  tasks.whose = workspace::TasksPage::Whose::Everybodys;
  for (const model::Task& task : need(as(who).ask(tasks).result()).tasks) {
    if (task.subject == aggregateOf(ids.hold))
      ids.task = task.id;
  }
  tag(ids, matter, word);
  review(ids, matter, word);
  trade(ids, matter, word);
  produce(ids, matter, word);
  connect(ids, matter, word);
  inquire(ids, matter, word, anna);
  settle(ids, matter, word);
  watch(ids, matter, word);
  (void)run(workspace::EnqueueOperation{{word, {}, u"message.send"_s, aggregateOf(ids.record), matter, "payload"}},
            who);
  if (matter) // what an insider may not do either
    (void)as(who).run(workspace::ReleaseHold{ids.hold, u"short"_s}, options(who)).result();
}

void TwinWorkspace::produce(SecretIds& ids, std::optional<MatterId> matter, const QString& word) {
  const QString who = matter ? u"ivan"_s : u"olga"_s;
  const Json proposed = run(workspace::ProposeRedactions{{{ids.message}}, u"PII"_s}, who);
  const auto redaction = RedactionId::parse(*proposed.at(u"redactions").array()->front().string());
  (void)run(workspace::SignOffRedactions{{*redaction}}, who);
  workspace::FreezeProduction freeze;
  freeze.selection.ranges = {{ids.conversation}};
  freeze.selection.items = {ids.item};
  freeze.title = word;
  freeze.batesPrefix = matter ? u"SECRET"_s : u"OPEN"_s;
  ids.production = *ProductionId::parse(run(freeze, who).text(u"production"));
}

/// A set of tags, chosen also for a message that everybody sees.
void TwinWorkspace::tag(SecretIds& ids, std::optional<MatterId> matter, const QString& word) {
  const QString who = matter ? u"ivan"_s : u"olga"_s;
  const TagSet set{{}, matter, u"About "_s + word, false, false, {{{}, word, 1, false, false}}, 1, {}};
  ids.tagSet = *TagSetId::parse(run(workspace::SaveTagSet{set}, who).text(u"set"));
  for (const TagSet& saved : need(as(who).ask(workspace::TagSets()).result())) {
    if (saved.id == ids.tagSet)
      (void)run(workspace::TagMessages{saved.id, {ids.message, m_public.message}, {saved.tags.front().id}, {}}, who);
  }
}

ActorId TwinWorkspace::idOf(const QString& login) { return need(as(login).ask(workspace::WhoAmI()).result()).actor.id; }

void TwinWorkspace::review(SecretIds& ids, std::optional<MatterId> matter, const QString& word) {
  const QString who = matter ? u"ivan"_s : u"olga"_s;
  workspace::FreezeReviewSet freeze;
  freeze.name = u"All of "_s + word;
  freeze.tags = ids.tagSet;
  freeze.selection.ranges = {{ids.conversation}};
  freeze.batchSize = 3;
  ids.reviewSet = *ReviewSetId::parse(run(freeze, who).text(u"set"));
  (void)run(workspace::AssignReviewBatch{ids.reviewSet, 1, idOf(u"vera"_s), 0}, who);
  const TagId first = need(as(who).ask(workspace::ReviewProgress{ids.reviewSet}).result()).tags.begin()->first;
  workspace::TagMessages code{ids.tagSet, {}, {first}, {}};
  for (const auto& line : need(as(u"vera"_s).ask(workspace::ReviewMessages{ids.reviewSet, 2}).result()).lines)
    code.messages.push_back(line.message.id);
  (void)run(code, u"vera"_s);
  ids.sample =
      *ReviewSampleId::parse(run(workspace::TakeReviewSample{ids.reviewSet, 2, idOf(who)}, who).text(u"sample"));
  const auto sampled = need(as(who).ask(workspace::SampleMessages{ids.sample}).result());
  (void)run(workspace::CheckSampled{ids.sample, sampled.lines.front().message.id, {first}}, who);
}

void TwinWorkspace::connect(SecretIds& ids, std::optional<MatterId> matter, const QString& word) {
  workspace::AddConnection add{word + u"-system"_s, Connection::Kind::ContentServer, {}};
  add.details.name = u"The system of "_s + word;
  add.details.site = {{u"address"_s, u"https://%1.test"_s.arg(word)}};
  add.details.matter = matter;
  ids.connection = *ConnectionId::parse(run(add, matter ? u"ivan"_s : u"olga"_s).text(u"connection"));
}

void TwinWorkspace::trade(SecretIds& ids, std::optional<MatterId> matter, const QString& word) {
  const auto interchange = [](const QByteArray& from, const QByteArray& to, const QByteArray& kind,
                              const QByteArray& body) {
    return "ISA*00*          *00*          *ZZ*" + from.leftJustified(15) + "*ZZ*" + to.leftJustified(15) +
           "*260105*0900*U*00401*000000017*0*P*>~GS*" + kind + '*' + from + '*' + to + "*20260105*0900*17*X*004010~" +
           body + "GE*1*17~IEA*1*000000017~";
  };
  const QString who = matter ? u"ivan"_s : u"olga"_s;
  workspace::DocumentWish wish;
  wish.matter = matter;
  const QByteArray order = interchange("BUYER", "SELLER", "PO",
                                       "ST*850*0001~BEG*00*SA*PO-" + word.toUtf8() + "**20260105~N1*SE*The " +
                                           word.toUtf8() + " house*92*7~PO1*1*2*EA*5~CTT*1~SE*6*0001~");
  const auto captured = need(as(who).captureDocuments({word + u".edi"_s, {}, order}, wish, nullptr).result());
  for (const auto& line : need(as(who).ask(workspace::DocumentsPage()).result()).documents) {
    if (line.item == captured.item)
      ids.document = line.id;
  }
  if (matter)
    (void)need(
        as(who)
            .captureDocuments({u"answer.edi"_s,
                               {},
                               interchange("SELLER", "BUYER", "FA", "ST*997*0001~AK1*PO*17~AK9*R*1*1*0~SE*4*0001~")},
                              wish, nullptr)
            .result());
}

void TwinWorkspace::settle(SecretIds& ids, std::optional<MatterId> matter, const QString& word) {
  const QString who = matter ? u"ivan"_s : u"olga"_s;
  workspace::OpenCase open;
  open.fields = {{u"due"_s, u"2026-01-31"_s}, {u"partner"_s, word}, {u"title"_s, u"The case of "_s + word}};
  open.references = {{u"order"_s, u"PO-"_s + word}};
  open.matter = matter;
  const Json made = run(open, who);
  ids.file = *CaseId::parse(made.text(u"case"));
  ids.caseNumber = made.text(u"number");
  using Kind = CaseLink::Kind;
  (void)run(workspace::LinkToCase{ids.file, Kind::Conversation, aggregateOf(ids.conversation)}, who);
  (void)run(
      workspace::LinkToCase{
          ids.file, Kind::Messages, {}, ids.message, {}, CaseLink::Stance::Disputes, aggregateOf(ids.document)},
      who);
  (void)run(workspace::LinkToCase{ids.file, Kind::Document, aggregateOf(ids.document)}, who);
  (void)run(workspace::AddStep{ids.file, word}, who);
  (void)run(workspace::SuggestChange{{ids.file, u"region"_s, word, {}, aggregateOf(ids.message)}}, who);
  (void)run(workspace::CommentOnCase{ids.file, word, false}, who);
  (void)run(
      workspace::DecideVersion{ids.file, word, u"1"_s, CaseVersion::State::Submitted, word, aggregateOf(ids.item)},
      who);
  Transfer transfer;
  transfer.id = TransferId::make(m_fixture.clock().now());
  transfer.peer = u"erp"_s;
  transfer.remoteId = word;
  transfer.object = u"order/"_s + word;
  transfer.file = ids.file;
  transfer.item = ids.item;
  transfer.name = word;
  transfer.matter = matter;
  ids.transfer = transfer.id;
  (void)run(PlantTransfer{transfer}, who);
}

/// A question with a link, of which the digest follows from the id.
void TwinWorkspace::inquire(SecretIds& ids, std::optional<MatterId> matter, const QString& word,
                            const PersonId& person) {
  const QString who = matter ? u"ivan"_s : u"olga"_s;
  Question question;
  question.person = person;
  question.text = u"What became of the "_s + word;
  question.matter = matter;
  question.choices = {word};
  question.deadline = m_fixture.clock().now().plusMilliseconds(86'400'000);
  ids.question = *QuestionId::parse(run(workspace::AskQuestion{question}, who).text(u"question"));
  workspace::PrepareCampaign prepare;
  prepare.campaign.name = word;
  prepare.campaign.text = question.text;
  prepare.campaign.matter = matter;
  prepare.campaign.choices = {word};
  prepare.persons = {person};
  ids.campaign = *CampaignId::parse(run(prepare, who).text(u"campaign"));
  (void)run(workspace::MakeAnswerLink{ids.question, outreach::AnswerToken::digestOf(ids.question.toBytes())}, who);
}

/// A rule that speaks of the word.
void TwinWorkspace::watch(SecretIds& ids, std::optional<MatterId> matter, const QString& word) {
  workspace::SaveRule save;
  save.matter = matter;
  save.definition.name = u"Look for "_s + word;
  save.definition.trigger.verbs = {u"item.captured"_s};
  save.definition.actions = {{u"task"_s, {{u"for"_s, {u"approver"_s}}, {u"title"_s, {word}}}}};
  ids.rule = *RuleId::parse(run(save, matter ? u"ivan"_s : u"olga"_s).text(u"rule"));
}

/// A list of what is due of one kind, taken and carried out by somebody who sees all of it; what is held stays.
SnapshotId TwinWorkspace::dispose() {
  const Json taken = run(workspace::TakeSnapshot{u"Orders"_s, kDueUntil, {}}, u"ivan"_s);
  const SnapshotId id = *SnapshotId::parse(taken.text(u"snapshot"));
  (void)run(workspace::DecideItems{id, {}, true, DisposalDecision::Approve, {}, {}}, u"ivan"_s);
  (void)run(workspace::OpenSnapshotItem{id, 0}, u"ivan"_s);
  (void)run(workspace::SubmitSnapshot{id}, u"ivan"_s);
  (void)run(workspace::ApproveSnapshot{id}, u"ivan"_s);
  (void)need(as(u"ivan"_s).dispose(id, nullptr).result());
  return id;
}

void TwinWorkspace::hide(const QString& word) {
  workspace::ImportWish wish;
  wish.alwaysNew = true;
  const QString line = u"Zoe %1: see the %1 doctor"_s.arg(word);
  m_secrets.conversation = need(m_fixture.importChat(as(u"ivan"_s), word, {line, line}, wish)).conversation;
  m_secrets.message =
      need(as(u"ivan"_s).ask(workspace::TranscriptPage{m_secrets.conversation, 0, 1}).result()).messages.front().id;
  const Json captured = run(WorkspaceFixture::text(word + u".txt"_s, word.toUtf8()), u"ivan"_s);
  m_secrets.item = *ItemId::parse(captured.at(u"items").array()->front().text(u"id"));
  (void)run(
      workspace::DecideTriage{
          {m_secrets.conversation.toString(), m_secrets.item.toString()}, TriageDecision::Kind::Private, {}, {}},
      u"ivan"_s);
}

void TwinWorkspace::makeUnknown() {
  const Instant now = m_fixture.clock().now();
  m_secrets = {MatterId::make(now),
               ConversationId::make(now),
               SourceId::make(now),
               MessageId::fromNumber(900'000),
               ItemId::make(now),
               RecordId::make(now),
               u"R-2"_s,
               HoldId::make(now),
               u"H-2"_s,
               TaskId::make(now),
               SnapshotId::make(now),
               TagSetId::make(now),
               DocumentId::make(now),
               ConnectionId::make(now),
               QuestionId::make(now),
               ProductionId::make(now),
               CaseId::make(now),
               TransferId::make(now),
               u"C-2026-ZZZZZZ"_s,
               RuleId::make(now),
               CampaignId::make(now),
               ReviewSetId::make(now),
               ReviewSampleId::make(now)};
}

} // namespace muniment::tests
