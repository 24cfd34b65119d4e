#pragma once

#include "ui/holds/holds_desk.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace muniment::ui {

class PlainLabel;

/// How far a hold would reach with what is being chosen, counted while it is chosen.
class ReachPreview final : public QWidget {
  Q_OBJECT

 public:
  /// `hold` has targets already that count as well; null for a new one.
  ReachPreview(HoldsDesk& desk, const HoldId& hold, QWidget* parent);

  void setTargets(std::vector<workspace::WantedTarget> targets, int newPeople);

 private:
  void ask();
  void show(const Result<store::HoldReach>& reach);

  HoldsDesk* m_desk;
  HoldId m_hold;
  std::vector<workspace::WantedTarget> m_targets;
  int m_newPeople = 0;
  PlainLabel* m_figure;
  PlainLabel* m_sentence;
  PlainLabel* m_note;
  QTimer m_pause;
  int m_generation = 0;
};

} // namespace muniment::ui
