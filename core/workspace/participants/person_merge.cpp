#include "core/workspace/participants/person_merge.h"

#include "core/access/scope_maker.h"
#include "core/store/hold_repository.h"
#include "core/store/person_repository.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <set>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Result<Person> known(const PersonId& id, const CommandContext& context) {
  MUNIMENT_TRY_LET(found, store::PersonRepository(context.connection()).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "person.unknown"_L1);
  return std::move(*found);
}

/// Whether every hold that covers one person covers the other as well.
Result<bool> isHeldAlike(const PersonId& one, const PersonId& other, const CommandContext& context) {
  store::HoldRepository holds(context.connection());
  const QDate today = todayIn(context.services(), context.now());
  MUNIMENT_TRY_LET(ofOne, holds.holdsOnPerson(one, today, access::ScopeMaker::system()));
  MUNIMENT_TRY_LET(ofOther, holds.holdsOnPerson(other, today, access::ScopeMaker::system()));
  const std::set<HoldId> there(ofOther.begin(), ofOther.end());
  return std::ranges::all_of(ofOne, [&](const HoldId& hold) { return there.contains(hold); });
}

Result<Json> finish(Person stays, Person other, const QString& verb, CommandContext& context) {
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = aggregateOf(stays.id);
  draft.payload = {{u"other"_s, other.id.toString()}};
  store::PersonRepository persons(context.connection());
  for (Person* person : {&stays, &other}) {
    person->salt = makeSalt();
    MUNIMENT_TRY(persons.save(*person));
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(person->id), *person));
    draft.state.push_back(std::move(state));
  }
  MUNIMENT_TRY(store::HoldRepository(context.connection()).raiseEpoch());
  context.record(std::move(draft));
  return Json::Object{{u"person"_s, stays.id.toString()}};
}

} // namespace

Json MergePersons::describe() const {
  return Json::Object{{u"into"_s, into.toString()}, {u"other"_s, other.toString()}};
}

Result<Json> MergePersons::apply(CommandContext& context) const {
  if (into == other)
    return failure(ErrorKind::Usage, "person.merge_self"_L1);
  MUNIMENT_TRY_LET(stays, known(into, context));
  MUNIMENT_TRY_LET(goes, known(other, context));
  for (const Person* person : {&stays, &goes}) {
    if (person->sameAs)
      return failure(ErrorKind::Refused, "person.merged"_L1, {person->name});
  }
  if (goes.actor && goes.actor != stays.actor)
    return failure(ErrorKind::Refused, "person.merge_login"_L1, {goes.name});
  MUNIMENT_TRY_LET(alike, isHeldAlike(goes.id, stays.id, context));
  if (!alike)
    return failure(ErrorKind::Refused, "person.merge_held"_L1, {goes.name});
  for (const PersonName& name : goes.names) {
    const bool isThere = std::ranges::any_of(
        stays.names, [&](const PersonName& own) { return own.kind == name.kind && own.value == name.value; });
    if (isThere)
      continue;
    stays.names.push_back(name);
    // That it belongs to this person is a new decision; who mapped it before stays with the other one.
    stays.names.back().from = goes.id;
    stays.names.back().mappedAt = context.now();
    stays.names.back().mappedBy = context.session().actorText();
  }
  goes.sameAs = stays.id;
  return finish(std::move(stays), std::move(goes), u"person.merged"_s, context);
}

Json SplitPerson::describe() const { return Json::Object{{u"other"_s, other.toString()}}; }

Result<Json> SplitPerson::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(leaves, known(other, context));
  if (!leaves.sameAs)
    return failure(ErrorKind::Refused, "person.not_merged"_L1, {leaves.name});
  MUNIMENT_TRY_LET(stays, known(*leaves.sameAs, context));
  MUNIMENT_TRY_LET(alike, isHeldAlike(stays.id, leaves.id, context));
  if (!alike) // without the names the hold would cover less, which only a release may bring about
    return failure(ErrorKind::Refused, "person.held"_L1);
  std::erase_if(stays.names, [&](const PersonName& name) { return name.from == leaves.id; });
  leaves.sameAs.reset();
  return finish(std::move(stays), std::move(leaves), u"person.split"_s, context);
}

} // namespace muniment::workspace
