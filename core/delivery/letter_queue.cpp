#include "core/delivery/letter_queue.h"

#include "core/base/logging.h"

namespace muniment::delivery {
namespace {

connect::InboundReply busy() { return {503, "text/plain", "not taken, try again later"}; }
connect::InboundReply taken() { return {200, "text/plain", "taken"}; }

} // namespace

LetterQueue::LetterQueue(std::unique_ptr<JournalWriter> journal, LetterAddress address, Bounds bounds)
    : m_journal(std::move(journal)), m_address(address), m_bounds(bounds), m_thread([this] { work(); }) {}

LetterQueue::~LetterQueue() { close(); }

void LetterQueue::close() {
  {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
  }
  m_wake.notify_one();
  if (m_thread.joinable())
    m_thread.join();
}

void LetterQueue::add(Arrival arrival, std::unique_ptr<connect::PendingReply> reply) {
  {
    const std::lock_guard lock(m_mutex);
    if (!m_closed && m_bytes + arrival.body.size() <= m_bounds.bytes) {
      m_bytes += arrival.body.size();
      m_waiting.push_back({std::move(arrival), std::move(reply)});
    }
  }
  if (reply)
    return reply->send(busy());
  m_wake.notify_one();
}

void LetterQueue::work() {
  for (;;) {
    std::vector<Waiting> group;
    {
      std::unique_lock lock(m_mutex);
      m_wake.wait(lock, [this] { return m_closed || !m_waiting.empty(); });
      if (m_waiting.empty())
        return;
      group = std::exchange(m_waiting, {});
      m_bytes = 0;
    }
    write(std::move(group));
  }
}

void LetterQueue::write(std::vector<Waiting> group) {
  std::vector<QByteArray> letters;
  letters.reserve(group.size());
  std::erase_if(group, [&](Waiting& waiting) {
    const auto bytes = bytesOf(waiting.arrival);
    auto letter = bytes ? sealLetter(m_address, *bytes, kArrivalPurpose) : Result<QByteArray>(Failure(bytes.error()));
    if (letter)
      letters.push_back(std::move(*letter));
    else
      waiting.reply->send(busy());
    return !letter;
  });
  const auto written = m_journal->append(letters);
  if (!written)
    qCWarning(lcAgent, "the journal takes nothing: %s", qUtf8Printable(written.error().id));
  for (const Waiting& waiting : group)
    waiting.reply->send(written ? taken() : busy());
}

} // namespace muniment::delivery
