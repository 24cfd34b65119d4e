#pragma once

#include "ui/holds/holds_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace muniment::ui {

/// Who a custodian is: the name, and the numbers and names under which sources know them.
class PersonSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet. Nothing for a new person.
  PersonSheet(HoldsDesk& desk, const std::optional<Person>& person, QWidget* parent);

 Q_SIGNALS:
  void changed();

 private:
  void addFields();
  void addDetails(QVBoxLayout& body);
  void askActors();
  void askPersons();
  [[nodiscard]] PersonDetails details() const;
  void check();
  void go();

  HoldsDesk* m_desk;
  std::optional<Person> m_person;
  SheetFrame m_frame;
  QLineEdit* m_name = nullptr;
  QPlainTextEdit* m_phones = nullptr;
  QPlainTextEdit* m_labels = nullptr;
  QComboBox* m_actor = nullptr;
  QLineEdit* m_language = nullptr;
  QComboBox* m_zone = nullptr;
  QLineEdit* m_unit = nullptr;
  QComboBox* m_supervisor = nullptr;
};

} // namespace muniment::ui
