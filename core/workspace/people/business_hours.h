#pragma once

#include "core/model/business_calendar.h"
#include "core/model/person.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Says when the house works, in the place of what was said before: for rules, quiet hours and escalations.
/// `{hours}`
struct SetBusinessHours final {
  static constexpr auto kName = QLatin1StringView("business-hours.set");
  static constexpr Permission kPermission = Permission::ManageRules;

  BusinessHours hours;

  [[nodiscard]] Json describe() const { return contentOf(hours); }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// When the house works, with the zone filled in that counts.
struct CurrentBusinessHours final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  [[nodiscard]] Result<BusinessHours> answer(QueryContext& context) const;
};

/// As they were last said.
[[nodiscard]] Result<BusinessHours> businessHours(store::Connection& connection);
[[nodiscard]] Result<BusinessCalendar> businessCalendar(store::Connection& connection, const Services& services);
/// The zone in which somebody lives; that of the workspace where it is not known.
[[nodiscard]] QTimeZone zoneOf(const Person& person, const Services& services);

} // namespace muniment::workspace
