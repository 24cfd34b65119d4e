#include "core/workspace/cases/case_change.h"

#include "core/access/scope_maker.h"
#include "core/store/actor_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/cases/case_sharing.h"
#include "core/workspace/cases/case_wire.h"
#include "core/workspace/connections/connection_actor.h"
#include "core/workspace/delivery/delivery_tasks.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <QtCore/QDateTime>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestValue = 500;

bool isActorField(QStringView field) { return field == casefield::kOwner || field == casefield::kDeputy; }

/// The end of a day in the workspace.
Instant endOf(QDate day, const Services& services) {
  return Instant::fromMilliseconds(QDateTime(day.addDays(1), QTime(0, 0), zoneOf(services)).toMSecsSinceEpoch());
}

} // namespace

ActorId actingFor(const access::Session& session) {
  return session.onBehalfOf ? session.onBehalfOf->id : session.actor.id;
}

Result<CaseChange> CaseChange::begin(CommandContext& context, const CaseId& id, QString source, Closed closed) {
  store::CaseRepository repository(context.connection());
  MUNIMENT_TRY(repository.lock(id));
  MUNIMENT_TRY_LET(found, repository.byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "case.unknown"_L1);
  if (closed == Closed::Refuse && found->status() == Case::Status::Closed)
    return failure(ErrorKind::Refused, "case.closed"_L1, {found->number});
  return CaseChange(context, std::move(*found), std::move(source));
}

Result<void> CaseChange::checkValue(const QString& field, const QString& text) {
  if (!isCaseField(field))
    return failure(ErrorKind::Usage, "case.field_unknown"_L1, {field});
  if (field == casefield::kTitle && text.isEmpty())
    return failure(ErrorKind::Usage, "case.title_missing"_L1);
  const bool isDay = isDayField(field) && !text.isEmpty();
  if (text.size() > kLongestValue || (isDay && !QDate::fromString(text, Qt::ISODate).isValid()) ||
      (field == casefield::kStatus && !caseStatusFrom(text)))
    return failure(ErrorKind::Usage, "case.value_wrong"_L1, {field});
  if (!isActorField(field) || (text.isEmpty() && field == casefield::kDeputy))
    return {};
  const auto id = ActorId::parse(text);
  MUNIMENT_TRY_LET(actor, id ? store::ActorRepository(m_context->connection()).byId(*id)
                             : Result<std::optional<Actor>>(std::optional<Actor>()));
  if (!actor || !actor->active || actor->roles.contains(Role::Connector))
    return failure(ErrorKind::NotFound, "actor.unknown"_L1);
  return {};
}

Result<bool> CaseChange::set(const QString& field, const QString& given) {
  const QString text = given.simplified();
  MUNIMENT_TRY(checkValue(field, text));
  const QString was = m_file.value(field);
  if (was == text)
    return false;
  if (text.isEmpty())
    m_file.fields.erase(field);
  else
    m_file.fields[field] = {text, m_context->session().actorText(), m_source, m_context->now()};
  m_isTouched = true;
  MUNIMENT_TRY(handOver(field, text));
  MUNIMENT_TRY(note(CaseEvent::Kind::Changed, {{u"field"_s, field}, {u"now"_s, text}, {u"was"_s, was}}));
  return true;
}

/// Whoever becomes responsible is let in and told.
Result<void> CaseChange::handOver(const QString& field, const QString& text) {
  const auto actor = ActorId::parse(text);
  if (!isActorField(field) || !actor)
    return {};
  if (m_file.isRestricted && m_file.matter && !m_file.members.contains(*actor)) {
    MUNIMENT_TRY(setMember(*m_context, *m_file.matter, *actor, true, m_draft));
    m_file.members.insert(*actor);
  }
  if (field != casefield::kOwner)
    return {};
  MUNIMENT_TRY(settle(aggregateOf(m_file.id)));
  m_newOwner.reset();
  if (*actor == actingFor(m_context->session()))
    return {};
  m_newOwner = *actor;
  const QDate due = m_file.due();
  return ask(aggregateOf(m_file.id), *actor, due.isValid() ? std::optional(due) : std::nullopt);
}

void CaseChange::putState(StateChange state) {
  const auto known = std::ranges::find(m_draft.state, state.aggregate, &StateChange::aggregate);
  if (known == m_draft.state.end())
    m_draft.state.push_back(std::move(state));
  else
    *known = std::move(state);
}

Result<void> CaseChange::note(CaseEvent::Kind kind, Json::Object details, const QString& text) {
  CaseEvent event;
  event.kind = kind;
  event.details = std::move(details);
  event.text = text;
  event.source = m_source;
  return note(std::move(event));
}

Result<void> CaseChange::note(CaseEvent event) {
  event.id = CaseEventId::make(m_context->now());
  event.at = m_context->now();
  event.by = m_context->session().actorText();
  return keep(event);
}

Result<void> askAbout(CommandContext& context, const AskedAbout& what, EntryDraft& draft) {
  MUNIMENT_TRY_LET(known,
                   store::TaskRepository(context.connection()).bySubject(what.subject, access::ScopeMaker::system()));
  if (std::ranges::any_of(known, [](const model::Task& task) { return task.state == model::Task::State::Open; }))
    return {};
  model::Task task;
  task.id = TaskId::make(context.now());
  task.kind = model::Task::Kind::Review;
  task.subject = what.subject;
  task.title = what.title;
  task.matter = what.matter;
  task.assignee = what.whom;
  if (!what.whom)
    task.role = Role::RecordsManager;
  if (what.due)
    task.dueAt = endOf(*what.due, context.services());
  task.askedBy = context.session().actorText();
  task.askedAt = context.now();
  task.salt = makeSalt();
  MUNIMENT_TRY_LET(states, tasks::open(context.connection(), std::span(&task, 1)));
  draft.state.insert(draft.state.end(), states.begin(), states.end());
  return {};
}

Result<void> CaseChange::ask(const QString& subject, const std::optional<ActorId>& whom, std::optional<QDate> due) {
  return askAbout(*m_context, {subject, m_file.number, m_file.matter, whom, due}, m_draft);
}

Result<void> CaseChange::settle(const QString& subject) {
  MUNIMENT_TRY_LET(states, settleTasks(m_context->connection(), subject, m_context->now()));
  m_draft.state.insert(m_draft.state.end(), states.begin(), states.end());
  return {};
}

Result<void> CaseChange::apply(CaseMirror& mirror, const cases::Merge& merged) {
  for (const auto& [field, text] : merged.take)
    MUNIMENT_TRY(takeShared(*this, field, text));
  std::vector<NewOperation> operations;
  for (const auto& [field, write] : merged.send) {
    MUNIMENT_TRY_LET(payload, bytesOf(CaseWrite{CaseWrite::What::Field, mirror.id, mirror.remoteId, field,
                                                write.expected, write.value}));
    operations.push_back({mirror.peer, aggregateOf(mirror.id), CaseWrite::kKind, aggregateOf(m_file.id), m_file.matter,
                          std::move(payload)});
  }
  if (!operations.empty())
    MUNIMENT_TRY(enqueue(*m_context, operations, m_draft));
  for (const CaseMirror::Conflict& conflict : merged.fresh) {
    MUNIMENT_TRY(note(CaseEvent::Kind::Conflict, {{u"field"_s, conflict.field},
                                                  {u"ours"_s, conflict.ours},
                                                  {u"peer"_s, mirror.peer},
                                                  {u"theirs"_s, conflict.theirs}}));
    MUNIMENT_TRY(ask(aggregateOf(mirror.id), m_file.owner(), std::nullopt));
  }
  if (mirror.conflicts.empty())
    MUNIMENT_TRY(settle(aggregateOf(mirror.id)));
  return keep(mirror);
}

/// Nothing is sent to a system that does not have the case yet: its opening goes first.
Result<void> CaseChange::sendChanges() {
  MUNIMENT_TRY_LET(mirrors,
                   store::CaseParts<CaseMirror>(m_context->connection()).ofCase(m_file.id, m_context->scope()));
  for (CaseMirror& mirror : mirrors) {
    if (mirror.remoteId.isEmpty())
      continue;
    const CaseMirror before = mirror;
    MUNIMENT_TRY_LET(ours, sharedTexts(*this, mirror));
    const cases::Merge merged = cases::mergeOurs(mirror, ours, namesOf(ours), m_context->now());
    if (contentOf(mirror) != contentOf(before))
      MUNIMENT_TRY(apply(mirror, merged));
  }
  return {};
}

Result<void> CaseChange::finish(const QString& verb, Json::Object payload) {
  if (m_isTouched)
    MUNIMENT_TRY(sendChanges());
  m_file.changedAt = m_context->now();
  m_file.salt = makeSalt();
  MUNIMENT_TRY(store::CaseRepository(m_context->connection()).save(m_file));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(m_file.id), m_file));
  m_draft.state.push_back(std::move(state));
  m_draft.verb = verb;
  m_draft.subject = aggregateOf(m_file.id);
  m_draft.matter = m_file.matter;
  m_draft.payload = std::move(payload);
  m_context->record(std::move(m_draft));
  if (m_newOwner) {
    EntryDraft given;
    given.verb = u"case.owner-given"_s;
    given.subject = aggregateOf(m_file.id);
    given.matter = m_file.matter;
    given.payload = {{u"owner"_s, m_newOwner->toString()}};
    m_context->record(std::move(given));
  }
  return {};
}

} // namespace muniment::workspace
