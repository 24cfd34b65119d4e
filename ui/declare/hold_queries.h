#pragma once

#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/records/kept_messages.h"

#include <QtCore/QFuture>

namespace muniment::ui {

/// What the sheet asks of a workspace and has it do. Answers come on the window's thread through `QFuture::then`.
class HoldQueries {
 public:
  HoldQueries() = default;
  Q_DISABLE_COPY_MOVE(HoldQueries)
  virtual ~HoldQueries() = default;

  virtual QFuture<Result<workspace::HoldsPage::Answer>> ask(workspace::HoldsPage query) = 0;
  virtual QFuture<Result<workspace::KeptMessages::Answer>> ask(workspace::KeptMessages query) = 0;
  virtual QFuture<Result<workspace::Receipt>> run(workspace::AddHoldTargets command) = 0;
  virtual QFuture<Result<workspace::Receipt>> run(workspace::ApplyHold command) = 0;
};

} // namespace muniment::ui
