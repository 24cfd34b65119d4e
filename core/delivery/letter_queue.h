#pragma once

#include "core/base/letter.h"
#include "core/connect/server/http_server.h"
#include "core/delivery/arrival.h"
#include "core/delivery/journal_writer.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace muniment::delivery {

/// Seals what came in, writes it to the journal and only then says so. All that waits is written together, so that many
/// requests share one sync.
class LetterQueue final {
 public:
  struct Bounds final {
    qint64 bytes = qint64(32) << 20; ///< of bodies that wait; refused beyond
  };

  LetterQueue(std::unique_ptr<JournalWriter> journal, LetterAddress address, Bounds bounds);
  /// Writes what waits, then refuses.
  ~LetterQueue();
  LetterQueue(const LetterQueue&) = delete;
  LetterQueue& operator=(const LetterQueue&) = delete;

  /// Answers 200 once the arrival is durable, 503 when it could not be made so.
  void add(Arrival arrival, std::unique_ptr<connect::PendingReply> reply);
  /// Writes what waits and takes nothing more; no reply is given afterwards.
  void close();

 private:
  struct Waiting final {
    Arrival arrival;
    std::unique_ptr<connect::PendingReply> reply;
  };

  void work();
  void write(std::vector<Waiting> group);

  std::unique_ptr<JournalWriter> m_journal;
  LetterAddress m_address;
  Bounds m_bounds;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::vector<Waiting> m_waiting;
  qint64 m_bytes = 0;
  bool m_closed = false;
  std::thread m_thread;
};

} // namespace muniment::delivery
