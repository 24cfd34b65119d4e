#include "core/workspace/conversations/transcript.h"
#include "core/workspace/sending/send_template.h"
#include "core/workspace/sending/sending_state.h"
#include "core/workspace/sending/settle_sending.h"
#include "core/workspace/sending/template_list.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/sending/messenger_desk.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

class SendingTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsSentArrivesAndIsKept();
  void wordsNeedThatThePersonWrote();
  void aTemplateOpensAConversation();
  void whoObjectsGetsNothing();
  void aFileIsUploadedAndSent();
  void anUnheardAnswerIsFoundByItsStatus();
  void anUnheardAnswerWithoutAStatusStopsForAPerson();
  void aPersonWhoGotTooMuchIsLeftInPeace();
  void aRefusedTokenKeepsTheQueue();
  void whatFailsLaterIsPutBeforeAPerson();
  void aWindowThatClosedMeanwhileStopsTheMessage();
  void whatWaitsCanBeTakenBack();
  void anAnswerNamesWhatItAnswers();
  void aReactionIsSentKeptAndTakenBack();
  void choicesAreButtonsOrAList();
  void whatIsWrittenOnTheScreenWaitsAMoment();
  void readReceiptsGoOnlyAsItWasSet();
  void aTemplateTakesTheFileOfItsHeading();
  void mediaAreFetchedFromAFreshAddress_data();
  void mediaAreFetchedFromAFreshAddress();
  void mediaThatTheServiceForgotAreNamedAsLost();
  void aScreenKnowsWhatMayBeSent();
  void theConnectionIsTestedStepByStep();
};

namespace {

const QString kAna = QString::fromLatin1(MessengerDesk::kAna);
const SendTarget kToAna{std::nullopt, u"wa"_s, kAna};

std::int64_t openTasks(MessengerDesk& desk) {
  TasksPage query;
  query.whose = TasksPage::Whose::Everybodys;
  const auto page = desk.workspace().ask(query).result();
  return page ? page->total : -1;
}

SendTemplate request(const QString& first = u"PO 7"_s, const QString& name = u"approval_request"_s) {
  return SendTemplate(kToAna, name, u"en_US"_s, {{u"body.1"_s, first}, {u"body.2"_s, u"Friday"_s}});
}

QJsonObject resetAfter(int count = 1) {
  return {{u"kind"_s, u"reset"_s},     {u"peer"_s, u"wa"_s}, {u"method"_s, u"POST"_s},
          {u"path"_s, u"/messages"_s}, {u"count"_s, count},  {u"late"_s, true}};
}

} // namespace

void SendingTest::whatIsSentArrivesAndIsKept() {
  MessengerDesk desk;
  desk.anaWrites();
  QCOMPARE(desk.send(u"Good morning"_s), QString());
  desk.work();
  QCOMPARE(desk.standing(), u"done"_s);
  QCOMPARE(desk.arrived(), QStringList(u"Good morning"_s));
  QCOMPARE(desk.said(), (QStringList{u"Hello"_s, u"Good morning"_s}));
  // Where everything is kept as it was proved.
  QVERIFY(desk.isSound());
}

void SendingTest::wordsNeedThatThePersonWrote() {
  MessengerDesk desk;
  QCOMPARE(desk.send(u"Hello?"_s), u"sending.window_closed"_s);
  QCOMPARE(desk.send(u"Hello?"_s, u"Ana"_s), u"whatsapp.recipient_wrong"_s);
  desk.anaWrites();
  QCOMPARE(desk.send(QString(4'097, u'a')), u"whatsapp.too_long"_s);
  desk.pass(24 * 3'600'000 - 60'000);
  QCOMPARE(desk.send(u"Too late, by the margin"_s), u"sending.window_closed"_s);
  QVERIFY(desk.outbox().empty());
}

void SendingTest::aTemplateOpensAConversation() {
  MessengerDesk desk;
  const auto templates = desk.workspace().ask(Templates{u"wa"_s}).result();
  QVERIFY(templates);
  QCOMPARE(templates->size(), std::size_t(1));
  QCOMPARE(desk.run(request({})), u"whatsapp.blank_empty"_s);
  QCOMPARE(desk.run(request(u"PO 7"_s, u"unknown"_s)), u"sending.template_unknown"_s);
  QCOMPARE(desk.run(request()), QString());
  desk.work();
  QCOMPARE(desk.standing(), u"done"_s);
  QCOMPARE(desk.arrived(), QStringList(u"template"_s));
  QVERIFY(desk.said().value(0).startsWith(u"Please decide on PO 7 until Friday at the latest."_s));
}

void SendingTest::whoObjectsGetsNothing() {
  MessengerDesk desk;
  desk.anaWrites();
  QCOMPARE(desk.send(u"Queued before"_s), QString());
  desk.anaWrites(u"STOP"_s);
  QCOMPARE(desk.send(u"Hello"_s), u"sending.opted_out"_s);
  QCOMPARE(desk.run(request()), u"sending.opted_out"_s);
  desk.work();
  QVERIFY(desk.arrived().isEmpty());
  QCOMPARE(desk.outbox().front().problem, u"sending.opted_out"_s);
}

void SendingTest::aFileIsUploadedAndSent() {
  MessengerDesk desk;
  desk.anaWrites();
  const FileToCapture file{u"offer.pdf"_s, {}, QByteArray("%PDF-1.4 offer")};
  QCOMPARE(desk.run(SendMessage(kToAna, connect::whatsapp::TextContent{u"Our \"offer\""_s}, file)), QString());
  desk.work();
  QCOMPARE(desk.standing(), u"done"_s);
  const QJsonObject state = desk.sandbox().state(u"wa"_s);
  const QJsonObject sent = state.value("messages"_L1).toArray().last().toObject().value("content"_L1).toObject();
  const QJsonObject document = sent.value("document"_L1).toObject();
  QCOMPARE(document.value("caption"_L1).toString(), u"Our \"offer\""_s);
  QCOMPARE(document.value("filename"_L1).toString(), u"offer.pdf"_s);
  QCOMPARE(document.value("id"_L1), state.value("media"_L1).toArray().at(0).toObject().value("id"_L1));
  QCOMPARE(sent.value("biz_opaque_callback_data"_L1).toString(), desk.delivery().toString());
  const auto kept = desk.messages();
  QCOMPARE(kept.size(), std::size_t(2));
  QVERIFY(kept.back().attachment);
  QCOMPARE(kept.back().attachment->digest, sha256(QByteArray("%PDF-1.4 offer")).toBytes());
}

void SendingTest::anUnheardAnswerIsFoundByItsStatus() {
  MessengerDesk desk;
  desk.anaWrites();
  QCOMPARE(desk.send(u"Once"_s), QString());
  desk.sandbox().fault(resetAfter());
  desk.work(1);
  QVERIFY(desk.standing().startsWith(u"parked"_s));
  desk.startAgain(); // nothing but what is kept tells how it went
  desk.pass(10'000);
  desk.hear(3);
  desk.work();
  QCOMPARE(desk.standing(), u"done"_s);
  QCOMPARE(desk.arrived(), QStringList(u"Once"_s));
  QCOMPARE(desk.said(), (QStringList{u"Hello"_s, u"Once"_s}));
}

void SendingTest::anUnheardAnswerWithoutAStatusStopsForAPerson() {
  MessengerDesk desk;
  desk.anaWrites();
  QCOMPARE(desk.send(u"Once"_s), QString());
  const DeliveryId first = desk.delivery();
  desk.sandbox().fault(resetAfter());
  const Instant begin = desk.fixture().clock().now();
  desk.work();
  QCOMPARE(desk.standing(), u"dead whatsapp.maybe_sent"_s);
  QVERIFY(desk.fixture().clock().now().milliseconds() - begin.milliseconds() >= WhatsAppCarrier::kPatience);
  QCOMPARE(desk.arrived(), QStringList(u"Once"_s));
  QCOMPARE(openTasks(desk), 1);
  // What was queued after it waits, so that nothing overtakes it.
  QCOMPARE(desk.send(u"Then"_s), QString());
  desk.work();
  QCOMPARE(desk.arrived().size(), 1);
  QCOMPARE(desk.run(SendAgain{first}), u"sending.may_be_there"_s);
  QCOMPARE(desk.run(SendAgain{first, true}), QString());
  QCOMPARE(openTasks(desk), 0);
  desk.work();
  QCOMPARE(desk.arrived(), (QStringList{u"Once"_s, u"Once"_s, u"Then"_s}));
}

void SendingTest::aPersonWhoGotTooMuchIsLeftInPeace() {
  MessengerDesk desk;
  desk.anaWrites();
  desk.sandbox().json("POST control/wa/limits", {{u"perSecond"_s, 80}, {u"pairBurst"_s, 1}});
  const Instant begin = desk.fixture().clock().now();
  for (int i = 0; i < 5; ++i)
    QCOMPARE(desk.send(QString::number(i)), QString());
  desk.work(200);
  QCOMPARE(desk.arrived(), (QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
  QVERIFY(desk.fixture().clock().now().milliseconds() - begin.milliseconds() >= 24'000);
  // The service itself says so where somebody else writes to her too.
  desk.sandbox().json("POST wa/v24.0/200300400500600/messages",
                      {{u"messaging_product"_s, u"whatsapp"_s},
                       {u"to"_s, kAna},
                       {u"type"_s, u"text"_s},
                       {u"text"_s, QJsonObject{{u"body"_s, u"another program"_s}}}},
                      {{"Authorization", "Bearer sandbox-token"}});
  desk.pass(5'000);
  QCOMPARE(desk.send(u"5"_s), QString());
  desk.work(200);
  QCOMPARE(desk.standing(), u"done"_s);
}

void SendingTest::aRefusedTokenKeepsTheQueue() {
  MessengerDesk desk;
  desk.anaWrites();
  desk.sandbox().fault({{u"kind"_s, u"expired"_s}, {u"peer"_s, u"wa"_s}, {u"path"_s, u"/messages"_s}, {u"count"_s, 2}});
  QCOMPARE(desk.send(u"Later"_s), QString());
  desk.work(1);
  QCOMPARE(desk.standing(), u"parked whatsapp.token_refused"_s);
  desk.work();
  QCOMPARE(desk.standing(), u"done"_s);
  QCOMPARE(desk.arrived(), QStringList(u"Later"_s));
}

void SendingTest::whatFailsLaterIsPutBeforeAPerson() {
  MessengerDesk desk;
  desk.anaWrites();
  desk.sandbox().json("POST control/people", {{u"name"_s, u"Ana"_s}, {u"failsWith"_s, 131026}});
  QCOMPARE(desk.send(u"Hello"_s), QString());
  desk.work();
  QCOMPARE(desk.standing(), u"done"_s);
  QCOMPARE(openTasks(desk), 0);
  desk.pass(5'000);
  desk.hear(1);
  QCOMPARE(openTasks(desk), 1);
}

void SendingTest::aWindowThatClosedMeanwhileStopsTheMessage() {
  MessengerDesk desk;
  desk.anaWrites();
  QCOMPARE(desk.send(u"Soon"_s), QString());
  desk.pass(24 * 3'600'000);
  desk.work();
  QCOMPARE(desk.standing(), u"dead sending.window_closed"_s);
  QVERIFY(desk.arrived().isEmpty());
}

void SendingTest::whatWaitsCanBeTakenBack() {
  MessengerDesk desk;
  desk.anaWrites();
  QCOMPARE(desk.send(u"Wrong"_s), QString());
  const DeliveryId wrong = desk.delivery();
  QCOMPARE(desk.run(SendAgain{wrong}), u"delivery.not_dead"_s);
  QCOMPARE(desk.run(WithdrawMessage{wrong}), QString());
  QCOMPARE(desk.send(u"Right"_s), QString());
  desk.work();
  QCOMPARE(desk.arrived(), QStringList(u"Right"_s));
  QCOMPARE(desk.run(WithdrawMessage{desk.delivery()}), u"sending.under_way"_s);
}

void SendingTest::anAnswerNamesWhatItAnswers() {
  MessengerDesk desk;
  desk.anaWrites(u"Is Friday good?"_s);
  const SendTarget ana{desk.conversation(), {}, {}};
  const MessageId asked = desk.messages().front().id;
  QCOMPARE(desk.run(SendMessage(ana, connect::whatsapp::TextContent{u"Yes"_s}, {}, {{{}, asked}})), QString());
  desk.work();
  const QJsonObject sent = desk.sent();
  QCOMPARE(sent.value("context"_L1).toObject().value("message_id"_L1).toString(), desk.firstWamid());
  const auto kept = desk.messages();
  QCOMPARE(kept.back().text, u"Yes"_s);
  QVERIFY(kept.back().quote && kept.back().quote->message == asked);
  // What the messenger never saw cannot be answered through it, nor what somebody else wrote.
  const auto imported = desk.fixture().importChat(desk.workspace(), u"Chat.txt"_s, {u"Ana: Hello"_s, u"Tom: Hi"_s});
  QVERIFY(imported);
  TranscriptPage page;
  page.conversation = imported->conversation;
  const MessageId elsewhere = desk.workspace().ask(page).result()->messages.front().id;
  QCOMPARE(desk.run(SendMessage(ana, connect::whatsapp::TextContent{u"Yes"_s}, {}, {{{}, elsewhere}})),
           u"sending.message_elsewhere"_s);
  QCOMPARE(desk.run(SendMessage(kToAna, connect::whatsapp::TextContent{u"Yes"_s}, {}, {{{}, elsewhere}})),
           u"sending.message_elsewhere"_s);
}

void SendingTest::aReactionIsSentKeptAndTakenBack() {
  MessengerDesk desk;
  desk.anaWrites();
  const SendTarget ana{desk.conversation(), {}, {}};
  const MessageId hello = desk.messages().front().id;
  QCOMPARE(desk.run(ReactToMessage{ana, {{}, hello}, u"👍"_s}), QString());
  QVERIFY(desk.messages().front().reactions.empty()); // not before it went
  desk.work();
  QCOMPARE(desk.standing(), u"done"_s);
  QCOMPARE(desk.sent().value("reaction"_L1).toObject().value("message_id"_L1).toString(), desk.firstWamid());
  const auto reactions = desk.messages().front().reactions;
  QCOMPARE(reactions.size(), std::size_t(1));
  QCOMPARE(reactions.front().emoji, u"👍"_s);
  QCOMPARE(reactions.front().sender, u"+15550001000"_s);
  QCOMPARE(desk.messages().size(), std::size_t(1));
  desk.pass(1'000);
  QCOMPARE(desk.run(ReactToMessage{ana, {{}, hello}, {}}), QString());
  desk.work();
  QVERIFY(desk.messages().front().reactions.empty());
  QVERIFY(desk.isSound());
}

void SendingTest::choicesAreButtonsOrAList() {
  MessengerDesk desk;
  desk.anaWrites();
  const SendTarget ana{desk.conversation(), {}, {}};
  QCOMPARE(desk.run(SendMessage(ana, connect::whatsapp::ButtonsContent{{{}, u"Is Friday good?"_s, {}},
                                                                       {{u"1"_s, u"Yes"_s}, {u"2"_s, u"No"_s}}})),
           QString());
  desk.work();
  QCOMPARE(desk.sent().value("interactive"_L1).toObject().value("type"_L1).toString(), u"button"_s);
  QCOMPARE(desk.said().last(), u"Is Friday good?\n▸ Yes\n▸ No"_s);
  connect::whatsapp::ListContent list{{{}, u"Which day?"_s, {}}, u"Days"_s, {{}}};
  for (const QString& day : {u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s, u"Thursday"_s})
    list.sections.front().rows.push_back({day, day, {}});
  QCOMPARE(desk.run(SendMessage(ana, list)), QString());
  desk.work();
  QCOMPARE(desk.sent().value("interactive"_L1).toObject().value("type"_L1).toString(), u"list"_s);
  QVERIFY(desk.said().last().endsWith(u"▸ Thursday"_s));
}

void SendingTest::whatIsWrittenOnTheScreenWaitsAMoment() {
  MessengerDesk desk;
  desk.anaWrites();
  const SendTarget ana{desk.conversation(), {}, {}};
  const auto write = [&](const QString& words) {
    return desk.run(SendMessage(ana, connect::whatsapp::TextContent{words}, {}, {{}, true}));
  };
  QCOMPARE(write(u"Wrong"_s), QString());
  desk.work();
  QVERIFY(desk.arrived().isEmpty());
  const auto state = desk.workspace().ask(SendingState{desk.conversation()}).result();
  QVERIFY(state && *state);
  QCOMPARE((*state)->waiting.front().nextTry, desk.fixture().clock().now().plusMilliseconds(10'000));
  QCOMPARE(desk.run(WithdrawMessage{desk.delivery()}), QString());
  QCOMPARE(write(u"Right"_s), QString());
  desk.pass(9'999);
  desk.work();
  QVERIFY(desk.arrived().isEmpty());
  desk.pass(1);
  desk.work();
  QCOMPARE(desk.arrived(), QStringList(u"Right"_s));
  QCOMPARE(desk.run(WithdrawMessage{desk.delivery()}), u"sending.under_way"_s);
  // The settings of the connection say how long, and nonsense is not believed.
  QCOMPARE(desk.set({{u"take_back"_s, u"0"_s}}), QString());
  QCOMPARE(write(u"At once"_s), QString());
  desk.work();
  QCOMPARE(desk.arrived().last(), u"At once"_s);
  QCOMPARE(desk.set({{u"take_back"_s, u"999999"_s}}), QString());
  QCOMPARE(write(u"Later"_s), QString());
  desk.pass(600'000);
  desk.work();
  QCOMPARE(desk.arrived().last(), u"Later"_s);
  QVERIFY(desk.isSound());
}

void SendingTest::readReceiptsGoOnlyAsItWasSet() {
  MessengerDesk desk;
  desk.anaWrites();
  const SendTarget ana{desk.conversation(), {}, {}};
  const auto answer = [&] {
    QCOMPARE(desk.run(SendMessage(ana, connect::whatsapp::TextContent{u"Yes"_s}, {}, {{}, true})), QString());
    desk.pass(10'000);
    desk.work();
    QCOMPARE(desk.standing(), u"done"_s);
  };
  const auto isRead = [&](qsizetype at) {
    return desk.sandbox().state(u"wa"_s).value("messages"_L1).toArray().at(at).toObject().value("status"_L1) ==
           "read"_L1;
  };
  answer();
  QVERIFY(!isRead(0));
  QCOMPARE(desk.run(MarkRead{ana, {}}), u"sending.nothing_to_read"_s);
  QCOMPARE(desk.set({{u"read_receipts"_s, u"with_answer"_s}}), QString());
  desk.anaWrites(u"And on Monday?"_s);
  QVERIFY(!isRead(2));
  answer();
  QVERIFY(isRead(2));
  desk.anaWrites(u"Thank you"_s);
  QCOMPARE(desk.run(MarkRead{ana, {}}), QString());
  desk.work();
  QVERIFY(isRead(4));
}

void SendingTest::aTemplateTakesTheFileOfItsHeading() {
  MessengerDesk desk;
  desk.addTemplate(u"offer_document"_s, u"DOCUMENT"_s);
  const auto send = [&](const QString& name, const FileToCapture& file) {
    return desk.run(SendTemplate(kToAna, name, u"en_US"_s, {}, file));
  };
  const FileToCapture pdf{u"offer.pdf"_s, {}, QByteArray("%PDF-1.4 offer")};
  const FileToCapture picture{u"offer.png"_s, {}, QByteArray("\x89PNG\r\n\x1a\n....", 12)};
  QCOMPARE(send(u"offer_document"_s, picture), u"whatsapp.header_kind"_s);
  QCOMPARE(desk.run(SendTemplate(kToAna, u"approval_request"_s, u"en_US"_s,
                                 {{u"body.1"_s, u"PO 7"_s}, {u"body.2"_s, u"Friday"_s}}, pdf)),
           u"whatsapp.header_no_file"_s);
  QCOMPARE(send(u"offer_document"_s, pdf), QString());
  desk.work();
  QCOMPARE(desk.standing(), u"done"_s);
  const QJsonObject heading =
      desk.sent().value("template"_L1).toObject().value("components"_L1).toArray().at(0).toObject();
  QCOMPARE(heading.value("parameters"_L1).toArray().at(0).toObject().value("type"_L1).toString(), u"document"_s);
  QVERIFY(desk.messages().back().attachment);
  QCOMPARE(desk.messages().back().attachment->digest, sha256(*pdf.bytes).toBytes());
}

void SendingTest::mediaAreFetchedFromAFreshAddress_data() {
  QTest::addColumn<QJsonObject>("fault");
  const auto rule = [](const QString& kind, int status = 0) {
    QJsonObject made{{u"kind"_s, kind},
                     {u"peer"_s, u"wa"_s},
                     {u"method"_s, u"GET"_s},
                     {u"path"_s, u"attachments"_s},
                     {u"count"_s, 1}};
    if (status > 0)
      made.insert(u"status"_s, status);
    return made;
  };
  QTest::newRow("good") << QJsonObject();
  QTest::newRow("the address has expired") << rule(u"fail"_s, 404);
  QTest::newRow("the file breaks off") << rule(u"truncate"_s);
  QTest::newRow("the connection breaks") << rule(u"reset"_s);
  QTest::newRow("the service fails") << rule(u"fail"_s, 500);
}

void SendingTest::mediaAreFetchedFromAFreshAddress() {
  QFETCH(QJsonObject, fault);
  MessengerDesk desk;
  const QByteArray bytes(300'000, 'm');
  desk.sandbox().json("POST control/people/ana/messages",
                      {{u"type"_s, u"image"_s}, {u"base64"_s, QString::fromLatin1(bytes.toBase64())}});
  desk.pass(1'000);
  desk.hear(1);
  QCOMPARE(desk.messages().back().attachment->state, Attachment::State::Missing);
  if (!fault.isEmpty())
    desk.sandbox().fault(fault);
  desk.work();
  const auto messages = desk.messages();
  QCOMPARE(messages.back().attachment->state, Attachment::State::Present);
  QCOMPARE(messages.back().attachment->digest, sha256(bytes).toBytes());
}

void SendingTest::mediaThatTheServiceForgotAreNamedAsLost() {
  MessengerDesk desk;
  desk.sandbox().json("POST control/people/ana/messages",
                      {{u"type"_s, u"image"_s}, {u"base64"_s, QString::fromLatin1(QByteArray("jpeg").toBase64())}});
  desk.pass(1'000);
  desk.hear(1);
  desk.pass(31LL * 86'400'000);
  desk.work();
  const auto outbox = desk.outbox();
  QCOMPARE(outbox.size(), std::size_t(1));
  QCOMPARE(outbox.front().state, Delivery::State::Dead);
  QCOMPARE(outbox.front().problem, u"whatsapp.media_unobtainable"_s);
}

void SendingTest::aScreenKnowsWhatMayBeSent() {
  MessengerDesk desk;
  desk.anaWrites();
  const ConversationId ana = desk.conversation();
  const auto now = desk.workspace().ask(SendingState{ana}).result();
  QVERIFY(now && *now);
  QVERIFY((*now)->mayWrite && (*now)->windowEnd && !(*now)->refusesWords);
  QCOMPARE((*now)->address.party.phone, kAna);
  QCOMPARE((*now)->number->phone, u"15550001000"_s);
  QCOMPARE(desk.run(SendMessage({ana, {}, {}}, connect::whatsapp::TextContent{u"In the conversation"_s})), QString());
  const auto waiting = desk.workspace().ask(SendingState{ana}).result();
  QCOMPARE((*waiting)->waiting.size(), std::size_t(1));
  QCOMPARE((*waiting)->waiting.front().text, u"In the conversation"_s);
  desk.work();
  QCOMPARE(desk.said().last(), u"In the conversation"_s);
  desk.pass(25 * 3'600'000);
  const auto later = desk.workspace().ask(SendingState{ana}).result();
  QVERIFY(!(*later)->windowEnd);
  QCOMPARE((*later)->refusesWords->id, u"sending.window_closed"_s);
  QVERIFY(!(*later)->refusesTemplates);
  const auto imported = desk.fixture().importChat(desk.workspace(), u"Chat.txt"_s, {u"Ana: Hello"_s, u"Tom: Hi"_s});
  QVERIFY(imported);
  const auto none = desk.workspace().ask(SendingState{imported->conversation}).result();
  QVERIFY(none && !*none);
}

void SendingTest::theConnectionIsTestedStepByStep() {
  MessengerDesk desk;
  const auto steps = desk.connector().test(nullptr);
  QCOMPARE(steps.size(), std::size_t(4));
  for (const TestStep& step : steps)
    QVERIFY2(!step.error, qPrintable(step.name));
  desk.sandbox().json("DELETE wa/v24.0/100200300400500/subscribed_apps", {},
                      {{"Authorization", "Bearer sandbox-token"}});
  const auto broken = desk.connector().test(nullptr);
  QCOMPARE(broken.size(), std::size_t(3));
  QCOMPARE(broken.back().error->id, u"whatsapp.not_subscribed"_s);
  desk.sandbox().fault({{u"kind"_s, u"expired"_s}, {u"peer"_s, u"wa"_s}, {u"count"_s, 1}});
  QCOMPARE(desk.connector().test(nullptr).front().error->id, u"whatsapp.token_refused"_s);
}

MUNIMENT_TEST(SendingTest);

} // namespace muniment::tests

#include "sending_test.moc"
