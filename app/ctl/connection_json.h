#pragma once

#include "core/workspace/connections/connection_queries.h"

namespace muniment::ctl {

[[nodiscard]] QLatin1StringView nameOf(workspace::SecretPlace place);
[[nodiscard]] Json jsonOf(const workspace::ConnectionCard& card);
[[nodiscard]] QString lineOf(const workspace::ConnectionCard& card);
[[nodiscard]] Json jsonOf(const workspace::ConnectionTest& test);
[[nodiscard]] QString textOfTest(const workspace::ConnectionTest& test);

} // namespace muniment::ctl
