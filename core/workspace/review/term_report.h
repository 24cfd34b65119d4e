#pragma once

#include "core/model/access_act.h"
#include "core/model/review_set.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What each of several searches finds, so that both sides can agree on terms: how much of it, how much with what
/// belongs to it, and how much that no other term finds. The family of a message is what was said in the same
/// conversation on the same day, which is handed over together (docs/exporting.md).
struct TermReport final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Searched;
  static constexpr std::size_t kMost = 200;
  static constexpr std::size_t kMostMessages = 3'000'000;

  QStringList terms;                 ///< as in docs/search.md; empty ones and repetitions are left out
  std::optional<ReviewSetId> within; ///< only what is in this set

  struct Row final {
    QString term;
    std::int64_t messages = 0;
    std::int64_t withFamily = 0;
    std::int64_t unique = 0;    ///< messages that no other term finds
    std::optional<Error> error; ///< why the term cannot be searched
  };
  struct Answer final {
    std::vector<Row> rows; ///< in the order of the terms
    Row all;               ///< what any of them finds
    QString within;        ///< name of the set
    Instant madeAt;
    QString madeBy;
    QString ledger; ///< where it stood
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// CSV, UTF-8. It begins with what it shows, who asked when, and where the ledger stood.
[[nodiscard]] QByteArray csvOf(const TermReport::Answer& report);

} // namespace muniment::workspace
