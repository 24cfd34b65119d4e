#include "core/workspace/cases/case_proposal_commands.h"

#include "core/base/json_list.h"
#include "core/cases/change_reader.h"
#include "core/store/message_repository.h"
#include "core/workspace/cases/case_change.h"
#include "core/workspace/cases/case_linking.h"
#include "core/workspace/cases/case_opening.h"
#include "core/workspace/cases/case_time.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestValue = 500;
constexpr qsizetype kMostReadings = 10;
constexpr auto kReference = "reference"_L1;

/// What a field says now; of references whether the number is among them.
QString presentValue(const Case& file, const QString& field, const QString& value) {
  if (field != kReference)
    return file.value(field);
  const QString key = store::referenceKey(value);
  const auto same = [&](const Case::Reference& reference) { return store::referenceKey(reference.number) == key; };
  return std::ranges::any_of(file.references, same) ? value : QString();
}

Result<void> checkProposal(const ProposeChange& wanted) {
  const bool isDay = isDayField(wanted.field);
  const auto isWrong = [&](const QString& value) {
    return value.size() > kLongestValue || (isDay && !QDate::fromString(value, Qt::ISODate).isValid());
  };
  if (!isCaseField(wanted.field) || wanted.field == casefield::kStatus || wanted.field == casefield::kOwner ||
      wanted.field == casefield::kDeputy)
    return failure(ErrorKind::Usage, "case.field_unknown"_L1, {wanted.field});
  if (wanted.value.isEmpty() || isWrong(wanted.value) || wanted.readings.size() > kMostReadings ||
      std::ranges::any_of(wanted.readings, isWrong))
    return failure(ErrorKind::Usage, "case.value_wrong"_L1, {wanted.field});
  return {};
}

struct Proposed final {
  std::optional<CaseProposalId> id; ///< nothing where the field says so already
  bool isNew = false;               ///< it was not proposed from there before
};

Result<Proposed> propose(CaseChange& change, const ProposeChange& wanted) {
  CommandContext& context = change.context();
  MUNIMENT_TRY(checkProposal(wanted));
  store::CaseParts<CaseProposal> proposals(context.connection());
  MUNIMENT_TRY_LET(known, proposals.byWord(wanted.source, context.scope()));
  for (const CaseProposal& other : known) {
    if (other.file == change.file().id && other.field == wanted.field && other.value == wanted.value)
      return Proposed{other.id, false};
  }
  if (wanted.readings.size() < 2 && presentValue(change.file(), wanted.field, wanted.value) == wanted.value)
    return Proposed();
  CaseProposal proposal;
  proposal.id = CaseProposalId::make(context.now());
  proposal.field = wanted.field;
  proposal.value = wanted.value;
  if (wanted.readings.size() > 1)
    proposal.readings = wanted.readings;
  proposal.was = wanted.field == kReference ? QString() : change.file().value(wanted.field);
  proposal.source = wanted.source;
  proposal.proposedBy = context.session().actorText();
  proposal.proposedAt = context.now();
  MUNIMENT_TRY(change.keep(proposal));
  MUNIMENT_TRY(
      change.note(CaseEvent::Kind::Proposed,
                  {{u"field"_s, wanted.field}, {u"proposal"_s, proposal.id.toString()}, {u"value"_s, wanted.value}}));
  MUNIMENT_TRY(change.ask(aggregateOf(proposal.id), change.file().owner(), std::nullopt));
  return Proposed{proposal.id, true};
}

Result<CaseProposal> openProposal(CommandContext& context, const CaseProposalId& id) {
  MUNIMENT_TRY_LET(found, store::CaseParts<CaseProposal>(context.connection()).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "case.proposal_unknown"_L1);
  if (found->state != CaseProposal::State::Open)
    return failure(ErrorKind::Refused, "case.proposal_decided"_L1);
  return std::move(*found);
}

Result<void> settle(CaseChange& change, CaseProposal& proposal, CaseProposal::State state, const QString& reason) {
  CommandContext& context = change.context();
  proposal.state = state;
  proposal.reason = reason.trimmed();
  proposal.decidedBy = context.session().actorText();
  proposal.decidedAt = context.now();
  MUNIMENT_TRY(change.keep(proposal));
  MUNIMENT_TRY(change.settle(aggregateOf(proposal.id)));
  const bool isAccepted = state == CaseProposal::State::Accepted;
  return change.note(
      isAccepted ? CaseEvent::Kind::Accepted : CaseEvent::Kind::Rejected,
      {{u"field"_s, proposal.field}, {u"proposal"_s, proposal.id.toString()}, {u"value"_s, proposal.value}},
      proposal.reason);
}

Result<void> takeOver(CaseChange& change, const CaseProposal& proposal) {
  if (proposal.field != kReference) {
    MUNIMENT_TRY(change.set(proposal.field, proposal.value));
    return {};
  }
  std::vector<Case::Reference> references = change.file().references;
  references.push_back({cases::systemOf(proposal.value), proposal.value});
  MUNIMENT_TRY_LET(checked, checkedReferences(std::move(references)));
  change.file().references = std::move(checked);
  return {};
}

/// The message belongs to the case, or to a conversation that does.
Result<bool> isLinked(CommandContext& context, const CaseId& file, const Message& message) {
  MUNIMENT_TRY_LET(
      links,
      store::CaseParts<CaseLink>(context.connection()).byWord(aggregateOf(message.conversation), context.scope()));
  return std::ranges::any_of(links, [&](const CaseLink& link) {
    return link.file == file &&
           (link.kind == CaseLink::Kind::Conversation || (link.first <= message.id && message.id <= link.last));
  });
}

} // namespace

Json ProposeChange::describe() const {
  return Json::Object{{u"case"_s, file.toString()},
                      {u"field"_s, field},
                      {u"readings"_s, listOf(readings)},
                      {u"source"_s, source},
                      {u"value"_s, value}};
}

Result<Json> ProposeChange::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file, source));
  MUNIMENT_TRY_LET(made, propose(change, *this));
  if (made.isNew)
    MUNIMENT_TRY(change.finish(u"case.proposed"_s, {{u"field"_s, field}, {u"proposal"_s, made.id->toString()}}));
  return Json::Object{{u"proposal"_s, made.id ? Json(made.id->toString()) : Json()}};
}

Json ReadForProposals::describe() const {
  return Json::Object{{u"case"_s, file.toString()}, {u"message"_s, message.toString()}};
}

Result<Json> ReadForProposals::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(read, store::MessageRepository(context.connection()).byId(message, context.scope()));
  if (!read)
    return failure(ErrorKind::NotFound, "message.unknown"_L1);
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file, aggregateOf(message)));
  MUNIMENT_TRY_LET(linked, isLinked(context, file, *read));
  if (!linked) {
    CaseLink link;
    link.kind = CaseLink::Kind::Messages;
    link.first = message;
    MUNIMENT_TRY(fileTo(change, std::move(link)));
  }
  Json::Array made;
  for (const cases::FoundChange& found : cases::changesIn(read->text, dayOf(read->time, context.services()))) {
    const ProposeChange wanted{file, found.field, found.readings.front(), found.readings, aggregateOf(message)};
    MUNIMENT_TRY_LET(one, propose(change, wanted));
    if (one.isNew)
      made.emplace_back(one.id->toString());
  }
  if (!made.empty() || !linked)
    MUNIMENT_TRY(change.finish(u"case.message-read"_s, {{u"message"_s, aggregateOf(message)}, {u"proposals"_s, made}}));
  return Json::Object{{u"proposals"_s, std::move(made)}};
}

Json AcceptProposal::describe() const {
  return Json::Object{{u"proposal"_s, proposal.toString()}, {u"reading"_s, reading}, {u"reason"_s, reason}};
}

Result<Json> AcceptProposal::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, openProposal(context, proposal));
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, found.file, found.source));
  if (found.isAmbiguous() && !found.readings.contains(reading))
    return failure(ErrorKind::Usage, "case.reading_missing"_L1, {found.readings.join(u", "_s)});
  if (!reading.isEmpty() && !found.isAmbiguous() && reading != found.value)
    return failure(ErrorKind::Usage, "case.reading_missing"_L1, {found.value});
  if (!reading.isEmpty())
    found.value = reading;
  MUNIMENT_TRY(takeOver(change, found));
  MUNIMENT_TRY(settle(change, found, CaseProposal::State::Accepted, reason));
  MUNIMENT_TRY(
      change.finish(u"case.proposal-accepted"_s, {{u"field"_s, found.field}, {u"proposal"_s, proposal.toString()}}));
  return Json::Object{{u"proposal"_s, proposal.toString()}};
}

Json RejectProposal::describe() const {
  return Json::Object{{u"proposal"_s, proposal.toString()}, {u"reason"_s, reason}};
}

Result<Json> RejectProposal::apply(CommandContext& context) const {
  if (reason.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "case.reason_missing"_L1);
  MUNIMENT_TRY_LET(found, openProposal(context, proposal));
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, found.file, found.source));
  MUNIMENT_TRY(settle(change, found, CaseProposal::State::Rejected, reason));
  MUNIMENT_TRY(
      change.finish(u"case.proposal-rejected"_s, {{u"field"_s, found.field}, {u"proposal"_s, proposal.toString()}}));
  return Json::Object{{u"proposal"_s, proposal.toString()}};
}

} // namespace muniment::workspace
