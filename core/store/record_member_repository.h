#pragma once

#include "core/model/record.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// A message of a record, and where it stands in its conversation.
struct RecordMember final {
  Message message;
  MemberRole role = MemberRole::Selected;
};

/// That a message belongs to a record.
struct Membership final {
  MessageId message;
  RecordId record;
  QString number;
  RecordState state = RecordState::Declared;
  MemberRole role = MemberRole::Selected;
};

/// What of a record's content other records keep, which is what stays when this one is destroyed.
struct KeptElsewhere final {
  std::int64_t messages = 0;
  std::int64_t items = 0;
  QStringList numbers; ///< of those records, as far as they are in the scope; the first ones
  bool others = false; ///< records outside the scope keep some of it, too
};

/// Messages of one conversation, by position, that were selected for a record.
struct RecordStretch final {
  RecordId record;
  std::int64_t first = 0;
  std::int64_t last = 0;
};

/// A part of a record's manifest in the vault.
struct ManifestObject final {
  QByteArray address;
  std::int64_t size = 0;
};

/// Which messages and items records are made of, and where their manifests lie.
class RecordMemberRepository final {
 public:
  explicit RecordMemberRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> addMessages(const RecordId& record, std::span<const RecordMessage> messages);
  [[nodiscard]] Result<void> addItems(const RecordId& record, std::span<const ItemId> items);
  /// The manifest first, then its pages.
  [[nodiscard]] Result<void> addObjects(const RecordId& record, std::span<const ManifestObject> objects);
  /// Of a record that no longer covers anything; its manifest waits for the destruction of its keys.
  [[nodiscard]] Result<void> remove(const RecordId& record);

  /// In the order of the transcript; `after` is the position of the last one of the page before.
  [[nodiscard]] Result<std::vector<RecordMember>> messages(const RecordId& record, std::int64_t after, int limit,
                                                           const Scope& scope);
  [[nodiscard]] Result<std::vector<ManifestObject>> objects(const RecordId& record, const Scope& scope);
  /// Every row of a record, also of messages that are not there; for verification.
  [[nodiscard]] Result<std::vector<RecordMessage>> roles(const RecordId& record, const Scope& scope);
  [[nodiscard]] Result<std::vector<ItemId>> items(const RecordId& record, const Scope& scope);
  /// Records that are kept or wait and that some of these messages belong to.
  [[nodiscard]] Result<std::vector<Membership>> ofMessages(std::span<const MessageId> messages, const Scope& scope);
  /// What was selected of a conversation for records that are kept or wait, in the order of the transcript.
  [[nodiscard]] Result<std::vector<RecordStretch>> stretches(const ConversationId& conversation, const Scope& scope);
  [[nodiscard]] Result<std::vector<RecordId>> ofItem(const ItemId& item, const Scope& scope);
  [[nodiscard]] Result<KeptElsewhere> keptElsewhere(const RecordId& record, const Scope& scope);
  /// A record of the same class, kept or waiting, in which everything selected for `record` is selected too.
  [[nodiscard]] Result<std::optional<RecordId>> sameSelection(const RecordId& record, const ClassId& recordClass);

 private:
  [[nodiscard]] Result<bool> isVisible(const RecordId& record, const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
