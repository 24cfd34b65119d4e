#include "ui/campaigns/campaigns_model.h"

#include "ui/campaigns/campaign_words.h"
#include "ui/kit/visible_text.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;
using workspace::CampaignsPage;

void CampaignsModel::refresh() {
  m_isLoading = true;
  m_desk->ask(CampaignsPage())
      .then(this, [this, generation = ++m_generation](const Result<CampaignsPage::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (!answer) {
          m_isLoading = false;
          Q_EMIT failed(answer.error());
          return;
        }
        beginResetModel();
        m_lines = answer->campaigns;
        m_hasMore = answer->hasMore;
        m_isLoading = false; // only now: a view may ask for more while they come
        endResetModel();
        Q_EMIT answered();
      });
}

int CampaignsModel::rowOf(const CampaignId& id) const {
  const auto found = std::ranges::find(m_lines, id, [](const CampaignsPage::Line& line) { return line.campaign.id; });
  return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int CampaignsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant CampaignsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const CampaignsPage::Line& shown = line(index.row());
  const QString name = visibleText(shown.campaign.name);
  if (role == Qt::DisplayRole)
    return name;
  if (role == Qt::AccessibleTextRole)
    return QStringList{name, CampaignWords::progress(shown.counts),
                       CampaignWords::state(shown.campaign, shown.counts, now()).text}
        .join(u", "_s);
  return {};
}

bool CampaignsModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isLoading && !m_lines.empty();
}

void CampaignsModel::fetchMore(const QModelIndex& parent) {
  if (!canFetchMore(parent))
    return;
  m_isLoading = true;
  CampaignsPage page;
  page.before = m_lines.back().campaign.id;
  m_desk->ask(page).then(this, [this, generation = m_generation](const Result<CampaignsPage::Answer>& answer) {
    if (generation != m_generation)
      return;
    m_hasMore = answer && answer->hasMore;
    if (!answer || answer->campaigns.empty()) {
      m_isLoading = false;
      if (!answer)
        Q_EMIT failed(answer.error());
      return;
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(answer->campaigns.size()) - 1);
    m_lines.insert(m_lines.end(), answer->campaigns.begin(), answer->campaigns.end());
    m_isLoading = false;
    endInsertRows();
  });
}

} // namespace muniment::ui
