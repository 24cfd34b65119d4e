#pragma once

#include "core/base/instant.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <optional>

namespace muniment::connect {

/// What a peer gave us to prove who we are, for a while.
struct Token final {
  Secret value;
  std::optional<Instant> expires;
};

/// Signs in.
class TokenSource {
 public:
  virtual ~TokenSource() = default;
  [[nodiscard]] virtual Result<Token> fetch(const SharedProgress& progress) = 0;
};

} // namespace muniment::connect
