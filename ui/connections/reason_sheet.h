#pragma once

#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QPlainTextEdit;

namespace muniment::ui {

/// Asks why something is stopped or given up, and says what follows from it.
class ReasonSheet final : public QDialog {
  Q_OBJECT

 public:
  struct Text final {
    QString title;
    QString context;
    QString action; ///< names the act
    QStringList consequences;
  };

  ReasonSheet(const Text& text, QWidget* parent);

  [[nodiscard]] QString reason() const;

 private:
  void check();

  SheetFrame m_frame;
  QPlainTextEdit* m_reason;
};

} // namespace muniment::ui
