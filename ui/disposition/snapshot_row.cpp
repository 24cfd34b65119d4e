#include "ui/disposition/snapshot_row.h"

#include "ui/disposition/disposition_words.h"
#include "ui/disposition/snapshots_model.h"
#include "ui/kit/day_text.h"
#include "ui/kit/style_painting.h"
#include "ui/kit/visible_text.h"

#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

constexpr Qt::Alignment kStart = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment kEnd = Qt::AlignRight | Qt::AlignVCenter;
constexpr int kPadding = 16;

/// Draws into one row, in the direction of the view.
class Row final {
 public:
  Row(QPainter& painter, const QStyleOptionViewItem& option)
      : m_painter(painter), m_option(option), m_theme(Theme::of(option.palette)) {
    painter.setLayoutDirection(option.direction);
  }

  [[nodiscard]] const Theme& theme() const { return m_theme; }
  [[nodiscard]] int width() const { return m_option.rect.width(); }
  [[nodiscard]] QRect place(int x, int y, int width, int height) const {
    return QStyle::visualRect(m_option.direction, m_option.rect,
                              QRect(m_option.rect.topLeft() + QPoint(x, y), QSize(width, height)));
  }

  void ground() {
    const bool selected = m_option.state.testFlag(QStyle::State_Selected);
    if (selected || m_option.state.testFlag(QStyle::State_MouseOver))
      m_painter.fillRect(m_option.rect, selected ? m_theme.selected : m_theme.hover);
    if (selected)
      m_painter.fillRect(place(0, 0, 3, SnapshotRow::kHeight), m_theme.accentText);
    m_painter.fillRect(place(0, SnapshotRow::kHeight - 1, width(), 1), m_theme.line);
    if (m_option.state.testFlag(QStyle::State_HasFocus) && m_option.state.testFlag(QStyle::State_KeyboardFocusChange))
      paintFocusRing(m_painter, m_option.rect, m_theme, 4);
  }

  void line(int y, const QFont& font, const QColor& colour, const QString& text, int reserved = 0) {
    write(place(kPadding, y, width() - 2 * kPadding - reserved, 20), kStart, font, colour, text);
  }

  /// At the end of a line; gives back how much room it took.
  int atEnd(int y, const DispositionWords::Look& look) {
    const QFont font = textFont(11, QFont::DemiBold);
    const int text = QFontMetrics(font).horizontalAdvance(look.text) + 2;
    const QColor colour = look.tone == Tone::Neutral ? m_theme.text2 : m_theme.tone(look.tone).text;
    write(place(width() - kPadding - text, y, text, 20), kEnd, font, colour, look.text);
    if (look.icon)
      paintIcon(m_painter, *look.icon, place(width() - kPadding - text - 16, y + 4, 12, 12), colour);
    return text + 24;
  }

  void bar(int y, double fraction) {
    const int whole = width() - 2 * kPadding;
    paintBox(m_painter, place(kPadding, y, whole, 6), 3, m_theme.chip);
    if (const int done = static_cast<int>(whole * fraction); done > 0)
      paintBox(m_painter, place(kPadding, y, std::max(done, 6), 6), 3, m_theme.accentFill);
  }

 private:
  void write(const QRect& box, Qt::Alignment alignment, const QFont& font, const QColor& colour, const QString& text) {
    m_painter.setFont(font);
    m_painter.setPen(colour);
    paintText(m_painter, box, m_option.direction, alignment,
              m_painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
  }

  QPainter& m_painter;
  const QStyleOptionViewItem& m_option;
  Theme m_theme;
};

void paintDue(Row& row, const workspace::DueNow::Answer& due) {
  row.line(12, textFont(13, QFont::DemiBold), row.theme().text1, SnapshotsModel::tr("Due now"));
  row.line(32, textFont(12), row.theme().text2,
           SnapshotsModel::tr("until %1, in no snapshot yet").arg(dayText(due.until)));
  const QString count = SnapshotsModel::tr("%n record(s)", nullptr, static_cast<int>(due.total));
  if (due.total > 0)
    row.line(60, textFont(12, QFont::DemiBold), row.theme().tone(Tone::Due).text, count);
  else
    row.line(60, textFont(12), row.theme().text3, SnapshotsModel::tr("Nothing is due"));
}

void paintUndecided(Row& row, const workspace::UndecidedSoon::Answer& soon) {
  row.line(12, textFont(13, QFont::DemiBold), row.theme().text1, SnapshotsModel::tr("To decide"));
  row.line(32, textFont(12), row.theme().text2, SnapshotsModel::tr("captured, and in no record"));
  if (soon.over > 0)
    row.line(60, textFont(12, QFont::DemiBold), row.theme().tone(Tone::Due).text,
             SnapshotsModel::tr("%n late", nullptr, static_cast<int>(soon.over)));
  else if (soon.ending > 0)
    row.line(60, textFont(12, QFont::DemiBold), row.theme().tone(Tone::Due).text,
             SnapshotsModel::tr("%n within a week", nullptr, static_cast<int>(soon.ending)));
  else
    row.line(60, textFont(12), row.theme().text3, SnapshotsModel::tr("Nothing is urgent"));
}

void paintSnapshot(Row& row, const workspace::SnapshotSummary& one) {
  const auto& [snapshot, progress, handsOver] = one;
  row.line(12, textFont(13, QFont::DemiBold), row.theme().text1, visibleText(snapshot.name).simplified());
  const QDate taken = dayOf(snapshot.takenAt);
  row.line(32, textFont(12), row.theme().text2,
           (handsOver
                ? SnapshotsModel::tr("to hand over, of %1, %n record(s)", nullptr, static_cast<int>(progress.total))
                : SnapshotsModel::tr("snapshot of %1, %n record(s)", nullptr, static_cast<int>(progress.total)))
               .arg(dayText(taken)));
  const double whole = static_cast<double>(std::max<std::int64_t>(1, progress.total));
  row.bar(56, static_cast<double>(progress.decided) / whole);
  const int reserved = row.atEnd(66, DispositionWords::of(one));
  row.line(66, textFont(12), row.theme().text2,
           SnapshotsModel::tr("%1 of %2 decided")
               .arg(DispositionWords::number(progress.decided), DispositionWords::number(progress.total)),
           reserved);
}

} // namespace

void SnapshotRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const SnapshotsModel*>(index.model());
  if (!model)
    return;
  painter->save();
  Row row(*painter, option);
  row.ground();
  if (model->isDueRow(index.row()))
    paintDue(row, model->due());
  else if (model->isUndecidedRow(index.row()))
    paintUndecided(row, model->soon());
  else
    paintSnapshot(row, model->summary(index.row()));
  painter->restore();
}

QSize SnapshotRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, kHeight}; }

} // namespace muniment::ui
