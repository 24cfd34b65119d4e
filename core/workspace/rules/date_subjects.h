#pragma once

#include "core/model/rule_trigger.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <QtCore/QDate>
#include <QtCore/QTimeZone>

namespace muniment::workspace {

struct Services;

/// A day on which something is due.
struct DueDay final {
  RuleTrigger::Around around = RuleTrigger::Around::RecordDue;
  QDate day;
  QTimeZone zone;
};

/// What is due on exactly this day: aggregates, in no particular order.
[[nodiscard]] Result<QStringList> subjectsOn(store::Connection& connection, const DueDay& due, const Scope& scope);

/// Something that the clock goes through.
struct DueSubject final {
  QString aggregate;
  QString step; ///< of an order: what is missing, for which a rule acts only once; empty: each time
};
/// What a rule goes through now, whoever may see it.
[[nodiscard]] Result<std::vector<DueSubject>> subjectsOfEach(store::Connection& connection, Services& services,
                                                             RuleTrigger::Each each, const Scope& scope);

} // namespace muniment::workspace
