#include "core/workspace/delivery/enqueue.h"

#include "core/access/scope_maker.h"
#include "core/delivery/lanes.h"
#include "core/workspace/delivery/payload_seal.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<std::vector<DeliveryId>> enqueue(CommandContext& context, std::span<const NewOperation> operations,
                                        EntryDraft& draft) {
  std::vector<store::LoadedDelivery> loaded;
  std::vector<DeliveryId> ids;
  for (const NewOperation& operation : operations) {
    if (operation.peer.isEmpty())
      return failure(ErrorKind::Usage, "peer.name_missing"_L1);
    if (operation.payload.size() > NewOperation::kLargestPayload)
      return failure(ErrorKind::Usage, "delivery.too_large"_L1);
    Delivery delivery;
    delivery.id = DeliveryId::make(context.now());
    delivery.peer = operation.peer;
    delivery.lane = operation.lane;
    delivery.kind = operation.kind;
    delivery.cause = operation.cause;
    delivery.matter = operation.matter;
    delivery.notBefore = context.now().plusMilliseconds(operation.wait);
    ids.push_back(delivery.id);
    QByteArray sealed = sealPayload(*context.services().key, delivery.id, operation.payload);
    loaded.push_back({std::move(delivery), std::move(sealed)});
  }
  MUNIMENT_TRY_LET(states,
                   delivery::enqueue(context.connection(), loaded, context.now(), access::ScopeMaker::system()));
  draft.state.insert(draft.state.end(), states.begin(), states.end());
  return ids;
}

} // namespace muniment::workspace
