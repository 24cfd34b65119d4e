// A webhook is refused, or every event of it stands inside the body and is JSON by itself.
#include "core/connect/http/foreign_json.h"
#include "core/connect/whatsapp/webhook_reader.h"
#include "tests/fuzz/fuzz_target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace muniment;
  using namespace muniment::connect;
  const QByteArrayView body = tests::viewOf(data, size);
  const auto reading = readWhatsAppWebhook(body);
  if (!reading)
    return 0;
  for (const WebhookEvent& event : reading->events) {
    tests::require(event.first >= 0 && event.size > 0 && event.first + event.size <= body.size());
    tests::require(ForeignJson::parse(body.sliced(event.first, event.size)).has_value());
    tests::require(event.text.isValidUtf16() && event.wamid.isValidUtf16() && event.party.name.isValidUtf16());
  }
  return 0;
}
