#pragma once

#include "core/base/result.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace muniment::workspace {

/// A thread of the agent that goes round after round: at once while there is something to do, after a rest otherwise.
class RoundThread final {
 public:
  struct Rests final {
    std::chrono::milliseconds between;    ///< rounds in which there was nothing
    std::chrono::milliseconds afterError; ///< of which the log hears
  };

  RoundThread() = default;
  /// Ends after the round that is under way. Declare it last: what a round uses must still be there.
  ~RoundThread();
  RoundThread(const RoundThread&) = delete;
  RoundThread& operator=(const RoundThread&) = delete;

  /// `round` gives a `Result<bool>`: whether there was anything. `what` names it in the log.
  template <class Round>
  void start(const char* what, Rests rests, Round round) {
    m_thread = std::thread([this, what, rests, round = std::move(round)]() mutable {
      while (goesOn(what, rests, round())) {
      }
    });
  }

 private:
  [[nodiscard]] bool goesOn(const char* what, const Rests& rests, const Result<bool>& done);

  std::mutex m_mutex;
  std::condition_variable m_wake;
  bool m_stopping = false;
  std::thread m_thread;
};

} // namespace muniment::workspace
