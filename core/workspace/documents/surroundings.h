#pragma once

#include "core/formats/edi/finding.h"
#include "core/store/document_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What is only found beside the other documents: a number that was used before, a reference to what is not here, an
/// answer that came late, a partner that nobody named.
[[nodiscard]] Result<std::vector<formats::edi::Finding>> findingsAround(QueryContext& context,
                                                                        const store::StoredDocument& document);

} // namespace muniment::workspace
