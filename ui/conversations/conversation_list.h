#pragma once

#include "ui/conversations/conversations_model.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLineEdit;
class QListView;
class QStackedWidget;

namespace muniment::ui {

class FilterPill;
class ScreenHeader;

/// The conversations of the workspace: search, filters, and one row each.
class ConversationList final : public QWidget {
  Q_OBJECT

 public:
  ConversationList(ConversationQueries& queries, QWidget* parent);

  /// Loads; to be called once after whoever listens is connected.
  void refresh();
  void open(ConversationId conversation);

 Q_SIGNALS:
  void opened(const muniment::ConversationSummary& conversation);
  void importRequested();
  void failed(const muniment::Error& error);

 private:
  [[nodiscard]] QWidget* makeFilters();
  void makePages();
  void applyFilter();
  void showAnswer();
  void showRow(const QModelIndex& index);

  ConversationsModel* m_model;
  ScreenHeader* m_header;
  QLineEdit* m_search = nullptr;
  FilterPill* m_conflicts = nullptr;
  QStackedWidget* m_pages = nullptr;
  QListView* m_list = nullptr;
  QTimer m_typing;
  ConversationId m_open;
};

} // namespace muniment::ui
