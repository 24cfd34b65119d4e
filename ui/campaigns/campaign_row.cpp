#include "ui/campaigns/campaign_row.h"

#include "ui/campaigns/campaign_words.h"
#include "ui/campaigns/campaigns_model.h"
#include "ui/kit/row_painting.h"
#include "ui/kit/visible_text.h"

namespace muniment::ui {
namespace {

constexpr int kHeight = 76;
constexpr int kPadding = 16;
constexpr int kIcon = 12;

} // namespace

void CampaignRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const CampaignsModel*>(index.model());
  if (!model)
    return;
  const auto& row = model->line(index.row());
  RowPainting paint(*painter, option);
  paint.ground();
  const int width = paint.width();
  const int room = width - 2 * kPadding;
  paint.font(13, QFont::DemiBold);
  paint.write(paint.place(kPadding, 10, room, 20), paint.theme().text1, visibleText(row.campaign.name));
  const std::int64_t meant = workspace::meantOf(row.counts);
  const double answered = meant > 0 ? double(workspace::answeredOf(row.counts)) / double(meant) : 0;
  paint.bar(paint.place(kPadding, 36, room, 6), answered, paint.theme().accentFill);
  paint.font(11, QFont::DemiBold);
  const CampaignWords::Word state = CampaignWords::state(row.campaign, row.counts, model->now());
  const int wide = std::min(paint.room(state.text), room / 2);
  const QColor ink = paint.ink(state.tone);
  paint.write(paint.place(width - kPadding - wide, 48, wide, 20), ink, state.text);
  paint.icon(state.icon, paint.place(width - kPadding - wide - kIcon - 5, 52, kIcon, kIcon), ink);
  paint.font(12);
  paint.write(paint.place(kPadding, 48, room - wide - kIcon - 12, 20), paint.theme().text2,
              CampaignWords::progress(row.counts));
}

QSize CampaignRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {240, kHeight}; }

} // namespace muniment::ui
