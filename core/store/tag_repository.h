#pragma once

#include "core/model/scope.h"
#include "core/model/tagging.h"
#include "core/store/connection.h"

#include <map>

namespace muniment::store {

/// A choice as it is read later: who made it and what changed for one message.
struct TagStep final {
  TaggingId tagging;
  TagSetId set;
  Instant at;
  QString author;
  std::vector<TagId> before;
  std::vector<TagId> after;
};

/// Sets of tags, what was chosen when, and what is chosen now.
class TagRepository final {
 public:
  explicit TagRepository(Connection& connection) : m_connection(&connection) {}

  /// Adds a set or puts its next version in its place.
  [[nodiscard]] Result<void> save(const TagSet& set);
  /// In the order of names.
  [[nodiscard]] Result<std::vector<TagSet>> sets(const Scope& scope);
  [[nodiscard]] Result<std::optional<TagSet>> set(const TagSetId& id, const Scope& scope);
  /// How many messages have each tag of a set.
  [[nodiscard]] Result<std::map<TagId, std::int64_t>> counts(const TagSetId& set, const Scope& scope);

  /// Keeps an act of choosing and makes it what is chosen now.
  [[nodiscard]] Result<void> add(const Tagging& tagging);
  /// Whether each of these messages is there for the scope.
  [[nodiscard]] Result<bool> areVisible(std::span<const MessageId> messages, const Scope& scope);
  /// What is chosen for these messages now; those without a tag are absent.
  [[nodiscard]] Result<std::map<MessageId, std::vector<TagId>>> tags(std::span<const MessageId> messages,
                                                                     const Scope& scope);
  /// Oldest first.
  [[nodiscard]] Result<std::vector<TagStep>> history(MessageId message, const Scope& scope);
  /// Every act in the order of ids, for verification.
  [[nodiscard]] Result<std::vector<Tagging>> scan(const std::optional<TaggingId>& after, int limit,
                                                  const Scope& system);

 private:
  [[nodiscard]] Result<std::vector<Tagging::Change>> changes(const TaggingId& tagging);

  Connection* m_connection;
};

/// A name of a tag as `tag:` compares it.
[[nodiscard]] QString foldedTagName(QStringView name);

} // namespace muniment::store
