#include "ui/cases/case_row.h"

#include "ui/cases/case_words.h"
#include "ui/cases/cases_model.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

constexpr int kSide = 16;
constexpr int kLock = 16; ///< the padlock of a restricted case, with its gap

/// Paints one row; places are counted from its start side.
class RowPainting final {
 public:
  RowPainting(QPainter& painter, const QStyleOptionViewItem& option)
      : m_painter(painter), m_option(option), m_theme(Theme::of(option.palette)) {}

  void ground(bool selected) {
    if (selected || m_option.state.testFlag(QStyle::State_MouseOver))
      m_painter.fillRect(m_option.rect, selected ? m_theme.selected : m_theme.hover);
    if (selected)
      m_painter.fillRect(place(0, 0, 3, CaseRow::kHeight), m_theme.accentText);
    m_painter.fillRect(place(0, CaseRow::kHeight - 1, width(), 1), m_theme.line);
    if (m_option.state.testFlag(QStyle::State_HasFocus) && m_option.state.testFlag(QStyle::State_KeyboardFocusChange))
      paintFocusRing(m_painter, m_option.rect, m_theme, 4);
  }
  void bars() {
    paintBox(m_painter, place(kSide, 12, width() / 2, 10), 4, m_theme.chip);
    paintBox(m_painter, place(kSide, 30, width() / 3, 8), 4, m_theme.chip);
  }
  void file(const workspace::CaseSummary& summary, Instant now) {
    int start = kSide;
    if (summary.file.isRestricted) {
      paintIcon(m_painter, Icon::Padlock, place(start, 12, 12, 12), m_theme.text1);
      start += kLock;
    }
    m_painter.setFont(textFont(13, QFont::DemiBold));
    line(place(start, 8, width() - start - kSide, 20), m_theme.text1, CaseWords::title(summary.file));
    m_painter.setFont(textFont(12));
    QStringList second;
    for (const QString& each : {summary.partner, summary.owner}) {
      if (!each.isEmpty())
        second.append(CaseWords::text(each));
    }
    line(place(kSide, 27, width() - 2 * kSide, 18), m_theme.text2, second.join(QStringLiteral(" · ")));
    marks(CaseWords::marks(summary, now));
  }

 private:
  [[nodiscard]] int width() const { return m_option.rect.width(); }
  [[nodiscard]] QRect place(int x, int y, int width, int height) const {
    return QStyle::visualRect(m_option.direction, m_option.rect,
                              QRect(m_option.rect.topLeft() + QPoint(x, y), QSize(width, height)));
  }
  void line(const QRect& box, const QColor& colour, const QString& text) {
    m_painter.setPen(colour);
    paintText(m_painter, box, m_option.direction, Qt::AlignLeft | Qt::AlignVCenter,
              m_painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
  }
  void marks(const std::vector<CaseMark>& marks) {
    m_painter.setFont(textFont(11, QFont::DemiBold));
    int start = kSide;
    for (const CaseMark& mark : marks) {
      const QColor colour = mark.tone == Tone::Neutral ? m_theme.text2 : m_theme.tone(mark.tone).text;
      const int wide = m_painter.fontMetrics().horizontalAdvance(mark.word) + 2;
      if (start > kSide && start + 16 + wide > width() - kSide)
        return;
      paintIcon(m_painter, mark.icon, place(start, 48, 12, 12), colour);
      line(place(start + 16, 46, std::min(wide, width() - kSide - start - 16), 16), colour, mark.word);
      start += wide + 30;
    }
  }

  QPainter& m_painter;
  const QStyleOptionViewItem& m_option;
  Theme m_theme;
};

} // namespace

void CaseRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const CasesModel*>(index.model());
  if (!model)
    return;
  RowPainting painting(*painter, option);
  painting.ground(option.state.testFlag(QStyle::State_Selected));
  if (const workspace::CaseSummary* row = model->row(index.row()))
    painting.file(*row, model->now());
  else
    painting.bars();
}

QSize CaseRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, kHeight}; }

} // namespace muniment::ui
