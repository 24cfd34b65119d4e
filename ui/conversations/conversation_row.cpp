#include "ui/conversations/conversation_row.h"

#include "ui/conversations/conversations_model.h"
#include "ui/conversations/message_words.h"
#include "ui/kit/row_painting.h"
#include "ui/kit/style_painting.h"
#include "ui/kit/visible_text.h"

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHeight = 68;
constexpr int kTextStart = 60;

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
  RowPainting paint(*painter, option);
  paint.ground();
  const Theme& theme = paint.theme();
  paintBox(*painter, paint.place(16, 18, 32, 32), 16, theme.chip);
  paint.icon(iconOf(row.conversation.kind), paint.place(24, 26, 16, 16), theme.text2);
  const int room = paint.width() - kTextStart - 16;
  paint.font(11);
  const int whenWidth = paint.writeAtEnd(16, 7, theme.text3, MessageWords::brief(row.last));
  paint.font(13, QFont::DemiBold);
  paint.write(paint.place(kTextStart, 7, room - whenWidth, 20), theme.text1,
              visibleText(row.conversation.title).simplified());
  paint.font(12);
  paint.write(paint.place(kTextStart, 27, room, 16), theme.text2, firstLine(row));
  if (row.conflicts == 0) {
    paint.font(11);
    paint.write(paint.place(kTextStart, 45, room - 16, 16), theme.text3,
                MessageWords::tr("%n message(s)", nullptr, static_cast<int>(row.messages)));
    return;
  }
  paint.icon(Icon::NotEqual, paint.place(kTextStart, 47, 12, 12), theme.conflict.text);
  paint.font(11, QFont::DemiBold);
  paint.write(paint.place(kTextStart + 16, 45, room - 16, 16), theme.conflict.text,
              MessageWords::tr("%n conflict(s)", nullptr, static_cast<int>(row.conflicts)));
}

QSize ConversationRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, kHeight}; }

} // namespace muniment::ui
