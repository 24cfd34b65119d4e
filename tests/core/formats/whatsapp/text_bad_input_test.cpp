#include "tests/core/formats/whatsapp/text_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>

#include <cstring>

namespace muniment::tests {
namespace {

using namespace formats::whatsapp;

const std::string kHead = "18/03/2022, 14:56 - Ana: ";

/// A header, then one line of `length` bytes, then another record; never in memory as a whole.
class EndlessLine final : public ByteSource {
 public:
  explicit EndlessLine(std::int64_t length) : m_length(length) {}

  Result<std::unique_ptr<ByteStream>> open() override {
    class Stream final : public ByteStream {
     public:
      explicit Stream(std::int64_t length) : m_left(length) {}
      Result<qint64> read(char* into, qint64 size) override {
        if (m_part == 0)
          return text(into, kHead);
        if (m_left == 0)
          return m_part == 1 ? text(into, "\n" + kHead + "end\n") : 0;
        const qint64 part = std::min(size, m_left);
        std::memset(into, 'x', static_cast<std::size_t>(part));
        m_left -= part;
        return part;
      }

     private:
      qint64 text(char* into, const std::string& bytes) {
        ++m_part;
        std::memcpy(into, bytes.data(), bytes.size());
        return static_cast<qint64>(bytes.size());
      }
      qint64 m_left;
      int m_part = 0;
    };
    return std::make_unique<Stream>(m_length);
  }

 private:
  std::int64_t m_length;
};

class BrokenSource final : public ByteSource {
 public:
  Result<std::unique_ptr<ByteStream>> open() override {
    class Stream final : public ByteStream {
     public:
      Result<qint64> read(char* into, qint64) override {
        if (std::exchange(m_isBroken, true))
          return failure(ErrorKind::Unavailable, QLatin1StringView("file.device_error"));
        std::memcpy(into, kHead.data(), kHead.size());
        return static_cast<qint64>(kHead.size());
      }

     private:
      bool m_isBroken = false;
    };
    return std::make_unique<Stream>();
  }
};

} // namespace

class TextBadInputTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void otherContentIsNoChat();
  void utf16IsRefused();
  void errorsOfTheSourceComeThrough();
  void badUtf8IsKeptAndShown();
  void zeroBytesAreKept();
  void aVeryLongLineIsCut();
  void nearTheLongestRecord();
  void impossibleDatesAreKept();
  void manyParticipantsAreBounded();
  void bodiesMadeToBeSlowAreNot();
  void findingsAreBounded();
  void textBeforeTheFirstHeaderIsKept();
  void noisyTextsAreWhole();
};

void TextBadInputTest::otherContentIsNoChat() {
  for (const std::string text :
       {"", "\n", "\uFEFF", "hello\nworld\n", "2019-01-01 12:00 something\n", "{\"a\": 1}", "12:30 - see you\n",
        "1/2/22, 10:00 - went shopping\n2/2/22, 10:00 - slept\n", "2024-01-01 10:00:00: started\n", "\x50\x4B\x03\x04"})
    QVERIFY2(!readChat(text).isChat, text.c_str());
  std::string mostlyText = "Minutes\n";
  for (int i = 0; i < 100; ++i)
    mostlyText += "a line of prose\n";
  QVERIFY(!readChat(mostlyText + kHead + "x\n").isChat);
  std::string lateHeader;
  lateHeader.resize(std::size_t{3} << 20, 'x');
  lateHeader += '\n' + kHead + "x\n" + kHead + "x\n";
  QVERIFY(!readChat(lateHeader).isChat);
}

void TextBadInputTest::utf16IsRefused() {
  for (const std::string mark : {"\xFF\xFE", "\xFE\xFF"}) {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{100}}) {
      TextInMemory source(mark + std::string("1\0", 2), piece);
      const auto survey = surveyText(source, {});
      QVERIFY(!survey);
      QCOMPARE(survey.error().id, QStringLiteral("whatsapp.utf16"));
    }
  }
}

void TextBadInputTest::errorsOfTheSourceComeThrough() {
  BrokenSource source;
  const auto survey = surveyText(source, {});
  QVERIFY(!survey);
  QCOMPARE(survey.error().id, QStringLiteral("file.device_error"));
}

void TextBadInputTest::badUtf8IsKeptAndShown() {
  const std::string text = kHead + "caf\xE9 \xF0\x9F\x98 \xC0\xAF ok\n18/03/2022, 14:57 - Z\xFCrich: x\n";
  const ReadChat chat = readChat(text);
  QCOMPARE(chat.messages.size(), 2U);
  QCOMPARE(chat.messages[0].text, "caf\uFFFD \uFFFD\uFFFD\uFFFD \uFFFD\uFFFD ok");
  QCOMPARE(chat.messages[1].sender, "Z\uFFFDrich");
  QCOMPARE(findingsOf(chat), "not-utf8@0;not-utf8@1;");
  QCOMPARE(gapsIn(chat, text), std::string());
}

void TextBadInputTest::zeroBytesAreKept() {
  const std::string text = kHead + std::string("a\0b\n", 4) + std::string("\0\0\n", 3) + kHead + "c\n";
  const ReadChat chat = readChat(text);
  QCOMPARE(chat.messages.size(), 2U);
  QCOMPARE(chat.messages[0].text, std::string("a\0b\n\0\0", 6));
  QCOMPARE(gapsIn(chat, text), std::string());
}

void TextBadInputTest::aVeryLongLineIsCut() {
  constexpr std::int64_t kLength = std::int64_t{200} << 20;
  EndlessLine source(kLength);
  const auto survey = surveyText(source, {});
  QVERIFY(survey && *survey);
  const auto reader = readText(source, **survey);
  QVERIFY(reader.has_value());
  SourceMessage message;
  std::int64_t at = 0;
  std::int64_t pieces = 0;
  while ((*reader)->next(message).value_or(false)) {
    QCOMPARE(message.offset, at);
    QVERIFY(message.raw.capacity() <= std::size_t{17} << 20);
    at += message.length;
    pieces += message.kind == MessageKind::Unknown ? 1 : 0;
  }
  QCOMPARE(at, (*survey)->size);
  QCOMPARE(pieces, 12);
  QCOMPARE(message.text, "end");
  QCOMPARE((*reader)->findings().size(), 12U);
  QCOMPARE((*reader)->findings()[0].code, "record-too-long");
}

void TextBadInputTest::nearTheLongestRecord() {
  for (const std::size_t apart : {0U, 1U, 2U, 3U, 4U, 200U}) {
    const std::size_t body = kLongestRecord - kHead.size() - 2 + apart;
    std::string text = kHead;
    text.resize(text.size() + body - 3, 'x');
    text += "\u20AC\n" + kHead + "end\n";
    const ReadChat chat = readChat(text, 100'003);
    const ReadChat again = readChat(text);
    QCOMPARE(gapsIn(chat, text), std::string());
    QCOMPARE(chat.messages.size(), again.messages.size());
    QCOMPARE(chat.messages.size(), apart < 2 ? 2U : 3U);
    QVERIFY(!findingsOf(chat).starts_with("not-utf8"));
    QCOMPARE(chat.messages.back().text, "end");
  }
}

void TextBadInputTest::impossibleDatesAreKept() {
  const ReadChat chat = readChat("31/12/9999, 14:56 - Ana: a\n31/31/2022, 14:56 - Ana: b\n00/00/0000, 00:00 - Ana: c\n"
                                 "29/02/2023, 24:00 - Ana: d\n");
  QCOMPARE(chat.messages.size(), 4U);
  QCOMPARE(chat.messages[0].time.milliseconds, 253'402'268'160'000);
  for (std::size_t i = 1; i < 4; ++i)
    QVERIFY(!chat.messages[i].time.isKnown);
  QCOMPARE(chat.messages[3].text, "d");
  QCOMPARE(findingsOf(chat), "impossible-time@1;impossible-time@2;impossible-time@3;");
  QCOMPARE(chat.findings[0].offset, chat.messages[1].offset);
}

void TextBadInputTest::manyParticipantsAreBounded() {
  for (const int count : {50'000, 70'000}) {
    std::string text;
    for (int i = 0; i < count; ++i)
      text += "18/03/2022, 14:56 - Person " + std::to_string(i) + ": hi\n";
    const ReadChat chat = readChat(text);
    QCOMPARE(chat.messages.size(), static_cast<std::size_t>(count));
    QCOMPARE(chat.survey.summary.participants.size(), 1000U);
    QCOMPARE(chat.survey.hasTooManySenders, count > 65'536);
    QCOMPARE(chat.survey.summary.participantCount, std::min(count, 65'536));
    QCOMPARE(chat.messages.back().sender, "Person " + std::to_string(count - 1));
  }
}

void TextBadInputTest::bodiesMadeToBeSlowAreNot() {
  const std::string start = "[18.03.22, 14:56:00] Ana: \u200Ea\r\n[18.03.22, 14:57:00] Ana: ";
  for (const std::string part : {"<", "\u200E", "<a>", "\u200E<", "\n", ": ", "(", " \u2022 "}) {
    std::string text = start;
    while (text.size() < (std::size_t{4} << 20))
      text += part;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(readChat(text).messages.size(), 2U);
    QVERIFY2(timer.elapsed() < 20'000, part.c_str());
  }
}

void TextBadInputTest::findingsAreBounded() {
  std::string text;
  for (int i = 0; i < 3000; ++i)
    text += kHead + "\xFF\n";
  const ReadChat chat = readChat(text);
  QCOMPARE(chat.findings.size(), 1001U);
  QCOMPARE(chat.findings.back().code, "findings-left-out");
  QCOMPARE(chat.findings.back().detail, "2000");
}

void TextBadInputTest::textBeforeTheFirstHeaderIsKept() {
  const std::string text = "Group: notice\n\n" + kHead + "a\n" + kHead + "b\n";
  const ReadChat chat = readChat(text);
  QCOMPARE(chat.messages.size(), 3U);
  QCOMPARE(lineOf(chat.messages[0]), "? |unknown|Group: notice\n");
  QCOMPARE(findingsOf(chat), "text-before-first@0;");
  QCOMPARE(gapsIn(chat, text), std::string());
}

void TextBadInputTest::noisyTextsAreWhole() {
  const std::vector<std::string> parts{kHead,
                                       "[18.03.22, 14:56:00] Bob: ",
                                       "\u200E",
                                       "\r\n",
                                       "\n",
                                       "\r",
                                       "<attached: a.jpg>",
                                       "\xFF",
                                       std::string(1, '\0'),
                                       "image omitted",
                                       ": ",
                                       "\uFEFF",
                                       "x (file attached)"};
  QRandomGenerator random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text = random.bounded(2) ? kHead : parts[1];
    for (int i = random.bounded(30); i > 0; --i)
      text += parts[static_cast<std::size_t>(random.bounded(static_cast<int>(parts.size())))];
    const ReadChat chat = readChat(text);
    QVERIFY(chat.isChat);
    QCOMPARE(gapsIn(chat, text), std::string());
    const ReadChat cut = readChat(text, 1);
    QCOMPARE(findingsOf(cut), findingsOf(chat));
    QCOMPARE(cut.messages.size(), chat.messages.size());
  }
}

MUNIMENT_TEST(TextBadInputTest);

} // namespace muniment::tests

#include "text_bad_input_test.moc"
