#include "core/workspace/sending/outgoing_file.h"

#include "core/store/delivery_repository.h"
#include "core/workspace/connections/vault_upload.h"
#include "core/workspace/delivery/payload_seal.h"
#include "core/workspace/items/virus_scans.h"
#include "core/workspace/sending/send_order.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMost = 1'000;

} // namespace

Result<OutgoingFile::Answer> OutgoingFile::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(open, store::DeliveryRepository(context.connection).openInLane(peer, lane, kMost, context.scope()));
  const auto found = std::ranges::find(open, delivery, [](const auto& each) { return each.delivery.id; });
  if (found == open.end())
    return failure(ErrorKind::NotFound, "delivery.unknown"_L1);
  MUNIMENT_TRY_LET(payload, openPayload(*context.services.key, delivery, found->payload));
  MUNIMENT_TRY_LET(order, sendOrderFrom(payload));
  const auto address =
      order.message.media ? vault::VaultAddress::fromBytes(order.message.media->address) : std::nullopt;
  if (!address)
    return failure(ErrorKind::VerificationFailed, "sending.order_unreadable"_L1);
  MUNIMENT_TRY(mustNotBeInfected(context.connection, order.message.media->address));
  return std::make_shared<VaultUpload>(*context.services.vault, *address, order.message.media->size);
}

} // namespace muniment::workspace
