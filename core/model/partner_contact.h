#pragma once

#include "core/base/commitment.h"
#include "core/model/ids.h"

#include <QtCore/QStringList>

namespace muniment {
inline namespace model {

/// For which partner and which matters of business a person outside is the one to tell.
struct PartnerContact final {
  PersonId person;
  QString partner;     ///< code of a trading partner
  QString duty;        ///< what the person does there
  QStringList regions; ///< empty: all of them; likewise below
  QStringList productLines;
  QStringList issues;
  bool isActive = true;
  Salt salt;
};

[[nodiscard]] QString aggregateOfContact(const PersonId& person);
[[nodiscard]] Json contentOf(const PartnerContact& contact);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<PartnerContact> partnerContactFrom(const Json& content);

} // namespace model
} // namespace muniment
