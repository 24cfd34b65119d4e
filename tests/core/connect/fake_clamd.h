#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QThread>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

class QTcpSocket;

namespace muniment::tests {

/// A scanner on this computer that speaks the protocol of clamd.
class FakeClamd final {
 public:
  struct Manner final {
    QByteArray answer = "stream: OK"; ///< to a file
    qint64 most = -1;                 ///< bytes of a file; then it answers and hangs up, as clamd does. -1: any
    bool hangsUp = false;             ///< instead of answering
    bool isSilent = false;            ///< takes everything and says nothing
  };

  explicit FakeClamd(Manner manner);
  ~FakeClamd();
  FakeClamd(const FakeClamd&) = delete;
  FakeClamd& operator=(const FakeClamd&) = delete;

  [[nodiscard]] QString address() const { return QStringLiteral("127.0.0.1:%1").arg(m_port.load()); }
  /// The bytes of the last file.
  [[nodiscard]] QByteArray received() const;

 private:
  void run();
  void serve(QTcpSocket& socket);
  /// So many bytes; fewer where the other side is gone.
  [[nodiscard]] QByteArray take(QTcpSocket& socket, qsizetype size) const;

  Manner m_manner;
  mutable std::mutex m_mutex;
  std::condition_variable m_listening;
  QByteArray m_received;
  std::atomic<quint16> m_port = 0;
  std::atomic<bool> m_stop = false;
  std::unique_ptr<QThread> m_thread;
};

} // namespace muniment::tests
