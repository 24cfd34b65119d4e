#include "tests/core/delivery/receiver_process.h"
#include "tests/core/delivery/webhook_client.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>

#include <atomic>
#include <thread>

namespace muniment::tests {

namespace {

constexpr int kHalfOpen = 900;
constexpr int kGood = 3'000;
constexpr qint64 kMostMemory = qint64(400) << 20;

const QByteArray kPath = ReceiverProcess::kPath.toByteArray();
const QByteArray kSecret = ReceiverProcess::kSecret.toByteArray();

/// Goes on with something bad until it is told to stop.
template <class F>
std::thread repeating(const std::atomic<bool>& stop, F deed) {
  return std::thread([&stop, deed] {
    while (!stop)
      deed();
  });
}

void sendHugeBody(quint16 port) {
  WebhookClient client(port, 2'000);
  const QByteArray portion(1 << 20, 'x');
  if (!client.isOpen() || !client.send("POST " + kPath + " HTTP/1.1\r\nContent-Length: 314572800\r\n\r\n"))
    return;
  for (int i = 0; i < 300 && client.send(portion); ++i)
    ;
}

void sendHugeChunks(quint16 port) {
  WebhookClient client(port, 2'000);
  const QByteArray portion = "100000\r\n" + QByteArray(1 << 20, 'x') + "\r\n";
  if (!client.isOpen() || !client.send("POST " + kPath + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"))
    return;
  for (int i = 0; i < 300 && client.send(portion); ++i)
    ;
}

void sendTwoLengths(quint16 port) {
  WebhookClient client(port, 2'000);
  if (client.isOpen() &&
      client.send("POST " + kPath + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"))
    (void)client.status();
}

void sendSlowly(quint16 port) {
  WebhookClient client(port, 2'000);
  const QByteArray request = signedRequest(kPath, "slow", kSecret);
  for (qsizetype i = 0; client.isOpen() && i < 20 && client.send(request.sliced(i, 1)); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
}

void sendForged(quint16 port) {
  WebhookClient client(port, 2'000);
  (void)client.post(kPath, QByteArray(1000, 'f'), "guessed");
}

} // namespace

/// The receiver goes on serving good requests, quickly and within its memory, whatever others do meanwhile.
class ReceiverStormTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void goodRequestsAreServedInTheStorm() {
    ReceiverProcess receiver;
    QVERIFY(receiver.start());
    const quint16 port = receiver.port();
    std::vector<std::unique_ptr<WebhookClient>> halfOpen;
    for (int i = 0; i < kHalfOpen; ++i) {
      halfOpen.push_back(std::make_unique<WebhookClient>(port));
      QVERIFY(halfOpen.back()->isOpen());
      if (i % 3 == 0)
        QVERIFY(halfOpen.back()->send("POST " + kPath + " HTTP/1.1\r\nHost: "));
    }
    std::atomic<bool> stop = false;
    std::vector<std::thread> storm;
    storm.push_back(repeating(stop, [port] { sendHugeBody(port); }));
    storm.push_back(repeating(stop, [port] { sendHugeChunks(port); }));
    storm.push_back(repeating(stop, [port] { sendTwoLengths(port); }));
    storm.push_back(repeating(stop, [port] { sendSlowly(port); }));
    storm.push_back(repeating(stop, [port] { sendForged(port); }));
    std::vector<qint64> taken;
    qint64 memory = 0;
    int refused = 0;
    WebhookClient good(port);
    for (int i = 0; i < kGood; ++i) {
      QElapsedTimer timer;
      timer.start();
      refused += good.post(kPath, "good " + QByteArray::number(i), kSecret) == 200 ? 0 : 1;
      taken.push_back(timer.nsecsElapsed() / 1000);
      if (i % 100 == 0)
        memory = std::max(memory, receiver.residentBytes());
    }
    stop = true;
    for (std::thread& each : storm)
      each.join();
    std::ranges::sort(taken);
    const qint64 p99 = taken.at(taken.size() * 99 / 100);
    qInfo("%d half-open, p50 %lld us, p99 %lld us, %lld MB at most", kHalfOpen,
          static_cast<long long>(taken.at(taken.size() / 2)), static_cast<long long>(p99),
          static_cast<long long>(memory >> 20));
    QCOMPARE(refused, 0);
    QVERIFY(memory > 0 && memory < kMostMemory);
    QVERIFY2(p99 < 100'000, qPrintable(QString::number(p99)));
  }
};

MUNIMENT_TEST(ReceiverStormTest);

} // namespace muniment::tests

#include "receiver_storm_test.moc"
