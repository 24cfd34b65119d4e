#pragma once

#include "core/base/result.h"
#include "core/connect/whatsapp/webhook_event.h"

namespace muniment::connect {

/// Reads a webhook of the Cloud API. Nothing in it is required and nothing is left out: what is not understood comes as
/// a notice, an unknown message, or in `rest`. Failed `whatsapp.webhook_unreadable` where it is no JSON object.
[[nodiscard]] Result<WebhookReading> readWhatsAppWebhook(QByteArrayView body);

} // namespace muniment::connect
