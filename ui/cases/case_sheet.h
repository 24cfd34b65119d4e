#pragma once

#include "ui/cases/case_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace muniment::ui {

class PlainLabel;

/// Opens a case, or changes what is known of one. Only what was changed is sent.
class CaseSheet final : public QDialog {
  Q_OBJECT

 public:
  /// For a new case; `source` is what it is opened for, as an aggregate, or empty. The desk must outlive the sheet.
  CaseSheet(CaseDesk& desk, const QString& source, QWidget* parent);
  /// To change a case.
  CaseSheet(CaseDesk& desk, const workspace::CaseById::Answer& known, QWidget* parent);

 Q_SIGNALS:
  /// It is done; of a new case the id and the number.
  void done(const muniment::CaseId& file, const QString& number);

 private:
  void addFields();
  void addPeople();
  void addSides(bool isNew);
  QLineEdit* addLine(const QString& label, const QString& field, const QString& hint = {});
  /// What not every case has, such as a value of a connected system.
  void addOwnFields(const Case& file);
  void fill(const workspace::CaseById::Answer& known);
  void askChoices();
  void takePeople(const std::vector<Actor>& people);
  void check();
  void send();
  [[nodiscard]] std::map<QString, QString> fields() const;
  [[nodiscard]] std::map<QString, QString> changes() const;
  [[nodiscard]] std::vector<Case::Reference> references() const;
  [[nodiscard]] QDate due() const;

  CaseDesk* m_desk;
  std::optional<Case> m_before;
  QString m_source;
  SheetFrame m_frame;
  QComboBox* m_kind = nullptr;
  QComboBox* m_partner = nullptr;
  QComboBox* m_owner = nullptr;
  QComboBox* m_deputy = nullptr;
  QComboBox* m_checklist = nullptr;
  QCheckBox* m_restricted = nullptr;
  QLineEdit* m_due = nullptr;
  QLineEdit* m_references = nullptr;
  PlainLabel* m_steps = nullptr;
  std::map<QString, QLineEdit*> m_lines; ///< by field
  std::vector<workspace::CaseChecklists::Line> m_checklists;
  bool m_isSending = false;
};

} // namespace muniment::ui
