#pragma once

#include "core/base/progress.h"
#include "core/base/sha256.h"
#include "core/vault/object_writer.h"

namespace muniment::vault {

struct Ingested final {
  Sha256 digest;
  qint64 size = 0;
};

/// Reads and hashes `source` on this thread while another one encrypts and writes. Memory does not grow with the size.
[[nodiscard]] Result<Ingested> ingest(File& source, ObjectWriter& writer, const SharedProgress& progress);

} // namespace muniment::vault
