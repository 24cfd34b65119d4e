#include "tests/app/sandbox/sandbox_run.h"

#include <QtCore/QThread>

namespace muniment::tests {

using namespace connect;
using namespace Qt::StringLiterals;

SandboxRun::SandboxRun() : m_clock(Instant::fromMilliseconds(1'795'000'000'000)) { startAgain(); }

void SandboxRun::startAgain() {
  m_sandbox.reset();
  auto started = sandbox::Sandbox::start({m_folder.path(), 0, 1}, m_clock);
  if (!started)
    qFatal("%s", qUtf8Printable(started.error().id));
  m_sandbox = std::move(*started);
}

Result<HttpResponse> SandboxRun::send(const QByteArray& line, const QByteArray& body, Headers headers) {
  HttpJob job;
  job.request.method = line.left(line.indexOf(' '));
  job.request.url =
      QUrl::fromEncoded("http://127.0.0.1:" + QByteArray::number(port()) + '/' + line.mid(line.indexOf(' ') + 1));
  job.request.headers = std::move(headers);
  job.request.body = body;
  job.request.largestResponse = 64 << 20;
  return m_transport.exchange(job);
}

QJsonObject SandboxRun::read(const Result<HttpResponse>& response) {
  m_status = response ? response->status : 0;
  return response ? QJsonDocument::fromJson(response->body).object() : QJsonObject();
}

QJsonObject SandboxRun::json(const QByteArray& line, const QJsonObject& body, Headers headers) {
  headers.emplace_back("Content-Type", "application/json");
  return read(send(line, line.startsWith("GET") ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact),
                   std::move(headers)));
}

QJsonObject SandboxRun::form(const QByteArray& line, const QByteArray& body, Headers headers) {
  headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
  return read(send(line, body, std::move(headers)));
}

QJsonObject SandboxRun::state(const QString& peer) { return json("GET control/state/" + peer.toUtf8()); }

void SandboxRun::advance(double seconds) { json("POST control/clock", {{u"advance"_s, seconds}}); }

void SandboxRun::fault(const QJsonObject& rule) {
  QJsonObject answer;
  for (int tries = 0; tries == 0 || (m_status == 0 && tries < 20);
       ++tries) { // a restart that was asked for is under way
    QThread::msleep(tries == 0 ? 0 : 50);
    answer = json("POST control/faults", {{u"rules"_s, QJsonArray{rule}}});
  }
  if (m_status != 200)
    qFatal("the rule was refused: %d %s", m_status, QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
}

QByteArray fileForm(const std::vector<std::pair<QByteArray, QByteArray>>& fields, const QByteArray& name,
                    const QByteArray& type, const QByteArray& bytes) {
  QByteArray form;
  for (const auto& [field, value] : fields)
    form += "--LINE\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n";
  return form + "--LINE\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name +
         "\"\r\nContent-Type: " + type + "\r\n\r\n" + bytes + "\r\n--LINE--\r\n";
}

} // namespace muniment::tests
