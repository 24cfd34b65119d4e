#include "core/workspace/participants/proposal_finder.h"

#include "core/capture/speaker_table.h"
#include "core/search/fold.h"

#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Ground = SamePersonProposals::Ground;
using Side = SamePersonProposals::Side;

constexpr std::array kGrounds{"same-words"_L1, "same-name"_L1, "same-label"_L1};

/// The folded words of a name in one order; nothing for a single word, which many people share.
QByteArray keyOf(const QString& name) {
  if (!capture::phoneOf(name).isEmpty())
    return {};
  std::vector<QByteArray> words;
  for (const search::Token& token : search::fold(name))
    words.push_back(token.text);
  if (words.size() < 2)
    return {};
  std::ranges::sort(words);
  QByteArray key;
  for (const QByteArray& word : words)
    key += word + ' ';
  return key;
}

QString idOf(const Side& side) { return side.person ? side.person->id.toString() : side.label + QChar(0) + side.phone; }

} // namespace

QLatin1StringView nameOf(Ground ground) { return kGrounds.at(static_cast<std::size_t>(ground)); }

Side ProposalFinder::sideOf(const QString& label, const QString& phone) const {
  const auto known =
      std::ranges::find_if(m_persons, [&](const Person& person) { return isKnownAs(person, label, phone); });
  return {known == m_persons.end() ? std::nullopt : std::optional(*known), label, phone};
}

void ProposalFinder::add(Ground ground, Side one, Side other, std::int64_t conversations) {
  QString first = idOf(one);
  QString second = idOf(other);
  if (first == second)
    return;
  if (second < first)
    std::swap(first, second);
  if (m_seen.emplace(std::move(first), std::move(second)).second)
    m_found.push_back({ground, std::move(one), std::move(other), conversations});
}

void ProposalFinder::addShared(const store::SharedSpeaker& speaker) {
  const QString other = capture::plainLabel(speaker.otherLabel);
  add(Ground::SameWords, sideOf(speaker.one.label, speaker.one.phone), sideOf(other, capture::phoneOf(other)),
      speaker.conversations);
}

void ProposalFinder::addClaimedTwice() {
  std::map<std::pair<PersonName::Kind, QString>, const Person*> owners;
  for (const Person& person : m_persons) {
    for (const PersonName& name : person.names) {
      const auto [known, isFirst] = owners.emplace(std::pair(name.kind, name.value), &person);
      if (!isFirst && known->second->id != person.id)
        add(Ground::SameLabel, {*known->second, name.value, {}}, {person, name.value, {}}, 0);
    }
  }
}

void ProposalFinder::addAlike(const std::vector<store::Participant>& participants) {
  std::map<QByteArray, std::vector<Side>> byName;
  for (const Person& person : m_persons) {
    if (const QByteArray key = keyOf(person.name); !key.isEmpty())
      byName[key].push_back({person, person.name, {}});
  }
  for (const store::Participant& participant : participants) {
    if (const QByteArray key = keyOf(participant.label); !key.isEmpty())
      byName[key].push_back(sideOf(participant.label, participant.phone));
  }
  for (const auto& [key, sides] : byName) {
    for (std::size_t i = 1; i < sides.size(); ++i)
      add(Ground::SameName, sides.front(), sides[i], 0);
  }
}

} // namespace muniment::workspace
