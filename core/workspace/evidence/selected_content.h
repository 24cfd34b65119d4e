#pragma once

#include "core/workspace/evidence/production_selection.h"
#include "core/workspace/services.h"

#include <set>

namespace muniment::workspace {

/// The ids of what a selection finds.
struct SelectedContent final {
  std::set<MessageId> messages;
  std::set<ItemId> items;
};

/// What is not there, or is not for these eyes, is unknown.
[[nodiscard]] Result<SelectedContent> contentOf(store::Connection& connection, const Services& services,
                                                const ProductionSelection& selection, const Scope& scope);

} // namespace muniment::workspace
