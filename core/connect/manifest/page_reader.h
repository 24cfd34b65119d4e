#pragma once

#include "core/connect/manifest/manifest_connection.h"
#include "core/connect/manifest/peer_item.h"

namespace muniment::connect {

/// Values for the places of an operation; more than one makes a list.
using CallInputs = std::map<QString, QStringList>;

struct PeerPage final {
  std::vector<PeerItem> items;
  /// Where the list goes on, for a peer with cursors; kept by whoever wants to go on another day.
  QString cursor;
};

/// Reads a list page by page. A peer that repeats itself does not keep it busy for ever.
class PageReader final {
 public:
  static constexpr int kMostPages = 10'000;

  PageReader(ManifestConnection& connection, const Resource& resource, const Operation& operation, CallInputs inputs,
             SharedProgress progress);

  /// The next page; none behind the last one. After an error the same page may be asked for again.
  [[nodiscard]] Result<std::optional<PeerPage>> next();

 private:
  [[nodiscard]] Result<HttpJob> request() const;
  /// Finds out where the list goes on, or that it does not.
  [[nodiscard]] Result<void> goOn(const QUrl& here, const HttpResponse& response, const ForeignJson& document,
                                  std::size_t count);
  [[nodiscard]] Result<void> goTo(const QUrl& here, const QString& place);
  [[nodiscard]] Result<bool> isRepeated(const ForeignJson& items);
  [[nodiscard]] bool isCounted() const;

  ManifestConnection* m_connection;
  const Resource* m_resource;
  const Operation* m_operation;
  CallInputs m_inputs;
  SharedProgress m_progress;
  int m_page = 0; ///< how many were read
  qint64 m_items = 0;
  QString m_cursor;
  QUrl m_nextUrl;
  std::set<QString> m_seen; ///< cursors and addresses that were used
  QByteArray m_lastDigest;
  bool m_atEnd = false;
};

} // namespace muniment::connect
