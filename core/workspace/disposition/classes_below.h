#pragma once

#include "core/model/ids.h"
#include "core/store/connection.h"

namespace muniment::workspace {

/// A class and all classes below it; nothing for no class, which stands for all of them.
[[nodiscard]] Result<std::vector<ClassId>> classesBelow(store::Connection& connection,
                                                        const std::optional<ClassId>& top);

} // namespace muniment::workspace
