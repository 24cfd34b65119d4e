#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/connect/manifest/manifest.h"
#include "core/connect/manifest/peer_item.h"

namespace muniment::connect {

/// Decides whether a message that came in was sent by whom it says, from its raw bytes alone.
class WebhookVerifier final {
 public:
  using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

  /// Two secrets are good at once while one replaces the other.
  WebhookVerifier(WebhookRule rule, std::vector<Secret> secrets, const Clock& clock)
      : m_rule(std::move(rule)), m_secrets(std::move(secrets)), m_clock(&clock) {}

  [[nodiscard]] Result<void> verify(const Headers& headers, const QByteArray& body) const;

 private:
  WebhookRule m_rule;
  std::vector<Secret> m_secrets;
  const Clock* m_clock;
};

/// What a message holds: each item with the id by which a repetition is recognised.
[[nodiscard]] Result<std::vector<std::pair<QString, PeerItem>>>
readWebhook(const Manifest& manifest, const HostList& hosts, const QByteArray& body);

} // namespace muniment::connect
