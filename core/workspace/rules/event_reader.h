#pragma once

#include "core/ledger/tail.h"
#include "core/model/partner_contact.h"
#include "core/model/scope.h"
#include "core/rules/rule_book.h"
#include "core/store/conversation_repository.h"

namespace muniment::workspace {

struct Services;

/// Turns entries of the ledger into events with the facts that rules ask for, as far as a scope sees them. What it has
/// looked up about conversations, classes and people it remembers, so one is made for each round.
class EventReader final {
 public:
  EventReader(store::Connection& connection, Services& services, const Scope& scope)
      : m_connection(&connection), m_services(&services), m_scope(&scope) {}

  /// Those of these items that are events for some rule of the book, in their order.
  [[nodiscard]] Result<std::vector<rules::EventFacts>> read(std::span<const ledger::TailItem> items,
                                                            const rules::RuleBook& book);
  /// What is known of a thing by itself: for dates and the clock. False where the scope does not see it, or it is gone.
  [[nodiscard]] Result<bool> addFacts(rules::EventFacts& facts, rules::FactSet needs);

 private:
  struct KnownConversation final {
    store::StoredConversation stored;
    std::vector<Speaker> speakers;
  };

  [[nodiscard]] Result<void> readMessages(std::span<const MessageId> ids);
  [[nodiscard]] Result<const KnownConversation*> conversation(const ConversationId& id);
  [[nodiscard]] Result<bool> addMessage(rules::EventFacts& facts, MessageId id, rules::FactSet needs);
  [[nodiscard]] Result<bool> addDocument(rules::EventFacts& facts, const QString& id, rules::FactSet needs);
  [[nodiscard]] Result<bool> addItem(rules::EventFacts& facts, const QString& id, rules::FactSet needs);
  [[nodiscard]] Result<void> addTransfer(rules::EventFacts& facts, const ItemId& item);
  [[nodiscard]] Result<bool> addRecord(rules::EventFacts& facts, const QString& id, rules::FactSet needs);
  [[nodiscard]] Result<bool> addQuestion(rules::EventFacts& facts, const QString& id, rules::FactSet needs);
  [[nodiscard]] Result<bool> addTask(rules::EventFacts& facts, const QString& id);
  [[nodiscard]] Result<bool> addHold(rules::EventFacts& facts, const QString& id);
  [[nodiscard]] Result<bool> addCase(rules::EventFacts& facts, const QString& id, rules::FactSet needs);
  [[nodiscard]] Result<void> addLink(rules::EventFacts& facts, rules::FactSet needs);
  [[nodiscard]] Result<void> addPeople(rules::EventFacts& facts, rules::FactSet needs);
  /// Cases that a thing is filed to, with what these say of partner, region and product line.
  [[nodiscard]] Result<void> addCases(rules::EventFacts& facts, const QString& target);
  [[nodiscard]] Result<void> addContact(rules::EventFacts& facts, const PersonId& person);
  [[nodiscard]] Result<void> addTags(rules::EventFacts& facts, MessageId id);

  store::Connection* m_connection;
  Services* m_services;
  const Scope* m_scope;
  std::map<MessageId, Message> m_messages;
  std::map<MessageId, bool> m_live; ///< arrived as it happened
  std::map<ConversationId, std::optional<KnownConversation>> m_conversations;
  /// Names and numbers to the person and the person's name.
  std::optional<std::map<QString, std::pair<PersonId, QString>>> m_people;
  std::optional<std::vector<PartnerContact>> m_contacts;
};

} // namespace muniment::workspace
