#include "tests/core/delivery/webhook_client.h"

#include "core/base/sha256.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cstring>

namespace muniment::tests {

WebhookClient::WebhookClient(quint16 port, int deadlineMilliseconds) {
  m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  timeval deadline{deadlineMilliseconds / 1000, (deadlineMilliseconds % 1000) * 1000};
  ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &deadline, sizeof deadline);
  ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &deadline, sizeof deadline);
  int on = 1;
  ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  sockaddr_in to = {};
  to.sin_family = AF_INET;
  to.sin_port = htons(port);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  sockaddr address = {};
  std::memcpy(&address, &to, sizeof address);
  if (::connect(m_socket, &address, sizeof to) != 0) {
    ::close(m_socket);
    m_socket = -1;
  }
}

WebhookClient::~WebhookClient() {
  if (m_socket >= 0)
    ::close(m_socket);
}

bool WebhookClient::send(const QByteArray& bytes) {
  for (qsizetype sent = 0; sent < bytes.size();) {
    const ssize_t now =
        ::send(m_socket, bytes.constData() + sent, static_cast<std::size_t>(bytes.size() - sent), MSG_NOSIGNAL);
    if (now <= 0)
      return false;
    sent += now;
  }
  return true;
}

int WebhookClient::status() {
  for (;;) {
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end >= 0) {
      const QByteArray head = m_buffer.first(end).toLower();
      const qsizetype at = head.indexOf("content-length:");
      const qsizetype length = at < 0 ? 0 : head.sliced(at + 15).split('\r').front().trimmed().toLongLong();
      if (m_buffer.size() >= end + 4 + length) {
        m_body = m_buffer.sliced(end + 4, length);
        m_buffer.remove(0, end + 4 + length);
        return head.split(' ').value(1).toInt();
      }
    }
    char bytes[4096];
    const ssize_t got = ::recv(m_socket, bytes, sizeof bytes, 0);
    if (got <= 0)
      return 0;
    m_buffer.append(bytes, got);
  }
}

QByteArray signedRequest(const QByteArray& path, const QByteArray& body, const QByteArray& secret) {
  return "POST " + path +
         " HTTP/1.1\r\nHost: localhost\r\nX-Hub-Signature-256: sha256=" + hmacSha256(secret, body).toBytes().toHex() +
         "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

int WebhookClient::post(const QByteArray& path, const QByteArray& body, const QByteArray& secret) {
  return isOpen() && send(signedRequest(path, body, secret)) ? status() : 0;
}

} // namespace muniment::tests
