#include "core/rules/action_catalogue.h"
#include "core/store/class_repository.h"
#include "core/store/document_repository.h"
#include "core/store/hold_repository.h"
#include "core/store/question_repository.h"
#include "core/store/tag_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/conversations/sensitive.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/items/capture_files.h"
#include "core/workspace/outreach/campaign_commands.h"
#include "core/workspace/outreach/question_commands.h"
#include "core/workspace/outreach/question_paper.h"
#include "core/workspace/outreach/stake_of.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/review/tag_commands.h"
#include "core/workspace/rules/event_words.h"
#include "core/workspace/rules/rule_action_room.h"
#include "core/workspace/rules/rule_case_actions.h"
#include "core/workspace/sending/send_template.h"
#include "core/workspace/sending/template_list.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kHour = 3'600'000; ///< milliseconds
constexpr int kTaskHours = 48;
constexpr int kNoticeHours = 72;
constexpr qsizetype kLongestTitle = 120;

Failure refused(QLatin1StringView id, const QStringList& arguments = {}) {
  return failure(ErrorKind::Refused, id, arguments);
}

QString idOf(const QString& aggregate) { return aggregate.section(u':', 1); }

/// The item that holds what the event is about; nothing where it is something else.
Result<std::optional<ItemId>> itemOf(const RuleActionRoom& room) {
  const QString& subject = room.facts.subject;
  if (subject.startsWith("item:"_L1))
    return ItemId::parse(idOf(subject));
  if (!subject.startsWith("document:"_L1))
    return std::optional<ItemId>();
  const auto document = DocumentId::parse(idOf(subject));
  if (!document)
    return std::optional<ItemId>();
  MUNIMENT_TRY_LET(stored, store::DocumentRepository(room.context.connection()).byId(*document, room.context.scope()));
  return stored ? std::optional(stored->document.item) : std::nullopt;
}

Result<ClassId> classNamed(const RuleActionRoom& room) {
  const QString name = room.action.text(u"class"_s);
  if (const auto id = ClassId::parse(name))
    return *id;
  MUNIMENT_TRY_LET(found, store::ClassRepository(room.context.connection()).byCode(name));
  if (!found)
    return refused("rule.class_unknown"_L1, {name});
  return found->id;
}

/// A question with what was answered is kept as it stands now, on a paper of its own.
Result<std::optional<ItemId>> paperOf(const RuleActionRoom& room) {
  const auto id = QuestionId::parse(idOf(room.facts.subject));
  if (!id)
    return std::optional<ItemId>();
  MUNIMENT_TRY_LET(question, store::QuestionRepository(room.context.connection()).byId(*id, room.context.scope()));
  if (!question)
    return std::optional<ItemId>();
  MUNIMENT_TRY(room.require(CaptureFiles::kPermission));
  MUNIMENT_TRY_LET(paper, questionPaper(room.context.connection(), *question, room.context.scope()));
  CaptureFiles capture({{u"question-%1.txt"_s.arg(id->toString()), {}, paper}}, aggregateOf(room.rule.id),
                       question->matter);
  MUNIMENT_TRY(capture.prepare(room.context.services(), nullptr));
  MUNIMENT_TRY_LET(kept, capture.apply(room.context));
  const Json::Array* items = kept.at(u"items").array();
  return items && !items->empty() ? ItemId::parse(items->front().text(u"id")) : std::nullopt;
}

Result<QStringList> declareWith(const RuleActionRoom& room, int around) {
  DeclareRecord command;
  MUNIMENT_TRY_LET(recordClass, classNamed(room));
  command.recordClass = recordClass;
  if (!room.facts.message.isNull()) {
    command.selection.messages = {room.facts.message};
    command.selection.context.around = around;
  } else {
    MUNIMENT_TRY_LET(item, room.facts.subject.startsWith("question:"_L1) ? paperOf(room) : itemOf(room));
    if (!item)
      return refused("rule.nothing_to_declare"_L1);
    command.selection.items = {*item};
  }
  command.title = room.filled(u"title"_s).left(kLongestTitle);
  if (command.title.isEmpty())
    command.title = room.rule.definition.name;
  command.foundBy = aggregateOf(room.rule.id);
  MUNIMENT_TRY_LET(outcome, room.run(command));
  return QStringList{u"record:"_s + outcome.text(u"record")};
}

Result<QStringList> declare(const RuleActionRoom& room) { return declareWith(room, room.number(u"context"_s, 0)); }

Result<QStringList> fileMedia(const RuleActionRoom& room) {
  if (room.facts.attachments.isEmpty())
    return refused("rule.nothing_to_declare"_L1);
  return declareWith(room, 0);
}

Result<HoldId> holdNamed(const RuleActionRoom& room) {
  const QString name = room.action.text(u"hold"_s);
  if (const auto id = HoldId::parse(name))
    return *id;
  MUNIMENT_TRY_LET(found, store::HoldRepository(room.context.connection()).byCode(name, room.context.scope()));
  if (!found)
    return refused("rule.hold_unknown"_L1, {name});
  return found->id;
}

Result<QStringList> putUnderHold(const RuleActionRoom& room) {
  MUNIMENT_TRY_LET(hold, holdNamed(room));
  MUNIMENT_TRY_LET(item, itemOf(room));
  WantedTarget target;
  if (!room.facts.message.isNull())
    target = {HoldTargetKind::Message, room.facts.message.toString()};
  else if (item)
    target = {HoldTargetKind::Item, item->toString()};
  else if (room.facts.subject.startsWith("record:"_L1))
    target = {HoldTargetKind::Record, idOf(room.facts.subject)};
  else
    return refused("rule.nothing_to_hold"_L1);
  MUNIMENT_TRY(room.run(AddHoldTargets{hold, {target}, 7}));
  return QStringList{aggregateOf(hold)};
}

Result<QStringList> tag(const RuleActionRoom& room) {
  if (room.facts.message.isNull())
    return refused("rule.nothing_to_tag"_L1);
  const QString wanted = store::foldedTagName(room.action.text(u"tag"_s));
  MUNIMENT_TRY_LET(sets, store::TagRepository(room.context.connection()).sets(room.context.scope()));
  for (const TagSet& set : sets) {
    for (const ReviewTag& each : set.tags) {
      if (each.retired || store::foldedTagName(each.name) != wanted)
        continue;
      MUNIMENT_TRY(room.run(TagMessages{set.id, {room.facts.message}, {each.id}, {}}));
      return QStringList{aggregateOf(set.id)};
    }
  }
  return refused("rule.tag_unknown"_L1, {room.action.text(u"tag"_s)});
}

Result<QStringList> openTask(const RuleActionRoom& room) {
  const auto role = parseRole(room.action.text(u"for"_s));
  const auto actor = ActorId::parse(room.action.text(u"for"_s));
  if (!role && !actor)
    return refused("rule.role_unknown"_L1, {room.action.text(u"for"_s)});
  model::Task task;
  task.id = TaskId::make(room.context.now());
  task.kind = model::Task::Kind::Review;
  task.subject = room.facts.subject;
  task.title = room.filled(u"title"_s).left(kLongestTitle);
  task.matter = room.facts.matter;
  task.role = role;
  task.assignee = actor;
  task.askedBy = room.context.session().actorText();
  task.askedAt = room.context.now();
  task.dueAt = room.context.now().plusMilliseconds(room.number(u"hours"_s, kTaskHours) * kHour);
  task.salt = makeSalt();
  EntryDraft draft;
  draft.verb = u"task.opened"_s;
  draft.subject = aggregateOf(task.id);
  draft.matter = task.matter;
  MUNIMENT_TRY_LET(states, tasks::open(room.context.connection(), std::span(&task, 1)));
  draft.state = std::move(states);
  draft.payload = {{u"about"_s, task.subject}, {u"kind"_s, nameOf(task.kind)}};
  room.context.record(std::move(draft));
  return QStringList{aggregateOf(task.id)};
}

/// Of a restricted matter, and of what is sensitive, a question tells nothing but open things.
Result<void> mayTell(const RuleActionRoom& room) {
  const bool isRestricted = room.facts.matter.has_value();
  MUNIMENT_TRY_LET(sensitive, isSensitive(room.context.connection(), room.facts.subject));
  if (!isRestricted && !sensitive)
    return {};
  for (const auto& [name, values] : room.action.fields) {
    if (std::ranges::any_of(values, rules::tellsMoreThanOpen))
      return refused(isRestricted ? "rule.restricted"_L1 : "rule.sensitive"_L1);
  }
  return {};
}

/// Whether a message was refused because of whom it goes to: the others get theirs.
bool isOfOnePerson(const QString& reason) {
  static constexpr std::array kReasons = {"question.one_hand"_L1, "sending.marketing_stopped"_L1,
                                          "sending.opted_out"_L1};
  return std::ranges::find(kReasons, reason) != kReasons.end();
}

/// Runs a command for each of the people; gives what it made for those for whom it was not refused.
template <class Make>
Result<QStringList> forEach(const RuleActionRoom& room, const std::vector<Reachable>& people, Make make) {
  QStringList made;
  std::optional<Error> refusal;
  for (const Reachable& each : people) {
    Result<QString> one = make(each);
    if (!one && isOfOnePerson(one.error().id)) {
      room.missed.push_back({each.person, one.error().id});
      refusal = one.error();
      continue;
    }
    if (!one)
      return Failure(one.error());
    MUNIMENT_TRY(noteReached(room, each.person));
    made.append(*one);
  }
  if (made.isEmpty() && refusal)
    return Failure(std::move(*refusal));
  return made;
}

/// What somebody is asked, in their language where the rule has it.
Question questionTo(const Reachable& person, const RuleActionRoom& room, int hours) {
  Question question;
  question.person = person.person;
  question.text = room.filled(u"text"_s, person.language);
  question.cause = room.facts.subject;
  question.matter = room.facts.matter;
  question.choices = room.action.list(u"choices"_s, person.language);
  if (const QStringList everybodys = room.action.list(u"choices"_s); everybodys != question.choices)
    question.meanings = everybodys;
  if (question.choices.isEmpty())
    question.choices = {QCoreApplication::translate("Rule", "Seen")};
  question.deadline = room.context.now().plusMilliseconds(hours * kHour);
  return question;
}

Result<QStringList> put(const RuleActionRoom& room, int hours) {
  MUNIMENT_TRY(mayTell(room));
  auto stake = room.action.text(u"stake"_s) == "high"_L1 ? Question::Stake::High : Question::Stake::Ordinary;
  MUNIMENT_TRY_LET(limit,
                   stakeOf(room.context.connection(), room.facts.subject, room.facts.matter, room.context.scope()));
  if (limit)
    stake = Question::Stake::High;
  MUNIMENT_TRY_LET(people,
                   peopleToReach(room, stake == Question::Stake::High ? Channel::HighStakes : Channel::AnswerPage));
  return forEach(room, people, [&](const Reachable& each) -> Result<QString> {
    AskQuestion command;
    command.question = questionTo(each, room, hours);
    command.question.stake = stake;
    MUNIMENT_TRY_LET(outcome, room.run(command));
    return u"question:"_s + outcome.text(u"question");
  });
}

Result<QStringList> ask(const RuleActionRoom& room) { return put(room, room.number(u"hours"_s, 24)); }

Result<QStringList> notify(const RuleActionRoom& room) { return put(room, kNoticeHours); }

Result<QStringList> sendTemplate(const RuleActionRoom& room) {
  // What a template says was read by the service; what it is filled with would tell of a restricted matter.
  if (room.facts.matter && !room.action.list(u"values"_s).isEmpty())
    return refused("rule.restricted"_L1);
  MUNIMENT_TRY_LET(sensitive, isSensitive(room.context.connection(), room.facts.subject));
  if (sensitive && !room.action.list(u"values"_s).isEmpty())
    return refused("rule.sensitive"_L1);
  connect::whatsapp::TemplateValues values;
  for (const QString& value : room.action.list(u"values"_s)) {
    const qsizetype sign = value.indexOf(u'=');
    if (sign <= 0)
      continue;
    const QString text = rules::substituted(value.sliced(sign + 1), room.facts).trimmed();
    values.emplace(value.left(sign).trimmed(), text.isEmpty() ? u"–"_s : text); // a blank of a template is never empty
  }
  MUNIMENT_TRY_LET(people, peopleToReach(room, Channel::WhatsApp));
  return forEach(room, people, [&](const Reachable& each) -> Result<QString> {
    const QString peer = room.action.text(u"connection"_s);
    MUNIMENT_TRY_LET(found, findTemplateFor(room.context.connection(), peer, room.action.text(u"template"_s),
                                            each.language, room.action.text(u"language"_s)));
    const SendTemplate command({{}, peer, each.number}, found.name, found.language, values);
    MUNIMENT_TRY_LET(outcome, room.run(command));
    return u"delivery:"_s + outcome.text(u"delivery");
  });
}

/// A campaign that was started before is prepared anew for the same people.
Result<QStringList> startCampaignAgain(const RuleActionRoom& room) {
  MUNIMENT_TRY(room.require(Permission::RunCampaigns));
  const auto campaign = CampaignId::parse(room.action.text(u"campaign"_s));
  if (!campaign)
    return refused("campaign.unknown"_L1);
  MUNIMENT_TRY_LET(outcome, startRound(room.context, *campaign, room.rule.author));
  return QStringList{u"campaign:"_s + outcome.text(u"campaign")};
}

/// An action of the catalogue with who carries it out. One row for each that is available.
struct Executor final {
  QLatin1StringView name;
  Result<QStringList> (*carryOut)(const RuleActionRoom&);
};

constexpr std::array kExecutors = {
    Executor{"declare"_L1, declare},
    Executor{"file-media"_L1, fileMedia},
    Executor{"hold"_L1, putUnderHold},
    Executor{"tag"_L1, tag},
    Executor{"task"_L1, openTask},
    Executor{"ask"_L1, ask},
    Executor{"notify"_L1, notify},
    Executor{"send-template"_L1, sendTemplate},
    Executor{"open-case"_L1, openCaseFor},
    Executor{"file-to-case"_L1, fileToCases},
    Executor{"comment-case"_L1, commentOnCases},
    Executor{"update-case"_L1, updateCases},
    Executor{"note-milestone"_L1, noteMilestones},
    Executor{"write-back"_L1, writeBack},
    Executor{"start-campaign"_L1, startCampaignAgain},
};

} // namespace

QString RuleActionRoom::filled(const QString& field, const QString& language) const {
  return rules::substituted(action.list(field, language).value(0), facts).simplified();
}

int RuleActionRoom::number(const QString& field, int otherwise) const {
  bool isNumber = false;
  const int value = action.text(field).toInt(&isNumber);
  return isNumber ? value : otherwise;
}

Result<void> RuleActionRoom::require(Permission permission) const {
  if (!context.session().may(permission))
    return refused("access.no_permission"_L1, {permissionCode(permission)});
  return {};
}

Result<QStringList> carryOut(const RuleActionRoom& room) {
  const auto found =
      std::ranges::find_if(kExecutors, [&](const Executor& each) { return room.action.name == each.name; });
  if (found == kExecutors.end())
    return refused("rule.action_not_available"_L1, {room.action.name});
  return found->carryOut(room);
}

} // namespace muniment::workspace
