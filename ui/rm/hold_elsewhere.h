#pragma once

#include "ui/kit/pane_section.h"
#include "ui/rm/rm_desk.h"

namespace muniment::ui {

/// How a hold stands in connected records systems: where it began, on how many records it is confirmed, what waits.
class HoldElsewhereSection final : public PaneSection {
  Q_OBJECT

 public:
  /// The desk must outlive this.
  HoldElsewhereSection(RmDesk& desk, QWidget* parent);

  void open(const HoldId& hold);

 Q_SIGNALS:
  void differencesRequested();
  void failed(const muniment::Error& error);

 private:
  void take(const workspace::HoldElsewhere::Answer& answer);
  void addPlace(const workspace::HoldElsewhere::Place& place);

  RmDesk* m_desk;
  std::optional<HoldId> m_hold;
  int m_generation = 0;
};

} // namespace muniment::ui
