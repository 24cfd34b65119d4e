#pragma once

#include "core/base/byte_sink.h"
#include "core/base/file_system.h"
#include "core/base/progress.h"
#include "core/vault/scan_report.h"
#include "core/vault/stored_object.h"

#include <span>

namespace muniment::vault {

/// Keeps bytes, encrypted, under an address that follows from their content. Any thread may call.
class Vault {
 public:
  /// The most that `read` brings into memory.
  static constexpr qint64 kLargestRead = qint64{64} << 20;

  virtual ~Vault() = default;

  /// Durable when it returns. Advances `progress`, which may be null, by the bytes read; the total is the caller's.
  /// Content that is there already is verified, and put again where it is damaged.
  [[nodiscard]] virtual Result<StoredObject> put(File& source, const SharedProgress& progress) = 0;
  [[nodiscard]] virtual Result<StoredObject> put(QByteArrayView content) = 0;

  /// NotFound `vault.no_such_object`; VerificationFailed `vault.object_damaged` or `vault.object_missing`.
  [[nodiscard]] virtual Result<void> get(const VaultAddress& address, ByteSink& sink,
                                         const SharedProgress& progress) = 0;
  [[nodiscard]] virtual Result<QByteArray> read(const VaultAddress& address) = 0;
  /// Up to `size` bytes from `first` on; fewer only at the end. Each piece is verified, not the whole object: a part of
  /// something large in the time that the part takes.
  [[nodiscard]] virtual Result<QByteArray> readPart(const VaultAddress& address, qint64 first, qint64 size) = 0;

  /// Whether there is a key for it. What holds true inside a writing transaction stays true until its end, because
  /// objects are destroyed in writing transactions only.
  [[nodiscard]] virtual Result<bool> contains(const VaultAddress& address) = 0;
  /// First the keys, durably, then the bytes. May be repeated until it succeeds; succeeds where nothing is left.
  [[nodiscard]] virtual Result<void> destroy(std::span<const VaultAddress> addresses) = 0;

  /// Verifies every object; counts them in `progress`. Removes nothing but interrupted puts older than a day.
  [[nodiscard]] virtual Result<ScanReport> scan(const SharedProgress& progress) = 0;

  [[nodiscard]] virtual VaultAddress addressOf(const Sha256& digest) const = 0;
};

} // namespace muniment::vault
