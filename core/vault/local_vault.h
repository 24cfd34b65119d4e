#pragma once

#include "core/base/clock.h"
#include "core/vault/key_store.h"
#include "core/vault/vault.h"
#include "core/vault/workspace_key.h"

namespace muniment::vault {

/// Objects as files: `ab/<address in hex>`, made in `incoming` and renamed when they are whole.
class LocalVault final : public Vault {
 public:
  /// Makes the folder if it is missing. Everything but the key must outlive the vault.
  [[nodiscard]] static Result<std::unique_ptr<LocalVault>> open(FileSystem& files, KeyStore& keys, const Clock& clock,
                                                                const WorkspaceKey& key, const FilePath& folder);

  [[nodiscard]] Result<StoredObject> put(File& source, const SharedProgress& progress) override;
  [[nodiscard]] Result<StoredObject> put(QByteArrayView content) override;
  [[nodiscard]] Result<void> get(const VaultAddress& address, ByteSink& sink, const SharedProgress& progress) override;
  [[nodiscard]] Result<QByteArray> read(const VaultAddress& address) override;
  [[nodiscard]] Result<QByteArray> readPart(const VaultAddress& address, qint64 first, qint64 size) override;
  [[nodiscard]] Result<bool> contains(const VaultAddress& address) override;
  [[nodiscard]] Result<void> destroy(std::span<const VaultAddress> addresses) override;
  [[nodiscard]] Result<ScanReport> scan(const SharedProgress& progress) override;
  [[nodiscard]] VaultAddress addressOf(const Sha256& digest) const override { return m_key.addressOf(digest); }

 private:
  LocalVault(FileSystem& files, KeyStore& keys, const Clock& clock, WorkspaceKey key, FilePath folder)
      : m_files(&files), m_keys(&keys), m_clock(&clock), m_key(std::move(key)), m_folder(std::move(folder)) {}

  [[nodiscard]] FilePath incomingPath() const;
  [[nodiscard]] Result<StoredObject> store(File& source, const FilePath& incoming, const SharedProgress& progress);
  [[nodiscard]] Result<void> publish(const FilePath& incoming, const Secret& objectKey, StoredObject& object);
  [[nodiscard]] Result<void> adopt(const FilePath& incoming, const Secret& objectKey, const ObjectKey& kept,
                                   StoredObject& object);
  [[nodiscard]] Result<void> sealAgain(const FilePath& from, const Secret& fromKey, const FilePath& to,
                                       const Secret& toKey);
  [[nodiscard]] Result<void> place(const FilePath& incoming, const VaultAddress& address);
  [[nodiscard]] Result<Secret> unwrap(const ObjectKey& key) const;
  [[nodiscard]] Result<std::unique_ptr<File>> openObject(const VaultAddress& address);
  [[nodiscard]] Result<qint64> stream(const VaultAddress& address, const Secret& objectKey, ByteSink* sink,
                                      const SharedProgress& progress);
  void discard(const FilePath& incoming);

  FileSystem* m_files;
  KeyStore* m_keys;
  const Clock* m_clock;
  WorkspaceKey m_key;
  FilePath m_folder;
};

} // namespace muniment::vault
