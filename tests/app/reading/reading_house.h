#pragma once

#include "app/reading/read_office.h"
#include "core/connect/http/qt_transport.h"
#include "core/outreach/answer_token.h"
#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/cases/version_commands.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/reading/read_client_commands.h"
#include "tests/core/workspace/planted_transfer.h"
#include "tests/core/workspace/workspace_fixture.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace muniment::tests {

/// The reading interface over real HTTP, of a workspace with cases.
class ReadingHouse final {
 public:
  using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

  explicit ReadingHouse(reading::ReadOffice::Settings settings = {}, int connections = 256)
      : workspace(fixture.make()) {
    m_office = std::make_unique<reading::ReadOffice>(*workspace, fixture.clock(), settings);
    connect::ServerLimits limits;
    limits.largestBody = 0;
    limits.connections = connections;
    auto server = connect::HttpServer::listen("127.0.0.1", 0, *m_office, limits);
    if (!server)
      qFatal("no server");
    m_server = std::move(*server);
  }
  ~ReadingHouse() {
    m_office->close();
    m_server.reset();
  }
  ReadingHouse(const ReadingHouse&) = delete;
  ReadingHouse& operator=(const ReadingHouse&) = delete;

  template <class C>
  Json run(C command) {
    const auto receipt = workspace->run(std::move(command)).result();
    if (!receipt)
      qFatal("%s", qUtf8Printable(receipt.error().id));
    return receipt->outcome;
  }

  [[nodiscard]] QByteArray client(const QString& name, std::set<MatterId> matters = {},
                                  std::set<Case::Kind> kinds = {}) {
    const auto token = outreach::AnswerToken::generate();
    (void)run(workspace::AddReadClient{name, token.digest(), std::move(kinds), std::move(matters)});
    return name.toLatin1() + '.' + token.text();
  }
  [[nodiscard]] CaseId open(Case::Kind kind, const std::optional<MatterId>& matter, const QString& reference) {
    workspace::OpenCase open;
    open.kind = kind;
    open.fields = {{u"title"_s, reference}};
    open.references = {{u"order"_s, reference}};
    open.matter = matter;
    return *CaseId::parse(run(open).text(u"case"));
  }
  /// An item of a case.
  [[nodiscard]] ItemId file(const CaseId& to, const QByteArray& bytes, const std::optional<MatterId>& matter) {
    const Json kept = run(WorkspaceFixture::text(u"paper.pdf"_s, bytes, matter));
    const ItemId item = *ItemId::parse(kept.at(u"items").array()->front().text(u"id"));
    (void)run(workspace::LinkToCase{to, CaseLink::Kind::Item, aggregateOf(item)});
    return item;
  }
  void plant(const CaseId& file, const ItemId& item, Transfer::State state, const std::optional<MatterId>& matter) {
    Transfer transfer;
    transfer.id = TransferId::make(fixture.clock().now());
    transfer.peer = u"erp"_s;
    transfer.remoteId = transfer.id.toString();
    transfer.file = file;
    transfer.item = item;
    transfer.type = u"invoice"_s;
    transfer.matter = matter;
    transfer.state = state;
    (void)run(PlantTransfer{transfer});
  }

  [[nodiscard]] HttpResponse send(const QByteArray& target, const QByteArray& token, Headers headers = {},
                                  const QByteArray& method = "GET") {
    HttpRequest request;
    request.method = method;
    request.url = QUrl::fromEncoded("http://127.0.0.1:" + QByteArray::number(m_server->port()) + target);
    request.headers = std::move(headers);
    if (!token.isEmpty())
      request.headers.emplace_back("Authorization", "Bearer " + token);
    const auto answer = m_transport.send(request);
    return answer ? *answer : HttpResponse();
  }
  [[nodiscard]] static QJsonObject json(const HttpResponse& response) {
    return QJsonDocument::fromJson(response.body).object();
  }
  [[nodiscard]] quint16 port() const { return m_server->port(); }

  WorkspaceFixture fixture;
  std::unique_ptr<workspace::Workspace> workspace;

 private:
  std::unique_ptr<reading::ReadOffice> m_office;
  std::unique_ptr<connect::HttpServer> m_server;
  connect::QtTransport m_transport;
};

} // namespace muniment::tests
