#include "core/search/highlight.h"
#include "core/search/query_parser.h"
#include "tests/core/search/case_file.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

QString marked(QString text, const std::vector<search::TextRange>& ranges) {
  for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
    text.insert(range->end, u']');
    text.insert(range->begin, u'[');
  }
  return text;
}

search::Query queryOf(QStringView text) {
  return search::parseQuery(text, {QTimeZone::utc(), Instant()}).value_or(search::Query{});
}

QString snippetOf(const QString& text, QStringView query, qsizetype width) {
  const auto piece = search::snippet(text, search::highlights(text, queryOf(query)), width);
  return marked(piece.text, piece.marks);
}

} // namespace

class HighlightTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void marksTheTable() {
    const std::vector<CaseLine> cases = readCases(u"highlight.txt"_s);
    QVERIFY(cases.size() >= 30);
    QStringList wrong;
    for (const CaseLine& given : cases) {
      const QStringList sides = given.left.split(u" | "_s);
      const QString got = marked(sides[1], search::highlights(sides[1], queryOf(sides[0])));
      if (got != given.right)
        wrong.append(u"highlight.txt:%1: %2"_s.arg(given.line).arg(got));
    }
    QVERIFY2(wrong.isEmpty(), wrong.join(u'\n').toUtf8());
  }

  void aShortTextIsShownWhole() {
    QCOMPARE(snippetOf(u"We ship\ntoday"_s, u"ship", 40), u"We [ship] today"_s);
    QCOMPARE(snippetOf(QString(), u"ship", 40), QString());
  }

  void aLongTextIsCutBetweenWords() {
    const QString text = u"one two three four five six seven eight nine ten eleven twelve"_s;
    QCOMPARE(snippetOf(text, u"seven", 24), u"…six [seven] eight nine…"_s);
    QCOMPARE(snippetOf(text, u"one", 12), u"[one] two…"_s);
    QCOMPARE(snippetOf(text, u"twelve", 12), u"…[twelve]"_s);
    QCOMPARE(snippetOf(text, u"nothing", 12), u"one two…"_s);
  }

  void theWindowWithMostMarksWins() {
    const QString text = u"ship "_s + u"x "_s.repeated(60) + u"ship and ship and ship"_s;
    QCOMPARE(snippetOf(text, u"ship", 30).count(u'['), 3);
  }

  void charactersStayWhole() {
    const QString family = u"👨‍👩‍👧"_s;
    for (qsizetype width = 1; width < 60; ++width) {
      const auto piece = search::snippet(family.repeated(10), {}, width);
      QString rest = piece.text;
      QVERIFY(rest.remove(family).remove(u'…').isEmpty());
    }
  }

  void everyWidthIsSafe() {
    const QString text = u"日本語 ship 👍🏽 "_s.repeated(20);
    const auto ranges = search::highlights(text, queryOf(u"ship OR 👍 OR 日本語"));
    for (qsizetype width = 0; width < text.size() + 2; ++width) {
      const auto piece = search::snippet(text, ranges, width);
      QVERIFY(piece.text.size() <= std::max(width, qsizetype{16}) + 2);
      for (const auto& mark : piece.marks)
        QVERIFY(mark.begin >= 0 && mark.begin < mark.end && mark.end <= piece.text.size());
    }
  }
};
MUNIMENT_TEST(HighlightTest);

} // namespace muniment::tests

#include "highlight_test.moc"
