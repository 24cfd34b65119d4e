#include "core/connect/scanner/clamd_scanner.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QtEndian>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QTcpSocket>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;
using Verdict = VirusScanner::Verdict;

constexpr int kConnecting = 10'000;      ///< milliseconds
constexpr int kLook = 250;               ///< milliseconds until somebody may have stopped it
constexpr int kLongestSilence = 300'000; ///< milliseconds; an archive may take long
constexpr qint64 kPiece = qint64{1} << 18;
constexpr qsizetype kLongestAnswer = 4096;

Failure unavailable(const QString& why) {
  return Failure(makeRetryable(ErrorKind::Unavailable, "scan.unavailable"_L1, {}, why));
}

bool isConnected(const QIODevice& line) {
  if (const auto* const tcp = qobject_cast<const QTcpSocket*>(&line))
    return tcp->state() == QAbstractSocket::ConnectedState;
  const auto* const local = qobject_cast<const QLocalSocket*>(&line);
  return local && local->state() == QLocalSocket::ConnectedState;
}

bool isStopped(const SharedProgress& progress) { return progress && progress->isCancelled(); }

/// Whether everything left; not where the other side does not take it, which may have answered already.
Result<bool> send(QIODevice& line, QByteArrayView bytes, const SharedProgress& progress) {
  if (line.write(bytes.data(), bytes.size()) != bytes.size())
    return false;
  QElapsedTimer silence;
  silence.start();
  while (line.bytesToWrite() > 0) {
    if (isStopped(progress))
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    if (line.waitForBytesWritten(kLook))
      (void)silence.restart();
    else if (!isConnected(line) || silence.hasExpired(kLongestSilence))
      return false;
  }
  return true;
}

/// Up to the zero byte that ends an answer.
Result<QByteArray> receive(QIODevice& line, const SharedProgress& progress) {
  QByteArray answer;
  QElapsedTimer silence;
  silence.start();
  for (;;) {
    if (line.isOpen())
      answer += line.read(kLongestAnswer - answer.size());
    if (const qsizetype end = answer.indexOf('\0'); end >= 0)
      return answer.first(end);
    if (isStopped(progress))
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    if (answer.size() >= kLongestAnswer || silence.hasExpired(kLongestSilence))
      return unavailable(u"no end of the answer"_s);
    if (line.bytesAvailable() == 0 && !line.waitForReadyRead(kLook) && !isConnected(line))
      return unavailable(u"the scanner hung up"_s);
  }
}

/// `stream: OK`, `stream: NAME FOUND`, or a reason and `ERROR`.
Result<Verdict> verdictOf(const QByteArray& answer) {
  const QString text = QString::fromUtf8(answer).trimmed();
  const QString said = text.startsWith("stream: "_L1) ? text.sliced(8) : text;
  if (said == "OK"_L1)
    return Verdict{Verdict::State::Clean, {}};
  if (said.endsWith(" FOUND"_L1))
    return Verdict{Verdict::State::Infected, said.chopped(6)};
  if (said.endsWith(" ERROR"_L1))
    return Verdict{Verdict::State::Refused, said.chopped(6)};
  return unavailable(text.left(200));
}

Result<bool> sendPiece(QIODevice& line, QByteArrayView piece, const SharedProgress& progress) {
  const quint32 size = qToBigEndian(static_cast<quint32>(piece.size()));
  MUNIMENT_TRY_LET(isSent, send(line, QByteArrayView(reinterpret_cast<const char*>(&size), sizeof size), progress));
  return isSent ? send(line, piece, progress) : Result<bool>(false);
}

} // namespace

Result<std::unique_ptr<ClamdScanner>> ClamdScanner::at(const QString& address) {
  if (address.startsWith(u'/'))
    return std::unique_ptr<ClamdScanner>(new ClamdScanner(address, 0));
  const qsizetype colon = address.lastIndexOf(u':');
  bool isNumber = false;
  const quint16 port = QStringView(address).sliced(colon + 1).toUShort(&isNumber);
  QString host = address.left(std::max<qsizetype>(colon, 0));
  if (host == "localhost"_L1)
    host = u"127.0.0.1"_s;
  else if (host.startsWith(u'[') && host.endsWith(u']'))
    host = host.sliced(1, host.size() - 2);
  if (colon < 0 || !isNumber || port == 0 || !QHostAddress(host).isLoopback())
    return failure(ErrorKind::Usage, "scan.address_wrong"_L1, {address});
  return std::unique_ptr<ClamdScanner>(new ClamdScanner(host, port));
}

Result<std::unique_ptr<QIODevice>> ClamdScanner::connected() const {
  if (m_port == 0) {
    auto socket = std::make_unique<QLocalSocket>();
    socket->connectToServer(m_host);
    if (!socket->waitForConnected(kConnecting))
      return unavailable(socket->errorString());
    return std::unique_ptr<QIODevice>(std::move(socket));
  }
  auto socket = std::make_unique<QTcpSocket>();
  socket->connectToHost(QHostAddress(m_host), m_port);
  if (!socket->waitForConnected(kConnecting))
    return unavailable(socket->errorString());
  return std::unique_ptr<QIODevice>(std::move(socket));
}

Result<Verdict> ClamdScanner::scan(ByteSource& bytes, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(stream, bytes.open());
  MUNIMENT_TRY_LET(line, connected());
  MUNIMENT_TRY_LET(isTaken, send(*line, QByteArrayView("zINSTREAM\0", 10), progress));
  QByteArray piece(kPiece, Qt::Uninitialized);
  bool isWhole = false;
  for (bool goesOn = isTaken; goesOn;) {
    MUNIMENT_TRY_LET(size, stream->read(piece.data(), piece.size()));
    // A piece without bytes ends the file. A scanner that has had enough answers before.
    MUNIMENT_TRY_LET(isSent, sendPiece(*line, QByteArrayView(piece.constData(), size), progress));
    isWhole = isSent && size == 0;
    goesOn = isSent && size > 0;
  }
  const auto answer = receive(*line, progress);
  if (answer)
    return verdictOf(*answer);
  if (isWhole || answer.error().kind == ErrorKind::Cancelled)
    return failure(answer.error());
  // Hanging up in the middle loses its answer on the way. If it is still there, the file was too much for it.
  MUNIMENT_TRY(version());
  return Verdict{Verdict::State::Refused, {}};
}

Result<QString> ClamdScanner::version() {
  MUNIMENT_TRY_LET(line, connected());
  MUNIMENT_TRY_LET(isTaken, send(*line, QByteArrayView("zVERSION\0", 9), {}));
  if (!isTaken)
    return unavailable(u"the scanner hung up"_s);
  MUNIMENT_TRY_LET(answer, receive(*line, {}));
  return QString::fromUtf8(answer).trimmed();
}

} // namespace muniment::connect
