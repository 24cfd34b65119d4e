#pragma once

#include "core/workspace/cases/case_queries.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace muniment::ui {

class FilterPill;

/// Narrows the list of cases: words, open ones, mine, overdue, kind, partner.
class CaseFilters final : public QWidget {
  Q_OBJECT

 public:
  explicit CaseFilters(QWidget* parent);

  [[nodiscard]] const workspace::CaseFilter& filter() const { return m_filter; }
  /// Shows a filter that came from elsewhere; says nothing of it.
  void setFilter(const workspace::CaseFilter& filter);
  void setCounts(const workspace::CaseCounts::Answer& counts);
  /// Codes and names, to choose from.
  void setPartners(std::vector<std::pair<QString, QString>> partners);
  /// Whether there may be cases that it keeps out.
  [[nodiscard]] bool isNarrowed() const;
  /// All cases, closed ones too.
  void clear();
  void focusText();

 Q_SIGNALS:
  void changed();

 private:
  FilterPill* addPill(const QString& label, const QString& objectName, bool isToggle);
  void connectPills();
  void openKinds();
  void openPartners();
  void show();
  void tell();

  QLineEdit* m_text;
  QWidget* m_pills;
  FilterPill* m_open;
  FilterPill* m_mine;
  FilterPill* m_overdue;
  FilterPill* m_kind;
  FilterPill* m_partner;
  workspace::CaseFilter m_filter;
  std::vector<std::pair<QString, QString>> m_partners;
  std::map<Case::Kind, std::int64_t> m_kinds;
};

} // namespace muniment::ui
