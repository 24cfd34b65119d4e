#pragma once

#include "ui/campaigns/campaigns_desk.h"
#include "ui/kit/growing_model.h"

namespace muniment::ui {

/// The people of a campaign and how each stands, a page at a time.
class CampaignPeopleModel final : public GrowingModel<PagedTable, workspace::CampaignPeople::Line> {
  Q_OBJECT

 public:
  enum Column : std::uint8_t { Person, Asked, Reached, Reminded, Answer, Count };

  /// The desk must outlive the model.
  CampaignPeopleModel(CampaignsDesk& desk, QObject* parent) : GrowingModel(parent), m_desk(&desk) {}

  void show(const store::CampaignPeopleFilter& filter, bool hasEnded);
  using GrowingModel::clear;
  [[nodiscard]] int rowOf(const CampaignPersonId& id) const;

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void load(const Line* last, Asking asking) override;
  bool isOneThing(const Line& one, const Line& other) const override { return one.person.id == other.person.id; }
  [[nodiscard]] QString text(int row, int column) const;

  CampaignsDesk* m_desk;
  store::CampaignPeopleFilter m_filter;
  bool m_hasEnded = false;      ///< what is shown
  bool m_hasEndedAsked = false; ///< what is asked for
};

} // namespace muniment::ui
