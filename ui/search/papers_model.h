#pragma once

#include "ui/search/hit_source.h"
#include "ui/search/message_search.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// The pages of PDFs that a query finds, a page of hits at a time.
class PapersModel final : public QAbstractListModel, public HitSource {
  Q_OBJECT

 public:
  using Hit = workspace::SearchPapers::Hit;

  /// The search must outlive the model.
  PapersModel(MessageSearch& search, QObject* parent) : QAbstractListModel(parent), m_search(&search) {}

  /// An empty query empties the model.
  void setQuery(const QString& query);
  [[nodiscard]] const QString& query() const { return m_query; }
  [[nodiscard]] const Hit& hit(int row) const { return m_hits[static_cast<std::size_t>(row)]; }
  /// Of all pages of hits.
  [[nodiscard]] std::int64_t total() const { return m_total; }

  [[nodiscard]] HitLine hitLine(int row) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();

 private:
  void load(bool fromStart);
  void take(const workspace::SearchPapers::Answer& answer, bool fromStart);

  MessageSearch* m_search;
  QString m_query;
  std::vector<Hit> m_hits;
  std::int64_t m_total = 0;
  int m_generation = 0;
  bool m_hasMore = false;
  bool m_isRunning = false;
};

} // namespace muniment::ui
