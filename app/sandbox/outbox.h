#pragma once

#include "core/base/instant.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace muniment::sandbox {

/// Requests that the peers make themselves: webhooks and the question whether an address is ours. Tried again, later
/// and later, for 36 hours; what became of an attempt is told from outside, so that a journal can tell it again.
class Outbox final {
 public:
  struct Delivery final {
    qint64 id = 0;
    QString peer;
    QString url;
    QByteArray method = "POST";
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Instant since;
    Instant due;
    int attempts = 0;
    int lastStatus = 0;
    bool underWay = false;
  };

  qint64 post(Delivery delivery, Instant at);
  /// The next one that is due; it is under way from then on. A peer has one under way, so that their order is kept.
  [[nodiscard]] std::optional<Delivery> take(Instant now);
  /// How an attempt ended; status 0 where there was no answer.
  void settle(qint64 id, int status, Instant at);
  void forgetWays(); ///< after a restart nothing is under way
  /// Holds what has no attempt yet back by so much.
  void delay(qint64 id, std::int64_t milliseconds);
  [[nodiscard]] QJsonObject state(const QString& peer) const;

 private:
  std::map<qint64, Delivery> m_waiting;
  std::map<QString, std::pair<int, int>> m_done; ///< peer to how many were taken, how many given up
  qint64 m_last = 0;
};

/// Whether an address is on this computer; no other is ever called.
[[nodiscard]] bool isLoopback(const QString& url);

} // namespace muniment::sandbox
