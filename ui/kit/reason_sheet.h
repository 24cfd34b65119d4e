#pragma once

#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QPlainTextEdit;

namespace muniment::ui {

/// Asks why, for acts of which the reason is kept for good. Says what follows, and what stands in the way.
class ReasonSheet final : public QDialog {
  Q_OBJECT

 public:
  /// Where the reason stays.
  enum class Keeper { Ledger, Case, Proof };
  struct Text final {
    QString title;
    QString context;
    QString action; ///< names the act
    QStringList consequences;
    QStringList obstacles = {}; ///< with any of them, nothing can be done yet
    Keeper keeper = Keeper::Ledger;
  };

  ReasonSheet(const Text& text, QWidget* parent);

  [[nodiscard]] QString reason() const;

 private:
  [[nodiscard]] QString problem() const;

  SheetFrame m_frame;
  QPlainTextEdit* m_reason;
  bool m_isBlocked;
};

} // namespace muniment::ui
