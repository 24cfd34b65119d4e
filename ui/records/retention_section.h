#pragma once

#include "core/workspace/records/record_queries.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace muniment::ui {

class DateLadder;
class PlainLabel;

/// How long a record is kept, stage by stage, and every step that led to the dates.
class RetentionSection final : public QWidget {
  Q_OBJECT

 public:
  explicit RetentionSection(QWidget* parent);

  void setRecord(const workspace::RecordByName::Answer& known);

  /// `Keep until 31 December 2032`.
  [[nodiscard]] static QString headline(const std::optional<Schedule>& schedule,
                                        const records::Destruction& destruction);

 private:
  void showWhy(bool shown);

  PlainLabel* m_headline;
  PlainLabel* m_schedule;
  PlainLabel* m_ahead; ///< what agreed changes of the plan mean
  DateLadder* m_stages;
  DateLadder* m_why;
  QPushButton* m_toggle;
};

} // namespace muniment::ui
