#include "core/workspace/conversations/transcript.h"
#include "tests/support/later.h"
#include "tests/support/test_suite.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/conversations/transcript_view.h"
#include "ui/kit/loading_rows.h"
#include "ui/search/search_screen.h"

#include <QtCore/QPromise>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

/// Answers when told to.
class FakeSearch final : public ui::MessageSearch {
 public:
  using Page = Result<workspace::SearchMessages::Answer>;

  QFuture<Page> ask(workspace::SearchMessages query) override {
    m_asked.append(query.query);
    m_promises.emplace_back(std::make_unique<QPromise<Page>>());
    m_promises.back()->start();
    return m_promises.back()->future();
  }
  QFuture<Result<std::int64_t>> ask(workspace::CountMessages) override {
    QPromise<Result<std::int64_t>> promise;
    promise.start();
    promise.addResult(Result<std::int64_t>(1204));
    promise.finish();
    return promise.future();
  }

  QFuture<Result<workspace::SearchPapers::Answer>> ask(workspace::SearchPapers) override {
    QPromise<Result<workspace::SearchPapers::Answer>> promise;
    promise.start();
    promise.addResult(Result<workspace::SearchPapers::Answer>(papers));
    promise.finish();
    return promise.future();
  }

  QFuture<Result<workspace::FindThings::Answer>> ask(workspace::FindThings query) override {
    workspace::FindThings::Answer answer;
    if (const auto found = things.find(query.kinds.front()); found != things.end())
      answer.lines = found->second;
    return later(Result<workspace::FindThings::Answer>(answer));
  }

  workspace::SearchPapers::Answer papers;
  std::map<workspace::FindThings::Kind, std::vector<workspace::FindThings::Line>> things;

  void answer(const Page& page) {
    m_promises.back()->addResult(page);
    m_promises.back()->finish();
  }
  [[nodiscard]] const QStringList& asked() const { return m_asked; }

 private:
  QStringList m_asked;
  std::vector<std::unique_ptr<QPromise<Page>>> m_promises;
};

workspace::SearchMessages::Answer hits(int count, bool hasMore) {
  workspace::SearchMessages::Answer answer;
  for (int i = 0; i < count; ++i)
    answer.hits.push_back(
        {MessageId::fromNumber(i + 1), {}, u"<b>PO-4711</b>"_s, u"نيكو"_s, {}, u"an order"_s, {{3, 5}}, {}});
  answer.hasMore = hasMore;
  return answer;
}

bool shows(const QWidget& screen, const QString& words) {
  const auto labels = screen.findChildren<QLabel*>();
  return std::ranges::any_of(labels,
                             [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace

class SearchTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyStateIsSaid() {
    FakeSearch search;
    ui::SearchScreen screen(search, nullptr);
    screen.resize(1000, 600);
    screen.show();
    QVERIFY(shows(screen, u"Type above"_s));
    screen.setQuery(u"order"_s);
    screen.submit();
    QVERIFY(screen.findChild<ui::LoadingRows*>()->isVisible());
    search.answer(hits(0, false));
    QTRY_VERIFY(shows(screen, u"No message matches"_s));
    screen.submit();
    search.answer(failure(ErrorKind::Refused, "access.no_permission"_L1, {u"view"_s}));
    QTRY_VERIFY(shows(screen, u"not open to you"_s));
    screen.submit();
    search.answer(failure(ErrorKind::Unavailable, "store.busy"_L1));
    QTRY_VERIFY(shows(screen, u"could not be finished"_s));
    screen.submit();
    search.answer(failure(ErrorKind::Usage, "search.quote_open"_L1, {u"3"_s}));
    QTRY_VERIFY(shows(screen, u"at place 3 is not closed"_s));
    screen.submit();
    search.answer(hits(50, true));
    QTRY_VERIFY(shows(screen, u"1204"_s));
    QCOMPARE(screen.findChild<QListView*>(u"searchHits"_s)->model()->rowCount(), 50);
  }

  void oneQuestionIsUnderWayAndTheLastOneWaits() {
    FakeSearch search;
    ui::SearchScreen screen(search, nullptr);
    for (const QString& typed : {u"o"_s, u"or"_s, u"order"_s}) {
      screen.setQuery(typed);
      screen.submit();
    }
    QCOMPARE(search.asked(), QStringList{u"o"_s});
    search.answer(hits(3, false));
    QTRY_COMPARE(search.asked(), (QStringList{u"o"_s, u"order"_s}));
    QCOMPARE(screen.findChild<QListView*>(u"searchHits"_s)->model()->rowCount(), 0); // not those of the query before
    search.answer(hits(2, false));
    QTRY_COMPARE(screen.findChild<QListView*>(u"searchHits"_s)->model()->rowCount(), 2);
  }

  void aHitOpensInTheTranscript() {
    SampleWindow sample;
    sample.start();
    QVERIFY(sample.waitOpen());
    auto* field = sample.window().findChild<QLineEdit*>(u"globalSearch"_s);
    QTest::keyClicks(field, u"order"_s);
    auto* list = sample.window().findChild<QListView*>(u"searchHits"_s);
    QTRY_VERIFY(list->isVisible() && list->model()->rowCount() > 0);
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(list->currentIndex().isValid());
    const QString found = list->currentIndex().data(Qt::AccessibleTextRole).toString();
    QTest::keyClick(list, Qt::Key_Return);
    auto* transcript = sample.window().findChild<ui::TranscriptView*>();
    QTRY_VERIFY(transcript->isVisible() && transcript->current() >= 0);
    workspace::SearchMessages first;
    first.query = u"order"_s;
    first.limit = 1;
    const auto answer = sample.workbench().workspace().ask(first).result();
    QVERIFY(found.startsWith(answer->hits.front().conversationTitle));
    workspace::MessageDetails details;
    details.message = answer->hits.front().message;
    const auto message = sample.workbench().workspace().ask(details).result();
    QCOMPARE(transcript->current(), message->message.position);
  }

  void anExampleJoinsTheQuery() {
    FakeSearch search;
    ui::SearchScreen screen(search, nullptr);
    QSignalSpy chosen(&screen, &ui::SearchScreen::queryChosen);
    screen.setQuery(u"order"_s);
    for (QAbstractButton* button : screen.findChildren<QAbstractButton*>()) {
      if (button->accessibleName() == "from:anna"_L1)
        button->click();
    }
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), u"order from:anna"_s);
  }
};

MUNIMENT_TEST(SearchTest);

} // namespace muniment::tests

#include "search_test.moc"
