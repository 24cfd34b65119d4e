#include "app/answers/html.h"
#include "tests/app/answers/answer_house.h"
#include "tests/support/test_suite.h"

#include <QtCore/QRegularExpression>

namespace muniment::tests {

class AnswerPageTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readingDecidesNothing();
  void oneTapDecidesOnce();
  void wrongLinksAreAllAlike();
  void hostileWordsStayWords();
  void formsFromElsewhereAreRefused();
  void badFormsDecideNothing_data();
  void badFormsDecideNothing();
  void theHeadersAreStrict();
  void tooManyRequestsAreStopped();
  void anAgentWithoutTheLeaseAnswersLater();
  void aBrowserRegistersOnce();
  void tokensStayOutOfTheLog();
  void thePinIsAskedFor();
  void thePageIsInTheLanguageOfWhoReadsIt();
  void theBestLanguageIsChosen_data();
  void theBestLanguageIsChosen();
  void everyTextIsTranslated();
};

void AnswerPageTest::readingDecidesNothing() {
  AnswerHouse house;
  const QuestionId id = house.desk.ask();
  const QByteArray token = house.desk.link(id);
  for (int i = 0; i < 30; ++i) {
    const HttpResponse page = house.get("q/" + token);
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("May shipment 4711 leave today?"));
  }
  QCOMPARE(house.send("HEAD", "q/" + token).status, 200);
  QCOMPARE(house.get("q/" + token + "?choice=0&form=x").status, 200);
  QCOMPARE(house.send("PUT", "q/" + token).status, 404);
  const auto sheet = house.desk.sheet(id);
  QCOMPARE(sheet.question.state, Question::State::Open);
  QVERIFY(sheet.links.front().openedAt.has_value());
  QVERIFY(!sheet.links.front().usedAt);
}

void AnswerPageTest::oneTapDecidesOnce() {
  AnswerHouse house;
  const QuestionId id = house.desk.ask();
  const QByteArray token = house.desk.link(id);
  const HttpResponse done = house.answer(token, "choice=1&comment=Not+before+noon%21");
  QCOMPARE(done.status, 200);
  QVERIFY(done.body.contains("You answered"));
  QVERIFY(done.body.contains("Hold it back"));
  QVERIFY(done.body.contains("Not before noon!"));
  const HttpResponse again = house.answer(token, "choice=0");
  QCOMPARE(again.status, 409);
  QVERIFY(again.body.contains("This link was used before"));
  QVERIFY(again.body.contains("Hold it back"));
  const HttpResponse read = house.get("q/" + token);
  QCOMPARE(read.status, 200);
  QVERIFY(read.body.contains("Hold it back"));
  QVERIFY(!read.body.contains("<form"));
  QCOMPARE(house.desk.sheet(id).question.answers.size(), std::size_t{1});
}

void AnswerPageTest::wrongLinksAreAllAlike() {
  AnswerHouse house;
  const QByteArray right = house.desk.link(house.desk.ask());
  const HttpResponse unknown = house.get("q/" + outreach::AnswerToken::generate().text());
  QCOMPARE(unknown.status, 404);
  for (const QByteArray& target :
       {QByteArray("q/x"), "q/" + right.chopped(1), "q/" + right + "A", QByteArray("q/"), "q/" + QByteArray(5000, 'a'),
        QByteArray("q/%00"), QByteArray("health"), QByteArray()}) {
    const HttpResponse page = house.get(target);
    QCOMPARE(page.status, 404);
    QCOMPARE(page.body, unknown.body);
  }
  QCOMPARE(house.send("POST", "q/" + outreach::AnswerToken::generate().text(), "choice=0").body, unknown.body);
  const auto withdrawn = house.desk.ask();
  const QByteArray token = house.desk.link(withdrawn);
  (void)house.desk.run(workspace::WithdrawQuestion{withdrawn, u"Settled"_s});
  QCOMPARE(house.get("q/" + token).status, 410);
  QVERIFY(house.get("q/" + token).body.contains("withdrawn"));
}

void AnswerPageTest::hostileWordsStayWords() {
  AnswerHouse house;
  const QString hostile = u"<script>alert(1)</script>\"'><img src=x onerror=y>&amp;%1%2\u202Etxt.exe"_s;
  Question question = house.desk.draft();
  question.text = hostile;
  question.about = hostile + u"\n</section>"_s;
  question.choices = {hostile, u"b\"><b>"_s};
  question.ownWords = true;
  const QuestionId id = house.desk.ask(question);
  QVERIFY(!id.isNull());
  const QByteArray token = house.desk.link(id);
  const auto isTame = [&](const HttpResponse& page) {
    static const QRegularExpression tag(u"<(\\w+)"_s);
    static const QStringList known = {u"html"_s,   u"head"_s,   u"meta"_s,     u"title"_s, u"link"_s,  u"script"_s,
                                      u"body"_s,   u"header"_s, u"span"_s,     u"main"_s,  u"p"_s,     u"h1"_s,
                                      u"h2"_s,     u"br"_s,     u"section"_s,  u"form"_s,  u"input"_s, u"fieldset"_s,
                                      u"legend"_s, u"label"_s,  u"textarea"_s, u"button"_s};
    const QString text = QString::fromUtf8(page.body);
    for (auto found = tag.globalMatch(text); found.hasNext();) {
      if (!known.contains(found.next().captured(1)))
        return false;
    }
    return text.count("<script"_L1) == 1 && !text.contains("onerror=y>"_L1) && !text.contains(QChar(0x202E));
  };
  QVERIFY(isTame(house.get("q/" + token)));
  const QByteArray words = hostile.toUtf8().toPercentEncoding();
  // Sent back to the person because nothing was chosen.
  const HttpResponse back = house.answer(token, "choice=7&text=" + words + "&comment=" + words);
  QCOMPARE(back.status, 422);
  QVERIFY(isTame(back));
  const HttpResponse done = house.answer(token, "choice=-1&text=" + words + "&comment=" + words);
  QCOMPARE(done.status, 200);
  QVERIFY(isTame(done));
  QCOMPARE(house.desk.sheet(id).question.decision()->text, hostile);
  QCOMPARE(answers::html(u"a\u0000b\u0007\n<"_s), u"a\uFFFDb\uFFFD\n&lt;"_s);
}

void AnswerPageTest::formsFromElsewhereAreRefused() {
  AnswerHouse house;
  const QuestionId id = house.desk.ask();
  const QByteArray token = house.desk.link(id);
  const QByteArray body = "form=" + house.desk.form(token).form + "&choice=0";
  for (const QByteArray& site : {QByteArray("cross-site"), QByteArray("same-site")})
    QCOMPARE(house.send("POST", "q/" + token, body, {{"Sec-Fetch-Site", site}}).status, 403);
  QCOMPARE(house.desk.sheet(id).question.state, Question::State::Open);
  QCOMPARE(house.send("POST", "q/" + token, body, {{"Sec-Fetch-Site", "same-origin"}}).status, 200);
}

void AnswerPageTest::badFormsDecideNothing_data() {
  QTest::addColumn<QByteArray>("body");
  QTest::addColumn<int>("status");
  QTest::newRow("nothing") << QByteArray() << 403;
  QTest::newRow("no token") << QByteArray("choice=0") << 403;
  QTest::newRow("wrong token") << QByteArray("choice=0&form=" + QByteArray(64, 'a')) << 403;
  QTest::newRow("two tokens") << QByteArray("choice=0&form=a&form=FORM") << 400;
  QTest::newRow("two choices") << QByteArray("choice=0&choice=1&form=FORM") << 400;
  QTest::newRow("no UTF-8") << QByteArray("choice=0&comment=%FF%FE&form=FORM") << 400;
  QTest::newRow("many fields") << QByteArray(
                                      "a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1&i=1&j=1&k=1&l=1&m=1&n=1&o=1&p=1&form=FORM")
                               << 400;
  QTest::newRow("no choice") << QByteArray("form=FORM") << 422;
  QTest::newRow("a choice too far") << QByteArray("choice=2&form=FORM") << 422;
  QTest::newRow("no number") << QByteArray("choice=0x0&form=FORM") << 422;
  QTest::newRow("large number") << QByteArray("choice=99999999999&form=FORM") << 422;
  QTest::newRow("long comment") << QByteArray("choice=0&form=FORM&comment=" + QByteArray(5000, 'x')) << 422;
  QTest::newRow("a million letters") << QByteArray("choice=0&form=FORM&comment=" + QByteArray(1 << 20, 'x')) << 413;
}

void AnswerPageTest::badFormsDecideNothing() {
  QFETCH(QByteArray, body);
  QFETCH(int, status);
  AnswerHouse house;
  const QuestionId id = house.desk.ask();
  const QByteArray token = house.desk.link(id);
  const int answered = house.send("POST", "q/" + token, body.replace("FORM", house.desk.form(token).form)).status;
  // A body that is too large is not read to its end: the sender may find the connection closed before the answer.
  QVERIFY2(answered == status || (status == 413 && answered == 0), QByteArray::number(answered).constData());
  QCOMPARE(house.desk.sheet(id).question.state, Question::State::Open);
  QVERIFY(!house.desk.sheet(id).links.front().usedAt);
}

void AnswerPageTest::theHeadersAreStrict() {
  AnswerHouse house;
  const QByteArray token = house.desk.link(house.desk.ask());
  for (const QByteArray& target : {"q/" + token, QByteArray("q/x")}) {
    const HttpResponse page = house.get(target);
    const QByteArray policy = connect::headerOf(page, "Content-Security-Policy");
    QVERIFY(policy.startsWith("default-src 'none'"));
    QVERIFY(!policy.contains("unsafe"));
    QCOMPARE(connect::headerOf(page, "Referrer-Policy"), "no-referrer");
    QCOMPARE(connect::headerOf(page, "Cache-Control"), "no-store");
    QCOMPARE(connect::headerOf(page, "X-Content-Type-Options"), "nosniff");
    QVERIFY(!page.body.contains("style="));
    QVERIFY(!page.body.contains("http://"));
    QVERIFY(!page.body.contains("https://"));
    QVERIFY(!page.body.contains(token));
  }
  QCOMPARE(connect::headerOf(house.get("answers.js"), "Content-Type"), "text/javascript; charset=utf-8");
  QVERIFY(!house.get("answers.css").body.isEmpty());
}

void AnswerPageTest::tooManyRequestsAreStopped() {
  AnswerHouse house({"/", {}, 5, 2});
  const QByteArray token = house.desk.link(house.desk.ask());
  const auto ask = [&](const QByteArray& from) {
    return house.send("GET", "q/" + token, {}, {{"X-Forwarded-For", from}}).status;
  };
  for (int i = 0; i < 5; ++i)
    QCOMPARE(ask("203.0.113.5"), 200);
  QCOMPARE(ask("203.0.113.5"), 429);
  QCOMPARE(ask("1.2.3.4, 203.0.113.5"), 429); // what the caller wrote before it does not help
  QCOMPARE(ask("203.0.113.6"), 200);
  for (int i = 0; i < 5; ++i)
    QCOMPARE(ask("2001:db8::" + QByteArray::number(i)), 200);
  QCOMPARE(ask("2001:db8::ffff"), 429); // the same network
  house.desk.fixture().clock().advance(60'000);
  QCOMPARE(ask("203.0.113.5"), 200);
  for (int i = 0; i < 2; ++i)
    QCOMPARE(house.send("POST", "q/" + token, "choice=0", {{"X-Forwarded-For", "203.0.113.9"}}).status, 403);
  QCOMPARE(house.answer(token, "choice=0", {{"X-Forwarded-For", "203.0.113.9"}}).status, 429);
}

void AnswerPageTest::anAgentWithoutTheLeaseAnswersLater() {
  AnswerHouse house;
  const QuestionId id = house.desk.ask();
  const QByteArray token = house.desk.link(id);
  house.hasSeat = false;
  QCOMPARE(house.get("q/" + token).status, 503);
  QCOMPARE(house.answer(token, "choice=0").status, 503);
  house.hasSeat = true;
  QCOMPARE(house.answer(token, "choice=0").status, 200);
}

void AnswerPageTest::aBrowserRegistersOnce() {
  PushService service;
  AnswerHouse house({"/", connect::PushHosts(QStringList{u"127.0.0.1"_s})});
  const QByteArray token = house.desk.link(house.desk.ask());
  const auto body = [&](const QByteArray& endpoint) {
    return "{\"form\":\"" + house.desk.form(token).form +
           "\",\"label\":\"<b>Phone\",\"subscription\":{\"endpoint\":\"" + endpoint + "\",\"keys\":{\"auth\":\"" +
           PushService::secret().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) +
           "\",\"p256dh\":\"" +
           service.key().publicPoint().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) +
           "\"}}}";
  };
  const auto send = [&](const QByteArray& content, const QByteArray& type = "application/json") {
    return house.send("POST", "q/" + token + "/device", content, {{"Content-Type", type}}).status;
  };
  QCOMPARE(send(body(service.endpoint()), "text/plain"), 415); // what a form of another site can send
  QCOMPARE(send("{"), 422);
  QCOMPARE(send(body("https://10.0.0.1/")), 422);
  QCOMPARE(send(body("http://127.0.0.1.evil.example/")), 422);
  QCOMPARE(send(body(service.endpoint())), 200);
  QCOMPARE(send(body(service.endpoint())), 409);
  QCOMPARE(house.send("GET", "q/" + token + "/device").status, 404);
  QVERIFY(!house.get("q/" + token).body.contains("id=\"push\""));
  QVERIFY(house.get("q/" + house.desk.link(house.desk.ask())).body.contains("id=\"push\""));
}

void AnswerPageTest::tokensStayOutOfTheLog() {
  static QStringList lines;
  lines.clear();
  const auto before =
      qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& line) { lines.append(line); });
  QByteArray token;
  {
    AnswerHouse house;
    token = house.desk.link(house.desk.ask());
    (void)house.get("q/" + token);
    (void)house.answer(token, "choice=9");
    (void)house.answer(token, "choice=0");
    house.hasSeat = false;
    (void)house.get("q/" + token);
  }
  qInstallMessageHandler(before);
  QVERIFY(!lines.join(u'\n').contains(QString::fromLatin1(token)));
}

void AnswerPageTest::thePinIsAskedFor() {
  AnswerHouse house;
  (void)house.desk.run(workspace::SetAnswerPin{house.desk.anna(), u"402917"_s});
  Question question = house.desk.draft();
  question.stake = Question::Stake::High;
  const QuestionId id = house.desk.ask(question);
  const QByteArray token = house.desk.link(id);
  const HttpResponse page = house.get("q/" + token);
  QVERIFY(page.body.contains("name=\"pin\""));
  QVERIFY(!page.body.contains("<button class=\"choice\"")); // the Enter key in the PIN decides nothing by itself
  const HttpResponse wrong = house.answer(token, "choice=0&comment=Kept&pin=111111");
  QCOMPARE(wrong.status, 403);
  QVERIFY(wrong.body.contains("The PIN is not right"));
  QVERIFY(wrong.body.contains("Kept"));
  QVERIFY(!wrong.body.contains("111111"));
  QCOMPARE(house.answer(token, "choice=0&pin=402917").status, 200);
  QCOMPARE(house.desk.sheet(id).question.state, Question::State::Answered);
}

void AnswerPageTest::thePageIsInTheLanguageOfWhoReadsIt() {
  AnswerHouse house;
  const QByteArray token = house.desk.link(house.desk.ask());
  const AnswerHouse::Headers german{{"Accept-Language", "de-AT,de;q=0.9,en;q=0.5"}};
  const QByteArray page = house.send("GET", "q/" + token, {}, german).body;
  QVERIFY(page.contains("<html lang=\"de\" dir=\"ltr\">"));
  QVERIFY(page.contains("Bitte antworten Sie bis"));
  QVERIFY(page.contains("May shipment 4711 leave today?")); // the question stays as it was asked
  QVERIFY(!page.contains("Please answer by"));
  QVERIFY(house.send("GET", "q/elsewhere", {}, german).body.contains("Dieser Link führt ins Leere"));
  QVERIFY(
      house.send("GET", "q/" + token, {}, {{"Accept-Language", "ar"}}).body.contains("<html lang=\"ar\" dir=\"rtl\">"));
  const QByteArray english = house.get("q/" + token).body;
  QVERIFY(english.contains("<html lang=\"en\" dir=\"ltr\">"));
  QVERIFY(english.contains("Please answer by"));
}

void AnswerPageTest::theBestLanguageIsChosen_data() {
  QTest::addColumn<QByteArray>("accepted");
  QTest::addColumn<QString>("code");
  QTest::newRow("nothing") << QByteArray() << u"en"_s;
  QTest::newRow("German") << QByteArray("de") << u"de"_s;
  QTest::newRow("Austrian") << QByteArray("DE-at, en;q=0.3") << u"de"_s;
  QTest::newRow("English before German") << QByteArray("en-GB,de;q=0.8") << u"en"_s;
  QTest::newRow("German before English") << QByteArray("it, en;q=0.4, de;q=0.6") << u"de"_s;
  QTest::newRow("neither") << QByteArray("pl,it;q=0.5") << u"en"_s;
  QTest::newRow("French, of Canada") << QByteArray("fr-CA") << u"fr"_s;
  QTest::newRow("not German at all") << QByteArray("de;q=0") << u"en"_s;
  QTest::newRow("nonsense") << QByteArray(";;,=,q=;de") << u"en"_s;
  QTest::newRow("endless") << QByteArray(100'000, ',') + "de" << u"en"_s;
}

void AnswerPageTest::theBestLanguageIsChosen() {
  QFETCH(QByteArray, accepted);
  QFETCH(QString, code);
  const auto languages = answers::answerLanguages();
  QCOMPARE(languages.size(), std::size_t(5));
  QCOMPARE(languages.at(answers::languageFor(accepted, languages)).code(), code);
}

void AnswerPageTest::everyTextIsTranslated() {
  QFile source(QStringLiteral(MUNIMENT_ANSWER_TEXTS));
  QVERIFY(source.open(QIODevice::ReadOnly));
  const QString code = QString::fromUtf8(source.readAll()).remove(QRegularExpression(u"\"\\s*\\n\\s*\""_s));
  QRegularExpressionMatchIterator texts = QRegularExpression(u"\\btr\\(\"([^\"]+)\"\\)"_s).globalMatch(code);
  const auto languages = answers::answerLanguages();
  int seen = 0;
  for (; texts.hasNext(); ++seen) {
    const QByteArray text = texts.next().captured(1).toUtf8();
    for (std::size_t i = 1; i < languages.size(); ++i)
      QVERIFY2(languages[i].words("AnswerPage", text.constData()) != QString::fromUtf8(text), text.constData());
  }
  QVERIFY(seen >= 30);
}

MUNIMENT_TEST(AnswerPageTest);

} // namespace muniment::tests

#include "answer_page_test.moc"
