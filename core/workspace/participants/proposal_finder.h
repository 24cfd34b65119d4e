#pragma once

#include "core/workspace/participants/participant_queries.h"

#include <set>

namespace muniment::workspace {

/// Collects who may be the same person, each pair once, under the strongest ground that was added first.
class ProposalFinder final {
 public:
  using Proposal = SamePersonProposals::Proposal;

  explicit ProposalFinder(std::vector<Person> persons) : m_persons(std::move(persons)) {}

  void addShared(const store::SharedSpeaker& speaker);
  /// Two persons whom sources know by one label or number.
  void addClaimedTwice();
  /// Names of at least two words that are written alike, among participants and persons.
  void addAlike(const std::vector<store::Participant>& participants);
  [[nodiscard]] std::vector<Proposal> take() { return std::exchange(m_found, {}); }

 private:
  using Side = SamePersonProposals::Side;

  [[nodiscard]] Side sideOf(const QString& label, const QString& phone) const;
  void add(SamePersonProposals::Ground ground, Side one, Side other, std::int64_t conversations);

  std::vector<Person> m_persons;
  std::vector<Proposal> m_found;
  std::set<std::pair<QString, QString>> m_seen;
};

} // namespace muniment::workspace
