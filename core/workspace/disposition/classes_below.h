#pragma once

#include "core/access/session.h"
#include "core/store/connection.h"

namespace muniment::workspace {

/// A class and all classes below it, of those whose disposition the person reviews at this moment; nothing stands for
/// all of them.
[[nodiscard]] Result<std::vector<ClassId>> classesBelow(store::Connection& connection, const access::Session& session,
                                                        const std::optional<ClassId>& top, Instant now);

} // namespace muniment::workspace
