#pragma once

#include "core/workspace/cases/case_timeline.h"
#include "core/workspace/cases/deal_view.h"
#include "ui/cases/deal_moment.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// The documents of a deal and what was said about them, oldest first.
class DealModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  using QAbstractListModel::QAbstractListModel;

  /// Messages of the timeline stand beside those that took a stand.
  void setDeal(const workspace::DealView::Answer& deal, const std::vector<workspace::CaseMoment>& timeline);
  void clear();
  [[nodiscard]] const DealMoment& moment(int row) const { return m_moments[static_cast<std::size_t>(row)]; }
  [[nodiscard]] int papers() const { return m_papers; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  [[nodiscard]] DealMoment momentOf(const workspace::DealView::Paper& paper) const;
  [[nodiscard]] DealMoment momentOf(const workspace::DealView::Stand& stand,
                                    const std::vector<workspace::DealView::Paper>& papers);
  [[nodiscard]] DealMoment momentOf(const workspace::CaseMoment& said);
  [[nodiscard]] int hueOf(const QString& speaker);

  std::vector<DealMoment> m_moments;
  std::map<QString, int> m_hues;
  int m_papers = 0;
};

} // namespace muniment::ui
