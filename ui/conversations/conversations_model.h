#pragma once

#include "ui/conversations/conversation_queries.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// Conversations by their newest message, a page at a time; one query runs and at most one waits.
class ConversationsModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  ConversationsModel(ConversationQueries& queries, QObject* parent);

  void setFilter(const store::ConversationFilter& filter);
  void refresh();
  [[nodiscard]] std::int64_t total() const { return m_total; }
  [[nodiscard]] const ConversationSummary& summary(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
  [[nodiscard]] int rowOf(ConversationId id) const;
  [[nodiscard]] bool isSensitive(const ConversationId& id) const { return m_sensitive.contains(id); }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  void load(bool fromStart);
  void take(const workspace::ConversationsPage::Answer& answer, bool fromStart);

  ConversationQueries* m_queries;
  store::ConversationFilter m_filter;
  std::vector<ConversationSummary> m_rows;
  std::set<ConversationId> m_sensitive;
  std::int64_t m_total = 0;
  bool m_isLoading = false;
  bool m_isComplete = false;
  int m_generation = 0;
};

} // namespace muniment::ui
