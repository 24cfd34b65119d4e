#pragma once

#include "core/model/peer_gate.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QSpinBox;

namespace muniment::ui {

class FormRow;

/// How much may pass in an hour before a system is paused, and how much may wait for it.
class LimitsSheet final : public QDialog {
  Q_OBJECT

 public:
  LimitsSheet(const PeerGate& gate, const QString& system, QWidget* parent);

  /// 0 for any number.
  [[nodiscard]] std::int32_t hourly() const;
  [[nodiscard]] std::int32_t most() const;

 private:
  void check();

  PeerGate m_gate;
  SheetFrame m_frame;
  QCheckBox* m_isCapped;
  QSpinBox* m_hourly;
  QSpinBox* m_most;
};

} // namespace muniment::ui
