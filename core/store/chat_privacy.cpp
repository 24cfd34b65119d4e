#include "core/store/chat_privacy.h"

#include "core/model/message_kind.h"
#include "core/store/column.h"

namespace muniment::store {

Result<std::int64_t> chatPrivacyLines(Connection& connection, const ConversationId& conversation) {
  MUNIMENT_TRY_LET(rows, connection.select("SELECT count(*) FROM message m JOIN conversation c ON c.n = m.conversation "
                                           "WHERE c.id = ? AND m.kind = ? AND m.details LIKE "
                                           "'%\"system\":\"privacy\"%'",
                                           {column(conversation), static_cast<int>(MessageKind::System)}));
  const std::int64_t lines = rows.next() ? rows.integer(0) : 0;
  MUNIMENT_TRY(rows.finish());
  return lines;
}

} // namespace muniment::store
