#include "core/evidence/content_writer.h"

#include "core/evidence/bag_content.h"
#include "core/evidence/court_content.h"
#include "core/evidence/load_content.h"
#include "core/evidence/mail_content.h"
#include "core/evidence/rsmf_content.h"
#include "core/formats/exchange/plain_line.h"

namespace muniment::evidence {

using namespace Qt::StringLiterals;
namespace exchange = formats::exchange;

QString fileNameFor(const QString& bates, const QString& sourceName) {
  const QString harmless = exchange::generatedName(u'F', 1, sourceName);
  const qsizetype dot = harmless.lastIndexOf(u'.');
  return dot < 0 ? bates : bates + harmless.sliced(dot);
}

void ContentWriter::count(const exchange::Conversation& chat) {
  for (const exchange::Event& event : chat.events) {
    ++m_counts.events;
    m_counts.edits += static_cast<std::int64_t>(event.edits.size());
    m_counts.deletions += event.deletion ? 1 : 0;
    m_counts.reactions += static_cast<std::int64_t>(event.reactions.size());
    for (const exchange::Attachment& file : event.attachments)
      ++(file.bytes ? m_counts.attachments : m_counts.missing);
  }
}

Result<PackageFolder::Written> ContentWriter::copy(ByteSource& from, const QString& path) {
  constexpr qsizetype kPiece = 1 << 20;
  MUNIMENT_TRY_LET(sink, m_desk.folder.open(path));
  MUNIMENT_TRY_LET(stream, from.open());
  QByteArray piece(kPiece, Qt::Uninitialized);
  for (;;) {
    MUNIMENT_TRY_LET(read, stream->read(piece.data(), piece.size()));
    if (read == 0)
      return m_desk.folder.close(std::move(sink));
    MUNIMENT_TRY(m_desk.folder.mayGoOn());
    MUNIMENT_TRY(sink->take(QByteArrayView(piece).first(read)));
    if (m_desk.folder.progress())
      m_desk.folder.progress()->advance(read);
  }
}

Result<void> ContentWriter::copyFiles(const ShownChat& chat, const exchange::Conversation& events,
                                      const QString& folder) {
  for (std::size_t i = 0; i < chat.messages.size(); ++i) {
    for (const exchange::Attachment& file : events.events[i].attachments) {
      if (!file.bytes)
        continue;
      MUNIMENT_TRY_LET(written,
                       copy(*file.bytes, folder + fileNameFor(m_desk.bates(chat.messages[i].fileBates), file.name)));
      if (written.digest != file.sha256)
        return failure(ErrorKind::VerificationFailed, "export.attachment_changed"_L1);
    }
  }
  return {};
}

Result<void> ContentWriter::add(const CapturedItem& /*item*/, const exchange::Attachment& file, std::int64_t bates) {
  MUNIMENT_TRY_LET(written, copy(*file.bytes, u"content/files/"_s + fileNameFor(m_desk.bates(bates), file.name)));
  return written.digest == file.sha256 ? Result<void>()
                                       : failure(ErrorKind::VerificationFailed, "export.attachment_changed"_L1);
}

std::unique_ptr<ContentWriter> makeContentWriter(const ContentDesk& desk) {
  switch (desk.options.format) {
  case PackageFormat::Rsmf:
    return std::make_unique<RsmfContent>(desk);
  case PackageFormat::LoadFile:
    return std::make_unique<LoadContent>(desk);
  case PackageFormat::BagIt:
    return std::make_unique<BagContent>(desk);
  case PackageFormat::Eml:
    return std::make_unique<MailContent>(desk);
  case PackageFormat::Pdf:
    break;
  }
  return std::make_unique<CourtContent>(desk);
}

} // namespace muniment::evidence
