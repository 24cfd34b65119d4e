#pragma once

#include <QtCore/QtGlobal>

namespace muniment::formats::archive {

/// What an archive may cost whoever reads it. Bytes are those that really come out, whatever the headers say.
struct ArchiveLimits final {
  qint64 members = 100'000;
  qint64 memberBytes = 16LL << 30;
  qint64 totalBytes = 64LL << 30; ///< over all members that were read, each counted once
  qint64 ratio = 200;             ///< bytes out for each byte in
  qint64 ratioFrom = 32LL << 20;  ///< below this many bytes out the ratio is not looked at
};

} // namespace muniment::formats::archive
