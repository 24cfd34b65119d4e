// A program to be killed: DIRECTORY ADDRESS CLOCK SEED works with a workspace that a Content Server stands beside, as
// people and the agent do, and prints the moment after each act, a line each.
#include "core/connect/http/qt_transport.h"
#include "core/platform/local_file_system.h"
#include "core/workspace/agent/delivery_work.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/rm/content_server_connector.h"
#include "core/workspace/rm/rm_commands.h"
#include "core/workspace/rm/rm_queries.h"
#include "tests/core/workspace/planted_record.h"
#include "tests/support/scripted_line.h"

#include <QtCore/QCoreApplication>

#include <iostream>
#include <random>

namespace {

using namespace muniment;
using namespace muniment::workspace;
using namespace Qt::StringLiterals;

class Worker final {
 public:
  Worker(const QStringList& arguments, Workspace& workspace, MovableClock& clock)
      : m_address(arguments.at(2)), m_name(arguments.at(4)), m_dice(arguments.at(4).toULongLong()),
        m_workspace(workspace), m_clock(clock), m_agent(workspace, u"one"_s) {}

  [[nodiscard]] bool begin() {
    for (int tries = 0; tries < 10 && !m_agent.state().active; ++tries)
      pass(60'000); // until the lease of whoever was killed before has ended
    const auto list = m_workspace.connectionDesk(m_agent.state().token).list(0);
    if (!m_agent.state().active || !list || list->connections.empty())
      return false;
    m_connection = list->connections.front();
    return connect();
  }

  void act() {
    const int side = std::uniform_int_distribution<int>(0, 11)(m_dice);
    if (side < 3)
      (void)m_connector->attend(m_clock.now());
    else if (side < 7)
      carry();
    else if (side < 9)
      send();
    else if (side == 9)
      hold();
    else if (side == 10)
      pass(60'000LL * (1 + std::uniform_int_distribution<int>(0, 59)(m_dice)));
    else
      (void)connect();
  }

 private:
  void pass(std::int64_t milliseconds) {
    m_clock.advance(milliseconds);
    m_agent.beat();
  }

  [[nodiscard]] bool connect() {
    m_connector.reset();
    ConnectorParts parts;
    parts.connection = m_connection;
    parts.values.site = m_connection.site;
    parts.values.site.insert_or_assign(u"address"_s, m_address);
    parts.values.secrets.emplace(u"user"_s, Secret(QByteArray("recman")));
    parts.values.secrets.emplace(u"password"_s, Secret(QByteArray("s3cret#1")));
    parts.workspace = &m_workspace;
    parts.seat = {loginOf(m_connection), m_agent.state().token};
    parts.line = &m_transport;
    parts.clock = &m_clock;
    parts.pause = &m_pause;
    parts.chance = &m_chance;
    parts.log = &m_log;
    auto made = ContentServerConnector::make(parts);
    if (made)
      m_connector = std::move(*made);
    return m_connector != nullptr;
  }

  void carry() {
    DeliveryWork deliveries(m_workspace, m_agent, m_clock, std::nullopt,
                            {{Delivery::Direction::Out, m_connection.peer, m_connector->outgoing()},
                             {Delivery::Direction::In, m_connection.peer, m_connector->incoming()}});
    for (int i = 0; i < 3; ++i)
      (void)deliveries.round();
  }

  void send() {
    const QByteArray content = "story " + m_name.toLatin1() + ' ' + QByteArray::number(++m_made);
    const auto captured = m_workspace.run(tests::WorkspaceFixture::text(u"note.txt"_s, content)).result();
    if (!captured)
      return;
    tests::PlantRecord command;
    command.title = QString::fromLatin1(content);
    command.selection.items = {*ItemId::parse(captured->outcome.at(u"items").array()->front().text(u"id"))};
    const auto planted = m_workspace.run(command).result();
    if (planted)
      (void)m_workspace
          .run(SendToRecordsManagement{m_connection.peer, *RecordId::parse(planted->outcome.text(u"record"))})
          .result();
  }

  void hold() {
    CounterpartsPage query;
    query.filter.kind = Counterpart::Kind::Record;
    const auto records = m_workspace.ask(query).result();
    if (!records || records->empty())
      return;
    const auto place = std::uniform_int_distribution<std::size_t>(0, records->size() - 1)(m_dice);
    CreateHold wish;
    wish.name = u"Dispute"_s;
    const auto made = m_workspace.run(wish).result();
    if (made)
      (void)m_workspace
          .run(ApplyHold{*HoldId::parse(made->outcome.text(u"hold")),
                         {{HoldTargetKind::Record, (*records)[place].subject.section(u':', 1)}}})
          .result();
  }

  QString m_address;
  QString m_name;
  std::mt19937_64 m_dice;
  Workspace& m_workspace;
  MovableClock& m_clock;
  Agent m_agent;
  connect::QtTransport m_transport;
  tests::ClockPause m_pause{m_clock};
  connect::SystemChance m_chance;
  connect::CategoryWireLog m_log;
  Connection m_connection;
  std::unique_ptr<Connector> m_connector;
  int m_made = 0;
};

} // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  MovableClock clock(Instant::fromMilliseconds(arguments.at(3).toLongLong()));
  platform::LocalFileSystem files;
  tests::MemoryKeychain keychain;
  Unlock unlock;
  unlock.passphrase = passphraseBytes(u"correct horse"_s);
  auto parts = openWorkspace({&clock, &files, &keychain, nullptr, ScryptCost{10, 8, 1}}, FilePath{arguments.at(1)},
                             std::move(unlock));
  if (!parts) {
    std::cerr << parts.error().id.toStdString() << '\n';
    return 1;
  }
  Workspace workspace(std::move(*parts));
  Worker worker(arguments, workspace, clock);
  if (!worker.begin())
    return 1;
  for (;;) {
    worker.act();
    std::cout << clock.now().milliseconds() << '\n' << std::flush;
  }
}
