#include "tests/app/sandbox/content_session.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kBase = "rm/cs/cs/api/";

QByteArray located(const QByteArray& line) {
  const qsizetype space = line.indexOf(' ');
  return line.left(space + 1) + kBase + line.mid(space + 1);
}

} // namespace

ContentSession::ContentSession(SandboxRun& run, const QByteArray& user, const QByteArray& password) : m_run(&run) {
  m_ticket = run.form(located("POST v1/auth"), "username=" + user + "&password=" + password)
                 .value("ticket"_L1)
                 .toString()
                 .toLatin1();
}

QJsonObject ContentSession::call(const QByteArray& line, const QByteArray& body) {
  return m_run->form(located(line), body, {{"OTCSTicket", m_ticket}});
}

QJsonObject ContentSession::callWithBody(const QByteArray& line, const QJsonObject& body) {
  return call(line, "body=" + QJsonDocument(body).toJson(QJsonDocument::Compact).toPercentEncoding());
}

Result<HttpResponse> ContentSession::upload(qint64 parent, const QByteArray& name, const QByteArray& bytes) {
  const QByteArray body = R"({"type":144,"parent_id":)" + QByteArray::number(parent) + R"(,"name":")" + name + R"("})";
  return m_run->send(located("POST v2/nodes"), fileForm({{"body", body}}, name, "application/pdf", bytes),
                     {{"OTCSTicket", m_ticket}, {"Content-Type", kFormType}});
}

qint64 ContentSession::document(qint64 parent, const QByteArray& name, const QByteArray& bytes) {
  const auto response = upload(parent, name, bytes);
  return response ? QJsonDocument::fromJson(response->body).object().value("id"_L1).toInteger() : 0;
}

qint64 ContentSession::folder(qint64 parent, const QString& name) {
  return callWithBody("POST v2/nodes", {{u"type"_s, 0}, {u"parent_id"_s, parent}, {u"name"_s, name}})
      .value("id"_L1)
      .toInteger();
}

QString ContentSession::tokenOf(qint64 node) {
  return call("GET v1/nodes/" + QByteArray::number(node) + "/rmclassifications")
      .value("rm_metadataToken"_L1)
      .toString();
}

QJsonObject ContentSession::declare(qint64 node, qint64 classId) {
  const QString token = tokenOf(node);
  return callWithBody("POST v1/nodes/" + QByteArray::number(node) + "/rmclassifications",
                      {{u"class_id"_s, classId}, {u"rm_metadataToken"_s, token}});
}

qint64 ContentSession::hold(const QByteArray& name) {
  return call("POST v1/holds", "type=LEGAL&name=" + name + "&date_applied=2026-11-21T04%3A17%3A02")
      .value("holdID"_L1)
      .toInteger();
}

} // namespace muniment::tests
