#include "tests/core/rm/rm_truth.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>

#include <random>

namespace muniment::tests {

using namespace workspace;

namespace {

constexpr int kLongestLife = 900; ///< milliseconds
constexpr std::size_t kMostHolds = 40;

/// What happens on the other side while ours is killed again and again.
class Siege final {
 public:
  void run(int operations);
  [[nodiscard]] QString whatIsWrong();
  [[nodiscard]] int operations() const { return m_operations; }
  [[nodiscard]] int kills() const { return m_kills; }

 private:
  [[nodiscard]] int roll(int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(m_dice); }
  void liveAndDie();
  void actThere();

  RmDesk m_desk;
  std::mt19937_64 m_dice{7};
  Instant m_now = m_desk.fixture().clock().now();
  std::vector<qint64> m_theirs;
  std::map<qint64, QString> m_destroyed;
  QStringList m_broken;
  int m_operations = 0;
  int m_kills = 0;
};

void Siege::actThere() {
  ++m_operations;
  std::vector<qint64> nodes;
  for (const QJsonValue& each : m_desk.sandbox().state(u"rm"_s).value("nodes"_L1).toArray())
    if (each.toObject().value("type"_L1).toInt() == 144 && !each.toObject().value("deleted"_L1).toBool())
      nodes.push_back(each.toObject().value("id"_L1).toInteger());
  if (nodes.empty())
    return;
  const qint64 node = nodes[std::size_t(roll(int(nodes.size())))];
  const QByteArray place = "v1/nodes/" + QByteArray::number(node) + "/holds";
  const QList<qint64> holds = m_desk.holdsThere(node);
  switch (roll(4)) {
  case 0:
    if (m_theirs.empty() || (m_theirs.size() < kMostHolds && roll(3) == 0))
      m_theirs.push_back(m_desk.makeHold("Theirs-" + QByteArray::number(qint64(m_theirs.size()))));
    m_desk.call("POST " + place, "hold_id=" + QByteArray::number(m_theirs[std::size_t(roll(int(m_theirs.size())))]));
    return;
  case 1:
    if (!holds.isEmpty())
      m_desk.call("DELETE " + place + '/' + QByteArray::number(holds.at(roll(int(holds.size())))));
    return;
  case 2:
    m_desk.sandbox().fault({{u"kind"_s, roll(2) == 0 ? u"reset"_s : u"expired"_s},
                            {u"peer"_s, u"rm"_s},
                            {u"late"_s, roll(2) == 0},
                            {u"count"_s, 1 + roll(3)}});
    return;
  default: {
    m_desk.sandbox().json("DELETE control/faults");
    const QString name = m_desk.nodeThere(node).value("name"_L1).toString();
    if (roll(3) == 0 && m_desk.destroyThere(node)) {
      m_destroyed.emplace(node, name);
      if (!holds.isEmpty())
        m_broken.append(u"a held record was destroyed there"_s);
    }
  }
  }
}

void Siege::liveAndDie() {
  m_now = m_now.plusMilliseconds(60'000);
  QProcess process;
  process.start(QStringLiteral(MUNIMENT_RM_KILL_CHILD),
                {m_desk.folder().value, m_desk.sandbox().address(u"rm"_s) + u"/cs/cs/api"_s,
                 QString::number(m_now.milliseconds()), QString::number(m_kills + 1)});
  if (!process.waitForStarted())
    qFatal("the child does not start");
  process.waitForReadyRead(180'000); // on a busy machine, after looking through everything there
  const int life = roll(kLongestLife);
  QElapsedTimer timer;
  for (timer.start(); timer.elapsed() < life;) {
    actThere();
    process.waitForReadyRead(5);
  }
  process.kill();
  process.waitForFinished();
  ++m_kills;
  const QStringList told = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
  if (told.isEmpty())
    qFatal("the child did nothing: %s", process.readAllStandardError().constData());
  m_operations += int(told.size());
  // The last line may have been cut; no clock goes back.
  for (const QString& line : told)
    m_now = std::max(m_now, Instant::fromMilliseconds(line.toLongLong()));
}

void Siege::run(int operations) {
  m_desk.close();
  while (m_operations < operations)
    liveAndDie();
}

QString Siege::whatIsWrong() {
  m_desk.sandbox().json("DELETE control/faults");
  m_desk.reopen(m_now.plusMilliseconds(600'000));
  return m_broken.isEmpty() ? whatIsNotTrue(m_desk, m_destroyed) : m_broken.first();
}

} // namespace

/// Our side is killed while both sides work: nothing is lost, nothing is there twice, nothing held is destroyed.
/// `MUNIMENT_RM_OPERATIONS` says how much.
class RmKillTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingIsLostWhereOursIsKilled() {
    bool isNumber = false;
    const int given = qEnvironmentVariableIntValue("MUNIMENT_RM_OPERATIONS", &isNumber);
    QElapsedTimer timer;
    timer.start();
    Siege siege;
    siege.run(isNumber ? given : 150);
    const QString wrong = siege.whatIsWrong();
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
    qInfo("%d operations, %d kills, %lld ms", siege.operations(), siege.kills(),
          static_cast<long long>(timer.elapsed()));
    QVERIFY(siege.kills() > 0);
  }
};

MUNIMENT_TEST(RmKillTest);

} // namespace muniment::tests

#include "rm_kill_test.moc"
