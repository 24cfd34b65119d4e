#pragma once

#include "core/model/access_act.h"
#include "core/store/conversation_filter.h"
#include "core/store/coverage_repository.h"
#include "core/workspace/command.h"
#include "core/workspace/coverage/capture_route.h"

namespace muniment::workspace {

/// What one source has of one conversation.
struct CoveredSource final {
  struct Week final {
    std::int64_t week = 0; ///< since 1970
    std::int64_t messages = 0;
  };

  ConversationSource source;
  CaptureRoute route = CaptureRoute::Export;
  std::optional<std::int64_t> first; ///< milliseconds, of the zone that the source has or lacks
  std::optional<std::int64_t> last;
  std::vector<Week> weeks;
  std::vector<CoverageDoubt> doubts;
};

/// What was captured of one conversation, and what was not.
struct ConversationCoverage final {
  ConversationSummary summary;
  QString person; ///< whose device, export or number it was captured from; empty: not recorded
  std::vector<CoveredSource> sources;
  store::MediaCount media;
  std::vector<LiveFact> gaps;
  std::int64_t privacyLines = 0; ///< advanced chat privacy was switched on or off: exporting and saving was restricted
};

/// What was captured of which time: a page of conversations, by their newest message.
struct Coverage final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  store::ConversationFilter filter;
  int limit = 50;
  /// The last one of the page before.
  std::optional<ConversationSummary> after;

  struct Answer final {
    std::vector<ConversationCoverage> conversations;
    std::vector<LiveFact> connectionGaps; ///< on the first page only
    std::int64_t total = 0;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

} // namespace muniment::workspace
