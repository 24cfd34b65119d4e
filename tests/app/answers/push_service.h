#pragma once

#include "core/connect/push/p256_key.h"
#include "core/connect/server/http_server.h"

#include <mutex>

namespace muniment::tests {

/// A push service on this computer, and the browser behind it that can read what it takes.
class PushService final : public connect::RequestHandler {
 public:
  PushService();

  [[nodiscard]] QByteArray endpoint() const;
  [[nodiscard]] const connect::P256Key& key() const { return m_key; }
  [[nodiscard]] static QByteArray secret() { return QByteArray(16, 'a'); }
  /// What came, oldest first.
  [[nodiscard]] std::vector<connect::InboundRequest> taken() const;
  /// What the browser reads of it.
  [[nodiscard]] QByteArray opened(const connect::InboundRequest& request) const;

  [[nodiscard]] connect::InboundReply handle(const connect::InboundRequest& request) override;

 private:
  connect::P256Key m_key = connect::P256Key::generate();
  mutable std::mutex m_mutex;
  std::vector<connect::InboundRequest> m_taken;
  std::unique_ptr<connect::HttpServer> m_server; ///< ends first
};

} // namespace muniment::tests
