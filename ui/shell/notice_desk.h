#pragma once

#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/news/notices.h"

#include <QtCore/QFuture>

namespace muniment::ui {

/// What the notification centre asks and does. Answers come on the window's thread through `QFuture::then`.
class NoticeDesk {
 public:
  template <class T>
  using Answer = QFuture<Result<T>>;

  NoticeDesk() = default;
  Q_DISABLE_COPY_MOVE(NoticeDesk)
  virtual ~NoticeDesk() = default;

  virtual Answer<workspace::MyNotices::Answer> ask(workspace::MyNotices query) = 0;
  virtual Answer<std::map<QString, QString>> ask(workspace::ActorNames query) = 0;
  virtual Answer<workspace::Receipt> run(workspace::KeepNotices command) = 0;
};

} // namespace muniment::ui
