#pragma once

#include "core/base/file_system.h"
#include "core/base/keychain.h"
#include "core/model/connection.h"
#include "core/vault/workspace_key.h"

#include <mutex>

namespace muniment::workspace {

/// Where the secrets of connections are kept at this desk.
enum class SecretPlace : std::uint8_t {
  Keychain,  ///< of the operating system
  SealedFile ///< beside the workspace, under a key derived from the workspace key
};

/// Keeps the secrets of connections: in the keychain of the operating system, and where there is none, sealed. In no
/// database, ledger or log, and in no backup in clear.
class SecretStore final {
 public:
  /// What it is made of; all of it outlives the store.
  struct Parts final {
    Keychain* keychain = nullptr;
    FileSystem* files = nullptr;
    const vault::WorkspaceKey* key = nullptr;
    WorkspaceId workspace;
    FilePath folder; ///< of the workspace
  };

  explicit SecretStore(Parts parts) : m_parts(std::move(parts)) {}

  [[nodiscard]] SecretPlace place();
  /// NotFound `connection.secret_missing` where it was not entered.
  [[nodiscard]] Result<Secret> read(const QString& peer, const QString& name);
  [[nodiscard]] Result<bool> has(const QString& peer, const QString& name);
  [[nodiscard]] Result<void> write(const QString& peer, const QString& name, const Secret& secret);
  /// Forgets it; one that was never there is forgotten already.
  [[nodiscard]] Result<void> remove(const QString& peer, const QString& name);

 private:
  [[nodiscard]] QString entry(const QString& peer, const QString& name) const;
  /// A file of its own for each, so that two programs that write do not undo each other's work.
  [[nodiscard]] FilePath sealedFile(const QString& entry) const;
  [[nodiscard]] Result<void> seal(const QString& entry, const Secret& secret);

  Parts m_parts;
  std::mutex m_mutex;
  std::optional<SecretPlace> m_place; ///< not asked before
};

} // namespace muniment::workspace
