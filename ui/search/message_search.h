#pragma once

#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/documents/paper_text.h"
#include "core/workspace/finding/find_things.h"

#include <QtCore/QFuture>

namespace muniment::ui {

/// Where the screen searches. Answers come on the window's thread through `QFuture::then`.
class MessageSearch {
 public:
  MessageSearch() = default;
  Q_DISABLE_COPY_MOVE(MessageSearch)
  virtual ~MessageSearch() = default;

  virtual QFuture<Result<workspace::SearchMessages::Answer>> ask(workspace::SearchMessages query) = 0;
  virtual QFuture<Result<std::int64_t>> ask(workspace::CountMessages query) = 0;
  virtual QFuture<Result<workspace::SearchPapers::Answer>> ask(workspace::SearchPapers query) = 0;
  virtual QFuture<Result<workspace::FindThings::Answer>> ask(workspace::FindThings query) = 0;
};

} // namespace muniment::ui
