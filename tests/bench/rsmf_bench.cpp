// Writes an RSMF of 10,000 events and 500 attachments, and compares with the floor: the same number of bytes written
// and synced. bench_rsmf [FOLDER]
#include "core/formats/exchange/file_sink.h"
#include "core/formats/rsmf/rsmf_validator.h"
#include "core/formats/rsmf/rsmf_writer.h"
#include "core/platform/local_file_system.h"
#include "tests/bench/exchange_bench_support.h"
#include "tests/core/formats/exchange/conversation_maker.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>

#include <algorithm>

namespace {

using namespace muniment;
using namespace Qt::StringLiterals;

constexpr int kEvents = 10'000;
constexpr int kAttachments = 500;
constexpr qsizetype kAttachmentBytes = 200'000;
constexpr int kRuns = 3;
constexpr double kMostSeconds = 1.0; ///< beside what the disk needs

double secondsSince(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e9; }

formats::exchange::Conversation conversation() {
  auto made = tests::plainConversation();
  const auto first = made.events[1];
  made.events.clear();
  for (int i = 0; i < kEvents; ++i) {
    auto& event = made.events.emplace_back(first);
    event.id = u"m%1"_s.arg(i);
    event.body = u"message %1 of a long day, with a smile 🙂"_s.arg(i);
    event.time.at = first.time.at->plusMilliseconds(std::int64_t{i} * 5000);
    event.parent = i % 7 == 0 && i > 0 ? u"m%1"_s.arg(i - 1) : QString();
    event.reactions.push_back({u"👍"_s, u"P1"_s, event.time, false});
    event.custom = {{u"record"_s, u"R-%1"_s.arg(i)}, {u"sha256"_s, QString(64, u'a')}};
    if (i % (kEvents / kAttachments) == 0)
      event.attachments.push_back(
          tests::attachmentOf(u"photo.jpg"_s, bench::noise(kAttachmentBytes, static_cast<quint64>(i))));
  }
  return made;
}

double diskSeconds(const QString& path, qint64 size) {
  platform::LocalFileSystem files;
  const QByteArray block = bench::noise(1 << 20, 1);
  QElapsedTimer timer;
  timer.start();
  auto file = bench::require(files.create({path}), "creating");
  for (qint64 at = 0; at < size; at += block.size())
    bench::require(
        file->write(QByteArrayView(block).first(static_cast<qsizetype>(std::min<qint64>(block.size(), size - at))))
            .has_value(),
        "writing");
  bench::require(file->sync().has_value(), "syncing");
  return secondsSince(timer);
}

} // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const QTemporaryDir folder(QCoreApplication::arguments().value(1, QDir::tempPath()) + u"/rsmfXXXXXX"_s);
  bench::require(folder.isValid(), "starting");
  const auto made = conversation();
  platform::LocalFileSystem files;
  double best = 1e9;
  double disk = 1e9;
  double checked = 1e9;
  qint64 bytes = 0;
  for (int run = 0; run < kRuns; ++run) {
    const FilePath path{folder.filePath(u"%1.rsmf"_s.arg(run))};
    QElapsedTimer timer;
    timer.start();
    formats::exchange::FileSink sink(bench::require(files.create(path), "creating"));
    const auto report = bench::require(formats::rsmf::writeRsmf(made, {}, sink, nullptr), "writing");
    bench::require(sink.finish().has_value(), "syncing");
    best = std::min(best, secondsSince(timer));
    bytes = report.bytes;
    timer.restart();
    const auto contents = bench::require(formats::rsmf::validateMail(files, path), "checking");
    checked = std::min(checked, secondsSince(timer));
    bench::require(contents.verdict.findings.empty() && contents.events == kEvents &&
                       contents.attachments == kAttachments,
                   "the file is sound");
    disk = std::min(disk, diskSeconds(folder.filePath(u"floor%1"_s.arg(run)), bytes));
  }
  std::printf("RSMF of %d events, %d files, %.0f MB: %.2f s, disk floor %.2f s, beside it %.2f s (most %.1f); checked "
              "in %.2f s\n",
              kEvents, kAttachments, static_cast<double>(bytes) / 1e6, best, disk, best - disk, kMostSeconds, checked);
  return best - disk <= kMostSeconds ? 0 : 1;
}
