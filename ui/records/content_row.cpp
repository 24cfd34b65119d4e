#include "ui/records/content_row.h"

#include "ui/conversations/message_words.h"
#include "ui/kit/row_painting.h"
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

void paintOmission(RowPainting& paint, const QString& text) {
  paint.font(12);
  const int wide = paint.room(text) + 2;
  const int middle = kHeight / 2;
  paint.painter().setPen(QPen(paint.theme().lineStrong, 1, Qt::DashLine));
  const QRect line = paint.place(kSide, middle, paint.width() - 2 * kSide, 1);
  const QRect words = paint.place((paint.width() - wide) / 2, middle - 10, wide, 20);
  paint.painter().drawLine(line.left(), line.top(), words.left() - 8, line.top());
  paint.painter().drawLine(words.right() + 8, line.top(), line.right(), line.top());
  paint.write(words, paint.theme().text3, text, Qt::AlignHCenter);
}

} // namespace

void ContentRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const ContentModel*>(index.model());
  if (!model)
    return;
  const ContentModel::Row& row = model->row(index.row());
  RowPainting paint(*painter, option);
  paint.fill();
  paint.ring();
  if (row.kind == ContentModel::Row::Kind::Omitted) {
    paintOmission(paint, ContentModel::omission(row));
    return;
  }
  const Theme& theme = paint.theme();
  const int room = paint.width() - 2 * kSide;
  painter->fillRect(paint.place(kSide, kHeight - 1, room, 1), theme.line);
  const bool isMessage = row.kind == ContentModel::Row::Kind::Message;
  if (isMessage && row.role == MemberRole::Selected)
    painter->fillRect(paint.place(kSide - 10, 8, 3, kHeight - 17), theme.accentLine);
  paint.font(11);
  const QString role = isMessage ? roleText(row.role) : MessageWords::size(row.size);
  const QString when = role.isEmpty() ? MessageWords::whole(row.time)
                                      : ContentModel::tr("%1 · %2").arg(role, MessageWords::whole(row.time));
  const int whenWidth = paint.writeAtEnd(kSide, 5, theme.text3, when);
  paint.font(12, QFont::DemiBold);
  paint.write(paint.place(kSide, 6, room - whenWidth, 18),
              isMessage ? theme.senders[static_cast<std::size_t>(TranscriptPeople::hue(row.speaker))] : theme.text2,
              isMessage ? model->people().name(row.speaker) : ContentModel::tr("Document"));
  paint.font(13);
  painter->setPen(row.role == MemberRole::Selected ? theme.text1 : theme.text2);
  paintLines(*painter, paint.place(kSide, 24, room, 2 * kLineHeight), option.direction, row.text);
}

QSize ContentRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, kHeight}; }

} // namespace muniment::ui
