#include "ui/documents/original_view.h"

#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style_painting.h"

#include <QtCore/QLocale>
#include <QtGui/QFontMetrics>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFontSize = 12;
constexpr int kSide = 12;
constexpr int kLine = 22;
constexpr int kSpare = 2; ///< lines above the one that is scrolled to

} // namespace

OriginalView::OriginalView(QWidget* parent) : QAbstractScrollArea(parent), m_text(new OriginalText(this)) {
  setObjectName(u"originalView"_s);
  setAccessibleName(tr("The document as it was received"));
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setLayoutDirection(Qt::LeftToRight); // bytes have one order
  connect(m_text, &OriginalText::changed, this, &OriginalView::takeLines);
  connect(m_text, &OriginalText::failed, this, &OriginalView::failed);
}

void OriginalView::setSource(OriginalSource* source, const formats::edi::Document& document) {
  m_first = std::max<std::int64_t>(document.place.offset, 0);
  m_chosen = {};
  m_isScrolling = false;
  m_current = -1;
  m_widest = 0;
  std::vector<OriginalLine::Cover> covers;
  for (const formats::edi::Secret& secret : document.secrets)
    covers.push_back({secret.place.offset - m_first, secret.place.length});
  verticalScrollBar()->setValue(0);
  horizontalScrollBar()->setValue(0);
  m_text->setSource(source, LineCutter(document.dialect, document.envelope.delimiters), std::move(covers));
}

int OriginalView::lineHeight() const { return kLine; }

int OriginalView::gutter() const {
  const int digits = std::max(5, static_cast<int>(QString::number(m_text->count()).size()));
  return QFontMetrics(monoFont(kFontSize)).horizontalAdvance(QString(digits, u'0')) + 2 * kSide;
}

int OriginalView::rowsSeen() const { return viewport()->height() / lineHeight(); }

void OriginalView::takeLines() {
  updateBars();
  if (m_isScrolling)
    scrollToChosen();
  viewport()->update();
}

void OriginalView::updateBars() {
  verticalScrollBar()->setPageStep(std::max(1, rowsSeen()));
  verticalScrollBar()->setRange(0, std::max(0, m_text->count() - rowsSeen()));
  horizontalScrollBar()->setPageStep(viewport()->width());
  horizontalScrollBar()->setRange(0, std::max(0, gutter() + m_widest + 2 * kSide - viewport()->width()));
  horizontalScrollBar()->setSingleStep(32);
}

void OriginalView::choose(const formats::edi::Place& place) {
  m_chosen = place;
  m_isScrolling = place.isKnown();
  if (m_isScrolling)
    scrollToChosen();
  viewport()->update();
}

void OriginalView::scrollToChosen() {
  const auto line = m_text->lineOf(m_chosen.offset - m_first);
  if (!line)
    return; // comes with the next lines
  m_isScrolling = false;
  m_current = *line;
  if (*line < verticalScrollBar()->value() || *line >= verticalScrollBar()->value() + rowsSeen())
    verticalScrollBar()->setValue(*line - kSpare);
  if (const OriginalLine* shown = m_text->line(*line)) {
    setAccessibleDescription(shown->text);
    Q_EMIT located(shown->text);
    const auto [from, to] = shown->textOf(m_chosen.offset - m_first, m_chosen.length);
    const QFontMetrics metrics(monoFont(kFontSize));
    m_widest = std::max(m_widest, metrics.horizontalAdvance(shown->text));
    updateBars();
    const int left = gutter() + metrics.horizontalAdvance(shown->text.left(from)) - horizontalScrollBar()->value();
    if (left < gutter() || left > viewport()->width() - 80)
      horizontalScrollBar()->setValue(left + horizontalScrollBar()->value() - viewport()->width() / 2);
  }
}

void OriginalView::paintLine(QPainter& painter, int index, const OriginalLine& line) {
  const Theme theme = Theme::of(this);
  const int top = (index - verticalScrollBar()->value()) * lineHeight();
  const QRect row(0, top, viewport()->width(), lineHeight());
  const QFontMetrics metrics = painter.fontMetrics();
  const int left = gutter() + kSide - horizontalScrollBar()->value();
  const std::int64_t first = m_chosen.offset - m_first;
  const bool isChosen = m_chosen.isKnown() && first < line.offset + line.length &&
                        first + std::max<std::int64_t>(m_chosen.length, 1) > line.offset;
  if (isChosen) {
    painter.fillRect(row, theme.band);
    painter.fillRect(QRect(0, top, 3, row.height()), theme.accentText);
    const auto [from, to] = line.textOf(first, m_chosen.length);
    const int begin = metrics.horizontalAdvance(line.text.left(from));
    const int wide = metrics.horizontalAdvance(line.text.mid(from, to - from));
    if (wide > 0 && (from > 0 || to < line.text.size()))
      paintBox(painter, QRect(left + begin - 2, top + 2, wide + 4, row.height() - 4), 3, theme.selected,
               theme.accentText, 1.5);
  }
  if (index == m_current && showsFocusRing(*this))
    paintFocusRing(painter, row, theme, 4);
  painter.setPen(theme.text1);
  painter.drawText(QRect(left, top, metrics.horizontalAdvance(line.text) + 2, row.height()),
                   int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, line.text);
  painter.fillRect(QRect(isChosen ? 3 : 0, top, gutter() - (isChosen ? 3 : 0), row.height()),
                   isChosen ? theme.band : theme.sunken);
  painter.setPen(theme.text3);
  painter.drawText(QRect(0, top, gutter() - kSide, row.height()), int(Qt::AlignRight | Qt::AlignVCenter),
                   QString::number(index + 1));
  m_widest = std::max(m_widest, metrics.horizontalAdvance(line.text));
}

void OriginalView::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  const Theme theme = Theme::of(this);
  painter.fillRect(viewport()->rect(), theme.surface);
  painter.fillRect(QRect(0, 0, gutter(), viewport()->height()), theme.sunken);
  painter.setFont(monoFont(kFontSize));
  const int widest = m_widest;
  const int first = verticalScrollBar()->value();
  for (int index = first; index <= first + rowsSeen() && index < m_text->count(); ++index) {
    if (const OriginalLine* line = m_text->line(index))
      paintLine(painter, index, *line);
    else
      paintBox(painter, QRect(gutter() + kSide, (index - first) * kLine + 6, 240, kLine - 12), 4, theme.chip);
  }
  painter.fillRect(QRect(gutter(), 0, 1, viewport()->height()), theme.line);
  if (m_current < 0 && showsFocusRing(*this))
    paintFocusRing(painter, viewport()->rect(), theme);
  if (m_widest > widest) // the bar learns of it outside of painting
    QMetaObject::invokeMethod(this, &OriginalView::updateBars, Qt::QueuedConnection);
}

void OriginalView::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  updateBars();
}

bool OriginalView::viewportEvent(QEvent* event) {
  if (event->type() != QEvent::ToolTip)
    return QAbstractScrollArea::viewportEvent(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const OriginalLine* line = m_text->line(verticalScrollBar()->value() + help->pos().y() / lineHeight());
  if (!line) {
    QToolTip::hideText();
    return true;
  }
  const QLocale locale;
  QToolTip::showText(help->globalPos(),
                     plainToolTip(tr("From byte %1 of the file on; %n byte(s)", nullptr, static_cast<int>(line->length))
                                      .arg(locale.toString(qlonglong(m_first + line->offset + 1)))),
                     viewport());
  return true;
}

void OriginalView::setCurrent(int line) {
  if (m_text->count() == 0)
    return;
  m_current = std::clamp(line, 0, m_text->count() - 1);
  if (m_current < verticalScrollBar()->value())
    verticalScrollBar()->setValue(m_current);
  else if (m_current >= verticalScrollBar()->value() + rowsSeen())
    verticalScrollBar()->setValue(m_current - rowsSeen() + 1);
  if (const OriginalLine* shown = m_text->line(m_current))
    setAccessibleDescription(shown->text);
  viewport()->update();
}

void OriginalView::chooseLine(int index) {
  const OriginalLine* line = m_text->line(index);
  if (!line)
    return;
  m_isScrolling = false;
  m_chosen = {m_first + line->offset, line->length, 0, {}};
  setCurrent(index);
  Q_EMIT placeChosen(m_chosen);
}

void OriginalView::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton)
    chooseLine(verticalScrollBar()->value() + static_cast<int>(event->position().y()) / lineHeight());
}

void OriginalView::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
  case Qt::Key_Down:
    return setCurrent(m_current + 1);
  case Qt::Key_Up:
    return setCurrent(m_current - 1);
  case Qt::Key_PageDown:
    return setCurrent(m_current + rowsSeen());
  case Qt::Key_PageUp:
    return setCurrent(m_current - rowsSeen());
  case Qt::Key_Home:
    return setCurrent(0);
  case Qt::Key_End:
    return setCurrent(m_text->count() - 1);
  case Qt::Key_Left:
    return horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub);
  case Qt::Key_Right:
    return horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd);
  case Qt::Key_Return:
  case Qt::Key_Enter:
    if (m_current >= 0)
      return chooseLine(m_current);
    break;
  default:
    break;
  }
  event->ignore();
}

void OriginalView::scrollContentsBy(int, int) { viewport()->update(); }

} // namespace muniment::ui
