#pragma once

#include "core/model/sensitive_mark.h"
#include "core/store/connection.h"

#include <map>

namespace muniment::store {

/// What was said to belong to a special category. Who may see what it is about is for the caller to ask.
class SensitiveRepository final {
 public:
  explicit SensitiveRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> add(const SensitiveMark& mark);
  /// All about one thing, the newest first.
  [[nodiscard]] Result<std::vector<SensitiveMark>> history(const QString& subject);
  /// Those that stand, of these things.
  [[nodiscard]] Result<std::vector<SensitiveMark>> standing(const QStringList& subjects);
  /// By what conversations are sensitive: their own marks, and those of persons who speak there.
  [[nodiscard]] Result<std::map<ConversationId, std::vector<SensitiveMark>>>
  ofConversations(std::span<const ConversationId> conversations);

  /// Every mark in the order of ids, for verification.
  [[nodiscard]] Result<std::vector<SensitiveMark>> scan(const std::optional<SensitiveMarkId>& after, int limit);

 private:
  [[nodiscard]] Result<std::vector<SensitiveMark>> read(const QByteArray& rest, const QVariantList& values);
  /// Which of these conversations the person of a mark speaks in; somebody merged is whoever they turned out to be.
  [[nodiscard]] Result<std::vector<ConversationId>> spokenIn(const SensitiveMark& mark, const QStringList& among);

  Connection* m_connection;
};

} // namespace muniment::store
