#include "core/workspace/conversations/attachment_bytes.h"

#include "core/store/conversation_repository.h"
#include "core/store/message_repository.h"
#include "core/workspace/items/virus_scans.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Result<ReceivedFile> receive(QueryContext& context, MessageId id, std::int64_t most) {
  MUNIMENT_TRY_LET(message, store::MessageRepository(context.connection).byId(id, context.scope()));
  if (!message)
    return failure(ErrorKind::NotFound, "message.unknown"_L1);
  if (!message->attachment || message->attachment->state != Attachment::State::Present)
    return failure(ErrorKind::NotFound, "message.no_file"_L1);
  MUNIMENT_TRY(mustNotBeInfected(context.connection, id));
  if (message->attachment->size > most)
    return failure(ErrorKind::Refused, "message.file_too_large"_L1, {QString::number(most >> 20)});
  const auto address = vault::VaultAddress::fromBytes(message->attachment->address);
  if (!address)
    return failure(ErrorKind::VerificationFailed, "vault.object_missing"_L1);
  MUNIMENT_TRY_LET(stored,
                   store::ConversationRepository(context.connection).byId(message->conversation, context.scope()));
  MUNIMENT_TRY_LET(bytes, context.services.vault->read(*address));
  return ReceivedFile{*message->attachment, std::move(bytes), stored && stored->conversation.matter};
}

} // namespace

Result<ReceivedFile> PreviewAttachment::answer(QueryContext& context) const { return receive(context, message, most); }

QStringList PreviewAttachment::journalSubjects(const ReceivedFile& given, const access::Session& session) const {
  return given.isRestricted || session.glassBroken ? QStringList{aggregateOfAttachment(message)} : QStringList();
}

Result<ReceivedFile> ExportAttachment::answer(QueryContext& context) const {
  return receive(context, message, vault::Vault::kLargestRead);
}

QStringList ExportAttachment::journalSubjects(const ReceivedFile& /*given*/, const access::Session& /*session*/) const {
  return {aggregateOfAttachment(message)};
}

} // namespace muniment::workspace
