#include "core/workspace/participants/participant_queries.h"

#include "core/store/actor_repository.h"
#include "core/store/person_repository.h"
#include "core/workspace/participants/proposal_finder.h"

namespace muniment::workspace {

using store::Participant;
using store::ParticipantRepository;
using store::PersonRepository;

Result<ParticipantsPage::Answer> ParticipantsPage::answer(QueryContext& context) const {
  ParticipantRepository repository(context.connection);
  MUNIMENT_TRY_LET(found, repository.page(filter, after, limit + 1, context.scope()));
  MUNIMENT_TRY_LET(total, repository.count(filter, context.scope()));
  Answer answer;
  answer.total = total;
  answer.hasMore = found.size() > static_cast<std::size_t>(limit);
  if (answer.hasMore)
    found.pop_back();
  QStringList labels;
  QStringList phones;
  for (const Participant& participant : found) {
    labels.append(participant.label);
    if (!participant.phone.isEmpty())
      phones.append(participant.phone);
  }
  MUNIMENT_TRY_LET(persons, PersonRepository(context.connection).knownAs(labels, phones, context.scope()));
  for (Participant& participant : found) {
    Line line{std::move(participant), {}};
    std::ranges::copy_if(persons, std::back_inserter(line.persons), [&](const Person& person) {
      return isKnownAs(person, line.participant.label, line.participant.phone);
    });
    answer.lines.push_back(std::move(line));
  }
  return answer;
}

Result<SamePersonProposals::Answer> SamePersonProposals::answer(QueryContext& context) const {
  ParticipantRepository repository(context.connection);
  MUNIMENT_TRY_LET(participants, repository.page({}, std::nullopt, kMostParticipants, context.scope()));
  MUNIMENT_TRY_LET(shared, repository.sharedSpeakers(kMostParticipants, context.scope()));
  MUNIMENT_TRY_LET(persons, PersonRepository(context.connection).all({}, context.scope()));
  ProposalFinder finder(std::move(persons));
  for (const store::SharedSpeaker& speaker : shared)
    finder.addShared(speaker);
  finder.addClaimedTwice();
  finder.addAlike(participants);
  std::vector<Proposal> all = finder.take();
  const bool hasMore = all.size() > static_cast<std::size_t>(limit);
  if (hasMore)
    all.resize(static_cast<std::size_t>(limit));
  return Answer{std::move(all), hasMore};
}

Result<PersonById::Answer> PersonById::answer(QueryContext& context) const {
  PersonRepository repository(context.connection);
  MUNIMENT_TRY_LET(found, repository.byId(person, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, QLatin1StringView("person.unknown"));
  Answer answer{std::move(*found), {}, {}};
  MUNIMENT_TRY_LET(everybody, repository.scan(context.scope()));
  std::ranges::copy_if(everybody, std::back_inserter(answer.merged),
                       [&](const Person& other) { return other.sameAs == person; });
  MUNIMENT_TRY_LET(actors, store::ActorRepository(context.connection).all());
  for (const PersonName& name : answer.person.names) {
    for (const Actor& actor : actors) {
      if (name.mappedBy == actor.id.toString())
        answer.authors[name.mappedBy] = actor.name;
    }
  }
  return answer;
}

} // namespace muniment::workspace
