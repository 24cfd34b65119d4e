#include "tests/core/formats/rsmf/rsmf_fixture.h"

#include "core/formats/exchange/time_text.h"
#include "core/formats/rsmf/slicer.h"

namespace muniment::formats::rsmf::tests {
namespace {

using namespace Qt::StringLiterals;

bool haveEqualCounts(const WriteReport& report, const RsmfContents& contents) {
  return report.events == contents.events && report.edits == contents.edits && report.deletions == contents.deletions &&
         report.reactions == contents.reactions && report.receipts == contents.receipts &&
         report.attachments == contents.attachments;
}

/// The decoded manifest; the zip stores it as it is.
QByteArray manifestIn(const QByteArray& mail) {
  const qsizetype start = mail.indexOf("\r\n\r\n", mail.indexOf("Content-Type: application/zip")) + 4;
  const QByteArray zip = QByteArray::fromBase64(mail.mid(start, mail.lastIndexOf("--=_") - start));
  return zip.mid(zip.indexOf('{'), zip.lastIndexOf("PK\x01\x02") - zip.indexOf('{'));
}

QString idOf(const Result<Written>& result) { return result ? QString() : result.error().id; }

/// More bytes, or other ones, than the attachment states.
exchange::Attachment lying(QByteArray stated, const QByteArray& held) {
  exchange::Attachment attachment = muniment::tests::attachmentOf(u"a.bin"_s, stated);
  attachment.bytes = std::make_shared<muniment::tests::HeldSource>(held);
  return attachment;
}

class FullDisk final : public ByteSink {
 public:
  explicit FullDisk(qint64 room) : m_room(room) {}
  Result<void> take(QByteArrayView piece) override {
    m_room -= piece.size();
    if (m_room < 0)
      return failure(ErrorKind::Failed, "file.disk_full"_L1);
    return {};
  }

 private:
  qint64 m_room;
};

} // namespace

class WriterTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whateverPeopleWrite_data() {
    QTest::addColumn<int>("version");
    QTest::newRow("1.0.0") << static_cast<int>(Version::V1_0_0);
    QTest::newRow("2.0.0") << static_cast<int>(Version::V2_0_0);
  }
  /// Nothing that can be in a conversation makes a file that the validator has anything to say about.
  void whateverPeopleWrite() {
    QFETCH(const int, version);
    for (unsigned seed = 1; seed <= 120; ++seed) {
      const auto conversation = ConversationMaker(seed).make(1 + static_cast<int>(seed % 40));
      const auto made = written(conversation, static_cast<Version>(version));
      QVERIFY2(made.has_value(), qPrintable(u"%1: %2"_s.arg(seed).arg(idOf(made))));
      const auto contents = validated(made->bytes);
      QVERIFY(contents.has_value());
      QVERIFY2(contents->verdict.findings.empty(), qPrintable(u"%1: %2"_s.arg(seed).arg(textOf(contents->verdict))));
      QVERIFY2(haveEqualCounts(made->report, *contents), qPrintable(QString::number(seed)));
      QCOMPARE(made->report.bytes, made->bytes.size());
      QCOMPARE(made->report.sha256, sha256(made->bytes));
      QCOMPARE(made->bytes.count('\n'), made->bytes.count("\r\n"));
      const auto lines = made->bytes.split('\n');
      QVERIFY(std::all_of(lines.begin(), lines.end(), [](const QByteArray& line) { return line.size() <= 999; }));
    }
  }
  void sameBytesInAnyZone() {
    const QByteArray zone = qgetenv("TZ");
    const auto conversation = ConversationMaker(7).make(30);
    const auto first = written(conversation);
    qputenv("TZ", "Asia/Kathmandu");
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const auto second = written(conversation);
    QLocale::setDefault(QLocale::c());
    zone.isEmpty() ? (void)qunsetenv("TZ") : (void)qputenv("TZ", zone);
    QVERIFY(first && second);
    QCOMPARE(first->bytes, second->bytes);
  }
  void plainFile() {
    const auto made = written(plainConversation());
    QVERIFY(made.has_value());
    for (const char* each :
         {"From: \"Ana\" <351912345678@participant.invalid>\r\n", "X-RSMF-Version: 2.0.0\r\n",
          "X-RSMF-EventCount: 2\r\n", "X-RSMF-Participants: Ana, Bo\r\n", "X-RSMF-BeginDate: 2026-01-05T09:00:00Z\r\n",
          "Date: Mon, 05 Jan 2026 09:01:00 +0000\r\n", "X-RSMF-Custodian: Ana\r\n", "filename=\"rsmf.zip\"\r\n",
          "2026-01-05 10:00:00 +01:00  Ana: hello 👩🏽‍⚖️\r\n"})
      QVERIFY2(made->bytes.contains(each), each);
    const QByteArray manifest = manifestIn(made->bytes);
    QVERIFY(manifest.contains("\"parent\":\"m1\""));
    QVERIFY(manifest.contains("{\"name\":\"source-offset\",\"value\":\"+01:00\"}"));
    QVERIFY(manifest.contains("A000001.jpg"));
  }
  void assumedZoneIsSaid() {
    auto conversation = plainConversation();
    conversation.events[1].time = {conversation.events[1].time.at, 60, TimePrecision::Minute,
                                   u"Europe/Berlin by A. B."_s};
    const auto made = written(conversation);
    QVERIFY(made.has_value());
    const QByteArray manifest = manifestIn(made->bytes);
    QVERIFY(manifest.contains("{\"name\":\"zone-assumed\",\"value\":\"Europe/Berlin by A. B.\"}"));
    QVERIFY(manifest.contains("{\"name\":\"time-precision\",\"value\":\"minute\"}"));
    QVERIFY(made->bytes.contains("seconds not recorded, zone assumed: Europe/Berlin by A. B."));
  }
  void answerOlderThanItsQuestion() {
    auto conversation = plainConversation();
    conversation.events[1].time.at = conversation.events[0].time.at->plusMilliseconds(-1);
    const auto made = written(conversation);
    QVERIFY(made.has_value());
    QVERIFY(!manifestIn(made->bytes).contains("\"parent\""));
    QVERIFY(manifestIn(made->bytes).contains("{\"name\":\"reply-to\",\"value\":\"m1\"}"));
    QCOMPARE(made->report.movedToCustom, 1);
  }
  void unknownTime() {
    auto conversation = plainConversation();
    conversation.events[1].time = {};
    QVERIFY(manifestIn(written(conversation)->bytes).contains("{\"name\":\"time-unknown\",\"value\":\"true\"}"));
    const QByteArray first = manifestIn(written(conversation, Version::V1_0_0)->bytes);
    QVERIFY(first.contains("\"the time is that of a neighbouring event\""));
    QCOMPARE(first.count("\"timestamp\":\"2026-01-05T09:00:00Z\""), 2);
  }
  void missingFileIsNamed() {
    auto conversation = plainConversation();
    conversation.events[0].attachments[0].bytes = nullptr;
    const auto made = written(conversation);
    QVERIFY(made.has_value());
    QCOMPARE(made->report.missingAttachments, 1);
    QCOMPARE(made->report.attachments, 0);
    QVERIFY(manifestIn(made->bytes).contains("{\"name\":\"attachment-not-captured\",\"value\":\"plan.jpg\"}"));
  }
  void fileThatIsAnother() {
    for (const auto& attachment : {lying("four", "five!"), lying("four", "fou"), lying("four", "FOUR"),
                                   lying(QByteArray(5 << 20, 'a'), QByteArray(5 << 20, 'b'))}) {
      auto conversation = plainConversation();
      conversation.events[0].attachments = {attachment};
      QCOMPARE(idOf(written(conversation)), u"export.attachment_changed"_s);
    }
  }
  void largeFileIsReadInPieces() {
    auto conversation = plainConversation();
    conversation.events[0].attachments = {muniment::tests::attachmentOf(u"film.mp4"_s, QByteArray(5'000'001, 'f'))};
    const auto made = written(conversation);
    QVERIFY(made.has_value());
    const auto contents = validated(made->bytes);
    QVERIFY(contents && contents->verdict.findings.empty());
  }
  void tooLarge() {
    auto conversation = plainConversation();
    conversation.events[0].attachments[0].size = 2LL << 30;
    QCOMPARE(idOf(written(conversation)), u"rsmf.too_large"_s);
    conversation = plainConversation();
    for (int i = 0; i < kMostEvents; ++i) {
      conversation.events.push_back(conversation.events[1]);
      conversation.events.back().id = u"x%1"_s.arg(i);
    }
    QCOMPARE(idOf(written(conversation)), u"rsmf.too_large"_s);
  }
  void unsound() {
    auto conversation = plainConversation();
    conversation.events[1].id = u"m1"_s;
    QCOMPARE(idOf(written(conversation)), u"export.conversation_unsound"_s);
    conversation = plainConversation();
    conversation.events[1].participant = u"P9"_s;
    QCOMPARE(idOf(written(conversation)), u"export.conversation_unsound"_s);
    conversation = plainConversation();
    conversation.events.clear();
    QCOMPARE(idOf(written(conversation)), u"export.conversation_unsound"_s);
  }
  void headerInjection() {
    exchange::MemorySink sink;
    WriteOptions options;
    options.headers = {{u"Record"_s, u"1\r\nBcc: somebody@example.test"_s}};
    QCOMPARE(writeRsmf(plainConversation(), options, sink, nullptr).error().id, u"eml.header_refused"_s);
    options.headers = {{u"Re cord"_s, u"1"_s}};
    QCOMPARE(writeRsmf(plainConversation(), options, sink, nullptr).error().id, u"eml.header_refused"_s);
    QVERIFY(sink.bytes().isEmpty());
  }
  void stopsWhenTheDiskIsFull() {
    const auto whole = written(plainConversation());
    QVERIFY(whole.has_value());
    for (qint64 room = 0; room < whole->report.bytes; room += 101) {
      FullDisk disk(room);
      const auto report = writeRsmf(plainConversation(), {Version::V2_0_0, u"Muniment test"_s, {}, {}}, disk, nullptr);
      QVERIFY(!report && report.error().id == "file.disk_full"_L1);
    }
  }
  void stopsWhenAsked() {
    const auto progress = std::make_shared<Progress>();
    progress->cancel();
    exchange::MemorySink sink;
    QCOMPARE(writeRsmf(plainConversation(), {}, sink, progress).error().kind, ErrorKind::Cancelled);
  }
  void everyEventIsInOneSlice();
};

void WriterTest::everyEventIsInOneSlice() {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const auto conversation = ConversationMaker(seed).make(80);
    const auto slices = slicesOf(conversation, {12, 20'000});
    std::vector<int> seen(conversation.events.size());
    for (const Slice& slice : slices) {
      QVERIFY(slice.events.size() + slice.carried.size() <= 12);
      for (const int each : slice.events)
        ++seen[static_cast<std::size_t>(each)];
      const auto part = partOf(conversation, slice);
      QCOMPARE(part.events.size(), slice.events.size() + slice.carried.size());
      for (const int each : slice.events) {
        // Whatever is answered here is here, unless what is answered comes later or nowhere.
        const auto& event = conversation.events[static_cast<std::size_t>(each)];
        const auto parent = std::find_if(conversation.events.begin(), conversation.events.begin() + each,
                                         [&](const auto& one) { return one.id == event.parent; });
        const bool isAnswer = parent != conversation.events.begin() + each;
        QVERIFY(!isAnswer || std::any_of(part.events.begin(), part.events.end(),
                                         [&](const auto& one) { return one.id == event.parent; }));
      }
      const auto made = written(part);
      QVERIFY(made.has_value());
      QCOMPARE(textOf(validated(made->bytes)->verdict), u"|"_s);
    }
    QVERIFY(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
  }
}

MUNIMENT_TEST(WriterTest);

} // namespace muniment::formats::rsmf::tests

#include "writer_test.moc"
