#pragma once

#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QPlainTextEdit;

namespace muniment::ui {

/// Asks why, for acts of which the ledger and the proof keep the reason, and says first what follows.
class CampaignReasonSheet final : public QDialog {
  Q_OBJECT

 public:
  struct Text final {
    QString title;
    QString context;
    QString action;
    QStringList consequences;
  };
  CampaignReasonSheet(const Text& text, QWidget* parent);

  [[nodiscard]] QString reason() const;

 private:
  void check();

  SheetFrame m_frame;
  QPlainTextEdit* m_reason;
};

} // namespace muniment::ui
