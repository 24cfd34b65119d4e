#pragma once

#include "ui/conversations/conversation_queries.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace muniment::ui {

class FilterPill;

/// What the list of conversations is narrowed by: words, source, person, period, files, conflicts.
class ConversationFilters final : public QWidget {
  Q_OBJECT

 public:
  ConversationFilters(ConversationQueries& queries, QWidget* parent);

  [[nodiscard]] const store::ConversationFilter& filter() const { return m_filter; }
  [[nodiscard]] bool isActive() const { return m_filter != store::ConversationFilter(); }
  void clear();
  /// The names to choose from.
  void refresh();

 Q_SIGNALS:
  void changed();

 private:
  enum class Period { Week, Month, Quarter, Year };

  FilterPill* addChoice(const QString& label, const QString& objectName);
  FilterPill* addToggle(const QString& label, const QString& objectName, bool store::ConversationFilter::*member);
  void openNames(FilterPill* pill, const std::vector<store::NameCount>& names,
                 QString store::ConversationFilter::*member);
  void openPeriods();
  void setPeriod(const QString& name, Period period);

  ConversationQueries* m_queries;
  store::ConversationFilter m_filter;
  workspace::ConversationChoices::Answer m_choices;
  QLineEdit* m_search;
  QWidget* m_pills;
  FilterPill* m_source;
  FilterPill* m_person;
  FilterPill* m_period;
  FilterPill* m_files;
  FilterPill* m_conflicts;
};

} // namespace muniment::ui
