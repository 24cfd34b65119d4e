#pragma once

#include "core/workspace/conversations/transcript.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/kept_messages.h"
#include "core/workspace/records/record_queries.h"
#include "core/workspace/rm/rm_commands.h"
#include "core/workspace/rm/rm_views.h"

#include <QtCore/QFuture>

class QWidget;

namespace muniment::ui {

/// What the dialog asks of a workspace and has it do. Answers come on the window's thread through `QFuture::then`.
class DeclareQueries {
 public:
  DeclareQueries() = default;
  Q_DISABLE_COPY_MOVE(DeclareQueries)
  virtual ~DeclareQueries() = default;

  template <class Q>
  using Answer = QFuture<Result<typename Q::Answer>>;
  using Plan = std::vector<workspace::FilePlan::Place>;

  virtual QFuture<Result<Plan>> ask(workspace::FilePlan query) = 0;
  virtual Answer<workspace::DeclarationPreview> ask(workspace::DeclarationPreview query) = 0;
  virtual Answer<workspace::KeptMessages> ask(workspace::KeptMessages query) = 0;
  virtual Answer<workspace::ConflictsInConversation> ask(workspace::ConflictsInConversation query) = 0;
  virtual Answer<workspace::RecordsPage> ask(workspace::RecordsPage query) = 0;
  virtual Answer<workspace::RecordByName> ask(workspace::RecordByName query) = 0;
  virtual QFuture<Result<std::vector<Actor>>> ask(workspace::People query) = 0;
  virtual QFuture<Result<std::vector<workspace::RmSystem>>> ask(workspace::RmSystems query) = 0;
  /// Signed with the person's own key, which may be asked for over a window.
  virtual QFuture<Result<workspace::Receipt>> run(workspace::DeclareRecord command, QWidget* over) = 0;
  virtual QFuture<Result<workspace::Receipt>> run(workspace::WithdrawDeclaration command) = 0;
  virtual QFuture<Result<workspace::Receipt>> run(workspace::SendToRecordsManagement command) = 0;
};

} // namespace muniment::ui
