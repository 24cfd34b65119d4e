#pragma once

#include "core/workspace/people/matter_commands.h"
#include "core/workspace/records/kept_messages.h"
#include "core/workspace/review/tag_commands.h"
#include "core/workspace/review/tag_queries.h"

#include <QtCore/QFuture>

namespace muniment::ui {

/// What tagging asks of a workspace and has it do. Answers come on the window's thread through `QFuture::then`.
class ReviewDesk {
 public:
  ReviewDesk() = default;
  Q_DISABLE_COPY_MOVE(ReviewDesk)
  virtual ~ReviewDesk() = default;

  using Tags = std::map<MessageId, std::vector<TagId>>;
  using Done = QFuture<Result<workspace::Receipt>>;

  virtual QFuture<Result<std::vector<TagSet>>> ask(workspace::TagSets query) = 0;
  virtual QFuture<Result<Tags>> ask(workspace::TagsOfMessages query) = 0;
  virtual QFuture<Result<std::vector<store::TagStep>>> ask(workspace::TagHistory query) = 0;
  virtual QFuture<Result<workspace::KeptMessages::Answer>> ask(workspace::KeptMessages query) = 0;
  virtual QFuture<Result<std::vector<Matter>>> ask(workspace::Matters query) = 0;
  virtual Done run(workspace::TagMessages command) = 0;
  virtual Done run(workspace::SaveTagSet command) = 0;
};

} // namespace muniment::ui
