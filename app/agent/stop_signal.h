#pragma once

#ifndef _WIN32
#include <csignal>
#endif

namespace muniment::agent {

/// How the service manager or a person asks the program to stop. Made before any other thread starts, because threads
/// inherit what it sets up.
class StopSignal final {
 public:
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  /// Blocks until somebody asks.
  void wait() const;

 private:
#ifdef _WIN32
  void* m_event;
#else
  sigset_t m_signals;
#endif
};

} // namespace muniment::agent
