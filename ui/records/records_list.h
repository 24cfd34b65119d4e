#pragma once

#include "ui/records/records_model.h"

#include <QtWidgets/QWidget>

class QListView;
class QPushButton;

namespace muniment::ui {

class ListPages;
class PlainLabel;
class RecordFilters;
class ScreenHeader;

/// The records of a place in the file plan, with filters above and what can be done with several below.
class RecordsList final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive this.
  RecordsList(RecordDesk& desk, QWidget* parent);

  void refresh();
  /// Shows another place of the plan, under its name.
  void setPlace(const std::optional<ClassId>& place, const QString& name);
  void setFilter(const RecordListFilter& filter, const QString& name);
  [[nodiscard]] const RecordListFilter& filter() const;
  void setPeople(const std::map<QString, QString>& people);
  /// Opens a record as soon as it is there.
  void show(const RecordId& record);
  using QWidget::show;
  [[nodiscard]] RecordsModel* model() const { return m_model; }
  /// Newest first; those of which the rows are known.
  [[nodiscard]] std::vector<Record> selected() const;

 Q_SIGNALS:
  /// One record is looked at.
  void opened(const muniment::RecordId& record);
  /// There is none to look at.
  void emptied(bool filtered);
  void saveViewRequested();
  void editRequested();
  void moveRequested();
  void exportRequested();
  void sendRequested();
  void declareRequested();
  void failed(const muniment::Error& error);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void makePages();
  [[nodiscard]] QWidget* makeSelectionBar();
  void applyFilter();
  void showAnswer();
  void showVisible();
  void showSelection();
  void keepPlace();

  RecordsModel* m_model;
  ScreenHeader* m_header;
  RecordFilters* m_filters;
  QPushButton* m_saveView;
  ListPages* m_pages = nullptr;
  QListView* m_list = nullptr;
  QWidget* m_bar = nullptr;
  PlainLabel* m_selected = nullptr;
  QString m_place;
  std::optional<RecordId> m_open;
  bool m_isNewList = true; ///< nothing of it was looked at yet
};

} // namespace muniment::ui
