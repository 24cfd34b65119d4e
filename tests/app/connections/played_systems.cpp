#include "tests/app/connections/played_systems.h"

#include <QtCore/QJsonDocument>

namespace muniment::tests {

using namespace Qt::StringLiterals;

PlayedSystems::PlayedSystems(const QString& folder, QByteArray faults)
    : m_folder(folder), m_faults(std::move(faults)), m_process(QStringLiteral(MUNIMENT_SANDBOX), {}) {}

bool PlayedSystems::start() {
  m_process.setArguments({u"--port"_s, QString::number(m_port), u"--state"_s, m_folder, u"--for"_s, u"3000"_s});
  const QJsonObject said = QJsonDocument::fromJson(m_process.start()).object();
  m_port = said.value("port"_L1).toInt();
  if (m_port == 0 || m_faults.isEmpty())
    return m_port != 0;
  const auto answer = ask("POST", u"control/faults"_s, m_faults);
  return answer && answer->status < 300;
}

QString PlayedSystems::address(const QString& peer) const { return u"http://127.0.0.1:%1/%2"_s.arg(m_port).arg(peer); }

bool PlayedSystems::endFaults() {
  const auto answer = ask("DELETE", u"control/faults"_s);
  return answer && answer->status < 300;
}

QJsonObject PlayedSystems::state(const QString& peer) {
  const auto answer = ask("GET", u"control/state/"_s + peer);
  return answer ? QJsonDocument::fromJson(answer->body).object() : QJsonObject();
}

QJsonObject PlayedSystems::tell(const QString& what, const QJsonObject& content) {
  const auto answer = ask("POST", u"control/"_s + what, QJsonDocument(content).toJson(QJsonDocument::Compact));
  return answer && answer->status < 300 ? QJsonDocument::fromJson(answer->body).object() : QJsonObject();
}

Result<HttpResponse> PlayedSystems::ask(const QByteArray& method, const QString& path, const QByteArray& body) {
  HttpRequest request;
  request.method = method;
  request.url = QUrl(address(path));
  request.largestResponse = 256 << 20; // the state of a peer holds everything it was ever sent
  request.body = body;
  request.headers = {{"Content-Type", "application/json"}};
  return m_transport.send(request);
}

} // namespace muniment::tests
