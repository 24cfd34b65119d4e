#include "ui/conversations/transcript_view.h"

#include "ui/conversations/message_words.h"
#include "ui/conversations/picture_cache.h"
#include "ui/conversations/row_painter.h"
#include "ui/conversations/voice_player.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kBarSteps = 16'000'000;
constexpr std::int64_t kAhead = 40;

} // namespace

TranscriptView::TranscriptView(QWidget* parent) : QAbstractScrollArea(parent) {
  setObjectName(u"transcript"_s);
  setAccessibleName(tr("Messages"));
  setFrameShape(NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  viewport()->setMouseTracking(true);
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
  verticalScrollBar()->setRange(0, kBarSteps);
  verticalScrollBar()->setObjectName(u"transcriptBar"_s);
  connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &TranscriptView::moveBar);
}

void TranscriptView::setRows(TranscriptRows* rows) {
  if (m_rows) {
    m_rows->disconnect(this);
    m_rows->disconnect(viewport());
  }
  m_rows = rows;
  m_geometry.setRows(rows);
  m_selection.clear();
  m_widened.clear();
  m_current = m_from = m_hovered = m_currentHit = -1;
  if (rows) {
    connect(rows, &TranscriptRows::loaded, this, &TranscriptView::takeLoaded);
    connect(rows, &TranscriptRows::countChanged, this, &TranscriptView::takeCount);
    connect(rows, &TranscriptRows::recordsChanged, viewport(), qOverload<>(&QWidget::update));
  }
  refreshLayout();
  Q_EMIT selectionChanged();
}

void TranscriptView::setPeople(const TranscriptPeople& people) {
  m_geometry.setPeople(people);
  refreshLayout();
}

void TranscriptView::setHitRanges(HitRanges ranges) {
  m_hitRanges = std::move(ranges);
  viewport()->update();
}

void TranscriptView::setCurrentHit(std::int64_t position) {
  m_currentHit = position;
  if (position >= 0)
    scrollTo(position, 0.4);
  viewport()->update();
}

void TranscriptView::setAsProduced(bool on) {
  m_geometry.setAsProduced(on);
  refreshLayout();
}

void TranscriptView::setPictures(PictureCache* pictures) {
  m_pictures = pictures;
  connect(pictures, &PictureCache::changed, viewport(), qOverload<>(&QWidget::update));
}

void TranscriptView::setVoices(VoicePlayer* voices) {
  m_voices = voices;
  connect(voices, &VoicePlayer::changed, viewport(), qOverload<>(&QWidget::update));
}

void TranscriptView::wantPictures() {
  std::deque<MessageId> wanted;
  for (const TranscriptGeometry::Visible& row : m_geometry.visible()) {
    const Message* message = m_rows->row(row.position);
    if (message && (RowComposer::hasPicture(*message) || RowComposer::hasVoice(*message)))
      wanted.push_back(message->id);
  }
  m_pictures->want(std::move(wanted));
}

void TranscriptView::takeLoaded(std::int64_t first, std::int64_t last) {
  m_geometry.changed(first, last);
  const auto& visible = m_geometry.visible();
  if (visible.empty() || (first <= visible.back().position + 1 && last >= visible.front().position - 1))
    refreshLayout();
  if (m_current >= first && m_current <= last)
    announceCurrent();
}

void TranscriptView::takeCount() {
  if (m_current >= m_geometry.count())
    m_current = m_geometry.count() - 1;
  refreshLayout();
}

void TranscriptView::scrollTo(std::int64_t position, double share) {
  m_geometry.scrollTo(position, share);
  refreshLayout();
}

void TranscriptView::scrollToEnd() { scrollTo(m_geometry.count() - 1, 1); }

void TranscriptView::scrollByPixels(int pixels) {
  m_geometry.scrollBy(pixels);
  refreshLayout();
}

void TranscriptView::refreshLayout() {
  m_geometry.setSize(viewport()->size());
  m_geometry.layOut();
  if (m_rows && !m_geometry.visible().empty()) {
    const auto& visible = m_geometry.visible();
    m_rows->want(std::max<std::int64_t>(0, visible.front().position - kAhead),
                 std::min(m_geometry.count() - 1, visible.back().position + kAhead));
    if (m_pictures)
      wantPictures();
  }
  updateBar();
  viewport()->update();
  Q_EMIT moved();
}

void TranscriptView::updateBar() {
  QScrollBar* bar = verticalScrollBar();
  const auto& visible = m_geometry.visible();
  const bool fits =
      visible.empty() || (static_cast<std::int64_t>(visible.size()) == m_geometry.count() && visible.front().y >= 0 &&
                          visible.back().y + visible.back().height <= viewport()->height());
  bar->setEnabled(!fits);
  // The thumb is where the person holds it: only a finished drag is corrected.
  if (fits || bar->isSliderDown())
    return;
  const double share = static_cast<double>(visible.size()) / static_cast<double>(m_geometry.count());
  bar->setPageStep(std::max(1, static_cast<int>(share * kBarSteps)));
  m_barValue = static_cast<int>(m_geometry.fraction() * kBarSteps);
  bar->setValue(m_barValue);
}

void TranscriptView::moveBar(int action) {
  QScrollBar* bar = verticalScrollBar();
  const int page = std::max(20, viewport()->height() - 48);
  switch (action) {
  case QAbstractSlider::SliderSingleStepAdd:
    return scrollByPixels(48), bar->setSliderPosition(m_barValue);
  case QAbstractSlider::SliderSingleStepSub:
    return scrollByPixels(-48), bar->setSliderPosition(m_barValue);
  case QAbstractSlider::SliderPageStepAdd:
    return scrollByPixels(page), bar->setSliderPosition(m_barValue);
  case QAbstractSlider::SliderPageStepSub:
    return scrollByPixels(-page), bar->setSliderPosition(m_barValue);
  default:
    break;
  }
}

void TranscriptView::scrollContentsBy(int, int) {
  const int value = verticalScrollBar()->value();
  if (value == m_barValue)
    return;
  m_barValue = value;
  m_geometry.setFraction(static_cast<double>(value) / kBarSteps);
  refreshLayout();
}

void TranscriptView::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  refreshLayout();
}

void TranscriptView::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange ||
      event->type() == QEvent::LayoutDirectionChange) {
    m_geometry.setPeople(m_geometry.people());
    refreshLayout();
  }
}

QList<QTextLayout::FormatRange> TranscriptView::hitsOf(const Message& message, const Theme& theme) const {
  QList<QTextLayout::FormatRange> formats;
  const QString text = RowComposer::cut(message.text);
  for (const auto& [start, length] : m_hitRanges(text)) {
    QTextLayout::FormatRange format;
    format.start = static_cast<int>(start);
    format.length = static_cast<int>(length);
    format.format.setBackground(theme.due.soft);
    format.format.setForeground(theme.due.text);
    format.format.setFontUnderline(true);
    formats << format;
  }
  return formats;
}

void TranscriptView::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  painter.setLayoutDirection(layoutDirection());
  const Theme theme = Theme::of(this);
  painter.fillRect(event->rect(), theme.chat);
  const RowPainter rows(painter, theme, viewport()->width(), layoutDirection());
  const bool ring = showsFocusRing(*this);
  for (const TranscriptGeometry::Visible& row : m_geometry.visible()) {
    if (row.y + row.height < event->rect().top() || row.y > event->rect().bottom())
      continue;
    if (!row.layout) {
      rows.paintPlaceholder(row.y, row.height, row.position);
      ++m_placeholders;
      continue;
    }
    QList<QTextLayout::FormatRange> hits;
    const Message* message = m_rows ? m_rows->row(row.position) : nullptr;
    if (m_hitRanges && message && !isAsProduced()) // there, other words stand at these places
      hits = hitsOf(*message, theme);
    RowPainter::State state;
    state.isSelected = m_selection.contains(row.position);
    state.isHovered = row.position == m_hovered;
    state.isContext = !state.isSelected && m_widened.contains(row.position);
    if (m_pictures && message && RowComposer::hasPicture(*message)) {
      state.picture = m_pictures->picture(message->id);
      state.isPictureRefused = m_pictures->isRefused(message->id);
    }
    if (m_pictures && message)
      state.wave = m_pictures->wave(message->id);
    if (m_voices && message && m_voices->message() == message->id) {
      state.played = m_voices->share();
      state.playedWords = m_voices->words();
      state.isPlaying = m_voices->isPlaying();
    }
    state.showsCheckBox = state.isSelected || state.isHovered;
    state.hasFocusRing = ring && row.position == m_current;
    state.isCurrentHit = row.position == m_currentHit;
    state.hits = hits;
    state.record = m_rows ? m_rows->record(row.position) : nullptr;
    state.tags = m_rows ? m_rows->tags(row.position) : QString();
    if (m_rows)
      state.redactions = m_rows->redactions(row.position);
    state.isAsProduced = isAsProduced();
    rows.paint(*row.layout, row.y, state);
  }
  if (ring && m_current < 0)
    paintFocusRing(painter, viewport()->rect(), theme, 4);
}

void TranscriptView::announceCurrent() {
  const Message* message = m_rows && m_current >= 0 ? m_rows->row(m_current) : nullptr;
  const QString said = message ? MessageWords::spoken(*message, m_geometry.people().name(message->speaker)) : QString();
  setAccessibleDescription(said);
  QAccessibleEvent event(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&event);
}

} // namespace muniment::ui
