#pragma once

#include "core/model/access_act.h"
#include "core/model/conversation.h"
#include "core/model/live_link.h"
#include "core/store/conflict_repository.h"
#include "core/store/transcription_repository.h"
#include "core/workspace/command.h"
#include "core/workspace/live/live_state.h"

#include <QtCore/QDate>

namespace muniment::workspace {

/// A stretch of one conversation by position, for a view that asks for what it is about to paint.
struct TranscriptPage final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  ConversationId conversation;
  std::int64_t first = 0;
  int count = 200;

  struct Answer final {
    std::int64_t first = 0;
    std::int64_t total = 0; ///< messages in the conversation
    std::vector<Message> messages;
    /// Of those messages that sources do not have alike: together by message, each in the order of sources.
    std::vector<Sighting> sightings;
    std::optional<MatterId> matter = {};
    /// How far those got that we sent; nothing of the others.
    std::map<MessageId, LiveReceipt::Stage> stages = {};
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  /// The stretch, where a matter restricts the conversation or under emergency access.
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// The position of the first message on or after a day.
struct TranscriptDay final {
  static constexpr Permission kPermission = Permission::ViewItem;
  ConversationId conversation;
  QDate day;
  [[nodiscard]] Result<std::int64_t> answer(QueryContext& context) const;
};

/// The conversation in equal slices of positions, for the strip beside the transcript.
struct TranscriptDensity final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Slice final {
    std::int64_t first = 0;     ///< position
    MessageTime time;           ///< of that message
    std::int64_t perDay = 0;    ///< messages a day while this slice lasted
    std::int32_t conflicts = 0; ///< messages that sources disagree on
  };

  ConversationId conversation;
  int slices = 200;
  [[nodiscard]] Result<std::vector<Slice>> answer(QueryContext& context) const;
};

/// Where the sources of a conversation disagree, in the order of the transcript, and how often they agree.
struct ConflictsInConversation final {
  static constexpr Permission kPermission = Permission::ViewItem;
  ConversationId conversation;
  int limit = 100'000;

  struct Answer final {
    std::vector<store::ConflictPlace> places;
    std::int64_t agreeing = 0;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// Everything that is known of one message: who saw it, and what proves it.
struct MessageDetails final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;
  MessageId message;

  struct Answer final {
    Message message;
    std::vector<Sighting> sightings;
    std::vector<ConversationSource> sources;
    std::int64_t entry = 0; ///< number of the ledger entry that captured it
    std::int64_t leaf = 0;  ///< its place in that entry
    std::vector<store::SignedNote> notes;
    std::optional<MatterId> matter = {};
    LiveState live = {};               ///< what a messenger told of it
    std::optional<LiveLink> link = {}; ///< what the messenger calls it; nothing for what was only imported
    std::vector<store::SignedTranscription> transcriptions = {};
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  /// The message, where a matter restricts its conversation or under emergency access.
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

} // namespace muniment::workspace
