#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "ui/coverage/coverage_model.h"
#include "ui/coverage/coverage_pane.h"
#include "ui/coverage/coverage_scale.h"
#include "ui/coverage/coverage_words.h"
#include "ui/kit/theme.h"

#include <QtCore/QDir>
#include <QtCore/QTimer>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;
using workspace::CaptureRoute;
using workspace::ConversationCoverage;
using workspace::Coverage;

namespace {

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;

std::int64_t at(QDate day) { return QDate(1970, 1, 1).daysTo(day) * kDay; }

ConversationCoverage coverageOf(const QString& title, CaptureRoute route, QDate from, QDate until) {
  ConversationCoverage coverage;
  coverage.summary.conversation.id = ConversationId::make(Instant::fromMilliseconds(at(from)));
  coverage.summary.conversation.title = title;
  coverage.summary.messages = 1204;
  coverage.person = u"Ana Lima"_s;
  workspace::CoveredSource source;
  source.source.id = SourceId::make(Instant::fromMilliseconds(at(from)));
  source.source.name = u"WhatsApp Chat with %1.txt"_s.arg(title);
  source.source.messages = 1204;
  source.source.capturedAt = Instant::fromMilliseconds(at(until) + kDay);
  source.route = route;
  source.first = at(from);
  source.last = at(until);
  for (std::int64_t week = at(from) / (7 * kDay); week <= at(until) / (7 * kDay); ++week) {
    if (week % 5 != 0)
      source.weeks.push_back({week, 40});
  }
  coverage.sources.push_back(std::move(source));
  return coverage;
}

/// Answers from what it is given.
class FakeCoverageDesk final : public CoverageDesk {
 public:
  std::vector<ConversationCoverage> lines;
  std::optional<Error> error;

  int asked = 0;

  /// Answers with the next events, as a workspace does.
  QFuture<Result<Coverage::Answer>> ask(Coverage query) override {
    ++asked;
    auto promise = std::make_shared<QPromise<Result<Coverage::Answer>>>();
    promise->start();
    QTimer::singleShot(0, qApp, [this, promise, query] {
      promise->addResult(error ? Result<Coverage::Answer>(std::unexpected(*error)) : pageOf(query));
      promise->finish();
    });
    return promise->future();
  }

 private:
  [[nodiscard]] Coverage::Answer pageOf(const Coverage& query) const {
    std::size_t from = 0;
    for (std::size_t i = 0; query.after && i < lines.size(); ++i) {
      if (lines[i].summary.conversation.id == query.after->conversation.id)
        from = i + 1;
    }
    const std::size_t until = std::min(lines.size(), from + static_cast<std::size_t>(query.limit));
    Coverage::Answer answer;
    answer.conversations.assign(lines.begin() + static_cast<std::ptrdiff_t>(from),
                                lines.begin() + static_cast<std::ptrdiff_t>(until));
    answer.total = std::ssize(lines);
    return answer;
  }
};

void fill(FakeCoverageDesk& desk) {
  ConversationCoverage harbour =
      coverageOf(u"Harbour expansion"_s, CaptureRoute::Export, QDate(2026, 1, 5), QDate(2026, 3, 20));
  ConversationCoverage other =
      coverageOf(u"Harbour expansion"_s, CaptureRoute::AndroidDatabase, QDate(2025, 11, 20), QDate(2026, 2, 10));
  harbour.sources.push_back(other.sources.front());
  harbour.media = {12, 3, 1};
  ConversationCoverage live = coverageOf(u"Tom Beck"_s, CaptureRoute::CloudApi, QDate(2026, 3, 1), QDate(2026, 4, 2));
  LiveFact gap;
  gap.at = Instant::fromMilliseconds(at(QDate(2026, 3, 15)));
  gap.word = u"unsupported"_s;
  live.gaps.push_back(gap);
  ConversationCoverage cut =
      coverageOf(u"دفتر المشروع"_s, CaptureRoute::Export, QDate(2025, 12, 1), QDate(2026, 1, 15));
  cut.sources.front().doubts = {workspace::CoverageDoubt::NearLimitWithMedia};
  desk.lines = {live, harbour, cut};
}

} // namespace

class CoveragePaneTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES)); }

  void theModelPages() {
    FakeCoverageDesk desk;
    for (int i = 0; i < 120; ++i)
      desk.lines.push_back(
          coverageOf(u"Chat %1"_s.arg(i), CaptureRoute::Export, QDate(2026, 1, 1).addDays(-i), QDate(2026, 2, 1)));
    CoverageModel model(desk, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 120); // the tester asks for more as long as there is more
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(desk.asked, 3);
    QCOMPARE(model.from(), QDate(2026, 1, 1).addDays(-119));
    QCOMPARE(model.until(), QDate(2026, 2, 1));
  }

  void daysLieInOrderAndNamesDoNotTouch() {
    const CoverageScale scale(QDate(2024, 2, 10), QDate(2026, 4, 2), 600);
    QCOMPARE(scale.at(QDate(2024, 2, 10)), 0);
    QCOMPARE(scale.at(QDate(2023, 1, 1)), 0);
    QCOMPARE(scale.at(QDate(2030, 1, 1)), 600);
    QVERIFY(scale.at(QDate(2025, 1, 1)) < scale.at(QDate(2025, 6, 1)));
    const auto marks = scale.marks(60);
    QVERIFY(marks.size() >= 2);
    for (std::size_t i = 1; i < marks.size(); ++i)
      QVERIFY2(marks[i].at - marks[i - 1].at >= 60, qUtf8Printable(marks[i].text));
    QVERIFY(CoverageScale({}, {}, 600).marks(60).empty());
  }

  void whatIsMissingIsSaid() {
    FakeCoverageDesk desk;
    fill(desk);
    CoveragePane pane(desk, nullptr);
    pane.resize(1200, 640);
    pane.show();
    auto* list = pane.findChild<QListView*>(u"coverageList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QTRY_VERIFY(says(pane, u"does not hand out"_s)); // the gap of the first one
    QVERIFY(says(pane, u"Groups made in the app"_s));
    list->setCurrentIndex(list->model()->index(1, 0));
    QTRY_VERIFY(says(pane, u"3 file"_s));
    QVERIFY(!says(pane, u"Reactions to messages"_s)); // a database has them: only what no source can hold is listed
    list->setCurrentIndex(list->model()->index(2, 0));
    QTRY_VERIFY(says(pane, u"close to 10,000"_s));
    QSignalSpy opened(&pane, &CoveragePane::conversationRequested);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
  }

  void refusalsAndFailuresAreTold() {
    FakeCoverageDesk desk;
    desk.error = Error{ErrorKind::Refused, u"permission.missing"_s, {}, {}, false};
    CoveragePane pane(desk, nullptr);
    pane.resize(900, 500);
    pane.show();
    QTRY_VERIFY(says(pane, u"not open to you"_s));
    desk.error = Error{ErrorKind::Failed, u"store.failed"_s, {}, {}, false};
    pane.refresh();
    QTRY_VERIFY(says(pane, u"could not be read"_s));
    desk.error.reset();
    pane.refresh();
    QTRY_VERIFY(says(pane, u"No conversation was captured"_s));
  }

  void pictures_data() {
    QTest::addColumn<int>("mode");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("light") << int(Theme::Light) << Qt::LeftToRight;
    QTest::newRow("dark") << int(Theme::Dark) << Qt::LeftToRight;
    QTest::newRow("mirrored") << int(Theme::Light) << Qt::RightToLeft;
  }

  void pictures() {
    QFETCH(int, mode);
    QFETCH(Qt::LayoutDirection, direction);
    applyTheme(*qApp, static_cast<Theme::Mode>(mode));
    FakeCoverageDesk desk;
    fill(desk);
    CoveragePane pane(desk, nullptr);
    pane.setLayoutDirection(direction);
    pane.setAutoFillBackground(true);
    pane.setBackgroundRole(QPalette::Base);
    pane.resize(1400, 700);
    pane.show();
    auto* list = pane.findChild<QListView*>(u"coverageList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::qWait(200);
    QVERIFY(pane.grab().save(
        u"%1/coverage-%2.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES), QString::fromLatin1(QTest::currentDataTag()))));
  }
};

MUNIMENT_TEST(CoveragePaneTest);

} // namespace muniment::tests

#include "coverage_pane_test.moc"
