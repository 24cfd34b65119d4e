#pragma once

#include "core/capture/corroboration.h"
#include "core/model/access_act.h"
#include "core/model/person.h"
#include "core/model/sensitive_mark.h"
#include "core/store/conversation_repository.h"
#include "core/workspace/command.h"

#include <set>

namespace muniment::workspace {

/// Conversations by their newest message, a page at a time.
struct ConversationsPage final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  store::ConversationFilter filter;
  int limit = 100;
  /// The last one of the page before.
  std::optional<ConversationSummary> after;

  struct Answer final {
    std::vector<ConversationSummary> conversations;
    std::int64_t total = 0;                  ///< of all that the filter lets through
    std::set<ConversationId> sensitive = {}; ///< of these; their last words are left out
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  /// The matters that the page shows something of, and all of it under emergency access.
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// What the conversations may be filtered by: names, the commonest first.
struct ConversationChoices final {
  static constexpr Permission kPermission = Permission::ViewItem;
  int limit = 40; ///< of each kind

  struct Answer final {
    std::vector<store::NameCount> speakers;
    std::vector<store::NameCount> owners; ///< of exports
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// One conversation with its people and its sources.
struct ConversationById final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;
  ConversationId id;

  struct Answer final {
    ConversationSummary summary;
    std::vector<Speaker> speakers;
    std::vector<ConversationSource> sources;
    std::vector<Person> persons = {};          ///< whom the speakers were taken to be
    std::vector<SensitiveMark> sensitive = {}; ///< of the conversation or of somebody who speaks there
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  /// The conversation where a matter restricts it, or under emergency access.
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// Who speaks in a conversation, and under which names: for whoever reads another source of it.
struct SpeakersOf final {
  static constexpr Permission kPermission = Permission::ViewItem;
  ConversationId id;

  struct Answer final {
    QString title;
    std::vector<Speaker> speakers;
    std::vector<store::SpeakerName> names;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// Every message of a conversation as sources are compared by it, but those that one source brought: its numbers count
/// from `firstNumber`.
struct KnownMessages final {
  static constexpr Permission kPermission = Permission::ViewItem;
  ConversationId id;
  std::int64_t firstNumber = 0;
  std::int64_t numbers = 0;
  [[nodiscard]] Result<std::vector<capture::KnownMessage>> answer(QueryContext& context) const;
};

/// The one conversation whose speakers are those of a source, by name or number; nothing where none or several are.
struct MeetingConversation final {
  static constexpr Permission kPermission = Permission::ViewItem;
  QStringList labels;
  std::optional<MatterId> matter;
  [[nodiscard]] Result<std::optional<ConversationId>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
