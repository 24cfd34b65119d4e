#include "core/cases/change_reader.h"
#include "core/cases/day_reader.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// What messages say that a field lacks or has otherwise. They are all written on Wednesday, 4 March 2026.
class ChangeReaderTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void daysAreRead_data();
  void daysAreRead();
  void fieldsFollowFromTheWords_data();
  void fieldsFollowFromTheWords();
  void anyTextIsRead();
};

namespace {

const QDate kWritten(2026, 3, 4);

QString said(const std::vector<cases::FoundChange>& changes) {
  QStringList texts;
  for (const cases::FoundChange& change : changes)
    texts.append(change.field + u'=' + change.readings.join(u'|'));
  return texts.join(u"; "_s);
}

} // namespace

void ChangeReaderTest::daysAreRead_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("readings");
  const auto row = [](const char* text, const char* readings) {
    QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(readings);
  };
  row("on 2026-03-14", "2026-03-14");
  row("am 14.03.2026", "2026-03-14");
  row("am 14.3.26 kommt es", "2026-03-14");
  row("am 14.3.", "2026-03-14");
  row("03/14/2026", "2026-03-14");
  row("03/04/2026", "2026-04-03|2026-03-04");
  row("14/3", "2026-03-14");
  row("14 March", "2026-03-14");
  row("the 14th of March 2026", "2026-03-14");
  row("March 14th", "2026-03-14");
  row("Mar. 14, 2027", "2027-03-14");
  row("14. März", "2026-03-14");
  row("am 5. Dezember", "2025-12-05");
  row("5 September", "2025-09-05|2026-09-05");
  row("on Friday", "2026-03-06");
  row("Mittwoch", "2026-03-11");
  row("next Friday", "2026-03-06|2026-03-13");
  row("tomorrow", "2026-03-05");
  row("heute", "2026-03-04");
  row("the day after tomorrow", "2026-03-06");
  row("31.02.2026", "");
  row("version 1.2.3 of 4.5", "");
  row("may come", "");
  row("PO-2026-03-14-7", "");
  row("first 2026-03-14 then 15 March", "2026-03-14;2026-03-15");
}

void ChangeReaderTest::daysAreRead() {
  QFETCH(const QString, text);
  QFETCH(const QString, readings);
  QStringList found;
  for (const cases::NamedDay& day : cases::daysIn(text, kWritten)) {
    QStringList days;
    for (const QDate reading : day.readings)
      days.append(reading.toString(Qt::ISODate));
    found.append(days.join(u'|'));
  }
  QCOMPARE(found.join(u';'), readings);
}

void ChangeReaderTest::fieldsFollowFromTheWords_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("changes");
  const auto row = [](const char* text, const char* changes) {
    QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(changes);
  };
  row("We deliver on 14 March", "delivery-date=2026-03-14");
  row("Die Lieferung kommt am 14.03.2026", "delivery-date=2026-03-14");
  row("will ship 2026-03-10, arrives 2026-03-14", "dispatch-date=2026-03-10; delivery-date=2026-03-14");
  row("payment by 20.03.2026", "payment-date=2026-03-20");
  row("the deadline is 20.03.2026", "due=2026-03-20");
  row("we deliver by Friday", "delivery-date=2026-03-06");
  row("not on 2026-03-14 but on 2026-03-17", "delivery-date=2026-03-17");
  row("statt am 14.03.2026 am 17.03.2026", "delivery-date=2026-03-17");
  row("the reference is PO-4802", "reference=PO-4802");
  row("order 4500001234, twice 4500001234", "reference=4500001234");
  row("HULL-77120 is on board, ASN-5512", "reference=HULL-77120; reference=ASN-5512");
  row("all good, thank you", "");
}

void ChangeReaderTest::fieldsFollowFromTheWords() {
  QFETCH(const QString, text);
  QFETCH(const QString, changes);
  QCOMPARE(said(cases::changesIn(text, kWritten)), changes);
}

void ChangeReaderTest::anyTextIsRead() {
  const QString unit = u"31/12/99 - 4500001234 may 5 PO-1 \u202e14. März \U0001F600 "_s;
  QString text;
  for (int i = 0; i < 2000; ++i) {
    text += unit.mid(i % unit.size(), 7) + unit.left(i % unit.size());
    if (i % 50 == 0) {
      for (const cases::FoundChange& change : cases::changesIn(text, kWritten)) {
        QVERIFY(change.first >= 0 && change.first + change.size <= text.size());
        QVERIFY(!change.readings.isEmpty());
      }
    }
  }
}

MUNIMENT_TEST(ChangeReaderTest);

} // namespace muniment::tests

#include "change_reader_test.moc"
