#include "core/workspace/conversations/attachment_bytes.h"
#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/conversations/note_conflict.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/conversations/write_down.h"
#include "tests/core/formats/archive/zip_maker.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>

namespace muniment::tests {

using namespace workspace;

namespace {

constexpr int kLines = 200;
constexpr int kDiffers = 100;
constexpr int kMissing = 150;

QByteArray exported(bool second) {
  QByteArray text;
  for (int i = 0; i < kLines; ++i) {
    if (second && i == kMissing)
      continue;
    const QDateTime at = QDateTime(QDate(2026, 1, 13), QTime(8, 0), Qt::UTC).addSecs(60LL * i);
    const QString words = second && i == kDiffers ? u"no delivery at all"_s : u"Größe %1 of order PO-4711"_s.arg(i);
    text += (at.toString(u"dd/MM/yyyy, HH:mm") + u" - "_s + (i % 3 == 0 ? u"Ana Lima: "_s : u"Tom Beck: "_s) + words +
             u'\n')
                .toUtf8();
  }
  return text;
}

/// A workspace with one chat that two people exported.
struct Story final {
  WorkspaceFixture fixture;
  std::unique_ptr<Workspace> opened = fixture.make();
  ConversationId conversation;

  Story() {
    take(false, u"Ana Lima"_s);
    take(true, u"Tom Beck"_s);
  }
  void take(bool second, const QString& owner) {
    QFile file(fixture.path(second ? u"b.txt"_s : u"a.txt"_s).value);
    if (!file.open(QIODevice::WriteOnly) || file.write(exported(second)) < 1)
      qFatal("cannot write");
    file.close();
    ImportWish wish;
    wish.owner = owner;
    wish.purpose = u"Dispute over INV-77"_s;
    const auto source = opened->inspect(FilePath{file.fileName()}, {}, nullptr).result();
    const auto chats = opened->import(*source, wish, nullptr).result();
    conversation = chats->front().conversation;
  }
  /// A chat of its own with one voice note; gives back its message.
  [[nodiscard]] MessageId takeVoiceNote() {
    formats::archive::tests::ZipMaker zip;
    zip.file("PTT-20260311-WA0001.opus", "OggS and what follows");
    zip.file("WhatsApp Chat with Kim.txt", "13/01/2026, 08:00 - Kim: PTT-20260311-WA0001.opus (file attached)\n"
                                           "13/01/2026, 08:01 - Ana Lima: I will listen to it\n");
    QFile file(fixture.path(u"voice.zip"_s).value);
    if (!file.open(QIODevice::WriteOnly) || file.write(zip.bytes()) < 1)
      qFatal("cannot write");
    file.close();
    const auto source = opened->inspect(FilePath{file.fileName()}, {}, nullptr).result();
    ImportWish wish;
    wish.alwaysNew = true;
    const auto chats = opened->import(*source, wish, nullptr).result();
    return opened->ask(TranscriptPage{chats->front().conversation, 0, 1}).result()->messages.front().id;
  }
  [[nodiscard]] MessageId messageAt(std::int64_t position) const {
    return opened->ask(TranscriptPage{conversation, position, 1}).result()->messages.front().id;
  }
  [[nodiscard]] Result<Receipt> note(MessageId message, const QString& text) const {
    return opened->run(NoteConflict(message, text)).result();
  }
  [[nodiscard]] bool isClean() const {
    VerifyWish wish;
    wish.deep = true;
    const auto verified = opened->verify(wish, nullptr).result();
    return verified && verified->findings.empty();
  }
};

} // namespace

class ConflictTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void conflictsAreListedWithTheirSources();
  void aNoteIsDatedAttributedAndProved();
  void aNoteThatCannotBeIsRefused();
  void alterationsOfNotesAreFound_data();
  void alterationsOfNotesAreFound();
  void oneMessageOfABatchIsProved();
  void conversationsAreFiltered();
  void hitsAreMarkedAsTheSearchFoldsThem();
  void aMessageWithoutAFileGivesNone();
  void whatAFileSaysIsWrittenDown();
  void alterationsOfWhatWasWrittenDownAreFound_data();
  void alterationsOfWhatWasWrittenDownAreFound();
};

void ConflictTest::conflictsAreListedWithTheirSources() {
  const Story story;
  const auto found = story.opened->ask(ConflictsInConversation{story.conversation}).result();
  QVERIFY(found);
  QCOMPARE(found->places.size(), std::size_t{2});
  QCOMPARE(found->places[0].position, kDiffers);
  QVERIFY(found->places[0].flags.testFlag(MessageFlag::TextDiffers));
  QCOMPARE(found->places[1].position, kMissing);
  QCOMPARE(found->places[1].source, 1);
  QCOMPARE(found->agreeing, kLines - 2);
  const auto page = story.opened->ask(TranscriptPage{story.conversation, kDiffers - 5, 10}).result();
  QCOMPARE(page->sightings.size(), std::size_t{2});
  QCOMPARE(page->sightings[1].text, std::optional(u"no delivery at all"_s));
  const auto known = story.opened->ask(ConversationById{story.conversation}).result();
  QCOMPARE(known->sources.front().reading.text(u"purpose"), u"Dispute over INV-77"_s);
}

void ConflictTest::aNoteIsDatedAttributedAndProved() {
  Story story;
  const MessageId message = story.messageAt(kDiffers);
  QVERIFY(story.note(message, u"  Tom confirmed the first version.  "_s));
  story.fixture.clock().advance(60'000);
  QVERIFY(story.note(message, u"Ana as well."_s));
  const auto details = story.opened->ask(MessageDetails{message}).result();
  QCOMPARE(details->notes.size(), std::size_t{2});
  QCOMPARE(details->notes[0].note.text, u"Tom confirmed the first version."_s);
  QCOMPARE(details->notes[0].author, u"Ines Roth"_s);
  QCOMPARE(details->notes[1].note.at, story.opened->now());
  EntriesPage page;
  page.limit = 1;
  const auto newest = story.opened->ask(page).result();
  QCOMPARE(newest->entries.front().verb, u"conflict.noted"_s);
  QVERIFY(!newest->entries.front().line.contains("Ana as well"));
  QVERIFY(story.isClean());
}

void ConflictTest::aNoteThatCannotBeIsRefused() {
  const Story story;
  QCOMPARE(story.note(story.messageAt(3), u"x"_s).error().id, u"conflict.none"_s);
  QCOMPARE(story.note(story.messageAt(kDiffers), u"  "_s).error().id, u"conflict.text"_s);
  QCOMPARE(story.note(story.messageAt(kDiffers), QString(NoteConflict::kLongest + 1, u'x')).error().id,
           u"conflict.text"_s);
  QCOMPARE(story.note(MessageId::fromNumber(77), u"x"_s).error().id, u"message.unknown"_s);
}

void ConflictTest::alterationsOfNotesAreFound_data() {
  QTest::addColumn<QByteArray>("sql");
  QTest::newRow("text") << QByteArray("UPDATE conflict_note SET text = 'x'");
  QTest::newRow("author") << QByteArray("UPDATE conflict_note SET noted_at = noted_at + 1");
  QTest::newRow("message") << QByteArray("UPDATE conflict_note SET message = message + 1");
  QTest::newRow("gone") << QByteArray("DELETE FROM conflict_note");
}

void ConflictTest::alterationsOfNotesAreFound() {
  QFETCH(const QByteArray, sql);
  Story story;
  QVERIFY(story.note(story.messageAt(kDiffers), u"A finding"_s));
  QVERIFY(story.isClean());
  story.opened.reset();
  auto connection = store::Connection::open(store::Address::sqlite(story.fixture.path(u"ws/muniment.db"_s).value),
                                            store::OpenMode::Write);
  QVERIFY((*connection)->change(sql).value_or(0) > 0);
  connection->reset();
  story.opened = std::move(*story.fixture.open());
  QVERIFY(!story.isClean());
}

void ConflictTest::oneMessageOfABatchIsProved() {
  const Story story;
  const MessageId message = story.messageAt(kDiffers);
  const auto details = story.opened->ask(MessageDetails{message}).result();
  QVERIFY(details->leaf > 0);
  const auto proof = story.opened->proveEntry(details->entry, details->leaf).result();
  QVERIFY(proof);
  const auto item = std::ranges::find(proof->files, u"item.json"_s, &ledger::ProofFile::name);
  QVERIFY(item != proof->files.end());
  QVERIFY(item->bytes.contains(aggregateOf(message).toUtf8()));
}

void ConflictTest::conversationsAreFiltered() {
  const Story story;
  const auto matching = [&](auto member, const auto& value) {
    ConversationsPage page;
    page.filter.*member = value;
    const auto answer = story.opened->ask(page).result();
    return answer && answer->total == static_cast<std::int64_t>(answer->conversations.size()) ? answer->total : -1;
  };
  const std::int64_t begin = QDateTime(QDate(2026, 1, 13), QTime(), Qt::UTC).toMSecsSinceEpoch();
  constexpr std::int64_t kDay = 86'400'000;
  QCOMPARE(matching(&store::ConversationFilter::text, u"BECK"_s), 1);
  QCOMPARE(matching(&store::ConversationFilter::speaker, u"Tom Beck"_s), 1);
  QCOMPARE(matching(&store::ConversationFilter::speaker, u"Tom"_s), 0);
  QCOMPARE(matching(&store::ConversationFilter::owner, u"Ana Lima"_s), 1);
  QCOMPARE(matching(&store::ConversationFilter::owner, u"Niko Haas"_s), 0);
  QCOMPARE(matching(&store::ConversationFilter::onlyConflicts, true), 1);
  QCOMPARE(matching(&store::ConversationFilter::onlyWithFiles, true), 0);
  QCOMPARE(matching(&store::ConversationFilter::from, begin), 1);
  QCOMPARE(matching(&store::ConversationFilter::from, begin + kDay), 0);
  QCOMPARE(matching(&store::ConversationFilter::until, begin), 0);
  const auto choices = story.opened->ask(ConversationChoices()).result();
  QCOMPARE(choices->speakers.size(), std::size_t{2});
  QCOMPARE(choices->owners.size(), std::size_t{2});
  QCOMPARE(choices->owners.front().conversations, 1);
}

void ConflictTest::hitsAreMarkedAsTheSearchFoldsThem() {
  const Story story;
  const auto hits = story.opened->ask(HitsInConversation{story.conversation, u"GRÖSSE 7"_s}).result();
  QVERIFY(hits);
  QCOMPARE(hits->positions, std::vector<std::int64_t>{7});
  const auto marks = hits->marker->marks(u"Größe 7 of order"_s);
  QCOMPARE(marks.size(), std::size_t{2});
  QCOMPARE(marks[0].start, 0);
  QCOMPARE(marks[0].length, 5);
  const auto wrong = story.opened->ask(HitsInConversation{story.conversation, u"a (b"_s}).result();
  QVERIFY(!wrong);
  QCOMPARE(placeInQuery(wrong.error()), std::optional<qsizetype>(2));
}

void ConflictTest::aMessageWithoutAFileGivesNone() {
  const Story story;
  QCOMPARE(story.opened->ask(PreviewAttachment{story.messageAt(1)}).result().error().id, u"message.no_file"_s);
  QCOMPARE(story.opened->ask(ExportAttachment{story.messageAt(1)}).result().error().id, u"message.no_file"_s);
}

void ConflictTest::whatAFileSaysIsWrittenDown() {
  Story story;
  QCOMPARE(story.opened->run(WriteDown(story.messageAt(1), u"x"_s)).result().error().id, u"transcription.no_file"_s);
  const MessageId voice = story.takeVoiceNote();
  QCOMPARE(story.opened->run(WriteDown(voice, u"  "_s)).result().error().id, u"transcription.text"_s);
  QVERIFY(story.opened->run(WriteDown(voice, u" Move it to the 17th. "_s)).result());
  story.fixture.clock().advance(60'000);
  QVERIFY(story.opened->run(WriteDown(voice, u"Move it to the 70th?"_s)).result());
  const auto details = story.opened->ask(MessageDetails{voice}).result();
  QCOMPARE(details->transcriptions.size(), std::size_t{2});
  QCOMPARE(details->transcriptions[0].transcription.text, u"Move it to the 17th."_s);
  QCOMPARE(details->transcriptions[0].transcription.file, details->message.attachment->digest);
  QCOMPARE(details->transcriptions[1].author, u"Ines Roth"_s);
  EntriesPage page;
  page.limit = 1;
  const auto newest = story.opened->ask(page).result();
  QCOMPARE(newest->entries.front().verb, u"message.written-down"_s);
  QVERIFY(!newest->entries.front().line.contains("70th"));
  QVERIFY(story.isClean());
}

void ConflictTest::alterationsOfWhatWasWrittenDownAreFound_data() {
  QTest::addColumn<QByteArray>("sql");
  QTest::newRow("text") << QByteArray("UPDATE transcription SET text = 'x'");
  QTest::newRow("file") << QByteArray("UPDATE transcription SET file = zeroblob(32)");
  QTest::newRow("message") << QByteArray("UPDATE transcription SET message = message + 1");
  QTest::newRow("gone") << QByteArray("DELETE FROM transcription");
}

void ConflictTest::alterationsOfWhatWasWrittenDownAreFound() {
  QFETCH(const QByteArray, sql);
  Story story;
  QVERIFY(story.opened->run(WriteDown(story.takeVoiceNote(), u"Move it."_s)).result());
  QVERIFY(story.isClean());
  story.opened.reset();
  auto connection = store::Connection::open(store::Address::sqlite(story.fixture.path(u"ws/muniment.db"_s).value),
                                            store::OpenMode::Write);
  QCOMPARE((*connection)->change(sql).value_or(0), 1);
  connection->reset();
  story.opened = std::move(*story.fixture.open());
  QVERIFY(!story.isClean());
}

MUNIMENT_TEST(ConflictTest);

} // namespace muniment::tests

#include "conflict_test.moc"
