#pragma once

#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QPlainTextEdit;

namespace muniment::ui {

/// Asks why something of a case is decided so: closed, opened again, taken away, not needed. Says what follows, and
/// what stands in the way.
class CaseReasonSheet final : public QDialog {
  Q_OBJECT

 public:
  struct Text final {
    QString title;
    QString context;
    QString action; ///< names the act
    QStringList consequences;
    QStringList obstacles; ///< with any of them, nothing can be done yet
  };

  CaseReasonSheet(const Text& text, QWidget* parent);

  [[nodiscard]] QString reason() const;

 private:
  void check();

  SheetFrame m_frame;
  QPlainTextEdit* m_reason;
  bool m_isBlocked;
};

} // namespace muniment::ui
