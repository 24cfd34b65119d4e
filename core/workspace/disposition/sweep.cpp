#include "core/workspace/disposition/sweep.h"

#include "core/workspace/disposition/execute_snapshot.h"
#include "core/workspace/workspace.h"

#include <thread>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kReclaimTries = 30;
constexpr auto kBetweenTries = std::chrono::milliseconds(200);

} // namespace

Result<void> sweepAway(Workspace& workspace, const SharedProgress& progress) {
  for (std::int64_t left = 1; left > 0;) {
    MUNIMENT_TRY_LET(done, workspace.run(DestroyObjects()).result());
    left = done.outcome.number(u"left");
  }
  // Somebody who reads an older state keeps it alive; that ends by itself.
  for (int tries = 1;; ++tries) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    const Result<void> reclaimed = workspace.reclaimSpace();
    if (reclaimed || !reclaimed.error().retryable || tries == kReclaimTries)
      return reclaimed;
    std::this_thread::sleep_for(kBetweenTries);
  }
}

} // namespace muniment::workspace
