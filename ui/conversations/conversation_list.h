#pragma once

#include "ui/conversations/conversations_model.h"

#include <QtWidgets/QWidget>

class QListView;

namespace muniment::ui {

class ConversationFilters;
class ListPages;
class ScreenHeader;

/// The conversations of the workspace: search, filters, and one row each.
class ConversationList final : public QWidget {
  Q_OBJECT

 public:
  ConversationList(ConversationQueries& queries, QWidget* parent);

  /// Loads; to be called once after whoever listens is connected.
  void refresh();
  void open(ConversationId conversation);
  [[nodiscard]] bool isSensitive(const ConversationId& conversation) const;

 Q_SIGNALS:
  void opened(const muniment::ConversationSummary& conversation);
  void importRequested();
  /// Nothing is open: no conversation was captured, or none is let through.
  void emptied(bool filtered);
  void failed(const muniment::Error& error);

 private:
  void makePages();
  void applyFilter();
  void showAnswer();
  void showRow(const QModelIndex& index);

  ConversationsModel* m_model;
  ScreenHeader* m_header;
  ConversationFilters* m_filters;
  ListPages* m_pages = nullptr;
  QListView* m_list = nullptr;
  ConversationId m_open;
};

} // namespace muniment::ui
