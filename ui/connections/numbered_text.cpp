#include "ui/connections/numbered_text.h"

#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtGui/QPaintEvent>
#include <QtGui/QTextBlock>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFontSize = 12;
constexpr int kSide = 8;
constexpr int kMarkWidth = 16;
constexpr int kTabWidth = 2;

/// The strip with the numbers.
class Gutter final : public QWidget {
 public:
  explicit Gutter(NumberedText* text) : QWidget(text), m_text(text) {}

 protected:
  void paintEvent(QPaintEvent* event) override { m_text->paintGutter(*event); }

 private:
  NumberedText* m_text;
};

} // namespace

NumberedText::NumberedText(const QString& name, QWidget* parent) : QPlainTextEdit(parent), m_gutter(new Gutter(this)) {
  setAccessibleName(name);
  setLayoutDirection(Qt::LeftToRight); // JSON has one direction
  setFont(monoFont(kFontSize));
  setLineWrapMode(NoWrap);
  setTabChangesFocus(true);
  setTabStopDistance(QFontMetricsF(font()).horizontalAdvance(u' ') * kTabWidth);
  connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { placeGutter(); });
  connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
    if (dy != 0)
      m_gutter->scroll(0, dy);
    else
      m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
  });
  placeGutter();
}

int NumberedText::gutterWidth() const {
  const auto digits = std::max<qsizetype>(3, QString::number(blockCount()).size());
  return QFontMetrics(monoFont(kFontSize)).horizontalAdvance(QString(digits, u'0')) + kMarkWidth + 2 * kSide;
}

void NumberedText::placeGutter() {
  setViewportMargins(gutterWidth(), 0, 0, 0);
  const QRect inside = contentsRect();
  m_gutter->setGeometry(inside.left(), inside.top(), gutterWidth(), inside.height());
}

void NumberedText::resizeEvent(QResizeEvent* event) {
  QPlainTextEdit::resizeEvent(event);
  placeGutter();
}

void NumberedText::changeEvent(QEvent* event) {
  QPlainTextEdit::changeEvent(event);
  if (event->type() == QEvent::PaletteChange)
    showMarks();
}

NumberedText::Mark NumberedText::markAt(int line) const {
  return line >= 0 && line < static_cast<int>(m_marks.size()) ? m_marks[static_cast<std::size_t>(line)] : Mark::None;
}

void NumberedText::setMarks(std::vector<Mark> marks) {
  m_marks = std::move(marks);
  showMarks();
  m_gutter->update();
}

void NumberedText::showMarks() {
  const Theme theme = Theme::of(this);
  QList<QTextEdit::ExtraSelection> bands;
  for (int line = 0; line < std::min(blockCount(), static_cast<int>(m_marks.size())); ++line) {
    const Mark mark = markAt(line);
    if (mark == Mark::None)
      continue;
    QTextEdit::ExtraSelection band;
    band.format.setBackground(mark == Mark::Added     ? theme.done.soft
                              : mark == Mark::Removed ? theme.due.soft
                                                      : theme.failed.soft);
    band.format.setProperty(QTextFormat::FullWidthSelection, true);
    band.cursor = QTextCursor(document()->findBlockByNumber(line));
    bands.append(band);
  }
  setExtraSelections(bands);
}

void NumberedText::goTo(int line, int column) {
  const QTextBlock block = document()->findBlockByNumber(std::clamp(line - 1, 0, blockCount() - 1));
  QTextCursor cursor(block);
  cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor,
                      std::clamp(column - 1, 0, std::max(0, block.length() - 1)));
  setTextCursor(cursor);
  centerCursor();
  setFocus(Qt::OtherFocusReason);
}

void NumberedText::paintGutter(QPaintEvent& event) {
  QPainter painter(m_gutter);
  const Theme theme = Theme::of(this);
  painter.fillRect(event.rect(), theme.sunken);
  painter.fillRect(QRect(m_gutter->width() - 1, event.rect().top(), 1, event.rect().height()), theme.line);
  painter.setFont(monoFont(kFontSize));
  QTextBlock block = firstVisibleBlock();
  for (QRectF place = blockBoundingGeometry(block).translated(contentOffset());
       block.isValid() && place.top() <= event.rect().bottom();
       block = block.next(), place = blockBoundingGeometry(block).translated(contentOffset())) {
    const QRect row(0, qRound(place.top()), m_gutter->width(), qRound(place.height()));
    const Mark mark = markAt(block.blockNumber());
    const bool isCurrent = block == textCursor().block() && !isReadOnly();
    painter.setPen(isCurrent ? theme.text1 : theme.text3);
    painter.drawText(row.adjusted(kMarkWidth, 0, -kSide, 0), int(Qt::AlignRight | Qt::AlignVCenter),
                     QString::number(block.blockNumber() + 1));
    const QRect sign(kSide / 2, row.top(), kMarkWidth, row.height());
    if (mark == Mark::Wrong)
      paintIcon(painter, Icon::Octagon, sign.adjusted(2, 0, -2, 0), theme.failed.text);
    else if (mark != Mark::None) {
      painter.setPen(mark == Mark::Added ? theme.done.text : theme.due.text);
      painter.drawText(sign, int(Qt::AlignCenter), mark == Mark::Added ? u"+"_s : u"−"_s);
    }
  }
}

} // namespace muniment::ui
