#include "tests/scenarios/reading_program.h"

#include "core/outreach/answer_token.h"
#include "core/workspace/reading/read_client_commands.h"

namespace muniment::tests {

ReadingProgram::ReadingProgram(Office& office, const QString& name) : m_desk(&office), m_name(name) {
  const auto token = outreach::AnswerToken::generate();
  office.run(workspace::AddReadClient{name, token.digest(), {}, {}});
  m_token = name.toLatin1() + '.' + token.text();
  m_office =
      std::make_unique<reading::ReadOffice>(office.desk(), office.fixture().clock(), reading::ReadOffice::Settings());
  connect::ServerLimits limits;
  limits.largestBody = 0;
  auto server = connect::HttpServer::listen("127.0.0.1", 0, *m_office, limits);
  if (!server)
    qFatal("nobody can read");
  m_server = std::move(*server);
}

ReadingProgram::~ReadingProgram() {
  m_office->close();
  m_server.reset();
}

void ReadingProgram::revoke() { m_desk->run(workspace::RevokeReadClient{m_name}); }

HttpResponse ReadingProgram::get(const QByteArray& target, const QByteArray& token) {
  HttpRequest request;
  request.method = "GET";
  request.url = QUrl::fromEncoded("http://127.0.0.1:" + QByteArray::number(m_server->port()) + target);
  if (!token.isEmpty())
    request.headers.emplace_back("Authorization", "Bearer " + token);
  auto answer = m_transport.send(request);
  return answer ? std::move(*answer) : HttpResponse();
}

QJsonObject ReadingProgram::caseOf(const QByteArray& reference) {
  const HttpResponse found = get("/v1/cases?reference=" + reference);
  const QJsonArray cases = QJsonDocument::fromJson(found.body).object().value("items"_L1).toArray();
  return cases.size() == 1 ? cases.first().toObject() : QJsonObject();
}

QJsonObject ReadingProgram::document(const QByteArray& reference, const QString& name) {
  for (const QJsonValue& each : caseOf(reference).value("documents"_L1).toArray()) {
    if (each.toObject().value("name"_L1).toString() == name)
      return each.toObject();
  }
  return {};
}

QByteArray ReadingProgram::contentOf(const QJsonObject& document) {
  const HttpResponse found = get("/v1/documents/" + document.value("id"_L1).toString().toLatin1() + "/content");
  return found.status == 200 ? found.body : QByteArray();
}

} // namespace muniment::tests
