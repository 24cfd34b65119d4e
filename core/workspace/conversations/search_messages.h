#pragma once

#include "core/model/access_act.h"
#include "core/model/conversation.h"
#include "core/search/query.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Messages that a query finds, newest first, a page at a time. The language is described in docs/search.md.
struct SearchMessages final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Searched;

  /// A stretch of a text to be highlighted.
  struct Mark final {
    qsizetype start = 0;
    qsizetype length = 0;
  };
  struct Hit final {
    MessageId message;
    ConversationId conversation;
    QString conversationTitle;
    QString sender;
    MessageTime time;
    QString snippet;
    std::vector<Mark> marks;
    std::optional<MatterId> matter; ///< of the conversation
    bool isSensitive = false;       ///< what it says is not shown here
  };
  struct Answer final {
    std::vector<Hit> hits;
    bool hasMore = false;
  };

  QString query;
  int limit = 50;
  std::optional<MessageId> after; ///< the last hit of the page before
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  /// The text once for each search, and for each page the matters that it shows something of; all of it under emergency
  /// access.
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// How many messages a query finds.
struct CountMessages final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Searched;
  QString query;
  [[nodiscard]] Result<std::int64_t> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(std::int64_t given, const access::Session& session) const;
};

/// Marks in any text what a query finds in it, by the rules of the search itself.
class HitMarker final {
 public:
  explicit HitMarker(search::Query query) : m_query(std::move(query)) {}
  [[nodiscard]] std::vector<SearchMessages::Mark> marks(const QString& text) const;

 private:
  search::Query m_query;
};

/// Where in one conversation a query finds something: positions in order, at most `limit`. An error of the query has
/// a place: see placeInQuery.
struct HitsInConversation final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Searched;
  ConversationId conversation;
  QString query;
  int limit = 100'000;

  struct Answer final {
    std::vector<std::int64_t> positions;
    std::shared_ptr<const HitMarker> marker;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  /// The text, and where it was looked for.
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// Where in a query an error is, from 0; nothing where it has no place there.
[[nodiscard]] std::optional<qsizetype> placeInQuery(const Error& error);

} // namespace muniment::workspace
