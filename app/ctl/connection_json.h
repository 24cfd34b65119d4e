#pragma once

#include "core/workspace/connections/connection_queries.h"
#include "core/workspace/connections/processing_record.h"

namespace muniment::ctl {

[[nodiscard]] QLatin1StringView nameOf(workspace::SecretPlace place);
[[nodiscard]] Json jsonOf(const workspace::ConnectionCard& card);
[[nodiscard]] Json jsonOf(const workspace::ProcessingRecord::Answer& record);
[[nodiscard]] QString lineOf(const workspace::ConnectionCard& card);
[[nodiscard]] Json jsonOf(const workspace::ConnectionTest& test);
[[nodiscard]] QString textOfTest(const workspace::ConnectionTest& test);

} // namespace muniment::ctl
