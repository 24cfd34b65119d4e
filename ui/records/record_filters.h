#pragma once

#include "ui/records/record_list_filter.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace muniment::ui {

class FilterPill;

/// Narrows the list of records: words, states, holds, days.
class RecordFilters final : public QWidget {
  Q_OBJECT

 public:
  explicit RecordFilters(QWidget* parent);

  [[nodiscard]] const RecordListFilter& filter() const { return m_filter; }
  /// Shows a filter that came from elsewhere; says nothing of it.
  void setFilter(const RecordListFilter& filter);
  void setPeople(std::map<QString, QString> people);
  /// Everything but the place in the file plan goes.
  void clear();
  void focusText();

 Q_SIGNALS:
  void changed();

 private:
  FilterPill* addPill(const QString& label, const QString& objectName, bool isToggle);
  void connectToggle(FilterPill* pill, bool RecordListFilter::*member);
  void openStates();
  void openDue();
  void openPeriods();
  void openPeople();
  void show();

  QLineEdit* m_text;
  QWidget* m_pills;
  FilterPill* m_held;
  FilterPill* m_due;
  FilterPill* m_state;
  FilterPill* m_period;
  FilterPill* m_person;
  FilterPill* m_vital;
  RecordListFilter m_filter;
  std::map<QString, QString> m_people;
};

} // namespace muniment::ui
