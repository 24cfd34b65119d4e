#include "tests/core/connect/raw_peer.h"

#include <QtCore/QElapsedTimer>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpServer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace muniment::tests {
namespace {

constexpr int kPatience = 5000;

/// Hands out sockets that speak TLS where there is a certificate.
class Listener final : public QTcpServer {
 public:
  Listener(const QByteArray& certificate, const QByteArray& key)
      : m_chain(QSslCertificate::fromData(certificate)), m_key(key, QSsl::Ec) {}

 protected:
  void incomingConnection(qintptr handle) override {
    auto* socket = new QSslSocket(this);
    socket->setSocketDescriptor(handle);
    if (!m_chain.isEmpty()) {
      socket->setLocalCertificateChain(m_chain);
      socket->setPrivateKey(m_key);
      socket->startServerEncryption();
    }
    addPendingConnection(socket);
  }

 private:
  QList<QSslCertificate> m_chain;
  QSslKey m_key;
};

} // namespace

RawPeer::RawPeer(Manner manner) : m_manner(std::move(manner)), m_thread(QThread::create([this] { run(); })) {
  m_thread->start();
  std::unique_lock lock(m_mutex);
  m_listening.wait(lock, [this] { return m_port != 0; });
}

RawPeer::~RawPeer() {
  m_stop = true;
  m_thread->wait();
}

std::vector<QByteArray> RawPeer::requests() const {
  const std::scoped_lock lock(m_mutex);
  return m_requests;
}

void RawPeer::run() {
  Listener server(m_manner.certificate, m_manner.key);
  if (!server.listen(QHostAddress::LocalHost))
    qFatal("cannot listen");
  {
    const std::scoped_lock lock(m_mutex);
    m_port = server.serverPort();
  }
  m_listening.notify_all();
  while (!m_stop) {
    if (!server.waitForNewConnection(20))
      continue;
    const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
    auto* tls = dynamic_cast<QSslSocket*>(socket.get());
    if (!tls || m_manner.certificate.isEmpty() || tls->waitForEncrypted(kPatience))
      serve(*socket);
  }
}

QByteArray RawPeer::read(QTcpSocket& socket) const {
  QByteArray request;
  qsizetype length = -1;
  QElapsedTimer since;
  since.start();
  while (!m_stop && since.elapsed() < kPatience) {
    if (const auto head = request.indexOf("\r\n\r\n"); head >= 0 && length < 0) {
      length = head + 4;
      const qsizetype at = request.toLower().indexOf("content-length:");
      if (at >= 0)
        length += request.mid(at + 15, request.indexOf('\r', at) - at - 15).trimmed().toLongLong();
    }
    if (length >= 0 && (request.size() >= length || !m_manner.patient))
      break;
    if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(20) &&
        socket.state() != QAbstractSocket::ConnectedState)
      break;
    request += socket.readAll();
  }
  return request;
}

void RawPeer::write(QTcpSocket& socket) {
  if (m_manner.trickle == 0) {
    socket.write(m_manner.answer);
    socket.flush();
  }
  for (qsizetype at = 0; m_manner.trickle > 0 && at < m_manner.answer.size() && !m_stop; ++at) {
    socket.write(m_manner.answer.mid(at, 1));
    socket.flush();
    QThread::msleep(static_cast<unsigned long>(m_manner.trickle));
  }
  const QByteArray rubbish(64 * 1024, 'x');
  for (qint64 sent = 0; sent < m_manner.flood && !m_stop; sent += rubbish.size()) {
    socket.write(rubbish);
    if (!socket.waitForBytesWritten(kPatience) || socket.state() != QAbstractSocket::ConnectedState)
      return;
    m_flooded += rubbish.size();
  }
}

void RawPeer::serve(QTcpSocket& socket) {
  const QByteArray request = read(socket);
  if (request.isEmpty())
    return;
  {
    const std::scoped_lock lock(m_mutex);
    m_requests.push_back(request);
  }
  write(socket);
  while (m_manner.end == End::Hold && !m_stop && socket.state() == QAbstractSocket::ConnectedState)
    socket.waitForReadyRead(20);
#ifdef Q_OS_UNIX
  if (m_manner.end == End::Reset) {
    socket.flush();
    const linger now{1, 0};
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    return socket.abort();
  }
#endif
  socket.disconnectFromHost();
  if (socket.state() != QAbstractSocket::UnconnectedState)
    socket.waitForDisconnected(1000);
}

} // namespace muniment::tests
