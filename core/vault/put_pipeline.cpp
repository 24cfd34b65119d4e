#include "core/vault/put_pipeline.h"

#include "core/vault/chunk_queue.h"

#include <thread>

namespace muniment::vault {
namespace {

using namespace Qt::StringLiterals;

constexpr int kBuffers = 6;

/// The thread that encrypts and writes, for as long as this object lives.
class WritingStage final {
 public:
  WritingStage(ChunkQueue& queue, ObjectWriter& writer)
      : m_queue(&queue), m_writer(&writer), m_thread([this] { work(); }) {}
  ~WritingStage() {
    if (m_thread.joinable()) {
      m_queue->giveUp();
      m_thread.join();
    }
  }
  WritingStage(const WritingStage&) = delete;
  WritingStage& operator=(const WritingStage&) = delete;

  /// Waits for the last chunk, or for what went wrong.
  [[nodiscard]] Result<void> finish() {
    m_thread.join();
    return m_outcome;
  }

 private:
  void work() {
    while (auto chunk = m_queue->takeFilled()) {
      const bool last = chunk->last;
      m_outcome = m_writer->write(*chunk);
      if (!m_outcome) {
        m_queue->giveUp();
        return;
      }
      m_queue->giveBack(std::move(*chunk));
      if (last)
        return;
    }
  }

  ChunkQueue* m_queue;
  ObjectWriter* m_writer;
  Result<void> m_outcome;
  std::thread m_thread;
};

/// The stage that reads and hashes.
class ReadingStage final {
 public:
  ReadingStage(File& source, const SharedProgress& progress) : m_source(&source), m_progress(progress) {}

  [[nodiscard]] Result<void> fill(Chunk& chunk) {
    if (m_progress && m_progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    chunk.size = 0;
    while (chunk.size < kChunkSize) {
      MUNIMENT_TRY_LET(got, m_source->read(chunk.bytes.get() + chunk.size, kChunkSize - chunk.size));
      if (got == 0)
        break;
      chunk.size += got;
    }
    m_hasher.add({chunk.bytes.get(), chunk.size});
    m_size += chunk.size;
    if (m_progress)
      m_progress->advance(chunk.size);
    return {};
  }
  [[nodiscard]] Ingested finish() { return {m_hasher.finish(), m_size}; }

 private:
  File* m_source;
  SharedProgress m_progress;
  Sha256Hasher m_hasher;
  qint64 m_size = 0;
};

/// Only the chunk after a full one tells whether that was the last, so one is always held back.
Result<void> readAll(ReadingStage& reader, ChunkQueue& queue, Chunk current) {
  while (!current.last) {
    auto next = queue.takeEmpty();
    if (!next)
      return {};
    MUNIMENT_TRY(reader.fill(*next));
    current.last = next->size == 0;
    next->last = next->size < kChunkSize;
    const bool done = current.last;
    queue.pushFilled(std::move(current));
    if (done)
      return {};
    current = std::move(*next);
  }
  queue.pushFilled(std::move(current));
  return {};
}

} // namespace

Result<Ingested> ingest(File& source, ObjectWriter& writer, const SharedProgress& progress) {
  ChunkQueue queue(kBuffers);
  ReadingStage reader(source, progress);
  auto first = queue.takeEmpty();
  MUNIMENT_TRY(reader.fill(*first));
  first->last = first->size < kChunkSize;
  if (first->last) { // a thread would cost more than a small object
    MUNIMENT_TRY(writer.write(*first));
    return reader.finish();
  }
  WritingStage writing(queue, writer);
  MUNIMENT_TRY(readAll(reader, queue, std::move(*first)));
  MUNIMENT_TRY(writing.finish());
  return reader.finish();
}

} // namespace muniment::vault
