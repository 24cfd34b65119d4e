#include "core/ledger/records_root.h"

#include "core/ledger/merkle.h"
#include "core/store/message_repository.h"

namespace muniment::ledger {

Result<Sha256> recordsRoot(store::Connection& connection, std::int64_t conversation, int source, const Scope& scope) {
  MUNIMENT_TRY_LET(digests, store::MessageRepository(connection).digestsOf(conversation, source, scope));
  MerkleBuilder tree;
  for (;;) {
    MUNIMENT_TRY_LET(more, digests->next());
    if (!more)
      return tree.root();
    tree.add(leafNode(digests->bytes(0)));
  }
}

} // namespace muniment::ledger
