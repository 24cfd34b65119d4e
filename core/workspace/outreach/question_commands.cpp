#include "core/workspace/outreach/question_commands.h"

#include "core/base/json_list.h"
#include "core/outreach/pin_box.h"
#include "core/outreach/question_check.h"
#include "core/store/answer_repository.h"
#include "core/store/connection_repository.h"
#include "core/store/person_repository.h"
#include "core/store/question_repository.h"
#include "core/workspace/delivery/delivery_tasks.h"
#include "core/workspace/outreach/answer_channel.h"
#include "core/workspace/outreach/answer_commands.h"
#include "core/workspace/outreach/campaign_change.h"
#include "core/workspace/outreach/notify_devices.h"
#include "core/workspace/outreach/outreach_keys.h"
#include "core/workspace/outreach/stake_of.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestAccount = 512; ///< tokens of devices are long

/// A question that waits for its answer, and that nobody else changes meanwhile.
Result<Question> openOne(const QuestionId& id, const CommandContext& context) {
  store::QuestionRepository repository(context.connection());
  MUNIMENT_TRY(repository.lock(id));
  MUNIMENT_TRY_LET(found, repository.byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "question.unknown"_L1);
  if (found->state != Question::State::Open || found->isOverdue(context.now()))
    return failure(ErrorKind::Refused, "question.not_open"_L1);
  return std::move(*found);
}

Result<Person> personOf(const PersonId& id, const CommandContext& context, const Scope& scope) {
  MUNIMENT_TRY_LET(found, store::PersonRepository(context.connection()).byId(id, scope));
  if (!found)
    return failure(ErrorKind::NotFound, "person.unknown"_L1);
  return std::move(*found);
}

Result<void> mayBeAsked(const Question& question, const std::optional<StakeReason>& reason,
                        const CommandContext& context, const Scope& scope) {
  if (question.matter && !scope.isSystem() && !scope.matters().contains(*question.matter))
    return failure(ErrorKind::NotFound, "matter.unknown"_L1);
  MUNIMENT_TRY(outreach::checkQuestion(question, context.now()));
  MUNIMENT_TRY(personOf(question.person, context, scope));
  if (question.stake == Question::Stake::High) {
    MUNIMENT_TRY_LET(pin, store::AnswerRepository(context.connection()).pinOf(question.person));
    if (!pin || pin->isLocked())
      return reason ? Failure(reason->pinMissing()) : failure(ErrorKind::Refused, "question.pin_missing"_L1);
    MUNIMENT_TRY(checkDevices(context, *pin));
  }
  return {};
}

} // namespace

Json AskQuestion::describe() const {
  return Json::Object{{u"notify"_s, notify}, {u"peers"_s, listOf(peers)}, {u"question"_s, contentOf(question)}};
}

Result<Told> put(CommandContext& context, Question& asked, const Putting& how, EntryDraft& draft) {
  asked.text = asked.text.trimmed();
  asked.about = asked.about.trimmed();
  asked.state = Question::State::Open;
  asked.reason.clear();
  asked.answers.clear();
  asked.notices.clear();
  asked.sendings.clear();
  std::optional<StakeReason> reason;
  if (asked.stake != Question::Stake::High) {
    MUNIMENT_TRY_LET(limit, heedLimits(context.connection(), asked, how.scope));
    reason = std::move(limit);
  }
  MUNIMENT_TRY(mayBeAsked(asked, reason, context, how.scope));
  asked.id = QuestionId::make(context.now());
  asked.askedAt = context.now();
  asked.askedBy = context.session().actorText();
  asked.salt = makeSalt();
  MUNIMENT_TRY(store::QuestionRepository(context.connection()).save(asked)); // links lead to it
  MUNIMENT_TRY_LET(told, notifyPerson(context, asked, how.peers, how.scope, draft));
  draft.verb = u"question.asked"_s;
  MUNIMENT_TRY(keep(context.connection(), asked, draft));
  draft.payload = {{u"because"_s, reason ? reason->toString() : QString()},
                   {u"person"_s, asked.person.toString()},
                   {u"stake"_s, nameOf(asked.stake)},
                   {u"told"_s, told.messages}};
  return told;
}

Result<Json> AskQuestion::apply(CommandContext& context) const {
  if (isOfCampaign(question))
    return failure(ErrorKind::Usage, "question.cause_reserved"_L1);
  Question asked = question;
  EntryDraft draft;
  MUNIMENT_TRY_LET(told, put(context, asked, {notify ? peers : QStringList(), context.scope()}, draft));
  if (told.hindrance)
    return Failure(*told.hindrance);
  const Json because = draft.payload.at(u"because"_s);
  context.record(std::move(draft));
  return Json::Object{{u"because"_s, because},
                      {u"pin"_s, asked.stake == Question::Stake::High},
                      {u"question"_s, asked.id.toString()},
                      {u"told"_s, told.messages}};
}

Json RemindOfQuestion::describe() const {
  return Json::Object{{u"peers"_s, listOf(peers)}, {u"question"_s, question.toString()}};
}

Result<Json> RemindOfQuestion::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, openOne(question, context));
  EntryDraft draft;
  draft.verb = u"question.reminded"_s;
  const auto sent = found.sendings.size();
  MUNIMENT_TRY_LET(told, notifyPerson(context, found, peers.isEmpty() ? waysOf(found) : peers, context.scope(), draft));
  if (told.messages == 0)
    return told.hindrance ? Failure(*told.hindrance) : failure(ErrorKind::Refused, "question.no_device"_L1);
  if (found.sendings.size() > sent)
    MUNIMENT_TRY(keep(context.connection(), found, draft));
  draft.subject = aggregateOf(question);
  draft.matter = found.matter;
  draft.payload = {{u"told"_s, told.messages}};
  context.record(std::move(draft));
  return Json::Object{{u"question"_s, question.toString()}, {u"told"_s, told.messages}};
}

Json WithdrawQuestion::describe() const {
  return Json::Object{{u"question"_s, question.toString()}, {u"reason"_s, reason}};
}

Result<Json> WithdrawQuestion::apply(CommandContext& context) const {
  if (reason.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "question.reason_missing"_L1);
  MUNIMENT_TRY_LET(found, openOne(question, context));
  found.state = Question::State::Withdrawn;
  found.reason = reason.trimmed();
  EntryDraft draft;
  draft.verb = u"question.withdrawn"_s;
  MUNIMENT_TRY(keep(context.connection(), found, draft));
  MUNIMENT_TRY_LET(settled, settleTasks(context.connection(), aggregateOf(question), context.now()));
  draft.state.insert(draft.state.end(), settled.begin(), settled.end());
  context.record(std::move(draft));
  return Json::Object{{u"question"_s, question.toString()}};
}

Json MakeAnswerLink::describe() const {
  return Json::Object{{u"digest"_s, digest.toHex()}, {u"question"_s, question.toString()}};
}

Result<Json> MakeAnswerLink::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, openOne(question, context));
  if (found.stake == Question::Stake::High) {
    MUNIMENT_TRY_LET(pin, store::AnswerRepository(context.connection()).pinOf(found.person));
    if (pin)
      MUNIMENT_TRY(checkTwoHands(context, *pin, context.session().actorText()));
  }
  AnswerLink link;
  link.id = AnswerLinkId::make(context.now());
  link.digest = digest;
  link.question = question;
  link.person = found.person;
  link.deadline = found.deadline;
  link.madeAt = context.now();
  link.madeBy = context.session().actorText();
  link.salt = makeSalt();
  MUNIMENT_TRY(store::AnswerRepository(context.connection()).save(link));
  EntryDraft draft;
  draft.verb = u"answer-link.made"_s;
  draft.subject = aggregateOf(link.id);
  draft.matter = found.matter;
  draft.payload = {{u"question"_s, question.toString()}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(link.id), link));
  draft.state.push_back(std::move(state));
  context.record(std::move(draft));
  return Json::Object{{u"link"_s, link.id.toString()}};
}

/// Without the PIN: whoever reads receipts must not be able to try it out.
Json SetAnswerPin::describe() const { return Json::Object{{u"person"_s, person.toString()}}; }

Result<void> SetAnswerPin::prepare(Services& services, const SharedProgress&) {
  MUNIMENT_TRY_LET(box, outreach::sealPin(pin, person, pinKey(*services.key), services.environment.scrypt));
  sealed = std::move(box);
  return {};
}

Result<Json> SetAnswerPin::apply(CommandContext& context) const {
  MUNIMENT_TRY(personOf(person, context, context.scope()));
  const AnswerPin made{person, sealed, 0, context.now(), context.session().actorText(), makeSalt()};
  MUNIMENT_TRY(store::AnswerRepository(context.connection()).save(made));
  EntryDraft draft;
  draft.verb = u"answer-pin.set"_s;
  draft.subject = aggregateOfPin(person);
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfPin(person), made));
  draft.state.push_back(std::move(state));
  context.record(std::move(draft));
  return Json::Object{{u"person"_s, person.toString()}};
}

/// Without the account: whoever reads receipts need not know where people can be reached.
Json NameAccount::describe() const { return Json::Object{{u"peer"_s, peer}, {u"person"_s, person.toString()}}; }

Result<Json> NameAccount::apply(CommandContext& context) const {
  MUNIMENT_TRY(personOf(person, context, context.scope()));
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(context.connection()).all(context.scope()));
  const auto service = std::ranges::find(all, peer, &Connection::peer);
  if (service == all.end() || service->kind != Connection::Kind::Manifest || !tellsPeople(*service))
    return failure(ErrorKind::Refused, "campaign.no_connection"_L1);
  const QString name = account.trimmed();
  // A comma divides several in lists of some services.
  const bool isOdd = std::ranges::any_of(name, [](QChar letter) { return letter == u',' || !letter.isPrint(); });
  if (name.isEmpty() || name.size() > kLongestAccount || isOdd)
    return failure(ErrorKind::Usage, "device.account_wrong"_L1);
  store::AnswerRepository answers(context.connection());
  MUNIMENT_TRY_LET(devices, answers.devicesOf(person));
  std::erase_if(devices, [](const PushDevice& device) { return device.endedAt.has_value(); });
  if (devices.size() >= RegisterDevice::kMostDevices)
    return failure(ErrorKind::Usage, "device.too_many"_L1);
  for (const PushDevice& device : devices) {
    const auto known = openAddress(*context.services().key, device);
    if (known && device.peer == peer && known->account == name)
      return failure(ErrorKind::Usage, "device.account_wrong"_L1);
  }
  PushDevice device;
  device.id = DeviceId::make(context.now());
  device.person = person;
  device.peer = peer;
  device.registeredBy = context.session().actorText();
  device.label = service->name;
  device.registeredAt = context.now();
  device.salt = makeSalt();
  MUNIMENT_TRY_LET(sealed, sealAddress(*context.services().key, device.id, {{}, 1, name}));
  device.sealed = std::move(sealed);
  MUNIMENT_TRY(answers.save(device));
  EntryDraft draft;
  draft.verb = u"device.registered"_s;
  draft.subject = aggregateOf(device.id);
  draft.payload = {{u"peer"_s, peer}, {u"person"_s, person.toString()}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(device.id), device));
  draft.state.push_back(std::move(state));
  context.record(std::move(draft));
  return Json::Object{{u"device"_s, device.id.toString()}};
}

Json ForgetDevice::describe() const { return Json::Object{{u"device"_s, device.toString()}, {u"reason"_s, reason}}; }

Result<Json> ForgetDevice::apply(CommandContext& context) const {
  if (reason.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "question.reason_missing"_L1);
  store::AnswerRepository answers(context.connection());
  MUNIMENT_TRY_LET(found, answers.deviceBy(device));
  if (!found || found->endedAt)
    return failure(ErrorKind::NotFound, "device.unknown"_L1);
  found->endedAt = context.now();
  found->reason = reason.trimmed();
  found->salt = makeSalt();
  MUNIMENT_TRY(answers.save(*found));
  EntryDraft draft;
  draft.verb = u"device.forgotten"_s;
  draft.subject = aggregateOf(device);
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(device), *found));
  draft.state.push_back(std::move(state));
  context.record(std::move(draft));
  return Json::Object{{u"device"_s, device.toString()}};
}

} // namespace muniment::workspace
