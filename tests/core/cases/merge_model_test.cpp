#include "core/cases/case_merge.h"
#include "tests/support/test_suite.h"

#include <deque>
#include <random>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using cases::FieldTexts;

/// Two sides that edit the same case at random, over a line that fails, repeats and delays. In the end both say the
/// same, and nothing that anybody wrote was overwritten before the other side had it or a conflict showed it.
class MergeModelTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void noEditIsLost_data();
  void noEditIsLost();
};

namespace {

const QStringList kFields{u"status"_s, u"handler"_s, u"due"_s};

struct Write final {
  int key = 0;
  QString field;
  cases::FieldWrite write;
};

struct State final {
  FieldTexts fields;
  QString version;
};

/// The other system: takes a write only where it still says what was expected, and each key once.
class Peer final {
 public:
  enum class Answer : std::uint8_t { Taken, Refused };

  Answer take(const Write& write) {
    if (m_known.contains(write.key))
      return m_known.at(write.key);
    const bool isExpected = m_fields[write.field] == write.write.expected;
    const Answer answer = isExpected || m_fields[write.field] == write.write.value ? Answer::Taken : Answer::Refused;
    if (answer == Answer::Taken) {
      if (isExpected)
        isLost |= m_unseen.contains(write.field);
      m_fields[write.field] = write.write.value;
      ++m_version;
    }
    m_known.emplace(write.key, answer);
    return answer;
  }
  void edit(const QString& field, const QString& value) {
    m_fields[field] = value;
    m_unseen[field] = value;
    ++m_version;
  }
  void seen(const QString& field, const QString& value) {
    if (m_unseen.contains(field) && m_unseen.at(field) == value)
      m_unseen.erase(field);
  }
  [[nodiscard]] State state() const { return {m_fields, u"%1"_s.arg(m_version, 12, 10, QLatin1Char('0'))}; }

  bool isLost = false; ///< an edit was overwritten that nobody had seen

 private:
  FieldTexts m_fields;
  FieldTexts m_unseen;
  std::map<int, Answer> m_known;
  std::int64_t m_version = 0;
};

class World final {
 public:
  explicit World(quint32 seed) : m_chance(seed) {
    for (const QString& field : kFields)
      m_ours[field] = QString();
  }

  void step() {
    switch (pick(10)) {
    case 0:
    case 1:
      return editHere();
    case 2:
    case 3:
      return editThere();
    case 4:
    case 5:
      return carry(pick(4));
    case 6:
      m_news.push_back(m_peer.state()); // it may come late, and twice
      return;
    case 7:
    case 8:
      return hear();
    default:
      return decide();
    }
  }

  [[nodiscard]] bool settle() {
    for (int round = 0; round < 1000; ++round) {
      while (!m_outbox.empty())
        carry(0);
      m_news.push_back(m_peer.state());
      while (!m_news.empty())
        hear();
      while (!m_mirror.conflicts.empty())
        decide();
      if (m_outbox.empty() && m_mirror.conflicts.empty() && m_peer.state().fields == m_ours)
        return m_mirror.sent.empty() && m_mirror.base == m_ours;
    }
    return false;
  }

  [[nodiscard]] bool isLost() const { return m_isLost || m_peer.isLost; }
  int edits = 0;
  int shown = 0;

 private:
  int pick(int count) { return static_cast<int>(m_chance() % static_cast<std::uint32_t>(count)); }
  QString field() { return kFields.at(pick(static_cast<int>(kFields.size()))); }
  Instant now() { return Instant::fromMilliseconds(1'000'000 - pick(2'000'000)); } // a clock that jumps

  void editHere() {
    const QString where = field();
    m_ours[where] = u"here %1"_s.arg(++edits);
    m_unseen[where] = m_ours[where];
    take(cases::mergeOurs(m_mirror, m_ours, kFields, now()));
  }
  void editThere() { m_peer.edit(field(), u"there %1"_s.arg(++edits)); }

  void carry(int trouble) {
    if (m_outbox.empty() || trouble == 1)
      return; // the line is down
    const Write write = m_outbox.front();
    const auto answer = m_peer.take(write);
    if (m_peer.state().fields.at(write.field) == write.write.value)
      seen(write.field, write.write.value);
    if (trouble == 2)
      return; // nobody heard the answer: the same goes again
    m_outbox.pop_front();
    if (answer == Peer::Answer::Taken)
      cases::told(m_mirror, write.field, write.write.value);
    const State state = m_peer.state();
    take(cases::merge(m_mirror, m_ours, state.fields, state.version, now()));
  }

  void hear() {
    if (m_news.empty())
      return;
    const auto at = static_cast<std::size_t>(pick(static_cast<int>(m_news.size())));
    const State state = m_news[at];
    if (pick(3) != 0)
      m_news.erase(m_news.begin() + static_cast<std::ptrdiff_t>(at));
    take(cases::merge(m_mirror, m_ours, state.fields, state.version, now()));
  }

  void decide() {
    if (m_mirror.conflicts.empty())
      return;
    const CaseMirror::Conflict conflict = m_mirror.conflicts.front();
    if (!cases::decide(m_mirror, conflict.field))
      m_isLost = true;
    m_ours[conflict.field] = pick(2) == 0 ? conflict.ours : conflict.theirs;
    m_unseen.erase(conflict.field); // whoever decides sees both
    take(cases::mergeOurs(m_mirror, m_ours, kFields, now()));
  }

  void take(const cases::Merge& merge) {
    for (const auto& [where, value] : merge.take) {
      // Neither what the other side does not have yet nor what it still says.
      m_isLost |= m_unseen.contains(where) || m_peer.state().fields.at(where) == m_ours[where];
      m_ours[where] = value;
      m_peer.seen(where, value);
    }
    for (const auto& [where, write] : merge.send)
      m_outbox.push_back({++m_lastKey, where, write});
    for (const CaseMirror::Conflict& conflict : merge.fresh) {
      ++shown;
      seen(conflict.field, conflict.ours);
      m_peer.seen(conflict.field, conflict.theirs);
    }
  }

  void seen(const QString& where, const QString& value) {
    if (m_unseen.contains(where) && m_unseen.at(where) == value)
      m_unseen.erase(where);
  }

  std::mt19937 m_chance;
  Peer m_peer;
  CaseMirror m_mirror;
  FieldTexts m_ours;
  FieldTexts m_unseen; ///< edits of ours that the other side does not have and no conflict showed
  std::deque<Write> m_outbox;
  std::vector<State> m_news;
  int m_lastKey = 0;
  bool m_isLost = false;
};

} // namespace

void MergeModelTest::noEditIsLost_data() {
  QTest::addColumn<quint32>("seed");
  for (quint32 seed = 1; seed <= 10; ++seed)
    QTest::addRow("%u", seed) << seed;
}

void MergeModelTest::noEditIsLost() {
  QFETCH(const quint32, seed);
  World world(seed);
  for (int round = 0; world.edits < 10'000; ++round) {
    for (int i = 0; i < 200; ++i)
      world.step();
    QVERIFY(!world.isLost());
    QVERIFY2(world.settle(), qPrintable(u"round %1"_s.arg(round)));
    QVERIFY(!world.isLost());
  }
  QVERIFY(world.shown > 100);
}

MUNIMENT_TEST(MergeModelTest);

} // namespace muniment::tests

#include "merge_model_test.moc"
