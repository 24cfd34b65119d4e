#include "core/workspace/rm/content_server_carrier.h"

#include "core/workspace/connections/seated.h"
#include "core/workspace/rm/record_fields.h"
#include "core/workspace/rm/rm_news.h"
#include "core/workspace/rm/rm_queries.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using namespace connect::contentserver;
using delivery::Outcome;
using delivery::Verdict;
using State = Counterpart::State;

Outcome outcomeOf(const Error& error) {
  // Somebody has to sign in anew; the operation itself is not at fault.
  const bool signedOut = error.id.startsWith("http.sign_in_"_L1) || error.id == "rm.sign_in_refused"_L1;
  const bool passes =
      signedOut || error.retryable || error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Cancelled;
  return {passes ? Verdict::Later : Verdict::Refused, error.id, {}};
}

/// A hold here as a key there: the same hold always has the same.
CommandId keyOf(const HoldId& hold) { return CommandId::fromBytes(hold.toBytes()).value_or(CommandId()); }

RmAssignment stepOf(const Counterpart& counterpart) {
  RmAssignment step;
  step.process = counterpart.node;
  step.subprocess = counterpart.other;
  step.task = counterpart.third;
  return step;
}

} // namespace

ContentServerCarrier::ContentServerCarrier(const ConnectorParts& parts, ContentServerClient& client,
                                           RmSettings settings)
    : m_peer(parts.connection.peer), m_workspace(parts.workspace), m_seat(parts.seat), m_client(&client),
      m_settings(std::move(settings)),
      m_repository(client, {m_settings.container, m_settings.holdType, m_settings.searchNode, {}}, *parts.clock) {}

Outcome ContentServerCarrier::carry(const Delivery& delivery, const QByteArray& payload) {
  const auto order = rmOrderFrom(payload);
  if (!order)
    return {Verdict::Refused, order.error().id, {}};
  const auto done = carryOut(delivery.kind, *order);
  return done ? Outcome() : outcomeOf(done.error());
}

Result<void> ContentServerCarrier::carryOut(const QString& kind, const RmOrder& order) {
  const bool isUpload = kind == RmOrder::kUpload;
  MUNIMENT_TRY_LET(errand, m_workspace->ask(RmErrand{order.counterpart, isUpload}, m_seat).result());
  if (isUpload)
    return upload(errand);
  if (kind == RmOrder::kClassify)
    return classify(errand, !order.word.isEmpty());
  if (kind == RmOrder::kDescribe)
    return describe(errand, !order.word.isEmpty());
  if (kind == RmOrder::kHold)
    return hold(errand);
  if (kind == RmOrder::kLift)
    return lift(errand);
  if (kind == RmOrder::kAnswer)
    return answer(errand, order);
  return failure(ErrorKind::Refused, "connection.kind_of_delivery"_L1);
}

Result<std::optional<QLatin1StringView>> ContentServerCarrier::whyNotUnder(qint64 folder) {
  MUNIMENT_TRY_LET(rights, m_client->nodes().rights(folder, nullptr));
  // An answer without any right says nothing about who may read.
  if (rights.empty() || m_settings.readers.empty())
    return "rm.readers_unknown"_L1;
  for (const RmRight& right : rights) {
    if (right.may.empty() || right.kind == "owner"_L1)
      continue;
    if (right.who == 0 || right.kind == "public"_L1 || !m_settings.readers.contains(right.who))
      return "rm.folder_open"_L1;
  }
  return std::nullopt;
}

Result<void> ContentServerCarrier::upload(const RmErrand::Answer& errand) {
  const Counterpart& counterpart = errand.counterpart;
  if (counterpart.state == State::There || counterpart.state == State::Ended)
    return {};
  if (!errand.record || !errand.copy)
    return failure(ErrorKind::Refused, "rm.record_not_declared"_L1,
                   {errand.record ? errand.record->number : QString()});
  if (errand.classNode == 0)
    return failure(ErrorKind::Refused, "rm.class_not_matched"_L1, {errand.record->number});
  const Record& record = *errand.record;
  if (record.matter) {
    MUNIMENT_TRY_LET(why, whyNotUnder(m_settings.container));
    if (why)
      return note(counterpart, State::Blocked, 0, 0, {}, record.number);
  }
  const auto key = CommandId::fromBytes(record.id.toBytes());
  // The title of a restricted record would show where only names of documents are seen.
  const QString title = record.matter ? QString() : u' ' + record.title;
  const records::RepositoryWish wish{key.value_or(CommandId()),
                                     NodeCalls::nameFrom(record.number + title),
                                     QString::number(errand.classNode),
                                     u"application/json"_s,
                                     errand.copy,
                                     errand.copy->size()};
  MUNIMENT_TRY_LET(id, m_repository.declare(wish, nullptr));
  Agreement agreement{record.recordClass, errand.classNode};
  if (!m_settings.fields.empty() && !record.matter) {
    const RecordFields ours = fieldsOf(record, m_settings);
    MUNIMENT_TRY_LET(theirs, fieldsThere(*m_client, id.toLongLong(), m_settings, nullptr));
    MUNIMENT_TRY(putFields(*m_client, id.toLongLong(), ours, theirs, m_settings));
    agreement.sent = agreement.agreed = markOf(ours, m_workspace->vault());
  }
  return note(counterpart, State::There, id.toLongLong(), 0, textOf(agreement));
}

Result<void> ContentServerCarrier::describe(const RmErrand::Answer& errand, bool insist) {
  const Counterpart& counterpart = errand.counterpart;
  if (counterpart.state != State::There || !errand.record || errand.record->matter || m_settings.fields.empty())
    return {};
  const RecordFields ours = fieldsOf(*errand.record, m_settings);
  MUNIMENT_TRY_LET(theirs, fieldsThere(*m_client, counterpart.node, m_settings, nullptr));
  const QString agreed = agreedDetailsOf(counterpart);
  // Somebody there wrote something else since, so both sides changed it.
  if (!insist && theirs != ours && !agreed.isEmpty() && markOf(theirs, m_workspace->vault()) != agreed)
    return dispute(counterpart, PeerConflict::Kind::DetailsChanged);
  MUNIMENT_TRY(putFields(*m_client, counterpart.node, ours, theirs, m_settings));
  const QString mark = markOf(ours, m_workspace->vault());
  const ClassId here = ClassId::parse(localClassOf(counterpart)).value_or(errand.record->recordClass);
  return note(counterpart, State::There, 0, 0, textOf({here, agreedClassOf(counterpart), mark, mark}));
}

Result<void> ContentServerCarrier::classify(const RmErrand::Answer& errand, bool insist) {
  const Counterpart& counterpart = errand.counterpart;
  if (counterpart.state != State::There || !errand.record)
    return {};
  if (errand.classNode == 0)
    return failure(ErrorKind::Refused, "rm.class_not_matched"_L1, {errand.record->number});
  MUNIMENT_TRY_LET(there, m_client->records().read(counterpart.node, nullptr));
  const RmDetails::Class* primary = there.primary();
  const std::int64_t agreed = agreedClassOf(counterpart);
  // Somebody there gave it another class since, so both sides changed it.
  if (!insist && primary && primary->id != agreed && primary->id != errand.classNode)
    return dispute(counterpart, PeerConflict::Kind::ClassChanged);
  MUNIMENT_TRY(m_repository.classify(QString::number(counterpart.node), QString::number(errand.classNode), nullptr));
  return note(
      counterpart, State::There, 0, 0,
      textOf({errand.record->recordClass, errand.classNode, sentDetailsOf(counterpart), agreedDetailsOf(counterpart)}));
}

Result<void> ContentServerCarrier::hold(const RmErrand::Answer& errand) {
  const Counterpart& held = errand.counterpart;
  if (held.state != State::Wanted || !errand.hold)
    return {};
  QString there = QString::number(errand.holdNode);
  if (errand.holdNode == 0) {
    const QString name = NodeCalls::nameFrom(u"Muniment %1 %2"_s.arg(errand.holdCode, errand.hold->toString().left(8)));
    MUNIMENT_TRY_LET(made, m_repository.createHold(keyOf(*errand.hold), name, nullptr));
    there = made;
    MUNIMENT_TRY(m_workspace->run(NoteHoldThere{m_peer, *errand.hold, there.toLongLong()}, seated(m_seat)).result());
  }
  MUNIMENT_TRY(m_repository.applyHold(there, QString::number(held.node), nullptr));
  return note(held, State::There, 0, there.toLongLong());
}

Result<void> ContentServerCarrier::lift(const RmErrand::Answer& errand) {
  const Counterpart& held = errand.counterpart;
  if (held.state != State::Ending)
    return {};
  if (held.other != 0) {
    const auto lifted = m_repository.liftHold(QString::number(held.other), QString::number(held.node), nullptr);
    if (!lifted && lifted.error().kind != ErrorKind::NotFound)
      return lifted;
  }
  return note(held, State::Ended);
}

Result<void> ContentServerCarrier::answer(const RmErrand::Answer& errand, const RmOrder& order) {
  const Counterpart& counterpart = errand.counterpart;
  if (counterpart.state != State::Ending)
    return {};
  const RmAssignment step = stepOf(counterpart);
  const auto isOurs = [&](const RmTaskDone& done) { return done.comment == order.comment; };
  RmTaskAnswer words;
  words.custom = order.word;
  words.comment = order.comment;
  const auto answered = m_client->processes().answer(step, words, nullptr);
  if (answered)
    return note(counterpart, State::Ended);
  if (answered.error().kind == ErrorKind::Unavailable && answered.error().retryable)
    return answered;
  // Perhaps it was our own answer of before, which nobody heard of.
  MUNIMENT_TRY_LET(done, m_client->processes().done(step, nullptr));
  if (std::ranges::any_of(done, isOurs))
    return note(counterpart, State::Ended);
  if (done.empty())
    return answered;
  MUNIMENT_TRY(dispute(counterpart, PeerConflict::Kind::DoneElsewhere));
  return note(counterpart, State::Ended);
}

Result<void> ContentServerCarrier::note(const Counterpart& counterpart, State state, std::int64_t node,
                                        std::int64_t other, const QString& seen, const QString& title) {
  MUNIMENT_TRY(
      m_workspace->run(NoteCounterpart{counterpart.id, state, node, other, seen, title}, seated(m_seat)).result());
  return {};
}

Result<void> ContentServerCarrier::dispute(const Counterpart& counterpart, PeerConflict::Kind kind) {
  MUNIMENT_TRY(m_workspace->run(NotePeerConflict{counterpart.id, kind}, seated(m_seat)).result());
  return {};
}

} // namespace muniment::workspace
