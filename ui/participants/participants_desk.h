#pragma once

#include "core/workspace/holds/person_commands.h"
#include "core/workspace/participants/participant_queries.h"
#include "core/workspace/participants/person_merge.h"

#include <QtCore/QFuture>

namespace muniment::ui {

/// What the sheet asks and does. Answers come on the window's thread through `QFuture::then`.
class ParticipantsDesk {
 public:
  template <class Q>
  using Answer = QFuture<Result<typename Q::Answer>>;
  using Done = QFuture<Result<workspace::Receipt>>;

  ParticipantsDesk() = default;
  Q_DISABLE_COPY_MOVE(ParticipantsDesk)
  virtual ~ParticipantsDesk() = default;

  virtual Answer<workspace::ParticipantsPage> ask(workspace::ParticipantsPage query) = 0;
  virtual Answer<workspace::SamePersonProposals> ask(workspace::SamePersonProposals query) = 0;
  virtual Answer<workspace::PersonById> ask(workspace::PersonById query) = 0;
  virtual QFuture<Result<std::vector<Person>>> ask(workspace::Persons query) = 0;
  virtual Done run(workspace::SavePerson command) = 0;
  virtual Done run(workspace::MergePersons command) = 0;
  virtual Done run(workspace::SplitPerson command) = 0;
};

} // namespace muniment::ui
