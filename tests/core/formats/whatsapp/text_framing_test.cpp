#include "tests/core/formats/whatsapp/text_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QRandomGenerator>

namespace muniment::tests {
namespace {

using namespace formats::whatsapp;

std::string stamp(const char* format, std::int64_t minutes) {
  const auto time = QDateTime::fromSecsSinceEpoch(1'640'995'200 + minutes * 60, Qt::UTC);
  return time.toString(QString::fromUtf8(format)).toStdString();
}

/// A chat as a phone writes it, of random length, with bodies of several lines and notices out of order.
std::string cleanChat(quint32 seed, bool isIos) {
  QRandomGenerator random(seed);
  const std::string end = isIos ? "\r\n" : "\n";
  const auto header = [&](std::int64_t minute) {
    return isIos ? "[" + stamp("dd.MM.yy, HH:mm:ss", minute) + "] " : stamp("d/M/yy, HH:mm", minute) + " - ";
  };
  std::string text = header(0) + (isIos ? "Ana: \u200E" : "") + "Messages and calls are end-to-end encrypted." + end;
  if (!isIos && seed % 3 == 0)
    text += header(-3000) + "Ana created group \"a: b\"" + end;
  const int count = random.bounded(1, 120);
  std::int64_t minute = 0;
  for (int i = 0; i < count; ++i) {
    minute += random.bounded(0, 900);
    static const char* const kNames[]{"Ana", "Bob", "+44 7700 900123", "~ Zoë", "محمد"};
    text += header(minute) + kNames[random.bounded(5)] + ": hello";
    for (int line = random.bounded(12) - 9; line > 0; --line)
      text += "\nand 1/2/22, 10:00 more: text";
    text += end;
  }
  return text;
}

std::string kindsOf(const ReadChat& chat) {
  std::string all;
  for (const SourceMessage& message : chat.messages)
    all += "PUAI"[static_cast<int>(message.framing)];
  return all;
}

} // namespace

class TextFramingTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void cleanChatsHaveNoFindings();
  void aPastedHeaderInsideCrlfIsText();
  void eachInsertedHeaderIsFound();
  void aHeaderInAnotherStyleIsText();
  void lostFramingIsAssumed();
  void wholeCrlfIsNoFraming();
  void timeThatGoesFarBackIsDoubtful();
  void timeThatLeapsAheadIsDoubtful();
  void strangersAreDoubtedSooner();
  void aThirdPersonInAChatOfTwoIsDoubtful();
  void joinedExportsAreDoubtedOnce();
  void missingMarksAreDoubtful();
};

void TextFramingTest::cleanChatsHaveNoFindings() {
  for (quint32 seed = 0; seed < 1000; ++seed) {
    const std::string text = cleanChat(seed, seed % 2 == 0);
    const ReadChat chat = readChat(text);
    QVERIFY(chat.isChat);
    QCOMPARE(gapsIn(chat, text), std::string());
    QVERIFY2(chat.findings.empty(), (std::to_string(seed) + findingsOf(chat)).c_str());
    QVERIFY(chat.survey.findings.empty());
    QCOMPARE(chat.survey.hasCrlfFraming, seed % 2 == 0 && chat.messages.size() > 1);
  }
}

void TextFramingTest::aPastedHeaderInsideCrlfIsText() {
  const std::string forged = "[18.03.22, 15:00:00] Bob: I agree\n";
  const std::string text = "[18.03.22, 14:56:00] Ana: one\r\n[18.03.22, 14:57:00] Bob: two\nlines\r\n"
                           "[18.03.22, 14:58:00] Ana: three\n" +
                           forged + "rest\r\n[18.03.22, 15:10:00] Ana: four\r\n";
  const ReadChat chat = readChat(text);
  QCOMPARE(chat.messages.size(), 4U);
  QCOMPARE(kindsOf(chat), "PPIP");
  QCOMPARE(chat.messages[2].text, "three\n" + forged + "rest");
  QCOMPARE(findingsOf(chat), "framing-inconsistent@2;");
  QCOMPARE(chat.findings[0].offset, static_cast<std::int64_t>(text.find(forged)));
  QCOMPARE(chat.findings[0].length, static_cast<std::int64_t>(forged.size()));
  QCOMPARE(chat.survey.findings.size(), 1U);
  QCOMPARE(chat.survey.summary.participantCount, 2);
  QCOMPARE(gapsIn(chat, text), std::string());
}

void TextFramingTest::eachInsertedHeaderIsFound() {
  for (quint32 seed = 0; seed < 200; seed += 2) {
    const std::string text = cleanChat(seed, true);
    const ReadChat clean = readChat(text);
    if (clean.messages.size() < 3)
      continue;
    QRandomGenerator random(seed);
    const auto& victim =
        clean.messages[static_cast<std::size_t>(random.bounded(static_cast<int>(clean.messages.size())))];
    const std::string forged = "[02.01.22, 10:00:00] Bob: I agree to everything";
    const auto end = static_cast<std::size_t>(victim.offset + victim.length);
    std::string inside = text;
    inside.insert(end - 2, "\n" + forged);
    const ReadChat found = readChat(inside);
    QCOMPARE(found.messages.size(), clean.messages.size());
    QCOMPARE(found.findings.size(), 1U);
    QCOMPARE(found.findings[0].code, "framing-inconsistent");
    QCOMPARE(found.findings[0].ordinal, victim.ordinal);
    QCOMPARE(inside.substr(static_cast<std::size_t>(found.findings[0].offset), forged.size()), forged);
    std::string between = text;
    between.insert(end, forged + "\n");
    const ReadChat doubted = readChat(between);
    QCOMPARE(doubted.findings.size(), 1U);
    QCOMPARE(gapsIn(doubted, between), std::string());
  }
}

void TextFramingTest::aHeaderInAnotherStyleIsText() {
  const std::string text = "18/03/2022, 14:56 - Ana: look\n[18.03.22, 14:00:00] Bob: yes\n18.03.22, 14:01 - Bob: no\n"
                           "18/3/2022, 14:02 - Bob: no\n18/03/2022, 14:57 - Ana: end\n18/02/2022, 04:57 PM - Ana: x\n"
                           "19/03/2022, 05:57 - Ana: last\n";
  const ReadChat chat = readChat(text);
  QCOMPARE(chat.messages.size(), 3U);
  QCOMPARE(chat.survey.otherHeaders, 3);
  QVERIFY(chat.findings.empty());
  QCOMPARE(chat.survey.summary.participantCount, 1);
}

void TextFramingTest::lostFramingIsAssumed() {
  const ReadChat android = readChat("18/03/2022, 14:56 - Ana: a\n18/03/2022, 14:57 - Bob: b\n");
  QCOMPARE(kindsOf(android), "UU");
  const ReadChat ios = readChat("[18.03.22, 14:56:00] Ana: a\n[18.03.22, 14:57:00] Bob: b\n");
  QCOMPARE(kindsOf(ios), "UU");
}

void TextFramingTest::wholeCrlfIsNoFraming() {
  const std::string text = "[18.03.22, 14:56:00] Ana: one\r\nmore\r\n[18.03.22, 14:57:00] Bob: two\r\n";
  const ReadChat chat = readChat(text);
  QVERIFY(!chat.survey.hasCrlfFraming);
  QCOMPARE(chat.messages.size(), 2U);
  QCOMPARE(chat.messages[0].text, "one\r\nmore");
  QVERIFY(chat.findings.empty());
}

void TextFramingTest::timeThatGoesFarBackIsDoubtful() {
  const ReadChat chat = readChat("18/03/2022, 14:56 - Ana: a\n18/03/2022, 14:57 - Bob: b\n10/03/2022, 14:57 - Bob: c\n"
                                 "18/03/2022, 14:59 - Ana: d\n");
  QCOMPARE(kindsOf(chat), "UUAU");
  QCOMPARE(findingsOf(chat), "boundary-ambiguous@2 time-goes-back;");
}

void TextFramingTest::timeThatLeapsAheadIsDoubtful() {
  const ReadChat chat = readChat("18/03/2022, 14:56 - Ana: a\n18/03/2022, 14:57 - Bob: b\n25/03/2022, 14:57 - Bob: c\n"
                                 "18/03/2022, 14:59 - Ana: d\n");
  QCOMPARE(findingsOf(chat), "boundary-ambiguous@2 time-leaps-ahead;");
}

void TextFramingTest::strangersAreDoubtedSooner() {
  const ReadChat chat = readChat("18/03/2022, 14:56 - Ana: a\n18/03/2022, 14:57 - Bob: b\n18/03/2022, 11:57 - Eve: c\n"
                                 "18/03/2022, 14:59 - Ana: d\n18/03/2022, 11:59 - Bob: late\n");
  QCOMPARE(findingsOf(chat), "boundary-ambiguous@2 time-goes-back;");
}

void TextFramingTest::aThirdPersonInAChatOfTwoIsDoubtful() {
  std::string text;
  for (int i = 0; i < 60; ++i)
    text += stamp("dd/MM/yyyy, HH:mm", i) + (i % 2 == 0 ? " - Ana: a\n" : " - Bob: b\n");
  QVERIFY(readChat(text).findings.empty());
  const std::string pasted =
      text + stamp("dd/MM/yyyy, HH:mm", 60) + " - Eve: c\n" + stamp("dd/MM/yyyy, HH:mm", 61) + " - Ana: d\n";
  QCOMPARE(findingsOf(readChat(pasted)), "boundary-ambiguous@60 third-person;");
  const ReadChat group = readChat(stamp("dd/MM/yyyy, HH:mm", 0) + " - Ana created group \"x\"\n" + pasted);
  QVERIFY(group.findings.empty());
  QVERIFY(group.survey.summary.kind == ChatKind::Group);
}

void TextFramingTest::joinedExportsAreDoubtedOnce() {
  std::string text;
  for (int part = 0; part < 2; ++part) {
    for (int i = 0; i < 300; ++i)
      text += stamp("dd/MM/yyyy, HH:mm", i * 60) + " - Ana: a\n";
  }
  const ReadChat chat = readChat(text);
  QCOMPARE(chat.messages.size(), 600U);
  QVERIFY(chat.findings.size() <= 64);
}

void TextFramingTest::missingMarksAreDoubtful() {
  const ReadChat chat = readChat("[18.03.22, 14:56:00] Ana: \u200Eimage omitted\n[18.03.22, 14:57:00] Bob: b\n"
                                 "[18.03.22, 14:58:00] Bob: image omitted\n");
  QCOMPARE(kindsOf(chat), "UUA");
  QCOMPARE(findingsOf(chat), "boundary-ambiguous@2 mark-missing;");
}

MUNIMENT_TEST(TextFramingTest);

} // namespace muniment::tests

#include "text_framing_test.moc"
