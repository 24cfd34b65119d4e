#pragma once

#include "core/model/access_act.h"
#include "core/model/hold.h"
#include "core/model/record.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What would be disposed of by now if a hold did not forbid it.
struct HoldImpact final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  struct Waiting final {
    RecordId record;
    QString number;
    QString title;
    QDate dueOn;
    bool onlyThis = true; ///< no other hold is on it
  };
  struct Answer final {
    std::vector<Waiting> first; ///< the longest due ones
    std::int64_t total = 0;
    bool isComplete = true; ///< else there are so many due records that the rest was not looked at
  };
  HoldId hold;
  int limit = 50;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// How people name what a hold is on: title, number, code. What the actor may not see has none.
[[nodiscard]] Result<std::map<QString, QString>> namesOf(std::span<const HoldTarget> targets, QueryContext& context);

} // namespace muniment::workspace
