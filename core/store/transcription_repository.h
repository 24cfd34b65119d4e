#pragma once

#include "core/model/conversation.h"
#include "core/model/scope.h"
#include "core/model/transcription.h"
#include "core/store/connection.h"

namespace muniment::store {

/// A transcription with the name of whoever wrote it.
struct SignedTranscription final {
  Transcription transcription;
  QString author;
};

/// What people wrote down of files that came with messages.
class TranscriptionRepository final {
 public:
  explicit TranscriptionRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> add(const ConversationId& conversation, const Transcription& transcription);
  /// Oldest first.
  [[nodiscard]] Result<std::vector<SignedTranscription>> ofMessage(MessageId message, const Scope& scope);
  /// Every one in the order of ids, for verification.
  [[nodiscard]] Result<std::vector<Transcription>> scan(const std::optional<TranscriptionId>& after, int limit,
                                                        const Scope& scope);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
