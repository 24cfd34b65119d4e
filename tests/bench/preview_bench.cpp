// Opens a PDF in the confined child and draws its first page, and compares with the floor: Poppler doing the same in
// this process.
#include "core/preview/client/preview_document.h"
#include "tests/core/preview/made_pdf.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtGui/QImage>

#include <poppler-qt6.h>

#include <algorithm>
#include <cstdio>

namespace {

using namespace muniment;

constexpr int kRuns = 15;
constexpr double kMostMilliseconds = 200;
constexpr QRect kPage(0, 0, 794, 1123); // A4 at 96 dots an inch
constexpr double kScale = 96.0 / 72;

QByteArray contract() {
  tests::MadePdf made;
  for (int page = 0; page < 40; ++page) {
    QByteArrayList lines;
    for (int line = 0; line < 24; ++line)
      lines << "Position " + QByteArray::number(line) + " of page " + QByteArray::number(page) + ": screws, 4711";
    made.pages << tests::pageOfText(lines);
  }
  return made.bytes();
}

double median(std::vector<double> values) {
  std::ranges::nth_element(values, values.begin() + std::ssize(values) / 2);
  return values[values.size() / 2];
}

double floorOf(const QByteArray& bytes) {
  QElapsedTimer timer;
  timer.start();
  const auto document = Poppler::Document::loadFromData(bytes);
  const auto page = document ? document->page(0) : nullptr;
  const QImage image =
      page ? page->renderToImage(72 * kScale, 72 * kScale, 0, 0, kPage.width(), kPage.height()) : QImage();
  return image.isNull() ? -1 : static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double oursOf(preview::PreviewHost& host, const QByteArray& bytes) {
  QElapsedTimer timer;
  timer.start();
  const auto document = preview::PreviewDocument::open(host, bytes);
  const bool isDrawn = document && (*document)->sizes() && (*document)->render(0, kScale, 0, kPage);
  return isDrawn ? static_cast<double>(timer.nsecsElapsed()) / 1e6 : -1;
}

} // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  QByteArray bytes = contract();
  if (argc > 1) {
    QFile file(QString::fromLocal8Bit(argv[1]));
    bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  preview::PreviewHost host(QStringLiteral(MUNIMENT_PREVIEW));
  std::vector<double> floors;
  std::vector<double> ours;
  for (int run = 0; run < kRuns; ++run) {
    floors.push_back(floorOf(bytes));
    ours.push_back(oursOf(host, bytes));
    if (floors.back() < 0 || ours.back() < 0) {
      std::fprintf(stderr, "bench_preview: the page was not drawn\n");
      return 2;
    }
  }
  const double slowest = *std::ranges::max_element(ours);
  std::printf(
      "preview: first page in a confined child %.1f ms (median; slowest %.1f), in this process %.1f ms, %d runs\n",
      median(ours), slowest, median(floors), kRuns);
  return median(ours) < kMostMilliseconds ? 0 : 1;
}
