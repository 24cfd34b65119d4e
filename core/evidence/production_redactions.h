#pragma once

#include "core/evidence/burner.h"
#include "core/model/item.h"
#include "core/model/production.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <span>

namespace muniment::evidence {

/// What a production must not show: what is redacted of its messages and of those that they quote, and every file of
/// which something is redacted in any conversation that its author may see. It was signed off when the production was
/// frozen.
class ProductionRedactions final {
 public:
  ProductionRedactions(store::Connection& connection, const Production& production, const Scope& scope)
      : m_connection(connection), m_production(production), m_scope(scope) {}

  /// To be told of everything that is produced before anything is burned.
  [[nodiscard]] Result<void> read(std::span<const ProducedItem> items);
  /// Knows of the messages quoted in this conversation, too.
  [[nodiscard]] Result<Burner> burnerFor(const ShownChat& chat) const;
  /// The same bytes are redacted in a conversation.
  [[nodiscard]] bool covers(const CapturedItem& item) const { return m_burner.knowsFile(item.digest.toBytes()); }

 private:
  [[nodiscard]] Result<void> learn(std::span<const MessageId> messages, Burner& burner) const;

  store::Connection& m_connection;
  const Production& m_production;
  const Scope& m_scope;
  std::set<MessageId> m_produced;
  Burner m_burner;
};

} // namespace muniment::evidence
