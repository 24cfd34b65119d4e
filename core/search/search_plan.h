#pragma once

#include "core/model/ids.h"
#include "core/search/query.h"

#include <cstdint>
#include <span>

namespace muniment::search {

/// A question to the index of words. A Not stands only as an operand of an All that has another operand as well,
/// because an index can leave out but cannot list what it does not have. An Any without operands finds nothing.
struct IndexedQuery final {
  enum class Kind : std::uint8_t { Sequence, All, Any, Not };
  Kind kind = Kind::Sequence;
  std::vector<QByteArray> tokens; ///< of a Sequence: they follow each other
  bool isBeginning = false;       ///< of a Sequence: its last token may go on
  std::vector<IndexedQuery> operands;
};

/// What changes after capture, or what an index of words cannot compare.
struct Condition final {
  enum class Kind : std::uint8_t { Held, Declared, Conflict, Time, Tag, Batch, Reviewed };
  Kind kind = Kind::Held;
  std::optional<DayBound> from;  ///< of a Time: the first moment that counts; of a Held: the beginning of today
  std::optional<DayBound> until; ///< of a Time: the first moment that no longer counts
  QByteArray name;               ///< of a Tag: its folded name, or the beginning of it
  bool isBeginning = false;
  std::vector<QByteArray> tokens; ///< of a Batch: words of the set's name; of a Reviewed: of the reviewer's; none: any
  std::int64_t number = 0;        ///< of a Batch: which one; 0 for all of a set
};

/// A question to the rows. All without operands holds for every row, Any without operands for none.
struct JoinedQuery final {
  enum class Kind : std::uint8_t { Condition, Indexed, All, Any, Not };
  Kind kind = Kind::All;
  Condition condition;
  IndexedQuery indexed;
  std::vector<JoinedQuery> operands;
};

/// A query, split by who answers it: a message is found when both parts hold. A part that is absent holds.
struct SearchPlan final {
  std::optional<IndexedQuery> indexed;
  std::optional<JoinedQuery> joined;
};

/// The `in:` and `case:` filters of a query, in the order in which planOf wants their conversations. Which
/// conversations they mean can change; which conversation a message is in cannot, so that the index answers the rest.
[[nodiscard]] std::vector<const Filter*> conversationFilters(const Query& query);

/// Whether a conversation of this title is one that an `in:` filter means.
[[nodiscard]] bool meansTitle(const Filter& filter, QStringView title);

/// Whether a set or a person of this name is one that a Batch or a Reviewed means.
[[nodiscard]] bool meansName(const Condition& condition, QStringView name);

/// `conversations` holds the conversations that each of conversationFilters means.
[[nodiscard]] SearchPlan planOf(const Query& query, std::span<const std::vector<ConversationId>> conversations);

/// The same plan for the messages of one conversation only.
[[nodiscard]] SearchPlan within(ConversationId conversation, SearchPlan plan);

/// Plans that together find what one plan finds, each quicker by itself: one for each operand of an Any of rows.
[[nodiscard]] std::vector<SearchPlan> alternatives(const SearchPlan& plan);

[[nodiscard]] QString textOf(const IndexedQuery& query);
[[nodiscard]] QString textOf(const JoinedQuery& query);

} // namespace muniment::search
