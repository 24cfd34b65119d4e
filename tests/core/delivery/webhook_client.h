#pragma once

#include "core/base/secret.h"

#include <QtCore/QByteArray>

namespace muniment::tests {

/// One connection to a receiver on this computer, kept open between requests. Blocking, with its own deadline.
class WebhookClient final {
 public:
  explicit WebhookClient(quint16 port, int deadlineMilliseconds = 20'000);
  ~WebhookClient();
  WebhookClient(const WebhookClient&) = delete;
  WebhookClient& operator=(const WebhookClient&) = delete;

  [[nodiscard]] bool isOpen() const { return m_socket >= 0; }
  /// Sends bytes as they are; false once the other side closed.
  [[nodiscard]] bool send(const QByteArray& bytes);
  /// The status of the next answer, which is read whole; 0 when none came.
  [[nodiscard]] int status();
  /// The body of the last answer.
  [[nodiscard]] const QByteArray& body() const { return m_body; }

  /// Posts a body signed with a secret as WhatsApp does.
  [[nodiscard]] int post(const QByteArray& path, const QByteArray& body, const QByteArray& secret);

 private:
  int m_socket = -1;
  QByteArray m_buffer;
  QByteArray m_body;
};

/// Head and body of a signed request.
[[nodiscard]] QByteArray signedRequest(const QByteArray& path, const QByteArray& body, const QByteArray& secret);

} // namespace muniment::tests
