#include "core/base/executor.h"
#include "tests/support/test_suite.h"

#include <atomic>

namespace muniment::tests {

class ExecutorTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void answersComeBack() {
    Executor executor;
    auto future = executor.run([] { return 42; });
    QCOMPARE(future.result(), 42);
  }

  void oneThreadKeepsTheOrder() {
    std::vector<int> order;
    {
      Executor executor;
      for (int i = 0; i < 1000; ++i)
        executor.post(Task([&order, i] { order.push_back(i); }));
    }
    QCOMPARE(order.size(), std::size_t{1000});
    QVERIFY(std::ranges::is_sorted(order));
  }

  void whatWasPostedIsFinishedBeforeTheEnd() {
    std::atomic<int> done = 0;
    {
      Executor executor(4);
      for (int i = 0; i < 1000; ++i)
        executor.post(Task([&done] { ++done; }));
    }
    QCOMPARE(done.load(), 1000);
  }

  void aTaskMayOwnWhatCannotBeCopied() {
    Executor executor;
    auto future = executor.run([number = std::make_unique<int>(7)] { return *number; });
    QCOMPARE(future.result(), 7);
  }

  void aReadyFutureNeedsNoThread() {
    const auto future = readyFuture(5);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result(), 5);
  }
};

MUNIMENT_TEST(ExecutorTest);

} // namespace muniment::tests

#include "executor_test.moc"
