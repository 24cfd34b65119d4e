#pragma once

#include "ui/documents/documents_model.h"

#include <QtWidgets/QWidget>

class QListView;

namespace muniment::ui {

class DocumentFilters;
class ListPages;
class ScreenHeader;

/// The partner documents, with filters above.
class DocumentsList final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive this.
  DocumentsList(DocumentDesk& desk, QWidget* parent);

  void refresh();
  void setFilter(const DocumentListFilter& filter);
  [[nodiscard]] const DocumentListFilter& filter() const;
  void focusFilter();
  /// Opens a document as soon as it is there.
  void show(const DocumentId& document);
  using QWidget::show;
  [[nodiscard]] DocumentsModel* model() const { return m_model; }

 Q_SIGNALS:
  /// One document is looked at.
  void opened(const muniment::DocumentId& document);
  /// It is to be read: Enter or a double click.
  void entered();
  /// There is none to look at.
  void emptied(bool filtered);
  void captureRequested();
  void failed(const muniment::Error& error);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void makePages();
  void makeList();
  void applyFilter();
  void showAnswer();
  void showCounts();
  void showVisible();
  void showSelection();
  void keepPlace();

  DocumentsModel* m_model;
  ScreenHeader* m_header;
  DocumentFilters* m_filters;
  ListPages* m_pages = nullptr;
  QListView* m_list = nullptr;
  std::optional<DocumentId> m_open;
  bool m_isNewList = true; ///< nothing of it was looked at yet
};

} // namespace muniment::ui
