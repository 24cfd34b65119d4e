#pragma once

#include "ui/campaigns/campaigns_desk.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// The people of a campaign and how each stands, a page at a time.
class CampaignPeopleModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column : std::uint8_t { Person, Asked, Reached, Reminded, Answer, Count };

  /// The desk must outlive the model.
  CampaignPeopleModel(CampaignsDesk& desk, QObject* parent) : QAbstractTableModel(parent), m_desk(&desk) {}

  void show(const store::CampaignPeopleFilter& filter, bool hasEnded);
  void clear();
  [[nodiscard]] const workspace::CampaignPeople::Line& line(int row) const {
    return m_lines[static_cast<std::size_t>(row)];
  }
  [[nodiscard]] int rowOf(const CampaignPersonId& id) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  [[nodiscard]] QString text(int row, int column) const;

  CampaignsDesk* m_desk;
  workspace::CampaignPeople m_query;
  std::vector<workspace::CampaignPeople::Line> m_lines;
  int m_generation = 0;
  bool m_hasEnded = false;
  bool m_hasMore = false;
  bool m_isLoading = false;
};

} // namespace muniment::ui
