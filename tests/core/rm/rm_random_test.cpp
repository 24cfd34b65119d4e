#include "core/workspace/holds/hold_commands.h"
#include "tests/core/rm/rm_desk.h"
#include "tests/core/rm/rm_truth.h"
#include "tests/support/test_suite.h"

#include <random>

namespace muniment::tests {

using namespace workspace;

namespace {

/// Does at random what people and networks do on both sides, and remembers what must still be true.
class Story final {
 public:
  explicit Story(quint64 seed) : m_dice(seed) {}

  void step();
  /// Everything is quiet again, and every difference that is left is shown.
  [[nodiscard]] QString whatIsWrong();
  [[nodiscard]] const std::map<QString, int>& done() const { return m_done; }

 private:
  [[nodiscard]] int roll(int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(m_dice); }
  [[nodiscard]] std::optional<RecordId> anyRecord() {
    return m_records.empty() ? std::nullopt : std::optional(m_records[std::size_t(roll(int(m_records.size())))]);
  }
  [[nodiscard]] qint64 anyNode();
  void send();
  void holdHere();
  void releaseHere();
  void holdThere();
  void liftThere();
  void destroyThere();
  void fault();
  void trick();

  RmDesk m_desk;
  std::mt19937_64 m_dice;
  std::vector<RecordId> m_records;
  std::vector<HoldId> m_holds;
  std::vector<qint64> m_theirHolds;
  std::map<qint64, QString> m_destroyed;
  std::map<QString, int> m_done;
  QStringList m_broken;
};

qint64 Story::anyNode() {
  const auto record = anyRecord();
  const auto there = record ? m_desk.there(*record) : std::nullopt;
  return there ? there->node : 0;
}

void Story::send() {
  const RecordId record = m_desk.plant("story " + QByteArray::number(qint64(m_records.size())));
  m_records.push_back(record);
  if (const QString refused = m_desk.run(SendToRecordsManagement{u"rm"_s, record}); !refused.isEmpty())
    m_broken.append(refused);
}

void Story::holdHere() {
  if (const auto record = anyRecord())
    m_holds.push_back(m_desk.holdHere(*record));
}

void Story::releaseHere() {
  if (m_holds.empty())
    return;
  const std::size_t place = std::size_t(roll(int(m_holds.size())));
  (void)m_desk.run(ReleaseHold{m_holds[place], u"It is settled now"_s, 1});
  m_holds.erase(m_holds.begin() + std::ptrdiff_t(place));
}

void Story::holdThere() {
  const qint64 node = anyNode();
  if (node == 0)
    return;
  const qint64 hold = m_desk.makeHold("Theirs-" + QByteArray::number(qint64(m_theirHolds.size())));
  if (hold == 0)
    return;
  m_theirHolds.push_back(hold);
  m_desk.call("POST v1/nodes/" + QByteArray::number(node) + "/holds", "hold_id=" + QByteArray::number(hold));
}

void Story::liftThere() {
  const qint64 node = anyNode();
  const QList<qint64> holds = node == 0 ? QList<qint64>() : m_desk.holdsThere(node);
  if (!holds.isEmpty())
    m_desk.call("DELETE v1/nodes/" + QByteArray::number(node) + "/holds/" +
                QByteArray::number(holds.at(roll(int(holds.size())))));
}

void Story::destroyThere() {
  const qint64 node = anyNode();
  if (node == 0 || m_destroyed.contains(node))
    return;
  const bool held = !m_desk.holdsThere(node).isEmpty();
  const QString name = m_desk.nodeThere(node).value("name"_L1).toString();
  if (!m_desk.destroyThere(node))
    return;
  m_destroyed.emplace(node, name);
  if (held)
    m_broken.append(u"a held record was destroyed there"_s);
}

void Story::fault() {
  static const QStringList kinds{u"fail"_s,     u"reset"_s,     u"html"_s,    u"expired"_s, u"throttle"_s,
                                 u"truncate"_s, u"duplicate"_s, u"reorder"_s, u"restart"_s};
  m_desk.sandbox().fault({{u"kind"_s, kinds.at(roll(int(kinds.size())))},
                          {u"peer"_s, u"rm"_s},
                          {u"late"_s, roll(2) == 0},
                          {u"skip"_s, roll(4)},
                          {u"count"_s, 1 + roll(4)},
                          {u"milliseconds"_s, 5},
                          {u"status"_s, roll(2) == 0 ? 500 : 503}});
}

void Story::trick() {
  static constexpr std::array kTricks{UnrulyLine::Trick::OkFalse, UnrulyLine::Trick::OkFalseLate,
                                      UnrulyLine::Trick::PageRepeats, UnrulyLine::Trick::StaleToken};
  m_desk.line().play(kTricks[std::size_t(roll(int(kTricks.size())))], 1 + roll(3));
}

void Story::step() {
  // What people do there meets no faults of ours: they would do it again.
  const std::pair<const char*, std::function<void()>> acts[] = {
      {"send", [this] { send(); }},
      {"send", [this] { send(); }},
      {"hold here", [this] { holdHere(); }},
      {"release here", [this] { releaseHere(); }},
      {"hold there", [this] { holdThere(); }},
      {"lift there", [this] { liftThere(); }},
      {"destroy there", [this] { destroyThere(); }},
      {"look", [this] { (void)m_desk.attend(); }},
      {"look", [this] { (void)m_desk.attend(); }},
      {"carry", [this] { m_desk.carry(4); }},
      {"carry", [this] { m_desk.carry(4); }},
      {"fault", [this] { fault(); }},
      {"trick", [this] { trick(); }},
      {"replay", [this] { m_desk.replayDead(); }},
      {"restart of ours", [this] { m_desk.startAgain(); }},
      {"restart of theirs",
       [this] {
         m_desk.sandbox().startAgain();
         m_desk.startAgain();
       }},
      {"time passes", [this] { m_desk.pass(60'000LL * (1 + roll(60))); }},
      {"days pass", [this] { m_desk.pass(86'400'000LL * (1 + roll(3))); }}};
  const auto& [name, act] = acts[std::size_t(roll(int(std::size(acts))))];
  const QString what = QString::fromLatin1(name);
  if (what.endsWith("there"_L1))
    m_desk.sandbox().json("DELETE control/faults");
  ++m_done[what];
  act();
}

QString Story::whatIsWrong() {
  m_desk.sandbox().json("DELETE control/faults");
  m_desk.line().behave();
  return m_broken.isEmpty() ? whatIsNotTrue(m_desk, m_destroyed) : m_broken.first();
}

} // namespace

/// Random work on both sides: in the end both agree, or what they do not agree on is shown; nothing that is held is
/// destroyed. `MUNIMENT_RM_OPERATIONS` says how much.
class RmRandomTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bothSidesAgreeInTheEnd();
};

void RmRandomTest::bothSidesAgreeInTheEnd() {
  bool isNumber = false;
  const int given = qEnvironmentVariableIntValue("MUNIMENT_RM_OPERATIONS", &isNumber);
  const int operations = isNumber ? given : 300;
  const int chapters = std::max(1, operations / 100);
  for (int chapter = 0; chapter < chapters; ++chapter) {
    Story story(quint64(chapter) + 1);
    for (int i = 0; i < operations / chapters; ++i)
      story.step();
    const QString wrong = story.whatIsWrong();
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(u"seed %1: %2"_s.arg(chapter + 1).arg(wrong)));
    QVERIFY(story.done().size() >= 12);
  }
}

MUNIMENT_TEST(RmRandomTest);

} // namespace muniment::tests

#include "rm_random_test.moc"
