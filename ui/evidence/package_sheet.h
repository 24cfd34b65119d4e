#pragma once

#include "ui/evidence/evidence_desk.h"

#include <QtWidgets/QDialog>

class QPushButton;

namespace muniment::ui {

class ExportForm;
class PlainLabel;

/// Another package of a production that there is: in another form, or anew where the first one was stopped.
class PackageSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  PackageSheet(EvidenceDesk& desk, const Production& production, QWidget* parent);

 Q_SIGNALS:
  /// The sheet has closed itself; the package is still to be written.
  void chosen(const muniment::workspace::PackageWish& wish, const QString& number);

 private:
  void weigh();
  void choose();

  Production m_production;
  ExportForm* m_form;
  PlainLabel* m_missing;
  QPushButton* m_act;
};

} // namespace muniment::ui
