#include "core/workspace/records/plan_changes.h"
#include "core/workspace/rm/embedded_repository.h"
#include "tests/core/rm/rm_desk.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;
using namespace records;
using connect::contentserver::ContentServerClient;
using connect::contentserver::RmSeries;

namespace {

class Words final : public ByteSource {
 public:
  explicit Words(QByteArray bytes) : m_bytes(std::move(bytes)) {}
  Result<std::unique_ptr<ByteStream>> open() override {
    class Stream final : public ByteStream {
     public:
      explicit Stream(QByteArray bytes) : m_left(std::move(bytes)) {}
      Result<qint64> read(char* into, qint64 size) override {
        const qint64 taken = std::min<qint64>(size, m_left.size());
        std::copy_n(m_left.constData(), taken, into);
        m_left.remove(0, taken);
        return taken;
      }

     private:
      QByteArray m_left;
    };
    return std::make_unique<Stream>(m_bytes);
  }

 private:
  QByteArray m_bytes;
};

/// A repository, two of its classes, and a way to let time pass there.
class World {
 public:
  virtual ~World() = default;
  virtual RecordsRepository& repository() = 0;
  virtual QString first() const = 0;
  virtual QString second() const = 0;
  virtual void passDays(int days) = 0;
};

/// This workspace itself; records of the first class are due a day after they were made.
class EmbeddedWorld final : public World {
 public:
  EmbeddedWorld() : m_workspace(rehearse(m_fixture)), m_repository(*m_workspace, m_fixture.signerOf(*m_workspace)) {
    Stage stage;
    stage.number = 1;
    stage.action = StageAction::Destroy;
    Trigger& trigger = stage.triggers.emplace_back();
    trigger.type = EventType::CalculatedDate;
    trigger.dateToUse = DateToUse::Declared;
    trigger.period = {0, 0, 1};
    Schedule schedule;
    schedule.code = u"CON-7"_s;
    schedule.title = u"Contracts"_s;
    schedule.status = ScheduleStatus::Active;
    schedule.stages = {stage};
    const auto scheduled = m_workspace->run(AddSchedule{schedule}).result();
    if (!scheduled)
      qFatal("%s", qUtf8Printable(scheduled.error().id));
    for (const QString& code : {first(), second()}) {
      RecordClass filed;
      filed.code = code;
      filed.name = code;
      filed.schedule = ScheduleId::parse(scheduled->outcome.text(u"schedule"));
      if (const auto added = m_workspace->run(AddClass{filed}).result(); !added)
        qFatal("%s", qUtf8Printable(added.error().id));
    }
  }
  RecordsRepository& repository() override { return m_repository; }
  QString first() const override { return u"01.10"_s; }
  QString second() const override { return u"01.20"_s; }
  void passDays(int days) override { m_fixture.clock().advance(86'400'000LL * days); }

 private:
  WorkspaceFixture m_fixture;
  std::unique_ptr<Workspace> m_workspace;
  EmbeddedRepository m_repository;
};

/// A Content Server of the sandbox.
class ContentServerWorld final : public World {
 public:
  ContentServerWorld() {
    connect::ConnectionValues values;
    values.site = {{u"address"_s, m_run.address(u"rm"_s) + u"/cs/cs/api"_s}};
    values.secrets.emplace(u"user"_s, Secret(QByteArray("recman")));
    values.secrets.emplace(u"password"_s, Secret(QByteArray("s3cret#1")));
    auto opened = ContentServerClient::open(values, {&m_run.transport(), &m_run.clock(), &m_pause, &m_die, &m_log});
    if (!opened)
      qFatal("%s", qUtf8Printable(opened.error().id));
    m_client = std::move(*opened);
    const auto series = m_client->plan().createSeries({0, u"CON-7"_s, u"Contracts"_s, u"ACTIVE"_s, {}}, nullptr);
    if (!series || !m_client->plan().addStage(*series, {0, u"ACTIVE"_s, u"LIV"_s, 1, 91, 0, 0, 1, 32, false}, nullptr))
      qFatal("no series");
    m_repository.emplace(*m_client, ContentServerRepository::Settings{2000, u"LEGAL"_s, 5500, {u"CON-7"_s}},
                         m_run.clock());
  }
  RecordsRepository& repository() override { return *m_repository; }
  QString first() const override { return u"5000"_s; }
  QString second() const override { return u"5001"_s; }
  void passDays(int days) override { m_run.advance(86'400.0 * days); }

 private:
  SandboxRun m_run;
  ClockPause m_pause{m_run.clock()};
  LoadedDie m_die{0};
  connect::CategoryWireLog m_log;
  std::unique_ptr<ContentServerClient> m_client;
  std::optional<ContentServerRepository> m_repository;
};

} // namespace

/// What every repository of records does alike.
class RepositoryContractTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void declaresOnce_data() { worlds(); }
  void declaresOnce();
  void classifiesAndFinalises_data() { worlds(); }
  void classifiesAndFinalises();
  void holdsAreAppliedAndLifted_data() { worlds(); }
  void holdsAreAppliedAndLifted();
  void schedulesAreListed_data() { worlds(); }
  void schedulesAreListed();
  void whatIsHeldIsNotDestroyed_data() { worlds(); }
  void whatIsHeldIsNotDestroyed();
  void whatIsNotThereIsNotFound_data() { worlds(); }
  void whatIsNotThereIsNotFound();

 private:
  static void worlds() {
    QTest::addColumn<bool>("embedded");
    QTest::addRow("embedded") << true;
    QTest::addRow("content server") << false;
  }
  static std::unique_ptr<World> world() {
    QFETCH(bool, embedded);
    if (embedded)
      return std::make_unique<EmbeddedWorld>();
    return std::make_unique<ContentServerWorld>();
  }
  static RepositoryWish wish(World& world, const QString& name, const CommandId& key) {
    const QByteArray bytes = "content of " + name.toUtf8();
    return {key, name, world.first(), u"text/plain"_s, std::make_shared<Words>(bytes), bytes.size()};
  }
  static QString declared(World& world, const QString& name) {
    const auto made =
        world.repository().declare(wish(world, name, CommandId::make(Instant::fromMilliseconds(1))), nullptr);
    if (!made)
      qWarning("%s %s", qUtf8Printable(made.error().id), qUtf8Printable(made.error().detail));
    return made.value_or(QString());
  }
};

void RepositoryContractTest::declaresOnce() {
  const auto at = world();
  const CommandId key = CommandId::make(Instant::fromMilliseconds(1));
  const auto first = at->repository().declare(wish(*at, u"R-1.txt"_s, key), nullptr);
  QVERIFY2(first, qUtf8Printable(first ? QString() : first.error().id + first.error().detail));
  const auto again = at->repository().declare(wish(*at, u"R-1.txt"_s, key), nullptr);
  QVERIFY2(again, qUtf8Printable(again ? QString() : again.error().id));
  QCOMPARE(*again, *first);
  QCOMPARE(at->repository().details(*first, nullptr)->recordClass, at->first());
  QVERIFY(declared(*at, u"R-2.txt"_s) != *first);
}

void RepositoryContractTest::classifiesAndFinalises() {
  const auto at = world();
  const QString record = declared(*at, u"R-1.txt"_s);
  QVERIFY(at->repository().classify(record, at->second(), nullptr));
  QVERIFY(at->repository().classify(record, at->second(), nullptr));
  QCOMPARE(at->repository().details(record, nullptr)->recordClass, at->second());
  QVERIFY(!at->repository().details(record, nullptr)->isFinal);
  QVERIFY(at->repository().finalise(record, nullptr));
  QVERIFY(at->repository().finalise(record, nullptr));
  QVERIFY(at->repository().details(record, nullptr)->isFinal);
  QVERIFY(!at->repository().classify(record, at->first(), nullptr));
}

void RepositoryContractTest::holdsAreAppliedAndLifted() {
  const auto at = world();
  RecordsRepository& repository = at->repository();
  const QString record = declared(*at, u"R-1.txt"_s);
  const CommandId key = CommandId::make(Instant::fromMilliseconds(2));
  const auto hold = repository.createHold(key, u"Dispute"_s, nullptr);
  QVERIFY2(hold, qUtf8Printable(hold ? QString() : hold.error().id));
  QCOMPARE(repository.createHold(key, u"Dispute"_s, nullptr).value_or(QString()), *hold);
  QVERIFY(repository.holdsOn(record, nullptr)->empty());
  QVERIFY(repository.applyHold(*hold, record, nullptr));
  QVERIFY(repository.applyHold(*hold, record, nullptr));
  QCOMPARE(repository.holdsOn(record, nullptr)->size(), std::size_t{1});
  QCOMPARE(repository.holdsOn(record, nullptr)->front().name, u"Dispute"_s);
  const auto lifted = repository.liftHold(*hold, record, nullptr);
  QVERIFY2(lifted, qUtf8Printable(lifted ? QString() : lifted.error().id));
  QVERIFY(repository.liftHold(*hold, record, nullptr));
  at->passDays(3); // some let what was held cool off
  QVERIFY(repository.holdsOn(record, nullptr)->empty());
}

void RepositoryContractTest::schedulesAreListed() {
  const auto at = world();
  const auto schedules = at->repository().schedules(nullptr);
  QVERIFY(schedules);
  QCOMPARE(schedules->size(), std::size_t{1});
  QCOMPARE(schedules->front().code, u"CON-7"_s);
  QCOMPARE(schedules->front().stages, 1);
}

void RepositoryContractTest::whatIsHeldIsNotDestroyed() {
  const auto at = world();
  RecordsRepository& repository = at->repository();
  const QString free = declared(*at, u"R-1.txt"_s);
  const QString held = declared(*at, u"R-2.txt"_s);
  const QString bystander = declared(*at, u"R-3.txt"_s);
  const auto hold = repository.createHold(CommandId::make(Instant::fromMilliseconds(2)), u"Dispute"_s, nullptr);
  QVERIFY(repository.applyHold(*hold, held, nullptr));
  at->passDays(5);
  const auto report = repository.dispose({free, held}, nullptr);
  QVERIFY2(report, qUtf8Printable(report ? QString() : report.error().id + report.error().detail));
  QCOMPARE(report->destroyed, std::vector<QString>{free});
  QCOMPARE(report->blocked, std::vector<QString>{held});
  QCOMPARE(repository.details(free, nullptr).error().kind, ErrorKind::NotFound);
  QVERIFY(repository.details(held, nullptr));
  QVERIFY(repository.details(bystander, nullptr));
}

void RepositoryContractTest::whatIsNotThereIsNotFound() {
  const auto at = world();
  QFETCH(bool, embedded);
  const QString nowhere = embedded ? RecordId::make(Instant::fromMilliseconds(3)).toString() : u"987654"_s;
  QCOMPARE(at->repository().details(nowhere, nullptr).error().kind, ErrorKind::NotFound);
  QVERIFY(!at->repository().classify(nowhere, at->second(), nullptr));
}

MUNIMENT_TEST(RepositoryContractTest);

} // namespace muniment::tests

#include "contract_test.moc"
