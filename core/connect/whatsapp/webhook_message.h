#pragma once

#include "core/connect/whatsapp/webhook_event.h"
#include "core/connect/whatsapp/webhook_node.h"

namespace muniment::connect {

/// Reads what a message says into an event whose kind, type and ends are known already or become known here.
void readWebhookMessage(const WebhookNode& item, WebhookEvent& event);

[[nodiscard]] std::vector<WebhookProblem> webhookProblems(const WebhookNode& errors);

/// Whether the messenger documents this type of message.
[[nodiscard]] bool isKnownMessageType(QStringView type);

} // namespace muniment::connect
