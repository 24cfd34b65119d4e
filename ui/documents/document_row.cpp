#include "ui/documents/document_row.h"

#include "ui/documents/document_words.h"
#include "ui/documents/documents_model.h"
#include "ui/kit/day_text.h"
#include "ui/kit/style_painting.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

constexpr int kSide = 16;
constexpr std::size_t kMostStates = 2;

/// Paints one row; places are counted from its start side.
class RowPainting final {
 public:
  RowPainting(QPainter& painter, const QStyleOptionViewItem& option)
      : m_painter(painter), m_option(option), m_theme(Theme::of(option.palette)) {}

  void ground(bool selected) {
    if (selected || m_option.state.testFlag(QStyle::State_MouseOver))
      m_painter.fillRect(m_option.rect, selected ? m_theme.selected : m_theme.hover);
    if (selected)
      m_painter.fillRect(place(0, 0, 3, DocumentRow::kHeight), m_theme.accentText);
    m_painter.fillRect(place(0, DocumentRow::kHeight - 1, width(), 1), m_theme.line);
    if (m_option.state.testFlag(QStyle::State_HasFocus) && m_option.state.testFlag(QStyle::State_KeyboardFocusChange))
      paintFocusRing(m_painter, m_option.rect, m_theme, 4);
  }

  void bars() {
    paintBox(m_painter, place(kSide, 12, width() / 2, 10), 4, m_theme.chip);
    paintBox(m_painter, place(kSide, 30, width() / 3, 8), 4, m_theme.chip);
  }

  void document(const workspace::DocumentSummary& document) {
    m_painter.setFont(textFont(13));
    const int amountWidth = atEnd(8, m_theme.text1, DocumentWords::total(document));
    m_painter.setFont(textFont(13, QFont::DemiBold));
    const QString title = DocumentWords::title(document);
    line(place(kSide, 8, width() - 2 * kSide - amountWidth, 20), Qt::AlignLeft, m_theme.text1, title);
    m_painter.setFont(textFont(12));
    const QDate day = document.issued.isValid() ? document.issued : dayOf(document.captured);
    const int dayWidth = atEnd(27, m_theme.text2, dayText(day));
    const QString kind =
        document.direction == DocumentDirection::Sent
            ? DocumentWords::tr("%1, sent", "kind of a document").arg(DocumentWords::kind(document.kind))
            : DocumentWords::kind(document.kind);
    line(place(kSide, 27, width() - 2 * kSide - dayWidth, 18), Qt::AlignLeft, m_theme.text2, kind);
    states(DocumentWords::states(document));
  }

 private:
  [[nodiscard]] int width() const { return m_option.rect.width(); }
  [[nodiscard]] QRect place(int x, int y, int width, int height) const {
    return QStyle::visualRect(m_option.direction, m_option.rect,
                              QRect(m_option.rect.topLeft() + QPoint(x, y), QSize(width, height)));
  }
  void line(const QRect& box, Qt::Alignment alignment, const QColor& colour, const QString& text) {
    m_painter.setPen(colour);
    paintText(m_painter, box, m_option.direction, alignment | Qt::AlignVCenter,
              m_painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
  }
  /// How much room it takes there, with the gap before it.
  int atEnd(int y, const QColor& colour, const QString& text) {
    if (text.isEmpty())
      return 0;
    const int wide = std::min(m_painter.fontMetrics().horizontalAdvance(text) + 2, width() / 2);
    line(place(width() - kSide - wide, y, wide, 20), Qt::AlignRight, colour, text);
    return wide + 10;
  }
  void states(const std::vector<DocumentWords::State>& states) {
    m_painter.setFont(textFont(11, QFont::DemiBold));
    int start = kSide;
    for (std::size_t i = 0; i < std::min(states.size(), kMostStates); ++i) {
      const QColor colour = states[i].tone == Tone::Neutral ? m_theme.text2 : m_theme.tone(states[i].tone).text;
      const int wide =
          std::min(m_painter.fontMetrics().horizontalAdvance(states[i].word) + 2, width() - kSide - start - 16);
      if (wide < 20)
        return;
      paintIcon(m_painter, states[i].icon, place(start, 48, 12, 12), colour);
      line(place(start + 16, 46, wide, 16), Qt::AlignLeft, colour, states[i].word);
      start += wide + 30;
    }
  }

  QPainter& m_painter;
  const QStyleOptionViewItem& m_option;
  Theme m_theme;
};

} // namespace

void DocumentRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const DocumentsModel*>(index.model());
  if (!model)
    return;
  RowPainting painting(*painter, option);
  painting.ground(option.state.testFlag(QStyle::State_Selected));
  if (const workspace::DocumentSummary* row = model->row(index.row()))
    painting.document(*row);
  else
    painting.bars();
}

QSize DocumentRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, kHeight}; }

} // namespace muniment::ui
