#include "tests/ui/connections/fake_connection_desk.h"

#include "core/access/scope_maker.h"
#include "core/connect/manifest/presets.h"
#include "core/connect/manifest/read_manifest.h"
#include "tests/support/later.h"

#include <QtCore/QPromise>

namespace muniment::tests {

using namespace Qt::StringLiterals;

FakeConnectionDesk::FakeConnectionDesk() {
  for (const QString& name : {u"Ines Roth"_s, u"Tom Beck"_s}) {
    Actor actor;
    actor.id = ActorId::make(clock);
    actor.name = name;
    actor.roles = {Role::RecordsManager};
    actors.push_back(std::move(actor));
  }
  Actor connector;
  connector.id = ActorId::make(clock);
  connector.name = u"A program"_s;
  connector.roles = {Role::Connector};
  actors.push_back(std::move(connector));
  outcome.at = clock;
  outcome.steps = {{u"sign-in"_s, {}}, {u"documents can be listed"_s, {}}};
}

workspace::ConnectionForm FakeConnectionDesk::formFor(Connection::Kind kind, const QByteArray& manifest) const {
  workspace::ConnectionForm form;
  if (kind != Connection::Kind::Manifest) {
    form.site = {{u"address"_s, u"Address of the service"_s}, {u"business_account"_s, u"Business account"_s}};
    form.secrets = {{u"token"_s, u"Access token"_s}};
    form.optional = {u"business_account"_s};
    return form;
  }
  connect::ManifestReading reading = connect::readManifest(manifest);
  form.problems = std::move(reading.problems);
  if (reading.manifest) {
    form.title = reading.manifest->title;
    form.system = reading.manifest->system;
    form.site = reading.manifest->site;
    form.secrets = reading.manifest->secrets;
  }
  return form;
}

std::vector<workspace::ManifestPreset> FakeConnectionDesk::presets() const {
  std::vector<workspace::ManifestPreset> all;
  for (const QString& name : connect::presetNames()) {
    const QByteArray text = connect::preset(name).value_or(QByteArray());
    const workspace::ConnectionForm form = formFor(Connection::Kind::Manifest, text);
    all.push_back({name, form.title, form.system, text});
  }
  return all;
}

workspace::ConnectionCard& FakeConnectionDesk::add(const QString& name, Connection::Kind kind, const QString& preset) {
  workspace::ConnectionCard card;
  Connection& connection = card.connection;
  connection.id = ConnectionId::make(clock.plusMilliseconds(std::ssize(cards)));
  connection.name = name;
  connection.peer = name.toLower().replace(u' ', u'-');
  connection.kind = kind;
  connection.manifest = preset.isEmpty() ? QByteArray() : connect::preset(preset).value_or(QByteArray());
  connection.purpose = u"Orders and invoices"_s;
  connection.ground = u"Performance of our contracts"_s;
  connection.owner = actors.front().id;
  connection.on = true;
  const workspace::ConnectionForm form = formFor(kind, connection.manifest);
  for (const auto& [site, label] : form.site)
    connection.site.emplace(site, u"https://service.example"_s);
  for (const auto& [secret, label] : form.secrets)
    card.secrets.push_back({secret, label, true, false});
  card.title = form.title;
  card.system = form.system;
  card.served = true;
  card.lastExchange = clock.plusMilliseconds(-12'000);
  card.test = outcome;
  cards.push_back(std::move(card));
  return cards.back();
}

void FakeConnectionDesk::addSix() {
  add(u"Records Management"_s, Connection::Kind::ContentServer).outbox = {2, 0, clock};
  add(u"WhatsApp"_s, Connection::Kind::WhatsApp).outbox = {3, 0, clock};
  add(u"Web Push"_s, Connection::Kind::Push).lastExchange = clock.plusMilliseconds(-180'000);
  auto& documents = add(u"Active Documents"_s, Connection::Kind::Manifest, u"active-documents"_s);
  documents.problem = u"http.sign_in_refused"_s;
  documents.outbox = {4, 2, clock};
  documents.inbox = {1, 1, clock};
  documents.test->steps = {{u"sign-in"_s, u"http.sign_in_refused"_s}};
  auto& community = add(u"Active Community"_s, Connection::Kind::Manifest, u"active-community"_s);
  community.gate.paused = true;
  community.gate.because = u"Their new release is being installed"_s;
  auto& captures = add(u"xConnector"_s, Connection::Kind::Manifest, u"xconnector"_s);
  captures.connection.on = false;
  captures.served = false;
  captures.lastExchange.reset();
  captures.test.reset();
  for (auto& secret : captures.secrets)
    secret.entered = false;
  captures.lacks = {workspace::ConnectionLack::Owner, workspace::ConnectionLack::Secret};
}

Delivery& FakeConnectionDesk::addDelivery(Delivery::Direction direction, const QString& peer, Delivery::State state,
                                          const QString& problem) {
  Delivery delivery;
  delivery.at = clock.plusMilliseconds(std::ssize(deliveries) * 1000 - 3'600'000);
  delivery.id = DeliveryId::make(delivery.at);
  delivery.direction = direction;
  delivery.peer = peer;
  delivery.lane = u"lane"_s;
  delivery.kind = direction == Delivery::Direction::In ? u"webhook"_s : u"message.send"_s;
  delivery.state = state;
  delivery.attempts = state == Delivery::State::Queued ? 0 : 4;
  delivery.notBefore = clock.plusMilliseconds(60'000);
  delivery.problem = problem;
  deliveries.insert(deliveries.begin(), std::move(delivery));
  return deliveries.front();
}

ui::ConnectionDesk::Answer<workspace::Connections> FakeConnectionDesk::ask(workspace::Connections) {
  return later(error ? Result<workspace::Connections::Answer>(Failure(*error))
                     : Result<workspace::Connections::Answer>(cards));
}

ui::ConnectionDesk::Answer<workspace::ConnectionById> FakeConnectionDesk::ask(workspace::ConnectionById query) {
  using Given = Result<workspace::ConnectionById::Answer>;
  const auto found = std::ranges::find_if(
      cards, [&query](const workspace::ConnectionCard& card) { return card.connection.id == query.connection; });
  if (error || found == cards.end())
    return later(Given(Failure(error.value_or(makeError(ErrorKind::NotFound, "delivery.unknown"_L1)))));
  return later(Given(workspace::ConnectionById::Answer{*found, exchanges}));
}

workspace::ProcessingRecord::Answer FakeConnectionDesk::recordOf(const workspace::ConnectionCard& card) const {
  workspace::ProcessingRecord::Answer record;
  record.connection = card.connection;
  record.workspace = u"Cases of the north"_s;
  record.owner = u"Ines Roth"_s;
  record.readers = {{u"Ines Roth"_s, {Role::RecordsManager}}, {u"Tom Berg"_s, {Role::LegalReviewer}}};
  record.hosts = {u"orders.example"_s};
  record.at = clock;
  return record;
}

ui::ConnectionDesk::Answer<workspace::ProcessingRecord> FakeConnectionDesk::ask(workspace::ProcessingRecord query) {
  using Given = Result<workspace::ProcessingRecord::Answer>;
  const auto found = std::ranges::find_if(
      cards, [&query](const workspace::ConnectionCard& card) { return card.connection.id == query.connection; });
  if (error || found == cards.end())
    return later(Given(Failure(error.value_or(makeError(ErrorKind::NotFound, "connection.unknown"_L1)))));
  return later(Given(recordOf(*found)));
}

ui::ConnectionDesk::Answer<workspace::DeliveriesPage> FakeConnectionDesk::ask(workspace::DeliveriesPage query) {
  using Given = Result<workspace::DeliveriesPage::Answer>;
  ++pages;
  if (error)
    return later(Given(Failure(*error)));
  workspace::DeliveriesPage::Answer answer;
  bool isBehind = !query.before;
  for (const Delivery& each : deliveries) {
    const bool fits = (!query.filter.direction || each.direction == *query.filter.direction) &&
                      (!query.filter.peer || each.peer == *query.filter.peer) &&
                      (!query.filter.state || each.state == *query.filter.state) &&
                      (!query.filter.openOnly || each.isOpen());
    if (isBehind && fits) {
      answer.hasMore = std::ssize(answer.deliveries) == query.limit;
      if (answer.hasMore)
        break;
      answer.deliveries.push_back(each);
    }
    isBehind = isBehind || each.id == *query.before;
  }
  return later(Given(std::move(answer)));
}

QFuture<Result<std::vector<Actor>>> FakeConnectionDesk::ask(workspace::People) {
  return later(Result<std::vector<Actor>>(actors));
}

QFuture<Result<std::vector<Matter>>> FakeConnectionDesk::ask(workspace::Matters) {
  return later(Result<std::vector<Matter>>(matters));
}

QFuture<Result<access::Session>> FakeConnectionDesk::ask(workspace::WhoAmI) {
  access::Session session{actors.front(), {}, permissions, access::ScopeMaker::of(permissions, {}), false};
  return later(Result<access::Session>(std::move(session)));
}

ui::ConnectionDesk::Done FakeConnectionDesk::done(const QString& act, Json::Object outcomeOf) {
  acts.append(act);
  workspace::Receipt receipt;
  receipt.outcome = std::move(outcomeOf);
  return later(Result<workspace::Receipt>(receipt));
}

ui::ConnectionDesk::Done FakeConnectionDesk::run(workspace::AddConnection command) {
  workspace::ConnectionCard& card = add(command.details.name, command.kind);
  card.connection.peer = command.peer;
  card.connection.on = false;
  added = std::move(command);
  return done(u"add"_s, {{u"connection"_s, card.connection.id.toString()}});
}

ui::ConnectionDesk::Done FakeConnectionDesk::run(workspace::ChangeConnection command) {
  const QString id = command.connection.toString();
  changed = std::move(command);
  return done(u"change"_s, {{u"connection"_s, id}});
}

ui::ConnectionDesk::Done FakeConnectionDesk::run(workspace::SwitchConnection command) {
  return done(command.on ? u"on"_s : u"off"_s);
}

ui::ConnectionDesk::Done FakeConnectionDesk::run(workspace::PausePeer command) {
  paused = std::move(command);
  return done(paused->paused ? u"pause"_s : u"resume"_s);
}

ui::ConnectionDesk::Done FakeConnectionDesk::run(workspace::LimitPeer command) {
  limited = std::move(command);
  return done(u"limit"_s);
}

QFuture<Result<std::vector<workspace::ReadClients::Line>>> FakeConnectionDesk::ask(workspace::ReadClients) {
  return later(Result<std::vector<workspace::ReadClients::Line>>(readers));
}

ui::ConnectionDesk::Done FakeConnectionDesk::run(workspace::AddReadClient command) {
  if (command.name.contains(u' '))
    return later(Result<workspace::Receipt>(failure(ErrorKind::Usage, "reading.name_wrong"_L1)));
  readers.push_back({command.name, command.kinds, clock, std::nullopt});
  letIn = std::move(command);
  return done(u"let in"_s);
}

ui::ConnectionDesk::Done FakeConnectionDesk::run(workspace::RevokeReadClient command) {
  for (workspace::ReadClients::Line& line : readers) {
    if (line.name == command.name)
      line.revokedAt = clock;
  }
  return done(u"take back "_s + command.name);
}

ui::ConnectionDesk::Done FakeConnectionDesk::run(workspace::ReplayDelivery command) {
  replayed.push_back(command.delivery);
  return done(u"replay"_s);
}

ui::ConnectionDesk::Done FakeConnectionDesk::run(workspace::DropDelivery command) {
  dropped.push_back(std::move(command));
  return done(u"drop"_s);
}

QFuture<Result<void>> FakeConnectionDesk::remove(const ConnectionId& connection) {
  acts.append(u"remove"_s);
  std::erase_if(cards, [&](const auto& card) { return card.connection.id == connection; });
  return later(Result<void>());
}

QFuture<Result<void>> FakeConnectionDesk::keepSecret(const ConnectionId&, const QString& name, Secret secret) {
  acts.append(u"secret"_s);
  if (secretError)
    return later(Result<void>(Failure(*secretError)));
  secrets.insert_or_assign(name, secret.view().toByteArray());
  return later(Result<void>());
}

QFuture<Result<workspace::ConnectionTest>> FakeConnectionDesk::test(const ConnectionId&, SharedProgress progress) {
  acts.append(u"test"_s);
  testing = std::move(progress);
  if (!holdsTest)
    return later(Result<workspace::ConnectionTest>(outcome));
  m_test = std::make_shared<QPromise<Result<workspace::ConnectionTest>>>();
  m_test->start();
  return m_test->future();
}

void FakeConnectionDesk::finishTest() {
  m_test->addResult(Result<workspace::ConnectionTest>(outcome));
  m_test->finish();
}

} // namespace muniment::tests
