#pragma once

#include "core/base/page_reader.h"
#include "core/workspace/agent/agent.h"
#include "core/workspace/agent/round_thread.h"
#include "core/workspace/documents/paper_text.h"

namespace muniment::workspace {

/// Reads the PDFs that were captured, one after another, so that a search finds their pages. A file that cannot be read
/// is noted as such and not tried again.
class PaperReading final {
 public:
  PaperReading(Workspace& workspace, PageReader& reader) : m_workspace(&workspace), m_reader(&reader) {}

  /// How many were looked at; at most so many as one round takes.
  [[nodiscard]] Result<int> round();

 private:
  [[nodiscard]] Result<void> read(const PapersToRead::Paper& paper);

  Workspace* m_workspace;
  PageReader* m_reader;
};

/// The part of the agent that does so as long as its agent holds the lease.
class PaperWork final {
 public:
  PaperWork(Workspace& workspace, const Agent& agent, PageReader& reader)
      : m_agent(&agent), m_reader(&reader), m_reading(workspace, reader) {}
  /// Ends what is being read.
  ~PaperWork();
  PaperWork(const PaperWork&) = delete;
  PaperWork& operator=(const PaperWork&) = delete;

  void start();

 private:
  const Agent* m_agent;
  PageReader* m_reader;
  PaperReading m_reading;
  RoundThread m_thread;
};

} // namespace muniment::workspace
