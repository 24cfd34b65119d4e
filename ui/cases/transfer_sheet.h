#pragma once

#include "ui/cases/case_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace muniment::ui {

/// A document that a connected system handed over and that waits for somebody: what is wrong with it, what can be
/// corrected, and where it goes. It is filed, sent back, or fetched once more.
class TransferSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  TransferSheet(CaseDesk& desk, const workspace::CaseById::Answer& known, const TransferId& transfer, QWidget* parent);

 Q_SIGNALS:
  /// With a sentence that says what became of it.
  void done(const QString& sentence);
  /// With what was entered here; saved already, except the reason.
  void declareRequested(const muniment::Transfer& transfer, const QString& reason);

 private:
  void addWhatIsWrong();
  void addFields();
  void addPlace(const Case& file);
  void check();
  void save();
  void approve();
  void declare();
  void sendBack();
  void fetchAgain();
  void finish(CaseDesk::Done told, const QString& sentence);
  [[nodiscard]] bool needsReason() const;
  [[nodiscard]] bool needsDeclaring() const;

  CaseDesk* m_desk;
  Transfer m_transfer;
  SheetFrame m_frame;
  std::map<QString, QLineEdit*> m_fields;
  QLineEdit* m_type;
  QComboBox* m_folder;
  QCheckBox* m_noRecord;
  QPlainTextEdit* m_reason;
};

} // namespace muniment::ui
