#pragma once

#include "core/preview/wire/preview_answer.h"

#include <QtWidgets/QWidget>

class QListView;
class QListWidget;
class QStackedWidget;
class QTreeWidget;

namespace muniment::ui {

class TabStrip;

/// Beside the pages of a file: small pages, its headings, the files inside it. What a file does not have has no tab.
class PreviewSide final : public QWidget {
  Q_OBJECT

 public:
  explicit PreviewSide(QWidget* parent);

  /// Another file: nothing is known of its headings yet.
  void setFiles(const std::vector<preview::PreviewAnswer::Embedded>& files);
  void setHeadings(const std::vector<preview::PreviewAnswer::Heading>& headings);
  [[nodiscard]] QListView* pages() const { return m_list; }

 Q_SIGNALS:
  void pageChosen(int page);

 private:
  void showTabs();

  TabStrip* m_tabs;
  QStackedWidget* m_bodies;
  QListView* m_list;
  QTreeWidget* m_headings;
  QListWidget* m_files;
};

} // namespace muniment::ui
