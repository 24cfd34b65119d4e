#pragma once

#include "core/workspace/disposition/review_queries.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class Banner;
class GroupsModel;
class ScreenHeader;
class TableView;

/// What is due now and in no snapshot, by class and year.
class DuePage final : public QWidget {
  Q_OBJECT

 public:
  explicit DuePage(QWidget* parent);

  void setDue(const workspace::DueNow::Answer& due);

 Q_SIGNALS:
  /// Of all that is due, or of the class of the chosen group.
  void snapshotRequested(std::optional<muniment::ClassId> recordClass, bool handsOver);

 private:
  ScreenHeader* m_header;
  Banner* m_unproven;
  GroupsModel* m_model;
  std::vector<workspace::GroupOfDue> m_groups;
  TableView* m_table;
  QStackedWidget* m_pages;
  QPushButton* m_make;
};

} // namespace muniment::ui
