#pragma once

#include "core/model/access_act.h"
#include "core/model/delivery.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What was sent out of the workspace, the newest first: when, to whom, over which connection, and which person or rule
/// was the reason. What it said is not here: what a delivery carried goes once it has arrived.
struct EgressReport final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  static constexpr AccessAct kJournal = AccessAct::Exported;

  struct Line final {
    Delivery delivery; ///< without its position: a gap would tell of others
    QString to;        ///< who it went to, as far as that is known; else the number or the system
    QString by;        ///< person or program
    QString rule;      ///< name of the rule that led to it
  };
  struct Answer final {
    std::vector<Line> lines;
    bool isComplete = true; ///< there were no more than kMost
  };
  static constexpr std::size_t kMost = 10'000;

  std::optional<Instant> from;
  std::optional<Instant> until; ///< exclusive
  QString person;               ///< a part of the name or of the number; empty: everybody

  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// As a table for a spreadsheet: UTF-8, the first line names the columns, times are ISO 8601 in UTC.
[[nodiscard]] QByteArray csvOf(const EgressReport::Answer& answer);

} // namespace muniment::workspace
