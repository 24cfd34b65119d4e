#include "core/access/scope_maker.h"
#include "core/search/query_parser.h"
#include "core/store/search_conditions.h"
#include "core/store/search_match.h"
#include "core/store/search_repository.h"
#include "tests/core/store/search_fixture.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using access::ScopeMaker;
using store::Dialect;
using store::SearchRepository;

namespace {

constexpr int kLeastQueries = 300;
constexpr int kMost = 10'000;

search::Viewer viewer() { return {QTimeZone("Europe/Berlin"), *Instant::parse(u"2026-06-15T10:00:00.000Z")}; }

/// One query a line, so that both databases answer the same table.
QStringList queries() {
  QFile file(QStringLiteral(MUNIMENT_SEARCH_QUERIES));
  if (!file.open(QFile::ReadOnly))
    return {};
  QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
  lines.removeIf([](const QString& line) { return line.startsWith(u'#'); });
  return lines;
}

Scope everything() { return ScopeMaker::system(); }

} // namespace

class SearchRepositoryTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsWhatTheMessagesSay_data() { TestDatabase::addRows(); }
  void findsWhatTheMessagesSay() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    QVERIFY(succeeded(m_fixture.saveTo(*connection)));
    SearchRepository repository(*connection);
    QStringList wrong;
    int useful = 0;
    const QStringList all = queries();
    QVERIFY(all.size() >= kLeastQueries);
    for (const QString& text : all) {
      const auto query = search::parseQuery(text, viewer());
      QVERIFY2(query, text.toUtf8());
      const auto found = repository.page(*query, std::nullopt, kMost, everything());
      QVERIFY2(succeeded(found), text.toUtf8());
      const auto expected = m_fixture.expected(*query);
      useful += expected.empty() ? 0 : 1;
      if (*found != expected)
        wrong.append(u"%1: found %2, expected %3"_s.arg(text).arg(found->size()).arg(expected.size()));
      const auto count = repository.count(*query, 100, everything());
      QVERIFY(succeeded(count));
      if (*count != std::min<std::int64_t>(100, static_cast<std::int64_t>(expected.size())))
        wrong.append(u"%1: counted %2"_s.arg(text).arg(*count));
    }
    QVERIFY2(wrong.isEmpty(), wrong.join(u'\n').toUtf8());
    QVERIFY(useful > all.size() * 4 / 5);
  }

  void pagesMeetWithoutGapOrRepeat_data() { TestDatabase::addRows(); }
  void pagesMeetWithoutGapOrRepeat() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    QVERIFY(succeeded(m_fixture.saveTo(*connection)));
    SearchRepository repository(*connection);
    for (const QString& text : {u"ship"_s, u"ship OR is:conflict"_s, u"after:2026-02 before:2026-04"_s}) {
      const auto query = search::parseQuery(text, viewer());
      std::vector<MessageId> all;
      std::optional<MessageId> before;
      while (true) {
        const auto page = repository.page(*query, before, 37, everything());
        QVERIFY(succeeded(page));
        all.insert(all.end(), page->begin(), page->end());
        if (page->size() < 37)
          break;
        before = page->back();
      }
      QCOMPARE(all, m_fixture.expected(*query));
    }
  }

  void nobodySeesBeyondTheirScope_data() { TestDatabase::addRows(); }
  void nobodySeesBeyondTheirScope() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    QVERIFY(succeeded(m_fixture.saveTo(*connection)));
    SearchRepository repository(*connection);
    const auto query = search::parseQuery(u"in:\"team köln\" OR in:logistics", viewer());
    const auto inTeam = search::parseQuery(u"in:\"team köln\"", viewer());
    const auto inLogistics = search::parseQuery(u"in:logistics", viewer());
    const Scope outside = ScopeMaker::of({Permission::ViewItem}, {});
    const Scope member = ScopeMaker::of({Permission::ViewItem}, {m_fixture.matter()});
    const Scope nobody = ScopeMaker::of({}, {m_fixture.matter()});
    QCOMPARE(*repository.page(*query, {}, kMost, outside), m_fixture.expected(*inLogistics));
    QCOMPARE(*repository.page(*inTeam, {}, kMost, outside), std::vector<MessageId>());
    QCOMPARE(*repository.page(*query, {}, kMost, member), m_fixture.expected(*query));
    QCOMPARE(*repository.page(*query, {}, kMost, nobody), std::vector<MessageId>());
    QCOMPARE(*repository.count(*inTeam, kMost, outside), 0);
  }

  void placesFollowTheTranscript_data() { TestDatabase::addRows(); }
  void placesFollowTheTranscript() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    QVERIFY(succeeded(m_fixture.saveTo(*connection)));
    SearchRepository repository(*connection);
    const ConversationId conversation = m_fixture.conversations().front().id;
    const auto query = search::parseQuery(u"ship", viewer());
    const auto within = search::parseQuery(u"ship in:logistics", viewer());
    const auto found = repository.positions(*query, conversation, 0, kMost, everything());
    QVERIFY(succeeded(found));
    QCOMPARE(found->size(), m_fixture.expected(*within).size());
    QVERIFY(std::ranges::is_sorted(*found));
    const auto rest = repository.positions(*query, conversation, (*found)[5], 3, everything());
    QCOMPARE(*rest, std::vector<std::int64_t>(found->begin() + 5, found->begin() + 8));
  }

  void theLargestQueryIsAnswered_data() { TestDatabase::addRows(); }
  void theLargestQueryIsAnswered() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    QVERIFY(succeeded(m_fixture.saveTo(*connection)));
    SearchRepository repository(*connection);
    for (const QString& term : {u"-w%1 "_s, u"w%1 OR "_s, u"w%1 "_s}) {
      QString text;
      for (int i = 0; i < 255; ++i)
        text += term.arg(i);
      const auto query = search::parseQuery(QString(text + u"ship"_s), viewer());
      QVERIFY2(query, text.toUtf8());
      QVERIFY(succeeded(repository.page(*query, {}, 10, everything())));
    }
    QString nested = u"ship"_s;
    for (int i = 0; i < 20; ++i)
      nested = (i % 2 == 0 ? u"-("_s : u"(is:held OR "_s) + nested + u')';
    const auto deep = search::parseQuery(nested, viewer());
    QVERIFY(deep);
    QVERIFY(succeeded(repository.page(*deep, {}, 10, everything())));
  }

  void manyConflictsAreLookedAtAndFewAreListed() {
    const auto conflict = search::parseQuery(u"is:conflict", viewer());
    const search::JoinedQuery joined = *search::planOf(*conflict, {}).joined;
    const auto many = store::searchCondition(joined, {Dialect::Sqlite, "m.id", false, {}, {}});
    QCOMPARE(many.sql, QByteArray("(m.flags & 960 <> 0)"));
    const auto few = store::searchCondition(joined, {Dialect::Sqlite, "m.id", true, {}, {}});
    QVERIFY(few.sql.startsWith("(m.id IN (SELECT id FROM message WHERE flags & 960 <> 0 "));
  }

  void theTextOfAVector() {
    QCOMPARE(store::tsVector("a b a "), QByteArray("'a':1 'b':2 'a':3 "));
    QCOMPARE(store::tsVector(""), QByteArray());
    QVERIFY(store::tsVector(QByteArray("x ").repeated(20'000)).endsWith("'x':16383 "));
    QByteArray huge;
    for (int i = 0; i < 200'000; ++i)
      huge += QByteArray::number(i) + ' ';
    QVERIFY(store::tsVector(huge).count(' ') < 100'000);
  }

 private:
  const SearchFixture m_fixture;
};
MUNIMENT_TEST(SearchRepositoryTest);

} // namespace muniment::tests

#include "search_repository_test.moc"
