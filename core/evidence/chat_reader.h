#pragma once

#include "core/evidence/frozen_chat.h"
#include "core/evidence/package_options.h"
#include "core/evidence/production_redactions.h"
#include "core/model/production.h"
#include "core/model/scope.h"
#include "core/model/tag_set.h"
#include "core/store/connection.h"

#include <span>

namespace muniment::evidence {

/// What was frozen of one conversation, and where its numbers begin.
struct ChatPart final {
  ConversationId conversation;
  std::span<const ProducedItem> items;
};

/// Reads what was frozen as it stood then, however the conversation went on, and looks whether it is what the ledger
/// says: what was destroyed since is refused.
class ChatReader final {
 public:
  ChatReader(store::Connection& connection, const Production& production, const PackageOptions& options,
             const ProductionRedactions& redactions, std::int64_t entry, const Scope& scope)
      : m_connection(connection), m_production(production), m_options(options), m_redactions(redactions),
        m_scope(scope), m_then(connection, entry, scope), m_nextBates(production.firstBates) {}

  /// The messages of a production, conversation by conversation, in the order of its items.
  [[nodiscard]] Result<std::vector<ChatPart>> partsOf(std::span<const ProducedItem> items);
  /// To be asked for in the order of the parts, because the numbers follow each other.
  [[nodiscard]] Result<ShownChat> read(const ChatPart& part);
  /// The next number that no message and no attachment has.
  [[nodiscard]] std::int64_t nextBates() const { return m_nextBates; }

 private:
  [[nodiscard]] Result<void> readSources(std::int64_t conversation, ShownChat& chat);
  [[nodiscard]] Result<void> readMessages(const ChatPart& part, ShownChat& chat);
  [[nodiscard]] Result<ShownMessage> shown(const ProducedItem& item, Message message);
  [[nodiscard]] Result<void> readFacts(std::span<const MessageId> ids, const ShownChat& chat,
                                       std::span<ShownMessage> messages);
  [[nodiscard]] Result<void> readOmitted(std::int64_t conversation, ShownChat& chat);
  [[nodiscard]] Result<void> readScans(ShownChat& chat);
  [[nodiscard]] Result<void> readTags(ShownMessage& shown);
  [[nodiscard]] Result<std::map<TagId, QString>> tagNames();

  store::Connection& m_connection;
  const Production& m_production;
  const PackageOptions& m_options;
  const ProductionRedactions& m_redactions;
  const Scope& m_scope;
  FrozenChat m_then;
  std::int64_t m_nextBates;
  std::optional<std::map<TagId, QString>> m_tagNames;
};

} // namespace muniment::evidence
