#include "core/workspace/conversations/chat_import.h"

#include "core/capture/file_bytes.h"
#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using formats::whatsapp::SourceMessage;

constexpr std::size_t kMessagesInBatch = 8192;

} // namespace

ChatImport::ChatImport(Workspace& workspace, capture::SourceFile& file, std::size_t chat, ImportWish wish,
                       SharedProgress progress)
    : m_workspace(&workspace), m_file(&file), m_chat(chat), m_wish(std::move(wish)), m_progress(std::move(progress)) {}

Result<ImportedChat> ChatImport::run() {
  MUNIMENT_TRY(choose());
  MUNIMENT_TRY(begin());
  if (m_outcome.wasThere)
    return m_outcome;
  MUNIMENT_TRY(compare());
  Result<void> read = readAll();
  const Result<void> written = awaitWritten();
  MUNIMENT_TRY(read);
  MUNIMENT_TRY(written);
  MUNIMENT_TRY(complete());
  return m_outcome;
}

Result<void> ChatImport::choose() {
  if (m_wish.into || m_wish.alwaysNew)
    return {};
  MeetingConversation question;
  question.matter = m_wish.matter;
  for (const formats::whatsapp::ChatParticipant& person : m_file->chats()[m_chat].participants)
    question.labels.append(QString::fromStdString(person.label));
  MUNIMENT_TRY_LET(found, m_workspace->ask(std::move(question)).result());
  if (!found)
    return {};
  MUNIMENT_TRY_LET(known, m_workspace->ask(KnownMessages{*found, 0, 0}).result());
  MUNIMENT_TRY_LET(reader, m_file->read(m_chat));
  MUNIMENT_TRY_LET(shares, capture::sharesMessages(known, *reader));
  if (shares)
    m_wish.into = found;
  return {};
}

Result<void> ChatImport::compare() {
  MUNIMENT_TRY_LET(known,
                   m_workspace->ask(KnownMessages{m_outcome.conversation, m_firstNumber, m_outcome.messages}).result());
  if (known.empty())
    return {};
  MUNIMENT_TRY_LET(reader, m_file->read(m_chat));
  MUNIMENT_TRY_LET(comparison,
                   capture::Corroboration::compare(std::move(known), *reader, *m_speakers, m_firstNumber, m_progress));
  m_comparison = std::move(comparison);
  return {};
}

Result<void> ChatImport::begin() {
  MUNIMENT_TRY_LET(begun, m_workspace->run(BeginSource(*m_file, m_chat, m_wish)).result());
  const Json& answer = begun.outcome;
  m_outcome.conversation = ConversationId::parse(answer.text(u"conversation")).value_or(ConversationId());
  m_outcome.source = SourceId::parse(answer.text(u"source")).value_or(SourceId());
  m_outcome.wasThere = *answer.at(u"complete").boolean();
  m_done = answer.number(u"done");
  m_firstNumber = answer.number(u"first_number");
  MUNIMENT_TRY_LET(page, m_workspace->ask(SpeakersOf{m_outcome.conversation}).result());
  m_outcome.title = page.title;
  m_outcome.messages = m_file->chats()[m_chat].messages;
  const auto source = static_cast<std::int32_t>(answer.number(u"number"));
  m_speakers = std::make_unique<capture::SpeakerTable>(std::move(page.speakers), std::move(page.names), source);
  m_speakers->setOwner(m_wish.owner);
  const capture::BatchBuilder::Target target{m_outcome.conversation,         answer.number(u"conversation_number"),
                                             m_workspace->dialect(),         source,
                                             answer.number(u"first_number"), answer.number(u"next_position")};
  m_builder = std::make_unique<capture::BatchBuilder>(target, *m_speakers);
  return {};
}

Result<void> ChatImport::readAll() {
  MUNIMENT_TRY_LET(reader, m_file->read(m_chat));
  SourceMessage message;
  for (;;) {
    if (m_progress && m_progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    MUNIMENT_TRY_LET(more, reader->next(message));
    if (!more)
      break;
    if (message.ordinal < m_done)
      continue;
    MUNIMENT_TRY(addMessage(message));
    if (m_builder->size() >= kMessagesInBatch)
      MUNIMENT_TRY(flush());
  }
  return m_builder->size() > 0 ? flush() : Result<void>();
}

Result<void> ChatImport::addMessage(const SourceMessage& message) {
  const auto verdict = m_comparison ? m_comparison->of(message.ordinal) : capture::Corroboration::Verdict();
  m_outcome.conflicts += verdict.flags & kConflicts ? 1 : 0;
  if (verdict.met.isNull()) {
    ++m_outcome.added;
    MUNIMENT_TRY(m_builder->add(message, verdict.flags));
    return message.hasAttachment ? keepMedia(message) : Result<void>();
  }
  ++m_outcome.corroborated;
  std::optional<QString> text;
  if (verdict.flags.testFlag(MessageFlag::TextDiffers))
    text = QString::fromUtf8(message.text.data(), static_cast<qsizetype>(message.text.size())).remove(QChar(u'\0'));
  m_builder->addSighting(message, verdict.met, verdict.flags, std::move(text));
  return {};
}

Result<void> ChatImport::keepMedia(const SourceMessage& message) {
  const std::string& name = message.attachment.path.empty() ? message.attachment.name : message.attachment.path;
  if (name.empty())
    return {};
  MUNIMENT_TRY_LET(stream, m_file->media(name));
  if (!stream) {
    m_outcome.missingMedia += message.attachment.isOmitted ? 0 : 1;
    return {};
  }
  capture::StreamFile file(std::move(stream));
  Result<vault::StoredObject> kept = m_workspace->keepBytes(file);
  if (!kept && kept.error().kind == ErrorKind::Cancelled)
    return failure(kept.error());
  if (!kept) { // a file that cannot be read is missing; the message is kept all the same
    ++m_outcome.missingMedia;
    return {};
  }
  ++m_outcome.media;
  m_builder->setAttached({kept->digest, kept->size, kept->address.toBytes()});
  return {};
}

Result<void> ChatImport::keepPieces(capture::MessageBatch& batch) {
  const std::int32_t source = m_builder->target().source;
  for (const capture::CutSegment& piece : batch.pieces) {
    MUNIMENT_TRY_LET(stored, m_workspace->keepBytes(piece.bytes));
    SourceSegment segment{source, piece.first, piece.bytes.size(), stored.digest, stored.address.toBytes(), makeSalt()};
    MUNIMENT_TRY_LET(digest, commitment(segment.salt, contentOf(segment)));
    batch.leaves.push_back({aggregateOfSegment(m_outcome.conversation, segment), digest});
    batch.segments.push_back(std::move(segment));
  }
  batch.pieces.clear();
  return {};
}

Result<void> ChatImport::flush() {
  MUNIMENT_TRY_LET(batch, m_builder->take());
  MUNIMENT_TRY(keepPieces(batch));
  MUNIMENT_TRY(awaitWritten());
  const std::int64_t count = batch.count;
  auto next = std::make_shared<const capture::MessageBatch>(std::move(batch));
  const auto before = std::exchange(m_writing, next);
  m_written = m_workspace->run(CaptureBatch(m_outcome.conversation, m_outcome.source, std::move(next)));
  if (m_progress)
    m_progress->advance(count);
  return {};
}

Result<void> ChatImport::awaitWritten() {
  if (!m_written)
    return {};
  const Result<Receipt> receipt = std::exchange(m_written, std::nullopt)->result();
  if (!receipt)
    return failure(receipt.error());
  return {};
}

Result<void> ChatImport::complete() {
  CompleteSource::Findings findings;
  if (m_comparison) {
    findings = {m_comparison->missing(), m_comparison->places()};
    m_outcome.conflicts += static_cast<std::int64_t>(findings.missing.size());
  }
  MUNIMENT_TRY_LET(done,
                   m_workspace
                       ->run(CompleteSource(m_outcome.conversation, m_outcome.source,
                                            m_done + m_outcome.added + m_outcome.corroborated, std::move(findings)))
                       .result());
  m_outcome.root = Sha256::fromHex(done.outcome.text(u"root")).value_or(Sha256());
  return {};
}

} // namespace muniment::workspace
