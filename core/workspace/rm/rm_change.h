#pragma once

#include "core/model/connection.h"
#include "core/model/counterpart.h"
#include "core/model/peer_conflict.h"
#include "core/model/task.h"
#include "core/workspace/command.h"
#include "core/workspace/rm/rm_order.h"

namespace muniment::workspace {

/// The connection to a records system, or NotFound `rm.no_connection`.
[[nodiscard]] Result<Connection> recordsSystem(CommandContext& context, const QString& peer);

/// What one command changes about counterparts of one matter, and the entry that says so.
class RmChange final {
 public:
  RmChange(CommandContext& context, Connection connection, std::optional<MatterId> matter)
      : m_context(&context), m_connection(std::move(connection)), m_matter(std::move(matter)) {}

  [[nodiscard]] Counterpart make(Counterpart::Kind kind, const QString& subject) const;
  /// Saves it with a state that begins now.
  [[nodiscard]] Result<void> keep(Counterpart& counterpart, Counterpart::State state);
  [[nodiscard]] Result<void> queue(const Counterpart& counterpart, QLatin1StringView kind, const QString& word = {},
                                   const QString& comment = {});
  /// Puts something before the records managers.
  [[nodiscard]] Result<void> ask(const QString& subject, const QString& title, std::optional<Instant> due = {});
  [[nodiscard]] Result<void> settle(const QString& subject);
  /// Says that both sides differ, once for as long as it is open.
  [[nodiscard]] Result<void> dispute(Counterpart& counterpart, PeerConflict::Kind kind);
  [[nodiscard]] Result<void> keep(PeerConflict& conflict);
  /// What something else became in the same command.
  void add(StateChange state) { add(std::vector<StateChange>{std::move(state)}); }
  [[nodiscard]] bool isEmpty() const { return m_draft.state.empty(); }
  /// Nothing where nothing changed.
  void record(const QString& verb, const QString& subject, Json::Object payload = {});

 private:
  void add(std::vector<StateChange> states);

  CommandContext* m_context;
  Connection m_connection;
  std::optional<MatterId> m_matter;
  EntryDraft m_draft;
};

} // namespace muniment::workspace
