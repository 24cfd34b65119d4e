#pragma once

#include "core/workspace/conversations/collection.h"
#include "core/workspace/conversations/imports.h"
#include "core/workspace/conversations/withdraw_source.h"

#include <QtCore/QFuture>

class QWidget;

namespace muniment::ui {

/// What the sheet asks and does. Answers come on the window's thread through `QFuture::then`.
class ImportsDesk {
 public:
  template <class Q>
  using Answer = QFuture<Result<typename Q::Answer>>;
  using Done = QFuture<Result<workspace::Receipt>>;

  ImportsDesk() = default;
  Q_DISABLE_COPY_MOVE(ImportsDesk)
  virtual ~ImportsDesk() = default;

  virtual Answer<workspace::ImportsPage> ask(workspace::ImportsPage query) = 0;
  virtual Answer<workspace::WithdrawalPreview> ask(workspace::WithdrawalPreview query) = 0;
  virtual Done run(workspace::StateCollection command) = 0;
  /// Signed with the person's own key, which may be asked for over a window.
  virtual Done run(workspace::WithdrawSource command, QWidget* over) = 0;
};

} // namespace muniment::ui
