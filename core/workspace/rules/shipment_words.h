#pragma once

#include "core/store/document_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What a ship notice is beside the order that it names for certain: `late`, `short` – together with those that were
/// here before it. Nothing where it names none, or
/// one of them cannot be read.
[[nodiscard]] Result<QStringList> shipmentWords(QueryContext& context, const store::StoredDocument& notice);

} // namespace muniment::workspace
