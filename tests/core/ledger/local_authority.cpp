#include "tests/core/ledger/local_authority.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kConfiguration = R"(
[ca]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[signer]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = here
[here]
dir = .
serial = ./serial
crypto_device = builtin
signer_cert = ./signer.pem
certs = ./ca.pem
signer_key = ./signer.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = no
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
)";

constexpr auto kSetUp = R"(
set -e
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -days 3650 \
  -subj '/CN=Test root' -config /dev/null -addext basicConstraints=critical,CA:TRUE
openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout signer.key -out signer.csr \
  -subj '/CN=Test time-stamps' -config /dev/null
openssl x509 -req -in signer.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650 -extfile tsa.cnf -extensions signer \
  -out signer.pem
echo 01 > serial
)";

void write(const QString& path, QByteArrayView bytes) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size())
    qFatal("cannot write %s", qUtf8Printable(path));
}

QByteArray read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

int runProgram(const QString& program, const QStringList& arguments, const QString& folder, QByteArray* output) {
  QProcess process;
  process.setWorkingDirectory(folder);
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(program, arguments);
  if (!process.waitForFinished(60'000))
    return -1;
  if (output)
    *output = process.readAll();
  return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

LocalAuthority::LocalAuthority() {
  write(m_folder.filePath(u"tsa.cnf"_s), kConfiguration);
  QByteArray output;
  if (runProgram(u"sh"_s, {u"-c"_s, QString::fromLatin1(kSetUp)}, m_folder.path(), &output) != 0)
    qFatal("no certificates: %s", output.constData());
}

QByteArray LocalAuthority::certificate() const { return read(m_folder.filePath(u"ca.pem"_s)); }

Result<HttpResponse> LocalAuthority::send(const HttpRequest& request) {
  m_last = request;
  write(m_folder.filePath(u"request.tsq"_s), m_instead.isEmpty() ? request.body : m_instead);
  QByteArray output;
  if (runProgram(u"openssl"_s,
                 {u"ts"_s, u"-reply"_s, u"-config"_s, u"tsa.cnf"_s, u"-queryfile"_s, u"request.tsq"_s, u"-out"_s,
                  u"answer.tsr"_s},
                 m_folder.path(), &output) != 0)
    qFatal("openssl ts: %s", output.constData());
  HttpResponse response;
  response.status = m_status;
  response.body = read(m_folder.filePath(u"answer.tsr"_s));
  return response;
}

} // namespace muniment::tests
