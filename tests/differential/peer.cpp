#include "tests/differential/peer.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLongest = 120'000;

QString sourceFolder() { return QStringLiteral(MUNIMENT_PEER_SOURCE); }
QString buildFolder() { return QStringLiteral(MUNIMENT_PEER_FOLDER); }
QString module() { return buildFolder() + "/node_modules/whatsapp-chat-parser/dist/index.js"_L1; }

PeerMessage messageOf(const QJsonArray& row) {
  PeerMessage message;
  const QDate date(row[0].toInt(), row[1].toInt(), row[2].toInt());
  const QTime time(row[3].toInt(), row[4].toInt(), row[5].toInt());
  if (date.isValid() && time.isValid())
    message.time = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
  if (row[6].isString())
    message.author = row[6].toString().toStdString();
  message.text = row[7].toString().toStdString();
  return message;
}

std::vector<PeerMessage> messagesOf(const QByteArray& line) {
  std::vector<PeerMessage> messages;
  for (const auto& row : QJsonDocument::fromJson(line).array())
    messages.push_back(messageOf(row.toArray()));
  return messages;
}

} // namespace

QString Peer::prepare() {
  for (const QString& program : {u"node"_s, u"npm"_s}) {
    if (QStandardPaths::findExecutable(program).isEmpty())
      return program + " is not installed"_L1;
  }
  if (QFile::exists(module()))
    return {};
  QDir().mkpath(buildFolder());
  for (const QString& name : {u"/package.json"_s, u"/package-lock.json"_s}) {
    QFile::remove(buildFolder() + name);
    if (!QFile::copy(sourceFolder() + name, buildFolder() + name))
      return u"the build folder cannot be written"_s;
  }
  QProcess npm;
  npm.setWorkingDirectory(buildFolder());
  npm.setProcessChannelMode(QProcess::MergedChannels);
  npm.start(u"npm"_s, {u"ci"_s, u"--ignore-scripts"_s, u"--no-audit"_s, u"--no-fund"_s});
  const bool isDone = npm.waitForFinished(kLongest) && npm.exitStatus() == QProcess::NormalExit && npm.exitCode() == 0;
  return isDone ? QString() : "npm could not fetch it: "_L1 + QString::fromUtf8(npm.readAll()).simplified();
}

std::vector<std::vector<PeerMessage>> Peer::read(const std::vector<std::string>& texts) {
  QByteArray names;
  for (const std::string& text : texts) {
    const QString name = m_folder.filePath(QString::number(names.size()));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
      return {};
    names += name.toUtf8() + '\n';
  }
  QProcess node;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  // Local times must not meet a gap of this computer's time zone.
  environment.insert(u"TZ"_s, u"UTC"_s);
  node.setProcessEnvironment(environment);
  node.start(u"node"_s, {sourceFolder() + "/peer.mjs"_L1, module()});
  node.write(names);
  node.closeWriteChannel();
  if (!node.waitForFinished(kLongest) || node.exitCode() != 0)
    return {};
  std::vector<std::vector<PeerMessage>> all;
  for (QByteArray line = node.readLine(); !line.isEmpty(); line = node.readLine())
    all.push_back(messagesOf(line));
  return all;
}

} // namespace muniment::tests
