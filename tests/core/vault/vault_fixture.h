#pragma once

#include "core/vault/local_vault.h"
#include "tests/support/faulty_file_system.h"
#include "tests/support/memory_key_store.h"

namespace muniment::tests {

/// A vault on a disk in memory, with everything a test wants to break.
struct VaultFixture final {
  FaultPlan plan;
  FaultyFileSystem disk{plan};
  MemoryKeyStore keys{plan};
  MovableClock clock{Instant::fromMilliseconds(1'767'225'600'000)};
  vault::WorkspaceKey key = vault::WorkspaceKey::generate();
  std::unique_ptr<vault::LocalVault> vault = create();

  /// In a workspace folder that is durable already.
  [[nodiscard]] std::unique_ptr<vault::LocalVault> create() {
    const bool made = disk.makeDirectory({QStringLiteral("/w")}) && disk.syncDirectory({QString()});
    return made ? open() : nullptr;
  }
  [[nodiscard]] std::unique_ptr<vault::LocalVault> open() {
    auto opened = vault::LocalVault::open(disk, keys, clock, key, folder());
    return opened ? std::move(*opened) : nullptr;
  }
  [[nodiscard]] static FilePath folder() { return {QStringLiteral("/w/vault")}; }
  [[nodiscard]] static FilePath pathOf(const vault::VaultAddress& address) {
    return folder() / address.toHex().first(2) / address.toHex();
  }
  /// Files below the vault that are in `incoming`.
  [[nodiscard]] qsizetype leftovers() const { return disk.allFiles().filter(QStringLiteral("/incoming/")).size(); }
};

/// Bytes without pattern, the same for the same size.
[[nodiscard]] inline QByteArray contentOfSize(qsizetype size) {
  QByteArray bytes(size, Qt::Uninitialized);
  std::uint64_t state = static_cast<std::uint64_t>(size) + 1;
  for (char& byte : bytes) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    byte = static_cast<char>(state >> 56);
  }
  return bytes;
}

/// A file in memory, for `put`.
class BufferFile final : public File {
 public:
  explicit BufferFile(QByteArray bytes, qint64 mostAtOnce = 100'000)
      : m_bytes(std::move(bytes)), m_mostAtOnce(mostAtOnce) {}
  Result<qint64> read(char* into, qint64 size) override {
    if (m_failAt >= 0 && m_at >= m_failAt)
      return Failure(FaultPlan::error());
    const qint64 got = std::min({size, m_mostAtOnce, m_bytes.size() - m_at});
    std::copy_n(m_bytes.constData() + m_at, got, into);
    m_at += got;
    if (m_progress && m_at >= m_cancelAt)
      m_progress->cancel();
    return got;
  }
  Result<void> write(QByteArrayView) override { return Failure(FaultPlan::error()); }
  Result<void> seek(qint64 position) override {
    m_at = position;
    return {};
  }
  Result<qint64> size() override { return m_bytes.size(); }
  Result<void> sync() override { return {}; }

  void failAt(qint64 position) { m_failAt = position; }
  void cancelAt(SharedProgress progress, qint64 position) {
    m_progress = std::move(progress);
    m_cancelAt = position;
  }

 private:
  QByteArray m_bytes;
  qint64 m_mostAtOnce;
  qint64 m_at = 0;
  qint64 m_failAt = -1;
  qint64 m_cancelAt = 0;
  SharedProgress m_progress;
};

} // namespace muniment::tests
