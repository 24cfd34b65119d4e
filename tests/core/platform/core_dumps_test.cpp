#include "core/platform/core_dumps.h"
#include "tests/support/test_suite.h"

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

namespace muniment::tests {

class CoreDumpsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aCrashLeavesNothingBehind() {
#ifdef Q_OS_LINUX
    platform::forbidCoreDumps();
    rlimit limit{1, 1};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t{0});
    QCOMPARE(limit.rlim_max, rlim_t{0});
    QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); // for whoever looks into the other tests
#else
    QSKIP("there is no such switch here");
#endif
  }
};

MUNIMENT_TEST(CoreDumpsTest);

} // namespace muniment::tests

#include "core_dumps_test.moc"
