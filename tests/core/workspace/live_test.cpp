#include "core/access/scope_maker.h"
#include "core/connect/whatsapp/webhook_reader.h"
#include "core/records/disposition/content_destroyer.h"
#include "core/records/disposition/conversation_settler.h"
#include "core/store/destruction_repository.h"
#include "core/store/live_repository.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/live/live_queries.h"
#include "core/workspace/live/media_arrived.h"
#include "core/workspace/live/record_outbound.h"
#include "core/workspace/live/stop_words.h"
#include "tests/core/workspace/live_office.h"
#include "tests/support/test_suite.h"
#include "tests/support/webhook_corpus.h"

#include <random>

namespace muniment::tests {

class LiveTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyWebhookOfTheCorpusCountsOnce();
  void aMessageBecomesPartOfItsConversation();
  void whatIsToldBeforeItsMessageWaits();
  void earlierWordsAreKept();
  void whatWeSentIsPartOfTheConversation();
  void aNewNumberIsTheSamePerson();
  void filesAreWishedForAndArrive();
  void theHistoryStandsBeforeWhatIsThere();
  void gapsComeBeforeAPerson();
  void objectionsAreKnown();
  void whatIsNotOursIsRefused();
  void anExportMeetsTheLiveConversation();
  void alteredFactsAreFound();
  void destructionTakesWhatWasTold();
};

namespace {

QByteArray textMessage(const QByteArray& wamid, int second, const QByteArray& text, const QByteArray& from = "49170") {
  return R"({"from":")" + from + R"(","id":")" + wamid + R"(","timestamp":")" +
         QByteArray::number(1'770'000'000 + second) + R"(","type":"text","text":{"body":")" + text + R"("}})";
}

QByteArray messages(const QByteArray& list, const QByteArray& from = "49170") {
  return webhookOf("messages", R"("contacts":[{"wa_id":")" + from +
                                   R"(","profile":{"name":"Ana Silva"}}],"messages":[)" + list + "]");
}

QByteArray told(const QByteArray& wamid, int second, const QByteArray& rest) {
  return messages(R"({"from":"49170","id":")" + wamid + R"(","timestamp":")" +
                  QByteArray::number(1'770'000'000 + second) + R"(",)" + rest + "}");
}

QByteArray status(const QByteArray& wamid, int second, const QByteArray& word) {
  return webhookOf("messages", R"("statuses":[{"id":")" + wamid + R"(","status":")" + word + R"(","timestamp":")" +
                                   QByteArray::number(1'770'000'000 + second) + R"(","recipient_id":"49170"}])");
}

OutboundMessage sent(const QString& wamid, const QString& text, Instant at) {
  OutboundMessage message;
  message.to = {LiveOffice::kPeer, LiveOffice::kNumber, {u"49170"_s, {}, {}, {}}};
  message.ownPhone = u"15550001000"_s;
  message.wamid = wamid;
  message.at = at;
  message.text = text;
  message.delivery = DeliveryId::make(at);
  message.author = u"actor"_s;
  return message;
}

/// Destroys messages as the execution of a disposition does, and tells what the letters hold afterwards.
struct DestroyMessages final {
  static constexpr auto kName = QLatin1StringView("test.destroy-messages");
  static constexpr Permission kPermission = Permission::CaptureItem;

  ConversationId conversation;
  std::vector<MessageId> messages;

  [[nodiscard]] Json describe() const { return Json::Object(); }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const {
    store::Connection& connection = context.connection();
    EntryDraft draft;
    records::ContentDestroyer destroyer(connection, *context.services().vault, SnapshotId::make(context.now()));
    MUNIMENT_TRY(destroyer.destroyMessages(messages));
    destroyer.moveInto(draft);
    MUNIMENT_TRY_LET(unsettled, store::DestructionRepository(connection).unsettled(access::ScopeMaker::system()));
    QByteArrayList doomed;
    for (const ConversationId& id : unsettled)
      MUNIMENT_TRY(records::ConversationSettler(connection).settle(id, draft, doomed));
    draft.verb = u"snapshot.executed"_s;
    draft.subject = aggregateOf(conversation);
    context.record(std::move(draft));
    QByteArray letters;
    MUNIMENT_TRY_LET(arrivals, store::LiveRepository(connection).scanArrivals({}, 100, access::ScopeMaker::system()));
    for (const LiveArrival& arrival : arrivals) {
      if (const auto address = vault::VaultAddress::fromBytes(arrival.address)) {
        MUNIMENT_TRY_LET(bytes, context.services().vault->read(*address));
        letters += bytes;
      }
    }
    return Json::Object{{u"letters"_s, QString::fromUtf8(letters.replace('\0', ' '))}};
  }
};

std::int64_t hits(LiveOffice& office, const QString& query) {
  return office.workspace->ask(CountMessages{query}).result().value_or(-1);
}

} // namespace

void LiveTest::everyWebhookOfTheCorpusCountsOnce() {
  const auto corpus = webhookCorpus();
  if (corpus.empty())
    QSKIP("NOT TESTED ON REAL WEBHOOKS: configure with -DMUNIMENT_CORPUS=FOLDER");
  std::vector<QByteArray> bodies;
  std::set<QString> ids;
  std::int64_t about = 0;
  for (const auto& [name, body] : corpus) {
    // The samples share one id; each gets its own.
    QByteArray own = body;
    own.replace(R"("id":"wamid.)", R"("id":"wamid.)" + QByteArray::number(std::ssize(bodies)) + '.');
    own.replace(R"("id": "wamid.)", R"("id": "wamid.)" + QByteArray::number(std::ssize(bodies)) + '.');
    if (std::ranges::find(bodies, own) != bodies.end())
      continue;
    const auto reading = connect::readWhatsAppWebhook(own);
    QVERIFY(reading);
    for (const connect::WebhookEvent& event : reading->events) {
      if (event.kind == connect::WebhookEvent::Kind::Message && !event.party.isEmpty())
        ids.insert(event.numberId + event.wamid);
      else
        ++about;
    }
    bodies.push_back(std::move(own));
  }
  QVERIFY(bodies.size() > 60 && ids.size() > 25 && about > 20);
  std::vector<QByteArray> thrice;
  for (int times = 0; times < 3; ++times)
    std::ranges::copy(bodies, std::back_inserter(thrice));
  std::mt19937 chance(5);
  std::ranges::shuffle(thrice, chance);
  LiveOffice office;
  QVERIFY(office.receive(thrice));
  QCOMPARE(std::ssize(office.deliveries(Delivery::Direction::In)), std::ssize(bodies));
  for (const Delivery& delivery : office.deliveries(Delivery::Direction::In))
    QCOMPARE(delivery.state, Delivery::State::Done);
  QCOMPARE(office.count("live_arrival"), std::ssize(bodies));
  QCOMPARE(office.count("live_message"), std::ssize(ids));
  QCOMPARE(office.count("message"), std::ssize(ids));
  QVERIFY(office.count("live_fact") >= about);
  const std::int64_t facts = office.count("live_fact");
  QVERIFY(office.receive(thrice));
  QCOMPARE(office.count("live_fact"), facts);
  QCOMPARE(office.count("message"), std::ssize(ids));
  QVERIFY(office.isSound());
}

void LiveTest::aMessageBecomesPartOfItsConversation() {
  LiveOffice office;
  QVERIFY(office.receive({messages(textMessage("a", 10, "Zebra goes out") + ',' + textMessage("b", 5, "first")),
                          messages(textMessage("c", 7, "between"), "49170"),
                          messages(textMessage("d", 7, "somebody else", "49888"), "49888")}));
  const auto conversations = office.conversations();
  QCOMPARE(conversations.size(), 2U);
  const auto& ana = conversations.front().messages == 3 ? conversations.front() : conversations.back();
  QCOMPARE(ana.conversation.title, u"Ana Silva"_s);
  const auto kept = office.messagesOf(ana.conversation.id);
  QStringList words;
  for (const Message& message : kept)
    words.append(message.text);
  QCOMPARE(words, QStringList({u"first"_s, u"between"_s, u"Zebra goes out"_s}));
  QCOMPARE(ana.lastText, u"Zebra goes out"_s);
  QCOMPARE(hits(office, u"zebra"_s), 1);
  const auto one = office.workspace->ask(ConversationById{ana.conversation.id}).result();
  QCOMPARE(one->speakers.front().phone, u"+49170"_s);
  QCOMPARE(one->sources.front().format(), u"whatsapp-cloud-api"_s);
  QCOMPARE(one->sources.front().messages, 3);
  const auto live = office.workspace->ask(LiveConversation{ana.conversation.id}).result();
  QVERIFY(live && *live);
  QCOMPARE((*live)->address.party.phone, u"49170"_s);
  QCOMPARE((*live)->lastInbound->milliseconds(), 1'770'000'010'000);
  QVERIFY(office.isSound());
}

void LiveTest::whatIsToldBeforeItsMessageWaits() {
  LiveOffice office;
  QVERIFY(office.receive(
      {told("e", 20,
            R"("type":"edit","edit":{"original_message_id":"a","message":{"type":"text","text":{"body":"newer"}}})"),
       told("r", 21, R"("type":"reaction","reaction":{"message_id":"a","emoji":"\ud83d\udc4d"})"),
       told("x", 22, R"("type":"revoke","revoke":{"original_message_id":"a"})")}));
  QCOMPARE(office.count("message"), 0);
  QVERIFY(office.isSound());
  QVERIFY(office.receive({messages(textMessage("a", 10, "older"))}));
  const auto kept = office.messagesOf(office.conversations().front().conversation.id);
  QCOMPARE(kept.size(), 1U);
  QCOMPARE(kept.front().text, u"newer"_s);
  QVERIFY(kept.front().flags.testFlag(MessageFlag::Edited) && kept.front().flags.testFlag(MessageFlag::Deleted));
  QCOMPARE(kept.front().reactions.size(), 1U);
  const auto details = office.workspace->ask(MessageDetails{kept.front().id}).result();
  QCOMPARE(details->live.versions.size(), 2U);
  QCOMPARE(details->live.versions.front().text, u"older"_s);
  QVERIFY(office.isSound());
}

void LiveTest::earlierWordsAreKept() {
  LiveOffice office;
  QVERIFY(office.receive({messages(textMessage("a", 10, "one"))}));
  const auto edit = [](const QByteArray& id, int second, const QByteArray& text) {
    return told(id, second,
                R"("type":"edit","edit":{"original_message_id":"a","message":{"type":"text","text":{"body":")" + text +
                    R"("}}})");
  };
  QVERIFY(office.receive({edit("e3", 30, "three")}));
  QVERIFY(office.receive({edit("e2", 20, "two"), edit("e3", 30, "three")}));
  const auto kept = office.messagesOf(office.conversations().front().conversation.id);
  QCOMPARE(kept.front().text, u"three"_s);
  QCOMPARE(hits(office, u"three"_s), 1);
  QCOMPARE(hits(office, u"one"_s), 0);
  const auto details = office.workspace->ask(MessageDetails{kept.front().id}).result();
  QStringList words;
  for (const LiveState::Version& version : details->live.versions)
    words.append(version.text);
  QCOMPARE(words, QStringList({u"one"_s, u"two"_s, u"three"_s}));
  QVERIFY(office.isSound());
}

void LiveTest::whatWeSentIsPartOfTheConversation() {
  LiveOffice office;
  const Instant at = Instant::fromMilliseconds(1'770'000'050'000);
  QVERIFY(
      office.receive({messages(textMessage("a", 10, "question")), status("s", 60, "read"), status("s", 55, "sent")}));
  const auto recorded = office.runSeated(RecordOutbound(sent(u"s"_s, u"answer"_s, at), std::nullopt));
  QVERIFY(recorded);
  const auto again = office.runSeated(RecordOutbound(sent(u"s"_s, u"answer"_s, at), std::nullopt));
  QCOMPARE(again->number(u"repeated"), 1);
  QCOMPARE(again->text(u"message"), recorded->text(u"message"));
  QVERIFY(office.receive({status("s", 58, "delivered"), status("s", 70, "failed")}));
  const auto kept = office.messagesOf(office.conversations().front().conversation.id);
  QCOMPARE(kept.size(), 2U);
  QCOMPARE(kept.back().text, u"answer"_s);
  const auto page = office.workspace->ask(TranscriptPage{kept.back().conversation, 0, 10}).result();
  QCOMPARE(page->stages.at(kept.back().id), LiveReceipt::Stage::Read);
  const auto details = office.workspace->ask(MessageDetails{kept.back().id}).result();
  QCOMPARE(details->live.receipts.front().delivered->milliseconds(), 1'770'000'058'000);
  const auto answerer = office.workspace->ask(ConversationById{kept.back().conversation}).result();
  QVERIFY(answerer->speakers.at(static_cast<std::size_t>(kept.back().speaker) - 1).isOwner);
  QVERIFY(office.isSound());
}

void LiveTest::aNewNumberIsTheSamePerson() {
  LiveOffice office;
  QVERIFY(office.receive({messages(textMessage("a", 10, "before"))}));
  QVERIFY(office.receive(
      {told("s", 20, R"("type":"system","system":{"type":"user_changed_number","body":"changed","wa_id":"49171"})")}));
  QVERIFY(office.receive({messages(textMessage("b", 30, "after", "49171"), "49171")}));
  QCOMPARE(office.conversations().size(), 1U);
  QCOMPARE(office.conversations().front().messages, 3);
  const auto live = office.workspace->ask(LiveConversation{office.conversations().front().conversation.id}).result();
  QCOMPARE((*live)->address.party.phone, u"49171"_s);
  // Whoever has a user id later is known by it without the number.
  QVERIFY(office.receive(
      {webhookOf(
           "messages",
           R"("messages":[{"from":"49171","from_user_id":"US.5","id":"c","timestamp":"1770000040","type":"text","text":{"body":"both"}}])"),
       webhookOf(
           "messages",
           R"("messages":[{"from_user_id":"US.5","id":"d","timestamp":"1770000050","type":"text","text":{"body":"hidden"}}])")}));
  QCOMPARE(office.conversations().size(), 1U);
  QVERIFY(office.isSound());
}

void LiveTest::filesAreWishedForAndArrive() {
  LiveOffice office;
  const QByteArray bytes = "picture";
  const QByteArray digest = sha256(bytes).toBytes();
  const auto image = [&](const QByteArray& id, const QByteArray& sum) {
    return R"({"from":"49170","id":")" + id + R"(","timestamp":"1770000010","type":"image","image":{"id":"m)" + id +
           R"(","mime_type":"image\/jpeg","sha256":")" + sum.toBase64() + R"(","caption":"dock"}})";
  };
  QVERIFY(office.receive({messages(image("a", digest) + ',' + image("b", sha256("other").toBytes()))}));
  const auto wished = office.deliveries(Delivery::Direction::Out);
  QCOMPARE(wished.size(), 2U);
  QCOMPARE(wished.front().kind, u"media.fetch"_s);
  auto kept = office.messagesOf(office.conversations().front().conversation.id);
  QCOMPARE(kept.front().attachment->state, Attachment::State::Missing);
  const auto stored = office.workspace->keepBytes(bytes);
  const MediaWish wish{LiveOffice::kNumber, u"ma"_s, u"a"_s, digest, u"image/jpeg"_s, {}, office.fixture.clock().now()};
  QCOMPARE(*mediaWishFrom(bytesOf(wish)), wish);
  QVERIFY(!mediaWishFrom("{}"));
  QVERIFY(*office.runSeated(MediaArrived(LiveOffice::kPeer, wish, *stored))->at(u"matches").boolean());
  MediaWish other = wish;
  other.wamid = u"b"_s;
  QCOMPARE(office.openTasks(), 0);
  QVERIFY(!*office.runSeated(MediaArrived(LiveOffice::kPeer, other, *stored))->at(u"matches").boolean());
  QCOMPARE(office.openTasks(), 1);
  kept = office.messagesOf(office.conversations().front().conversation.id);
  for (const Message& message : kept)
    QCOMPARE(message.attachment->state, Attachment::State::Present);
  QCOMPARE(kept.front().attachment->digest, digest);
  other.wamid = u"nobody"_s;
  QCOMPARE(office.runSeated(MediaArrived(LiveOffice::kPeer, other, *stored)).error().id, u"live.message_unknown"_s);
  QVERIFY(office.isSound());
}

void LiveTest::theHistoryStandsBeforeWhatIsThere() {
  LiveOffice office;
  QVERIFY(office.receive({messages(textMessage("a", 100, "now"))}));
  const QByteArray chunk = webhookOf(
      "history",
      R"("history":[{"threads":[{"id":"49170","messages":[)"
      R"({"from":"15550001000","id":"h1","timestamp":"1770000001","type":"text","text":{"body":"hello"},"history_context":{"status":"READ"}},)"
      R"({"from":"49170","id":"h2","timestamp":"1770000002","type":"media_placeholder"},)" +
          textMessage("a", 100, "now") + "]}]}]");
  QVERIFY(office.receive({chunk}));
  QVERIFY(office.receive({webhookOf(
      "history",
      R"("messages":[{"from":"49170","id":"h2","timestamp":"1770000002","type":"image","image":{"id":"m","mime_type":"image\/png"}}])")}));
  const auto kept = office.messagesOf(office.conversations().front().conversation.id);
  QCOMPARE(kept.size(), 3U);
  QCOMPARE(kept.front().text, u"hello"_s);
  QCOMPARE(kept.back().text, u"now"_s);
  QCOMPARE(kept[1].kind, MessageKind::Image);
  QCOMPARE(kept[1].attachment->mime, u"image/png"_s);
  QCOMPARE(office.deliveries(Delivery::Direction::Out).size(), 1U);
  const auto page = office.workspace->ask(TranscriptPage{kept.front().conversation, 0, 10}).result();
  QCOMPARE(page->stages.at(kept.front().id), LiveReceipt::Stage::Read);
  QVERIFY(office.isSound());
}

void LiveTest::gapsComeBeforeAPerson() {
  LiveOffice office;
  const QByteArray unsupported = R"("type":"unsupported","errors":[{"code":131051,"title":"Message type unknown"}])";
  QVERIFY(office.receive({told("u", 1, unsupported), told("v", 2, unsupported)}));
  QCOMPARE(office.openTasks(), 1); // one question, however often it happens
  QCOMPARE(office.count("message"), 2);
  QVERIFY(office.receive(
      {R"({"object":"whatsapp_business_account","entry":[{"id":"9","changes":[{"field":"account_update","value":{"event":"PARTNER_REMOVED"}}]}]})",
       messages(R"({"id":"nobody","type":"text"})")}));
  QCOMPARE(office.openTasks(), 2);
  QVERIFY(office.isSound());
}

void LiveTest::objectionsAreKnown() {
  QCOMPARE(objectionIn(u" STOP! "_s), true);
  QCOMPARE(objectionIn(u"Arrêt"_s), true);
  QCOMPARE(objectionIn(u"start"_s), false);
  QVERIFY(!objectionIn(u"please stop by tomorrow"_s));
  LiveOffice office;
  const auto objection = [&] {
    return (*office.workspace->ask(LiveConversation{office.conversations().front().conversation.id}).result())
        ->objection;
  };
  QVERIFY(office.receive({messages(textMessage("a", 10, "Stop"))}));
  QVERIFY(objection().all);
  QCOMPARE(objection().since->milliseconds(), 1'770'000'010'000);
  QVERIFY(office.receive(
      {messages(textMessage("b", 20, "START")),
       webhookOf(
           "user_preferences",
           R"("user_preferences":[{"wa_id":"49170","category":"marketing_messages","value":"stop","timestamp":1770000030}])")}));
  QVERIFY(!objection().all && objection().marketing);
  QVERIFY(office.isSound());
}

void LiveTest::whatIsNotOursIsRefused() {
  LiveOffice office;
  office.numbers = {LiveOffice::kNumber};
  QVERIFY(office.receive({webhookOf("messages", R"("messages":[)" + textMessage("a", 1, "x") + "]", u"666"_s),
                          "not json", messages(textMessage("b", 1, "ours"))}));
  QStringList problems;
  for (const Delivery& delivery : office.deliveries(Delivery::Direction::In)) {
    if (delivery.state == Delivery::State::Dead)
      problems.append(delivery.problem);
  }
  problems.sort();
  QCOMPARE(problems, QStringList({u"whatsapp.number_unknown"_s, u"whatsapp.webhook_unreadable"_s}));
  QCOMPARE(office.count("message"), 1);
  QCOMPARE(office.openTasks(), 2);
  QCOMPARE(numbersIn(u" 1, 2\n3 "_s), std::set<QString>({u"1"_s, u"2"_s, u"3"_s}));
  QVERIFY(office.isSound());
}

void LiveTest::anExportMeetsTheLiveConversation() {
  LiveOffice office;
  std::vector<QByteArray> bodies;
  QStringList lines;
  for (int i = 0; i < 12; ++i) {
    const QByteArray words = "message number " + QByteArray::number(i) + " about the dock";
    bodies.push_back(messages(textMessage("w" + QByteArray::number(i), i * 60, words)));
    lines.append(u"Ana Silva: "_s + QString::fromUtf8(words));
  }
  QVERIFY(office.receive(bodies));
  const ConversationId live = office.conversations().front().conversation.id;
  ImportWish wish;
  wish.into = live;
  const auto imported = office.fixture.importChat(*office.workspace, u"chat.txt"_s, lines, wish);
  QVERIFY(imported);
  QCOMPARE(imported->conversation, live);
  QVERIFY(office.receive({messages(textMessage("later", 100'000, "it goes on"))}));
  const auto one = office.workspace->ask(ConversationById{live}).result();
  QCOMPARE(one->sources.size(), 2U);
  QCOMPARE(office.messagesOf(live).back().text, u"it goes on"_s);
  QVERIFY(office.isSound());
}

void LiveTest::alteredFactsAreFound() {
  LiveOffice office;
  QVERIFY(office.receive({messages(textMessage("a", 10, "one")), status("a", 11, "read")}));
  QVERIFY(office.isSound());
  const auto change = [&](const QByteArray& sql) {
    const auto connection = store::Connection::open(
        store::Address::sqlite(office.fixture.path(u"ws/muniment.db"_s).value), store::OpenMode::Write);
    return connection && (*connection)->change(sql).value_or(0) > 0;
  };
  QVERIFY(change("UPDATE live_fact SET content = replace(content, '\"read\"', '\"sent\"')"));
  QVERIFY(!office.isSound());
  QVERIFY(change("UPDATE live_fact SET content = replace(content, '\"sent\"', '\"read\"')"));
  QVERIFY(office.isSound());
  QVERIFY(change("DELETE FROM live_message"));
  QVERIFY(!office.isSound());
}

void LiveTest::destructionTakesWhatWasTold() {
  LiveOffice office;
  const QByteArray edit =
      R"({"from":"49170","id":"e","timestamp":"1770000020","type":"edit","edit":{"original_message_id":)"
      R"("a","message":{"type":"text","text":{"body":"canaryedit"}}}})";
  QVERIFY(
      office.receive({messages(textMessage("a", 10, "canaryone") + ',' + edit + ',' + textMessage("b", 30, "stays"))}));
  const ConversationId conversation = office.conversations().front().conversation.id;
  const auto destroy = [&](MessageId id) {
    const auto receipt = office.workspace->run(DestroyMessages{conversation, {id}}).result();
    return receipt ? receipt->outcome.text(u"letters") : receipt.error().id;
  };
  auto kept = office.messagesOf(conversation);
  QCOMPARE(kept.front().text, u"canaryedit"_s);
  const QString letters = destroy(kept.front().id);
  QVERIFY(letters.contains(u"Ana Silva"_s));
  QVERIFY(!letters.contains(u"canary"_s));
  QCOMPARE(office.count("live_fact"), 0);
  QCOMPARE(office.count("live_message"), 1);
  QCOMPARE(hits(office, u"canaryedit"_s), 0);
  QVERIFY(office.isSound());
  QCOMPARE(destroy(kept.back().id), QString());
  QCOMPARE(office.count("live_message"), 0);
  QCOMPARE(office.count("live_chat"), 0);
  QVERIFY(office.conversations().front().conversation.title.isEmpty());
  QVERIFY(office.isSound());
  // Whoever writes again begins a new conversation.
  QVERIFY(office.receive({messages(textMessage("c", 40, "again"))}));
  QCOMPARE(office.conversations().size(), 2U);
  QVERIFY(office.isSound());
}

MUNIMENT_TEST(LiveTest);

} // namespace muniment::tests

#include "live_test.moc"
