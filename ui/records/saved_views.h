#pragma once

#include "ui/records/record_desk.h"
#include "ui/records/record_list_filter.h"

#include <QtWidgets/QWidget>

class QListWidget;

namespace muniment::ui {

/// Filters that the person gave names to; kept in the workspace, so that they are there again on every desk.
class SavedViews final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive this.
  SavedViews(RecordDesk& desk, QWidget* parent);

  void refresh();
  void add(const QString& name, const RecordListFilter& filter);
  [[nodiscard]] bool isTaken(const QString& name) const;

 Q_SIGNALS:
  void chosen(const muniment::ui::RecordListFilter& filter, const QString& name);
  void failed(const muniment::Error& error);

 private:
  struct View final {
    QString name;
    RecordListFilter filter;
  };

  void show();
  void keep();
  void remove(int row);

  RecordDesk* m_desk;
  QListWidget* m_list;
  std::vector<View> m_views;
};

} // namespace muniment::ui
