#pragma once

#include "core/model/tag_set.h"
#include "core/workspace/workspace.h"

namespace muniment::ctl {

/// A set of tags by its name or its id.
[[nodiscard]] Result<TagSet> tagSetNamed(workspace::Workspace& opened, const std::string& name);
[[nodiscard]] Result<TagId> tagNamed(const TagSet& set, const std::string& name);
/// The names of those that are of the set, others by their ids.
[[nodiscard]] QStringList namesOf(const TagSet& set, const std::vector<TagId>& tags);

} // namespace muniment::ctl
