#include "ui/conversations/reaction_menu.h"
#include "ui/conversations/transcript_view.h"
#include "ui/conversations/voice_player.h"
#include "ui/kit/export_offer.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QMenu>

namespace muniment::ui {
namespace {

constexpr int kWheelPixels = 60;
constexpr int kDragInterval = 16;
constexpr int kMostDragSpeed = 48;

bool isEnter(const QKeyEvent& event) { return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter; }

} // namespace

void TranscriptView::setSelection(TranscriptSelection selection) {
  if (selection == m_selection)
    return;
  m_selection = std::move(selection);
  widen();
  Q_EMIT selectionChanged();
}

void TranscriptView::setContext(int rows) {
  m_context = rows;
  widen();
}

void TranscriptView::widen() {
  m_widened = m_selection.widened(m_context, m_geometry.count());
  viewport()->update();
}

void TranscriptView::select(std::int64_t first, std::int64_t last) {
  if (m_geometry.count() == 0)
    return;
  TranscriptSelection selection;
  selection.add(std::clamp<std::int64_t>(first, 0, m_geometry.count() - 1),
                std::clamp<std::int64_t>(last, 0, m_geometry.count() - 1));
  setSelection(std::move(selection));
}

void TranscriptView::clearSelection() { setSelection({}); }

void TranscriptView::toggle(std::int64_t position) {
  TranscriptSelection selection = m_selection;
  if (selection.contains(position))
    selection.remove(position);
  else
    selection.add(position, position);
  setSelection(std::move(selection));
}

void TranscriptView::setCurrent(std::int64_t position) {
  if (position == m_current)
    return;
  m_current = position;
  viewport()->update();
  announceCurrent();
  Q_EMIT currentChanged(position);
}

void TranscriptView::moveCurrent(std::int64_t position, Qt::KeyboardModifiers modifiers) {
  if (m_geometry.count() == 0)
    return;
  position = std::clamp<std::int64_t>(position, 0, m_geometry.count() - 1);
  if (!modifiers.testFlag(Qt::ShiftModifier) || m_from < 0)
    m_from = modifiers.testFlag(Qt::ShiftModifier) && m_current >= 0 ? m_current : position;
  setCurrent(position);
  if (!modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::ShiftModifier))
    select(m_from, position);
  m_geometry.reveal(position);
  refreshLayout();
}

void TranscriptView::movePage(bool down, Qt::KeyboardModifiers modifiers) {
  const auto* row = m_geometry.find(m_current);
  const int y = row ? std::clamp(row->y + row->height / 2, 0, viewport()->height() - 1) : viewport()->height() / 2;
  const TranscriptGeometry::Place before = m_geometry.place();
  scrollByPixels((down ? 1 : -1) * std::max(20, viewport()->height() - 48));
  if (m_geometry.place() == before)
    return moveCurrent(down ? m_geometry.count() - 1 : 0, modifiers);
  const std::int64_t position = m_geometry.positionAt(y);
  moveCurrent(position >= 0 ? position : m_current, modifiers);
}

void TranscriptView::keyPressEvent(QKeyEvent* event) {
  if (!pressKey(*event) && !moveByKey(*event))
    event->ignore();
}

bool TranscriptView::pressKey(const QKeyEvent& event) {
  if (event.matches(QKeySequence::SelectAll)) {
    select(0, m_geometry.count() - 1);
  } else if (event.matches(QKeySequence::Copy)) {
    Q_EMIT copyRequested();
  } else if (event.key() == Qt::Key_Escape && !m_selection.isEmpty()) {
    clearSelection();
  } else if (event.key() == Qt::Key_Escape && m_isPast) {
    Q_EMIT pastLeft();
  } else if (playByKey(event)) {
    return true;
  } else if (event.key() == Qt::Key_Space && m_current >= 0) {
    toggle(m_current);
    m_from = m_current;
  } else if (isEnter(event) && !m_isTagging && hasFile(m_current)) {
    Q_EMIT openRequested(m_current);
  } else {
    return !event.modifiers().testFlag(Qt::ControlModifier) && (answerByKey(event) || pressLetter(event.text()));
  }
  return true;
}

bool TranscriptView::playByKey(const QKeyEvent& event) {
  if (!m_voices || event.modifiers().testFlag(Qt::ControlModifier))
    return false;
  const bool isBegun = !m_voices->message().isNull();
  const bool isRight = event.key() == Qt::Key_Right;
  if (event.key() == Qt::Key_Space && hasVoice(m_current))
    Q_EMIT playRequested(m_current);
  else if (isBegun && (isRight || event.key() == Qt::Key_Left))
    m_voices->step(isRight == (layoutDirection() == Qt::LeftToRight));
  else if (isBegun && (event.text() == u"<" || event.text() == u">"))
    m_voices->changeSpeed(event.text() == u">");
  else
    return false;
  return true;
}

bool TranscriptView::answerByKey(const QKeyEvent& event) {
  if (!m_isTagging)
    return false;
  const int key = event.key();
  if (key >= Qt::Key_1 && key <= Qt::Key_9)
    Q_EMIT digitPressed(key - Qt::Key_0);
  else if (isEnter(event))
    Q_EMIT answerDone();
  else if (key == Qt::Key_Backspace)
    Q_EMIT answerUndone();
  else
    return false;
  return true;
}

bool TranscriptView::pressLetter(const QString& text) {
  if (text == u"/")
    Q_EMIT searchRequested();
  else if (text == u"[" || text == u"]")
    Q_EMIT nextHitRequested(text == u"]");
  else if (text == u"{" || text == u"}")
    Q_EMIT nextConflictRequested(text == u"}");
  else if (text == u"g" || text == u"G")
    Q_EMIT dayRequested();
  else if (text == u"n" || text == u"N")
    Q_EMIT noteRequested();
  else if (text == u"d" || text == u"D")
    Q_EMIT declareRequested();
  else if (text == u"h" || text == u"H")
    Q_EMIT holdRequested();
  else if (text == u"c" || text == u"C")
    Q_EMIT caseRequested();
  else if (text == u"t" || text == u"T")
    Q_EMIT tagRequested();
  else if (text == u"e" || text == u"E")
    Q_EMIT exportRequested();
  else if (text == u"r" || text == u"R")
    Q_EMIT redactRequested();
  else if (text == u"v" || text == u"V")
    Q_EMIT boxesRequested();
  else if (text == u"p" || text == u"P")
    Q_EMIT pastRequested();
  else if (m_isAnswerable && m_current >= 0 && (text == u"a" || text == u"A"))
    Q_EMIT answerRequested(m_current);
  else if (m_isAnswerable && m_current >= 0 && text == u"+")
    openReactions();
  else if (text == u"?")
    Q_EMIT helpRequested();
  else
    return false;
  return true;
}

bool TranscriptView::moveByKey(const QKeyEvent& event) {
  const auto& visible = m_geometry.visible();
  const bool fresh = m_current < 0 && !visible.empty();
  switch (event.key()) {
  case Qt::Key_Up:
    moveCurrent(fresh ? visible.back().position : m_current - 1, event.modifiers());
    return true;
  case Qt::Key_Down:
    moveCurrent(fresh ? visible.front().position : m_current + 1, event.modifiers());
    return true;
  case Qt::Key_Home:
    moveCurrent(0, event.modifiers() & Qt::ShiftModifier);
    return true;
  case Qt::Key_End:
    moveCurrent(m_geometry.count() - 1, event.modifiers() & Qt::ShiftModifier);
    return true;
  case Qt::Key_PageUp:
  case Qt::Key_PageDown:
    movePage(event.key() == Qt::Key_PageDown, event.modifiers() & Qt::ShiftModifier);
    return true;
  default:
    return false;
  }
}

void TranscriptView::mousePressEvent(QMouseEvent* event) {
  const std::int64_t position = m_geometry.positionAt(event->position().toPoint().y());
  if (event->button() != Qt::LeftButton || position < 0)
    return event->ignore();
  const int x = event->position().toPoint().x();
  const int fromStart = layoutDirection() == Qt::RightToLeft ? viewport()->width() - 1 - x : x;
  const bool toggles = event->modifiers().testFlag(Qt::ControlModifier) || fromStart < RowComposer::kGutter;
  setCurrent(position);
  if (fileLinkAt(event->position().toPoint()) == position)
    Q_EMIT fileRequested(position);
  else if (pressVoice(position, event->position().toPoint()))
    m_from = position;
  else if (event->modifiers().testFlag(Qt::ShiftModifier) && m_from >= 0) {
    select(m_from, position);
  } else if (toggles) {
    m_from = position;
    toggle(position);
  } else {
    m_from = position;
    select(position, position);
    m_dragging = true;
  }
}

std::int64_t TranscriptView::fileLinkAt(QPoint at) const {
  const std::int64_t position = m_geometry.positionAt(at.y());
  const auto* row = position >= 0 ? m_geometry.find(position) : nullptr;
  if (!row || !row->layout || row->layout->fileLink.isEmpty())
    return -1;
  const QRect link = QStyle::visualRect(layoutDirection(), QRect(0, 0, viewport()->width(), 1), row->layout->fileLink);
  return link.translated(0, row->y).contains(at) ? position : -1;
}

bool TranscriptView::pressVoice(std::int64_t position, QPoint at) {
  const auto* row = m_geometry.find(position);
  if (!m_voices || !row || !row->layout || !hasVoice(position))
    return false;
  const auto placed = [&](const QRect& box) {
    return QStyle::visualRect(layoutDirection(), QRect(0, 0, viewport()->width(), 1), box).translated(0, row->y);
  };
  const QRect wave = placed(row->layout->wave);
  if (placed(row->layout->play).contains(at))
    Q_EMIT playRequested(position);
  else if (wave.contains(at)) {
    const double share = static_cast<double>(at.x() - wave.left()) / std::max(1, wave.width());
    Q_EMIT playFromRequested(position, layoutDirection() == Qt::RightToLeft ? 1 - share : share);
  } else {
    return false;
  }
  return true;
}

bool TranscriptView::hasVoice(std::int64_t position) const {
  const Message* message = m_rows && position >= 0 ? m_rows->row(position) : nullptr;
  return message && RowComposer::hasVoice(*message) && !isAsProduced();
}

bool TranscriptView::hasFile(std::int64_t position) const {
  const Message* message = m_rows && position >= 0 ? m_rows->row(position) : nullptr;
  return message && message->attachment && message->attachment->state == Attachment::State::Present;
}

void TranscriptView::mouseDoubleClickEvent(QMouseEvent* event) {
  const QPoint at = event->position().toPoint();
  const std::int64_t position = m_geometry.positionAt(at.y());
  if (event->button() == Qt::LeftButton && pressVoice(position, at))
    return;
  if (event->button() != Qt::LeftButton || fileLinkAt(at) >= 0 || !hasFile(position))
    return mousePressEvent(event);
  Q_EMIT openRequested(position);
}

void TranscriptView::addReplies(QMenu& menu) {
  menu.addAction(tr("Answer"), this, [this, position = m_current] { Q_EMIT answerRequested(position); });
  QMenu* reactions = menu.addMenu(tr("React"));
  ReactionMenu::fill(*reactions, this,
                     [this, position = m_current](const QString& emoji) { Q_EMIT reactRequested(position, emoji); });
  menu.addSeparator();
}

void TranscriptView::openReactions() {
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("reactions"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  ReactionMenu::fill(*menu, this,
                     [this, position = m_current](const QString& emoji) { Q_EMIT reactRequested(position, emoji); });
  const auto* row = m_geometry.find(m_current);
  menu->popup(viewport()->mapToGlobal(QPoint(viewport()->width() / 2, row ? row->y + row->height : 0)));
}

void TranscriptView::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() == QContextMenuEvent::Mouse) {
    if (const std::int64_t position = m_geometry.positionAt(event->pos().y()); position >= 0)
      setCurrent(position);
  }
  if (m_current < 0)
    return;
  if (!m_selection.contains(m_current))
    select(m_current, m_current);
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  if (m_isAnswerable)
    addReplies(*menu);
  menu->addAction(tr("Declare…"), this, &TranscriptView::declareRequested);
  menu->addAction(tr("Put Under Hold…"), this, &TranscriptView::holdRequested);
  menu->addAction(tr("File to a Case…"), this, &TranscriptView::caseRequested);
  menu->addAction(tr("Tag"), this, &TranscriptView::tagRequested);
  menu->addAction(tr("Redact…"), this, &TranscriptView::redactRequested);
  if (offersExports())
    menu->addAction(tr("Export…"), this, &TranscriptView::exportRequested);
  menu->addAction(tr("Copy"), this, &TranscriptView::copyRequested);
  if (m_offersOptIn)
    menu->addAction(tr("Opt-in…"), this, [this, position = m_current] { Q_EMIT optInRequested(position); });
  if (m_voices && hasVoice(m_current))
    menu->addAction(tr("Play or Pause"), this, [this, position = m_current] { Q_EMIT playRequested(position); });
  if (hasFile(m_current)) {
    menu->addAction(tr("Open the Attachment"), this, [this, position = m_current] { Q_EMIT openRequested(position); });
    if (offersExports())
      menu->addAction(tr("Save a Copy…"), this, [this, position = m_current] { Q_EMIT fileRequested(position); });
  }
  menu->addAction(tr("Select the Whole Conversation"), this, [this] { select(0, m_geometry.count() - 1); });
  menu->popup(event->globalPos());
}

void TranscriptView::mouseMoveEvent(QMouseEvent* event) {
  const int y = event->position().toPoint().y();
  viewport()->setCursor(fileLinkAt(event->position().toPoint()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (m_dragging) {
    dragTo(y);
    return;
  }
  if (const std::int64_t position = m_geometry.positionAt(y); position != m_hovered) {
    m_hovered = position;
    viewport()->update();
  }
}

void TranscriptView::dragTo(int y) {
  m_dragY = y;
  const bool outside = y < 0 || y >= viewport()->height();
  if (outside && !m_dragTimer.isActive())
    m_dragTimer.start(kDragInterval, this);
  else if (!outside)
    m_dragTimer.stop();
  const std::int64_t position = m_geometry.positionAt(std::clamp(y, 0, viewport()->height() - 1));
  if (position >= 0 && position != m_current) {
    setCurrent(position);
    select(m_from, position);
  }
}

void TranscriptView::mouseReleaseEvent(QMouseEvent* event) {
  m_dragging = false;
  m_dragTimer.stop();
  event->accept();
}

void TranscriptView::timerEvent(QTimerEvent* event) {
  if (event->timerId() != m_dragTimer.timerId())
    return QAbstractScrollArea::timerEvent(event);
  const int beyond = m_dragY < 0 ? m_dragY : m_dragY - viewport()->height();
  scrollByPixels(std::clamp(beyond, -kMostDragSpeed, kMostDragSpeed));
  dragTo(m_dragY);
}

void TranscriptView::wheelEvent(QWheelEvent* event) {
  event->accept();
  if (!event->pixelDelta().isNull())
    return scrollByPixels(-event->pixelDelta().y());
  m_wheelRest += event->angleDelta().y() * kWheelPixels;
  constexpr int kNotch = 120;
  const int pixels = m_wheelRest / kNotch;
  m_wheelRest -= pixels * kNotch;
  scrollByPixels(-pixels);
}

bool TranscriptView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::Leave && m_hovered >= 0) {
    m_hovered = -1;
    viewport()->update();
  }
  return QAbstractScrollArea::viewportEvent(event);
}

void TranscriptView::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void TranscriptView::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  viewport()->update();
}

} // namespace muniment::ui
