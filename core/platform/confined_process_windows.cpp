#include "core/platform/confined_process.h"

namespace muniment::platform {

using namespace Qt::StringLiterals;

// Nothing here has been made and tried with a job object yet, and a program that is not confined is not started.
Result<std::unique_ptr<ConfinedProcess>> ConfinedProcess::start(const QString&, QByteArrayView, std::size_t) {
  return failure(ErrorKind::Unavailable, "preview.not_started"_L1);
}

ConfinedProcess::~ConfinedProcess() = default;

void ConfinedProcess::kill() {}

Result<void> ConfinedProcess::send(QByteArrayView, QDeadlineTimer) {
  return failure(ErrorKind::Unavailable, "preview.not_started"_L1);
}

Result<QByteArray> ConfinedProcess::receive(QDeadlineTimer) {
  return failure(ErrorKind::Unavailable, "preview.not_started"_L1);
}

} // namespace muniment::platform
