#include "tests/core/store/crash_story.h"

#include "core/store/sqlite_native.h"
#include "core/store/writer.h"
#include "tests/support/fake_hook.h"

#include <future>
#include <thread>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using store::Connection;
using store::OpenMode;
using store::Transaction;
using store::TransactionKind;

namespace {

const QByteArray kInsert = "INSERT INTO preference (actor, name, value) VALUES (?, ?, ?)";

/// A command: two rows in places far apart, and the entry about them.
Result<bool> carryOut(Transaction& transaction, const QString& id, int size) {
  for (const QString& half : {u"a"_s, u"z"_s})
    MUNIMENT_TRY(transaction.connection().change(kInsert, {half, id, QString(size, u'x')}));
  transaction.record(draftAbout(id));
  return true;
}

Result<std::multiset<QString>> column(Connection& connection, const QByteArray& sql) {
  MUNIMENT_TRY_LET(rows, connection.select(sql));
  std::multiset<QString> found;
  while (rows.next())
    found.insert(rows.text(0));
  MUNIMENT_TRY(rows.finish());
  return found;
}

/// Checkpoints at different moments, also in the middle of a story.
void chooseCheckpoints(Connection& connection, unsigned choice) {
  constexpr int kPages[] = {1, 4, 12, 1000};
  (void)connection.select("PRAGMA wal_autocheckpoint=" + QByteArray::number(kPages[choice % 4]));
}

/// Holds the writer back until a burst is queued, so that the same seed always makes the same transactions.
class Gate final {
 public:
  explicit Gate(store::Writer& writer) {
    const auto held = writer.run([this](Transaction&) -> Result<bool> {
      m_reached = true;
      m_opened.wait();
      return true;
    });
    while (!m_reached && !held.isFinished())
      std::this_thread::yield();
  }
  void open() { m_open.set_value(); }

 private:
  std::atomic<bool> m_reached = false;
  std::promise<void> m_open;
  std::shared_future<void> m_opened = m_open.get_future().share();
};

QString differences(Connection& connection, const std::set<QString>& acknowledged, int submitted) {
  const auto damage = store::findSqliteDamage(connection);
  if (!damage)
    return u"integrity_check: "_s + damage.error().detail;
  if (!damage->isEmpty())
    return damage->join(u", "_s);
  const auto first = column(connection, "SELECT name FROM preference WHERE actor = 'a'");
  const auto second = column(connection, "SELECT name FROM preference WHERE actor = 'z'");
  const auto entries = column(connection, "SELECT subject FROM ledger_entry");
  if (!first || !second || !entries)
    return u"a table cannot be read"_s;
  if (*first != *second || *first != *entries)
    return u"a command is half there"_s;
  for (const QString& id : acknowledged)
    if (first->count(id) != 1)
      return u"command %1 was acknowledged and is there %2 times"_s.arg(id).arg(first->count(id));
  for (const QString& id : *first)
    if (first->count(id) != 1 || id.toInt() >= submitted)
      return u"command %1 was never given or is there twice"_s.arg(id);
  const auto top = column(connection, "SELECT seq FROM ledger_top WHERE seq = (SELECT count(*) FROM ledger_entry)");
  if (!top || top->size() != 1)
    return u"the head does not match the entries"_s;
  return {};
}

} // namespace

CrashStory::CrashStory(CrashDisk& disk, QString file, CrashDisk::Image beginning)
    : m_disk(&disk), m_address(store::Address::sqlite(std::move(file))), m_beginning(std::move(beginning)) {}

void CrashStory::begin() {
  m_disk->load(m_beginning);
  m_next = 0;
  m_acknowledged.clear();
}

void CrashStory::write(std::mt19937_64& random, Pen pen) {
  if (pen == Pen::Writer)
    writeThroughWriter(random);
  else
    writeThroughConnection(random, pen == Pen::Connection);
}

void CrashStory::writeThroughWriter(std::mt19937_64& random) {
  FakeHook hook;
  const MovableClock clock(Instant::fromMilliseconds(1));
  store::Writer writer(m_address, hook, clock);
  const unsigned checkpoints = static_cast<unsigned>(random());
  for (int burst = static_cast<int>(random() % 5); burst >= 0; --burst) {
    Gate gate(writer);
    std::vector<std::pair<QString, QFuture<Result<store::Committed<bool>>>>> answers;
    for (int job = static_cast<int>(random() % 4); job >= 0; --job) {
      const QString id = QString::number(m_next++);
      const int size = static_cast<int>(random() % 3000);
      answers.emplace_back(id, writer.run([id, size, checkpoints](Transaction& transaction) {
        chooseCheckpoints(transaction.connection(), checkpoints);
        return carryOut(transaction, id, size);
      }));
    }
    gate.open();
    for (auto& [id, answer] : answers)
      if (answer.result())
        m_acknowledged.insert(id);
  }
}

void CrashStory::writeThroughConnection(std::mt19937_64& random, bool sync) {
  const auto opened = Connection::open(m_address, OpenMode::Write);
  if (!opened)
    return;
  Connection& connection = **opened;
  if (!sync)
    (void)connection.script("PRAGMA synchronous=OFF;\n");
  chooseCheckpoints(connection, static_cast<unsigned>(random()));
  FakeHook hook;
  for (int count = static_cast<int>(random() % 8); count >= 0; --count) {
    const QString id = QString::number(m_next++);
    const auto done = [&]() -> Result<void> {
      MUNIMENT_TRY(connection.begin(TransactionKind::Write));
      Transaction transaction(connection, Instant());
      MUNIMENT_TRY(carryOut(transaction, id, static_cast<int>(random() % 3000)));
      store::StagedEntry* const entries[] = {&transaction.staged().front()};
      MUNIMENT_TRY(hook.seal(connection, Instant(), entries));
      return connection.commit();
    }();
    if (done)
      m_acknowledged.insert(id);
    else
      (void)connection.rollback();
  }
}

QString CrashStory::check() {
  m_disk->load(m_disk->survivors());
  const auto connection = Connection::open(m_address, OpenMode::Write);
  if (!connection)
    return connection.error().id + u": "_s + connection.error().detail;
  return differences(**connection, m_acknowledged, m_next);
}

} // namespace muniment::tests
