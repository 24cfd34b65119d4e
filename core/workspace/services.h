#pragma once

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/http_transport.h"
#include "core/base/keychain.h"
#include "core/base/scrypt_cost.h"
#include "core/ledger/ledger.h"
#include "core/model/workspace_info.h"
#include "core/store/read_pool.h"
#include "core/vault/vault.h"
#include "core/vault/workspace_key.h"

namespace muniment::connect {
class HttpLine;
}

namespace muniment::workspace {

class SecretStore;

/// The outside world, built by the composition root and handed in.
struct Environment final {
  const Clock* clock = nullptr;
  FileSystem* files = nullptr;
  Keychain* keychain = nullptr;
  HttpTransport* transport = nullptr; ///< nothing in a rehearsal: it cannot reach anyone
  ScryptCost scrypt = {};             ///< how dear it is to try a passphrase
  connect::HttpLine* line = nullptr;  ///< to connected systems; nothing in a rehearsal
};

/// What the handlers of an open workspace may use.
struct Services final {
  Environment environment;
  WorkspaceInfo info;
  FilePath directory;
  vault::Vault* vault = nullptr;
  ledger::Ledger* ledger = nullptr;
  const vault::WorkspaceKey* key = nullptr;
  SecretStore* secrets = nullptr;
};

} // namespace muniment::workspace
