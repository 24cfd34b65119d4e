#include "ui/search/hit_row.h"

#include "ui/kit/row_painting.h"
#include "ui/search/hit_source.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QAbstractScrollArea>

#include <cmath>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTextStart = 48;
constexpr int kTextEnd = 16;
constexpr int kTitleTop = 8;
constexpr int kSnippetTop = 30;
constexpr int kLineHeight = 18;
constexpr int kBottom = 10;
constexpr int kWideEnough = 760; ///< for a whole snippet on one line

int linesFor(const QStyleOptionViewItem& option) {
  const auto* view = qobject_cast<const QAbstractScrollArea*>(option.widget);
  return view && view->viewport()->width() >= kWideEnough ? 1 : 2;
}

/// The sender is set apart, so that a name in another direction does not turn the line.
QString whoSays(const HitLine& hit) { return hit.who.isEmpty() ? QString() : u"\u2068%1\u2069: "_s.arg(hit.who); }

QList<QTextLayout::FormatRange> formats(const HitLine& hit, qsizetype shift, const Theme& theme) {
  QList<QTextLayout::FormatRange> ranges;
  QTextCharFormat who;
  who.setForeground(theme.text1);
  who.setFontWeight(QFont::Medium);
  ranges.append({0, static_cast<int>(shift), who});
  QTextCharFormat found;
  found.setForeground(theme.due.text);
  found.setBackground(theme.due.soft);
  found.setFontWeight(QFont::DemiBold);
  for (const workspace::SearchMessages::Mark& mark : hit.marks)
    ranges.append({static_cast<int>(shift + mark.start), static_cast<int>(mark.length), found});
  return ranges;
}

void paintSnippet(QPainter& painter, const QRect& box, Qt::LayoutDirection pane, const HitLine& hit,
                  const Theme& theme) {
  const QString who = whoSays(hit);
  QString text = who + hit.snippet;
  text.replace(u'\n', QChar::Space).replace(u'\r', QChar::Space); // one for one: the marks keep their places
  QTextOption option;
  option.setTextDirection(hit.snippet.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
  option.setAlignment(QStyle::visualAlignment(pane, Qt::AlignLeft) | Qt::AlignAbsolute);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  QTextLayout layout(text, textFont(13));
  layout.setTextOption(option);
  layout.setFormats(formats(hit, who.size(), theme));
  layout.beginLayout();
  for (int number = 0; number < box.height() / kLineHeight; ++number) {
    QTextLine line = layout.createLine();
    if (!line.isValid())
      break;
    line.setLineWidth(box.width());
    line.setPosition(QPointF(0, number * kLineHeight + (kLineHeight - std::ceil(line.height())) / 2));
  }
  layout.endLayout();
  painter.setPen(theme.text2);
  layout.draw(&painter, box.topLeft());
}

} // namespace

void HitRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* source = dynamic_cast<const HitSource*>(index.model());
  if (!source)
    return;
  const HitLine hit = source->hitLine(index.row());
  RowPainting paint(*painter, option);
  const Theme& theme = paint.theme();
  const int width = paint.width();
  paint.fill();
  painter->fillRect(paint.place(16, paint.height() - 1, width - 32, 1), theme.line);
  paint.ring();
  paint.icon(hit.icon, paint.place(16, kTitleTop + 2, 16, 16), theme.text2);
  paint.font(12);
  const int whenWidth = paint.writeAtEnd(kTextEnd, kTitleTop, theme.text3, hit.when);
  paint.font(13, QFont::DemiBold);
  paint.write(paint.place(kTextStart, kTitleTop, width - kTextStart - kTextEnd - whenWidth, 20), theme.text1,
              hit.title);
  const QRect snippet =
      paint.place(kTextStart, kSnippetTop, width - kTextStart - kTextEnd, linesFor(option) * kLineHeight);
  paintSnippet(*painter, snippet, option.direction, hit, theme);
}

QSize HitRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {200, kSnippetTop + linesFor(option) * kLineHeight + kBottom};
}

} // namespace muniment::ui
