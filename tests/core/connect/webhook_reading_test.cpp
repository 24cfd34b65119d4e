#include "core/connect/http/foreign_json.h"
#include "core/connect/whatsapp/webhook_reader.h"
#include "tests/support/test_suite.h"
#include "tests/support/webhook_corpus.h"

#include <set>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace connect;
using Kind = WebhookEvent::Kind;

class WebhookReadingTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingOfTheCorpusIsLost();
  void messagesAreRead_data();
  void messagesAreRead();
  void whatIsToldOfMessagesIsRead();
  void theHistoryIsRead();
  void whoeverHidesTheirNumberIsKnown();
  void gapsAreNamed();
  void hostileBodies_data();
  void hostileBodies();
};

namespace {

void leavesOf(const ForeignJson& value, QStringList& leaves) {
  for (const ForeignJson::Member& member : value.members())
    leavesOf(member.value, leaves);
  for (const ForeignJson& element : value.elements())
    leavesOf(element, leaves);
  if (value.isString() || value.isNumber())
    leaves.append(value.text());
}

QString digitsIn(const QString& text) {
  QString digits;
  for (const QChar c : text) {
    if (c.isDigit())
      digits.append(c);
  }
  return digits;
}

/// Every text that the events tell, wherever it stands in them.
QStringList toldBy(const WebhookReading& reading) {
  QStringList told;
  for (const auto& [pointer, text] : reading.rest)
    told.append(text);
  for (const WebhookEvent& event : reading.events) {
    told << event.field << event.account << event.numberId << event.ownPhone << event.type << event.wamid
         << event.target << event.party.phone << event.party.userId << event.party.parentUserId << event.party.name
         << event.group << event.text << event.system << event.quoted << event.payload << event.emoji << event.newPhone
         << event.status << event.recipient << event.callback;
    if (event.at)
      told.append(QString::number(event.at->milliseconds() / 1000));
    if (event.media)
      told << event.media->id << event.media->mime << event.media->name
           << QString::fromLatin1(event.media->sha256.toBase64());
    for (const WebhookProblem& problem : event.problems)
      told << problem.code << problem.title << problem.details;
    for (const auto& [pointer, text] : event.rest)
      told.append(text);
  }
  return told;
}

/// Words that say what the reading is made of: they come back as the kind of an event.
bool isGrammar(const QString& leaf) {
  static const std::set<QString> words{u"whatsapp_business_account"_s,
                                       u"whatsapp"_s,
                                       u"individual"_s,
                                       u"group"_s,
                                       u"button_reply"_s,
                                       u"list_reply"_s,
                                       u"nfm_reply"_s,
                                       u"text"_s,
                                       u"image"_s};
  return words.contains(leaf);
}

WebhookReading readValue(const QByteArray& field, const QByteArray& value) {
  return readWhatsAppWebhook(R"({"object":"whatsapp_business_account","entry":[{"id":"9","changes":[{"field":")" +
                             field + R"(","value":)" + value + "}]}]}")
      .value_or(WebhookReading());
}

WebhookReading readMessage(const QByteArray& message) {
  return readValue("messages", R"({"metadata":{"display_phone_number":"+1 555 000","phone_number_id":"7"},)"
                               R"("contacts":[{"wa_id":"49170","profile":{"name":"Ana"}}],"messages":[)" +
                                   message + "]}");
}

} // namespace

void WebhookReadingTest::nothingOfTheCorpusIsLost() {
  const auto bodies = webhookCorpus();
  if (bodies.empty())
    QSKIP("NOT TESTED ON REAL WEBHOOKS: configure with -DMUNIMENT_CORPUS=FOLDER");
  int leavesSeen = 0;
  for (const auto& [name, body] : bodies) {
    const auto reading = readWhatsAppWebhook(body);
    QVERIFY2(reading, qPrintable(name));
    QVERIFY2(!reading->events.empty(), qPrintable(name));
    const auto document = ForeignJson::parse(body);
    QStringList leaves;
    leavesOf(*document, leaves);
    const QStringList told = toldBy(*reading);
    for (const QString& leaf : leaves) {
      ++leavesSeen;
      if (leaf.isEmpty() || isGrammar(leaf))
        continue;
      const bool found = std::ranges::any_of(told, [&](const QString& text) {
        return text.contains(leaf) || (leaf.startsWith(u'+') && text.contains(digitsIn(leaf))) ||
               text.compare(leaf, Qt::CaseInsensitive) == 0;
      });
      QVERIFY2(found, qPrintable(name + u": "_s + leaf));
    }
    for (const WebhookEvent& event : reading->events) {
      const auto item = ForeignJson::parse(QByteArrayView(body).sliced(event.first, event.size));
      QVERIFY2(item, qPrintable(name));
    }
  }
  QVERIFY(leavesSeen > 1000);
}

void WebhookReadingTest::messagesAreRead_data() {
  QTest::addColumn<QByteArray>("message");
  QTest::addColumn<MessageKind>("kind");
  QTest::addColumn<QString>("text");
  const auto row = [](const char* name, const QByteArray& rest, MessageKind kind, const QString& text) {
    QTest::addRow("%s", name) << R"({"from":"49170","id":"w","timestamp":"1697043223",)" + rest + "}" << kind << text;
  };
  row("text", R"("type":"text","text":{"body":"h\u00e9llo \/ \ud83d\ude00"})", MessageKind::Text, u"héllo / 😀"_s);
  row("image", R"("type":"image","image":{"id":"1","caption":"c"})", MessageKind::Image, u"c"_s);
  row("voice", R"("type":"audio","audio":{"id":"1","voice":true})", MessageKind::Audio, {});
  row("button", R"("type":"button","button":{"payload":"p","text":"Yes"})", MessageKind::Text, u"Yes"_s);
  row("list",
      R"("type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"a","title":"T","description":"D"}})",
      MessageKind::Text, u"T\nD"_s);
  row("flow",
      R"("type":"interactive","interactive":{"type":"nfm_reply","nfm_reply":{"name":"flow","body":"Sent","response_json":"{\"a\":1}"}})",
      MessageKind::Text, u"Sent\n{\"a\":1}"_s);
  row("place", R"("type":"location","location":{"latitude":1.50,"longitude":-2,"name":"Dock"})", MessageKind::Location,
      u"Dock\n1.50, -2"_s);
  row("cards", R"("type":"contacts","contacts":[{"name":{"formatted_name":"Ben"},"phones":[{"phone":"+1 2"}]}])",
      MessageKind::Contact, u"Ben\n+1 2"_s);
  row("order",
      R"("type":"order","order":{"catalog_id":"9","text":"now","product_items":[{"product_retailer_id":"H","quantity":3,"item_price":30.50,"currency":"ILS"}]})",
      MessageKind::Text, u"now\n3 × H · 30.50 ILS"_s);
  row("a new number", R"("type":"system","system":{"type":"user_changed_number","body":"changed","wa_id":"49171"})",
      MessageKind::System, u"changed"_s);
  row("unsupported", R"("type":"unsupported","errors":[{"code":131051,"title":"Unknown"}])", MessageKind::Unknown, {});
}

void WebhookReadingTest::messagesAreRead() {
  QFETCH(QByteArray, message);
  QFETCH(MessageKind, kind);
  QFETCH(QString, text);
  const WebhookReading reading = readMessage(message);
  QCOMPARE(reading.events.size(), 1U);
  const WebhookEvent& event = reading.events.front();
  QCOMPARE(event.kind, Kind::Message);
  QCOMPARE(event.messageKind, kind);
  QCOMPARE(event.text, text);
  QCOMPARE(event.party.name, u"Ana"_s);
  QCOMPARE(event.ownPhone, u"1555000"_s);
  QCOMPARE(event.at->milliseconds(), 1'697'043'223'000);
  QVERIFY(reading.names.isEmpty());
}

void WebhookReadingTest::whatIsToldOfMessagesIsRead() {
  const auto one = [](const QByteArray& rest) {
    return readMessage(R"({"from":"49170","id":"e","timestamp":"1",)" + rest + "}").events.front();
  };
  const WebhookEvent edit =
      one(R"("type":"edit","edit":{"original_message_id":"w","message":{"type":"text","text":{"body":"new"}}})");
  QVERIFY(edit.kind == Kind::Edit && edit.target == u"w" && edit.text == u"new");
  const WebhookEvent revoke = one(R"("type":"revoke","revoke":{"original_message_id":"w"})");
  QVERIFY(revoke.kind == Kind::Revoke && revoke.target == u"w");
  const WebhookEvent reaction = one(R"("type":"reaction","reaction":{"message_id":"w"})");
  QVERIFY(reaction.kind == Kind::Reaction && reaction.target == u"w" && reaction.emoji.isEmpty());
  const WebhookReading echo =
      readValue("smb_message_echoes",
                R"({"metadata":{"display_phone_number":"1555","phone_number_id":"7"},"message_echoes":[)"
                R"({"from":"49170","to":"1555","id":"e","type":"revoke","revoke":{"original_message_id":"w"}}]})");
  QVERIFY(echo.events.front().isOutbound);
  QCOMPARE(echo.events.front().party.phone, u"49170"_s);
  const WebhookReading status = readValue(
      "messages",
      R"({"metadata":{"phone_number_id":"7"},"statuses":[{"id":"w","status":"FAILED","timestamp":1,)"
      R"("recipient_id":"49170","biz_opaque_callback_data":"d","errors":[{"code":131047,"title":"late"}]}]})");
  QVERIFY(status.events.front().kind == Kind::Status && status.events.front().status == u"failed");
  QCOMPARE(status.events.front().problems.front().code, u"131047"_s);
  QCOMPARE(status.events.front().callback, u"d"_s);
}

void WebhookReadingTest::theHistoryIsRead() {
  const WebhookReading reading = readValue(
      "history",
      R"({"metadata":{"display_phone_number":"1555","phone_number_id":"7"},"history":[{"metadata":{"phase":1,)"
      R"("chunk_order":2,"progress":50},"threads":[{"id":"49170","messages":[{"from":"1555","to":"49170","id":"a",)"
      R"("timestamp":"5","type":"text","text":{"body":"x"},"history_context":{"status":"READ"}},)"
      R"({"from":"49170","id":"b","timestamp":"6","type":"media_placeholder"}]}]}]})");
  QCOMPARE(reading.events.size(), 2U);
  QVERIFY(reading.events[0].isPast && reading.events[0].isOutbound && reading.events[0].status == u"read");
  QVERIFY(!reading.events[1].isOutbound && reading.events[1].mediaLater);
  QCOMPARE(reading.rest.at(u"/entry/0/changes/0/value/history/0/metadata/progress"_s), u"50"_s);
}

void WebhookReadingTest::whoeverHidesTheirNumberIsKnown() {
  const WebhookReading reading = readValue(
      "messages", R"({"metadata":{"phone_number_id":"7"},"contacts":[{"user_id":"US.1","profile":{"username":"ana"}}],)"
                  R"("messages":[{"id":"w","from_user_id":"US.1","type":"text","text":{"body":"x"}}]})");
  QCOMPARE(reading.events.front().party.userId, u"US.1"_s);
  QCOMPARE(reading.events.front().party.name, u"ana"_s);
  QVERIFY(reading.events.front().party.phone.isEmpty());
}

void WebhookReadingTest::gapsAreNamed() {
  QCOMPARE(readValue("account_update", R"({"event":"PARTNER_REMOVED","x":{"y":1}})").events.front().kind, Kind::Gap);
  QCOMPARE(readValue("messages", R"({"errors":[{"code":130429,"title":"limit"}]})").events.front().kind, Kind::Gap);
  const auto bare = readWhatsAppWebhook(R"({"history":[{"errors":[{"code":2593109}]}]})");
  QCOMPARE(bare->events.front().kind, Kind::Gap);
  const WebhookReading unheard = readValue("weather", R"({"rain":[1,{"deep":"x"}]})");
  QCOMPARE(unheard.names, QStringList{u"weather"_s});
  QCOMPARE(unheard.events.front().rest.at(u"/rain/1/deep"_s), u"x"_s);
}

void WebhookReadingTest::hostileBodies_data() {
  QTest::addColumn<QByteArray>("body");
  QTest::addColumn<bool>("readable");
  QTest::newRow("nothing") << QByteArray() << false;
  QTest::newRow("no object") << QByteArray("[1]") << false;
  QTest::newRow("cut") << QByteArray(R"({"entry":[{"id")") << false;
  QTest::newRow("twice") << QByteArray(R"({"entry":[],"entry":[]})") << false;
  QTest::newRow("deep") << QByteArray(200'000, '[') << false;
  QTest::newRow("other types") << QByteArray(R"({"entry":{"changes":7},"object":[]})") << true;
  QTest::newRow("half a pair")
      << QByteArray(
             R"({"entry":[{"changes":[{"field":"messages","value":{"messages":[{"id":"w","text":{"body":"\ud800"},"type":"text"}]}}]}]})")
      << false;
  QTest::newRow("a time beyond time")
      << QByteArray(
             R"({"entry":[{"changes":[{"field":"messages","value":{"messages":[{"id":"w","timestamp":"99999999999999999999"}]}}]}]})")
      << true;
}

void WebhookReadingTest::hostileBodies() {
  QFETCH(QByteArray, body);
  QFETCH(bool, readable);
  const auto reading = readWhatsAppWebhook(body);
  QCOMPARE(reading.has_value(), readable);
  if (!reading)
    QCOMPARE(reading.error().id, u"whatsapp.webhook_unreadable"_s);
  else
    for (const WebhookEvent& event : reading->events)
      QVERIFY(event.text.isValidUtf16() && event.first >= 0 && event.first + event.size <= body.size());
}

MUNIMENT_TEST(WebhookReadingTest);

} // namespace muniment::tests

#include "webhook_reading_test.moc"
