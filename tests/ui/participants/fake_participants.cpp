#include "tests/ui/participants/fake_participants.h"

#include "tests/support/later.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kInes = "ines";

template <class T>
QFuture<Result<T>> answer(T value) {
  return later(Result<T>(std::move(value)));
}

PersonName named(PersonName::Kind kind, const QString& value) {
  return {kind, value, FakeParticipants::now(), QString::fromLatin1(kInes)};
}

std::vector<PersonName> namesOf(const workspace::SavePerson& command) {
  std::vector<PersonName> names;
  for (const QString& phone : command.phones)
    names.push_back(named(PersonName::Kind::Phone, phone));
  for (const QString& label : command.labels)
    names.push_back(named(PersonName::Kind::Label, label));
  return names;
}

} // namespace

Instant FakeParticipants::now() { return *Instant::parse(u"2026-03-02T09:00:00.000Z"); }

FakeParticipants::FakeParticipants()
    : participants{{u"+49 170 1234567"_s, u"+491701234567"_s, 1, false},
                   {u"Ana Souza"_s, {}, 2, true},
                   {u"Kim"_s, {}, 1, false},
                   {u"SOUZA, Aná"_s, {}, 1, false},
                   {u"Tom Beck"_s, {}, 3, false}} {
  Person ana{PersonId::make(now()), u"Ana Maria Souza"_s, {named(PersonName::Kind::Label, u"Ana Souza"_s)}, {}, {}};
  Person tom{PersonId::make(now()), u"Thomas Beck"_s, {named(PersonName::Kind::Label, u"Tom Beck"_s)}, {}, {}};
  persons = {ana, tom};
  using Ground = workspace::SamePersonProposals::Ground;
  proposals = {{Ground::SameWords, {tom, u"Tom Beck"_s, {}}, {{}, u"+49 170 1234567"_s, u"+491701234567"_s}, 2},
               {Ground::SameName, {ana, u"Ana Souza"_s, {}}, {{}, u"SOUZA, Aná"_s, {}}, 0}};
}

Person& FakeParticipants::person(const QString& name) {
  const auto found = std::ranges::find(persons, name, &Person::name);
  if (found == persons.end())
    qFatal("nobody is called %s", qUtf8Printable(name));
  return *found;
}

auto FakeParticipants::ask(workspace::ParticipantsPage query) -> Answer<workspace::ParticipantsPage> {
  if (pageError)
    return later(Result<workspace::ParticipantsPage::Answer>(Failure(*pageError)));
  using Known = store::ParticipantFilter::Known;
  workspace::ParticipantsPage::Answer page;
  bool begins = !query.after;
  for (const store::Participant& participant : participants) {
    workspace::ParticipantsPage::Line line{participant, {}};
    for (const Person& each : persons) {
      if (!each.sameAs && isKnownAs(each, participant.label, participant.phone))
        line.persons.push_back(each);
    }
    const bool isWanted =
        (participant.label + participant.phone).contains(query.filter.text, Qt::CaseInsensitive) &&
        (query.filter.known == Known::All || line.persons.empty() == (query.filter.known == Known::WithoutPerson));
    if (!isWanted)
      continue;
    ++page.total;
    if (!begins)
      begins = participant.isSame(*query.after);
    else if (page.lines.size() == static_cast<std::size_t>(query.limit))
      page.hasMore = true;
    else
      page.lines.push_back(std::move(line));
  }
  return answer(std::move(page));
}

auto FakeParticipants::ask(workspace::SamePersonProposals) -> Answer<workspace::SamePersonProposals> {
  return answer(workspace::SamePersonProposals::Answer{proposals, false});
}

auto FakeParticipants::ask(workspace::PersonById query) -> Answer<workspace::PersonById> {
  const auto found = std::ranges::find(persons, query.person, &Person::id);
  workspace::PersonById::Answer given{*found, {}, {{QString::fromLatin1(kInes), u"Ines Roth"_s}}};
  std::ranges::copy_if(persons, std::back_inserter(given.merged),
                       [&](const Person& each) { return each.sameAs == query.person; });
  return answer(std::move(given));
}

QFuture<Result<std::vector<Person>>> FakeParticipants::ask(workspace::Persons) {
  std::vector<Person> all = persons;
  std::erase_if(all, [](const Person& each) { return each.sameAs.has_value(); });
  return answer(std::move(all));
}

auto FakeParticipants::done(Json outcome) -> Done {
  if (refusal)
    return later(Result<workspace::Receipt>(failure(*std::exchange(refusal, std::nullopt))));
  workspace::Receipt receipt;
  receipt.outcome = std::move(outcome);
  return answer(std::move(receipt));
}

auto FakeParticipants::run(workspace::SavePerson command) -> Done {
  if (refusal)
    return done();
  if (!command.person) {
    command.person = PersonId::make(now());
    persons.push_back({*command.person, command.name, {}, {}, {}});
  }
  Person& saved = *std::ranges::find(persons, *command.person, &Person::id);
  saved.name = command.name;
  saved.names = namesOf(command);
  return done(Json::Object{{u"person"_s, saved.id.toString()}});
}

auto FakeParticipants::run(workspace::MergePersons command) -> Done {
  if (!refusal)
    std::ranges::find(persons, command.other, &Person::id)->sameAs = command.into;
  return done();
}

auto FakeParticipants::run(workspace::SplitPerson command) -> Done {
  if (!refusal)
    std::ranges::find(persons, command.other, &Person::id)->sameAs.reset();
  return done();
}

} // namespace muniment::tests
