#pragma once

#include "core/model/message.h"
#include "core/store/holds_in_force.h"

namespace muniment::store {

/// Holds on messages of one conversation.
struct HeldMessages final {
  HoldIds all;                       ///< on the whole conversation
  std::map<MessageId, HoldIds> some; ///< on single messages, beside `all`

  [[nodiscard]] HoldIds on(MessageId message) const;
};

/// Says which holds cover what: the one answer that everybody who destroys, lists or counts asks for, within their own
/// transaction. Whoever destroys takes HoldRepository::lockEpoch before. A hold covers
/// - a record: by itself, its class or a class above, its matter, or because it covers a message or an item of it;
/// - a message: by itself, its conversation, a person who speaks in it, its matter, a query that finds it, or because
///   it covers a record of which the message is a part;
/// - an item: by itself, its matter, or because it covers a record of which the item is a part.
class HoldCoverage final {
 public:
  /// `today` is the day in the time zone of the workspace. Only the scope of the system sees every hold; with another
  /// one something that is held could seem free, so it is refused.
  [[nodiscard]] static Result<HoldCoverage> read(Connection& connection, QDate today, const Scope& scope);

  [[nodiscard]] Result<HoldIds> onRecord(const RecordId& record);
  /// Only records that are held; a handful of statements for any number of them.
  [[nodiscard]] Result<std::map<RecordId, HoldIds>> onRecords(std::span<const RecordId> records);
  [[nodiscard]] Result<HeldMessages> onMessages(std::int64_t conversation, std::span<const MessageId> messages);
  /// Holds on all of a conversation, also on what comes tomorrow.
  [[nodiscard]] HoldIds onConversation(std::int64_t conversation) const;
  /// Where single messages of a conversation are held by themselves, in the order of the transcript.
  [[nodiscard]] Result<std::vector<std::int64_t>> singlyIn(std::int64_t conversation);
  [[nodiscard]] Result<HoldIds> onItem(const ItemId& item);
  [[nodiscard]] Result<std::map<ItemId, HoldIds>> onItems(std::span<const ItemId> items);

 private:
  template <class Id>
  using Found = std::map<Id, HoldIds>;

  HoldCoverage(Connection& connection, QDate today, Scope scope, HoldsInForce inForce)
      : m_connection(&connection), m_today(today), m_scope(std::move(scope)), m_inForce(std::move(inForce)) {}

  /// `sql` gives an id and a hold that a target with this very id belongs to; its end is a list of ids.
  template <class Id>
  [[nodiscard]] Result<void> addNamed(Found<Id>& found, const QByteArray& sql, const QVariant& list);
  [[nodiscard]] Result<void> addByConversation(Found<RecordId>& found, const QVariant& list);
  [[nodiscard]] Result<void> addByClassAndMatter(Found<RecordId>& found, const QVariant& list);
  [[nodiscard]] Result<void> addByQuery(Found<RecordId>& found, const QVariant& list);
  /// The holds on records that do not come from what the records are made of.
  template <class Id>
  [[nodiscard]] Result<void> addRecordsOf(Found<Id>& found, const QByteArray& part, const QByteArray& list,
                                          const QVariant& values);
  [[nodiscard]] Result<std::vector<MessageId>> foundBy(const StandingQuery& query, std::span<const MessageId> among);

  Connection* m_connection;
  QDate m_today;
  Scope m_scope;
  HoldsInForce m_inForce;
};

} // namespace muniment::store
