#include "tests/app/answers/deliver.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

namespace muniment::tests {

using namespace workspace;

class BrowserTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aBrowserIsToldDecidesOnceAndIsRefusedAgain();
};

namespace {

constexpr int kLongest = 90'000;

QString browserProgram() {
  for (const QString& name : {u"chromium-headless-shell"_s, u"chromium"_s, u"google-chrome"_s}) {
    if (const QString found = QStandardPaths::findExecutable(name); !found.isEmpty())
      return found;
  }
  return QStandardPaths::findExecutable(u"headless_shell"_s,
                                        {u"/usr/lib/chromium"_s, u"/usr/lib/chromium-headless-shell"_s});
}

QString base64(const QByteArray& bytes) {
  return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// The script that drives the browser: takes a line of JSON, answers with one.
class Driver final {
 public:
  Driver(const QString& program, const QString& pictures) {
    m_node.setProcessChannelMode(QProcess::SeparateChannels);
    m_node.start(u"node"_s, {QStringLiteral(MUNIMENT_ANSWER_SOURCE) + u"/drive_browser.mjs"_s, program, pictures});
  }
  ~Driver() {
    m_node.closeWriteChannel();
    if (!m_node.waitForFinished(10'000))
      m_node.kill();
    m_node.waitForFinished(10'000);
  }
  [[nodiscard]] QJsonObject ask(const QJsonObject& step) {
    m_node.write(QJsonDocument(step).toJson(QJsonDocument::Compact) + '\n');
    while (!m_node.canReadLine()) {
      if (!m_node.waitForReadyRead(kLongest)) {
        qWarning("%s", m_node.readAllStandardError().constData());
        return {};
      }
    }
    return QJsonDocument::fromJson(m_node.readLine()).object();
  }

 private:
  QProcess m_node;
};

} // namespace

/// The browser registers with a push service of this test, since its own cannot be reached here: the page's call to
/// subscribe is answered by it. What is sent goes over real HTTP, encrypted; what the service took is opened with the
/// browser's key and handed to its service worker, as the browser itself would. A browser without a screen shows no
/// notification, so what the service worker wants to show is taken down.
void BrowserTest::aBrowserIsToldDecidesOnceAndIsRefusedAgain() {
  const QString program = browserProgram();
  if (program.isEmpty() || QStandardPaths::findExecutable(u"node"_s).isEmpty())
    QSKIP("NO REAL BROWSER opened the answer page: chromium-headless-shell or node is not installed");
  const QString pictures = qEnvironmentVariable("MUNIMENT_PICTURES");
  PushService service;
  AnswerHouse house({"/", connect::PushHosts(QStringList{u"127.0.0.1"_s}), 1000, 1000});
  Driver driver(program, pictures);
  const QByteArray first = house.desk.link(house.desk.ask());
  const QJsonObject registered = driver.ask({{u"step"_s, u"register"_s},
                                             {u"url"_s, house.address() + u"q/"_s + QString::fromLatin1(first)},
                                             {u"endpoint"_s, QString::fromLatin1(service.endpoint())},
                                             {u"p256dh"_s, base64(service.key().publicPoint())},
                                             {u"auth"_s, base64(PushService::secret())}});
  QCOMPARE(registered.value(u"told"_s).toString(), u"This device will be notified of your next question."_s);
  QCOMPARE(registered.value(u"title"_s).toString(), u"May shipment 4711 leave today?"_s);
  QCOMPARE(registered.value(u"key"_s).toInt(), connect::P256Key::kPointSize);
  QVERIFY(registered.value(u"gone"_s).toBool());

  Question question = house.desk.draft();
  question.text = u"Release the exception for order 2207?"_s;
  const QuestionId id = house.desk.ask(question);
  connect::QtTransport transport;
  QVERIFY(deliver(house, transport));
  const auto taken = service.taken();
  QCOMPARE(taken.size(), std::size_t{1});
  const QByteArray notice = service.opened(taken.front());
  QVERIFY(!notice.isEmpty());
  const QJsonObject told = driver.ask({{u"step"_s, u"push"_s}, {u"data"_s, QString::fromUtf8(notice)}});
  QCOMPARE(told.value(u"title"_s).toString(), u"Muniment"_s);
  QCOMPARE(told.value(u"body"_s).toString(), question.text);
  QVERIFY(told.value(u"opens"_s).toBool());

  QCOMPARE(house.desk.sheet(id).question.state, Question::State::Open);
  const QJsonObject decided = driver.ask({{u"step"_s, u"decide"_s}, {u"url"_s, told.value(u"url"_s)}});
  QCOMPARE(decided.value(u"heading"_s).toString(), question.text);
  QVERIFY(decided.value(u"text"_s).toString().contains("Release it"_L1));
  const QJsonObject again = driver.ask({{u"step"_s, u"replay"_s}});
  QVERIFY(again.value(u"text"_s).toString().contains("This link was used before"_L1));
  QCOMPARE(again.value(u"status"_s).toInt(), 409);
  QCOMPARE(driver.ask({{u"step"_s, u"problems"_s}}).value(u"problems"_s).toArray(), QJsonArray());
  const auto sheet = house.desk.sheet(id);
  QCOMPARE(sheet.question.answers.size(), std::size_t{1});
  QCOMPARE(sheet.question.wordsOf(*sheet.question.decision()), u"Release it"_s);
  QVERIFY(sheet.question.notices.front().taken);
  QVERIFY(sheet.links.front().device.has_value());
  QVERIFY(house.desk.isSound());

  (void)house.desk.run(SetAnswerPin{house.desk.anna(), u"402917"_s});
  question.stake = Question::Stake::High;
  question.text = u"Approve the destruction of the papers of case 88?"_s;
  const QByteArray third = house.desk.link(house.desk.ask(question));
  const QJsonObject high = driver.ask({{u"step"_s, u"pin"_s},
                                       {u"url"_s, house.address() + u"q/"_s + QString::fromLatin1(third)},
                                       {u"pin"_s, u"402917"_s}});
  QVERIFY(high.value(u"text"_s).toString().contains("You answered"_L1));
  QVERIFY(high.value(u"text"_s).toString().contains("Hold it back"_L1));
}

MUNIMENT_TEST(BrowserTest);

} // namespace muniment::tests

#include "browser_test.moc"
