#pragma once

#include "ui/search/hit_source.h"
#include "ui/search/message_search.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// The hits of a query, a page at a time. One question is under way and at most one waits.
class SearchModel final : public QAbstractListModel, public HitSource {
  Q_OBJECT

 public:
  using Hit = workspace::SearchMessages::Hit;

  /// The search must outlive the model.
  SearchModel(MessageSearch& search, QObject* parent) : QAbstractListModel(parent), m_search(&search) {}

  /// An empty query empties the model.
  void setQuery(const QString& query);
  [[nodiscard]] const QString& query() const { return m_query; }
  void reload() { setQuery(m_query); }
  [[nodiscard]] const Hit& hit(int row) const { return m_hits[static_cast<std::size_t>(row)]; }
  /// Of all pages; nothing while it is being counted.
  [[nodiscard]] std::optional<std::int64_t> total() const { return m_total; }

  [[nodiscard]] HitLine hitLine(int row) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void asked();
  void answered();
  void failed(const muniment::Error& error);

 private:
  void load(bool fromStart);
  void take(const workspace::SearchMessages::Answer& answer, bool fromStart);
  void count();

  MessageSearch* m_search;
  QString m_query;
  std::vector<Hit> m_hits;
  std::optional<std::int64_t> m_total;
  int m_generation = 0;
  bool m_hasMore = false;
  bool m_isRunning = false;
};

} // namespace muniment::ui
