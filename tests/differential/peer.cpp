#include "tests/differential/peer.h"

#include "tests/support/npm_packages.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;

NpmPackages package() { return {QStringLiteral(MUNIMENT_PEER_SOURCE), QStringLiteral(MUNIMENT_PEER_FOLDER)}; }
QString module() { return package().folder() + "/node_modules/whatsapp-chat-parser/dist/index.js"_L1; }

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

QString Peer::prepare() { return package().prepare(); }

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
  node.start(u"node"_s, {package().source() + "/peer.mjs"_L1, module()});
  node.write(names);
  node.closeWriteChannel();
  if (!node.waitForFinished(NpmPackages::kLongest) || node.exitCode() != 0)
    return {};
  std::vector<std::vector<PeerMessage>> all;
  for (QByteArray line = node.readLine(); !line.isEmpty(); line = node.readLine())
    all.push_back(messagesOf(line));
  return all;
}

} // namespace muniment::tests
