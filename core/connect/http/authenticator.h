#pragma once

#include "core/connect/http/http_line.h"

namespace muniment::connect {

/// Proves to a peer who is asking. Shared by all jobs of a connection.
class Authenticator {
 public:
  virtual ~Authenticator() = default;
  /// Adds the proof to a job and returns its generation; may have to sign in first, during which other jobs wait here.
  [[nodiscard]] virtual Result<int> apply(HttpJob& job) = 0;
  /// The peer did not take the proof of that generation: makes a new one unless another job did meanwhile. False when
  /// there is nothing to renew.
  [[nodiscard]] virtual Result<bool> renew(int generation, const SharedProgress& progress) {
    (void)generation;
    (void)progress;
    return false;
  }
  /// Looks at every answer: some peers hand out the next proof with it.
  virtual void learn(const HttpResponse& response) { (void)response; }
};

} // namespace muniment::connect
