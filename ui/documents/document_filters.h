#pragma once

#include "ui/documents/document_list_filter.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace muniment::ui {

class FilterPill;

/// Narrows the list of documents: words, findings, kind, partner, state; and orders it.
class DocumentFilters final : public QWidget {
  Q_OBJECT

 public:
  explicit DocumentFilters(QWidget* parent);

  [[nodiscard]] const DocumentListFilter& filter() const { return m_filter; }
  /// Shows a filter that came from elsewhere; says nothing of it.
  void setFilter(const DocumentListFilter& filter);
  /// What there is to choose from.
  void setCounts(const workspace::DocumentCounts::Answer& counts);
  /// Everything goes but the order.
  void clear();
  void focusText();

 Q_SIGNALS:
  void changed();

 private:
  FilterPill* addPill(const QString& label, const QString& objectName, bool isToggle);
  void connectPills();
  void openKinds();
  void openPartners();
  void openStates();
  void openOrders();
  void show();
  void tell();

  QLineEdit* m_text;
  QWidget* m_pills;
  FilterPill* m_findings;
  FilterPill* m_kind;
  FilterPill* m_partner;
  FilterPill* m_state;
  FilterPill* m_order;
  DocumentListFilter m_filter;
  std::vector<workspace::DocumentCounts::Partner> m_partners;
};

} // namespace muniment::ui
