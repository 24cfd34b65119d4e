#include "core/workspace/people/person_requests.h"

#include "core/access/scope_maker.h"
#include "core/model/person.h"
#include "core/store/person_repository.h"
#include "core/store/production_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/delivery/delivery_tasks.h"
#include "core/workspace/disposition/triage_queries.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = PersonRequest::Kind;
using State = PersonRequest::State;
using Ground = PersonRequest::Ground;

Failure refused(QLatin1StringView id, const QString& argument = {}) {
  return failure(ErrorKind::Refused, id, argument.isEmpty() ? QStringList() : QStringList{argument});
}

Result<Person> personOf(store::Connection& connection, const PersonId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(found, store::PersonRepository(connection).byId(id, scope));
  if (!found)
    return failure(ErrorKind::NotFound, "person.unknown"_L1);
  if (found->sameAs)
    return refused("person.merged"_L1, found->name);
  return std::move(*found);
}

Result<PersonRequest> openRequest(CommandContext& context, const PersonRequestId& id) {
  MUNIMENT_TRY_LET(found, store::PersonRequestRepository(context.connection()).byId(id));
  if (!found)
    return failure(ErrorKind::NotFound, "request.unknown"_L1);
  if (found->state != State::Open)
    return refused("request.answered"_L1);
  return std::move(*found);
}

Result<PersonRequest> openRequest(CommandContext& context, const PersonRequestId& id, Kind kind) {
  MUNIMENT_TRY_LET(request, openRequest(context, id));
  if (request.kind != kind)
    return refused("request.other_kind"_L1);
  return request;
}

/// The task for whoever noted it, due with the request. The articles say the same in every language.
Result<std::vector<StateChange>> askToAnswer(CommandContext& context, const PersonRequest& request,
                                             const Person& person) {
  const QTimeZone zone = zoneOf(context.services());
  model::Task task;
  task.id = TaskId::make(context.now());
  task.kind = model::Task::Kind::Review;
  task.subject = aggregateOf(request.id);
  task.title = (request.kind == Kind::Access ? u"Art. 15 GDPR · "_s : u"Art. 17 GDPR · "_s) + person.name;
  task.assignee = context.session().actor.id;
  task.askedBy = context.session().actorText();
  task.askedAt = context.now();
  task.dueAt = Instant::fromMilliseconds(request.dueOn.endOfDay(zone).toMSecsSinceEpoch());
  task.salt = makeSalt();
  return tasks::open(context.connection(), std::span(&task, 1));
}

/// Keeps the request as it is now, with what else the same step changed.
Result<Json> keep(CommandContext& context, PersonRequest request, const QString& verb, Json::Object payload,
                  std::vector<StateChange> states) {
  request.salt = makeSalt();
  MUNIMENT_TRY(store::PersonRequestRepository(context.connection()).save(request));
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = aggregateOf(request.id);
  draft.payload = payload;
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(request.id), request));
  states.push_back(state);
  draft.state = std::move(states);
  context.record(std::move(draft));
  payload.insert_or_assign(u"request"_s, request.id.toString());
  return Json(std::move(payload));
}

/// The same for the end of a request: nobody has to be reminded any more.
Result<Json> finish(CommandContext& context, PersonRequest request, State state, const QString& verb,
                    Json::Object payload) {
  request.state = state;
  request.answeredBy = context.session().actorText();
  request.answeredAt = context.now();
  MUNIMENT_TRY_LET(settled, settleTasks(context.connection(), aggregateOf(request.id), context.now()));
  return keep(context, std::move(request), verb, std::move(payload), std::move(settled));
}

/// The class that was chosen, if what is filed there is destroyed in the end.
Result<ClassId> classToEndIn(CommandContext& context, const std::optional<ClassId>& id) {
  if (!id)
    return failure(ErrorKind::Usage, "request.class_missing"_L1);
  MUNIMENT_TRY_LET(plan, records::loadPlan(context.connection()));
  const RecordClass* known = records::ClassTree(plan.classes).find(*id);
  if (!known)
    return failure(ErrorKind::NotFound, "class.unknown"_L1);
  if (!endsInDestruction(plan, *id))
    return refused("triage.class_keeps"_L1, known->code);
  return *id;
}

Result<QString> putUp(CommandContext& context, const PersonRequest& request, const ConcernedConversation& concerned,
                      const ClassId& recordClass) {
  DeclareRecord declare;
  declare.recordClass = recordClass;
  declare.title =
      concerned.conversation.title.isEmpty() ? concerned.conversation.id.toString() : concerned.conversation.title;
  declare.foundBy = aggregateOf(request.id);
  declare.selection.conversation = concerned.conversation.id;
  declare.selection.runs = concerned.freeRuns;
  MUNIMENT_TRY_LET(outcome, declare.apply(context));
  return outcome.text(u"number"_s);
}

} // namespace

Json OpenPersonRequest::describe() const {
  return Json::Object{{u"identified_by"_s, identifiedBy},
                      {u"kind"_s, nameOf(kind)},
                      {u"person"_s, person.toString()},
                      {u"received_on"_s, receivedOn.toString(Qt::ISODate)}};
}

Result<Json> OpenPersonRequest::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(known, personOf(context.connection(), person, context.scope()));
  if (!receivedOn.isValid() || receivedOn > todayIn(context.services(), context.now()))
    return failure(ErrorKind::Usage, "request.day"_L1);
  if (identifiedBy.trimmed().size() < kShortestReasonForRequest)
    return failure(ErrorKind::Usage, "request.identity_missing"_L1);
  MUNIMENT_TRY_LET(others, store::PersonRequestRepository(context.connection()).ofPerson(person));
  const bool isAsked = std::ranges::any_of(
      others, [this](const PersonRequest& other) { return other.kind == kind && other.state == State::Open; });
  if (isAsked)
    return refused("request.asked_already"_L1);
  PersonRequest request;
  request.id = PersonRequestId::make(context.now());
  request.person = person;
  request.kind = kind;
  request.receivedOn = receivedOn;
  request.dueOn = lastDayOf(receivedOn, false);
  request.identifiedBy = identifiedBy.trimmed();
  request.openedBy = context.session().actorText();
  request.openedAt = context.now();
  MUNIMENT_TRY_LET(asked, askToAnswer(context, request, known));
  const Json::Object payload{{u"due"_s, request.dueOn.toString(Qt::ISODate)}, {u"kind"_s, nameOf(kind)}};
  return keep(context, std::move(request), u"person-request.opened"_s, payload, std::move(asked));
}

Json ExtendPersonRequest::describe() const {
  return Json::Object{{u"reason"_s, reason}, {u"request"_s, request.toString()}};
}

Result<Json> ExtendPersonRequest::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, openRequest(context, request));
  if (reason.trimmed().size() < kShortestReasonForRequest)
    return failure(ErrorKind::Usage, "record.reason_missing"_L1);
  if (!found.extendedBecause.isEmpty() || todayIn(context.services(), context.now()) > found.dueOn)
    return refused("request.not_extended"_L1);
  MUNIMENT_TRY_LET(known, personOf(context.connection(), found.person, context.scope()));
  found.extendedBecause = reason.trimmed();
  found.dueOn = lastDayOf(found.receivedOn, true);
  MUNIMENT_TRY_LET(states, settleTasks(context.connection(), aggregateOf(found.id), context.now()));
  MUNIMENT_TRY_LET(asked, askToAnswer(context, found, known));
  states.insert(states.end(), asked.begin(), asked.end());
  const Json::Object payload{{u"due"_s, found.dueOn.toString(Qt::ISODate)}};
  return keep(context, std::move(found), u"person-request.extended"_s, payload, std::move(states));
}

Json AnswerAccess::describe() const {
  return Json::Object{{u"production"_s, production.toString()}, {u"request"_s, request.toString()}};
}

Result<Json> AnswerAccess::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, openRequest(context, request, Kind::Access));
  store::ProductionRepository productions(context.connection());
  MUNIMENT_TRY_LET(produced, productions.byId(production, context.scope()));
  if (!produced)
    return failure(ErrorKind::NotFound, "production.unknown"_L1);
  MUNIMENT_TRY_LET(packages, productions.packages(production, context.scope()));
  if (packages.empty())
    return refused("request.package_missing"_L1, produced->number);
  found.production = production;
  return finish(context, std::move(found), State::Answered, u"person-request.answered"_s,
                {{u"production"_s, production.toString()}});
}

Json AnswerErasure::describe() const {
  return Json::Object{{u"class"_s, recordClass ? Json(recordClass->toString()) : Json()},
                      {u"request"_s, request.toString()}};
}

Result<Json> AnswerErasure::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, openRequest(context, request, Kind::Erasure));
  MUNIMENT_TRY_LET(known, personOf(context.connection(), found.person, context.scope()));
  MUNIMENT_TRY_LET(concerned, concernedBy(context.connection(), context.services(), known.id, context.scope()));
  Json::Array numbers;
  for (const ConcernedConversation& one : concerned) {
    found.held += one.held;
    found.inCase += one.inCase;
    found.kept += one.kept;
    if (one.free == 0)
      continue;
    MUNIMENT_TRY_LET(in, classToEndIn(context, recordClass));
    MUNIMENT_TRY_LET(number, putUp(context, found, one, in));
    found.putUp += one.free;
    numbers.emplace_back(number);
  }
  Json::Object payload{{u"held"_s, found.held},
                       {u"in_case"_s, found.inCase},
                       {u"kept"_s, found.kept},
                       {u"put_up"_s, found.putUp},
                       {u"records"_s, std::move(numbers)}};
  return finish(context, std::move(found), State::Answered, u"person-request.answered"_s, std::move(payload));
}

Json RefusePersonRequest::describe() const {
  return Json::Object{{u"ground"_s, nameOf(ground)}, {u"reason"_s, reason}, {u"request"_s, request.toString()}};
}

Result<Json> RefusePersonRequest::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, openRequest(context, request));
  if (ground == Ground::None)
    return failure(ErrorKind::Usage, "request.ground_missing"_L1);
  if (reason.trimmed().size() < kShortestReasonForRequest)
    return failure(ErrorKind::Usage, "record.reason_missing"_L1);
  found.ground = ground;
  found.reason = reason.trimmed();
  return finish(context, std::move(found), State::Refused, u"person-request.refused"_s,
                {{u"ground"_s, nameOf(ground)}});
}

Result<PersonRequests::Answer> PersonRequests::answer(QueryContext& context) const {
  Answer answer;
  if (!context.session.may(Permission::ManageHolds) && !context.scope().seesJournal())
    return answer;
  MUNIMENT_TRY_LET(found, store::PersonRequestRepository(context.connection).scan(after, kMost + 1));
  answer.hasMore = found.size() > static_cast<std::size_t>(kMost);
  if (answer.hasMore)
    found.resize(static_cast<std::size_t>(kMost));
  std::vector<PersonId> ids;
  for (const PersonRequest& request : found)
    ids.push_back(request.person);
  MUNIMENT_TRY_LET(persons, store::PersonRepository(context.connection).byIds(ids, access::ScopeMaker::system()));
  const QDate today = todayIn(context.services, context.services.environment.clock->now());
  for (PersonRequest& request : found) {
    const auto person = std::ranges::find(persons, request.person, &Person::id);
    const bool isLate = request.state == State::Open && today > request.dueOn;
    answer.lines.push_back({std::move(request), person == persons.end() ? QString() : person->name, isLate});
  }
  return answer;
}

Result<PersonRequestById::Answer> PersonRequestById::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, store::PersonRequestRepository(context.connection).byId(request));
  if (!found)
    return failure(ErrorKind::NotFound, "request.unknown"_L1);
  MUNIMENT_TRY_LET(person, store::PersonRepository(context.connection).byId(found->person, context.scope()));
  MUNIMENT_TRY_LET(concerned, concernedBy(context.connection, context.services, found->person, context.scope()));
  return Answer{std::move(*found), person ? person->name : QString(), std::move(concerned)};
}

QStringList PersonRequestById::journalSubjects(const Answer& given, const access::Session&) const {
  return {aggregateOf(given.request.person)};
}

} // namespace muniment::workspace
