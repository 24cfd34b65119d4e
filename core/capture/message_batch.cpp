#include "core/capture/message_batch.h"

#include "core/capture/message_number.h"
#include "core/search/facet_terms.h"

namespace muniment::capture {
namespace {

using namespace Qt::StringLiterals;
using formats::whatsapp::Framing;
using formats::whatsapp::SourceMessage;

QString textOf(const std::string& utf8) {
  // NUL is no text in either database; its bytes stay in the original.
  return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).replace(QChar(u'\0'), QChar(0xfffd));
}

MessageFlags flagsOf(const SourceMessage& source) {
  MessageFlags flags;
  flags.setFlag(MessageFlag::Edited, source.isEdited);
  flags.setFlag(MessageFlag::Deleted, source.isDeleted);
  flags.setFlag(MessageFlag::Forwarded, source.isForwarded);
  flags.setFlag(MessageFlag::ViewOnce, source.isViewOnce);
  flags.setFlag(MessageFlag::FramingAmbiguous, source.framing == Framing::Ambiguous);
  flags.setFlag(MessageFlag::FramingInconsistent, source.framing == Framing::Inconsistent);
  flags.setFlag(MessageFlag::HasLink,
                source.text.find("http://") != std::string::npos || source.text.find("https://") != std::string::npos);
  return flags;
}

Attachment attachmentOf(const SourceMessage& source) {
  Attachment attachment;
  attachment.name = textOf(source.attachment.name);
  attachment.mime = textOf(source.attachment.mime);
  attachment.size = source.attachment.size;
  attachment.seconds = source.attachment.seconds;
  attachment.state = source.attachment.isOmitted ? Attachment::State::Omitted : Attachment::State::Missing;
  attachment.salt = makeSalt();
  return attachment;
}

Message messageOf(const SourceMessage& source) {
  Message message;
  message.time = timeOf(source.time);
  message.kind = source.kind;
  message.flags = flagsOf(source);
  message.text = textOf(
      source.kind == MessageKind::Unknown && source.text.empty() && !source.hasAttachment ? source.raw : source.text);
  message.system = textOf(source.system);
  if (source.hasAttachment)
    message.attachment = attachmentOf(source);
  if (!source.quote.empty())
    message.quote = Quote{MessageId(), textOf(source.quote.front().sender), textOf(source.quote.front().text)};
  for (const formats::whatsapp::SourceReaction& reaction : source.reactions)
    message.reactions.push_back({textOf(reaction.sender), textOf(reaction.emoji)});
  message.salt = makeSalt();
  return message;
}

} // namespace

MessageTime timeOf(const formats::whatsapp::StatedTime& time) {
  return {time.milliseconds, time.isKnown, time.isUtc, time.precision};
}

void BatchBuilder::cut(const SourceMessage& message) {
  if (m_sightings.empty())
    m_firstOrdinal = message.ordinal;
  if (message.length > 0)
    m_cutter.add(message.offset, message.raw);
}

QByteArrayView BatchBuilder::termsOf(std::int32_t speaker) {
  const auto place = static_cast<std::size_t>(speaker);
  if (place >= m_terms.size())
    m_terms.resize(place + 1);
  if (m_terms[place].isEmpty() && speaker > 0)
    m_terms[place] = search::speakerTerms(m_speakers->speaker(speaker));
  return m_terms[place];
}

Result<void> BatchBuilder::add(const SourceMessage& source, MessageFlags flags) {
  cut(source);
  Message message = messageOf(source);
  message.id = messageNumber(message.time, m_target.firstNumber + source.ordinal);
  message.flags |= flags;
  message.conversation = m_target.conversation;
  message.position = m_target.nextPosition++;
  message.speaker = m_speakers->numberOf(source.sender, source.isFromOwner);
  m_content.clear();
  m_content.append(message.salt.view());
  if (!appendContent(m_content, message))
    return failure(ErrorKind::Failed, "json.not_canonical"_L1);
  m_leaves.push_back({aggregateOf(message.id), sha256(m_content)});
  m_sightings.push_back({message.id, m_target.source, source.ordinal, source.offset, source.length, sha256(source.raw),
                         message.time, message.flags, std::nullopt});
  QByteArray words;
  search::appendMessageIndex(words, message, termsOf(message.speaker));
  m_messages.push_back({std::move(message), std::move(words)});
  return {};
}

void BatchBuilder::addSighting(const SourceMessage& source, MessageId met, MessageFlags flags,
                               std::optional<QString> text) {
  cut(source);
  (void)m_speakers->numberOf(source.sender, source.isFromOwner);
  m_marks[static_cast<int>(flags.toInt())].push_back(met);
  m_sightings.push_back({met, m_target.source, source.ordinal, source.offset, source.length, sha256(source.raw),
                         timeOf(source.time), flagsOf(source) | flags, std::move(text)});
}

void BatchBuilder::setAttached(const KeptFile& file) {
  std::optional<Attachment>& attachment = m_messages.back().message.attachment;
  if (!attachment)
    return;
  attachment->state = Attachment::State::Present;
  attachment->size = file.size;
  attachment->digest = file.digest.toBytes();
  attachment->address = file.address;
}

Result<MessageBatch> BatchBuilder::take() {
  MUNIMENT_TRY_LET(rows, store::packMessages(m_target.dialect, m_target.number, m_messages, m_sightings));
  MessageBatch batch{.firstOrdinal = m_firstOrdinal,
                     .count = static_cast<std::int64_t>(m_sightings.size()),
                     .rows = std::move(rows),
                     .speakers = m_speakers->takeNewSpeakers(),
                     .names = m_speakers->takeNewNames(),
                     .pieces = m_cutter.take(),
                     .segments = {},
                     .files = {},
                     .marks = std::exchange(m_marks, {}),
                     .leaves = std::exchange(m_leaves, {})};
  for (const store::NewMessage& added : m_messages) {
    if (const auto& attachment = added.message.attachment) {
      MUNIMENT_TRY_LET(digest, commitment(attachment->salt, contentOf(*attachment)));
      batch.leaves.push_back({aggregateOfAttachment(added.message.id), digest});
      if (!attachment->address.isEmpty())
        batch.files.append(attachment->address);
    }
  }
  for (const Speaker& speaker : batch.speakers) {
    MUNIMENT_TRY_LET(digest, commitment(speaker.salt, contentOf(speaker)));
    batch.leaves.push_back({aggregateOfSpeaker(m_target.conversation, speaker.number), digest});
  }
  m_messages.clear();
  m_sightings.clear();
  return batch;
}

} // namespace muniment::capture
