#include "ui/records/content_row.h"

#include "ui/conversations/message_words.h"
#include "ui/kit/style_painting.h"
#include "ui/records/content_model.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <cmath>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHeight = 64;
constexpr int kLineHeight = 18;
constexpr int kSide = 24;
constexpr Qt::Alignment kStart = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment kEnd = Qt::AlignRight | Qt::AlignVCenter;

void paintLines(QPainter& painter, const QRect& box, Qt::LayoutDirection pane, const QString& text) {
  QTextOption option;
  option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
  option.setAlignment(QStyle::visualAlignment(pane, Qt::AlignLeft) | Qt::AlignAbsolute);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  QTextLayout layout(text.simplified(), painter.font());
  layout.setTextOption(option);
  layout.beginLayout();
  for (int number = 0; number < box.height() / kLineHeight; ++number) {
    QTextLine line = layout.createLine();
    if (!line.isValid())
      break;
    line.setLineWidth(box.width());
    line.setPosition(QPointF(0, number * kLineHeight + (kLineHeight - std::ceil(line.height())) / 2));
  }
  layout.endLayout();
  layout.draw(&painter, box.topLeft());
}

QString roleText(MemberRole role) {
  return role == MemberRole::Context  ? ContentModel::tr("Context")
         : role == MemberRole::Quoted ? ContentModel::tr("Answer or answered")
                                      : QString();
}

} // namespace

void ContentRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const ContentModel*>(index.model());
  if (!model)
    return;
  const ContentModel::Row& row = model->row(index.row());
  const Theme theme = Theme::of(option.palette);
  const auto place = [&option](int x, int y, int width, int height) {
    return QStyle::visualRect(option.direction, option.rect,
                              QRect(option.rect.topLeft() + QPoint(x, y), QSize(width, height)));
  };
  const int width = option.rect.width();
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  if (selected || option.state.testFlag(QStyle::State_MouseOver))
    painter->fillRect(option.rect, selected ? theme.selected : theme.hover);
  if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
    paintFocusRing(*painter, option.rect, theme, 4);
  if (row.kind == ContentModel::Row::Kind::Omitted) {
    painter->setFont(textFont(12));
    const QString text = ContentModel::omission(row);
    const int wide = painter->fontMetrics().horizontalAdvance(text) + 4;
    const int middle = kHeight / 2;
    painter->setPen(QPen(theme.lineStrong, 1, Qt::DashLine));
    const QRect line = place(kSide, middle, width - 2 * kSide, 1);
    const QRect words = place((width - wide) / 2, middle - 10, wide, 20);
    painter->drawLine(line.left(), line.top(), words.left() - 8, line.top());
    painter->drawLine(words.right() + 8, line.top(), line.right(), line.top());
    painter->setPen(theme.text3);
    paintText(*painter, words, option.direction, Qt::AlignCenter, text);
    return;
  }
  painter->fillRect(place(kSide, kHeight - 1, width - 2 * kSide, 1), theme.line);
  const bool isMessage = row.kind == ContentModel::Row::Kind::Message;
  if (isMessage && row.role == MemberRole::Selected)
    painter->fillRect(place(kSide - 10, 8, 3, kHeight - 17), theme.accentLine);
  painter->setFont(textFont(11));
  const QString role = isMessage ? roleText(row.role) : MessageWords::size(row.size);
  const QString when = role.isEmpty() ? MessageWords::whole(row.time)
                                      : ContentModel::tr("%1 · %2").arg(role, MessageWords::whole(row.time));
  const int whenWidth = painter->fontMetrics().horizontalAdvance(when) + 2;
  painter->setPen(theme.text3);
  paintText(*painter, place(width - kSide - whenWidth, 6, whenWidth, 18), option.direction, kEnd, when);
  painter->setFont(textFont(12, QFont::DemiBold));
  painter->setPen(isMessage ? theme.senders[static_cast<std::size_t>(TranscriptPeople::hue(row.speaker))]
                            : theme.text2);
  const QRect who = place(kSide, 6, width - 2 * kSide - whenWidth - 12, 18);
  const QString name = isMessage ? model->people().name(row.speaker) : ContentModel::tr("Document");
  paintText(*painter, who, option.direction, kStart,
            painter->fontMetrics().elidedText(name, Qt::ElideRight, who.width()));
  painter->setFont(textFont(13));
  painter->setPen(row.role == MemberRole::Selected ? theme.text1 : theme.text2);
  paintLines(*painter, place(kSide, 24, width - 2 * kSide, 2 * kLineHeight), option.direction, row.text);
}

QSize ContentRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, kHeight}; }

} // namespace muniment::ui
