#include "core/formats/whatsapp/text_header_matcher.h"
#include "tests/support/test_suite.h"

#include <QtCore/QRandomGenerator>

namespace muniment::tests {
namespace {

using namespace formats::whatsapp;

/// A line, and what its header says: numbers of the date, of the time, and the rest of the line.
struct Row {
  const char* line;
  const char* says;
};

// The forms come from phones in many regions; `\u` names what cannot be seen.
const Row kHeaders[]{
    {"[3/27/22, 21:41:35] A: x", "3 27 22 21:41:35 ios|A: x"},
    {"[3/27/22 21:41:35] A: x", "3 27 22 21:41:35 ios|A: x"},
    {"[3/27/22 21.41.35] A: x", "3 27 22 21:41:35 ios|A: x"},
    {"[21:41:35, 3/27/22] A: x", "3 27 22 21:41:35 ios|A: x"},
    {"[٢٧\u200F/٣\u200F/٢٠٢٢، ٩:٤١:٣٥\u00A0م] A: x", "27 3 2022 21:41:35 ios|A: x"},
    {"\u200F[٢٧\u200F/٣\u200F/٢٠٢٢، ٩:٤١:٣٥\u00A0ص] A: x", "27 3 2022 9:41:35 ios|A: x"},
    {"[\u200F27\u200F/3\u200F/2022، 14:56:01] A: x", "27 3 2022 14:56:1 ios|A: x"},
    {"[3/18/2565 BE, 14:56:01] A: x", "3 18 2022 14:56:1 ios|A: x"},
    {"[18/3/2565 14:56:01] A: x", "18 3 2022 14:56:1 ios|A: x"},
    {"[3/18/R4, 14:56:01] A: x", "3 18 2022 14:56:1 ios|A: x"},
    {"[20.06.19, 15:58:47] A: x", "20 6 19 15:58:47 ios|A: x"},
    {"[2019/11/21, 13:58:48] A: x", "2019 11 21 13:58:48 ios|A: x"},
    {"[1/24/21, 12:41:03 PM] A: x", "1 24 21 12:41:3 ios|A: x"},
    {"[1/24/21, 12:41:03\u202FAM] A: x", "1 24 21 0:41:3 ios|A: x"},
    {"[15.9.2026, 8:46:00 אחה\"צ] A: x", "15 9 2026 20:46:0 ios|A: x"},
    {"[2026/9/15 下午8:46:00] A: x", "2026 9 15 20:46:0 ios|A: x"},
    {"[2026/9/15 上午8:46:00] A: x", "2026 9 15 8:46:0 ios|A: x"},
    {"\uFEFF\uFEFF[29.01.18, 12:24:03] A: x", "29 1 18 12:24:3 ios|A: x"},
    {"[\uFEFF29.01.18, 12:24:03] A: x", "29 1 18 12:24:3 ios|A: x"},
    {"9/19/26, 9:52\u202FAM - A: x", "9 19 26 9:52:0 android|A: x"},
    {"19/09/26, 9:52\u202Fpm - A: x", "19 9 26 21:52:0 android|A: x"},
    {"19/09/2026, 09:52 - A: x", "19 9 2026 9:52:0 android|A: x"},
    {"18.03.2022, 14:56 - A: x", "18 3 2022 14:56:0 android|A: x"},
    {"18.03.22 14:56 - A: x", "18 3 22 14:56:0 android|A: x"},
    {"18-03-2022 14:56 - A: x", "18 3 2022 14:56:0 android|A: x"},
    {"22/01/2021 à 15:51 - A: x", "22 1 2021 15:51:0 android|A: x"},
    {"7/11/20 10:14 – A: x", "7 11 20 10:14:0 android|A: x"},
    {"20/6/2017 8:28 p. m. - A: x", "20 6 2017 20:28:0 android|A: x"},
    {"20/6/2017 8:28 p.\u00A0m. - A: x", "20 6 2017 20:28:0 android|A: x"},
    {"2020-09-22, 7:11 a.m. - A: x", "2020 9 22 7:11:0 android|A: x"},
    {"2019-01-01 12:00 - A: x", "2019 1 1 12:0:0 android|A: x"},
    {"1/5/2025، 09:17 - A: x", "1 5 2025 9:17:0 android|A: x"},
    {"13. 6. 2018. 21:25:15 - A: x", "13 6 2018 21:25:15 android|A: x"},
    {"13.6.2018 klo 21.25.15 - A: x", "13 6 2018 21:25:15 android|A: x"},
    {"2022. 3. 27. 오후 9:41 - A: x", "2022 3 27 21:41:0 android|A: x"},
    {"2022年3月27日 21:41 - A: x", "2022 3 27 21:41:0 android|A: x"},
    {"18.03.22 г., 14:56 ч. - A: x", "18 3 22 14:56:0 android|A: x"},
    {"13.6.2018., 21:25 - A: x", "13 6 2018 21:25:0 android|A: x"},
    {"2022. 03. 18. 14:56 - A: x", "2022 3 18 14:56:0 android|A: x"},
    {"18/3/22 pukul 14.56 - A: x", "18 3 22 14:56:0 android|A: x"},
    {"27.03.2022 um 21:41 - A: x", "27 3 2022 21:41:0 android|A: x"},
    {"27.03.2022 ÖS 9:41 - A: x", "27 3 2022 21:41:0 android|A: x"},
    {"12/31/2013 10:01: A: x", "12 31 2013 10:1:0 old|A: x"},
    {"31.12.2013, 10:01:07: A: x", "31 12 2013 10:1:7 old|A: x"},
    {"2015.01.02 03:04:05; A: x", "2015 1 2 3:4:5 viewer|A: x"},
    {"[1/30/18, 00:04:03 AM] A: x", "1 30 18 0:4:3 ios impossible|A: x"},
    {"[1/30/18, 13:04:03 PM] A: x", "1 30 18 13:4:3 ios impossible|A: x"},
    {"[31/31/2024, 13:04:03] A: x", "31 31 2024 13:4:3 ios|A: x"},
    {"[1/1/9999, 13:04:03] A: x", "1 1 9999 13:4:3 ios|A: x"},
    {"01/01/2019, 11:25 -", "1 1 2019 11:25:0 android|"},
    {"[1/1/19, 11:25:00]", "1 1 19 11:25:0 ios|"},
};

const char* const kNoHeaders[]{"",
                               "hello",
                               "[",
                               "1",
                               "\u200E",
                               "\xFF\xFE",
                               "[3/27/22, 21:41:35 A: x",
                               "[3/27/22, 21:41:35]A: x",
                               "3/27/22, 21:41",
                               "3/27/22, 21:41-A: x",
                               "3/27, 21:41 - A: x",
                               "3/27.22, 21:41 - A: x",
                               "3/27/22, 21:99 - A: x",
                               "3/27/22, 25:00 - A: x",
                               "99/99/9999, 12:00 - A: x",
                               "3/27/221, 21:41 - A: x",
                               "٢٧/3/2022, 21:41 - A: x",
                               "12:30 see you",
                               "2. the second thing - really",
                               "+44 7700 900123: x"};

QString wordsOf(const char* line) {
  const auto header = parseHeader(line);
  if (!header)
    return {};
  const auto date = QStringLiteral("%1 %2 %3 %4:%5:%6 ")
                        .arg(header->date[0])
                        .arg(header->date[1])
                        .arg(header->date[2])
                        .arg(header->hour)
                        .arg(header->minute)
                        .arg(header->second);
  return date + QString::fromStdString(header->style.formatName()).section(u'-', 2) +
         (header->isImpossible ? QStringLiteral(" impossible|") : QStringLiteral("|")) +
         QString::fromUtf8(line + header->size);
}

} // namespace

class TextHeaderTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void readsEachForm();
  void refusesOtherLines();
  void stopsAnywhere();
  void tellsStylesApart();
  void theShortWayEndsWhereTheLongDoes();
};

void TextHeaderTest::readsEachForm() {
  for (const Row& row : kHeaders)
    QCOMPARE(wordsOf(row.line), QString::fromUtf8(row.says));
}

void TextHeaderTest::refusesOtherLines() {
  for (const char* line : kNoHeaders)
    QVERIFY2(!parseHeader(line), line);
}

void TextHeaderTest::stopsAnywhere() {
  for (const Row& row : kHeaders) {
    const std::string line = row.line;
    for (std::size_t size = 0; size < line.size(); ++size) {
      const std::string part = line.substr(0, size);
      if (const auto header = parseHeader(part))
        QVERIFY(header->size <= size);
    }
  }
}

void TextHeaderTest::tellsStylesApart() {
  const auto styleOf = [](const char* line) { return parseHeader(line)->style; };
  const auto usual = styleOf("18/03/2022, 09:56 - A: x");
  QVERIFY(usual.covers(styleOf("18/11/2022, 14:56 - B: y")));
  QVERIFY(!usual.covers(styleOf("18/3/2022, 14:56 - B: y")));
  QVERIFY(!usual.covers(styleOf("18/03/2022, 9:56 - B: y")));
  QVERIFY(!usual.covers(styleOf("18/03/22, 14:56 - B: y")));
  QVERIFY(!usual.covers(styleOf("18.03.2022, 14:56 - B: y")));
  QVERIFY(!usual.covers(styleOf("18/03/2022 14:56 - B: y")));
  QVERIFY(!usual.covers(styleOf("[18/03/2022, 14:56] B: y")));
  const auto american = styleOf("9/19/26, 9:52\u202FAM - A: x");
  QVERIFY(american.covers(styleOf("9/19/26, 10:52\u202FPM - A: x")));
  QVERIFY(!american.covers(styleOf("9/19/26, 9:52 AM - A: x")));
}

void TextHeaderTest::theShortWayEndsWhereTheLongDoes() {
  QRandomGenerator random(3);
  const std::string letters = "0123456789[]/.-:, \u202FAP";
  for (const Row& row : kHeaders) {
    const auto known = parseHeader(row.line);
    const TextHeaderMatcher matcher(known->style);
    for (int round = 0; round < 3000; ++round) {
      std::string line = row.line;
      for (int change = random.bounded(3); change >= 0 && round > 0; --change) {
        const auto at = static_cast<std::size_t>(random.bounded(static_cast<int>(known->size)));
        const char letter = letters[static_cast<std::size_t>(random.bounded(static_cast<int>(letters.size())))];
        if (random.bounded(2) == 0)
          line[at] = letter;
        else
          line.insert(at, 1, letter);
      }
      auto expected = parseHeader(line);
      if (expected && !known->style.covers(expected->style))
        expected.reset();
      const auto found = matcher.match(line);
      QVERIFY2(found.has_value() == expected.has_value(), line.c_str());
      if (!found)
        continue;
      QCOMPARE(found->date, expected->date);
      QCOMPARE(
          std::make_tuple(found->hour, found->minute, found->second, found->isMarked, found->isImpossible, found->size),
          std::make_tuple(expected->hour, expected->minute, expected->second, expected->isMarked,
                          expected->isImpossible, expected->size));
      QVERIFY(found->style.isLike(expected->style) && found->style.paddings == expected->style.paddings);
    }
  }
}

MUNIMENT_TEST(TextHeaderTest);

} // namespace muniment::tests

#include "text_header_test.moc"
