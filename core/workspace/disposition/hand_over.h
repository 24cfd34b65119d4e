#pragma once

#include "core/base/file_system.h"
#include "core/evidence/package_report.h"
#include "core/model/handover.h"

namespace muniment::workspace {

/// To whom the approved records of a snapshot are handed over, and where the package for them is written.
struct HandOverWish final {
  SnapshotId snapshot;
  QString receiver;
  FilePath folder; ///< that must not be there yet
};

/// A package that was written, read again and noted in the ledger; its records wait for the receipt.
struct HandedOver final {
  HandoverId transfer;
  std::int64_t records = 0;
  FilePath folder;
  evidence::PackageReport report;
};

} // namespace muniment::workspace
