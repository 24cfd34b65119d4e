#include "ui/preview/page_search.h"

namespace muniment::ui {

void PageSearch::setSession(std::shared_ptr<PreviewSession> session, int pages) {
  m_session = std::move(session);
  m_pages = pages;
  find({}, 0);
}

void PageSearch::find(const QString& text, int fromPage) {
  ++m_generation;
  m_text = text;
  m_hits.clear();
  m_current = -1;
  m_page = fromPage;
  m_left = text.isEmpty() || !m_session ? 0 : m_pages;
  Q_EMIT changed();
  next();
}

void PageSearch::next() {
  if (m_left <= 0)
    return;
  m_session->find(m_page, m_text)
      .then(this, [this, page = m_page, generation = m_generation](const Result<std::vector<QRectF>>& boxes) {
        if (generation != m_generation)
          return;
        m_page = (page + 1) % m_pages;
        --m_left;
        take(page, boxes.value_or(std::vector<QRectF>())); // a page that cannot be read has no hits
        next();
      });
}

void PageSearch::take(int page, const std::vector<QRectF>& boxes) {
  const auto behind = std::ranges::upper_bound(m_hits, page, {}, &Hit::page);
  const auto at = behind - m_hits.begin();
  std::vector<Hit> found;
  for (const QRectF& box : boxes)
    found.push_back({page, box});
  m_hits.insert(behind, found.begin(), found.end());
  if (m_hits.size() >= kMostHits)
    m_left = 0;
  const bool isFirst = m_current < 0 && !found.empty();
  if (isFirst)
    m_current = static_cast<int>(at);
  else if (m_current >= at)
    m_current += static_cast<int>(found.size());
  Q_EMIT changed();
  if (isFirst)
    Q_EMIT moved();
}

void PageSearch::step(bool forward) {
  const int count = static_cast<int>(m_hits.size());
  if (count == 0)
    return;
  m_current = (m_current + (forward ? 1 : count - 1)) % count;
  Q_EMIT changed();
  Q_EMIT moved();
}

} // namespace muniment::ui
