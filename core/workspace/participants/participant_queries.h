#pragma once

#include "core/model/person.h"
#include "core/store/participant_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Who speaks in conversations, by label, and the persons whom they were taken to be.
struct ParticipantsPage final {
  static constexpr Permission kPermission = Permission::ViewItem;
  store::ParticipantFilter filter;
  std::optional<store::Participant> after; ///< the last of the page before
  int limit = 100;

  struct Line final {
    store::Participant participant;
    std::vector<Person> persons; ///< more than one where two claim the same name
  };
  struct Answer final {
    std::vector<Line> lines;
    std::int64_t total = 0;
    bool hasMore = false;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// Who may be the same person, and why that is thought. It decides nothing.
struct SamePersonProposals final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr int kMostParticipants = 20'000;
  int limit = 200;

  enum class Ground : std::uint8_t {
    SameWords, ///< sources of one conversation have the same messages under both names
    SameName,  ///< both are written alike, but for case, accents and signs
    SameLabel  ///< two persons claim one label or number
  };
  /// A participant, or a person who was noted before.
  struct Side final {
    std::optional<Person> person;
    QString label;
    QString phone;
  };
  struct Proposal final {
    Ground ground = Ground::SameName;
    Side one;
    Side other;
    std::int64_t conversations = 0; ///< of SameWords: in how many
  };
  struct Answer final {
    std::vector<Proposal> proposals; ///< the strongest ground first
    bool hasMore = false;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// A person with those who were merged with them.
struct PersonById final {
  static constexpr Permission kPermission = Permission::ViewItem;
  PersonId person;

  struct Answer final {
    Person person;
    std::vector<Person> merged;
    std::map<QString, QString> authors; ///< names of those who mapped, by their id
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

[[nodiscard]] QLatin1StringView nameOf(SamePersonProposals::Ground ground);

} // namespace muniment::workspace
