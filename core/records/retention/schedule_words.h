#pragma once

#include "core/model/schedule.h"

class QLocale;

namespace muniment::records {

/// What a person reads for the parts of a schedule, in their language.
[[nodiscard]] QString actionText(StageAction action);
[[nodiscard]] QString dateToUseText(DateToUse date);
/// `7 years, 3 months`.
[[nodiscard]] QString periodText(const Period& period, const QLocale& locale);
/// `10 March 2026`.
[[nodiscard]] QString dateText(QDate date, const QLocale& locale);

} // namespace muniment::records
