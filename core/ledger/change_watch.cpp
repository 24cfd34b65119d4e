#include "core/ledger/change_watch.h"

#include "core/store/tail_repository.h"

#include <chrono>

namespace muniment::ledger {

ChangeWatch::ChangeWatch(store::Address address, ChangeListener& listener)
    : m_address(std::move(address)), m_listener(&listener), m_thread([this] { work(); }) {}

ChangeWatch::~ChangeWatch() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_all();
  m_thread.join();
}

/// False when the watch ends.
bool ChangeWatch::rest() {
  std::unique_lock lock(m_mutex);
  return !m_wake.wait_for(lock, std::chrono::milliseconds(kInterval), [this] { return m_stopping; });
}

void ChangeWatch::work() {
  std::unique_ptr<store::Connection> connection;
  std::optional<std::int64_t> last;
  do {
    if (!connection) {
      auto opened = store::Connection::open(m_address, store::OpenMode::Read);
      if (!opened)
        continue;
      connection = std::move(*opened);
      last.reset();
    }
    const auto mark = store::changeMark(*connection);
    if (!mark)
      connection.reset();
    else if (std::exchange(last, *mark) != *mark)
      m_listener->databaseChanged();
  } while (rest());
}

} // namespace muniment::ledger
