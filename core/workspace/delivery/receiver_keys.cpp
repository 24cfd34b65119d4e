#include "core/workspace/delivery/receiver_keys.h"

#include "core/base/sealed_box.h"
#include "core/store/receiver_repository.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Secret wrappingKey(const vault::WorkspaceKey& key) {
  return Secret(deriveKey(key.subkey(vault::KeyPurpose::Deliveries).view(), "receiver keys", LetterKey::kSize));
}

} // namespace

Result<std::vector<LetterKey>> receiverKeys(store::Connection& connection, const vault::WorkspaceKey& key) {
  std::vector<LetterKey> keys;
  MUNIMENT_TRY_LET(infos, store::ReceiverRepository(connection).keys());
  for (const ReceiverKeyInfo& info : infos) {
    MUNIMENT_TRY_LET(secret, unwrapKey(info.wrapped, wrappingKey(key), info.id.toBytes()));
    MUNIMENT_TRY_LET(opened, LetterKey::fromSecret(std::move(secret)));
    keys.push_back(std::move(opened));
  }
  return keys;
}

Result<Json> MakeReceiverKey::apply(CommandContext& context) const {
  store::ReceiverRepository repository(context.connection());
  MUNIMENT_TRY_LET(keys, repository.keys());
  EntryDraft draft;
  draft.verb = u"receiver.key-created"_s;
  for (ReceiverKeyInfo& key : keys) {
    if (key.retiredAt)
      continue;
    key.retiredAt = context.now();
    key.salt = makeSalt();
    MUNIMENT_TRY(repository.save(key));
    MUNIMENT_TRY_LET(state, stateOf(aggregateOfReceiverKey(key.id), key));
    draft.state.push_back(state);
  }
  const LetterKey fresh = LetterKey::generate();
  const KeyId id = KeyId::make(context.now());
  const ReceiverKeyInfo made{id,
                             fresh.address().toBytes(),
                             wrapKey(fresh.secret(), wrappingKey(*context.services().key), id.toBytes()),
                             context.now(),
                             std::nullopt,
                             makeSalt()};
  MUNIMENT_TRY(repository.save(made));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfReceiverKey(made.id), made));
  draft.subject = aggregateOfReceiverKey(made.id);
  draft.payload = {{u"public_key"_s, fresh.address().toHex()}};
  draft.state.push_back(state);
  context.record(std::move(draft));
  return Json::Object{{u"address"_s, fresh.address().toHex()}, {u"key"_s, made.id.toString()}};
}

Result<ReceiverAddress::Answer> ReceiverAddress::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(keys, store::ReceiverRepository(context.connection).keys());
  return keys.empty() ? std::nullopt : LetterAddress::fromBytes(keys.back().publicKey);
}

} // namespace muniment::workspace
