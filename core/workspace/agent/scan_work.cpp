#include "core/workspace/agent/scan_work.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kBetween = std::chrono::seconds(20); ///< rounds in which there was nothing
constexpr auto kAfterError = std::chrono::seconds(60);

} // namespace

Result<VirusScanning::Told> VirusScanning::round(const SharedProgress& progress) {
  MUNIMENT_TRY_LET(files, m_workspace->ask(FilesToScan{m_last, m_again}).result());
  if (files.empty()) {
    m_last.reset();
    return Told{0, 0, 0, true};
  }
  RunOptions options;
  options.progress = progress;
  const store::FileToScan last = files.back();
  MUNIMENT_TRY_LET(receipt, m_workspace->run(ScanFiles(std::move(files), *m_scanner), options).result());
  m_last = last;
  return Told{receipt.outcome.number(u"clean"), receipt.outcome.number(u"infected"), receipt.outcome.number(u"refused"),
              false};
}

void ScanWork::start() {
  m_thread.start("virus scans", {kBetween, kAfterError}, [this]() -> Result<bool> {
    if (!m_agent->state().active)
      return false;
    MUNIMENT_TRY_LET(told, m_scanning.round(m_progress));
    return !told.isLast;
  });
}

} // namespace muniment::workspace
