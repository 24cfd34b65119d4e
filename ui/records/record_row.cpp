#include "ui/records/record_row.h"

#include "ui/kit/day_text.h"
#include "ui/kit/style_painting.h"
#include "ui/records/record_words.h"
#include "ui/records/records_model.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHeight = 60;
constexpr int kTextStart = 44;
constexpr int kTextEnd = 16;
constexpr std::size_t kMostStates = 2;
constexpr Qt::Alignment kStart = Qt::AlignLeft | Qt::AlignVCenter;

/// Paints one row; places are counted from its start side.
class RowPainting final {
 public:
  RowPainting(QPainter& painter, const QStyleOptionViewItem& option)
      : m_painter(painter), m_option(option), m_theme(Theme::of(option.palette)) {}

  void ground(bool selected) {
    if (selected || m_option.state.testFlag(QStyle::State_MouseOver))
      m_painter.fillRect(m_option.rect, selected ? m_theme.selected : m_theme.hover);
    if (selected)
      m_painter.fillRect(place(0, 0, 3, kHeight), m_theme.accentText);
    m_painter.fillRect(place(0, kHeight - 1, width(), 1), m_theme.line);
    if (m_option.state.testFlag(QStyle::State_HasFocus) && m_option.state.testFlag(QStyle::State_KeyboardFocusChange))
      paintFocusRing(m_painter, m_option.rect, m_theme, 4);
  }

  void bars() {
    paintBox(m_painter, place(kTextStart, 14, width() / 2, 10), 4, m_theme.chip);
    paintBox(m_painter, place(kTextStart, 34, width() / 3, 8), 4, m_theme.chip);
  }

  void record(const ListedRecord& row, QDate today) {
    const Record& record = row.summary.record;
    const Icon icon = record.items > 0 && record.selected == 0 ? Icon::Document : Icon::Chat;
    paintIcon(m_painter, icon, place(16, 13, 16, 16), m_theme.text2);
    m_painter.setFont(textFont(11));
    const QString when = dayText(dayOf(record.declaredAt));
    const int whenWidth = m_painter.fontMetrics().horizontalAdvance(when) + 2;
    line(place(width() - kTextEnd - whenWidth, 10, whenWidth, 20), Qt::AlignRight | Qt::AlignVCenter, m_theme.text3,
         when);
    m_painter.setFont(textFont(13, QFont::DemiBold));
    const bool hasTitle = !record.title.isEmpty();
    line(place(kTextStart, 10, width() - kTextStart - kTextEnd - whenWidth - 8, 20), kStart,
         hasTitle ? m_theme.text1 : m_theme.text2,
         hasTitle ? RecordWords::unbroken(record.title) : RecordWords::tr("Only the residual is left"));
    const int end = states(RecordWords::states(row.summary, row.isHeld, today));
    m_painter.setFont(textFont(12));
    const QString second = RecordWords::tr("%1 · %2", "number of a record, what it holds")
                               .arg(RecordWords::unbroken(record.number), RecordWords::extent(record));
    line(place(kTextStart, 31, end - kTextStart - 8, 18), kStart, m_theme.text2, second);
  }

 private:
  [[nodiscard]] int width() const { return m_option.rect.width(); }
  [[nodiscard]] QRect place(int x, int y, int width, int height) const {
    return QStyle::visualRect(m_option.direction, m_option.rect,
                              QRect(m_option.rect.topLeft() + QPoint(x, y), QSize(width, height)));
  }
  void line(const QRect& box, Qt::Alignment alignment, const QColor& colour, const QString& text) {
    m_painter.setPen(colour);
    paintText(m_painter, box, m_option.direction, alignment,
              m_painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
  }
  /// At the end of the second line; says where they begin.
  int states(const std::vector<RecordWords::State>& states) {
    m_painter.setFont(textFont(11, QFont::DemiBold));
    int end = width() - kTextEnd;
    for (std::size_t i = std::min(states.size(), kMostStates); i-- > 0;) {
      const QColor colour = m_theme.tone(states[i].tone).text;
      const int wide = m_painter.fontMetrics().horizontalAdvance(states[i].word) + 2;
      line(place(end - wide, 32, wide, 16), Qt::AlignRight | Qt::AlignVCenter, colour, states[i].word);
      paintIcon(m_painter, states[i].icon, place(end - wide - 16, 34, 12, 12), colour);
      end -= wide + 28;
    }
    return end + 12;
  }

  QPainter& m_painter;
  const QStyleOptionViewItem& m_option;
  Theme m_theme;
};

} // namespace

void RecordRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const RecordsModel*>(index.model());
  if (!model)
    return;
  RowPainting painting(*painter, option);
  painting.ground(option.state.testFlag(QStyle::State_Selected));
  if (const ListedRecord* row = model->row(index.row()))
    painting.record(*row, model->today());
  else
    painting.bars();
}

QSize RecordRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, kHeight}; }

} // namespace muniment::ui
