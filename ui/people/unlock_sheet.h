#pragma once

#include "ui/kit/sheet_frame.h"
#include "ui/people/keys_desk.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace muniment::ui {

/// The ways to unlock the workspace: passphrases, keychains of computers, the recovery key.
class UnlockSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  UnlockSheet(KeysDesk& desk, QWidget* parent);

 private:
  void addWays();
  void addPassphrase();
  void refresh(const QString& sentence);
  void showWays(const Result<std::vector<workspace::UnlockWay>>& ways);
  [[nodiscard]] QString nameOf(const workspace::UnlockWay& way) const;
  void check();
  void save();
  void addKeychain();
  void renewRecoveryKey();
  void remove();
  void settle(const Result<workspace::Receipt>& receipt, const QString& sentence);

  KeysDesk* m_desk;
  SheetFrame m_frame;
  QListWidget* m_list = nullptr;
  QPushButton* m_remove = nullptr;
  QPushButton* m_renew = nullptr;
  QLineEdit* m_recovery = nullptr;
  QLineEdit* m_old = nullptr;
  QLineEdit* m_fresh = nullptr;
  QLineEdit* m_again = nullptr;
  std::vector<workspace::UnlockWay> m_ways;
  bool m_mayManage = false;
};

} // namespace muniment::ui
