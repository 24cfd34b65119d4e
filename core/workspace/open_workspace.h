#pragma once

#include "core/base/secret.h"
#include "core/base/shifted_clock.h"
#include "core/ledger/ledger.h"
#include "core/model/workspace_info.h"
#include "core/store/address.h"
#include "core/vault/key_slots.h"
#include "core/vault/vault.h"
#include "core/workspace/connections/secret_store.h"
#include "core/workspace/services.h"

#include <memory>

namespace muniment::workspace {

/// How the workspace key is to be reached.
struct Unlock final {
  Secret passphrase;    ///< used when not empty
  QString recoveryKey;  ///< used when not empty
  bool keychain = true; ///< tried when neither is given
};

struct NewWorkspace final {
  QString name;
  QString timeZone;
  QString personName;
  Secret passphrase;
  bool keychain = false;
  bool singlePerson = false;
  std::optional<Instant> rehearsalUntil;
  QString postgres; ///< libpq connection string; empty keeps everything in the folder
};

/// Everything that an open workspace holds, in the order in which it is built.
struct OpenParts final {
  Environment environment;
  std::unique_ptr<ShiftedClock> rehearsalClock; ///< of a rehearsal, where it is the clock of the environment
  FilePath directory;
  store::Address address;
  store::Address keysAddress;
  WorkspaceInfo info;
  QString login;
  std::unique_ptr<vault::KeyStore> keyStore;
  std::unique_ptr<vault::WorkspaceKey> key;
  std::unique_ptr<vault::Vault> vault;
  std::unique_ptr<ledger::Ledger> ledger;
  std::unique_ptr<SecretStore> secrets;
};

struct CreatedWorkspace final {
  OpenParts parts;
  QString recoveryKey; ///< shown once, kept nowhere
};

/// Makes the folder, its databases, keys and first person.
[[nodiscard]] Result<CreatedWorkspace> createWorkspace(const Environment& environment, const FilePath& directory,
                                                       NewWorkspace wish);
[[nodiscard]] Result<OpenParts> openWorkspace(const Environment& environment, const FilePath& directory, Unlock unlock);

} // namespace muniment::workspace
