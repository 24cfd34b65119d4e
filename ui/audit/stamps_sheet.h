#pragma once

#include "ui/audit/stamps_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QPushButton;

namespace muniment::ui {

class HeadsModel;
class PlainLabel;

/// Heads with their time-stamps, who confirms the time for the workspace, and having it confirmed now.
class StampsSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  StampsSheet(StampsDesk& desk, QWidget* parent);

 private:
  void addHeads();
  void addAuthority();
  void showAuthority(const std::optional<TimeAuthority>& authority);
  void chooseCertificates();
  void readCertificates(const QString& file);
  void check();
  void save();
  void stamp();

  StampsDesk* m_desk;
  SheetFrame m_frame;
  HeadsModel* m_model;
  PlainLabel* m_chosen = nullptr;
  QLineEdit* m_address = nullptr;
  QPushButton* m_save = nullptr;
  PlainLabel* m_trusted = nullptr;
  QByteArray m_certificates;
  bool m_hasAuthority = false;
};

} // namespace muniment::ui
