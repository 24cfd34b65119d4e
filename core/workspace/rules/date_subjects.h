#pragma once

#include "core/model/rule_trigger.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <QtCore/QDate>
#include <QtCore/QTimeZone>

namespace muniment::workspace {

/// A day on which something is due.
struct DueDay final {
  RuleTrigger::Around around = RuleTrigger::Around::RecordDue;
  QDate day;
  QTimeZone zone;
};

/// What is due on exactly this day: aggregates, in no particular order.
[[nodiscard]] Result<QStringList> subjectsOn(store::Connection& connection, const DueDay& due, const Scope& scope);

} // namespace muniment::workspace
