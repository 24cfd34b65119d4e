#include "core/workspace/evidence/redaction_commands.h"

#include "core/store/conversation_repository.h"
#include "core/store/message_repository.h"
#include "core/store/redaction_repository.h"
#include "core/workspace/records/entry_state.h"

#include <set>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::RedactionRepository;
using Part = Redaction::Part;
using State = Redaction::State;

constexpr int kWholePage = 1000; ///< thousandths

Failure refused(QLatin1StringView id, const QString& argument = {}) {
  return failure(ErrorKind::Refused, id, argument.isEmpty() ? QStringList() : QStringList{argument});
}

Json jsonOf(const ProposeRedactions::Wish& wish) {
  return Json::Object{{u"height"_s, wish.box.height()}, {u"left"_s, wish.box.x()},
                      {u"length"_s, wish.length},       {u"message"_s, wish.message.toString()},
                      {u"page"_s, wish.page},           {u"part"_s, nameOf(wish.part)},
                      {u"start"_s, wish.start},         {u"top"_s, wish.box.y()},
                      {u"width"_s, wish.box.width()}};
}

/// What is asked for is there to be redacted.
Result<void> check(const ProposeRedactions::Wish& wish, const Message& message) {
  if (message.flags & MessageFlag::Destroyed)
    return refused("redaction.destroyed"_L1);
  switch (wish.part) {
  case Part::Message:
    return {};
  case Part::Text:
    if (wish.start < 0 || wish.length < 1 || wish.length > message.text.size() ||
        wish.start > message.text.size() - wish.length)
      return refused("redaction.span_wrong"_L1);
    return {};
  case Part::Page:
    if (wish.page < 1 || wish.box.isEmpty() || !QRect(0, 0, kWholePage, kWholePage).contains(wish.box))
      return refused("redaction.box_wrong"_L1);
    [[fallthrough]];
  case Part::Attachment:
    return message.attachment ? Result<void>() : refused("redaction.no_file"_L1);
  }
  return {};
}

std::optional<MatterId> matterOf(CommandContext& context, const ConversationId& id) {
  const auto stored = store::ConversationRepository(context.connection()).byId(id, context.scope());
  return stored && *stored ? (*stored)->conversation.matter : std::nullopt;
}

/// One entry for each conversation would tell no more: an entry says how many, its state says which.
Result<void> keep(CommandContext& context, const std::vector<Redaction>& versions, const QString& verb,
                  const std::optional<MatterId>& matter) {
  MUNIMENT_TRY(RedactionRepository(context.connection()).add(versions));
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = aggregateOf(versions.front());
  draft.matter = matter;
  draft.payload = {{u"redactions"_s, static_cast<std::int64_t>(versions.size())}};
  for (const Redaction& version : versions) {
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(version), version));
    draft.state.push_back(state);
  }
  context.record(std::move(draft));
  return {};
}

/// The next version of redactions that are there and in one of these states.
Result<std::vector<Redaction>> follow(CommandContext& context, const std::vector<RedactionId>& ids,
                                      const std::set<State>& from, State to) {
  const std::set<RedactionId> asked(ids.begin(), ids.end());
  const std::vector<RedactionId> unique(asked.begin(), asked.end());
  MUNIMENT_TRY_LET(found, RedactionRepository(context.connection()).byIds(unique, context.scope()));
  if (unique.empty() || found.size() != unique.size())
    return failure(ErrorKind::NotFound, "redaction.unknown"_L1);
  for (Redaction& redaction : found) {
    if (!from.contains(redaction.state))
      return refused("redaction.state_wrong"_L1);
    redaction.state = to;
    ++redaction.version;
    redaction.at = context.now();
    redaction.author = context.session().actorText();
    redaction.salt = makeSalt();
  }
  return found;
}

Result<std::optional<MatterId>> matterOf(CommandContext& context, MessageId id) {
  MUNIMENT_TRY_LET(message, store::MessageRepository(context.connection()).byId(id, context.scope()));
  return message ? matterOf(context, message->conversation) : std::nullopt;
}

Json describeIds(const std::vector<RedactionId>& ids) {
  Json::Array array;
  for (const RedactionId& id : ids)
    array.emplace_back(id.toString());
  return Json::Object{{u"redactions"_s, std::move(array)}};
}

} // namespace

Json ProposeRedactions::describe() const {
  Json::Array asked;
  for (const Wish& wish : wishes)
    asked.push_back(jsonOf(wish));
  return Json::Object{{u"reason"_s, reason}, {u"wishes"_s, std::move(asked)}};
}

Result<Json> ProposeRedactions::apply(CommandContext& context) const {
  if (!isRedactionReason(reason))
    return refused("redaction.reason_wrong"_L1);
  if (wishes.empty() || wishes.size() > kMost)
    return refused("redaction.count_wrong"_L1, QString::number(kMost));
  std::vector<MessageId> ids;
  for (const Wish& wish : wishes)
    ids.push_back(wish.message);
  MUNIMENT_TRY_LET(messages, store::MessageRepository(context.connection()).byIds(ids, context.scope()));
  std::map<MessageId, const Message*> known;
  for (const Message& message : messages)
    known.emplace(message.id, &message);
  std::vector<Redaction> versions;
  Json::Array made;
  for (const Wish& wish : wishes) {
    const auto message = known.find(wish.message);
    if (message == known.end())
      return failure(ErrorKind::NotFound, "message.unknown"_L1);
    MUNIMENT_TRY(check(wish, *message->second));
    Redaction redaction;
    redaction.id = RedactionId::make(context.now());
    redaction.message = wish.message;
    redaction.part = wish.part;
    redaction.start = wish.part == Part::Text ? wish.start : 0;
    redaction.length = wish.part == Part::Text ? wish.length : 0;
    redaction.page = wish.part == Part::Page ? wish.page : 0;
    redaction.box = wish.part == Part::Page ? wish.box : QRect(0, 0, 0, 0);
    redaction.reason = reason;
    redaction.at = context.now();
    redaction.author = context.session().actorText();
    redaction.salt = makeSalt();
    made.emplace_back(redaction.id.toString());
    versions.push_back(std::move(redaction));
  }
  MUNIMENT_TRY(keep(context, versions, u"redaction.proposed"_s, matterOf(context, messages.front().conversation)));
  return Json::Object{{u"redactions"_s, std::move(made)}};
}

Json WithdrawRedactions::describe() const { return describeIds(redactions); }

Result<Json> WithdrawRedactions::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(versions, follow(context, redactions, {State::Proposed, State::SignedOff}, State::Withdrawn));
  MUNIMENT_TRY_LET(matter, matterOf(context, versions.front().message));
  MUNIMENT_TRY(keep(context, versions, u"redaction.withdrawn"_s, matter));
  return Json::Object{{u"withdrawn"_s, static_cast<std::int64_t>(versions.size())}};
}

Json SignOffRedactions::describe() const { return describeIds(redactions); }

Result<Json> SignOffRedactions::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(versions, follow(context, redactions, {State::Proposed}, State::SignedOff));
  MUNIMENT_TRY_LET(matter, matterOf(context, versions.front().message));
  MUNIMENT_TRY(keep(context, versions, u"redaction.signed-off"_s, matter));
  return Json::Object{{u"signed_off"_s, static_cast<std::int64_t>(versions.size())}};
}

} // namespace muniment::workspace
