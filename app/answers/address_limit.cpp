#include "app/answers/address_limit.h"

#include <QtNetwork/QHostAddress>

namespace muniment::answers {
namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::size_t kMostAddresses = 20'000;
constexpr int kNetworkBytes = 8;

QByteArray networkOf(const QByteArray& address) {
  const QHostAddress parsed(QString::fromLatin1(address.trimmed()));
  if (parsed.protocol() == QAbstractSocket::IPv4Protocol)
    return QByteArray::number(parsed.toIPv4Address());
  if (parsed.protocol() != QAbstractSocket::IPv6Protocol)
    return "unknown";
  const Q_IPV6ADDR bytes = parsed.toIPv6Address();
  return QByteArray(reinterpret_cast<const char*>(bytes.c), kNetworkBytes);
}

} // namespace

bool AddressLimit::admits(const QByteArray& address, Instant now) {
  const std::lock_guard lock(m_mutex);
  if (m_minutes.size() >= kMostAddresses)
    std::erase_if(m_minutes, [&](const auto& each) { return each.second.begin.plusMilliseconds(kMinute) <= now; });
  const QByteArray network = networkOf(address);
  if (m_minutes.size() >= kMostAddresses && !m_minutes.contains(network))
    return false;
  Minute& minute = m_minutes[network];
  if (minute.begin.plusMilliseconds(kMinute) <= now)
    minute = {now, 0};
  return ++minute.count <= m_perMinute;
}

} // namespace muniment::answers
