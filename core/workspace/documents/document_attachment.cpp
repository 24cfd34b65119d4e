#include "core/store/item_repository.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/documents/document_reading.h"
#include "core/workspace/items/virus_scans.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

bool isBase64(char letter) {
  const bool isAlphanumeric =
      (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
  return isAlphanumeric || letter == '+' || letter == '/' || letter == '=';
}

/// The text of an element without what XML allows around and between its letters; zeros come of wide encodings.
QByteArray decoded(QByteArray text) {
  text.removeIf([](char letter) { return letter == 0; });
  if (const qsizetype begin = text.indexOf("<![CDATA["); begin >= 0)
    text = text.sliced(begin + 9, std::max<qsizetype>(0, text.lastIndexOf("]]>") - begin - 9));
  text.removeIf([](char letter) { return !isBase64(letter); });
  return QByteArray::fromBase64(text);
}

} // namespace

Result<DocumentAttachment::Answer> DocumentAttachment::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(stored, visibleDocument(context, id));
  MUNIMENT_TRY(mustNotBeInfected(context.connection, stored.document.item));
  MUNIMENT_TRY_LET(document, readAnew(context, stored));
  if (number < 0 || number >= std::ssize(document.attachments))
    return failure(ErrorKind::NotFound, "document.unknown"_L1);
  const formats::edi::Attachment& attachment = document.attachments[static_cast<std::size_t>(number)];
  if (attachment.place.length > kMost)
    return failure(ErrorKind::Refused, "preview.too_large"_L1);
  MUNIMENT_TRY_LET(item, store::ItemRepository(context.connection).byId(stored.document.item, context.scope()));
  const auto address = item ? vault::VaultAddress::fromBytes(item->address) : std::nullopt;
  if (!address)
    return failure(ErrorKind::NotFound, "document.unknown"_L1);
  MUNIMENT_TRY_LET(text, context.services.vault->readPart(*address, attachment.place.offset, attachment.place.length));
  return Answer{QString::fromStdString(attachment.name), decoded(std::move(text)), stored.document.matter};
}

QStringList DocumentAttachment::journalSubjects(const Answer& given, const access::Session& session) const {
  return given.matter || session.glassBroken ? QStringList{aggregateOf(id)} : QStringList();
}

} // namespace muniment::workspace
