#include "ui/preview/tile_store.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void TileStore::setSession(std::shared_ptr<PreviewSession> session) {
  ++m_generation;
  m_session = std::move(session);
  m_wanted.clear();
  m_entries.clear();
  m_bytes = 0;
  m_isRunning = false;
  m_stops = 0;
}

void TileStore::want(std::deque<Key> keys) {
  m_wanted = std::move(keys);
  next();
}

const QImage* TileStore::tile(const Key& key) {
  const auto found = m_entries.find(key);
  if (found == m_entries.end() || found->second.image.isNull())
    return nullptr;
  found->second.used = ++m_clock;
  return &found->second.image;
}

bool TileStore::isRefused(const Key& key) const {
  const auto found = m_entries.find(key);
  return found != m_entries.end() && found->second.image.isNull();
}

void TileStore::next() {
  while (!m_isRunning && m_session && !m_wanted.empty()) {
    const Key key = m_wanted.front();
    m_wanted.pop_front();
    if (m_entries.contains(key))
      continue;
    m_isRunning = true;
    const QRect tile(key.column * kSide, key.row * kSide, kSide, kSide);
    m_session->render(key.page, key.scale / kScaleParts, key.turns, tile)
        .then(this, [this, key, generation = m_generation](const Result<QImage>& image) {
          if (generation != m_generation)
            return;
          m_isRunning = false;
          take(key, image.value_or(QImage()));
          if (!image)
            count(image.error());
          next();
        });
  }
}

void TileStore::count(const Error& error) {
  constexpr int kMost = 2; // each time the child was started again once already
  if (error.id == "preview.stopped"_L1 && ++m_stops == kMost)
    Q_EMIT stopped(error);
}

void TileStore::take(const Key& key, QImage image) {
  m_bytes += image.sizeInBytes();
  m_entries.insert_or_assign(key, Entry{std::move(image), ++m_clock});
  while (m_bytes > kMostBytes && m_entries.size() > 1) {
    const auto oldest = std::ranges::min_element(m_entries, {}, [](const auto& entry) { return entry.second.used; });
    m_bytes -= oldest->second.image.sizeInBytes();
    m_entries.erase(oldest);
  }
  Q_EMIT changed();
}

} // namespace muniment::ui
