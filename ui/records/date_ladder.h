#pragma once

#include <QtWidgets/QWidget>

namespace muniment::ui {

/// Steps that lead to a date, joined by a line: what, from where, and the day at the end.
class DateLadder final : public QWidget {
  Q_OBJECT

 public:
  struct Step final {
    QString title; ///< bold; may be empty
    QString text;
    QString day;
    bool isReached = false;
  };

  explicit DateLadder(QWidget* parent);
  void setSteps(const std::vector<Step>& steps);
};

} // namespace muniment::ui
