#include "core/formats/whatsapp/text_title.h"
#include "tests/core/formats/whatsapp/text_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

using namespace formats::whatsapp;

QString linesOf(const ReadChat& chat) {
  std::string all;
  for (const SourceMessage& message : chat.messages)
    all += lineOf(message) + '\n';
  return QString::fromStdString(all);
}

const std::string kAndroid =
    "\uFEFF18/03/2022, 14:56 - Messages and calls are end-to-end encrypted.\n"
    "18/03/2022, 14:57 - Ana: first\nand second\n\n"
    "18/03/2022, 14:58 - Ana changed the subject to \"Re: a\"\n"
    "18/03/2022, 14:59 - Bob: a: b\n"
    "18/03/2022, 14:59 - Bob:\n"
    "18/03/2022, 15:00 - something nobody knows\n"
    "18/03/2022, 15:01 - +44 7700 900123: \u200EIMG-20220318-WA0002.jpg (file attached)\ncaption\n"
    "18/03/2022, 15:02 - Bob: end without line end";

const std::string kIos =
    "[٢٧\u200F/٣\u200F/٢٠٢٢، ٩:٤١:٣٥\u00A0م] المجموعة: \u200Fالرسائل والمكالمات مشفرة تمامًا\r\n"
    "\u200F[٢٧\u200F/٣\u200F/٢٠٢٢، ٩:٤١:٥٥\u00A0م] \u202A+40\u00A0521\u202C: \u200Fلم يتم إدراج الصورة\r\n"
    "[٢٧\u200F/٣\u200F/٢٠٢٢، ٩:٤١:٥٦\u00A0م] ~\u202FZoë: one\ntwo\r\n";

} // namespace

class TextReaderTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void readsAndroid();
  void readsIos();
  void readsOldAndViewer();
  void readsWhatWasSavedOnWindows();
  void doesNotDependOnPieces();
  void datesAreDecidedByEvidence();
  void aPersonMayChooseTheOrder();
  void sendersAreSettledByTheWholeFile();
  void noticesWithAColonHaveNoSender();
  void summaryTellsWhatTheTextShows();
  void titlesComeFromFileNames();
};

void TextReaderTest::readsAndroid() {
  const ReadChat chat = readChat(kAndroid);
  QCOMPARE(linesOf(chat),
           QStringLiteral("2022-03-18 14:56:00 |system|Messages and calls are end-to-end encrypted.|system encryption\n"
                          "2022-03-18 14:57:00 Ana|text|first\nand second\n\n"
                          "2022-03-18 14:58:00 |system|Ana changed the subject to \"Re: a\"|system subject\n"
                          "2022-03-18 14:59:00 Bob|text|a: b\n"
                          "2022-03-18 14:59:00 Bob|unknown|\n"
                          "2022-03-18 15:00:00 |system|something nobody knows\n"
                          "2022-03-18 15:01:00 +44 7700 900123|image|caption|file IMG-20220318-WA0002.jpg\n"
                          "2022-03-18 15:02:00 Bob|text|end without line end\n"));
  const ChatSummary& summary = chat.survey.summary;
  QCOMPARE(summary.messages, 8);
  QCOMPARE(summary.participantCount, 3);
  QCOMPARE(summary.participants[0].label, "Bob");
  QCOMPARE(summary.participants[0].messages, 3);
  QCOMPARE(summary.first.milliseconds, chat.messages.front().time.milliseconds);
  QCOMPARE(summary.last.milliseconds, chat.messages.back().time.milliseconds);
  QCOMPARE(chat.survey.size, static_cast<std::int64_t>(kAndroid.size()));
  QCOMPARE(chat.survey.digest, sha256(QByteArrayView(kAndroid)));
  QCOMPARE(chat.survey.formatName, "whatsapp-text-android");
  QCOMPARE(gapsIn(chat, kAndroid), std::string());
}

void TextReaderTest::readsIos() {
  const ReadChat chat = readChat(kIos);
  QCOMPARE(
      linesOf(chat),
      QString::fromUtf8("2022-03-27 21:41:35 المجموعة|system|\u200Fالرسائل والمكالمات مشفرة تمامًا|system encryption\n"
                        "2022-03-27 21:41:55 +40\u00A0521|image||omitted \n"
                        "2022-03-27 21:41:56 ~\u202FZoë|text|one\ntwo\n"));
  QVERIFY(chat.survey.hasCrlfFraming);
  QCOMPARE(chat.survey.summary.title, "المجموعة");
  QCOMPARE(chat.survey.summary.participantCount, 2);
  QCOMPARE(gapsIn(chat, kIos), std::string());
}

void TextReaderTest::readsOldAndViewer() {
  const ReadChat old = readChat("31.12.2013, 10:01:07: Ana: x\n31.12.2013, 10:02:07: Bob: y: z\n");
  QCOMPARE(old.survey.formatName, "whatsapp-text-old");
  QCOMPARE(linesOf(old), QStringLiteral("2013-12-31 10:01:07 Ana|text|x\n2013-12-31 10:02:07 Bob|text|y: z\n"));
  const ReadChat viewer = readChat("2015.01.20 03:04:05; Ana: x\n2015.01.20 03:04:06; Bob: y\n");
  QCOMPARE(viewer.survey.formatName, "whatsapp-text-viewer");
  QCOMPARE(linesOf(viewer), QStringLiteral("2015-01-20 03:04:05 Ana|text|x\n2015-01-20 03:04:06 Bob|text|y\n"));
}

void TextReaderTest::readsWhatWasSavedOnWindows() {
  const ReadChat chat = readChat("18/03/2022, 14:57 - Ana: one\r\ntwo\r\n18/03/2022, 14:58 - Bob:\r\n"
                                 "18/03/2022, 14:59 - Bob: IMG-20220318-WA0002.jpg (file attached)\r\ncaption\r\n"
                                 "18/03/2022, 14:59 - Bob: <Media omitted>\r\n");
  QCOMPARE(linesOf(chat), QStringLiteral("2022-03-18 14:57:00 Ana|text|one\r\ntwo\n2022-03-18 14:58:00 Bob|unknown|\n"
                                         "2022-03-18 14:59:00 Bob|image|caption|file IMG-20220318-WA0002.jpg\n"
                                         "2022-03-18 14:59:00 Bob|unknown||omitted \n"));
  QVERIFY(chat.findings.empty());
}

void TextReaderTest::doesNotDependOnPieces() {
  for (const std::string& text : {kAndroid, kIos, "preface\r\n" + kAndroid, kIos + "\xFF\n[٢٧"}) {
    const ReadChat whole = readChat(text);
    for (std::size_t piece = 1; piece <= text.size(); ++piece) {
      const ReadChat cut = readChat(text, piece);
      QCOMPARE(linesOf(cut), linesOf(whole));
      QCOMPARE(findingsOf(cut), findingsOf(whole));
      QCOMPARE(gapsIn(cut, text), std::string());
      QCOMPARE(cut.survey.digest, whole.survey.digest);
    }
  }
}

void TextReaderTest::datesAreDecidedByEvidence() {
  struct Row {
    std::string text;
    DateOrder order;
    const char* id;
    bool isProven;
  };
  const std::vector<Row> rows{
      {"1/27/22, 10:00 - A: x\n2/1/22, 10:00 - A: x\n", DateOrder::MonthDayYear, "date-order-field", true},
      {"27/1/22, 10:00 - A: x\n2/2/22, 10:00 - A: x\n", DateOrder::DayMonthYear, "date-order-field", true},
      {"2022/1/2, 10:00 - A: x\n", DateOrder::YearMonthDay, "date-order-year-shown", true},
      {"22-03-18 10:00 - A: x\n22-03-19 10:00 - A: x\n22-04-01 10:00 - A: x\n", DateOrder::YearMonthDay,
       "date-order-year-range", true},
      {"03/02/22, 10:00 - A: IMG-20220203-WA0001.jpg (file attached)\n03/02/22, 10:01 - A: IMG-20220203-WA0002.jpg "
       "(x)\n",
       DateOrder::DayMonthYear, "date-order-media", true},
      {"03/02/22, 10:00 - A: IMG-20220302-WA0001.jpg (file attached)\n", DateOrder::MonthDayYear, "date-order-media",
       false},
      {"01/02/2022, 10:00 - A: x\n02/02/2022, 10:00 - A: x\n01/03/2022, 10:00 - A: x\n02/03/2022, 10:00 - A: x\n",
       DateOrder::DayMonthYear, "date-order-steady", false},
      {"20.06.19, 10:00 - A: x\n", DateOrder::DayMonthYear, "date-order-field", true},
      {"22. 6. 19. 오후 10:00 - A: x\n22. 6. 21. 오후 10:00 - A: x\n23. 7. 2. 오후 1:00 - A: x\n",
       DateOrder::YearMonthDay, "date-order-year-range", true},
      {"3/2/22, 10:00 - A: x\n", DateOrder::MonthDayYear, "date-order-custom", false},
      {"03.02.22, 10:00 - A: x\n", DateOrder::DayMonthYear, "date-order-custom", false},
  };
  for (const Row& row : rows) {
    const DateEvidence dates = readChat(row.text).survey.dates;
    QCOMPARE(std::make_pair(row.text, dates.id), std::make_pair(row.text, std::string(row.id)));
    QCOMPARE(dates.order, row.order);
    QCOMPARE(dates.isProven, row.isProven);
  }
  const DateEvidence field = readChat(rows[0].text).survey.dates;
  QCOMPARE(field.numbers, (std::vector<std::int64_t>{2, 27, 0}));
}

void TextReaderTest::aPersonMayChooseTheOrder() {
  const ReadChat chat = readChat("3/2/22, 10:00 - A: x\n", 100, {DateOrder::DayMonthYear});
  QCOMPARE(chat.survey.dates.id, "date-order-chosen");
  QCOMPARE(linesOf(chat), QStringLiteral("2022-02-03 10:00:00 A|text|x\n"));
  const ReadChat shown = readChat("2022-02-03 10:00 - A: x\n", 100, {DateOrder::DayMonthYear});
  QCOMPARE(shown.survey.dates.id, "date-order-year-shown");
  QCOMPARE(linesOf(shown), QStringLiteral("2022-02-03 10:00:00 A|text|x\n"));
}

void TextReaderTest::sendersAreSettledByTheWholeFile() {
  const ReadChat chat = readChat("18/03/2022, 14:57 - Ana: x\n18/03/2022, 14:57 - Bob changed the subject to “Re: b”\n"
                                 "18/03/2022, 14:58 - You changed the group description: x\n18/03/2022, 14:59 - Ana:y\n"
                                 "18/03/2022, 14:59 - Dr: Who: hi\n");
  QCOMPARE(linesOf(chat),
           QString::fromUtf8("2022-03-18 14:57:00 Ana|text|x\n"
                             "2022-03-18 14:57:00 |system|Bob changed the subject to “Re: b”|system subject\n"
                             "2022-03-18 14:58:00 |system|You changed the group description: x|system description\n"
                             "2022-03-18 14:59:00 Ana|text|y\n"
                             "2022-03-18 14:59:00 Dr|text|Who: hi\n"));
}

void TextReaderTest::noticesWithAColonHaveNoSender() {
  const ReadChat chat = readChat("18/03/2022, 14:57 - Ana: x\n18/03/2022, 14:57 - Ana pinned a message: y\n"
                                 "18/03/2022, 14:58 - Ana added Bob: z\n18/03/2022, 14:59 - Community team: hello\n");
  QCOMPARE(linesOf(chat), QStringLiteral("2022-03-18 14:57:00 Ana|text|x\n"
                                         "2022-03-18 14:57:00 |system|Ana pinned a message: y|system pinned\n"
                                         "2022-03-18 14:58:00 |system|Ana added Bob: z|system added\n"
                                         "2022-03-18 14:59:00 Community team|text|hello\n"));
  QCOMPARE(chat.survey.summary.participantCount, 2);
}

void TextReaderTest::summaryTellsWhatTheTextShows() {
  const std::string notice = "[18.03.22, 14:56:00] Ana: \u200EMessages and calls are end-to-end encrypted.\r\n";
  const ReadChat direct = readChat(notice + "[18.03.22, 14:57:00] Me: \u200EYou deleted this message.\r\n"
                                            "[18.03.22, 14:58:00] Ana: why\r\n");
  QCOMPARE(direct.survey.summary.title, "Ana");
  QVERIFY(direct.survey.summary.kind == ChatKind::Direct);
  QCOMPARE(direct.survey.summary.participants[1].label, "Me");
  QVERIFY(direct.survey.summary.participants[1].isOwner && !direct.survey.summary.participants[0].isOwner);
  const ReadChat group = readChat("18/03/2022, 14:57 - Ana created group \"x\"\n18/03/2022, 14:57 - Ana: a\n");
  QVERIFY(group.survey.summary.kind == ChatKind::Group);
  const ReadChat notices = readChat("18/03/2022, 14:57 - Messages and calls are end-to-end encrypted.\n");
  QVERIFY(notices.survey.summary.kind == ChatKind::Unknown);
  QCOMPARE(notices.survey.findings.size(), 1U);
  QCOMPARE(notices.survey.findings[0].code, "system-lines-only");
}

void TextReaderTest::titlesComeFromFileNames() {
  QCOMPARE(titleFromFileName("WhatsApp Chat - Elon Musk.zip"), "Elon Musk");
  QCOMPARE(titleFromFileName("/a/b/WhatsApp Chat with Ana: B.txt"), "Ana: B");
  QCOMPARE(titleFromFileName("WhatsApp\u00A0Chat\u00A0mit\u00A0Ana.txt"), "Ana");
  QCOMPARE(titleFromFileName("WhatsApp_Chat_with_Ana_Souza.txt"), "Ana_Souza");
  QCOMPARE(titleFromFileName("Чат WhatsApp с контактом Ana.txt"), "Ana");
  QCOMPARE(titleFromFileName("Чат WhatsApp с Ana.txt"), "Ana");
  QCOMPARE(titleFromFileName("Discussion WhatsApp avec \u200EAna.zip"), "Ana");
  QCOMPARE(titleFromFileName("Conversa do WhatsApp com Grupo.txt"), "Grupo");
  QCOMPARE(titleFromFileName("_chat.txt"), "");
  QCOMPARE(titleFromFileName("notes.txt"), "");
}

MUNIMENT_TEST(TextReaderTest);

} // namespace muniment::tests

#include "text_reader_test.moc"
