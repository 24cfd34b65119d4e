#include "app/sandbox/outbox.h"

#include <QtCore/QJsonArray>
#include <QtCore/QUrl>

#include <array>
#include <set>

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<std::int64_t, 6> kWaits = {1'000, 5'000, 30'000, 120'000, 600'000, 3'600'000};
constexpr std::int64_t kLongest = std::int64_t(36) * 3'600'000;

} // namespace

bool isLoopback(const QString& url) {
  const QUrl address(url);
  return address.isValid() && address.scheme() == "http"_L1 &&
         (address.host() == "127.0.0.1"_L1 || address.host() == "localhost"_L1);
}

qint64 Outbox::post(Delivery delivery, Instant at) {
  delivery.id = ++m_last;
  delivery.since = delivery.due = at;
  m_waiting.emplace(delivery.id, std::move(delivery));
  return m_last;
}

std::optional<Outbox::Delivery> Outbox::take(Instant now) {
  Delivery* next = nullptr;
  std::set<QString> busy;
  for (const auto& [id, delivery] : m_waiting)
    if (delivery.underWay)
      busy.insert(delivery.peer);
  for (auto& [id, delivery] : m_waiting)
    if (!busy.contains(delivery.peer) && delivery.due <= now && (!next || delivery.due < next->due))
      next = &delivery;
  if (!next)
    return std::nullopt;
  next->underWay = true;
  return *next;
}

void Outbox::settle(qint64 id, int status, Instant at) {
  const auto found = m_waiting.find(id);
  if (found == m_waiting.end())
    return;
  Delivery& delivery = found->second;
  delivery.underWay = false;
  delivery.lastStatus = status;
  const auto wait = kWaits.at(std::min(std::size_t(delivery.attempts), kWaits.size() - 1));
  ++delivery.attempts;
  delivery.due = at.plusMilliseconds(wait);
  auto& [taken, givenUp] = m_done[delivery.peer];
  if (status >= 200 && status < 300)
    ++taken;
  else if (at.milliseconds() - delivery.since.milliseconds() > kLongest)
    ++givenUp;
  else
    return;
  m_waiting.erase(found);
}

void Outbox::forgetWays() {
  for (auto& [id, delivery] : m_waiting)
    delivery.underWay = false;
}

void Outbox::delay(qint64 id, std::int64_t milliseconds) {
  if (const auto found = m_waiting.find(id); found != m_waiting.end()) {
    found->second.due = found->second.due.plusMilliseconds(milliseconds);
    found->second.underWay = false;
  }
}

QJsonObject Outbox::state(const QString& peer) const {
  QJsonArray waiting;
  for (const auto& [id, delivery] : m_waiting)
    if (delivery.peer == peer)
      waiting.append(QJsonObject{{u"id"_s, id},
                                 {u"url"_s, delivery.url},
                                 {u"attempts"_s, delivery.attempts},
                                 {u"last_status"_s, delivery.lastStatus},
                                 {u"due"_s, delivery.due.toString()}});
  const auto done = m_done.find(peer);
  return {{u"waiting"_s, waiting},
          {u"delivered"_s, done == m_done.end() ? 0 : done->second.first},
          {u"given_up"_s, done == m_done.end() ? 0 : done->second.second}};
}

} // namespace muniment::sandbox
