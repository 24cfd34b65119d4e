#include "core/delivery/receiver.h"
#include "core/delivery/receiver_settings.h"
#include "core/platform/local_file_system.h"
#include "tests/core/delivery/letters.h"
#include "tests/core/delivery/webhook_client.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

using namespace Qt::StringLiterals;

class ReceiverTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aSignedBodyIsSealedAndKept();
  void bothSecretsAreGoodAndNoOther();
  void nothingUnsignedIsKept();
  void thePeerMakesSureWhoseAddressItIs();
  void whatIsNoWebhookIsTurnedAway_data();
  void whatIsNoWebhookIsTurnedAway();
  void aSlowPeerIsCutOffAtTheDeadline();
  void silentPeersDoNotKeepOthersOut();
  void oneAddressHasItsShare();
  void bodiesTogetherAreBounded();
  void aPeerThatAsksFirstIsInvited();
  void aFullJournalSaysLater();
  void manyShareOneSync();
  void settingsAreReadBack();
  void aSettingThatCannotBeIsNamed_data();
  void aSettingThatCannotBeIsNamed();
  void lettersOpenForTheirKeyOnly();
};

namespace {

const QByteArray kPath = "/hooks/whatsapp";
const QByteArray kSecret = "app secret";
const QByteArray kNextSecret = "the next secret";

/// Counts syncs of the disk.
class CountingFiles final : public FileSystem {
 public:
  std::atomic<int> syncs = 0;

  Result<std::unique_ptr<File>> openToRead(const FilePath& path) override { return m_local.openToRead(path); }
  Result<std::unique_ptr<File>> create(const FilePath& path) override {
    MUNIMENT_TRY_LET(file, m_local.create(path));
    return std::make_unique<Counted>(std::move(file), syncs);
  }
  Result<void> makeDirectory(const FilePath& path) override { return m_local.makeDirectory(path); }
  Result<void> rename(const FilePath& from, const FilePath& to) override { return m_local.rename(from, to); }
  Result<void> remove(const FilePath& path) override { return m_local.remove(path); }
  Result<void> syncDirectory(const FilePath& path) override { return m_local.syncDirectory(path); }
  bool exists(const FilePath& path) override { return m_local.exists(path); }
  Result<QStringList> list(const FilePath& path) override { return m_local.list(path); }

 private:
  class Counted final : public File {
   public:
    Counted(std::unique_ptr<File> file, std::atomic<int>& syncs) : m_file(std::move(file)), m_syncs(&syncs) {}
    Result<qint64> read(char* into, qint64 size) override { return m_file->read(into, size); }
    Result<void> write(QByteArrayView bytes) override { return m_file->write(bytes); }
    Result<void> seek(qint64 position) override { return m_file->seek(position); }
    Result<qint64> size() override { return m_file->size(); }
    Result<void> sync() override {
      ++*m_syncs;
      return m_file->sync();
    }

   private:
    std::unique_ptr<File> m_file;
    std::atomic<int>* m_syncs;
  };

  platform::LocalFileSystem m_local;
};

connect::ServerLimits limitsOf(int deadlineSeconds = 10) {
  return {8 * 1024, 64 * 1024, qint64(1) << 20, deadlineSeconds, 64, 0};
}

/// A receiver within the test.
class Running final {
 public:
  explicit Running(connect::ServerLimits limits = limitsOf(), delivery::JournalBounds bounds = {}) {
    auto journal = delivery::JournalWriter::open(files, folder(), bounds);
    m_queue =
        std::make_unique<delivery::LetterQueue>(std::move(*journal), key.address(), delivery::LetterQueue::Bounds{});
    delivery::Hook hook;
    hook.peer = u"whatsapp"_s;
    hook.path = kPath;
    hook.rule.hmac = {"X-Hub-Signature-256", "sha256=", false, {}};
    hook.secrets.emplace_back(QByteArray(kSecret));
    hook.secrets.emplace_back(QByteArray(kNextSecret));
    hook.challenge = Secret(QByteArray("challenge word"));
    std::vector<delivery::Hook> hooks;
    hooks.push_back(std::move(hook));
    m_receiver = std::make_unique<delivery::Receiver>(std::move(hooks), m_clock, *m_queue);
    auto server = connect::HttpServer::listen("127.0.0.1", 0, *m_receiver, limits);
    m_server = std::move(*server);
  }
  ~Running() { m_queue->close(); }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  [[nodiscard]] quint16 port() const { return m_server->port(); }
  [[nodiscard]] FilePath folder() const { return FilePath{m_folder.filePath(u"journal"_s)}; }
  [[nodiscard]] std::vector<QByteArray> bodies() {
    bool readable = false;
    auto found = bodiesIn(files, folder(), key, &readable);
    return readable ? found : std::vector<QByteArray>{"unreadable"};
  }

  CountingFiles files;
  LetterKey key = LetterKey::generate();

 private:
  QTemporaryDir m_folder;
  SystemClock m_clock;
  std::unique_ptr<delivery::LetterQueue> m_queue;
  std::unique_ptr<delivery::Receiver> m_receiver;
  std::unique_ptr<connect::HttpServer> m_server;
};

} // namespace

void ReceiverTest::aSignedBodyIsSealedAndKept() {
  Running receiver;
  WebhookClient client(receiver.port());
  const QByteArray body = R"({"entry":[{"text":"whistle"}]})";
  QCOMPARE(client.post(kPath, body, kSecret), 200);
  QCOMPARE(client.post(kPath, "second", kSecret), 200); // on the same connection
  QCOMPARE(receiver.bodies(), (std::vector<QByteArray>{body, "second"}));
  const QStringList names = receiver.files.list(receiver.folder()).value_or(QStringList());
  QCOMPARE(names.size(), 1);
  for (const QString& name : names) {
    auto file = receiver.files.openToRead(receiver.folder() / name);
    QByteArray bytes(4096, '\0');
    QVERIFY(file && (*file)->read(bytes.data(), bytes.size()));
    QVERIFY(!bytes.contains("whistle"));
  }
}

void ReceiverTest::bothSecretsAreGoodAndNoOther() {
  Running receiver;
  WebhookClient client(receiver.port());
  QCOMPARE(client.post(kPath, "a", kSecret), 200);
  QCOMPARE(client.post(kPath, "b", kNextSecret), 200);
  QCOMPARE(client.post(kPath, "c", "an older secret"), 401);
  QCOMPARE(client.post(kPath, "c", ""), 401);
  QCOMPARE(receiver.bodies().size(), std::size_t{2});
}

void ReceiverTest::nothingUnsignedIsKept() {
  Running receiver;
  QByteArray request = signedRequest(kPath, "body", kSecret);
  request.replace("body", "Body");
  WebhookClient changed(receiver.port());
  QVERIFY(changed.send(request));
  QCOMPARE(changed.status(), 401);
  WebhookClient unsignedOne(receiver.port());
  QVERIFY(unsignedOne.send("POST " + kPath + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab"));
  QCOMPARE(unsignedOne.status(), 401);
  QByteArray twice = signedRequest(kPath, "body", kSecret);
  twice.replace("Host: localhost", "X-Hub-Signature-256: sha256=00");
  WebhookClient two(receiver.port());
  QVERIFY(two.send(twice));
  QCOMPARE(two.status(), 401);
  QVERIFY(receiver.bodies().empty());
}

void ReceiverTest::thePeerMakesSureWhoseAddressItIs() {
  Running receiver;
  WebhookClient client(receiver.port());
  const auto ask = [&](const QByteArray& query) {
    return client.send("GET " + kPath + query + " HTTP/1.1\r\nHost: x\r\n\r\n") ? client.status() : 0;
  };
  QCOMPARE(ask("?hub.mode=subscribe&hub.verify_token=challenge%20word&hub.challenge=1158201444"), 200);
  QCOMPARE(client.body(), QByteArray("1158201444"));
  QCOMPARE(ask("?hub.mode=subscribe&hub.verify_token=guess&hub.challenge=1"), 403);
  QCOMPARE(ask("?hub.mode=subscribe&hub.verify_token=challenge%20word"), 403);
  QCOMPARE(ask("?hub.mode=subscribe&hub.verify_token=challenge%20word&hub.challenge=" + QByteArray(300, '1')), 403);
  QCOMPARE(ask(""), 405);
}

void ReceiverTest::whatIsNoWebhookIsTurnedAway_data() {
  QTest::addColumn<QByteArray>("request");
  QTest::addColumn<int>("status");
  const QByteArray post = "POST " + kPath + " HTTP/1.1\r\nHost: x\r\n";
  QTest::newRow("another path") << signedRequest("/hooks/other", "a", kSecret) << 404;
  QTest::newRow("another method") << QByteArray("PUT " + kPath + " HTTP/1.1\r\nContent-Length: 0\r\n\r\n") << 405;
  QTest::newRow("300 MB announced") << post + "Content-Length: 314572800\r\n\r\n" << 413;
  QTest::newRow("longer than a number") << post + "Content-Length: 99999999999999999999999\r\n\r\n" << 0;
  QTest::newRow("too large in chunks") << post + "Transfer-Encoding: chunked\r\n\r\n20000\r\n" +
                                              QByteArray(131'072, 'x') + "\r\n0\r\n\r\n"
                                       << 413;
  QTest::newRow("two lengths") << post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n" << 400;
  QTest::newRow("two lengths, the other way")
      << post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
      << 400;
  QTest::newRow("long headers") << post + "X: " + QByteArray(9000, 'y') + "\r\n\r\n" << 431;
  QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello\r\n\r\n") << 0;
  QTest::newRow("a NUL in a header") << post + QByteArray("X: a\0b\r\n\r\n", 10) << 0;
}

void ReceiverTest::whatIsNoWebhookIsTurnedAway() {
  QFETCH(QByteArray, request);
  QFETCH(int, status);
  Running receiver;
  WebhookClient client(receiver.port());
  (void)client.send(request); // the receiver may have closed before all of it was sent
  const int given = client.status();
  QVERIFY2(given == status || (status != 0 && given == 0 && request.size() > 100'000) ||
               (status == 0 && given == 400) || (status == 400 && given == 0),
           qPrintable(u"answered %1"_s.arg(given)));
  QVERIFY(receiver.bodies().empty());
  WebhookClient good(receiver.port());
  QCOMPARE(good.post(kPath, "good", kSecret), 200);
}

void ReceiverTest::aSlowPeerIsCutOffAtTheDeadline() {
  Running receiver(limitsOf(1));
  WebhookClient slow(receiver.port());
  QElapsedTimer timer;
  timer.start();
  QByteArray request = signedRequest(kPath, "body", kSecret);
  QVERIFY(slow.send(request.first(40)));
  QCOMPARE(slow.status(), 0); // closed
  QVERIFY(timer.elapsed() >= 900 && timer.elapsed() < 5'000);
}

void ReceiverTest::silentPeersDoNotKeepOthersOut() {
  Running receiver;
  std::vector<std::unique_ptr<WebhookClient>> silent;
  for (int i = 0; i < 50; ++i) {
    silent.push_back(std::make_unique<WebhookClient>(receiver.port()));
    if (i % 2 == 0)
      QVERIFY(silent.back()->send("POST " + kPath + " HTTP/1.1\r\nHos"));
  }
  WebhookClient good(receiver.port());
  for (int i = 0; i < 20; ++i)
    QCOMPARE(good.post(kPath, "good " + QByteArray::number(i), kSecret), 200);
  QCOMPARE(receiver.bodies().size(), std::size_t{20});
}

void ReceiverTest::oneAddressHasItsShare() {
  connect::ServerLimits limits = limitsOf();
  limits.connectionsOfOne = 3;
  Running receiver(limits);
  std::vector<std::unique_ptr<WebhookClient>> clients;
  int served = 0;
  for (int i = 0; i < 6; ++i) {
    clients.push_back(std::make_unique<WebhookClient>(receiver.port()));
    served += clients.back()->post(kPath, "x", kSecret) == 200 ? 1 : 0;
  }
  QCOMPARE(served, 3);
  clients.clear();
  QTRY_COMPARE(WebhookClient(receiver.port()).post(kPath, "x", kSecret), 200);
}

void ReceiverTest::bodiesTogetherAreBounded() {
  connect::ServerLimits limits = limitsOf();
  limits.largestTogether = 100 * 1024;
  Running receiver(limits);
  const QByteArray promised = "POST " + kPath + " HTTP/1.1\r\nContent-Length: 60000\r\n\r\n";
  WebhookClient first(receiver.port());
  QVERIFY(first.send(promised + "x"));
  WebhookClient small(receiver.port());
  QTRY_COMPARE(small.post(kPath, "small", kSecret), 200);
  WebhookClient second(receiver.port());
  QVERIFY(second.send(promised + "x"));
  QCOMPARE(second.status(), 503);
}

void ReceiverTest::aPeerThatAsksFirstIsInvited() {
  Running receiver;
  WebhookClient client(receiver.port());
  QByteArray request = signedRequest(kPath, "body", kSecret);
  request.replace("Host: localhost", "Expect: 100-continue");
  QVERIFY(client.send(request.chopped(4)));
  QCOMPARE(client.status(), 100);
  QVERIFY(client.send("body"));
  QCOMPARE(client.status(), 200);
}

void ReceiverTest::aFullJournalSaysLater() {
  Running receiver(limitsOf(), {2'000, 1'000});
  WebhookClient client(receiver.port());
  const QByteArray body(200, 'x');
  int taken = 0;
  while (taken < 100 && client.post(kPath, body + QByteArray::number(taken), kSecret) == 200)
    ++taken;
  QVERIFY(taken > 1 && taken < 100);
  QCOMPARE(client.post(kPath, body, kSecret), 503);
  QCOMPARE(receiver.bodies().size(), static_cast<std::size_t>(taken));
  QVERIFY(delivery::clearJournal(receiver.files, receiver.folder(), {100, 0}));
  QCOMPARE(client.post(kPath, body, kSecret), 200);
}

void ReceiverTest::manyShareOneSync() {
  Running receiver;
  std::vector<std::thread> threads;
  std::atomic<int> good = 0;
  for (int t = 0; t < 16; ++t) {
    threads.emplace_back([&, t] {
      WebhookClient client(receiver.port());
      for (int i = 0; i < 25; ++i)
        good += client.post(kPath, QByteArray::number(t) + ' ' + QByteArray::number(i), kSecret) == 200 ? 1 : 0;
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  QCOMPARE(good.load(), 400);
  QCOMPARE(receiver.bodies().size(), std::size_t{400});
  QVERIFY2(receiver.files.syncs.load() < 400, "no two requests shared a sync");
}

namespace {

Json::Object goodSettings() {
  const Json hook = Json::Object{{u"header"_s, u"X-Hub-Signature-256"_s},
                                 {u"path"_s, u"/hooks/whatsapp"_s},
                                 {u"peer"_s, u"whatsapp"_s},
                                 {u"prefix"_s, u"sha256="_s},
                                 {u"secret_files"_s, Json::Array{u"a"_s, u"b"_s}}};
  return {{u"address"_s, LetterKey::generate().address().toHex()},
          {u"hooks"_s, Json::Array{hook}},
          {u"journal"_s, u"/var/lib/muniment/journal"_s}};
}

} // namespace

void ReceiverTest::settingsAreReadBack() {
  const auto settings = delivery::receiverSettingsFrom(goodSettings());
  QVERIFY(settings);
  QCOMPARE(settings->listen, QByteArray("127.0.0.1")); // nobody outside, unless somebody says so
  QCOMPARE(settings->hooks.size(), std::size_t{1});
  const auto again = delivery::receiverSettingsFrom(contentOf(*settings));
  QVERIFY(again);
  QVERIFY(contentOf(*again) == contentOf(*settings));
}

void ReceiverTest::aSettingThatCannotBeIsNamed_data() {
  QTest::addColumn<QString>("member");
  QTest::addColumn<QByteArray>("value");
  QTest::addColumn<QString>("place");
  QTest::newRow("no address") << u"address"_s << QByteArray("\"12\"") << u"/address"_s;
  QTest::newRow("no port") << u"port"_s << QByteArray("70000") << u"/port"_s;
  QTest::newRow("misspelt") << u"jurnal"_s << QByteArray("1") << u"/jurnal"_s;
  QTest::newRow("no journal") << u"journal"_s << QByteArray("\"\"") << u"/journal"_s;
  QTest::newRow("no secret") << u"hooks"_s << QByteArray(R"([{"header":"H","path":"/a","peer":"p","secret_files":[]}])")
                             << u"/hooks/0/secret_files"_s;
  QTest::newRow("three secrets") << u"hooks"_s
                                 << QByteArray(
                                        R"([{"header":"H","path":"/a","peer":"p","secret_files":["1","2","3"]}])")
                                 << u"/hooks/0/secret_files"_s;
  QTest::newRow("one path twice")
      << u"hooks"_s
      << QByteArray(
             R"([{"header":"H","path":"/a","peer":"p","secret_files":["1"]},{"header":"H","path":"/a","peer":"q","secret_files":["1"]}])")
      << u"/hooks/1/path"_s;
}

void ReceiverTest::aSettingThatCannotBeIsNamed() {
  QFETCH(QString, member);
  QFETCH(QByteArray, value);
  QFETCH(QString, place);
  Json::Object content = goodSettings();
  content.insert_or_assign(member, *parseJson(value));
  const auto refused = delivery::receiverSettingsFrom(content);
  QVERIFY(!refused);
  QCOMPARE(refused.error().id, u"receiver.setting_wrong"_s);
  QCOMPARE(refused.error().arguments, QStringList{place});
}

void ReceiverTest::lettersOpenForTheirKeyOnly() {
  const LetterKey key = LetterKey::generate();
  const QByteArray plain = "what somebody wrote";
  const auto letter = sealLetter(key.address(), plain, "test");
  QVERIFY(letter && !letter->contains(plain));
  QCOMPARE(*key.open(*letter, "test"), plain);
  QVERIFY(*sealLetter(key.address(), plain, "test") != *letter);
  QVERIFY(!key.open(*letter, "another purpose"));
  QVERIFY(!LetterKey::generate().open(*letter, "test"));
  for (qsizetype i = 0; i < letter->size(); ++i) {
    QByteArray changed = *letter;
    changed[i] = static_cast<char>(changed.at(i) ^ 1);
    QVERIFY2(!key.open(changed, "test"), qPrintable(QString::number(i)));
    QVERIFY(!key.open(letter->first(i), "test"));
  }
  QVERIFY(!sealLetter(LetterAddress(), plain, "test")); // with nought everybody agrees on nought
  const auto again = LetterKey::fromSecret(key.secret().clone());
  QVERIFY(again);
  QCOMPARE(*again->open(*letter, "test"), plain);
}

MUNIMENT_TEST(ReceiverTest);

} // namespace muniment::tests

#include "receiver_test.moc"
