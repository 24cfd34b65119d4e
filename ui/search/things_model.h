#pragma once

#include "ui/kit/growing_model.h"
#include "ui/search/hit_source.h"
#include "ui/search/message_search.h"

namespace muniment::ui {

/// Cases, records or documents that have the words of a query in their names or are called by it.
class ThingsModel final : public GrowingModel<PagedList, workspace::FindThings::Line>, public HitSource {
  Q_OBJECT

 public:
  using Kind = workspace::FindThings::Kind;

  /// The search must outlive the model.
  ThingsModel(MessageSearch& search, Kind kind, QObject* parent)
      : GrowingModel(parent), m_search(&search), m_kind(kind) {}

  /// An empty query empties the model.
  void setQuery(const QString& query);
  [[nodiscard]] bool hasMore() const { return m_next.has_value(); }

  [[nodiscard]] HitLine hitLine(int row) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  void load(const Line* last, Asking asking) override;
  bool isOneThing(const Line& one, const Line& other) const override { return one.subject == other.subject; }

  MessageSearch* m_search;
  Kind m_kind;
  QString m_query;
  std::optional<QString> m_next;
};

} // namespace muniment::ui
