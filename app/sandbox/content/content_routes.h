#pragma once

#include "app/sandbox/content/content_store.h"

namespace muniment::sandbox {

/// The calls of one concept each, added to the router; what they remember lives in the store or with them.
void addNodeRoutes(Router& router, ContentStore& store);
void addUploadRoutes(Router& router, ContentStore& store);
void addVersionRoutes(Router& router, ContentStore& store);
void addCategoryRoutes(Router& router, ContentStore& store);
void addRecordRoutes(Router& router, ContentStore& store);
void addHoldRoutes(Router& router, ContentStore& store);
void addSeriesRoutes(Router& router, ContentStore& store);
void addDispositionRoutes(Router& router, ContentStore& store);
void addWorkspaceRoutes(Router& router, ContentStore& store);
void addProcessRoutes(Router& router, ContentStore& store);
void addMemberRoutes(Router& router, ContentStore& store);
void addSearchRoutes(Router& router, ContentStore& store);

/// Calls `then` with the node that stands at a place of the path, or says that there is none.
[[nodiscard]] Router::Handler withNode(ContentStore& store, std::function<Reply(Call&, ContentNode&)> then);

} // namespace muniment::sandbox
