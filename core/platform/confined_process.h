#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QDeadlineTimer>

#include <mutex>
#include <span>

namespace muniment::platform {

/// A program that is handed bytes, one line to us and memory shared with us, and nothing else: no files, no standard
/// streams, no environment beyond where libraries and fonts are. It ends when this does.
class ConfinedProcess final {
 public:
  /// What the program finds under these numbers when it starts.
  static constexpr int kBytes = 3;  ///< the bytes, read only
  static constexpr int kLine = 4;   ///< a stream in both directions
  static constexpr int kShared = 5; ///< the shared memory

  /// Unavailable `preview.not_started` where the program is missing, or where this system cannot confine it.
  [[nodiscard]] static Result<std::unique_ptr<ConfinedProcess>> start(const QString& program, QByteArrayView bytes,
                                                                      std::size_t shared);
  ~ConfinedProcess();
  ConfinedProcess(const ConfinedProcess&) = delete;
  ConfinedProcess& operator=(const ConfinedProcess&) = delete;

  /// All of it, or Failed `preview.stopped` where the program has ended and `preview.too_slow` where time ran out.
  [[nodiscard]] Result<void> send(QByteArrayView bytes, QDeadlineTimer until);
  /// At least one byte.
  [[nodiscard]] Result<QByteArray> receive(QDeadlineTimer until);
  /// Written by the program whenever it likes: copied before it is believed.
  [[nodiscard]] std::span<const std::byte> shared() const { return m_shared; }
  /// From any thread; whoever waits for an answer is told that the program stopped.
  void kill();
  [[nodiscard]] std::int64_t id() const { return m_id; }

 private:
  ConfinedProcess(std::int64_t id, int line, std::span<const std::byte> shared)
      : m_id(id), m_line(line), m_shared(shared) {}
  [[nodiscard]] Result<void> waitFor(short events, QDeadlineTimer until) const;

  std::mutex m_ending;
  std::int64_t m_id;
  bool m_isEnded = false;
  int m_line;
  std::span<const std::byte> m_shared;
};

} // namespace muniment::platform
