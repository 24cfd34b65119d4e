// Reads an exported chat and compares with the floor: counting its lines with memchr. An argument names a chat; without
// one the program writes its own. Fails below 150 MB/s, or when the memory grows with the text.
#include "core/formats/whatsapp/text_reader.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QTemporaryFile>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include <sys/resource.h>

namespace {

using namespace muniment;
using namespace muniment::formats::whatsapp;

constexpr int kRuns = 5;
constexpr double kLeastMegabytesPerSecond = 150;
constexpr long kMostKilobytes = 64 * 1024;
constexpr qint64 kOwnMessages = 500'000;

class FileStream final : public ByteStream {
 public:
  explicit FileStream(const QString& path) : m_file(path) {
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
      std::exit(2);
  }
  Result<qint64> read(char* into, qint64 size) override { return m_file.read(into, size); }

 private:
  QFile m_file;
};

class FileSource final : public ByteSource {
 public:
  explicit FileSource(QString path) : m_path(std::move(path)) {}
  Result<std::unique_ptr<ByteStream>> open() override { return std::make_unique<FileStream>(m_path); }

 private:
  QString m_path;
};

template <class T>
T need(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "bench_whatsapp_text: %s\n", qPrintable(result.error().id));
    std::exit(2);
  }
  return std::move(*result);
}

/// Seconds of the processor, so that other programs on the same cores count less.
template <class Work>
double bestOf(Work work) {
  double best = 1e9;
  for (int run = 0; run < kRuns; ++run) {
    const std::clock_t start = std::clock();
    work();
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

void writeChat(QFile& file) {
  std::uint64_t state = 42;
  const auto random = [&state](std::uint64_t below) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (state >> 33) % below;
  };
  constexpr std::array kNames{"Ana Souza", "Bob", "Chlo\u00e9", "+44 7700 900123",
                              "\u0414\u043c\u0438\u0442\u0440\u0438\u0439"};
  constexpr std::array kWords{"contract ", "please confirm the shipment ", "ok ", "total price \U0001F600 ",
                              "meeting "};
  QByteArray chunk;
  for (qint64 i = 0; i < kOwnMessages; ++i) {
    const auto time = QDateTime::fromSecsSinceEpoch(1'420'000'000 + i * 160, Qt::UTC);
    chunk +=
        time.toString(QStringLiteral("dd/MM/yyyy, HH:mm")).toLatin1() + " - " + kNames[random(kNames.size())] + ": ";
    const auto kind = random(100);
    for (std::uint64_t words = random(9) + 1; kind >= 5 && words > 0; --words)
      chunk += kWords[random(kWords.size())];
    chunk += kind < 3    ? "IMG-20220323-WA0002.jpg (file attached)"
             : kind < 5  ? "<Media omitted>"
             : kind > 92 ? "\nmore\nlines"
                         : "";
    chunk += '\n';
    if (chunk.size() > (1 << 20)) {
      file.write(chunk);
      chunk.clear();
    }
  }
  file.write(chunk);
  file.flush();
}

qint64 countLines(ByteSource& source) {
  const auto stream = need(source.open());
  std::vector<char> chunk(std::size_t{256} << 10);
  qint64 lines = 0;
  for (;;) {
    const qint64 got = need(stream->read(chunk.data(), static_cast<qint64>(chunk.size())));
    if (got == 0)
      return lines;
    const char* const end = chunk.data() + got;
    for (const char* at = chunk.data(); at != end;) {
      const void* const found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
      at = found ? static_cast<const char*>(found) + 1 : end;
      lines += found ? 1 : 0;
    }
  }
}

qint64 readAll(ByteSource& source, const TextSurvey& survey) {
  const auto reader = need(readText(source, survey));
  SourceMessage message;
  qint64 count = 0;
  while (need(reader->next(message)))
    ++count;
  if (!reader->findings().empty())
    std::printf("  %zu findings, first %s\n", reader->findings().size(), reader->findings().front().code.c_str());
  return count;
}

} // namespace

int main(int argc, char** argv) {
  QTemporaryFile own;
  QString path = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
  if (path.isEmpty()) {
    if (!own.open())
      return 2;
    writeChat(own);
    path = own.fileName();
  }
  FileSource source(path);
  qint64 lines = 0;
  qint64 messages = 0;
  const double floor = bestOf([&] { lines = countLines(source); });
  auto survey = need(surveyText(source, {}));
  if (!survey)
    return 2;
  const double surveyed = bestOf([&] { survey = need(surveyText(source, {})); });
  const double read = bestOf([&] { messages = readAll(source, *survey); });
  const double megabytes = static_cast<double>(survey->size) / 1e6;
  struct rusage usage {};
  ::getrusage(RUSAGE_SELF, &usage);
  std::printf("%lld messages, %lld lines, %.1f MB\n", static_cast<long long>(messages), static_cast<long long>(lines),
              megabytes);
  std::printf("%-24s %8.0f MB/s\n", "lines by memchr", megabytes / floor);
  std::printf("%-24s %8.0f MB/s\n", "survey", megabytes / surveyed);
  std::printf("%-24s %8.0f MB/s, %.2f million messages/s, %.3f of the floor\n", "messages", megabytes / read,
              static_cast<double>(messages) / read / 1e6, floor / read);
  std::printf("%-24s %8ld KiB\n", "memory", usage.ru_maxrss);
  return megabytes / read >= kLeastMegabytesPerSecond && usage.ru_maxrss <= kMostKilobytes ? 0 : 1;
}
