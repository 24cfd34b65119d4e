#pragma once

#include "core/model/entry.h"
#include "core/model/message.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

struct LedgerTop final {
  std::int64_t seq = 0;
  Sha256 hash;
};

struct LedgerTile final {
  int level = 0;
  std::int64_t position = 0;
  Sha256 hash;
};

struct StoredLeaf final {
  std::int64_t seq = 0;
  std::int64_t ordinal = 0;
  EntryLeaf leaf;
};

struct StoredHead final {
  std::int64_t size = 0;
  QByteArray line;
  QByteArray signature;
  QString signingKey;
};

struct StoredTimeStamp final {
  std::int64_t size = 0;
  QString authority;
  Instant stampedAt;
  QByteArray token;
};

/// What to show of the ledger. Empty members do not narrow.
struct EntryFilter final {
  QString verbPrefix;
  QString actor;
  QString subject;
  std::optional<Instant> from;
  std::optional<Instant> until; ///< exclusive
  QStringList verbs = {};       ///< one of these
};

/// The tables of the ledger.
class LedgerRepository final {
 public:
  explicit LedgerRepository(Connection& connection) : m_connection(&connection) {}

  /// The head, and the lock that orders all appends.
  [[nodiscard]] Result<LedgerTop> lockTop();
  [[nodiscard]] Result<LedgerTop> top();
  [[nodiscard]] Result<void> setTop(const LedgerTop& top);
  [[nodiscard]] Result<void> appendMany(std::span<const LedgerEntry> entries);
  [[nodiscard]] Result<void> appendLeaves(std::int64_t seq, std::int64_t firstOrdinal,
                                          std::span<const EntryLeaf> leaves);
  [[nodiscard]] Result<void> appendTiles(std::span<const LedgerTile> tiles);

  [[nodiscard]] Result<std::optional<LedgerEntry>> entry(std::int64_t seq, const Scope& scope);
  /// Up to `limit` entries with seq > `after`, oldest first.
  [[nodiscard]] Result<std::vector<LedgerEntry>> after(std::int64_t after, int limit, const Scope& scope);
  /// Up to `limit` entries with seq < `before`, newest first.
  [[nodiscard]] Result<std::vector<LedgerEntry>> before(std::int64_t before, int limit, const EntryFilter& filter,
                                                        const Scope& scope);
  [[nodiscard]] Result<std::int64_t> count(const EntryFilter& filter, const Scope& scope);
  /// Entries for each day of the viewer (offset in milliseconds), for the density bars.
  [[nodiscard]] Result<std::vector<std::pair<std::int64_t, std::int64_t>>>
  countByDay(const EntryFilter& filter, std::int64_t zoneOffset, const Scope& scope);
  /// The same for a number in the payload of each entry, added up.
  [[nodiscard]] Result<std::vector<std::pair<std::int64_t, std::int64_t>>>
  sumByDay(const EntryFilter& filter, const QString& member, std::int64_t zoneOffset, const Scope& scope);
  [[nodiscard]] Result<std::vector<StoredLeaf>> leaves(std::int64_t seq, std::int64_t afterOrdinal, int limit,
                                                       const Scope& scope);

  /// The newest leaf of a bulk entry that speaks of an aggregate, up to an entry.
  [[nodiscard]] Result<std::optional<StoredLeaf>> leafOf(const QString& aggregate, const Scope& scope,
                                                         std::int64_t upTo = Json::kLargestInteger);
  /// What bulk entries up to one last said of these aggregates; nothing where they did not know them. Reveals nothing.
  [[nodiscard]] Result<std::map<QString, Sha256>> digestsUpTo(std::int64_t seq, const QStringList& aggregates);

  /// Of which messages bulk entries after one speak, each once.
  [[nodiscard]] Result<std::vector<MessageId>> messagesAfter(std::int64_t seq);
  /// Whether a bulk entry ever said this of an aggregate.
  [[nodiscard]] Result<bool> knows(const QString& aggregate, const Sha256& digest);

  /// Hashes of the entries first … last, for Merkle computations; they reveal nothing.
  [[nodiscard]] Result<std::vector<Sha256>> hashes(std::int64_t first, std::int64_t last);
  [[nodiscard]] Result<std::vector<LedgerTile>> tiles(int level, std::int64_t first, std::int64_t last);

  /// Orders those who sign: each head names the one before it.
  [[nodiscard]] Result<void> lockHeads();
  [[nodiscard]] Result<void> saveHead(const StoredHead& head);
  /// The smallest signed head that covers `size` entries.
  [[nodiscard]] Result<std::optional<StoredHead>> headCovering(std::int64_t size);
  [[nodiscard]] Result<std::vector<StoredHead>> headsBefore(std::int64_t size, int limit);
  [[nodiscard]] Result<void> saveTimeStamp(const StoredTimeStamp& stamp);
  [[nodiscard]] Result<std::vector<StoredTimeStamp>> timeStampsBefore(std::int64_t size, int limit);
  [[nodiscard]] Result<std::optional<StoredTimeStamp>> timeStampCovering(std::int64_t size);
  [[nodiscard]] Result<void> saveAnchor(std::int64_t size, const QString& kind, Instant at);
  [[nodiscard]] Result<std::optional<Instant>> lastAnchor();

 private:
  Connection* m_connection;
};

} // namespace muniment::store
