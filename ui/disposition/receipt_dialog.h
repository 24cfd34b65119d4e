#pragma once

#include "core/base/secret.h"
#include "core/workspace/disposition/handover_commands.h"

#include <QtWidgets/QDialog>

class QDateEdit;
class QLineEdit;
class QPushButton;

namespace muniment::ui {

class FormRow;

/// What the receiver of a package confirmed, signed by whoever enters it.
class ReceiptDialog final : public QDialog {
  Q_OBJECT

 public:
  ReceiptDialog(const Handover& transfer, QWidget* parent);

  [[nodiscard]] workspace::NoteReceipt receipt() const;
  /// Gives the passphrase away once.
  [[nodiscard]] Secret takePassphrase();
  void setRunning(bool running);
  void showError(const Error& error);

 Q_SIGNALS:
  void signRequested();

 private:
  void check();

  SnapshotId m_snapshot;
  QLineEdit* m_reference;
  QLineEdit* m_confirmedBy;
  QDateEdit* m_on;
  QLineEdit* m_digest;
  QLineEdit* m_passphrase;
  FormRow* m_dayRow;
  FormRow* m_digestRow;
  FormRow* m_passphraseRow;
  QPushButton* m_sign;
  bool m_isRunning = false;
};

} // namespace muniment::ui
