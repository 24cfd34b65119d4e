#pragma once

#include "core/vault/vault.h"
#include "core/vault/workspace_key.h"

#include <limits>
#include <map>

namespace muniment::tests {

/// A vault in memory, durable at once, whose next operations can be made to fail as in a crash.
class MemoryVault final : public vault::Vault {
 public:
  explicit MemoryVault(const vault::WorkspaceKey& key) : m_key(key.clone()) {}

  Result<vault::StoredObject> put(File& source, const SharedProgress& /*progress*/) override {
    QByteArray bytes;
    QByteArray block(1 << 16, Qt::Uninitialized);
    for (;;) {
      MUNIMENT_TRY_LET(size, source.read(block.data(), block.size()));
      if (size == 0)
        return put(bytes);
      bytes.append(block.constData(), size);
    }
  }
  Result<vault::StoredObject> put(QByteArrayView content) override {
    if (!mayGoOn())
      return crashed();
    const Sha256 digest = sha256(content);
    const bool added = m_objects.emplace(addressOf(digest), content.toByteArray()).second;
    return vault::StoredObject{addressOf(digest), digest, content.size(), !added};
  }
  Result<void> get(const vault::VaultAddress& address, ByteSink& sink, const SharedProgress& /*progress*/) override {
    MUNIMENT_TRY_LET(bytes, read(address));
    return sink.take(bytes);
  }
  Result<QByteArray> read(const vault::VaultAddress& address) override {
    const auto found = m_objects.find(address);
    if (found == m_objects.end())
      return failure(ErrorKind::NotFound, QLatin1StringView("vault.no_such_object"));
    return found->second;
  }
  Result<QByteArray> readPart(const vault::VaultAddress& address, qint64 first, qint64 size) override {
    MUNIMENT_TRY_LET(bytes, read(address));
    return bytes.mid(first, size);
  }
  Result<bool> contains(const vault::VaultAddress& address) override { return m_objects.contains(address); }
  Result<void> destroy(std::span<const vault::VaultAddress> addresses) override {
    for (const vault::VaultAddress& address : addresses) {
      if (!mayGoOn())
        return crashed();
      m_objects.erase(address);
    }
    return {};
  }
  Result<vault::ScanReport> scan(const SharedProgress& /*progress*/) override { return vault::ScanReport(); }
  vault::VaultAddress addressOf(const Sha256& digest) const override { return m_key.addressOf(digest); }

  /// After so many changes every further one fails, until `restart`.
  void crashAfter(int changes) { m_left = changes; }
  void restart() { m_left = std::numeric_limits<int>::max(); }
  [[nodiscard]] std::size_t size() const { return m_objects.size(); }

 private:
  [[nodiscard]] bool mayGoOn() { return m_left-- > 0; }
  [[nodiscard]] static Failure crashed() { return failure(ErrorKind::Failed, QLatin1StringView("file.failed")); }

  vault::WorkspaceKey m_key;
  std::map<vault::VaultAddress, QByteArray> m_objects;
  int m_left = std::numeric_limits<int>::max();
};

} // namespace muniment::tests
