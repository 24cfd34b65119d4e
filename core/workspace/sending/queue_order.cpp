#include "core/workspace/sending/queue_order.h"

#include "core/connect/whatsapp/media_rules.h"
#include "core/workspace/delivery/enqueue.h"
#include "core/workspace/services.h"

#include <QtCore/QMimeDatabase>

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<Json> queueOrder(CommandContext& context, const FoundTarget& target, QLatin1StringView kind, SendOrder order,
                        std::int64_t wait) {
  order.message.to = target.address;
  order.message.author = context.session().actorText();
  MUNIMENT_TRY_LET(payload, bytesOf(order));
  const NewOperation operation{target.address.peer, laneOf(target.address), QString(kind), target.cause,
                               target.matter,       std::move(payload),     wait};
  EntryDraft draft;
  draft.verb = u"message.queued"_s;
  draft.subject = target.cause;
  draft.matter = target.matter;
  draft.payload = {{u"kind"_s, kind}, {u"peer"_s, target.address.peer}};
  MUNIMENT_TRY_LET(ids, enqueue(context, std::span(&operation, 1), draft));
  context.record(std::move(draft));
  return Json::Object{{u"delivery"_s, ids.front().toString()}};
}

Result<OutboundMessage::Media> keepFile(Services& services, const FileToCapture& file, const SharedProgress& progress) {
  vault::StoredObject stored;
  QString mime;
  if (file.bytes) {
    MUNIMENT_TRY_LET(kept, services.vault->put(QByteArrayView(*file.bytes)));
    stored = kept;
    mime = QMimeDatabase().mimeTypeForFileNameAndData(file.name, *file.bytes).name();
  } else {
    MUNIMENT_TRY_LET(opened, services.environment.files->openToRead(file.path));
    QByteArray head(4'096, Qt::Uninitialized);
    MUNIMENT_TRY_LET(size, opened->read(head.data(), head.size()));
    head.truncate(size);
    mime = QMimeDatabase().mimeTypeForFileNameAndData(file.name, head).name();
    MUNIMENT_TRY(opened->seek(0));
    MUNIMENT_TRY_LET(kept, services.vault->put(*opened, progress));
    stored = kept;
  }
  MUNIMENT_TRY_LET(rule, connect::whatsapp::checkMedia(mime, stored.size));
  return OutboundMessage::Media{stored.address.toBytes(), stored.digest, stored.size, rule.mime, file.name};
}

Json describeTarget(const SendTarget& target) {
  return Json::Object{{u"conversation"_s, target.conversation ? Json(target.conversation->toString()) : Json()},
                      {u"peer"_s, target.peer},
                      {u"recipient"_s, target.recipient}};
}

} // namespace muniment::workspace
