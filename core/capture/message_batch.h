#pragma once

#include "core/capture/segment_cutter.h"
#include "core/capture/speaker_table.h"
#include "core/formats/whatsapp/source_message.h"
#include "core/model/entry.h"
#include "core/store/message_repository.h"

namespace muniment::capture {

/// Some thousand messages of one source, ready to be written in one transaction.
struct MessageBatch final {
  std::int64_t firstOrdinal = 0;
  std::int64_t count = 0; ///< of sightings
  store::MessageRows rows;
  std::vector<Speaker> speakers;
  std::vector<store::SpeakerName> names;
  std::vector<CutSegment> pieces;              ///< of the original, before they are in the vault
  std::vector<SourceSegment> segments;         ///< the same once they are
  QByteArrayList files;                        ///< addresses in the vault of what came with the messages
  std::map<int, std::vector<MessageId>> marks; ///< known messages that this source has too, by the flags they get
  std::vector<EntryLeaf> leaves;               ///< of the messages, attachments, speakers and segments; in this order
};

/// Makes batches of the messages of one source. One object for one source, from its first message to its last.
class BatchBuilder final {
 public:
  struct Target final {
    ConversationId conversation;
    std::int64_t number = 0; ///< of the conversation, in the rows
    store::Dialect dialect = store::Dialect::Sqlite;
    std::int32_t source = 0;
    std::int64_t firstNumber = 0;  ///< the counter of the message with ordinal 0
    std::int64_t nextPosition = 0; ///< where the next message stands in the transcript
  };

  BatchBuilder(Target target, SpeakerTable& speakers) : m_target(target), m_speakers(&speakers) {}

  /// A message that no other source has; `flags` say why that deserves a look.
  [[nodiscard]] Result<void> add(const formats::whatsapp::SourceMessage& message, MessageFlags flags = {});
  /// A message that is kept already; `text` only where this source has other words.
  void addSighting(const formats::whatsapp::SourceMessage& message, MessageId met, MessageFlags flags,
                   std::optional<QString> text);
  struct KeptFile final {
    Sha256 digest;
    std::int64_t size = 0;
    QByteArray address;
  };
  /// The file of the message added last is in the vault.
  void setAttached(const KeptFile& file);
  [[nodiscard]] const Target& target() const { return m_target; }
  [[nodiscard]] std::size_t size() const { return m_sightings.size(); }
  [[nodiscard]] Result<MessageBatch> take();

 private:
  [[nodiscard]] QByteArrayView termsOf(std::int32_t speaker);
  void cut(const formats::whatsapp::SourceMessage& message);

  Target m_target;
  SpeakerTable* m_speakers;
  SegmentCutter m_cutter;
  std::int64_t m_firstOrdinal = 0;
  std::vector<store::NewMessage> m_messages;
  std::vector<Sighting> m_sightings;
  std::map<int, std::vector<MessageId>> m_marks;
  std::vector<EntryLeaf> m_leaves;
  QByteArray m_content;
  std::vector<QByteArray> m_terms; ///< of each speaker, by number
};

[[nodiscard]] MessageTime timeOf(const formats::whatsapp::StatedTime& time);

} // namespace muniment::capture
