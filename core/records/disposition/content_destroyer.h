#pragma once

#include "core/model/disposition.h"
#include "core/model/entry.h"
#include "core/model/item.h"
#include "core/store/conversation_repository.h"
#include "core/vault/vault.h"

namespace muniment::records {

/// What a destruction took.
struct Destroyed final {
  std::int64_t messages = 0;
  std::int64_t items = 0;
  std::int64_t files = 0;
  std::int64_t bytes = 0;
};

/// The one place where content ends. Works inside a writing transaction: takes texts, names, index words and bytes of
/// the originals out of the tables, and dooms the objects of the vault that nothing refers to any more. Each object is
/// destroyed after the commit, by ObjectDestroyer. What it did to each aggregate goes into an entry.
class ContentDestroyer final {
 public:
  ContentDestroyer(store::Connection& connection, vault::Vault& vault, SnapshotId snapshot)
      : m_connection(&connection), m_vault(&vault), m_snapshot(snapshot) {}

  /// Messages that no record covers any more; leaves those alone that one does, and those destroyed before.
  [[nodiscard]] Result<void> destroyMessages(std::span<const MessageId> ids);
  [[nodiscard]] Result<void> destroyItems(std::span<const ItemId> ids);
  [[nodiscard]] Result<void> doom(const QByteArrayList& addresses);

  [[nodiscard]] const Destroyed& destroyed() const { return m_destroyed; }
  /// The tombstones, as leaves and states of the entry that records the destruction.
  void moveInto(EntryDraft& draft);

 private:
  [[nodiscard]] Result<void> destroyIn(const store::StoredConversation& stored, std::span<const Message> messages);
  [[nodiscard]] Result<std::vector<QByteArray>> wordsOf(const store::StoredConversation& stored,
                                                        std::span<const Message> messages);
  [[nodiscard]] Result<void> blankOriginals(const store::StoredConversation& stored, std::span<const MessageId> ids);
  /// What was read out of items that go, and what other documents had from it.
  [[nodiscard]] Result<void> destroyDocuments(std::span<const CapturedItem> items);
  [[nodiscard]] Result<void> forgetWhatWasTold(std::span<const MessageId> ids);
  /// Comments of cases that quote a message; that there was one stays.
  [[nodiscard]] Result<void> blankComments(std::span<const MessageId> ids);
  [[nodiscard]] Result<void> withdrawRoots(const store::StoredConversation& stored, const std::set<int>& sources);

  store::Connection* m_connection;
  vault::Vault* m_vault;
  SnapshotId m_snapshot;
  Destroyed m_destroyed;
  std::vector<StateChange> m_state;
  std::vector<EntryLeaf> m_leaves;
};

} // namespace muniment::records
