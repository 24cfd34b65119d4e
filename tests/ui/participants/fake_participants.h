#pragma once

#include "ui/participants/participants_desk.h"

namespace muniment::tests {

/// People of three chats and two persons who were noted; answers come with the next event, as those of a workspace do.
class FakeParticipants final : public ui::ParticipantsDesk {
 public:
  FakeParticipants();

  Answer<workspace::ParticipantsPage> ask(workspace::ParticipantsPage query) override;
  Answer<workspace::SamePersonProposals> ask(workspace::SamePersonProposals query) override;
  Answer<workspace::PersonById> ask(workspace::PersonById query) override;
  QFuture<Result<std::vector<Person>>> ask(workspace::Persons query) override;
  Done run(workspace::SavePerson command) override;
  Done run(workspace::MergePersons command) override;
  Done run(workspace::SplitPerson command) override;

  [[nodiscard]] static Instant now();
  /// By name; a qFatal where there is none.
  [[nodiscard]] Person& person(const QString& name);

  std::vector<store::Participant> participants;
  std::vector<Person> persons;
  std::vector<workspace::SamePersonProposals::Proposal> proposals;
  std::optional<Error> refusal; ///< of the next command
  std::optional<Error> pageError;

 private:
  Done done(Json outcome = {});
};

} // namespace muniment::tests
