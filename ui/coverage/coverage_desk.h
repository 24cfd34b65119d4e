#pragma once

#include "core/workspace/coverage/coverage_query.h"

#include <QtCore/QFuture>

namespace muniment::ui {

/// What the pane of coverage asks. Answers come on the window's thread through `QFuture::then`.
class CoverageDesk {
 public:
  CoverageDesk() = default;
  Q_DISABLE_COPY_MOVE(CoverageDesk)
  virtual ~CoverageDesk() = default;

  virtual QFuture<Result<workspace::Coverage::Answer>> ask(workspace::Coverage query) = 0;
};

} // namespace muniment::ui
