#include "core/platform/local_file_system.h"
#include "tests/core/delivery/letters.h"
#include "tests/core/delivery/receiver_process.h"
#include "tests/core/delivery/webhook_client.h"
#include "tests/support/test_suite.h"

#include <mutex>
#include <random>
#include <set>
#include <thread>

namespace muniment::tests {

namespace {

constexpr int kRuns = 40;
constexpr int kSenders = 8;

/// What was acknowledged while the receiver was up for so long.
std::set<QByteArray> sendAndKill(ReceiverProcess& receiver, int run, int milliseconds) {
  std::mutex mutex;
  std::set<QByteArray> acknowledged;
  std::vector<std::thread> senders;
  for (int sender = 0; sender < kSenders; ++sender) {
    senders.emplace_back([&, sender] {
      WebhookClient client(receiver.port());
      for (int i = 0;; ++i) {
        const QByteArray body =
            QByteArray::number(run) + ' ' + QByteArray::number(sender) + ' ' + QByteArray::number(i);
        if (client.post(ReceiverProcess::kPath.toByteArray(), body, ReceiverProcess::kSecret.toByteArray()) != 200)
          return;
        const std::lock_guard lock(mutex);
        acknowledged.insert(body);
      }
    });
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
  receiver.kill();
  for (std::thread& sender : senders)
    sender.join();
  return acknowledged;
}

} // namespace

class ReceiverKillTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingAcknowledgedIsLost() {
    std::mt19937 random(20'261'121);
    platform::LocalFileSystem files;
    ReceiverProcess receiver;
    std::set<QByteArray> acknowledged;
    for (int run = 0; run < kRuns; ++run) {
      QVERIFY(receiver.start());
      acknowledged.merge(sendAndKill(receiver, run, static_cast<int>(random() % 150)));
      bool readable = false;
      const auto kept = bodiesIn(files, receiver.journal(), receiver.key(), &readable);
      QVERIFY(readable);
      const std::set<QByteArray> bodies(kept.begin(), kept.end());
      for (const QByteArray& body : acknowledged)
        QVERIFY2(bodies.contains(body), body.constData());
    }
    qInfo("%d kills, %d webhooks acknowledged", kRuns, static_cast<int>(acknowledged.size()));
    QVERIFY(acknowledged.size() > kRuns);
  }

  void itEndsWhenAsked() {
    ReceiverProcess receiver;
    QVERIFY(receiver.start());
    WebhookClient client(receiver.port());
    QCOMPARE(client.post(ReceiverProcess::kPath.toByteArray(), "x", ReceiverProcess::kSecret.toByteArray()), 200);
    QCOMPARE(receiver.stop(), 0);
  }
};

MUNIMENT_TEST(ReceiverKillTest);

} // namespace muniment::tests

#include "receiver_kill_test.moc"
