#pragma once

#include "core/workspace/conversations/search_messages.h"
#include "ui/kit/icon_set.h"

namespace muniment::ui {

/// A hit in words, for its row.
struct HitLine final {
  Icon icon = Icon::Chat;
  QString title;
  QString when;
  QString who; ///< says it; empty where nobody does
  QString snippet;
  std::vector<workspace::SearchMessages::Mark> marks; ///< in the snippet
};

/// A model whose rows are hits.
class HitSource {
 public:
  HitSource() = default;
  Q_DISABLE_COPY_MOVE(HitSource)
  virtual ~HitSource() = default;

  [[nodiscard]] virtual HitLine hitLine(int row) const = 0;
};

} // namespace muniment::ui
