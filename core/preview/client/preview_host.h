#pragma once

#include "core/base/result.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace muniment::preview {

/// How files are shown on this computer: by which program, how many at once, how long one answer may take. Shared by
/// threads; outlives every document opened with it.
class PreviewHost final {
 public:
  static constexpr int kMostAtOnce = 6;
  static constexpr std::chrono::milliseconds kDeadline{15'000};

  explicit PreviewHost(QString program, std::chrono::milliseconds deadline = kDeadline)
      : m_program(std::move(program)), m_deadline(deadline) {}

  /// The program of this installation, beside the one that runs or one folder up in `libexec/muniment`.
  [[nodiscard]] static QString installedProgram();

  [[nodiscard]] const QString& program() const { return m_program; }
  /// By the first bytes: what is played is opened by another program beside the one for what is read, so that neither
  /// carries the decoders of the other.
  [[nodiscard]] QString programFor(QByteArrayView bytes) const;
  [[nodiscard]] std::chrono::milliseconds deadline() const { return m_deadline; }

  /// A place for one child. Waits for one to become free, for as long as an answer may take.
  class Place final {
   public:
    Place() = default;
    ~Place();
    Place(Place&& other) noexcept : m_host(std::exchange(other.m_host, nullptr)) {}
    Place& operator=(Place&& other) noexcept {
      std::swap(m_host, other.m_host);
      return *this;
    }

    [[nodiscard]] bool isTaken() const { return m_host != nullptr; }

   private:
    friend class PreviewHost;
    explicit Place(PreviewHost* host) : m_host(host) {}
    PreviewHost* m_host = nullptr;
  };
  /// Unavailable `preview.busy` where none became free, at once where it is not wanted any more.
  [[nodiscard]] Result<Place> take(const std::atomic_bool& isCancelled);

 private:
  QString m_program;
  std::chrono::milliseconds m_deadline;
  std::mutex m_mutex;
  std::condition_variable m_freed;
  int m_taken = 0;
};

} // namespace muniment::preview
