// Lists a file of orders and compares with the floor: one pass over the bytes that finds every separator. Then reads it
// with all lines, and opens one document out of the middle. Fails above 3 s for 100 MB, above 256 MB of memory, or when
// one document takes more than 50 ms.
#include "core/formats/edi/document_reader.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryFile>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <sys/resource.h>

namespace {

using namespace muniment;
using namespace muniment::formats::edi;

constexpr int kRuns = 3;
constexpr double kSecondsFor100Megabytes = 3;
constexpr long kMostKilobytes = 256 * 1024;
constexpr qint64 kMostMilliseconds = 50;
constexpr qint64 kMegabytes = 100;
constexpr int kLines = 20;

class FileStream final : public ByteStream {
 public:
  FileStream(const QString& path, qint64 begin, qint64 size) : m_file(path), m_left(size) {
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !m_file.seek(begin))
      std::exit(2);
  }
  Result<qint64> read(char* into, qint64 size) override {
    const qint64 got = m_file.read(into, std::min(size, m_left));
    m_left -= got;
    return got;
  }

 private:
  QFile m_file;
  qint64 m_left;
};

class FileSource final : public ByteSource {
 public:
  explicit FileSource(QString path, qint64 begin = 0, qint64 size = INT64_MAX)
      : m_path(std::move(path)), m_begin(begin), m_size(size) {}
  Result<std::unique_ptr<ByteStream>> open() override { return std::make_unique<FileStream>(m_path, m_begin, m_size); }

 private:
  QString m_path;
  qint64 m_begin;
  qint64 m_size;
};

template <class T>
T need(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "bench_partner: %s\n", qPrintable(result.error().id));
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

class Random final {
 public:
  std::uint64_t below(std::uint64_t limit) {
    m_state = m_state * 6364136223846793005U + 1442695040888963407U;
    return (m_state >> 33) % limit;
  }

 private:
  std::uint64_t m_state = 42;
};

QByteArray number(std::uint64_t value, int width) {
  return QByteArray::number(static_cast<qulonglong>(value)).rightJustified(width, '0');
}

QByteArray price(Random& random) {
  return QByteArray::number(static_cast<qulonglong>(random.below(999) + 1)) + '.' + number(random.below(100), 2);
}

QByteArray x12Order(Random& random, int ordinal) {
  QByteArray text = "ST*850*" + number(static_cast<std::uint64_t>(ordinal), 9) + "~BEG*00*SA*PO" +
                    number(random.below(100'000'000), 8) +
                    "**20260131~REF*DP*038~DTM*002*20260215~N1*BY*BUYER COMPANY INC*92*1234~N3*100 MAIN STREET~"
                    "N4*DALLAS*TX*75201*US~N1*ST*WAREHOUSE 7*92*0007~N1*VN*SUPPLIER CO*92*5678~";
  std::uint64_t sum = 0;
  for (int line = 1; line <= kLines; ++line) {
    const std::uint64_t quantity = random.below(500) + 1;
    sum += quantity;
    text += "PO1*" + QByteArray::number(line) + '*' + QByteArray::number(static_cast<qulonglong>(quantity)) + "*EA*" +
            price(random) + "**BP*" + number(random.below(1'000'000'000), 12) + "*VN*ITEM-" +
            number(random.below(100'000), 5) + "~PID*F****WIDGET TYPE " + number(random.below(1000), 3) + " BLUE~";
  }
  return text + "CTT*20*" + QByteArray::number(static_cast<qulonglong>(sum)) + "~SE*51*" +
         number(static_cast<std::uint64_t>(ordinal), 9) + '~';
}

QByteArray edifactOrder(Random& random, int ordinal) {
  const QByteArray reference = QByteArray::number(ordinal);
  QByteArray text = "UNH+" + reference + "+ORDERS:D:96A:UN:EAN008'BGM+220+PO" + number(random.below(100'000'000), 8) +
                    "+9'DTM+137:20260131:102'DTM+2:20260215:102'FTX+ZZZ+++DELIVER TO DOCK 4?+5, RING ?'BELL?''"
                    "RFF+CT:C000001'NAD+BY+5412345000013::9++BUYER COMPANY INC+100 MAIN STREET+DALLAS++75201+US'"
                    "NAD+SU+4012345000009::9'NAD+DP+5412345000020::9'CUX+2:EUR:9'";
  for (int line = 1; line <= kLines; ++line) {
    text += "LIN+" + QByteArray::number(line) + "++" + number(random.below(1'000'000'000), 11) + ":IN'PIA+1+ITEM-" +
            number(random.below(100'000), 5) + ":SA'IMD+F++:::WIDGET TYPE " + number(random.below(1000), 3) +
            " BLUE'QTY+21:" + QByteArray::number(static_cast<qulonglong>(random.below(500) + 1)) +
            "'PRI+AAA:" + price(random) + '\'';
  }
  return text + "UNS+S'CNT+2:20'UNT+113+" + reference + '\'';
}

/// Returns how many documents it has.
int writeOrders(QFile& file, bool isX12, qint64 size) {
  Random random;
  QByteArray chunk = isX12
                         ? "ISA*00*          *00*          *ZZ*BUYERCO        *ZZ*SUPPLIERCO     *260131*0915*U*00401*"
                           "000000001*0*P*>~GS*PO*BUYERCO*SUPPLIERCO*20260131*0915*1*X*004010~"
                         : "UNA:+.? 'UNB+UNOC:3+5412345000013:14+4012345000009:14+260131:0915+1'";
  int documents = 0;
  qint64 written = 0;
  while (written < size) {
    ++documents;
    chunk += isX12 ? x12Order(random, documents) : edifactOrder(random, documents);
    if (chunk.size() > (1 << 20)) {
      written += file.write(chunk);
      chunk.clear();
    }
  }
  const QByteArray count = QByteArray::number(documents);
  file.write(chunk + (isX12 ? "GE*" + count + "*1~IEA*1*000000001~" : "UNZ+" + count + "+1'"));
  file.flush();
  return documents;
}

/// Every separator is looked at once, release characters are heeded, nothing is kept.
qint64 scan(ByteSource& source, bool isX12) {
  std::array<bool, 256> divides{};
  for (const char character : isX12 ? std::string_view("*>~") : std::string_view("+:?'"))
    divides[static_cast<unsigned char>(character)] = true;
  const auto stream = need(source.open());
  std::vector<char> chunk(std::size_t{256} << 10);
  qint64 found = 0;
  bool isReleased = false;
  for (;;) {
    const qint64 got = need(stream->read(chunk.data(), static_cast<qint64>(chunk.size())));
    if (got == 0)
      return found;
    for (const char character : std::string_view(chunk.data(), static_cast<std::size_t>(got))) {
      if (!divides[static_cast<unsigned char>(character)])
        continue;
      found += isReleased ? 0 : 1;
      isReleased = !isX12 && character == '?' && !isReleased;
    }
  }
}

struct Listing final {
  int documents = 0;
  std::size_t findings = 0;
  std::int64_t lines = 0;
  Document middle;
};

Listing list(ByteSource& source, ReadOptions options, int middle) {
  const auto reader = need(readDocuments(source, options));
  Listing listing;
  Document document;
  while (need(reader->next(document))) {
    listing.findings += document.findings.size();
    listing.lines += document.lineCount;
    if (++listing.documents == middle)
      listing.middle = document;
  }
  listing.findings += reader->findings().size();
  return listing;
}

bool measure(bool isX12, qint64 size) {
  QTemporaryFile file;
  if (!file.open())
    std::exit(2);
  const int documents = writeOrders(file, isX12, size);
  FileSource source(file.fileName());
  const double megabytes = static_cast<double>(file.size()) / 1e6;
  qint64 separators = 0;
  const double floor = bestOf([&] { separators = scan(source, isX12); });
  Listing listing;
  const double listed = bestOf([&] { listing = list(source, {1, 0}, documents / 2); });
  const double whole = bestOf([&] { (void)list(source, {}, 0); });
  QElapsedTimer timer;
  timer.start();
  FileSource part(file.fileName(), listing.middle.place.offset, listing.middle.place.length);
  const Document opened = need(readDocument(part, listing.middle));
  const qint64 microseconds = timer.nsecsElapsed() / 1000;
  std::printf("%s: %d documents, %lld lines, %.1f MB, %lld separators, %zu findings\n", isX12 ? "850" : "ORDERS",
              listing.documents, static_cast<long long>(listing.lines), megabytes, static_cast<long long>(separators),
              listing.findings);
  std::printf("  %-22s %7.0f MB/s\n", "separators found", megabytes / floor);
  std::printf("  %-22s %7.0f MB/s, %.3f of the floor, %.2f s for 100 MB\n", "listed", megabytes / listed,
              floor / listed, listed * 100 / megabytes);
  std::printf("  %-22s %7.0f MB/s, %.3f of the floor\n", "with all lines", megabytes / whole, floor / whole);
  std::printf("  %-22s %7lld us\n", "one document opened", static_cast<long long>(microseconds));
  std::fflush(stdout);
  const bool isRight = listing.documents == documents && listing.findings == 0 && listing.lines == documents * kLines &&
                       opened.lines.size() == kLines && opened.number == listing.middle.number;
  return isRight && listed * 100 / megabytes <= kSecondsFor100Megabytes && microseconds <= kMostMilliseconds * 1000;
}

} // namespace

int main(int argc, char** argv) {
  const qint64 megabytes = argc > 1 ? std::atoll(argv[1]) : kMegabytes;
  const bool isFastEnough = measure(true, megabytes * 1'000'000) & measure(false, megabytes * 1'000'000);
  struct rusage usage {};
  ::getrusage(RUSAGE_SELF, &usage);
  std::printf("memory %ld KiB\n", usage.ru_maxrss);
  return isFastEnough && usage.ru_maxrss <= kMostKilobytes ? 0 : 1;
}
