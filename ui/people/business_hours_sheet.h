#pragma once

#include "ui/kit/sheet_frame.h"
#include "ui/people/people_desk.h"

#include <QtWidgets/QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QTimeEdit;

namespace muniment::ui {

class FormRow;

/// When the house works: weekdays, from when to when, in which zone, and the days on which nobody does.
class BusinessHoursSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  BusinessHoursSheet(PeopleDesk& desk, QWidget* parent);

 private:
  void addFields();
  void refresh();
  void fill(const BusinessHours& hours);
  /// Nothing where a holiday is no day.
  [[nodiscard]] std::optional<BusinessHours> wish() const;
  void check();
  void save();

  PeopleDesk* m_desk;
  SheetFrame m_frame;
  std::array<QCheckBox*, 7> m_days{};
  QTimeEdit* m_opens = nullptr;
  QTimeEdit* m_closes = nullptr;
  QComboBox* m_zone = nullptr;
  QPlainTextEdit* m_holidays = nullptr;
  FormRow* m_holidaysRow = nullptr;
  std::optional<BusinessHours> m_before; ///< once it was read
  bool m_mayChange = false;
};

} // namespace muniment::ui
