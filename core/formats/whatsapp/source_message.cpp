#include "core/formats/whatsapp/source_message.h"

namespace muniment::formats::whatsapp {
namespace {

void clear(SourceAttachment& attachment) {
  attachment.name.clear();
  attachment.path.clear();
  attachment.mime.clear();
  attachment.size = -1;
  attachment.sha256.clear();
  attachment.seconds = -1;
  attachment.isOmitted = false;
}

} // namespace

void SourceMessage::clear() {
  for (std::string* part : {&raw, &sourceId, &sender, &text, &system})
    part->clear();
  ordinal = offset = length = 0;
  isFromOwner = hasAttachment = isEdited = isDeleted = isForwarded = isViewOnce = false;
  time = editedAt = StatedTime();
  kind = MessageKind::Unknown;
  whatsapp::clear(attachment);
  quote.clear();
  reactions.clear();
  receipts.clear();
  framing = Framing::Proven;
}

} // namespace muniment::formats::whatsapp
