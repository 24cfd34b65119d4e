#pragma once

#include "core/base/progress.h"
#include "core/workspace/disposition/hand_over.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace muniment::ui {

class FormRow;
class PlainLabel;

/// To whom approved records are handed over; then how the package is being made; then what the receiver confirms.
class HandOverDialog final : public QDialog {
  Q_OBJECT

 public:
  HandOverDialog(const Snapshot& snapshot, std::int64_t records, QWidget* parent);

  /// Into a folder of its own inside the one that was chosen.
  [[nodiscard]] workspace::HandOverWish wish() const;
  [[nodiscard]] SharedProgress begin();
  void showPackage(const workspace::HandedOver& handed);
  void showError(const QString& sentence);

  void reject() override;

 Q_SIGNALS:
  void writeRequested();

 private:
  [[nodiscard]] QWidget* makeForm();
  [[nodiscard]] QWidget* makeWork();
  [[nodiscard]] QWidget* makeResult();
  void addFoot(QVBoxLayout* column);
  void chooseFolder();
  void check();

  SnapshotId m_snapshot;
  QStackedWidget* m_pages;
  QLineEdit* m_receiver;
  QLineEdit* m_folder;
  FormRow* m_folderRow = nullptr;
  QProgressBar* m_bar = nullptr;
  PlainLabel* m_place = nullptr;
  QLineEdit* m_digest = nullptr;
  QPushButton* m_cancel = nullptr;
  QPushButton* m_write = nullptr;
  QTimer* m_timer;
  SharedProgress m_progress;
};

} // namespace muniment::ui
