#include "tests/core/connect/certificates.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kSetUp = R"(
set -e
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out authority.pem -days 3650 \
  -subj '/CN=Test root' -config /dev/null -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign
openssl ecparam -name prime256v1 -genkey -noout -out key.pem
issue() {
  printf 'basicConstraints=critical,CA:FALSE\nsubjectAltName=%s\nextendedKeyUsage=serverAuth\n' "$2" > "$1.cnf"
  openssl req -new -key key.pem -subj "/CN=$1" -config /dev/null -out "$1.csr"
  openssl x509 -req -in "$1.csr" -CA authority.pem -CAkey ca.key -CAcreateserial -days "$3" -extfile "$1.cnf" -out "$1.pem"
}
issue good IP:127.0.0.1 30
issue expired IP:127.0.0.1 -1
issue other DNS:other.invalid 30
)";

QByteArray read(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    qFatal("cannot read %s", qUtf8Printable(path));
  return file.readAll();
}

} // namespace

Certificates Certificates::make() {
  const QTemporaryDir folder;
  QProcess shell;
  shell.setWorkingDirectory(folder.path());
  shell.setProcessChannelMode(QProcess::MergedChannels);
  shell.start(u"sh"_s, {u"-c"_s, QString::fromLatin1(kSetUp)});
  if (!shell.waitForFinished(60'000) || shell.exitCode() != 0)
    qFatal("no certificates: %s", shell.readAll().constData());
  return {read(folder.filePath(u"authority.pem"_s)), read(folder.filePath(u"good.pem"_s)),
          read(folder.filePath(u"expired.pem"_s)), read(folder.filePath(u"other.pem"_s)),
          read(folder.filePath(u"key.pem"_s))};
}

} // namespace muniment::tests
