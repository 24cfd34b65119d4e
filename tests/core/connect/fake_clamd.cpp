#include "tests/core/connect/fake_clamd.h"

#include <QtCore/QtEndian>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

namespace muniment::tests {

FakeClamd::FakeClamd(Manner manner) : m_manner(std::move(manner)), m_thread(QThread::create([this] { run(); })) {
  m_thread->start();
  std::unique_lock lock(m_mutex);
  m_listening.wait(lock, [this] { return m_port != 0; });
}

FakeClamd::~FakeClamd() {
  m_stop = true;
  m_thread->wait();
}

QByteArray FakeClamd::received() const {
  const std::scoped_lock lock(m_mutex);
  return m_received;
}

void FakeClamd::run() {
  QTcpServer server;
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
    serve(*socket);
  }
}

QByteArray FakeClamd::take(QTcpSocket& socket, qsizetype size) const {
  QByteArray bytes;
  while (bytes.size() < size && !m_stop) {
    bytes += socket.read(size - bytes.size());
    if (bytes.size() < size && !socket.waitForReadyRead(20) && socket.state() != QAbstractSocket::ConnectedState &&
        socket.bytesAvailable() == 0)
      break;
  }
  return bytes;
}

void FakeClamd::serve(QTcpSocket& socket) {
  QByteArray command;
  while (!command.endsWith('\0') && !m_stop) {
    const QByteArray letter = take(socket, 1);
    if (letter.isEmpty())
      return;
    command += letter;
  }
  const auto answer = [&socket](const QByteArray& text) {
    socket.write(text + '\0');
    socket.waitForBytesWritten();
    socket.disconnectFromHost();
    if (socket.state() != QAbstractSocket::UnconnectedState)
      socket.waitForDisconnected();
  };
  if (command.startsWith("zVERSION"))
    return answer("FakeClamd 1.0/7/today");
  QByteArray file;
  for (;;) {
    const QByteArray size = take(socket, 4);
    const auto length = size.size() == 4 ? qFromBigEndian<quint32>(size.constData()) : 0;
    if (length == 0)
      break;
    file += take(socket, length);
    if (m_manner.most >= 0 && file.size() > m_manner.most)
      return answer("INSTREAM size limit exceeded. ERROR");
  }
  {
    const std::scoped_lock lock(m_mutex);
    m_received = file;
  }
  while (m_manner.isSilent && !m_stop && socket.state() == QAbstractSocket::ConnectedState)
    socket.waitForReadyRead(20);
  if (!m_manner.hangsUp && !m_manner.isSilent)
    answer(m_manner.answer);
}

} // namespace muniment::tests
