#pragma once

#include "core/model/counterpart.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <map>
#include <set>

namespace muniment::store {

/// Which counterparts somebody looks at. Empty members do not narrow.
struct CounterpartFilter final {
  QString peer;
  std::optional<Counterpart::Kind> kind;
  std::vector<Counterpart::State> states;
  std::optional<Instant> sinceBefore; ///< the state lasts longer than that
};

/// How many counterparts of a kind are in a state.
struct CounterpartCount final {
  QString peer;
  Counterpart::Kind kind = Counterpart::Kind::Record;
  Counterpart::State state = Counterpart::State::Wanted;
  std::int64_t count = 0;
};

/// How many records a hold is on, in one state of one system.
struct HeldCount final {
  QString peer;
  Counterpart::State state = Counterpart::State::Wanted;
  std::int64_t count = 0;
  Instant oldest; ///< since when the first of them is in that state
};

/// What stands for something here in connected records systems.
class CounterpartRepository final {
 public:
  explicit CounterpartRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const Counterpart& counterpart);
  /// The other side has no hold on these.
  [[nodiscard]] Result<void> check(std::span<const CounterpartId> ids, Instant at);

  [[nodiscard]] Result<std::optional<Counterpart>> byId(const CounterpartId& id, const Scope& scope);
  [[nodiscard]] Result<std::vector<Counterpart>> ofSubject(const QString& subject, const Scope& scope);
  [[nodiscard]] Result<std::vector<Counterpart>> ofSubjects(const QStringList& subjects, Counterpart::Kind kind,
                                                            const Scope& scope);
  /// Held records of a hold here.
  [[nodiscard]] Result<std::vector<Counterpart>> ofCause(const QString& cause, const Scope& scope);
  [[nodiscard]] Result<std::vector<Counterpart>> byNodes(const QString& peer, Counterpart::Kind kind,
                                                         std::span<const std::int64_t> nodes, const Scope& scope);
  /// Held records of a hold there, in the order of their nodes.
  [[nodiscard]] Result<std::vector<Counterpart>> heldBy(const QString& peer, std::int64_t hold, std::int64_t afterNode,
                                                        int limit, const Scope& scope);
  /// In the order of ids; `after` is the last of the page before.
  [[nodiscard]] Result<std::vector<Counterpart>>
  page(const CounterpartFilter& filter, const std::optional<CounterpartId>& after, int limit, const Scope& scope);
  [[nodiscard]] Result<std::vector<CounterpartCount>> counts(const Scope& scope);
  /// Held records of a hold here, counted.
  [[nodiscard]] Result<std::vector<HeldCount>> countsOfCause(const QString& cause, const Scope& scope);

 private:
  [[nodiscard]] Result<std::vector<Counterpart>> read(const QByteArray& condition, QVariantList values,
                                                      const QByteArray& order, const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
