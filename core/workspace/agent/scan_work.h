#pragma once

#include "core/workspace/agent/agent.h"
#include "core/workspace/agent/round_thread.h"
#include "core/workspace/items/virus_scans.h"

namespace muniment::workspace {

/// Has files looked at by a scanner, a few at a time.
class VirusScanning final {
 public:
  struct Told final {
    std::int64_t clean = 0;
    std::int64_t infected = 0;
    std::int64_t refused = 0;
    bool isLast = false; ///< no file is left; the next round begins with the first again
  };

  /// With `again` also what was scanned before.
  VirusScanning(Workspace& workspace, VirusScanner& scanner, bool again = false)
      : m_workspace(&workspace), m_scanner(&scanner), m_again(again) {}

  [[nodiscard]] Result<Told> round(const SharedProgress& progress);

 private:
  Workspace* m_workspace;
  VirusScanner* m_scanner;
  bool m_again;
  std::optional<store::FileToScan> m_last;
};

/// The part of the agent that does so as long as its agent holds the lease.
class ScanWork final {
 public:
  ScanWork(Workspace& workspace, const Agent& agent, VirusScanner& scanner)
      : m_agent(&agent), m_scanning(workspace, scanner), m_progress(std::make_shared<Progress>()) {}
  /// Ends what is being scanned.
  ~ScanWork() { m_progress->cancel(); }
  ScanWork(const ScanWork&) = delete;
  ScanWork& operator=(const ScanWork&) = delete;

  void start();

 private:
  const Agent* m_agent;
  VirusScanning m_scanning;
  SharedProgress m_progress;
  RoundThread m_thread;
};

} // namespace muniment::workspace
