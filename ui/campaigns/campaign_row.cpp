#include "ui/campaigns/campaign_row.h"

#include "ui/campaigns/campaign_words.h"
#include "ui/campaigns/campaigns_model.h"
#include "ui/kit/style_painting.h"
#include "ui/kit/visible_text.h"

#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

constexpr int kHeight = 76;
constexpr int kPadding = 16;
constexpr int kIcon = 12;
constexpr Qt::Alignment kStart = Qt::AlignLeft | Qt::AlignVCenter;

} // namespace

void CampaignRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const CampaignsModel*>(index.model());
  if (!model)
    return;
  const auto& row = model->line(index.row());
  const Theme theme = Theme::of(option.palette);
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  const int width = option.rect.width();
  const auto place = [&option](int x, int y, int wide, int high) {
    return QStyle::visualRect(option.direction, option.rect,
                              QRect(option.rect.topLeft() + QPoint(x, y), QSize(wide, high)));
  };
  if (selected || option.state.testFlag(QStyle::State_MouseOver))
    painter->fillRect(option.rect, selected ? theme.selected : theme.hover);
  if (selected)
    painter->fillRect(place(0, 0, 3, kHeight), theme.accentText);
  painter->fillRect(place(0, kHeight - 1, width, 1), theme.line);
  if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
    paintFocusRing(*painter, option.rect, theme, 4);
  const int room = width - 2 * kPadding;
  const auto line = [&](const QRect& box, const QColor& colour, const QString& text) {
    painter->setPen(colour);
    paintText(*painter, box, option.direction, kStart,
              painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
  };
  painter->setFont(textFont(13, QFont::DemiBold));
  line(place(kPadding, 10, room, 20), theme.text1, visibleText(row.campaign.name));
  const std::int64_t meant = workspace::meantOf(row.counts);
  const int filled = meant > 0 ? static_cast<int>(room * workspace::answeredOf(row.counts) / meant) : 0;
  paintBox(*painter, place(kPadding, 36, room, 6), 3, selected ? theme.line : theme.chip);
  if (filled > 0)
    paintBox(*painter, place(kPadding, 36, std::max(filled, 6), 6), 3, theme.accentFill);
  painter->setFont(textFont(11, QFont::DemiBold));
  const CampaignWords::Word state = CampaignWords::state(row.campaign, row.counts, model->now());
  const int wide = std::min(painter->fontMetrics().horizontalAdvance(state.text) + 2, room / 2);
  const QColor ink = state.tone == Tone::Neutral ? theme.text2 : theme.tone(state.tone).text;
  line(place(width - kPadding - wide, 48, wide, 20), ink, state.text);
  paintIcon(*painter, state.icon, place(width - kPadding - wide - kIcon - 5, 52, kIcon, kIcon), ink);
  painter->setFont(textFont(12));
  line(place(kPadding, 48, room - wide - kIcon - 12, 20), theme.text2, CampaignWords::progress(row.counts));
}

QSize CampaignRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {240, kHeight}; }

} // namespace muniment::ui
