#include "core/workspace/cases/case_step_commands.h"
#include "tests/app/connections/portal.h"
#include "tests/support/test_suite.h"

#include <random>

namespace muniment::tests {

using namespace workspace;

/// Random edits on both sides of one case, through outboxes, polls and a line that fails. After each round both sides
/// say the same, or a conflict shows both edits and neither was overwritten. MUNIMENT_CASE_EDITS says how many edits.
class RandomEditsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bothSidesComeTogether();
};

namespace {

const QString kHandler = u"handler"_s;
const QString kDay = u"milestone/dispatched/estimated/PO-7"_s;

class Edits final {
 public:
  void round();
  int edits = 0;
  int conflicts = 0;

  [[nodiscard]] bool isSound() { return m_portal.isSound(); }

 private:
  struct Sides final {
    QString here;
    QString there;
    bool wasEditedHere = false;
    bool wasEditedThere = false;
  };

  int roll(int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(m_dice); }
  [[nodiscard]] QString fresh(const QString& field) {
    ++edits;
    return field == kDay ? QDate(2026, 1, 1).addDays(edits).toString(Qt::ISODate) : u"Person %1"_s.arg(edits);
  }
  void editHere(const QString& field, const QString& value);
  void editThere(const QString& field, const QString& value);
  [[nodiscard]] QString here(const QString& field);
  [[nodiscard]] QString there(const QString& field);
  void trouble();
  void look(const QString& field, const Sides& sides);

  Portal m_portal;
  CaseId m_file = m_portal.mirrored();
  QByteArray m_id;
  std::mt19937 m_dice{7};
  int m_keys = 0;
};

void Edits::editHere(const QString& field, const QString& value) {
  if (field == kHandler)
    m_portal.must(m_portal.run(ChangeCase{m_file, {{kHandler, value}}, {}, {}}));
  else
    m_portal.must(m_portal.run(SetMilestone{m_file, CaseMilestone::Code::Dispatched, u"PO-7"_s,
                                            CaseMilestone::Which::Estimated, QDate::fromString(value, Qt::ISODate)}));
}

void Edits::editThere(const QString& field, const QString& value) {
  const QString key = u"edit %1"_s.arg(++m_keys);
  m_portal.sandbox.advance(1 + roll(9));
  if (field == kHandler)
    (void)m_portal.there("PATCH ac/cases/" + m_id, {{u"owner"_s, value}, {u"idempotencyKey"_s, key}});
  else
    (void)m_portal.there("PATCH ac/cases/" + m_id + "/milestones", {{u"code"_s, u"dispatched"_s},
                                                                    {u"which"_s, u"estimated"_s},
                                                                    {u"order"_s, u"PO-7"_s},
                                                                    {u"day"_s, value},
                                                                    {u"idempotencyKey"_s, key}});
}

QString Edits::here(const QString& field) {
  const auto shown = m_portal.show(m_file.toString());
  if (field == kHandler)
    return shown.summary.file.value(kHandler);
  for (const CaseMilestone& milestone : shown.milestones) {
    if (const auto& day = milestone.day(CaseMilestone::Which::Estimated))
      return day->text;
  }
  return {};
}

QString Edits::there(const QString& field) {
  if (field == kHandler)
    return m_portal.caseThere().value("owner"_L1).toString();
  const QJsonArray milestones = m_portal.there(u"milestones"_s);
  return milestones.isEmpty() ? QString() : milestones.last().toObject().value("day"_L1).toString();
}

void Edits::trouble() {
  static const QStringList kinds{u"fail"_s, u"reset"_s, u"throttle"_s, u"duplicate"_s};
  const QString kind = kinds.at(roll(4));
  m_portal.sandbox.fault({{u"kind"_s, kind},
                          {u"peer"_s, u"ac"_s},
                          {u"path"_s, kind == "duplicate"_L1 ? u"/events"_s : u"/cases"_s},
                          {u"status"_s, 500},
                          {u"late"_s, roll(2) == 0},
                          {u"skip"_s, roll(3)},
                          {u"count"_s, 1 + roll(4)}});
}

void Edits::look(const QString& field, const Sides& sides) {
  const auto shown = m_portal.show(m_file.toString());
  const auto& open = shown.mirrors.front().conflicts;
  const auto conflict = std::ranges::find(open, field, &CaseMirror::Conflict::field);
  if (!sides.wasEditedHere || !sides.wasEditedThere) {
    QVERIFY2(conflict == open.end(), qUtf8Printable(field));
    QCOMPARE(here(field), sides.wasEditedThere ? sides.there : sides.here);
    QCOMPARE(there(field), here(field));
    return;
  }
  QVERIFY2(conflict != open.end(), qUtf8Printable(sides.here + u' ' + sides.there));
  QCOMPARE(conflict->ours, sides.here);
  QCOMPARE(conflict->theirs, sides.there);
  QCOMPARE(here(field), sides.here);
  QCOMPARE(there(field), sides.there);
  ++conflicts;
  const QString decided = roll(2) == 0 ? sides.here : sides.there;
  m_portal.must(m_portal.run(DecideConflict{m_file, u"community"_s, field, decided}));
  m_portal.work();
  QCOMPARE(here(field), decided);
  QCOMPARE(there(field), decided);
}

void Edits::round() {
  if (m_id.isEmpty()) {
    m_portal.work();
    m_id = m_portal.caseThere().value("id"_L1).toString().toLatin1();
  }
  m_portal.signIn();
  std::map<QString, Sides> all{{kHandler, {here(kHandler), there(kHandler)}}, {kDay, {here(kDay), there(kDay)}}};
  for (int i = 1 + roll(5); i > 0; --i) {
    const QString field = roll(2) == 0 ? kHandler : kDay;
    Sides& sides = all[field];
    const bool isHere = roll(2) == 0;
    (isHere ? sides.wasEditedHere : sides.wasEditedThere) = true;
    (isHere ? sides.here : sides.there) = fresh(field);
    isHere ? editHere(field, sides.here) : editThere(field, sides.there);
  }
  if (roll(2) == 0) {
    trouble();
    m_portal.work();
    m_portal.sandbox.json("DELETE control/faults");
  }
  m_portal.work();
  for (const auto& [field, sides] : all)
    look(field, sides);
}

} // namespace

void RandomEditsTest::bothSidesComeTogether() {
  const int given = qEnvironmentVariableIntValue("MUNIMENT_CASE_EDITS");
  const int wanted = given > 0 ? given : 16;
  Edits story;
  while (story.edits < wanted && !QTest::currentTestFailed())
    story.round();
  QVERIFY(story.isSound());
  QVERIFY(story.conflicts > 0);
  qInfo("%d edits, %d conflicts shown", story.edits, story.conflicts);
}

MUNIMENT_TEST(RandomEditsTest);

} // namespace muniment::tests

#include "random_edits_test.moc"
