#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/overview/overview_query.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>

namespace muniment::tests {

using workspace::ImportedChat;
using workspace::ImportWish;

class ImportTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aChatIsKeptAndFound();
  void theSameFileAddsNothing();
  void anotherExportAgreesOrDiffers();
  void aLaterExportOnlyAdds();
  void chatsOfTheSamePeopleStayApart();
  void aStoppedImportGoesOn();
  void alterationsOfMessagesAreFound_data();
  void alterationsOfMessagesAreFound();
  void outsidersSeeNothingOfAMatter();
  void theOriginalIsWholeInTheVault();
};

namespace {

template <class T>
bool holds(const Result<T>& result) {
  if (!result)
    qWarning("%s", qUtf8Printable(result.error().id + u' ' + result.error().detail));
  return result.has_value();
}

struct Line final {
  QString sender;
  QString text;
  int minute = 0;
};

std::vector<Line> makeLines(int count) {
  std::vector<Line> lines;
  for (int i = 0; i < count; ++i)
    lines.push_back({i % 3 == 0 ? u"Ana Lima"_s : u"Tom Beck"_s,
                     i % 7 == 0 ? u"ok"_s : u"delivery %1 of order PO-4711"_s.arg(i), i});
  return lines;
}

QByteArray android(const std::vector<Line>& lines) {
  QByteArray text;
  for (const Line& line : lines) {
    const QDateTime at = QDateTime(QDate(2026, 1, 13), QTime(8, 0), Qt::UTC).addSecs(60LL * line.minute);
    text += (at.toString(u"dd/MM/yyyy, HH:mm") + u" - "_s + line.sender + u": "_s + line.text + u'\n').toUtf8();
  }
  return text;
}

FilePath write(const WorkspaceFixture& fixture, const QString& name, const QByteArray& bytes) {
  QFile file(fixture.path(name).value);
  if (file.open(QIODevice::WriteOnly))
    file.write(bytes);
  return fixture.path(name);
}

Result<ImportedChat> import(workspace::Workspace& opened, const FilePath& path, ImportWish wish = {},
                            SharedProgress progress = {}) {
  MUNIMENT_TRY_LET(file, opened.inspect(path, {}, nullptr).result());
  MUNIMENT_TRY_LET(chats, opened.import(file, std::move(wish), std::move(progress)).result());
  return chats.front();
}

std::vector<Message> transcript(workspace::Workspace& opened, const ConversationId& id) {
  const auto page = opened.ask(workspace::TranscriptPage{id, 0, 100'000}).result();
  return page ? page->messages : std::vector<Message>();
}

bool isClean(workspace::Workspace& opened) {
  workspace::VerifyWish wish;
  wish.deep = true;
  const auto verified = opened.verify(wish, nullptr).result();
  return verified && verified->findings.empty();
}

} // namespace

void ImportTest::aChatIsKeptAndFound() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  const auto chat = import(*opened, write(fixture, u"WhatsApp Chat with Tom Beck.txt"_s, android(makeLines(20'000))));
  QVERIFY(holds(chat));
  QCOMPARE(chat->title, u"Tom Beck"_s);
  QCOMPARE(chat->messages, 20'000);
  QCOMPARE(chat->added, 20'000);
  QCOMPARE(chat->conflicts, 0);
  const std::vector<Message> messages = transcript(*opened, chat->conversation);
  QCOMPARE(messages.size(), std::size_t{20'000});
  for (std::size_t i = 0; i < messages.size(); ++i)
    QCOMPARE(messages[i].position, static_cast<std::int64_t>(i));
  QCOMPARE(messages[1].text, u"delivery 1 of order PO-4711"_s);
  QVERIFY(!messages[1].time.isUtc);
  const auto hits = opened->ask(workspace::SearchMessages{u"delivery 19998"_s, 50, std::nullopt}).result();
  QVERIFY(holds(hits));
  QCOMPARE(hits->hits.size(), std::size_t{1});
  QCOMPARE(hits->hits.front().message, messages[19998].id);
  QCOMPARE(hits->hits.front().sender, u"Ana Lima"_s);
  QCOMPARE(opened->ask(workspace::CountMessages{u"from:ana ok"_s}).result().value_or(-1),
           std::ranges::count_if(messages, [](const Message& m) { return m.text == u"ok"_s && m.speaker == 1; }));
  const auto details = opened->ask(workspace::MessageDetails{messages[5].id}).result();
  QVERIFY(holds(details));
  QCOMPARE(details->sightings.size(), std::size_t{1});
  QVERIFY(details->entry > 0);
  const auto overview = opened->ask(workspace::OverviewQuery()).result();
  QVERIFY(holds(overview));
  QCOMPARE(overview->messages, 20'000);
  QCOMPARE(overview->capturedToday, 20'000);
  QCOMPARE(overview->myUnfinishedImports, 0);
  QVERIFY(isClean(*opened));
}

void ImportTest::theSameFileAddsNothing() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  const FilePath path = write(fixture, u"a.txt"_s, android(makeLines(50)));
  const auto first = import(*opened, path);
  const auto again = import(*opened, path);
  QVERIFY(holds(again));
  QVERIFY(again->wasThere);
  QCOMPARE(again->added, 0);
  QCOMPARE(again->conversation, first->conversation);
  QCOMPARE(transcript(*opened, first->conversation).size(), std::size_t{50});
}

void ImportTest::anotherExportAgreesOrDiffers() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  std::vector<Line> lines = makeLines(400);
  const auto first = import(*opened, write(fixture, u"a.txt"_s, android(lines)));
  lines[100].text = u"no delivery at all"_s;
  lines.erase(lines.begin() + 200);
  lines.insert(lines.begin() + 300, {u"Ana Lima"_s, u"only in the second"_s, 300});
  const auto second = import(*opened, write(fixture, u"b.txt"_s, android(lines)));
  QVERIFY(holds(second));
  QCOMPARE(second->conversation, first->conversation);
  QCOMPARE(second->added, 1);
  QCOMPARE(second->corroborated, 399);
  QCOMPARE(second->conflicts, 3);
  const std::vector<Message> messages = transcript(*opened, first->conversation);
  QCOMPARE(messages.size(), std::size_t{401});
  for (std::size_t i = 0; i < messages.size(); ++i)
    QCOMPARE(messages[i].position, static_cast<std::int64_t>(i));
  QVERIFY(messages[100].flags.testFlag(MessageFlag::TextDiffers));
  QVERIFY(messages[200].flags.testFlag(MessageFlag::OnlyInOneSource));
  QCOMPARE(std::ranges::count_if(messages, [](const Message& m) { return bool(m.flags & kConflicts); }), 3);
  const auto details = opened->ask(workspace::MessageDetails{messages[100].id}).result();
  QCOMPARE(details->sightings.size(), std::size_t{2});
  QCOMPARE(details->sightings[1].text, std::optional(u"no delivery at all"_s));
  QCOMPARE(opened->ask(workspace::CountMessages{u"is:conflict"_s}).result().value_or(-1), 3);
  QVERIFY(isClean(*opened));
}

void ImportTest::aLaterExportOnlyAdds() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  const std::vector<Line> lines = makeLines(300);
  const auto first = import(*opened, write(fixture, u"a.txt"_s, android({lines.begin(), lines.begin() + 200})));
  const auto later = import(*opened, write(fixture, u"b.txt"_s, android({lines.begin() + 100, lines.end()})));
  QVERIFY(holds(later));
  QCOMPARE(later->conversation, first->conversation);
  QCOMPARE(later->added, 100);
  QCOMPARE(later->corroborated, 100);
  QCOMPARE(later->conflicts, 0);
  const std::vector<Message> messages = transcript(*opened, first->conversation);
  for (std::size_t i = 0; i < messages.size(); ++i)
    QCOMPARE(messages[i].text, lines[i].text);
}

void ImportTest::chatsOfTheSamePeopleStayApart() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  std::vector<Line> group = makeLines(200);
  for (std::size_t i = 0; i < group.size(); i += 5)
    group[i].sender = u"Lena Otto"_s;
  std::vector<Line> other = makeLines(100);
  for (Line& line : other)
    line.text += u" elsewhere"_s;
  const auto first = import(*opened, write(fixture, u"group.txt"_s, android(group)));
  const auto two = import(*opened, write(fixture, u"two.txt"_s, android(other)));
  QVERIFY(holds(two));
  QVERIFY(two->conversation != first->conversation);
  for (Line& line : other)
    line.text += u" and later"_s;
  const auto again = import(*opened, write(fixture, u"again.txt"_s, android(other)));
  QVERIFY(holds(again));
  QVERIFY(again->conversation != two->conversation);
  QCOMPARE(again->conflicts, 0);
}

void ImportTest::aStoppedImportGoesOn() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  const FilePath path = write(fixture, u"a.txt"_s, android(makeLines(30'000)));
  const auto file = opened->inspect(path, {}, nullptr).result();
  QVERIFY(holds(file));
  const auto progress = std::make_shared<Progress>();
  auto running = opened->import(*file, {}, progress);
  QTRY_VERIFY(progress->done() > 0 || running.isFinished());
  progress->cancel();
  const auto stopped = running.result();
  QVERIFY(!stopped);
  QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
  QVERIFY(isClean(*opened));
  const auto done = import(*opened, path);
  QVERIFY(holds(done));
  QVERIFY(done->added < 30'000);
  QCOMPARE(transcript(*opened, done->conversation).size(), std::size_t{30'000});
  QVERIFY(isClean(*opened));
}

void ImportTest::alterationsOfMessagesAreFound_data() {
  QTest::addColumn<QByteArray>("sql");
  QTest::newRow("text") << QByteArray("UPDATE message SET text = text || '!' WHERE position = 7");
  QTest::newRow("time") << QByteArray("UPDATE message SET at = at + 60000 WHERE position = 7");
  QTest::newRow("speaker") << QByteArray("UPDATE message SET speaker = 2 WHERE position = 6");
  QTest::newRow("deleted") << QByteArray("DELETE FROM message WHERE position = 7");
  QTest::newRow("sighting digest") << QByteArray("UPDATE sighting SET digest = zeroblob(32) WHERE ordinal = 7");
  QTest::newRow("sighting deleted") << QByteArray("DELETE FROM sighting WHERE ordinal = 7");
  QTest::newRow("label") << QByteArray("UPDATE speaker SET label = 'Eve' WHERE number = 1");
  QTest::newRow("title") << QByteArray("UPDATE conversation SET title = 'x'");
  QTest::newRow("segment") << QByteArray("UPDATE segment SET size = size + 1");
  QTest::newRow("source") << QByteArray("UPDATE source SET zone = 'UTC'");
}

void ImportTest::alterationsOfMessagesAreFound() {
  QFETCH(const QByteArray, sql);
  WorkspaceFixture fixture;
  {
    const auto opened = fixture.make();
    QVERIFY(holds(import(*opened, write(fixture, u"a.txt"_s, android(makeLines(20))))));
    QVERIFY(isClean(*opened));
  }
  {
    auto connection = store::Connection::open(store::Address::sqlite(fixture.path(u"ws/muniment.db"_s).value),
                                              store::OpenMode::Write);
    QVERIFY(connection);
    QVERIFY((*connection)->change(sql).value_or(0) > 0);
  }
  const auto opened = fixture.open();
  QVERIFY(holds(opened));
  QVERIFY(!isClean(**opened));
}

void ImportTest::outsidersSeeNothingOfAMatter() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  const auto created = opened->run(workspace::CreateMatter(u"G-26"_s, u"Grievance"_s, {})).result();
  QVERIFY(holds(created));
  ImportWish wish;
  wish.matter = MatterId::parse(created->outcome.text(u"matter"));
  QVERIFY(wish.matter);
  const FilePath path = write(fixture, u"a.txt"_s, android(makeLines(20)));
  const auto chat = import(*opened, path, wish);
  QVERIFY(holds(chat));
  QVERIFY(holds(WorkspaceFixture::enrol(*opened, u"outsider"_s, {Role::RecordsManager})));
  const auto other = fixture.open(u"ws"_s, u"outsider"_s);
  QVERIFY(holds(other));
  QCOMPARE((*other)->ask(workspace::ConversationsPage{}).result()->total, 0);
  QVERIFY(!(*other)->ask(workspace::TranscriptPage{chat->conversation}).result());
  QCOMPARE((*other)->ask(workspace::CountMessages{u"ok"_s}).result().value_or(-1), 0);
  const auto again = import(**other, path);
  QVERIFY(holds(again));
  QVERIFY(!again->wasThere);
  QCOMPARE(again->added, 20);
  QCOMPARE(again->corroborated, 0);
}

void ImportTest::theOriginalIsWholeInTheVault() {
  WorkspaceFixture fixture;
  const QByteArray text = android(makeLines(5000));
  const auto opened = fixture.make();
  QVERIFY(holds(import(*opened, write(fixture, u"a.txt"_s, text))));
  auto connection =
      store::Connection::open(store::Address::sqlite(fixture.path(u"ws/muniment.db"_s).value), store::OpenMode::Read);
  QVERIFY(connection);
  auto rows = (*connection)->select("SELECT first, size FROM segment ORDER BY first");
  QVERIFY(holds(rows));
  std::int64_t next = 0;
  int segments = 0;
  for (; rows->next(); ++segments) {
    QCOMPARE(rows->integer(0), next);
    QVERIFY(rows->integer(1) <= 64 * 1024);
    next += rows->integer(1);
  }
  QCOMPARE(next, text.size());
  QVERIFY(segments > 3);
}

MUNIMENT_TEST(ImportTest);

} // namespace muniment::tests

#include "import_test.moc"
