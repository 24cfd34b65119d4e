#pragma once

#include "core/workspace/ledger/head_holder.h"
#include "core/workspace/ledger/time_authority.h"

#include <QtCore/QFuture>

class QWidget;

namespace muniment::ui {

/// What the sheet about heads and time-stamps asks and does. Answers come on the window's thread through
/// `QFuture::then`.
class StampsDesk {
 public:
  template <class T>
  using Answer = QFuture<Result<T>>;

  StampsDesk() = default;
  Q_DISABLE_COPY_MOVE(StampsDesk)
  virtual ~StampsDesk() = default;

  virtual Answer<std::vector<workspace::HeadLine>> ask(workspace::HeadsPage query) = 0;
  virtual Answer<std::optional<TimeAuthority>> ask(workspace::ChosenAuthority query) = 0;
  /// Signed with the person's own key, which may be asked for over the window.
  virtual QFuture<Result<workspace::Receipt>> run(workspace::ChooseAuthority command, QWidget* over) = 0;
  /// Has the head time-stamped by the chosen authority; says when that was.
  virtual Answer<Instant> stampNow() = 0;
  virtual Answer<workspace::ChosenHolder::Answer> ask(workspace::ChosenHolder query) = 0;
  virtual QFuture<Result<workspace::Receipt>> run(workspace::ChooseHolder command, QWidget* over) = 0;
  /// Gives the head to the holder; says how many entries it covers.
  virtual Answer<std::int64_t> giveNow() = 0;
};

} // namespace muniment::ui
