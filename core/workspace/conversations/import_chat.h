#pragma once

#include "core/capture/message_batch.h"
#include "core/capture/source_file.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

using SharedSourceFile = std::shared_ptr<capture::SourceFile>;

/// What somebody decided after looking at a file.
struct ImportWish final {
  std::vector<std::size_t> chats; ///< which of the file's chats; nothing else of it is written anywhere
  QString owner;                  ///< whose export it is, as named in it; empty where nobody knows
  QString zone;                   ///< of the exporting device; empty where nobody knows
  QString purpose;                ///< on what ground it is kept; empty where nobody said
  std::optional<MatterId> matter;
  std::optional<ConversationId> into; ///< compare with this conversation; else one that meets, else a new one
  bool alwaysNew = false;
};

/// What came of one chat.
struct ImportedChat final {
  ConversationId conversation;
  SourceId source;
  QString title;
  std::int64_t messages = 0;
  std::int64_t added = 0;
  std::int64_t corroborated = 0;
  std::int64_t conflicts = 0;
  std::int64_t media = 0;        ///< files kept
  std::int64_t missingMedia = 0; ///< named by the source, not there
  Sha256 root;
  bool wasThere = false; ///< this very file was imported before; nothing was added
};

/// Opens or continues the reading of one chat: the conversation, the source, the numbers for its messages.
class BeginSource final {
 public:
  static constexpr auto kName = QLatin1StringView("source.begin");
  static constexpr Permission kPermission = Permission::CaptureItem;

  BeginSource(const capture::SourceFile& file, std::size_t chat, const ImportWish& wish);
  [[nodiscard]] Json describe() const;
  /// `{conversation, conversation_number, source, number, first_number, next_position, done, complete}`
  [[nodiscard]] Result<Json> apply(CommandContext& context);

 private:
  [[nodiscard]] Result<Json> resume(CommandContext& context, const ConversationSource& source) const;
  [[nodiscard]] Result<store::StoredConversation> conversation(CommandContext& context, EntryDraft& draft) const;

  ConversationSource m_source;
  ImportWish m_wish;
  formats::whatsapp::ChatSummary m_summary;
};

/// Writes the rows of one batch, whose pieces of the original are in the vault, and one entry with the root over all of
/// it.
class CaptureBatch final {
 public:
  static constexpr auto kName = QLatin1StringView("message.capture");
  static constexpr Permission kPermission = Permission::CaptureItem;

  CaptureBatch(ConversationId conversation, SourceId source, std::shared_ptr<const capture::MessageBatch> batch)
      : m_conversation(conversation), m_source(source), m_batch(std::move(batch)) {}
  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context);

 private:
  ConversationId m_conversation;
  SourceId m_source;
  std::shared_ptr<const capture::MessageBatch> m_batch;
};

/// Ends the reading: the root over all sightings, the order of the transcript, the counts.
class CompleteSource final {
 public:
  static constexpr auto kName = QLatin1StringView("source.complete");
  static constexpr Permission kPermission = Permission::CaptureItem;

  /// What comparing the whole source with the others showed.
  struct Findings final {
    std::vector<MessageId> missing; ///< that the source should have, and has not
    std::vector<std::pair<MessageId, std::int64_t>> places;
  };

  CompleteSource(ConversationId conversation, SourceId source, std::int64_t messages, Findings findings)
      : m_conversation(conversation), m_source(source), m_messages(messages), m_findings(std::move(findings)) {}
  [[nodiscard]] Json describe() const;
  /// `{root}`
  [[nodiscard]] Result<Json> apply(CommandContext& context);

 private:
  ConversationId m_conversation;
  SourceId m_source;
  std::int64_t m_messages;
  Findings m_findings;
};

} // namespace muniment::workspace
