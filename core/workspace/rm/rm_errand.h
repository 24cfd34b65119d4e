#pragma once

#include "core/model/access_act.h"
#include "core/model/counterpart.h"
#include "core/model/record.h"
#include "core/workspace/command.h"
#include "core/workspace/rm/record_copy.h"

namespace muniment::workspace {

/// What a connector must know to carry one order about a record or a hold.
struct RmErrand final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Exported;

  struct Answer final {
    Counterpart counterpart;
    std::optional<Record> record;
    std::int64_t classNode = 0; ///< there, of the record's class or the nearest above; 0: none was matched
    std::int64_t holdNode = 0;  ///< there, of the hold; 0: not made yet
    std::optional<HoldId> hold;
    QString holdCode;
    std::shared_ptr<RecordCopy> copy; ///< where it was asked for
  };
  CounterpartId counterpart;
  bool withCopy = false;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

} // namespace muniment::workspace
