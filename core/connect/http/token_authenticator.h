#pragma once

#include "core/base/clock.h"
#include "core/connect/http/authenticator.h"
#include "core/connect/http/token_source.h"

#include <condition_variable>
#include <mutex>

namespace muniment::connect {

/// How a token travels.
struct TokenForm final {
  QByteArray header = "Authorization";
  QByteArray prefix = "Bearer ";
  QByteArray renewHeader; ///< of answers that carry the next token, as Content Server does with its ticket
};

/// A token that is fetched when the first job needs it and again before it expires or when the peer refuses it. While
/// one job fetches, the others are parked; all of them share what comes of it.
class TokenAuthenticator final : public Authenticator {
 public:
  TokenAuthenticator(std::unique_ptr<TokenSource> source, TokenForm form, const Clock& clock)
      : m_source(std::move(source)), m_form(std::move(form)), m_clock(&clock) {}

  [[nodiscard]] Result<int> apply(HttpJob& job) override;
  [[nodiscard]] Result<bool> renew(int generation, const SharedProgress& progress) override;
  void learn(const HttpResponse& response) override;
  /// How often a token was fetched.
  [[nodiscard]] int fetched() const;

 private:
  [[nodiscard]] bool isFresh() const;
  /// Makes sure that there is a token newer than `generation`; called with the lock held.
  [[nodiscard]] Result<void> obtain(std::unique_lock<std::mutex>& lock, int generation, const SharedProgress& progress);
  [[nodiscard]] Result<void> fetch(std::unique_lock<std::mutex>& lock, const SharedProgress& progress);

  std::unique_ptr<TokenSource> m_source;
  TokenForm m_form;
  const Clock* m_clock;
  mutable std::mutex m_mutex;
  std::condition_variable m_changed;
  Token m_token;
  int m_generation = 0; ///< of the token in hand; 0: none yet
  bool m_fetching = false;
  int m_failures = 0;
  Error m_failure; ///< of the last fetch, for those who were parked during it
};

} // namespace muniment::connect
