#include "tests/support/test_suite.h"
#include "tests/ui/conversations/generated_rows.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/conversations/transcript_view.h"
#include "ui/conversations/workspace_transcript.h"
#include "ui/kit/theme.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

namespace muniment::tests {

using namespace muniment::ui;
using namespace workspace;

namespace {

/// Answers at once from generated messages.
class FakeQueries final : public ConversationQueries {
 public:
  static constexpr std::int64_t kCount = 20'000;

  static ConversationSummary summary() {
    ConversationSummary row;
    row.conversation.id = ConversationId::make(Instant());
    row.conversation.title = QStringLiteral("PO-4711 · Nordwind × Harbour Freight");
    row.conversation.kind = ConversationKind::Group;
    row.messages = kCount;
    row.conflicts = 2;
    row.sources = 2;
    row.speakers = 3;
    row.last = GeneratedRows::message(kCount - 1).time;
    row.lastSender = QStringLiteral("Mira Holt");
    row.lastText = QStringLiteral("INV-77 shows 8,264.00");
    return row;
  }

  Answer<ConversationsPage> ask(ConversationsPage) override { return now<ConversationsPage::Answer>({{m_row}, 1}); }
  Answer<ConversationById> ask(ConversationById) override {
    return now<ConversationById::Answer>({m_row, GeneratedRows::speakers(), {}});
  }
  Answer<TranscriptPage> ask(TranscriptPage query) override {
    TranscriptPage::Answer answer{query.first, kCount, {}};
    for (std::int64_t at = query.first; at < std::min(kCount, query.first + query.count); ++at)
      answer.messages.push_back(GeneratedRows::message(at));
    return now(std::move(answer));
  }
  Answer<MessageDetails> ask(MessageDetails query) override {
    return now<MessageDetails::Answer>({GeneratedRows::message(query.message.number() - 1), {}, {}, 47});
  }
  QFuture<Result<std::int64_t>> ask(TranscriptDay) override { return now<std::int64_t>(300); }
  QFuture<Result<std::vector<TranscriptDensity::Slice>>> ask(TranscriptDensity) override {
    std::vector<TranscriptDensity::Slice> slices;
    for (std::int64_t at = 0; at < 200; ++at)
      slices.push_back({at * 100, GeneratedRows::message(at * 100).time, 20 + at * 37 % 90, at % 50 == 7 ? 1 : 0});
    return now(std::move(slices));
  }
  QFuture<Result<std::vector<std::int64_t>>> ask(HitsInConversation) override {
    return now<std::vector<std::int64_t>>({12, 9'000, 19'990});
  }

 private:
  template <class T>
  static QFuture<Result<T>> now(T value) {
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(std::move(value)));
    promise.finish();
    return promise.future();
  }

  ConversationSummary m_row = summary();
};

} // namespace

class ConversationsScreenTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp, Theme::Light); }

  void opensSearchesAndSelects() {
    FakeQueries queries;
    ConversationsScreen screen(queries, nullptr);
    screen.resize(1262, 820);
    screen.show();
    auto* view = screen.findChild<TranscriptView*>(QStringLiteral("transcript"));
    QTRY_VERIFY(view->geometryOfRows().find(FakeQueries::kCount - 1));
    QTRY_VERIFY(view->geometryOfRows().find(FakeQueries::kCount - 1)->layout);
    QTest::keyClicks(view, QStringLiteral("/"));
    screen.findChild<QLineEdit*>(QStringLiteral("searchWithin"))->setText(QStringLiteral("row"));
    QTRY_VERIFY(view->geometryOfRows().find(12));
    QTest::keyClick(view, Qt::Key_BracketRight, {});
    QTRY_VERIFY(view->geometryOfRows().find(9'000));
    QTest::keyClick(view, Qt::Key_BracketLeft, {});
    QTRY_VERIFY(view->geometryOfRows().find(12) && view->geometryOfRows().find(12)->layout);
    view->setCurrent(12);
    view->select(12, 14);
    auto* bar = screen.findChild<QWidget*>(QStringLiteral("selectionBar"));
    QVERIFY(bar->isVisible());
    QTRY_VERIFY(view->geometryOfRows().find(14));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/conversations.png")));
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
  }

  void blocksAreGivenBack() {
    FakeQueries queries;
    WorkspaceTranscript rows(queries, nullptr);
    rows.show(ConversationId::make(Instant()), FakeQueries::kCount);
    for (std::int64_t at = 0; at + 60 < FakeQueries::kCount; at += 1000) {
      rows.want(at, at + 60);
      QTRY_VERIFY(rows.row(at) && rows.row(at + 60));
      QVERIFY(rows.blocks() <= WorkspaceTranscript::kMostBlocks);
    }
    rows.want(0, 10);
    rows.show(ConversationId::make(Instant()), 5);
    QVERIFY(!rows.row(19'000));
  }
};

MUNIMENT_TEST(ConversationsScreenTest);

} // namespace muniment::tests

#include "conversations_screen_test.moc"
