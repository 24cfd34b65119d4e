#pragma once

#include "core/workspace/command.h"

namespace muniment::workspace {

/// To be asked in the transaction that begins to refer to objects: one of them may have been destroyed since it was put
/// into the vault. Nobody destroys until the transaction ends.
[[nodiscard]] Result<void> mustBeKept(const CommandContext& context, const QByteArrayList& addresses);

} // namespace muniment::workspace
