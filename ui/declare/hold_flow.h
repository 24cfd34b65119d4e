#pragma once

#include "core/records/declaration/selection.h"
#include "ui/declare/hold_queries.h"

#include <QtCore/QObject>

namespace muniment::ui {

/// Opens the sheet over a window, says what came of it, and remembers which hold was used last.
class HoldFlow final : public QObject {
  Q_OBJECT

 public:
  /// The queries must outlive this.
  HoldFlow(HoldQueries& queries, QWidget* window);

  void begin(const records::Selection& selection);

 Q_SIGNALS:
  /// More is held than before.
  void changed();

 private:
  HoldQueries* m_queries;
  QWidget* m_window;
  std::optional<HoldId> m_last;
};

} // namespace muniment::ui
