#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QThread>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

class QTcpSocket;

namespace muniment::tests {

/// A server on this computer that misbehaves as told: it sends exactly the bytes it is given.
class RawPeer final {
 public:
  enum class End { Close, Hold, Reset };
  struct Manner final {
    QByteArray answer;      ///< head and body, byte for byte
    End end = End::Close;   ///< what comes after the last byte
    int trickle = 0;        ///< milliseconds between two bytes
    qint64 flood = 0;       ///< bytes of rubbish after the answer
    QByteArray certificate; ///< PEM; none: without TLS
    QByteArray key;
    bool patient = true; ///< reads the whole request before it answers
  };

  explicit RawPeer(Manner manner);
  ~RawPeer();
  RawPeer(const RawPeer&) = delete;
  RawPeer& operator=(const RawPeer&) = delete;

  [[nodiscard]] quint16 port() const { return m_port; }
  /// Every request that arrived, with its body.
  [[nodiscard]] std::vector<QByteArray> requests() const;
  /// Bytes of the flood that the other side took.
  [[nodiscard]] qint64 flooded() const { return m_flooded.load(); }

 private:
  void run();
  void serve(QTcpSocket& socket);
  [[nodiscard]] QByteArray read(QTcpSocket& socket) const;
  void write(QTcpSocket& socket);

  Manner m_manner;
  std::unique_ptr<QThread> m_thread;
  mutable std::mutex m_mutex;
  std::condition_variable m_listening;
  std::vector<QByteArray> m_requests;
  std::atomic<quint16> m_port = 0;
  std::atomic<qint64> m_flooded = 0;
  std::atomic<bool> m_stop = false;
};

} // namespace muniment::tests
