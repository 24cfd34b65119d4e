#pragma once

#include "core/model/conversation.h"
#include "core/model/live_fact.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <map>

namespace muniment::store {

/// Messages of one source in one week since 1970, and the time of the first and the last of them.
struct CoveredWeek final {
  std::int32_t source = 0;
  std::int64_t week = 0;
  std::int64_t messages = 0;
  std::int64_t first = 0;
  std::int64_t last = 0;
};

/// Files that messages of one conversation came with.
struct MediaCount final {
  std::int64_t present = 0;
  std::int64_t missing = 0; ///< announced, but not among what was handed over
  std::int64_t omitted = 0; ///< left out by whoever exported
};

/// What was captured of which time. Counts, never what anybody said.
class CoverageRepository final {
 public:
  explicit CoverageRepository(Connection& connection) : m_connection(&connection) {}

  static constexpr std::int64_t kWeek = 7LL * 24 * 60 * 60 * 1000;

  /// In the order of sources and weeks; lines without a known time are left out.
  [[nodiscard]] Result<std::vector<CoveredWeek>> weeks(std::int64_t conversation, const Scope& scope);
  [[nodiscard]] Result<MediaCount> media(std::int64_t conversation, const Scope& scope);
  /// Whether a source holds anything but lines of the messenger itself.
  [[nodiscard]] Result<bool> hasWords(std::int64_t conversation, std::int32_t source, const Scope& scope);
  /// What was not captured although it was announced, in the order in which it happened.
  [[nodiscard]] Result<std::vector<LiveFact>> gaps(std::int64_t conversation, int limit, const Scope& scope);
  /// Gaps of whole connections, which no conversation can be named for.
  [[nodiscard]] Result<std::vector<LiveFact>> gapsOfConnections(int limit, const Scope& scope);
  /// The numbers of ours under which a conversation takes place.
  [[nodiscard]] Result<QStringList> numbers(std::int64_t conversation, const Scope& scope);

 private:
  [[nodiscard]] Result<std::vector<LiveFact>> facts(const QByteArray& sql, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
