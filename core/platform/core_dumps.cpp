#include "core/platform/core_dumps.h"

#include <QtCore/QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace muniment::platform {

void forbidCoreDumps() {
#ifdef Q_OS_UNIX
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef Q_OS_LINUX
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); // a program that collects dumps does not ask for the limit
#endif
}

} // namespace muniment::platform
