#include "core/base/clock.h"
#include "core/base/decimal.h"
#include "core/base/error_catalogue.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "tests/support/test_suite.h"

#include <set>

namespace muniment::tests {

using namespace Qt::StringLiterals;

class ValuesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void instantsHaveOneSpelling() {
    for (const auto& text :
         {u"1970-01-01T00:00:00.000Z"_s, u"2026-01-02T03:04:05.678Z"_s, u"2024-02-29T23:59:59.999Z"_s,
          u"1969-12-31T23:59:59.999Z"_s, u"1900-03-01T00:00:00.000Z"_s, u"9999-12-31T23:59:59.999Z"_s}) {
      const auto instant = Instant::parse(text);
      QVERIFY2(instant, qPrintable(text));
      QCOMPARE(instant->toString(), text);
    }
    QCOMPARE(Instant::parse(u"1970-01-01T00:00:00.001Z")->milliseconds(), 1);
    QCOMPARE(Instant::parse(u"1969-12-31T23:59:59.999Z")->milliseconds(), -1);
    for (const auto& text :
         {u""_s, u"2026-01-02"_s, u"2026-01-02T03:04:05Z"_s, u"2026-01-02T03:04:05.678"_s,
          u"2026-01-02T03:04:05.678+01:00"_s, u"2025-02-29T00:00:00.000Z"_s, u"2026-13-01T00:00:00.000Z"_s,
          u"2026-01-02T24:00:00.000Z"_s, u"2026-01-02 03:04:05.678Z"_s, u"2026-01-02T23:59:60.000Z"_s})
      QVERIFY2(!Instant::parse(text), qPrintable(text));
  }

  void instantsAgreeWithTheCalendar() {
    for (std::int64_t day = -30'000; day < 60'000; day += 7) {
      const Instant instant = Instant::fromMilliseconds(day * 86'400'000 + 12'345'678);
      const QDateTime reference = QDateTime::fromMSecsSinceEpoch(instant.milliseconds(), Qt::UTC);
      QCOMPARE(instant.toString(), reference.toString(Qt::ISODateWithMs));
    }
  }

  void decimalsAreExact() {
    const auto decimal = [](const QString& text) { return *Decimal::parse(text); };
    QCOMPARE(Decimal::add(decimal(u"0.1"_s), decimal(u"0.2"_s))->toString(), u"0.3"_s);
    QCOMPARE(Decimal::subtract(decimal(u"1.00"_s), decimal(u"1.005"_s))->toString(), u"-0.005"_s);
    QCOMPARE(Decimal::multiply(decimal(u"-1.50"_s), decimal(u"3"_s))->toString(), u"-4.50"_s);
    QVERIFY(decimal(u"1.50"_s) == decimal(u"1.5"_s));
    QVERIFY(decimal(u"-2"_s) < decimal(u"-1.999999999999999999"_s));
    QCOMPARE(decimal(u"2.345"_s).rounded(2)->toString(), u"2.35"_s);
    QCOMPARE(decimal(u"-2.345"_s).rounded(2)->toString(), u"-2.35"_s);
    QCOMPARE(decimal(u"2.344"_s).rounded(2)->toString(), u"2.34"_s);
    QCOMPARE(decimal(u"2"_s).rounded(2)->toString(), u"2.00"_s);
    QCOMPARE(decimal(u"-0.00"_s).toString(), u"0.00"_s);
    for (const auto& text :
         {u""_s, u"-"_s, u"."_s, u"1."_s, u".5"_s, u"1.2.3"_s, u"1e5"_s, u"+1"_s, u" 1"_s, u"1,5"_s, u"١"_s, u"--1"_s})
      QCOMPARE(Decimal::parse(text).error().id, u"decimal.malformed"_s);
    QCOMPARE(Decimal::parse(QString(60, u'9')).error().id, u"decimal.out_of_range"_s);
    QCOMPARE(Decimal::parse(u"0."_s + QString(19, u'0')).error().id, u"decimal.out_of_range"_s);
    const Decimal huge = decimal(QString(38, u'9'));
    QVERIFY(!Decimal::multiply(huge, huge));
    QVERIFY(!Decimal::add(decimal(u"99999999999999999999999999999999999999"_s), decimal(u"0.000000000000000001"_s)));
    QVERIFY(decimal(u"0.000000000000000001"_s) < huge);
  }

  void idsAreOrderedByTime() {
    using TestId = Id<struct TestTag>;
    const Instant now = Instant::fromMilliseconds(1'767'225'600'000);
    std::set<TestId> seen;
    for (int i = 0; i < 1000; ++i)
      seen.insert(TestId::make(now));
    QCOMPARE(seen.size(), std::size_t{1000});
    QVERIFY(TestId::make(now) < TestId::make(now.plusMilliseconds(1)));
    const TestId id = TestId::make(now);
    QCOMPARE(*TestId::parse(id.toString()), id);
    QCOMPARE(*TestId::fromBytes(id.toBytes()), id);
    QCOMPARE(id.toString().at(14), u'7');
    for (const QString& text : {QString(), id.toString().chopped(1), id.toString() + u'0', u"{%1}"_s.arg(id.toString()),
                                QString(36, u'-'), QString(36, u'g')})
      QVERIFY2(!TestId::parse(text), qPrintable(text));
    QVERIFY(!TestId::fromBytes(QByteArray(15, '\0')));
  }

  void idsOfOneMomentKeepTheirOrder() {
    const Instant moment = Instant::fromMilliseconds(1'767'312'245'678);
    std::vector<QByteArray> ids;
    for (int i = 0; i < 1000; ++i)
      ids.push_back(makeUuid7(moment));
    QVERIFY(std::ranges::is_sorted(ids));
    const auto same = std::ranges::adjacent_find(ids);
    QVERIFY(same == ids.end());
    for (const QByteArray& id : ids) {
      QCOMPARE(static_cast<unsigned char>(id[6]) >> 4, 7);
      QCOMPARE(static_cast<unsigned char>(id[8]) >> 6, 2);
      QCOMPARE(parseUuid(uuidText(id)).value_or(QByteArray()), id);
    }
  }

  void secretsMove() {
    QByteArray source("secret bytes");
    Secret one(std::move(source));
    QVERIFY(source.isEmpty());
    Secret two = std::move(one);
    QVERIFY(one.isEmpty());
    QCOMPARE(two.view().toByteArray(), QByteArray("secret bytes"));
    const Secret three = two.clone();
    two.wipe();
    QVERIFY(two.isEmpty());
    QCOMPARE(three.size(), 12);
  }

  void errorTextsSubstituteOnce() {
    const QStringList ids = knownErrorIds();
    QCOMPARE(std::set<QString>(ids.begin(), ids.end()).size(), static_cast<std::size_t>(ids.size()));
    const Error error = makeError(ErrorKind::Unavailable, "platform.locked"_L1, {u"%2"_s, u"7"_s, u"desk"_s});
    QVERIFY(errorText(error).startsWith("%2 is using this already (process 7 on desk)"_L1));
    QVERIFY(errorText(makeError(ErrorKind::Failed, "no.such"_L1)).contains("no.such"_L1));
  }
};

MUNIMENT_TEST(ValuesTest);

} // namespace muniment::tests

#include "values_test.moc"
