#include "core/workspace/holds/person_commands.h"

#include "core/access/scope_maker.h"
#include "core/base/json_list.h"
#include "core/model/exact_json.h"
#include "core/store/actor_repository.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/person_repository.h"
#include "core/workspace/holds/hold_change.h"
#include "core/workspace/services.h"

#include <QtCore/QTimeZone>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = PersonName::Kind;

const PersonName* find(const std::vector<PersonName>& names, Kind kind, const QString& value) {
  const auto found =
      std::ranges::find_if(names, [&](const PersonName& name) { return name.kind == kind && name.value == value; });
  return found == names.end() ? nullptr : &*found;
}

/// A name that was mapped before keeps its day and who did it.
Result<void> addName(std::vector<PersonName>& into, const std::vector<PersonName>& before, Kind kind,
                     const QString& text, const CommandContext& context) {
  const QString value = kind == Kind::Phone ? phoneFrom(text).value_or(QString()) : text.trimmed();
  if (value.isEmpty())
    return failure(ErrorKind::Usage, kind == Kind::Phone ? "person.bad_phone"_L1 : "person.bad_label"_L1, {text});
  const PersonName* known = find(before, kind, value);
  if (!find(into, kind, value))
    into.push_back(known ? *known : PersonName{kind, value, context.now(), context.session().actorText()});
  return {};
}

/// Whether a person is a custodian of a hold that still covers something.
Result<bool> isHeld(const PersonId& person, const CommandContext& context) {
  MUNIMENT_TRY_LET(
      rows, store::HoldRepository(context.connection())
                .holdsOnPerson(person, todayIn(context.services(), context.now()), access::ScopeMaker::system()));
  return !rows.empty();
}

Result<Json> finish(Person person, const QString& verb, CommandContext& context) {
  person.salt = makeSalt();
  MUNIMENT_TRY(store::PersonRepository(context.connection()).save(person));
  MUNIMENT_TRY(store::HoldRepository(context.connection()).raiseEpoch());
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = aggregateOf(person.id);
  MUNIMENT_TRY_LET(digest, commitment(person.salt, contentOf(person)));
  draft.state = {{aggregateOf(person.id), digest}};
  context.record(std::move(draft));
  return Json::Object{{u"person"_s, person.id.toString()}};
}

Result<Person> known(const PersonId& id, const CommandContext& context) {
  MUNIMENT_TRY_LET(found, store::PersonRepository(context.connection()).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "person.unknown"_L1);
  return std::move(*found);
}

/// The details as they are kept.
Result<PersonDetails> checked(PersonDetails details, const PersonId& of, const CommandContext& context) {
  details.unit = details.unit.simplified();
  if (!details.language.trimmed().isEmpty()) {
    const auto language = languageFrom(details.language);
    if (!language)
      return failure(ErrorKind::Usage, "person.bad_language"_L1, {details.language});
    details.language = *language;
  }
  details.timeZone = details.timeZone.trimmed();
  if (!details.timeZone.isEmpty() && !QTimeZone(details.timeZone.toUtf8()).isValid())
    return failure(ErrorKind::Usage, "person.bad_zone"_L1, {details.timeZone});
  if (details.supervisor == of)
    return failure(ErrorKind::Usage, "person.own_supervisor"_L1);
  if (details.supervisor)
    MUNIMENT_TRY(known(*details.supervisor, context));
  return details;
}

} // namespace

Json SavePerson::describe() const {
  Json::Object content{{u"actor"_s, orNull(actor)},
                       {u"labels"_s, listOf(labels)},
                       {u"name"_s, name},
                       {u"person"_s, orNull(person)},
                       {u"phones"_s, listOf(phones)}};
  if (details)
    content.emplace(u"details"_s, Json::Object{{u"language"_s, details->language},
                                               {u"supervisor"_s, orNull(details->supervisor)},
                                               {u"time_zone"_s, details->timeZone},
                                               {u"unit"_s, details->unit}});
  return content;
}

Result<Json> SavePerson::apply(CommandContext& context) const {
  if (name.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "person.incomplete"_L1);
  Person saved{PersonId::make(context.now()), {}, {}, {}, {}};
  if (person) {
    MUNIMENT_TRY_LET(before, known(*person, context));
    if (before.sameAs)
      return failure(ErrorKind::Refused, "person.merged"_L1, {before.name});
    saved = std::move(before);
  }
  std::vector<PersonName> names;
  for (const QString& phone : phones)
    MUNIMENT_TRY(addName(names, saved.names, Kind::Phone, phone, context));
  for (const QString& label : labels)
    MUNIMENT_TRY(addName(names, saved.names, Kind::Label, label, context));
  const bool loses = std::ranges::any_of(
      saved.names, [&](const PersonName& before) { return !find(names, before.kind, before.value); });
  if (loses) {
    // Without the name the hold would cover less, which only a release may bring about.
    MUNIMENT_TRY_LET(held, isHeld(saved.id, context));
    if (held)
      return failure(ErrorKind::Refused, "person.held"_L1);
  }
  if (actor) {
    MUNIMENT_TRY_LET(found, store::ActorRepository(context.connection()).byId(*actor));
    if (!found)
      return failure(ErrorKind::NotFound, "actor.unknown"_L1);
  }
  if (details) {
    MUNIMENT_TRY_LET(good, checked(*details, saved.id, context));
    saved.details = std::move(good);
  }
  saved.name = name.trimmed();
  saved.names = std::move(names);
  saved.actor = actor;
  return finish(std::move(saved), u"person.saved"_s, context);
}

Json MapSpeaker::describe() const {
  return Json::Object{{u"kind"_s, nameOf(kind)}, {u"person"_s, person.toString()}, {u"value"_s, value}};
}

Result<Json> MapSpeaker::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, known(person, context));
  if (found.sameAs)
    return failure(ErrorKind::Refused, "person.merged"_L1, {found.name});
  MUNIMENT_TRY(addName(found.names, found.names, kind, value, context));
  return finish(std::move(found), u"person.mapped"_s, context);
}

Result<std::vector<Person>> Persons::answer(QueryContext& context) const {
  return store::PersonRepository(context.connection).all(filter, context.scope());
}

} // namespace muniment::workspace
