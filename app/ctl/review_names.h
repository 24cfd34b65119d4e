#pragma once

#include "core/model/actor.h"
#include "core/workspace/review/review_queries.h"
#include "core/workspace/workspace.h"

namespace muniment::ctl {

/// A review set by its name or its id.
[[nodiscard]] Result<ReviewSet> reviewSetNamed(workspace::Workspace& opened, const std::string& name);
/// Somebody who may review a set, by login, name or id.
[[nodiscard]] Result<ActorId> reviewerNamed(workspace::Workspace& opened, const ReviewSetId& set,
                                            const std::string& name);
/// The question that a sample is about.
[[nodiscard]] Result<TagSet> questionOf(workspace::Workspace& opened, const ReviewSampleId& sample);

} // namespace muniment::ctl
