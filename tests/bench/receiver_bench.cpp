// Signed webhooks that are durable before they are answered, and the floor: one write and one sync after another.
#include "core/delivery/receiver.h"
#include "core/platform/local_file_system.h"
#include "tests/core/delivery/webhook_client.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace {

using namespace muniment;
using namespace Qt::StringLiterals;

const QByteArray kPath = "/hooks/whatsapp";
const QByteArray kSecret = "app secret";
constexpr int kClients = 64;
constexpr int kSingles = 12'000;
constexpr int kBatches = 200;
constexpr int kBatch = 1'000;
constexpr int kSyncs = 300;
constexpr double kLeastSingles = 2'000;   ///< a second
constexpr double kLeastMessages = 20'000; ///< a second
constexpr double kMostP99 = 100;          ///< milliseconds

void require(bool ok, const char* what) {
  if (ok)
    return;
  std::fprintf(stderr, "bench_receiver: %s failed\n", what);
  std::exit(2);
}

QByteArray messageOf(int number) {
  const QByteArray id = QByteArray::number(number);
  return R"({"from":"4915112345678","id":"wamid.HBgNNDkxNTExMjM0NTY3OBUCABIYFjNFQjA)" + id +
         R"(","timestamp":"1767225600","type":"text","text":{"body":"Could you confirm delivery )" + id +
         R"( of the pallets for Friday morning, please?"}})";
}

QByteArray bodyOf(int from, int count) {
  QByteArray messages;
  for (int i = 0; i < count; ++i)
    messages += (i == 0 ? "" : ",") + messageOf(from + i);
  return R"({"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages",)"
         R"("value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881",)"
         R"("phone_number_id":"106540352242922"},"contacts":[{"profile":{"name":"Sheena"},"wa_id":"4915112345678"}],)"
         R"("messages":[)" +
         messages + "]}}]}]}";
}

/// Syncs a second of a file to which as much is added each time as a letter has.
double floorPerSecond(FileSystem& files, const FilePath& path) {
  auto file = files.create(path);
  require(file.has_value(), "creating");
  const QByteArray bytes(800, 'x');
  QElapsedTimer timer;
  timer.start();
  for (int i = 0; i < kSyncs; ++i)
    require((*file)->write(bytes) && (*file)->sync(), "syncing");
  return kSyncs / (static_cast<double>(timer.nsecsElapsed()) / 1e9);
}

struct Figures final {
  double perSecond = 0;
  double p50 = 0; ///< milliseconds
  double p99 = 0;
};

Figures measure(quint16 port, int requests, int messages) {
  std::atomic<int> next = 0;
  std::vector<std::vector<qint64>> taken(kClients);
  std::vector<std::thread> clients;
  QElapsedTimer whole;
  whole.start();
  for (std::size_t c = 0; c < kClients; ++c) {
    clients.emplace_back([&, c] {
      tests::WebhookClient client(port);
      for (int i = next++; i < requests; i = next++) {
        const QByteArray request = tests::signedRequest(kPath, bodyOf(i * messages, messages), kSecret);
        QElapsedTimer timer;
        timer.start();
        require(client.send(request) && client.status() == 200, "a request");
        taken[c].push_back(timer.nsecsElapsed());
      }
    });
  }
  for (std::thread& client : clients)
    client.join();
  const double seconds = static_cast<double>(whole.nsecsElapsed()) / 1e9;
  std::vector<qint64> all;
  for (const auto& each : taken)
    all.insert(all.end(), each.begin(), each.end());
  std::ranges::sort(all);
  return {requests / seconds, static_cast<double>(all.at(all.size() / 2)) / 1e6,
          static_cast<double>(all.at(all.size() * 99 / 100)) / 1e6};
}

} // namespace

int main(int argc, char** argv) {
  const QTemporaryDir temporary(argc > 1 ? QString::fromLocal8Bit(argv[1]) + u"/XXXXXX"_s : QString());
  platform::LocalFileSystem files;
  const SystemClock clock;
  auto journal = delivery::JournalWriter::open(files, FilePath{temporary.filePath(u"journal"_s)}, {});
  require(journal.has_value(), "opening the journal");
  delivery::LetterQueue queue(std::move(*journal), LetterKey::generate().address(), {});
  delivery::Hook hook;
  hook.peer = u"whatsapp"_s;
  hook.path = kPath;
  hook.rule.hmac = {"X-Hub-Signature-256", "sha256=", false, {}};
  hook.secrets.emplace_back(QByteArray(kSecret));
  std::vector<delivery::Hook> hooks;
  hooks.push_back(std::move(hook));
  delivery::Receiver receiver(std::move(hooks), clock, queue);
  const auto server =
      connect::HttpServer::listen("127.0.0.1", 0, receiver, {8 * 1024, 4 << 20, qint64(64) << 20, 10, 100, 0});
  require(server.has_value(), "listening");
  const double floor = floorPerSecond(files, FilePath{temporary.filePath(u"floor"_s)});
  const Figures singles = measure((*server)->port(), kSingles, 1);
  const Figures batches = measure((*server)->port(), kBatches, kBatch);
  queue.close();
  std::printf("floor:   %.0f syncs/s one after another\n", floor);
  std::printf("singles: %.0f webhooks/s durable, %.2f a floor sync, p50 %.1f ms, p99 %.1f ms\n", singles.perSecond,
              singles.perSecond / floor, singles.p50, singles.p99);
  std::printf("batches: %.0f messages/s durable in bodies of %d, p50 %.1f ms, p99 %.1f ms\n",
              batches.perSecond * kBatch, kBatch, batches.p50, batches.p99);
  const bool good =
      singles.perSecond >= kLeastSingles && singles.p99 < kMostP99 && batches.perSecond * kBatch >= kLeastMessages;
  return good ? 0 : 1;
}
