#pragma once

#include <QtWidgets/QWidget>

#include <vector>

namespace muniment::ui {

/// Why a date is what it is: one rung a step with its source and its date, the last one filled.
class DerivationLadder final : public QWidget {
  Q_OBJECT

 public:
  struct Step {
    QString title;
    QString source; ///< what the step rests on; may be empty
    QString date;   ///< ready to read; may be empty
  };

  explicit DerivationLadder(QWidget* parent = nullptr);

  void setSteps(const std::vector<Step>& steps);
};

} // namespace muniment::ui
