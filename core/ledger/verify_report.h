#pragma once

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/base/signature.h"
#include "core/model/ids.h"

#include <optional>
#include <vector>

namespace muniment::ledger {

/// One thing that is not as it was, and where.
struct Problem final {
  std::int64_t seq = 0; ///< the entry, or the first of those that the problem is about
  Error what;           ///< its text for people names the place
};

/// A head that somebody kept outside the workspace.
struct KnownHead final {
  std::int64_t size = 0;
  Sha256 root;
};

/// A key that may sign heads over fewer entries than this only.
struct RetiredKey final {
  PublicKey key;
  std::int64_t entry = 0; ///< the one that retired it
};

struct VerifyOptions final {
  std::optional<KnownHead> outside;
  std::vector<PublicKey> keys; ///< the only keys whose heads count; empty believes every key
  std::vector<RetiredKey> retired;
  std::optional<WorkspaceId> workspace; ///< heads of another workspace are refused
  QByteArray authorities;               ///< PEM; empty compares time-stamps without a look at their signer
  int threads = 2;
  std::size_t largestNumberOfProblems = 1000;
};

struct VerifyReport final {
  std::int64_t entries = 0;
  Sha256 hash;                ///< of the last entry
  std::optional<Sha256> root; ///< over all entries; nothing where some are missing
  std::int64_t leaves = 0;
  std::int64_t heads = 0;
  std::int64_t timeStamps = 0;
  std::vector<Problem> problems; ///< by place
  bool moreProblems = false;     ///< there were more than the report may hold

  [[nodiscard]] bool isClean() const { return problems.empty(); }
};

} // namespace muniment::ledger
