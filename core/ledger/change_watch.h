#pragma once

#include "core/store/address.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace muniment::ledger {

/// Told when the database has changed, on the thread of the watch.
class ChangeListener {
 public:
  virtual ~ChangeListener() = default;
  virtual void databaseChanged() = 0;
};

/// Looks every 200 ms whether any process has committed something, on a connection and a thread of its own. A database
/// that cannot be reached is tried again; the listener then looks for itself, so nothing is missed.
class ChangeWatch final {
 public:
  static constexpr int kInterval = 200;

  ChangeWatch(store::Address address, ChangeListener& listener);
  ~ChangeWatch();
  ChangeWatch(const ChangeWatch&) = delete;
  ChangeWatch& operator=(const ChangeWatch&) = delete;

 private:
  void work();
  [[nodiscard]] bool rest();

  store::Address m_address;
  ChangeListener* m_listener;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  bool m_stopping = false;
  std::thread m_thread;
};

} // namespace muniment::ledger
