#pragma once

#include "core/model/conversation.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Messages that a query finds, newest first, a page at a time. The language is described in docs/search.md.
struct SearchMessages final {
  static constexpr Permission kPermission = Permission::ViewItem;

  /// A stretch of the snippet to be highlighted.
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
  };
  struct Answer final {
    std::vector<Hit> hits;
    bool hasMore = false;
  };

  QString query;
  int limit = 50;
  std::optional<MessageId> after; ///< the last hit of the page before
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// How many messages a query finds.
struct CountMessages final {
  static constexpr Permission kPermission = Permission::ViewItem;
  QString query;
  [[nodiscard]] Result<std::int64_t> answer(QueryContext& context) const;
};

/// Where in one conversation a query finds something: positions in order, at most `limit`.
struct HitsInConversation final {
  static constexpr Permission kPermission = Permission::ViewItem;
  ConversationId conversation;
  QString query;
  int limit = 100'000;
  [[nodiscard]] Result<std::vector<std::int64_t>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
