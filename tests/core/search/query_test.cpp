#include "core/base/error_catalogue.h"
#include "core/search/query_error.h"
#include "core/search/query_parser.h"
#include "tests/core/search/case_file.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

search::Viewer berlin() { return {QTimeZone("Europe/Berlin"), *Instant::parse(u"2026-11-21T23:30:00.000Z")}; }

/// The tree, or the error and its place.
QString outcomeOf(const QString& text) {
  const auto query = search::parseQuery(text, berlin());
  if (query)
    return search::textOf(*query);
  return query.error().id + u'@' + QString::number(search::placeOf(query.error()).value_or(-1));
}

} // namespace

class QueryTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsTheTable() {
    const std::vector<CaseLine> cases = readCases(u"query.txt"_s);
    QVERIFY(cases.size() >= 100);
    QStringList wrong;
    for (const CaseLine& given : cases) {
      if (const QString got = outcomeOf(given.left); got != given.right)
        wrong.append(u"query.txt:%1: %2 => %3"_s.arg(given.line).arg(given.left, got));
    }
    QVERIFY2(wrong.isEmpty(), wrong.join(u'\n').toUtf8());
  }

  void everyErrorHasASentence() {
    for (const CaseLine& given : readCases(u"query.txt"_s)) {
      const auto query = search::parseQuery(given.left, berlin());
      if (query)
        continue;
      const QString sentence = errorText(query.error());
      QVERIFY2(knownErrorIds().contains(query.error().id), qPrintable(query.error().id));
      QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
    }
  }

  void hostileQueriesEndEarly() {
    QCOMPARE(outcomeOf(u"("_s.repeated(4000)), u"search.too_deep@32"_s);
    QCOMPARE(outcomeOf(u"NOT "_s.repeated(1000)), u"search.too_deep@128"_s);
    QCOMPARE(outcomeOf(u"-"_s.repeated(4000) + u'a'), u"search.too_deep@32"_s);
    QCOMPARE(outcomeOf(u"a "_s.repeated(2000)), u"search.too_many_words@512"_s);
    QCOMPARE(outcomeOf(u"a"_s.repeated(5000)), u"search.too_long@4096"_s);
    QVERIFY(outcomeOf(u'"' + u"a "_s.repeated(2000) + u'"').startsWith(u"(phrase a a"_s));
  }

  void datesFollowTheViewer() {
    const Instant now = *Instant::parse(u"2026-11-21T23:30:00.000Z");
    const auto inTokyo = search::parseQuery(u"on:today", {QTimeZone("Asia/Tokyo"), now});
    QCOMPARE(search::textOf(*inTokyo), u"(on 2026-11-21T15:00:00.000Z 2026-11-22T15:00:00.000Z)"_s);
    const auto nowhere = search::parseQuery(u"on:today", {QTimeZone(), now});
    QCOMPARE(search::textOf(*nowhere), u"(on 2026-11-21T00:00:00.000Z 2026-11-22T00:00:00.000Z)"_s);
  }
};
MUNIMENT_TEST(QueryTest);

} // namespace muniment::tests

#include "query_test.moc"
