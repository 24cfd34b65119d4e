#pragma once

#include "ui/campaigns/campaigns_desk.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// Campaigns with how far each is, the newest first, a page at a time.
class CampaignsModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  /// The desk must outlive the model.
  CampaignsModel(CampaignsDesk& desk, QObject* parent) : QAbstractListModel(parent), m_desk(&desk) {}

  void refresh();
  [[nodiscard]] const workspace::CampaignsPage::Line& line(int row) const {
    return m_lines[static_cast<std::size_t>(row)];
  }
  [[nodiscard]] int rowOf(const CampaignId& id) const;
  [[nodiscard]] Instant now() const { return m_desk->now(); }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  CampaignsDesk* m_desk;
  std::vector<workspace::CampaignsPage::Line> m_lines;
  int m_generation = 0;
  bool m_hasMore = false;
  bool m_isLoading = false;
};

} // namespace muniment::ui
