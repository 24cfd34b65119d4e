#pragma once

#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QPlainTextEdit;

namespace muniment::ui {

/// Asks why, for acts of which the ledger keeps the reason.
class RuleReasonSheet final : public QDialog {
  Q_OBJECT

 public:
  struct Text final {
    QString title;
    QString context;
    QString action;
    QStringList consequences;
  };
  RuleReasonSheet(const Text& text, QWidget* parent);

  [[nodiscard]] QString reason() const;

 private:
  void check();

  SheetFrame m_frame;
  QPlainTextEdit* m_reason;
};

} // namespace muniment::ui
