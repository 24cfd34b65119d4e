#include "tests/core/workspace/connection_office.h"

namespace muniment::tests {

using namespace workspace;

QByteArray portalManifest() {
  return R"({"manifest":1,"id":"portal","title":"Portal","site":{"address":"Address"},
    "secrets":{"key":"Key of this program","hook":"Secret of the webhook"},"base":"${site.address}",
    "auth":{"type":"bearer","token":"${secret.key}"},"limits":{"perSecond":100,"burst":100,"maxAttempts":1},
    "resources":{
      "order":{"create":{"method":"POST","path":"/orders","repeatable":true,
          "body":{"kind":"json","value":{"number":"{number}","key":"{idempotencyKey}"}}},"map":{"id":"/id"}},
      "note":{"create":{"method":"POST","path":"/notes","body":{"kind":"json","value":{"text":"{text}"}}},"map":{"id":"/id"}},
      "document":{"content":{"method":"GET","path":"/documents/{id}/content"},"map":{"id":"/id"}},
      "event":{"list":{"method":"GET","path":"/events","items":"/items",
          "paging":{"kind":"cursor","param":"after","next":"/next"}},
        "map":{"id":{"from":"/eventId","required":true},"document":"/documentId",
          "kind":{"from":"/kind","enum":{"new":"new"},"else":"other"}}}},
    "events":{"mode":"poll","resource":"event","everySec":60,"dedupe":"/eventId","cursor":"/seq"},
    "webhook":{"path":"/hooks/portal","verify":{"kind":"hmac-sha256","header":"X-Signature","secret":"${secret.hook}",
      "prefix":"sha256="},"resource":"event","items":"/items","dedupe":"/eventId"},
    "tests":[{"name":"events can be listed","resource":"event","operation":"list"}]})";
}

ConnectionOffice::ConnectionOffice(const QString& postgres) {
  fixture.setLine(&portal);
  portal.answerAlways(200, R"({"items":[]})");
  NewWorkspace wish;
  wish.name = u"Test"_s;
  wish.timeZone = u"Europe/Berlin"_s;
  wish.personName = u"Ines Roth"_s;
  wish.passphrase = passphraseBytes(u"correct horse"_s);
  wish.singlePerson = true;
  wish.postgres = postgres;
  auto created = createWorkspace(fixture.environment(), fixture.path(u"ws"_s), std::move(wish));
  if (!created)
    qFatal("%s", qUtf8Printable(created.error().id));
  workspace = std::make_unique<Workspace>(std::move(created->parts));
  agent = std::make_unique<Agent>(*workspace, u"one"_s);
  agent->beat();
}

ConnectionDetails ConnectionOffice::details() const {
  ConnectionDetails details;
  details.name = u"Portal"_s;
  details.site = {{u"address"_s, u"https://portal.test/api"_s}};
  details.manifest = portalManifest();
  details.purpose = u"Evidence of orders"_s;
  details.ground = u"Art. 6 (1) f"_s;
  return details;
}

ConnectionId ConnectionOffice::connect(std::optional<MatterId> matter) {
  ConnectionDetails wanted = details();
  wanted.owner = workspace->ask(WhoAmI()).result()->actor.id;
  wanted.matter = matter;
  if (const QString refused = run(AddConnection{u"portal"_s, Connection::Kind::Manifest, wanted}); !refused.isEmpty())
    qFatal("%s", qUtf8Printable(refused));
  const ConnectionId made = id();
  for (const QString& name : {u"key"_s, u"hook"_s}) {
    if (!workspace->keepSecret(made, name, Secret(QByteArray("s3cret-" + name.toLatin1()))).result())
      qFatal("a secret was not kept");
  }
  if (const QString refused = run(SwitchConnection{made, true}); !refused.isEmpty())
    qFatal("%s", qUtf8Printable(refused));
  return made;
}

QString ConnectionOffice::call(const ManifestCall& call) {
  return run(
      EnqueueOperation{{u"portal"_s, call.resource, ManifestCall::kKind, u"record:x"_s, std::nullopt, *bytesOf(call)}});
}

bool ConnectionOffice::work(ConnectionHost& host) {
  if (!host.look())
    return false;
  for (int rounds = 0; rounds < 50; ++rounds) {
    bool any = false;
    for (HostedConnection* hosted : host.hosted())
      any |= hosted->round();
    if (!any)
      return true;
  }
  return false;
}

ConnectionCard ConnectionOffice::card(const ConnectionId& id) {
  return workspace->ask(ConnectionById{id}).result()->card;
}

std::vector<Delivery> ConnectionOffice::deliveries(Delivery::Direction direction) {
  DeliveriesPage query;
  query.filter.direction = direction;
  query.limit = 1'000;
  return workspace->ask(query).result()->deliveries;
}

std::vector<CapturedItem> ConnectionOffice::items() {
  ItemsPage query;
  query.limit = 1'000;
  return workspace->ask(query).result()->items;
}

std::int64_t ConnectionOffice::openTasks() {
  TasksPage query;
  query.whose = TasksPage::Whose::Everybodys;
  return workspace->ask(query).result()->total;
}

bool ConnectionOffice::isSound() {
  const auto verification = workspace->verify({true, std::nullopt}, nullptr).result();
  if (verification && !verification->isClean()) {
    for (const auto& finding : verification->findings)
      qWarning("%s %s", qPrintable(finding.where), qPrintable(finding.what.id));
  }
  return verification && verification->isClean();
}

} // namespace muniment::tests
