#pragma once

#include "core/workspace/rm/rm_views.h"

#include <QtWidgets/QWidget>

class QComboBox;

namespace muniment::ui {

class FormRow;

/// Whether a new record is to be kept in a connected records system as well. Not there where none is connected.
class SendChoice final : public QWidget {
  Q_OBJECT

 public:
  explicit SendChoice(QWidget* parent = nullptr);

  void setSystems(std::vector<workspace::RmSystem> systems);
  /// What belongs to a matter goes only over a connection of this matter.
  void setMatter(const std::optional<MatterId>& matter);
  /// What waits for approval is no record yet, and is not sent.
  void setWaits(bool waits);
  /// The system that was chosen; nothing for none.
  [[nodiscard]] std::optional<workspace::RmSystem> chosen() const;

 private:
  void fill();

  std::vector<workspace::RmSystem> m_systems;
  std::optional<MatterId> m_matter;
  bool m_waits = false;
  QComboBox* m_choice;
  FormRow* m_row;
};

} // namespace muniment::ui
