#include "core/connect/whatsapp/graph_message.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

Q_DECLARE_METATYPE(muniment::connect::whatsapp::GraphMessage)

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace connect::whatsapp;

class GraphMessageTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bodiesEqualTheCorpus_data();
  void bodiesEqualTheCorpus();
  void whatTheServiceWouldRefuseIsRefusedHere_data();
  void whatTheServiceWouldRefuseIsRefusedHere();
  void aUserIdAndAGroupAreAddressedInTheirOwnWay();
  void theReferenceAndTheReceiptAreWhatTheServiceExpects();
  void recipientsAreReadAsTheyAreTyped();
};

namespace {

const SendRecipient kAnybody{SendRecipient::Kind::Number, u"{{Recipient-Phone-Number}}"_s};
const SendRecipient kAna{SendRecipient::Kind::Number, u"15550100001"_s};

QByteArray corpusFile(const QString& name) {
  QFile file(qEnvironmentVariable("MUNIMENT_CORPUS") + u"/cloud-api/facebook-openapi/send-request/"_s + name +
             u".json"_s);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A part of a file of the corpus, for what is handed on as it is.
Json::Array partOf(const QString& name, std::initializer_list<QStringView> path) {
  const auto whole = parseJson(corpusFile(name));
  Json part = whole.value_or(Json());
  for (const QStringView step : path)
    part = Json(part.at(step));
  return part.array() ? *part.array() : Json::Array();
}

MediaContent media(const QString& kind, const QString& id, const QString& link = {}, const QString& caption = {},
                   const QString& name = {}) {
  return {kind, id, link, caption, name};
}

ListContent cornList() {
  ListContent list;
  list.frame = {u"<HEADER_TEXT>"_s, u"<BODY_TEXT>"_s, u"<FOOTER_TEXT>"_s};
  list.button = u"<BUTTON_TEXT>"_s;
  for (int section = 1; section <= 2; ++section) {
    ListContent::Section made{u"<LIST_SECTION_%1_TITLE>"_s.arg(section), {}};
    for (int row = 1; row <= 2; ++row) {
      const QString stem = u"SECTION_%1_ROW_%2"_s.arg(section).arg(row);
      made.rows.push_back({u"<LIST_"_s + stem + u"_ID>"_s, u"<"_s + stem + u"_TITLE>"_s, u"<"_s + stem + u"_DESC>"_s});
    }
    list.sections.push_back(std::move(made));
  }
  return list;
}

ButtonsContent buttons(int count, const QString& title = u"Button %1"_s) {
  ButtonsContent content;
  content.frame.body = u"Well?"_s;
  for (int i = 1; i <= count; ++i)
    content.buttons.push_back({u"id-%1"_s.arg(i), title.contains(u'%') ? title.arg(i) : title});
  return content;
}

QString refusalOf(const SendContent& content, const SendRecipient& to = kAna) {
  const auto checked = checkMessage({to, content, {}, {}});
  return checked ? QString() : checked.error().id;
}

} // namespace

void GraphMessageTest::bodiesEqualTheCorpus_data() {
  QTest::addColumn<GraphMessage>("message");
  const auto row = [](const char* name, SendContent content, const QString& quoted = {}) {
    QTest::newRow(name) << GraphMessage{kAnybody, std::move(content), quoted, {}};
  };
  const QString quoted = u"<MSGID_OF_MSG_YOU_ARE_REPLYING_TO>"_s, before = u"<MSGID_OF_PREV_MSG>"_s;
  row("send-text-message", TextContent{u"text-message-content"_s});
  row("send-reply-to-text-message", TextContent{u"<TEXT_MSG_CONTENT>"_s}, before);
  row("send-audio-message-by-id", media(u"audio"_s, u"<AUDIO_OBJECT_ID>"_s));
  row("send-audio-message-by-url", media(u"audio"_s, {}, u"<http(s)://audio-url>"_s));
  row("send-image-message-by-id", media(u"image"_s, u"<IMAGE_OBJECT_ID>"_s));
  row("send-video-message-by-id", media(u"video"_s, u"<VIDEO_OBJECT_ID>"_s, {}, u"<VIDEO_CAPTION_TEXT>"_s));
  row("send-document-message-by-url",
      media(u"document"_s, {}, u"<http(s)://document-url>"_s, u"<DOCUMENT-CAPTION-TEXT>"_s));
  row("send-reply-to-document-message-by-id",
      media(u"document"_s, u"<DOCUMENT_OBJECT_ID>"_s, {}, u"<DOCUMENT_CAPTION_TO_SEND>"_s, u"<DOCUMENT_FILENAME>"_s),
      quoted);
  row("send-reply-to-sticker-message-by-id", media(u"sticker"_s, u"<MEDIA_OBJECT_ID>"_s), quoted);
  row("send-reply-to-image-message-by-id", media(u"image"_s, u"<IMAGE_OBJECT_ID>"_s), before);
  row("send-location-message",
      LocationContent{u"37.758056"_s, u"-122.425332"_s, u"META HQ"_s, u"1 Hacker Way, Menlo Park, CA 94025"_s});
  ButtonsContent reply;
  reply.frame.body = u"<BUTTON_TEXT>"_s;
  reply.buttons = {{u"<UNIQUE_BUTTON_ID_1>"_s, u"<BUTTON_TITLE_1>"_s},
                   {u"<UNIQUE_BUTTON_ID_2>"_s, u"<BUTTON_TITLE_2>"_s}};
  row("send-reply-button", reply);
  row("send-list-message", cornList());
  row("send-contact-message", ContactsContent{partOf(u"send-contact-message"_s, {u"contacts"})});
  for (const char* name : {"send-message-template-text", "send-message-template-interactive"})
    row(name, TemplateContent{u"template-name"_s, u"language-and-locale-code"_s,
                              partOf(QString::fromLatin1(name), {u"template", u"components"})});
}

void GraphMessageTest::bodiesEqualTheCorpus() {
  QFETCH(GraphMessage, message);
  const QByteArray expected = corpusFile(QString::fromLatin1(QTest::currentDataTag()));
  if (expected.isEmpty())
    QSKIP("the corpus of the Cloud API is not here");
  QJsonObject wanted = QJsonDocument::fromJson(expected).object();
  // Some examples leave out what is so by itself.
  if (!wanted.contains("recipient_type"_L1))
    wanted.insert("recipient_type"_L1, u"individual"_s);
  const auto body = bodyOf(message);
  QVERIFY(body);
  QCOMPARE(QJsonDocument::fromJson(*body).object(), wanted);
}

void GraphMessageTest::whatTheServiceWouldRefuseIsRefusedHere_data() {
  QTest::addColumn<GraphMessage>("message");
  QTest::addColumn<QString>("refusal");
  const auto row = [](const char* name, SendContent content, const QString& refusal, const SendRecipient& to = kAna) {
    QTest::newRow(name) << GraphMessage{to, std::move(content), {}, {}} << refusal;
  };
  const SendRecipient group{SendRecipient::Kind::Group, u"Y2FwaV9ncm91cDo"_s};
  row("words", TextContent{u"Good morning"_s}, {});
  row("no words", TextContent{u" \n"_s}, u"whatsapp.part_missing"_s);
  row("longest words", TextContent{QString(4096, u'a')}, {});
  row("too many words", TextContent{QString(4097, u'a')}, u"whatsapp.too_long"_s);
  row("no number", TextContent{u"a"_s}, u"whatsapp.recipient_wrong"_s, {SendRecipient::Kind::Number, u"12a"_s});
  row("three buttons", buttons(3), {});
  row("four buttons", buttons(4), u"whatsapp.buttons"_s);
  row("no buttons", buttons(0), u"whatsapp.buttons"_s);
  row("buttons alike", buttons(2, u"Yes"_s), u"whatsapp.twice"_s);
  row("long button", buttons(1, QString(21, u'x')), u"whatsapp.too_long"_s);
  row("buttons in a group", buttons(1), u"whatsapp.not_in_groups"_s, group);
  row("words in a group", TextContent{u"a"_s}, {}, group);
  ButtonsContent spaced = buttons(1);
  spaced.buttons[0].id = u"id "_s;
  row("id with a space", spaced, u"whatsapp.id_spaces"_s);
  row("list", cornList(), {});
  ListContent long_ = cornList();
  for (int i = 0; i < 7; ++i)
    long_.sections[0].rows.push_back({u"more-%1"_s.arg(i), u"More"_s, {}});
  row("eleven lines", long_, u"whatsapp.rows"_s);
  ListContent empty = cornList();
  empty.sections.clear();
  row("no lines", empty, u"whatsapp.rows"_s);
  row("caption of a sound", media(u"audio"_s, u"1"_s, {}, u"Listen"_s), u"whatsapp.no_caption"_s);
  row("long caption", media(u"image"_s, u"1"_s, {}, QString(1025, u'a')), u"whatsapp.too_long"_s);
  row("no file", media(u"image"_s, {}), u"whatsapp.part_missing"_s);
  row("unknown kind", media(u"hologram"_s, u"1"_s), u"whatsapp.media_kind"_s);
  row("place", LocationContent{u"90"_s, u"-180.0"_s, {}, {}}, {});
  row("no place", LocationContent{u"90.1"_s, u"0"_s, {}, {}}, u"whatsapp.place_wrong"_s);
  row("place in words", LocationContent{u"0}"_s, u"0"_s, {}, {}}, u"whatsapp.place_wrong"_s);
  row("contacts", ContactsContent{}, u"whatsapp.cards"_s);
  row("taking a reaction back", ReactionContent{u"wamid.A"_s, {}}, {});
}

void GraphMessageTest::whatTheServiceWouldRefuseIsRefusedHere() {
  QFETCH(GraphMessage, message);
  QFETCH(QString, refusal);
  QCOMPARE(refusalOf(message.content, message.to), refusal);
}

void GraphMessageTest::aUserIdAndAGroupAreAddressedInTheirOwnWay() {
  const auto user = bodyOf({{SendRecipient::Kind::UserId, u"US.1349"_s}, TextContent{u"a"_s}, {}, {}});
  const QJsonObject hidden = QJsonDocument::fromJson(user.value_or(QByteArray())).object();
  QCOMPARE(hidden.value("recipient"_L1).toString(), u"US.1349"_s);
  QVERIFY(!hidden.contains("to"_L1));
  const auto group = bodyOf({{SendRecipient::Kind::Group, u"G1"_s}, TextContent{u"a"_s}, {}, {}});
  const QJsonObject many = QJsonDocument::fromJson(group.value_or(QByteArray())).object();
  QCOMPARE(many.value("to"_L1).toString(), u"G1"_s);
  QCOMPARE(many.value("recipient_type"_L1).toString(), u"group"_s);
}

void GraphMessageTest::theReferenceAndTheReceiptAreWhatTheServiceExpects() {
  const auto body = bodyOf({kAna, TextContent{u"a"_s}, {}, u"delivery-1"_s});
  QCOMPARE(
      QJsonDocument::fromJson(body.value_or(QByteArray())).object().value("biz_opaque_callback_data"_L1).toString(),
      u"delivery-1"_s);
  QCOMPARE(readReceipt(u"wamid.A"_s).value_or(QByteArray()),
           QByteArray(R"({"message_id":"wamid.A","messaging_product":"whatsapp","status":"read"})"));
}

void GraphMessageTest::recipientsAreReadAsTheyAreTyped() {
  QCOMPARE(recipientFrom(u" +49 (170) 123-45.67 "_s), (SendRecipient{SendRecipient::Kind::Number, u"491701234567"_s}));
  QCOMPARE(recipientFrom(u"US.1349aB"_s), (SendRecipient{SendRecipient::Kind::UserId, u"US.1349aB"_s}));
  QVERIFY(!isAddress(recipientFrom(u"Ana"_s)));
  QVERIFY(!isAddress(recipientFrom(u"+49"_s)));
  QVERIFY(isAddress(recipientFrom(u"0049 170 1234567"_s)));
}

MUNIMENT_TEST(GraphMessageTest);

} // namespace muniment::tests

#include "graph_message_test.moc"
