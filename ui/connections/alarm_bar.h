#pragma once

#include "core/workspace/connections/connection_queries.h"

#include <QtWidgets/QWidget>

namespace muniment::ui {

class Banner;

/// Above the cards: the alarm that was raised first, what to do about it, and how many more there are. Hidden while
/// there is none.
class AlarmBar final : public QWidget {
  Q_OBJECT

 public:
  explicit AlarmBar(QWidget* parent = nullptr);

  void setCards(const std::vector<workspace::ConnectionCard>& cards);

 Q_SIGNALS:
  void tasksRequested();

 private:
  Banner* m_banner;
  std::vector<TaskId> m_shown; ///< the same ones are not laid out anew
};

} // namespace muniment::ui
