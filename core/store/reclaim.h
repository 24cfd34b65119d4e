#pragma once

#include "core/store/connection.h"

namespace muniment::store {

/// Takes what was deleted out of every place where the database still has it: segments of the index, gaps within pages,
/// the write-ahead log. Writes the database anew. Unavailable `store.busy` while another program reads an older state.
[[nodiscard]] Result<void> reclaim(const Address& address);
/// The same for the keys of objects.
[[nodiscard]] Result<void> reclaimKeys(const Address& address);

} // namespace muniment::store
