#include "tests/core/delivery/receiver_process.h"

#include "core/base/json.h"

#include <QtCore/QFile>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;

void write(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
    qFatal("a file of the receiver cannot be written");
}

} // namespace

ReceiverProcess::ReceiverProcess() {
  write(m_folder.filePath(u"secret"_s), kSecret.toByteArray() + '\n');
  const Json hook = Json::Object{{u"header"_s, u"X-Hub-Signature-256"_s},
                                 {u"path"_s, QString::fromLatin1(kPath)},
                                 {u"peer"_s, u"whatsapp"_s},
                                 {u"prefix"_s, u"sha256="_s},
                                 {u"secret_files"_s, Json::Array{m_folder.filePath(u"secret"_s)}}};
  const Json settings = Json::Object{{u"address"_s, m_key.address().toHex()},
                                     {u"hooks"_s, Json::Array{hook}},
                                     {u"journal"_s, journal().value},
                                     {u"port"_s, 0}};
  write(m_folder.filePath(u"receiver.json"_s), canonicalJson(settings).value_or(QByteArray()));
}

ReceiverProcess::~ReceiverProcess() { kill(); }

bool ReceiverProcess::start() {
  m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  m_process.start(QStringLiteral(MUNIMENT_DAEMON), {u"receive"_s, m_folder.filePath(u"receiver.json"_s)});
  if (!m_process.waitForStarted() || !m_process.waitForReadyRead(20'000))
    return false;
  m_port = m_process.readLine().trimmed().split(':').constLast().toUShort();
  return m_port != 0;
}

void ReceiverProcess::kill() {
  m_process.kill();
  m_process.waitForFinished();
}

int ReceiverProcess::stop() {
  m_process.terminate();
  return m_process.waitForFinished() && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

qint64 ReceiverProcess::residentBytes() const {
  QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
  if (!status.open(QIODevice::ReadOnly))
    return -1;
  for (const QByteArray& line : status.readAll().split('\n')) {
    if (line.startsWith("VmRSS:"))
      return line.sliced(6).trimmed().split(' ').front().toLongLong() * 1024;
  }
  return -1;
}

} // namespace muniment::tests
