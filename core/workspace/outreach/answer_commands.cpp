#include "core/workspace/outreach/answer_commands.h"

#include "core/access/scope_maker.h"
#include "core/outreach/answer_words.h"
#include "core/outreach/form_token.h"
#include "core/outreach/pin_box.h"
#include "core/store/answer_repository.h"
#include "core/store/delivery_repository.h"
#include "core/store/question_repository.h"
#include "core/workspace/outreach/answer_channel.h"
#include "core/workspace/outreach/campaign_change.h"
#include "core/workspace/outreach/notify_devices.h"
#include "core/workspace/outreach/outreach_keys.h"
#include "core/workspace/outreach/outreach_tasks.h"
#include "core/workspace/outreach/question_message.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::AnswerRepository;
using store::QuestionRepository;

constexpr int kExpiredAtOnce = 100;
constexpr qsizetype kLongestLabel = 80;

/// A link with its question, which nobody else changes until the end. Whoever has the token sees them, and a program
/// that belongs to no matter brings it.
struct Opened final {
  AnswerLink link;
  Question question;
};

/// Not an error of the kind that leaves an entry: whoever tries tokens out must not fill the ledger.
Failure unknownLink() { return failure(ErrorKind::Usage, "answer.link_unknown"_L1); }

Result<Question> lockedQuestion(const QuestionId& id, const CommandContext& context) {
  QuestionRepository questions(context.connection());
  MUNIMENT_TRY(questions.lock(id));
  MUNIMENT_TRY_LET(question, questions.byId(id, access::ScopeMaker::system()));
  if (!question)
    return failure(ErrorKind::Usage, "question.unknown"_L1);
  return std::move(*question);
}

Result<Opened> openLink(const Sha256& digest, const CommandContext& context) {
  AnswerRepository answers(context.connection());
  MUNIMENT_TRY_LET(known, answers.linkBy(digest));
  if (!known)
    return unknownLink();
  MUNIMENT_TRY_LET(question, lockedQuestion(known->question, context));
  MUNIMENT_TRY_LET(link, answers.linkBy(digest)); // once more: another may have used it until the lock was ours
  if (!link)
    return unknownLink();
  return Opened{std::move(*link), std::move(question)};
}

Result<void> checkForm(const CommandContext& context, const Sha256& digest, const QByteArray& form) {
  if (!outreach::isFormToken(formKey(*context.services().key), digest, form))
    return failure(ErrorKind::Usage, "answer.form_wrong"_L1);
  return {};
}

template <class V>
Result<void> keepAnd(const CommandContext& context, V& value, EntryDraft& draft) {
  value.salt = makeSalt();
  MUNIMENT_TRY(AnswerRepository(context.connection()).save(value));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(value.id), value));
  draft.state.push_back(std::move(state));
  return {};
}

/// For a device that registered anew, under another key.
Result<void> endReplaced(const CommandContext& context, PushDevice device, EntryDraft& draft) {
  device.endedAt = context.now();
  device.reason = u"replaced"_s;
  return keepAnd(context, device, draft);
}

Json outcome(QLatin1StringView word) { return Json::Object{{u"outcome"_s, word}}; }

/// Tries the PIN. Nothing when it is right, else the outcome to answer with; a wrong try is counted and told.
Result<std::optional<Json>> refusedByPin(CommandContext& context, const Question& question, const QString& typed) {
  AnswerRepository answers(context.connection());
  MUNIMENT_TRY_LET(pin, answers.pinOf(question.person));
  if (!pin || pin->isLocked())
    return outcome("pin-locked"_L1);
  MUNIMENT_TRY_LET(right, outreach::isPin(typed, question.person, pinKey(*context.services().key), pin->sealed));
  if (right && pin->wrong == 0)
    return std::optional<Json>();
  pin->wrong = right ? 0 : pin->wrong + 1;
  pin->salt = makeSalt();
  MUNIMENT_TRY(answers.save(*pin));
  EntryDraft draft;
  draft.verb = right ? u"answer-pin.given"_s : u"answer-pin.wrong"_s;
  draft.subject = aggregateOfPin(question.person);
  draft.matter = question.matter;
  draft.payload = {{u"question"_s, question.id.toString()}, {u"wrong"_s, pin->wrong}};
  MUNIMENT_TRY_LET(state, stateOf(draft.subject, *pin));
  draft.state.push_back(std::move(state));
  if (pin->isLocked()) {
    MUNIMENT_TRY_LET(asked, askAbout(context.connection(), question, context.now()));
    draft.state.insert(draft.state.end(), asked.begin(), asked.end());
  }
  context.record(std::move(draft));
  if (right)
    return std::optional<Json>();
  return outcome(pin->isLocked() ? "pin-locked"_L1 : "pin-wrong"_L1);
}

/// Whether the PIN was set by whoever also opened the way on which the link came, be it afterwards.
Result<bool> isInOneHand(const CommandContext& context, const AnswerLink& link) {
  MUNIMENT_TRY_LET(pin, AnswerRepository(context.connection()).pinOf(link.person));
  if (!pin)
    return false;
  MUNIMENT_TRY_LET(opener, givenBy(context.connection(), link));
  return !checkTwoHands(context, *pin, opener);
}

/// An answer shows that an account which somebody named is the person's.
Result<void> confirmDevice(const CommandContext& context, const AnswerLink& link, EntryDraft& draft) {
  if (!link.device)
    return {};
  MUNIMENT_TRY_LET(device, AnswerRepository(context.connection()).deviceBy(*link.device));
  if (!device || device->isProved())
    return {};
  device->confirmedAt = context.now();
  return keepAnd(context, *device, draft);
}

/// Keeps what came by a link, and what follows from it.
Result<void> take(CommandContext& context, Opened& opened, Question::Answer weighed, Json::Object payload) {
  auto& [link, question] = opened;
  const Question::Standing standing = weighed.standing;
  if (!link.usedAt)
    link.usedAt = context.now();
  if (standing == Question::Standing::Counted)
    question.state = Question::State::Answered;
  question.answers.push_back(std::move(weighed));
  EntryDraft draft;
  draft.verb = u"answer.taken"_s;
  draft.payload = std::move(payload);
  draft.payload.emplace(u"link"_s, link.id.toString());
  draft.payload.emplace(u"standing"_s, nameOf(standing));
  MUNIMENT_TRY(confirmDevice(context, link, draft));
  MUNIMENT_TRY(keepAnd(context, link, draft));
  MUNIMENT_TRY(keep(context.connection(), question, draft));
  MUNIMENT_TRY_LET(tasks, settleAnswer(context.connection(), question, standing, context.now()));
  draft.state.insert(draft.state.end(), tasks.begin(), tasks.end());
  context.record(std::move(draft));
  return {};
}

/// The link that went out with a notification: both were made at once. After a moment told otherwise, any of the
/// device.
Result<std::optional<AnswerLink>> linkWith(const CommandContext& context, const Question& question,
                                           const Delivery& sent) {
  MUNIMENT_TRY_LET(links, AnswerRepository(context.connection()).linksOf(question.id));
  std::erase_if(links, [&](const AnswerLink& link) { return !link.device || aggregateOf(*link.device) != sent.lane; });
  auto found = std::ranges::find(links, sent.at, &AnswerLink::madeAt);
  if (found == links.end())
    found = std::ranges::find_if(links, [](const AnswerLink& link) { return !link.usedAt; });
  return found == links.end() ? std::optional<AnswerLink>() : std::optional(std::move(*found));
}

/// What a person said in a notification, and what is no answer to its question.
Result<Json> unclear(CommandContext& context, const Question& question, const Delivery& sent) {
  EntryDraft draft;
  draft.verb = u"answer.unclear"_s;
  draft.subject = aggregateOf(question.id);
  draft.matter = question.matter;
  draft.payload = {{u"delivery"_s, sent.id.toString()}};
  MUNIMENT_TRY_LET(asked, askAbout(context.connection(), question, context.now()));
  draft.state = std::move(asked);
  context.record(std::move(draft));
  return outcome("unclear"_L1);
}

} // namespace

Json NoteLinkOpened::describe() const { return Json::Object{{u"digest"_s, digest.toHex()}}; }

Result<Json> NoteLinkOpened::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(opened, openLink(digest, context));
  AnswerLink& link = opened.link;
  const Json::Object told{{u"link"_s, link.id.toString()}};
  if (link.openedAt)
    return Json(told);
  link.openedAt = context.now();
  EntryDraft draft;
  draft.verb = u"answer-link.opened"_s;
  draft.subject = aggregateOf(link.id);
  draft.matter = opened.question.matter;
  draft.payload = {{u"question"_s, link.question.toString()}};
  MUNIMENT_TRY(keepAnd(context, link, draft));
  MUNIMENT_TRY(followOpening(context.connection(), opened.question, context.now(), draft));
  context.record(std::move(draft));
  return Json(told);
}

Json TakeAnswer::describe() const {
  return Json::Object{{u"choice"_s, answer.choice},
                      {u"comment"_s, answer.comment},
                      {u"digest"_s, digest.toHex()},
                      {u"text"_s, answer.text}};
}

Result<Json> TakeAnswer::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(opened, openLink(digest, context));
  auto& [link, question] = opened;
  MUNIMENT_TRY(checkForm(context, digest, form));
  if (link.usedAt)
    return outcome("replayed"_L1);
  if (question.state == Question::State::Withdrawn)
    return outcome("withdrawn"_L1);
  MUNIMENT_TRY_LET(weighed, outreach::weigh(question, answer, aggregateOf(link.id), context.now()));
  if (question.stake == Question::Stake::High) {
    MUNIMENT_TRY_LET(oneHand, isInOneHand(context, link));
    if (oneHand)
      return outcome("pin-locked"_L1);
    MUNIMENT_TRY_LET(refused, refusedByPin(context, question, pin));
    if (refused)
      return *refused;
  }
  const Question::Standing standing = weighed.standing;
  MUNIMENT_TRY(take(context, opened, std::move(weighed), {{u"pin"_s, question.stake == Question::Stake::High}}));
  return outcome(nameOf(standing));
}

Json RegisterDevice::describe() const {
  return Json::Object{{u"digest"_s, digest.toHex()},
                      {u"key"_s, QString::fromLatin1(key.toHex())},
                      {u"label"_s, label},
                      {u"subscription"_s, jsonOf(subscription)}};
}

Result<Json> RegisterDevice::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(opened, openLink(digest, context));
  MUNIMENT_TRY(checkForm(context, digest, form));
  AnswerLink& link = opened.link;
  if (link.registered || link.deadline <= context.now() || opened.question.state == Question::State::Withdrawn)
    return failure(ErrorKind::Usage, "device.link_used"_L1);
  MUNIMENT_TRY_LET(number, pushKeyNumber(context.connection()));
  if (!key.isEmpty() && key != pushKey(*context.services().key, number)->publicPoint())
    return failure(ErrorKind::Usage, "device.key_replaced"_L1);
  EntryDraft draft;
  AnswerRepository answers(context.connection());
  MUNIMENT_TRY_LET(devices, answers.devicesOf(link.person));
  PushDevice device;
  int active = 0;
  for (const PushDevice& known : devices) {
    if (known.endedAt)
      continue;
    const auto address = openAddress(*context.services().key, known);
    if (address && address->subscription.endpoint == subscription.endpoint)
      device = known;
    else if (address && address->key < number && link.device == known.id)
      MUNIMENT_TRY(endReplaced(context, known, draft)); // the browser let go of it when it registered anew
    else
      ++active;
  }
  if (device.id.isNull()) {
    if (active >= kMostDevices)
      return failure(ErrorKind::Usage, "device.too_many"_L1);
    device.id = DeviceId::make(context.now());
    device.person = link.person;
    device.registeredAt = context.now();
  }
  device.label = label.simplified().left(kLongestLabel);
  MUNIMENT_TRY_LET(sealed, sealAddress(*context.services().key, device.id, {subscription, number}));
  device.sealed = std::move(sealed);
  link.registered = device.id;
  draft.verb = u"device.registered"_s;
  draft.subject = aggregateOf(device.id);
  draft.payload = {{u"link"_s, link.id.toString()}, {u"person"_s, link.person.toString()}};
  MUNIMENT_TRY(keepAnd(context, device, draft));
  MUNIMENT_TRY(keepAnd(context, link, draft));
  context.record(std::move(draft));
  return Json::Object{{u"device"_s, device.id.toString()}};
}

Json NoteNotice::describe() const {
  return Json::Object{{u"device"_s, device.toString()}, {u"question"_s, question.toString()}, {u"taken"_s, taken}};
}

Result<Json> NoteNotice::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(asked, lockedQuestion(question, context));
  MUNIMENT_TRY_LET(found, AnswerRepository(context.connection()).deviceBy(device));
  if (!found)
    return failure(ErrorKind::Usage, "device.unknown"_L1);
  if (taken) {
    found->lastTakenAt = context.now();
  } else if (!found->endedAt) {
    found->endedAt = context.now();
    found->reason = u"gone"_s;
  }
  asked.notices.push_back({context.now(), aggregateOf(device), taken});
  EntryDraft draft;
  draft.verb = taken ? u"question.notified"_s : u"device.gone"_s;
  MUNIMENT_TRY(keepAnd(context, *found, draft));
  MUNIMENT_TRY(keep(context.connection(), asked, draft));
  draft.payload = {{u"device"_s, device.toString()}};
  context.record(std::move(draft));
  return Json::Object{{u"device"_s, device.toString()}};
}

Json HearNotice::describe() const {
  return Json::Object{{u"at"_s, at.toString()},
                      {u"delivery"_s, delivery.toString()},
                      {u"peer"_s, peer},
                      {u"what"_s, static_cast<std::int64_t>(what)},
                      {u"words"_s, words}};
}

Result<Json> HearNotice::apply(CommandContext& context) const {
  if (context.session().actor.login != u"connector:"_s + peer)
    return failure(ErrorKind::Refused, "case.not_your_peer"_L1);
  MUNIMENT_TRY_LET(sent, store::DeliveryRepository(context.connection()).byId(delivery, access::ScopeMaker::system()));
  const auto id = sent && sent->direction == Delivery::Direction::Out && sent->peer == peer ? questionOf(sent->cause)
                                                                                            : std::nullopt;
  if (!id)
    return outcome("unknown"_L1);
  const Instant heard = std::clamp(at, std::min(sent->at, context.now()), context.now());
  if (what != What::Answered) {
    MUNIMENT_TRY(noteMessage(context, *sent, what != What::Failed, heard, what == What::Read));
    return outcome("noted"_L1);
  }
  MUNIMENT_TRY_LET(question, lockedQuestion(*id, context));
  if (question.matter || question.stake == Question::Stake::High || question.state == Question::State::Withdrawn)
    return outcome("page-only"_L1);
  MUNIMENT_TRY_LET(link, linkWith(context, question, *sent));
  if (!link)
    return outcome("replayed"_L1);
  const std::int32_t choice = outreach::choiceIn(question, words).value_or(-1);
  auto weighed = outreach::weigh(question, {choice, words, {}}, aggregateOf(link->id), heard);
  if (!weighed) // not a choice of the question: somebody looks
    return unclear(context, question, *sent);
  const Question::Standing standing = weighed->standing;
  // The same once more is nothing new; something else is kept and shown to somebody.
  if (link->usedAt && standing == Question::Standing::Duplicate)
    return outcome("replayed"_L1);
  Opened opened{std::move(*link), std::move(question)};
  MUNIMENT_TRY(take(context, opened, std::move(*weighed), {{u"delivery"_s, delivery.toString()}}));
  return outcome(nameOf(standing));
}

Result<Json> ExpireQuestions::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(
      found,
      QuestionRepository(context.connection()).overdue(context.now(), kExpiredAtOnce, access::ScopeMaker::system()));
  for (const Question& each : found) {
    MUNIMENT_TRY_LET(question, lockedQuestion(each.id, context));
    if (question.state != Question::State::Open)
      continue;
    question.state = Question::State::Expired;
    EntryDraft draft;
    draft.verb = u"question.expired"_s;
    MUNIMENT_TRY(keep(context.connection(), question, draft));
    if (!isOfCampaign(question)) {
      MUNIMENT_TRY_LET(asked, askAbout(context.connection(), question, context.now()));
      draft.state.insert(draft.state.end(), asked.begin(), asked.end());
    }
    context.record(std::move(draft));
  }
  return Json::Object{{u"expired"_s, static_cast<std::int64_t>(found.size())}};
}

} // namespace muniment::workspace
