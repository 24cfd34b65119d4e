#pragma once

#include "core/vault/chunk.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace muniment::vault {

/// Hands chunks from one thread to another. The number of buffers is fixed, so a slow writer holds a fast reader back.
class ChunkQueue final {
 public:
  explicit ChunkQueue(int buffers) : m_unmade(buffers) {}

  /// An empty buffer; nothing once the queue was given up.
  [[nodiscard]] std::optional<Chunk> takeEmpty();
  void pushFilled(Chunk chunk);
  /// The next filled chunk; nothing once the queue was given up.
  [[nodiscard]] std::optional<Chunk> takeFilled();
  void giveBack(Chunk chunk);
  /// Both sides stop waiting.
  void giveUp();

 private:
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::deque<Chunk> m_empty;
  std::deque<Chunk> m_filled;
  int m_unmade;
  bool m_givenUp = false;
};

} // namespace muniment::vault
