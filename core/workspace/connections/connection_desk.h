#pragma once

#include "core/store/connection_health_repository.h"
#include "core/store/delivery_repository.h"
#include "core/store/read_pool.h"
#include "core/store/writer.h"
#include "core/workspace/connections/connection_health.h"
#include "core/workspace/services.h"

#include <set>

namespace muniment::workspace {

/// Something that a system sent or that was found in one of its lists, before anybody understood it.
struct NewsItem final {
  QString resource; ///< of the manifest
  QString id;       ///< by which the system says that a repetition is one
  QByteArray raw;   ///< JSON in its shortest spelling
};

[[nodiscard]] QByteArray bytesOf(const NewsItem& item);
[[nodiscard]] Result<NewsItem> newsItemFrom(QByteArrayView bytes);

/// What the agent does for connections beside carrying. Each act checks in its own transaction that the agent still
/// holds the lease.
class ConnectionDesk final {
 public:
  /// Milliseconds for which somebody who was seen working counts as working.
  static constexpr std::int64_t kSeen = 45'000;

  ConnectionDesk(store::Writer& writer, store::ReadPool& readers, Services& services, std::int64_t token)
      : m_writer(&writer), m_readers(&readers), m_services(&services), m_token(token) {}

  /// All that are set up, and the number of the entry that last spoke of any.
  struct List final {
    std::vector<Connection> connections;
    std::int64_t seq = 0;
    std::set<ConnectionId> secretsOf; ///< those of which a secret was entered or forgotten after the number given
  };
  [[nodiscard]] Result<List> list(std::int64_t after);
  /// Peers that something came from and that no connection belongs to.
  [[nodiscard]] Result<QStringList> strangers();

  [[nodiscard]] Result<QString> cursor(const ConnectionId& id, const QString& resource);
  /// Puts news into the inbox, each once, and moves the cursor where there is one; both or neither. Tells how many were
  /// new.
  [[nodiscard]] Result<qint64> takeIn(const Connection& connection, std::span<const NewsItem> items,
                                      const std::optional<QString>& cursor);
  [[nodiscard]] Result<void> see(const ConnectionId& id, const ConnectionHealth& health);

 private:
  template <class F>
  [[nodiscard]] auto write(F work);

  store::Writer* m_writer;
  store::ReadPool* m_readers;
  Services* m_services;
  std::int64_t m_token;
};

} // namespace muniment::workspace
