#pragma once

#include "core/base/sha256.h"

namespace muniment::ledger {

/// `batchLeaf` for columns as they lie in the table: UTF-8 text and 32 bytes.
[[nodiscard]] Sha256 rawBatchLeaf(QByteArrayView aggregate, QByteArrayView digest);

} // namespace muniment::ledger
