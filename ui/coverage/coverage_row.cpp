#include "ui/coverage/coverage_row.h"

#include "ui/coverage/coverage_model.h"
#include "ui/coverage/coverage_scale.h"
#include "ui/coverage/coverage_words.h"
#include "ui/kit/row_painting.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using workspace::CoveredSource;

constexpr int kPadding = 24;
constexpr int kGap = 16;
constexpr int kTop = 12;
constexpr int kSource = 14; ///< high, with the room below
constexpr int kBar = 8;
constexpr int kLeast = 76;
constexpr int kMostSources = 6; ///< shown as lines; the details name them all

int shownSources(const workspace::ConversationCoverage& line) {
  return std::min<int>(kMostSources, static_cast<int>(line.sources.size()));
}

QDate weekStart(std::int64_t week) { return QDate(1970, 1, 1).addDays(week * 7); }

/// A light bar from the first to the last message, dark where weeks have messages.
void paintSource(QPainter& painter, const QRect& box, Qt::LayoutDirection direction, const CoveredSource& source,
                 const CoverageScale& scale, const Theme& theme) {
  const auto stretch = [&](int from, int until) {
    const QRect bar(box.left() + from, box.top(), std::max(2, until - from), kBar);
    return QStyle::visualRect(direction, box, bar);
  };
  if (!source.first || !source.last)
    return;
  const QDate first = CoverageWords::day(*source.first, source.route);
  const QDate last = CoverageWords::day(*source.last, source.route);
  paintBox(painter, stretch(scale.at(first), scale.at(last.addDays(1))), 2, theme.lineStrong);
  for (std::size_t i = 0; i < source.weeks.size();) {
    std::size_t end = i + 1; // weeks that follow each other are one piece
    while (end < source.weeks.size() && source.weeks[end].week == source.weeks[end - 1].week + 1)
      ++end;
    const QDate from = std::max(first, weekStart(source.weeks[i].week));
    const QDate until = std::min(last.addDays(1), weekStart(source.weeks[end - 1].week + 1));
    paintBox(painter, stretch(scale.at(from), scale.at(until)), 2, theme.accentFill);
    i = end;
  }
}

} // namespace

QRect CoverageRow::lineIn(int width) {
  const int from = kPadding + kNames + kGap;
  return {from, 0, std::max(40, width - from - kPadding), 1};
}

void CoverageRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const CoverageModel*>(index.model());
  if (!model)
    return;
  const workspace::ConversationCoverage& row = model->line(index.row());
  RowPainting paint(*painter, option);
  paint.ground();
  const Theme& theme = paint.theme();
  paint.font(13, QFont::DemiBold);
  paint.write(paint.place(kPadding, kTop, kNames, 18), theme.text1, row.summary.conversation.title);
  paint.font(12);
  paint.write(paint.place(kPadding, kTop + 18, kNames, 16), theme.text2,
              row.person.isEmpty() ? CoverageWords::tr("captured from: not recorded")
                                   : CoverageWords::tr("captured from %1").arg(row.person));
  const bool doubtful = CoverageWords::isDoubtful(row);
  paint.font(11, doubtful ? QFont::DemiBold : QFont::Normal);
  if (doubtful)
    paint.icon(Icon::Triangle, paint.place(kPadding, kTop + 37, 12, 12), theme.due.text);
  paint.write(paint.place(kPadding + (doubtful ? 16 : 0), kTop + 35, kNames - 16, 16),
              doubtful ? theme.due.text : theme.text3, CoverageWords::counts(row));
  const QRect line = lineIn(paint.width());
  const CoverageScale scale(model->from(), model->until(), line.width());
  for (int i = 0; i < shownSources(row); ++i)
    paintSource(*painter, paint.place(line.left(), kTop + 6 + i * kSource, line.width(), kBar), option.direction,
                row.sources[static_cast<std::size_t>(i)], scale, theme);
  const int below = kTop + 8 + shownSources(row) * kSource;
  for (const LiveFact& gap : row.gaps) {
    const int at = scale.at(CoverageWords::day(gap.at.milliseconds(), workspace::CaptureRoute::CloudApi));
    paint.icon(Icon::Triangle, paint.place(line.left() + std::max(0, at - 6), below, 12, 12), theme.due.text);
  }
}

QSize CoverageRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const auto* model = qobject_cast<const CoverageModel*>(index.model());
  const bool isThere = model && index.row() < model->rowCount();
  const int sources = isThere ? shownSources(model->line(index.row())) : 1;
  const int gaps = isThere && !model->line(index.row()).gaps.empty() ? 16 : 0;
  return {kNames * 2, std::max(kLeast, kTop + 8 + sources * kSource + gaps + 8)};
}

} // namespace muniment::ui
