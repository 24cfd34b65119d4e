#include "ui/conversations/transcript_geometry.h"

#include "ui/conversations/produced_message.h"

#include <cmath>

namespace muniment::ui {
namespace {

constexpr std::int64_t kNearRows = 40;

} // namespace

void TranscriptGeometry::setRows(const TranscriptRows* rows) {
  m_rows = rows;
  m_heights.clear();
  m_layouts.clear();
  m_visible.clear();
  m_place = {};
  m_pin.reset();
}

void TranscriptGeometry::setPeople(TranscriptPeople people) {
  m_people = std::move(people);
  m_heights.clear();
  m_layouts.clear();
}

void TranscriptGeometry::setSize(QSize size) {
  if (size.width() != m_size.width()) {
    m_heights.clear();
    m_layouts.clear();
    m_composer = RowComposer(m_people, size.width());
  }
  m_size = size;
}

void TranscriptGeometry::setAsProduced(bool on) {
  m_asProduced = on;
  m_heights.clear();
  m_layouts.clear();
}

RowLayout TranscriptGeometry::compose(const Message& message, const Message* before, std::int64_t position) const {
  const auto laidOut = [&](const Message& shown) {
    return m_composer.compose(shown, before, m_rows->sightings(position), m_rows->stage(position),
                              m_rows->standing(position));
  };
  if (!m_asProduced)
    return laidOut(message);
  ProducedMessage produced = producedMessage(message, m_rows->redactions(position), m_rows->quoteRedactions(position));
  RowLayout row = laidOut(produced.message);
  row.covers = std::move(produced.covers);
  return row;
}

void TranscriptGeometry::changed(std::int64_t first, std::int64_t last) {
  // The row after the last may have stood without its separator.
  for (std::int64_t position = first; position <= last + 1; ++position)
    m_heights.forget(position);
  m_layouts.erase(m_layouts.lower_bound(first), m_layouts.upper_bound(last + 1));
}

const RowLayout* TranscriptGeometry::layoutOf(std::int64_t position) {
  if (const auto known = m_layouts.find(position); known != m_layouts.end())
    return &known->second;
  const Message* message = m_rows->row(position);
  if (!message)
    return nullptr;
  const Message* before = position > 0 ? m_rows->row(position - 1) : nullptr;
  const auto added = m_layouts.emplace(position, compose(*message, before, position)).first;
  m_heights.set(position, added->second.height);
  return &added->second;
}

int TranscriptGeometry::heightOf(std::int64_t position) {
  if (const int known = m_heights.at(position); known > 0)
    return known;
  const RowLayout* layout = layoutOf(position);
  return layout ? layout->height : RowComposer::estimateUnloaded();
}

void TranscriptGeometry::normalise() {
  while (m_place.offset < 0 && m_place.position > 0) {
    --m_place.position;
    m_place.offset += heightOf(m_place.position);
  }
  m_place.offset = std::max(0, m_place.offset);
  while (m_place.position + 1 < count() && m_place.offset >= heightOf(m_place.position)) {
    m_place.offset -= heightOf(m_place.position);
    ++m_place.position;
  }
}

void TranscriptGeometry::fill() {
  m_visible.clear();
  int y = -m_place.offset;
  for (std::int64_t position = m_place.position; position < count() && y < m_size.height(); ++position) {
    const RowLayout* layout = layoutOf(position);
    const int height = layout ? layout->height : heightOf(position);
    m_visible.push_back({position, y, height, layout});
    y += height;
  }
  const int gap = m_size.height() - y;
  if (gap > 0 && (m_place.position > 0 || m_place.offset > 0)) {
    m_place.offset -= gap;
    normalise();
    fill();
  }
}

void TranscriptGeometry::layOut() {
  if (!m_rows || count() == 0 || m_size.isEmpty()) {
    m_visible.clear();
    return;
  }
  m_place.position = std::clamp<std::int64_t>(m_place.position, 0, count() - 1);
  if (m_pin) {
    const int free = m_size.height() - heightOf(m_pin->position);
    m_place = {m_pin->position, -static_cast<int>(std::lround(m_pin->share * std::max(0, free)))};
  }
  normalise();
  fill();
  forgetFarLayouts();
}

void TranscriptGeometry::forgetFarLayouts() {
  if (m_visible.empty())
    return;
  m_layouts.erase(m_layouts.begin(), m_layouts.lower_bound(m_visible.front().position - kNearRows));
  m_layouts.erase(m_layouts.upper_bound(m_visible.back().position + kNearRows), m_layouts.end());
}

void TranscriptGeometry::scrollBy(int pixels) {
  m_pin.reset();
  m_place.offset += pixels;
}

void TranscriptGeometry::scrollTo(std::int64_t position, double share) {
  if (count() == 0)
    return;
  m_pin = Pin{std::clamp<std::int64_t>(position, 0, count() - 1), share};
}

void TranscriptGeometry::reveal(std::int64_t position) {
  const Visible* row = find(position);
  if (!row) {
    const bool above = !m_visible.empty() && position < m_visible.front().position;
    scrollTo(position, above ? 0 : 1);
  } else if (row->y < 0 || row->height > m_size.height()) {
    scrollBy(row->y);
  } else if (row->y + row->height > m_size.height()) {
    scrollBy(row->y + row->height - m_size.height());
  }
}

void TranscriptGeometry::setFraction(double fraction) {
  if (!m_rows || count() == 0)
    return;
  m_pin.reset();
  const double ordinal = std::clamp(fraction, 0.0, 1.0) * static_cast<double>(count());
  const auto position = std::min(static_cast<std::int64_t>(ordinal), count() - 1);
  const double within = (ordinal - static_cast<double>(position)) * heightOf(position);
  m_place = {position, static_cast<int>(std::lround(within - fraction * m_size.height()))};
}

double TranscriptGeometry::fraction() const {
  if (m_visible.empty())
    return 0;
  // The share s where the ordinal at height s of the view is s of the count; it lies in exactly one visible row.
  const auto total = static_cast<double>(count());
  const double height = m_size.height();
  for (const Visible& row : m_visible) {
    const double slope = 1.0 / (row.height * total);
    const double start = static_cast<double>(row.position) / total - row.y * slope;
    const double closing = 1.0 / height - slope;
    if (closing <= 0)
      return 0;
    const double y = start / closing;
    if (y <= row.y + row.height || &row == &m_visible.back())
      return std::clamp(y / height, 0.0, 1.0);
  }
  return 1;
}

std::int64_t TranscriptGeometry::positionAt(int y) const {
  for (const Visible& row : m_visible)
    if (y >= row.y && y < row.y + row.height)
      return row.position;
  return -1;
}

const TranscriptGeometry::Visible* TranscriptGeometry::find(std::int64_t position) const {
  const auto found = std::ranges::lower_bound(m_visible, position, {}, &Visible::position);
  return found != m_visible.end() && found->position == position ? &*found : nullptr;
}

} // namespace muniment::ui
