// Imports a generated chat into a new workspace, end to end, and compares with the floor: a plain program on the C API
// of SQLite that keeps the same rows. Usage: bench_import [MESSAGES] [FOLDER]
#include "core/base/clock.h"
#include "core/platform/local_file_system.h"
#include "core/workspace/workspace.h"
#include "tests/bench/import_floor.h"
#include "tests/support/memory_keychain.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <sys/resource.h>

namespace {

using namespace muniment;
using namespace Qt::StringLiterals;

constexpr double kLeastRate = 60'000;
constexpr double kLeastRatio = 0.6;
constexpr long kMostKilobytes = 300 * 1024;

template <class T>
T need(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "bench_import: %s %s\n", qPrintable(result.error().id), qPrintable(result.error().detail));
    std::exit(2);
  }
  return std::move(*result);
}

/// A group of ten people who write for years: words, pictures, deleted and edited messages, some lines of several.
class ChatWriter final {
 public:
  explicit ChatWriter(const QString& path) : m_file(path) {
    if (!m_file.open(QIODevice::WriteOnly))
      std::exit(2);
  }

  void write(int messages) {
    for (int i = 0; i < messages; ++i) {
      m_second += static_cast<qint64>(below(320));
      const auto time = QDateTime::fromSecsSinceEpoch(m_second, Qt::UTC);
      m_block += time.toString(u"dd/MM/yyyy, HH:mm"_s).toLatin1() + " - ";
      addLine(i);
      m_block += '\n';
      if (m_block.size() > (1 << 20))
        flush();
    }
    flush();
  }

 private:
  static constexpr std::array kNames{"Ana Souza", "Bob",   "Chlo\u00e9 Martin", "+44 7700 900123", "Eve O'Neil",
                                     "Frank",     "Grace", "\u738b\u4f1f",      "Ivo Ruiz",        "Lena"};
  static constexpr std::array kWords{"contract ", "invoice ",  "delivery ", "meeting ",  "tomorrow ", "please ",
                                     "confirm ",  "the ",      "shipment ", "record ",   "policy ",   "retention ",
                                     "legal ",    "hold ",     "approved ", "draft ",    "status ",   "update ",
                                     "call ",     "customer ", "thanks ",   "schedule ", "amount ",   "total ",
                                     "price ",    "quote ",    "pending ",  "review ",   "signed "};

  std::uint64_t below(std::uint64_t bound) {
    m_state = m_state * 6364136223846793005U + 1442695040888963407U;
    return (m_state >> 33) % bound;
  }
  void addWords(std::uint64_t count) {
    for (; count > 0; --count)
      m_block += kWords[below(kWords.size())];
  }
  void addLine(int number) {
    const std::uint64_t kind = below(100);
    if (kind == 0) {
      m_block += "Bob left";
      return;
    }
    m_block += QByteArray(kNames[below(kNames.size())]) + ": ";
    if (kind < 5)
      m_block +=
          "IMG-20220323-WA" + QByteArray::number(number % 10'000).rightJustified(4, '0') + ".jpg (file attached)";
    else if (kind < 8)
      m_block += "<Media omitted>";
    else if (kind < 9)
      m_block += "This message was deleted";
    else
      addWords(2 + below(17));
    if (kind < 11 && kind >= 9)
      m_block += "<This message was edited>";
    if (kind >= 93) {
      m_block += '\n';
      addWords(2 + below(10));
      m_block += '\n';
      addWords(6);
    } else if (kind >= 85) {
      m_block += "\U0001F600\U0001F44D \u00e7\u00e3o";
    }
  }
  void flush() {
    m_file.write(m_block);
    m_file.flush();
    m_block.clear();
  }

  QFile m_file;
  QByteArray m_block;
  std::uint64_t m_state = 42;
  qint64 m_second = 1'420'000'000;
};

struct Spent final {
  double seconds = 0;
  double processor = 0; ///< of all threads together
};

Spent spentOn(const auto& work) {
  QElapsedTimer timer;
  timer.start();
  const std::clock_t before = std::clock();
  work();
  return {static_cast<double>(timer.nsecsElapsed()) / 1e9, static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC};
}

/// Reads and keeps the file, and closes the workspace.
Spent importChat(const FilePath& directory, const FilePath& chat) {
  const SystemClock clock;
  platform::LocalFileSystem files;
  tests::MemoryKeychain keychain;
  workspace::NewWorkspace wish;
  wish.name = u"Bench"_s;
  wish.timeZone = u"UTC"_s;
  wish.personName = u"Bench"_s;
  wish.keychain = true;
  wish.singlePerson = true;
  auto created = need(workspace::createWorkspace({&clock, &files, &keychain, nullptr, ScryptCost{10, 8, 1}}, directory,
                                                 std::move(wish)));
  workspace::Workspace opened(std::move(created.parts));
  return spentOn([&] {
    const auto file = need(opened.inspect(chat, {}, nullptr).result());
    workspace::ImportWish everything;
    everything.chats = {0};
    (void)need(opened.import(file, everything, nullptr).result());
  });
}

} // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  const int messages = arguments.value(1, u"1000000"_s).toInt();
  const QTemporaryDir folder(arguments.value(2, QDir::tempPath()) + u"/import"_s);
  const FilePath chat{folder.filePath(u"WhatsApp Chat with Bench.txt"_s)};
  ChatWriter(chat.value).write(messages);
  const FilePath directory{folder.filePath(u"workspace"_s)};
  const Spent ours = importChat(directory, chat);
  struct rusage usage {};
  ::getrusage(RUSAGE_SELF, &usage);
  const double rate = messages / ours.seconds;
  std::printf("import  %8.0f messages/s  %6.2f s  %6.2f s of the processor  memory %ld KiB\n", rate, ours.seconds,
              ours.processor, usage.ru_maxrss);
  std::fflush(stdout);
  const auto floor = bench::writeFloor((directory / u"muniment.db"_s).value, folder.filePath(u"floor.db"_s));
  const double floorRate = static_cast<double>(floor.messages) / floor.seconds;
  std::printf("floor   %8.0f messages/s  %6.2f s  %6.2f s of the processor\n", floorRate, floor.seconds,
              floor.processor);
  std::printf("ratio   %8.2f\n", rate / floorRate);
  const bool whole = floor.messages == messages;
  return whole && rate >= kLeastRate && rate / floorRate >= kLeastRatio && usage.ru_maxrss < kMostKilobytes ? 0 : 1;
}
