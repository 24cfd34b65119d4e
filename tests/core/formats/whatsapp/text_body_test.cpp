#include "core/formats/whatsapp/text_body.h"

#include "core/formats/whatsapp/text_media_name.h"
#include "tests/core/formats/whatsapp/text_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

using namespace formats::whatsapp;

constexpr auto kLrm = "\u200E";

struct Row {
  std::string body;
  std::string says; ///< kind|text|what else
};

std::string says(const TextBody& reader, const std::string& body, bool isMarked = false) {
  SourceMessage message;
  reader.read(body, isMarked, message);
  std::string line = lineOf(message);
  return line.substr(line.find('|') + 1);
}

TextBody reader(HeaderFrame frame, TextBody::Marks marks) {
  HeaderStyle style;
  style.frame = frame;
  return TextBody(style, marks);
}

const std::vector<Row> kAndroid{
    {"hello", "text|hello"},
    {"", "unknown|"},
    {"<Media omitted>", "unknown||omitted "},
    {"<Medien ausgeschlossen>", "unknown||omitted "},
    {"<Медіа пропущено>", "unknown||omitted "},
    {"<المدى غير معروف>", "unknown||omitted "},
    {"<Media omitted>\nlook at this", "unknown|look at this|omitted "},
    {"<Video note omitted>", "video||omitted "},
    {"<b>", "text|<b>"},
    {"<see: this>", "text|<see: this>"},
    {"IMG-20220323-WA0002.jpg (file attached)", "image||file IMG-20220323-WA0002.jpg"},
    {"\u200EIMG-20220323-WA0002.jpg (file attached)\ncaption", "image|caption|file IMG-20220323-WA0002.jpg"},
    {"PTT-20180129-WA0025.opus (Datei angehängt)", "audio||file PTT-20180129-WA0025.opus"},
    {"AUD-20190101-WA0000. (file attached)", "audio||file AUD-20190101-WA0000."},
    {"STK-20220323-WA0003.webp (bestand bijgevoegd)", "sticker||file STK-20220323-WA0003.webp"},
    {"VID-20220323-WA0003.mp4 (unbekanntes wort)", "video||file VID-20220323-WA0003.mp4"},
    {"My report final v2.pdf (file attached)\nMy report", "document|My report|file My report final v2.pdf"},
    {"Alex.vcf (файл добавлен)", "contact||file Alex.vcf"},
    {"see plan.pdf (second page)", "text|see plan.pdf (second page)"},
    {"This message was deleted", "deleted|"},
    {"You deleted this message", "deleted||owner"},
    {"This message was deleted by admin Ana", "deleted|"},
    {"Diese Nachricht wurde von Admin Ana gelöscht.", "deleted|"},
    {"This message was deleted by mistake", "text|This message was deleted by mistake"},
    {"Tuto zprávu jste odstranil/a.", "deleted||owner"},
    {"Usunąłeś(-ęłaś) tę wiadomość", "deleted||owner"},
    {"null", "unknown|null|once"},
    {"Missed voice call", "call|Missed voice call"},
    {"voice call", "text|voice call"},
    {"all right <This message was edited>", "text|all right|edited"},
    {"a\nb \u200E<Diese Nachricht wurde bearbeitet.>", "text|a\nb|edited"},
    {"location: https://maps.google.com/?q=51.5021,-0.1273",
     "location|location: https://maps.google.com/?q=51.5021,-0.1273"},
    {"live location shared", "location|live location shared"},
    {"The Park\nLondon\nhttps://foursquare.com/v/4e89af", "location|The Park\nLondon\nhttps://foursquare.com/v/4e89af"},
    {"look https://maps.google.com/?q=1,2", "text|look https://maps.google.com/?q=1,2"},
    {"POLL:\nWhen?\nOPTION: now (1 vote)\nOPTION: later (0 votes)",
     "poll|POLL:\nWhen?\nOPTION: now (1 vote)\nOPTION: later (0 votes)"},
    {"ANKET:\nNe?\nSEÇENEK: a (1 oy)", "poll|ANKET:\nNe?\nSEÇENEK: a (1 oy)"},
    {"image omitted", "text|image omitted"},
};

} // namespace

class TextBodyTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void readsAndroid();
  void readsIos();
  void typedWordsStayTyped();
  void unknownLanguagesAreAttachmentsOrNotices();
  void mediaNamesTellDays();
};

void TextBodyTest::readsAndroid() {
  const TextBody body = reader(HeaderFrame::Dash, TextBody::Marks::None);
  for (const Row& row : kAndroid)
    QCOMPARE(QString::fromStdString(says(body, row.body)), QString::fromStdString(row.says));
}

void TextBodyTest::readsIos() {
  const std::string m = kLrm;
  const std::vector<Row> rows{
      {m + "image omitted", "image||omitted "},
      {m + "Bild weggelassen", "image||omitted "},
      {m + "GIF non incluso", "system|" + m + "GIF non incluso"},
      {m + "Contact card omitted", "contact||omitted "},
      {"A caption\n" + m + "video omitted", "video|A caption|omitted "},
      {m + "video omitted\nA caption", "video|A caption|omitted "},
      {"Some file.txt " + m + "document omitted", "document||omitted Some file.txt"},
      {"Resume.pdf • " + m + "2 pages " + m + "document omitted", "document||omitted Resume.pdf"},
      {m + "<attached: 00000035-PHOTO-2022-03-27-21-41-55.jpg>", "image||file 00000035-PHOTO-2022-03-27-21-41-55.jpg"},
      {"Caption " + m + "<attached: 00000035-PHOTO-2022-03-27-21-41-55.jpg>",
       "image|Caption|file 00000035-PHOTO-2022-03-27-21-41-55.jpg"},
      {m + "<00000035-PHOTO-2022-03-27-21-41-55.jpg eklendi>", "image||file 00000035-PHOTO-2022-03-27-21-41-55.jpg"},
      {m + "<Anhang: 00000036-AUDIO-2022-03-27-21-41-55.opus>", "audio||file 00000036-AUDIO-2022-03-27-21-41-55.opus"},
      {m + "<ukuxhuma: 00000035-a.pdf>", "document||file 00000035-a.pdf"},
      {"2015-08-04-PHOTO-00004762.jpg <" + m + "attached>", "image||file 2015-08-04-PHOTO-00004762.jpg"},
      {"Resume.pdf • " + m + "2 pages " + m + "<attached: 00000047-Resume.pdf>", "document||file 00000047-Resume.pdf"},
      {m + "This message was deleted.", "deleted|"},
      {m + "You deleted this message.", "deleted||owner"},
      {m + "Voice call. " + m + "5 min", "call|" + m + "Voice call. " + m + "5 min"},
      {m + "Missed video call", "call|" + m + "Missed video call"},
      {m + "Location: https://maps.google.com/?q=51.5,-0.1",
       "location|" + m + "Location: https://maps.google.com/?q=51.5,-0.1"},
      {m + "POLL:\nWhen?\n" + m + "OPTION: now (1 vote)", "poll|" + m + "POLL:\nWhen?\n" + m + "OPTION: now (1 vote)"},
      {"so " + m + "<This message was edited>", "text|so|edited"},
      {m + "Ana changed the group description", "system|" + m + "Ana changed the group description|system description"},
  };
  const TextBody body = reader(HeaderFrame::Bracket, TextBody::Marks::Sure);
  for (const Row& row : rows)
    QCOMPARE(QString::fromStdString(says(body, row.body)), QString::fromStdString(row.says));
}

void TextBodyTest::typedWordsStayTyped() {
  const TextBody body = reader(HeaderFrame::Bracket, TextBody::Marks::Sure);
  for (const std::string typed : {"image omitted", "This message was deleted.", "<attached: a.jpg>",
                                  "Missed voice call", "ok <This message was edited>", "POLL:\na\nb", "null"})
    QCOMPARE(QString::fromStdString(says(body, typed)), QString::fromStdString("text|" + typed));
  const TextBody lost = reader(HeaderFrame::Bracket, TextBody::Marks::None);
  QCOMPARE(says(lost, "image omitted"), "image||omitted ");
  QCOMPARE(says(lost, "<attached: 00000001-PHOTO-2019-06-20-16-00-15.jpg>"),
           "image||file 00000001-PHOTO-2019-06-20-16-00-15.jpg");
  QCOMPARE(says(lost, "Some file.pdf \u200Edocument omitted"), "document||omitted Some file.pdf");
}

void TextBodyTest::unknownLanguagesAreAttachmentsOrNotices() {
  const TextBody body = reader(HeaderFrame::Bracket, TextBody::Marks::Sure);
  QCOMPARE(says(body, "\u200Eisithombe asikho", true), "unknown|\u200Eisithombe asikho|omitted ");
  QCOMPARE(says(body, "a.pdf \u200Eakukho", true), "document|a.pdf \u200Eakukho|omitted a.pdf");
  QCOMPARE(says(body, "\u200Eimilayezo ivikelwe"), "system|\u200Eimilayezo ivikelwe");
}

void TextBodyTest::mediaNamesTellDays() {
  const auto day = [](const char* name) { return readMediaName(name).day.value_or(-1); };
  QCOMPARE(day("IMG-20220323-WA0002.jpg"), 19074);
  QCOMPARE(day("00000035-PHOTO-2022-03-27-21-41-55.jpg"), 19078);
  QCOMPARE(day("IMG-20221323-WA0002.jpg"), -1);
  QCOMPARE(day("xIMG-20220323-WA0002.jpg"), -1);
  QCOMPARE(day("report.pdf"), -1);
}

MUNIMENT_TEST(TextBodyTest);

} // namespace muniment::tests

#include "text_body_test.moc"
