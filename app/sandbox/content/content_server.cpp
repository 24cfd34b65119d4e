#include "app/sandbox/content/content_server.h"

#include "app/sandbox/content/content_routes.h"
#include "core/base/sha256.h"

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kTicketLife = 30LL * 60'000;
constexpr std::int64_t kSessionLife = 24LL * 3'600'000;

} // namespace

Router::Handler withNode(ContentStore& store, std::function<Reply(Call&, ContentNode&)> then) {
  return [&store, then = std::move(then)](Call& call) {
    ContentNode* node = store.find(call.id());
    return node ? then(call, *node) : noNode(call.id());
  };
}

ContentServer::ContentServer(const Proofs& proofs) : m_proofs(&proofs) {
  addRoutes();
  addNodeRoutes(m_router, m_store);
  addUploadRoutes(m_router, m_store);
  addVersionRoutes(m_router, m_store);
  addCategoryRoutes(m_router, m_store);
  addRecordRoutes(m_router, m_store);
  addHoldRoutes(m_router, m_store);
  addSeriesRoutes(m_router, m_store);
  addDispositionRoutes(m_router, m_store);
  addWorkspaceRoutes(m_router, m_store);
  addProcessRoutes(m_router, m_store);
  addMemberRoutes(m_router, m_store);
  addSearchRoutes(m_router, m_store);
}

void ContentServer::addRoutes() {
  m_router.on("GET", "v1|v2/auth"_L1, [this](Call& call) { return whoIsIt(call); });
  m_router.on("DELETE", "v1|v2/auth"_L1, [this](Call& call) {
    m_signedOut.insert_or_assign(call.user, call.at());
    return jsonReply({});
  });
  m_router.on("GET", "v1/serverinfo"_L1, [](Call&) {
    const QJsonObject sessions{{u"enabled"_s, true},
                               {u"session_timeout"_s, qint64(kTicketLife)},
                               {u"expire_after_last_request"_s, true},
                               {u"expire_after_last_login"_s, false}};
    return jsonReply(
        {{u"server"_s, QJsonObject{{u"version"_s, u"25.4"_s}, {u"metadata_languages"_s, QJsonArray{u"en"_s}}}},
         {u"sessions"_s, sessions}});
  });
}

QByteArray ContentServer::ticketFor(const QString& user, Instant at) const {
  return m_proofs->make("cs|" + user.toUtf8() + '|' + QByteArray::number(qint64(at.milliseconds())),
                        at.plusMilliseconds(kTicketLife));
}

QString ContentServer::holderOf(const QByteArray& ticket, Instant at) const {
  const QList<QByteArray> parts = m_proofs->subject(ticket, at).value_or(QByteArray()).split('|');
  if (parts.size() != 3 || parts.first() != "cs")
    return {};
  const QString user = QString::fromUtf8(parts.at(1));
  const auto out = m_signedOut.find(user);
  const bool over = out != m_signedOut.end() && parts.at(2).toLongLong() <= out->second.milliseconds();
  return over ? QString() : user;
}

QString ContentServer::signedIn(const Request& request) const {
  QList<QByteArray> tickets{request.header("OTCSTicket"), request.header("LLCookie")};
  for (const QByteArray& cookie : request.header("Cookie").split(';')) {
    const QByteArray name = cookie.trimmed().split('=').first().toLower();
    if (name == "otcsticket" || name == "llcookie")
      tickets += QByteArray::fromPercentEncoding(cookie.trimmed().mid(name.size() + 1));
  }
  for (const QByteArray& ticket : tickets)
    if (const QString user = holderOf(ticket, request.at); !user.isEmpty())
      return user;
  for (const QByteArray& proof : {request.header("OTDSTicket"), request.header("Authorization").mid(7)}) {
    const QByteArray subject = m_proofs->subject(proof, request.at).value_or(QByteArray());
    if (subject.startsWith("otds|"))
      return QString::fromUtf8(subject.mid(5));
  }
  return {};
}

Reply ContentServer::expired() const { return contentError(401, u"Authentication Required"_s); }
Reply ContentServer::throttled() const { return contentError(429, u"Too many requests"_s); }

bool ContentServer::changes(const Request& request) const {
  const QStringList steps = request.steps();
  return Peer::changes(request) && !steps.contains(u"otdsws"_s) &&
         !(request.method == "POST" && steps.value(steps.size() - 1) == "auth"_L1);
}

Reply ContentServer::directory(Call& call, const QStringList& path) {
  const Inputs& inputs = call.inputs;
  const bool oauth = path.contains(u"oauth2"_s);
  QString name = inputs.text(oauth ? u"username"_s : u"user_name"_s);
  QString password = inputs.text(u"password"_s);
  if (oauth && inputs.text(u"grant_type"_s) == "client_credentials"_L1) {
    QString pair = inputs.text(u"client_id"_s) + u':' + inputs.text(u"client_secret"_s);
    if (const QByteArray basic = call.request->header("Authorization"); basic.startsWith("Basic "))
      pair = QString::fromUtf8(QByteArray::fromBase64(basic.mid(6)));
    if (pair != "sandbox-client:sandbox-secret"_L1)
      return jsonReply({{u"error"_s, u"invalid_client"_s}}, 401);
    name = m_store.users.front().name;
    password = m_store.users.front().password;
  }
  const ContentStore::User* user = m_store.user(name);
  if (!user || user->type != 0 || user->password != password)
    return jsonReply({{u"error"_s, u"invalid_grant"_s}}, 401);
  const QString proof =
      QString::fromLatin1(m_proofs->make("otds|" + name.toUtf8(), call.at().plusMilliseconds(kSessionLife)));
  if (oauth)
    return jsonReply(
        {{u"access_token"_s, proof}, {u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, qint64(kSessionLife / 1000)}});
  return jsonReply({{u"token"_s, proof}, {u"ticket"_s, proof}, {u"userId"_s, name}});
}

Reply ContentServer::signIn(Call& call) {
  if (!call.inputs.has(u"username"_s) || !call.inputs.has(u"password"_s))
    return contentError(500, u"Argument username or password is missing"_s);
  const ContentStore::User* user = m_store.user(call.inputs.text(u"username"_s));
  if (!user || user->type != 0 || user->password != call.inputs.text(u"password"_s))
    return contentError(401, u"Invalid user name or password"_s);
  return jsonReply({{u"ticket"_s, QString::fromLatin1(ticketFor(user->name, call.at()))}});
}

Reply ContentServer::whoIsIt(Call& call) {
  const ContentStore::User* user = m_store.user(call.user);
  return jsonReply({{u"data"_s, QJsonObject{{u"id"_s, user->id},
                                            {u"name"_s, user->name},
                                            {u"display_name"_s, user->firstName + u' ' + user->lastName},
                                            {u"privilege_login"_s, true}}}});
}

Reply ContentServer::answer(const Request& request) {
  QStringList path = request.steps();
  Call call{&request, readInputs(request), {}, {}};
  if (path.value(0) == "otdsws"_L1)
    return request.method == "POST" ? directory(call, path) : contentError(405, u"Only POST"_s);
  const qsizetype api = path.indexOf(u"api"_s);
  if (api < 0)
    return {404, "text/html", "<html><body><h1>Not found</h1></body></html>", {}};
  path = path.mid(api + 1);
  if (path == QStringList{u"v1"_s, u"ping"_s})
    return jsonReply(
        {{u"rest_api"_s, QJsonArray{QJsonObject{{u"build"_s, 2}, {u"href"_s, u"api/v1"_s}, {u"version"_s, 1}}}}});
  if (path == QStringList{u"v1"_s, u"auth"_s} && request.method == "POST")
    return signIn(call);
  call.user = signedIn(request);
  if (call.user.isEmpty() || !m_store.user(call.user))
    return expired();
  Reply reply = call.inputs.malformed
                    ? contentError(400, u"The body cannot be read"_s)
                    : m_router.route(call, path).value_or(contentError(404, u"There is no such call"_s));
  if (reply.status < 300)
    reply.headers.emplace_back("OTCSTicket", ticketFor(call.user, call.at()));
  if (call.inputs.has(u"suppress_response_codes"_s) && reply.contentType.startsWith("application/json")) {
    reply.body.insert(1, "\"statusCode\":" + QByteArray::number(reply.status) + (reply.body.size() > 2 ? "," : ""));
    reply.status = 200;
  }
  return reply;
}

std::optional<Reply> ContentServer::control(const Request&, const QStringList&) { return std::nullopt; }

QJsonObject ContentServer::state() const {
  QJsonArray nodes;
  for (const auto& [id, node] : m_store.nodes()) {
    QJsonObject each = propertiesOf(m_store, node);
    QJsonArray versions, holds;
    for (const ContentNode::Version& version : node.versions)
      versions.append(QJsonObject{{u"number"_s, version.number},
                                  {u"size"_s, version.bytes.size()},
                                  {u"sha256"_s, sha256(version.bytes).toHex()}});
    for (const qint64 hold : node.holds)
      holds.append(hold);
    each.insert(u"deleted"_s, node.deleted);
    each.insert(u"versions"_s, versions);
    each.insert(u"holds"_s, holds);
    QJsonObject categories;
    for (const auto& [category, values] : node.categories)
      categories.insert(QString::number(category), values);
    each.insert(u"categories"_s, categories);
    if (node.record)
      each.insert(u"record"_s, QJsonObject{{u"class_id"_s, node.record->classId},
                                           {u"final"_s, node.record->final},
                                           {u"details"_s, node.record->details}});
    nodes.append(each);
  }
  QJsonArray holds;
  for (const auto& [id, hold] : m_store.holds)
    holds.append(QJsonObject{{u"id"_s, id}, {u"name"_s, hold.name}, {u"active"_s, hold.active}});
  return {{u"nodes"_s, nodes},
          {u"holds"_s, holds},
          {u"series"_s, qint64(m_store.series.size())},
          {u"audit"_s, qint64(m_store.trail().size())}};
}

} // namespace muniment::sandbox
