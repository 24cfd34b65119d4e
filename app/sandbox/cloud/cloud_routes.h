#pragma once

#include "app/sandbox/cloud/cloud_store.h"
#include "app/sandbox/proofs.h"

namespace muniment::sandbox {

void addMessageRoutes(Router& router, CloudStore& store);
void addMediaRoutes(Router& router, CloudStore& store, const Proofs& proofs);
void addTemplateRoutes(Router& router, CloudStore& store);

/// What is wrong with the member that a message of this type must have; nothing where it is good.
[[nodiscard]] std::optional<Reply> checkContent(CloudStore& store, const QJsonObject& message, Instant at);

} // namespace muniment::sandbox
