#pragma once

#include "core/workspace/evidence/redaction_commands.h"
#include "core/workspace/evidence/redaction_queries.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/records/kept_messages.h"

#include <QtCore/QFuture>

class QWidget;

namespace muniment::ui {

/// What redacting asks of a workspace and has it do. Answers come on the window's thread through `QFuture::then`.
class RedactionDesk {
 public:
  RedactionDesk() = default;
  Q_DISABLE_COPY_MOVE(RedactionDesk)
  virtual ~RedactionDesk() = default;

  using Done = QFuture<Result<workspace::Receipt>>;

  virtual QFuture<Result<std::vector<Redaction>>> ask(workspace::RedactionsOfMessages query) = 0;
  virtual QFuture<Result<std::vector<workspace::RedactionHistory::Step>>> ask(workspace::RedactionHistory query) = 0;
  virtual QFuture<Result<workspace::KeptMessages::Answer>> ask(workspace::KeptMessages query) = 0;
  virtual QFuture<Result<access::Session>> ask(workspace::WhoAmI query) = 0;
  virtual Done run(workspace::ProposeRedactions command) = 0;
  virtual Done run(workspace::WithdrawRedactions command) = 0;
  /// Signed with the person's own key, which may be asked for over a window.
  virtual Done run(workspace::SignOffRedactions command, QWidget* over) = 0;
};

} // namespace muniment::ui
