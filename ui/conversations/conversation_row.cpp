#include "ui/conversations/conversation_row.h"

#include "ui/conversations/conversations_model.h"
#include "ui/conversations/message_words.h"
#include "ui/kit/style_painting.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHeight = 68;
constexpr int kTextStart = 60;
constexpr Qt::Alignment kStart = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment kEnd = Qt::AlignRight | Qt::AlignVCenter;

Icon iconOf(ConversationKind kind) {
  switch (kind) {
  case ConversationKind::Group:
    return Icon::People;
  case ConversationKind::Broadcast:
  case ConversationKind::Channel:
    return Icon::Megaphone;
  case ConversationKind::Direct:
    return Icon::Person;
  case ConversationKind::Unknown:
    break;
  }
  return Icon::Chat;
}

QString firstLine(const ConversationSummary& row) {
  const QString text = row.lastText.simplified();
  return row.lastSender.isEmpty() ? text : u"\u2068%1\u2069: %2"_s.arg(visibleText(row.lastSender), text);
}

} // namespace

void ConversationRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const ConversationsModel*>(index.model());
  if (!model)
    return;
  const ConversationSummary& row = model->summary(index.row());
  const Theme theme = Theme::of(option.palette);
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  const auto place = [&option](int x, int y, int width, int height) {
    return QStyle::visualRect(option.direction, option.rect,
                              QRect(option.rect.topLeft() + QPoint(x, y), QSize(width, height)));
  };
  const int width = option.rect.width();
  if (selected || option.state.testFlag(QStyle::State_MouseOver))
    painter->fillRect(option.rect, selected ? theme.selected : theme.hover);
  if (selected)
    painter->fillRect(place(0, 0, 3, kHeight), theme.accentText);
  painter->fillRect(place(0, kHeight - 1, width, 1), theme.line);
  if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
    paintFocusRing(*painter, option.rect, theme, 4);
  paintBox(*painter, place(16, 18, 32, 32), 16, theme.chip);
  paintIcon(*painter, iconOf(row.conversation.kind), place(24, 26, 16, 16), theme.text2);

  const auto line = [&](const QRect& box, Qt::Alignment alignment, const QColor& colour, const QString& text) {
    painter->setPen(colour);
    paintText(*painter, box, option.direction, alignment,
              painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
  };
  painter->setFont(textFont(11));
  const QString when = MessageWords::brief(row.last);
  const int whenWidth = painter->fontMetrics().horizontalAdvance(when) + 2;
  line(place(width - 16 - whenWidth, 7, whenWidth, 20), kEnd, theme.text3, when);
  painter->setFont(textFont(13, QFont::DemiBold));
  line(place(kTextStart, 7, width - kTextStart - 28 - whenWidth, 20), kStart, theme.text1,
       visibleText(row.conversation.title).simplified());
  painter->setFont(textFont(12));
  line(place(kTextStart, 27, width - kTextStart - 16, 16), kStart, theme.text2, firstLine(row));
  painter->setFont(textFont(11, QFont::DemiBold));
  const bool conflicts = row.conflicts > 0;
  if (conflicts)
    paintIcon(*painter, Icon::NotEqual, place(kTextStart, 47, 12, 12), theme.conflict.text);
  if (!conflicts)
    painter->setFont(textFont(11));
  line(place(kTextStart + (conflicts ? 16 : 0), 45, width - kTextStart - 32, 16), kStart,
       conflicts ? theme.conflict.text : theme.text3,
       conflicts ? MessageWords::tr("%n conflict(s)", nullptr, static_cast<int>(row.conflicts))
                 : MessageWords::tr("%n message(s)", nullptr, static_cast<int>(row.messages)));
}

QSize ConversationRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, kHeight}; }

} // namespace muniment::ui
