#include "core/vault/chunk_queue.h"

namespace muniment::vault {

std::optional<Chunk> ChunkQueue::takeEmpty() {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [this] { return m_givenUp || !m_empty.empty() || m_unmade > 0; });
  if (m_givenUp)
    return std::nullopt;
  if (m_empty.empty()) {
    --m_unmade;
    return Chunk();
  }
  // The buffer used last is the one most likely to be in the processor's cache.
  Chunk chunk = std::move(m_empty.back());
  m_empty.pop_back();
  return chunk;
}

void ChunkQueue::pushFilled(Chunk chunk) {
  {
    const std::lock_guard lock(m_mutex);
    m_filled.push_back(std::move(chunk));
  }
  m_changed.notify_all();
}

std::optional<Chunk> ChunkQueue::takeFilled() {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [this] { return m_givenUp || !m_filled.empty(); });
  if (m_givenUp)
    return std::nullopt;
  Chunk chunk = std::move(m_filled.front());
  m_filled.pop_front();
  return chunk;
}

void ChunkQueue::giveBack(Chunk chunk) {
  {
    const std::lock_guard lock(m_mutex);
    m_empty.push_back(std::move(chunk));
  }
  m_changed.notify_all();
}

void ChunkQueue::giveUp() {
  {
    const std::lock_guard lock(m_mutex);
    m_givenUp = true;
  }
  m_changed.notify_all();
}

} // namespace muniment::vault
