#include "tests/support/test_suite.h"
#include "tests/ui/conversations/generated_rows.h"
#include "ui/conversations/transcript_view.h"
#include "ui/kit/theme.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <ctime>

namespace muniment::tests {

using namespace muniment::ui;

namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr double kLongestFrame = 12; // ms

void wheel(TranscriptView& view, int delta) {
  const QPointF at(view.viewport()->rect().center());
  QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(view.viewport(), &event);
}

double threadMilliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Frames final {
  std::vector<double> milliseconds; ///< of this thread: other programs do not count
  std::vector<double> elapsed;
  template <class Step>
  void measure(TranscriptView& view, Step step) {
    QElapsedTimer timer;
    timer.start();
    const double before = threadMilliseconds();
    step();
    view.viewport()->repaint();
    milliseconds.push_back(threadMilliseconds() - before);
    elapsed.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  [[nodiscard]] static double percentile(std::vector<double> values, double share) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
  }
};

} // namespace

class FramesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp, Theme::Light); }

  void aMillionRowsScroll() {
    GeneratedRows rows(kMillion);
    TranscriptView view;
    view.resize(1600, 1000);
    view.show();
    view.setPeople(TranscriptPeople(GeneratedRows::speakers()));
    view.setRows(&rows);
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.viewport()->repaint();
    (void)view.takePlaceholdersPainted();
    for (const auto& [name, kind] : {std::pair("wheel", 0), std::pair("thumb", 1), std::pair("pages", 2)}) {
      Frames frames;
      for (int step = 0; step < 700; ++step) {
        frames.measure(view, [&] {
          if (kind == 0)
            wheel(view, step < 350 ? -120 : 120);
          else if (kind == 1)
            view.verticalScrollBar()->setValue(static_cast<int>(16'000'000LL * (step * 389 % 700) / 700));
          else
            QTest::keyClick(&view, step < 350 ? Qt::Key_PageDown : Qt::Key_PageUp);
        });
      }
      const double p99 = Frames::percentile(frames.milliseconds, 0.99);
      qInfo("%s: p50 %.2f ms, p99 %.2f ms (elapsed: %.2f, %.2f); rows painted unmeasured: %lld", name,
            Frames::percentile(frames.milliseconds, 0.5), p99, Frames::percentile(frames.elapsed, 0.5),
            Frames::percentile(frames.elapsed, 0.99), static_cast<long long>(view.takePlaceholdersPainted()));
      QVERIFY2(p99 <= kLongestFrame, name);
    }
  }
};

MUNIMENT_TEST(FramesTest);

} // namespace muniment::tests

#include "frames_test.moc"
