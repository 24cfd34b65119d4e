#include "core/cases/case_merge.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using cases::FieldTexts;
using cases::FieldWrite;

/// One field at a time, step by step.
class MergeTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void oneSideMoves_data();
  void oneSideMoves();
  void bothSidesAreAConflictUntilSomebodyDecides();
  void whatIsOnItsWayIsNotTakenForTheirs();
  void anAnswerNobodyWaitsForChangesNothing();
  void olderStatesSayNothing();
  void theSameFirstWordsAreNoConflict();
};

namespace {

const QString kField = u"status"_s;
const Instant kNow = Instant::fromMilliseconds(1'000);

cases::Merge meet(CaseMirror& mirror, const QString& ours, const QString& theirs, const QString& version = {}) {
  return cases::merge(mirror, {{kField, ours}}, {{kField, theirs}}, version, kNow);
}

} // namespace

void MergeTest::oneSideMoves_data() {
  QTest::addColumn<QString>("ours");
  QTest::addColumn<QString>("theirs");
  QTest::addColumn<QString>("taken");
  QTest::addColumn<QString>("sent");
  QTest::addColumn<QString>("base");
  QTest::addRow("nobody") << u"open"_s << u"open"_s << QString() << QString() << u"open"_s;
  QTest::addRow("they") << u"open"_s << u"closed"_s << u"closed"_s << QString() << u"closed"_s;
  QTest::addRow("we") << u"waiting"_s << u"open"_s << QString() << u"waiting"_s << u"open"_s;
  QTest::addRow("both alike") << u"closed"_s << u"closed"_s << QString() << QString() << u"closed"_s;
}

void MergeTest::oneSideMoves() {
  QFETCH(const QString, ours);
  QFETCH(const QString, theirs);
  QFETCH(const QString, taken);
  QFETCH(const QString, sent);
  QFETCH(const QString, base);
  CaseMirror mirror;
  mirror.base[kField] = u"open"_s;
  const cases::Merge merge = meet(mirror, ours, theirs);
  QCOMPARE(merge.take.contains(kField) ? merge.take.at(kField) : QString(), taken);
  QCOMPARE(merge.send.contains(kField) ? merge.send.at(kField).value : QString(), sent);
  QCOMPARE(mirror.base[kField], base);
  QVERIFY(merge.fresh.empty());
}

void MergeTest::bothSidesAreAConflictUntilSomebodyDecides() {
  CaseMirror mirror;
  mirror.base[kField] = u"open"_s;
  const cases::Merge first = meet(mirror, u"waiting"_s, u"closed"_s);
  QVERIFY(first.take.empty() && first.send.empty());
  QCOMPARE(first.fresh, (std::vector<CaseMirror::Conflict>{{kField, u"open"_s, u"waiting"_s, u"closed"_s, kNow}}));
  const cases::Merge again = meet(mirror, u"waiting"_s, u"closed"_s);
  QVERIFY(again.fresh.empty()); // it is shown already
  const cases::Merge moved = meet(mirror, u"waiting"_s, u"resolved"_s);
  QCOMPARE(moved.fresh.front().theirs, u"resolved"_s);
  QVERIFY(cases::decide(mirror, kField));
  QVERIFY(!cases::decide(mirror, kField));
  const cases::Merge decided = cases::mergeOurs(mirror, {{kField, u"waiting"_s}}, {kField}, kNow);
  QCOMPARE(decided.send.at(kField), (FieldWrite{u"resolved"_s, u"waiting"_s}));
}

void MergeTest::whatIsOnItsWayIsNotTakenForTheirs() {
  CaseMirror mirror;
  mirror.base[kField] = u"open"_s;
  const FieldTexts ours{{kField, u"waiting"_s}};
  QCOMPARE(cases::mergeOurs(mirror, ours, {kField}, kNow).send.size(), std::size_t{1});
  QVERIFY(cases::mergeOurs(mirror, ours, {kField}, kNow).send.empty()); // once is enough
  QVERIFY(meet(mirror, u"waiting"_s, u"open"_s).take.empty());
  QVERIFY(meet(mirror, u"waiting"_s, u"waiting"_s).take.empty());
  QCOMPARE(mirror.base[kField], u"waiting"_s);
  QVERIFY(mirror.sent.empty());
}

void MergeTest::anAnswerNobodyWaitsForChangesNothing() {
  CaseMirror mirror;
  mirror.base[kField] = u"closed"_s;
  cases::told(mirror, kField, u"waiting"_s);
  QCOMPARE(mirror.base[kField], u"closed"_s);
  mirror.sent[kField] = u"open"_s;
  cases::told(mirror, kField, u"open"_s);
  QCOMPARE(mirror.base[kField], u"open"_s);
  QVERIFY(mirror.sent.empty());
}

void MergeTest::olderStatesSayNothing() {
  CaseMirror mirror;
  mirror.base[kField] = u"open"_s;
  QCOMPARE(meet(mirror, u"open"_s, u"closed"_s, u"2026-03-02"_s).take.size(), std::size_t{1});
  QVERIFY(meet(mirror, u"closed"_s, u"open"_s, u"2026-03-01"_s).take.empty());
  QCOMPARE(mirror.base[kField], u"closed"_s);
}

void MergeTest::theSameFirstWordsAreNoConflict() {
  CaseMirror mirror;
  const cases::Merge first = meet(mirror, u"Late  shipment"_s, u"Late Shipment"_s);
  QVERIFY(first.fresh.empty() && first.send.empty());
  QCOMPARE(first.take.at(kField), u"Late Shipment"_s);
  QCOMPARE(mirror.base[kField], u"Late Shipment"_s);
  // Later, an edit of either side is an edit, however small it is.
  QCOMPARE(meet(mirror, u"LATE SHIPMENT"_s, u"late shipment"_s).fresh.size(), std::size_t{1});
  CaseMirror other;
  QCOMPARE(meet(other, u"Late shipment"_s, u"Wrong goods"_s).fresh.size(), std::size_t{1});
}

MUNIMENT_TEST(MergeTest);

} // namespace muniment::tests

#include "merge_test.moc"
