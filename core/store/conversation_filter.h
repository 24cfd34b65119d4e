#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QVariant>

#include <optional>

namespace muniment::store {

/// Which conversations a list shows; what is empty lets everything through.
struct ConversationFilter final {
  QString text; ///< part of a title or of a speaker's name
  QString speaker;
  QString owner; ///< whose export one of the sources is
  bool onlyConflicts = false;
  bool onlyWithFiles = false;
  std::optional<std::int64_t> from; ///< milliseconds, in the time that the conversation has
  std::optional<std::int64_t> until;

  friend bool operator==(const ConversationFilter&, const ConversationFilter&) = default;
};

/// Appends conditions on `conversation c` and `conversation_count k`.
void appendFilter(const ConversationFilter& filter, QByteArray& sql, QVariantList& values);

} // namespace muniment::store
