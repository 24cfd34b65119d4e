#pragma once

#include "core/connect/contentserver/disposition_calls.h"
#include "core/connect/contentserver/hold_calls.h"
#include "core/connect/contentserver/node_calls.h"
#include "core/connect/contentserver/plan_calls.h"
#include "core/connect/contentserver/process_calls.h"
#include "core/connect/contentserver/record_calls.h"
#include "core/connect/contentserver/workspace_calls.h"

namespace muniment::connect::contentserver {

/// Everything that one server is asked.
class ContentServerClient final {
 public:
  [[nodiscard]] static Result<std::unique_ptr<ContentServerClient>> open(const ConnectionValues& values,
                                                                         const RmLine::Parts& parts);

  /// Who we are there.
  [[nodiscard]] Result<qint64> whoAmI(const SharedProgress& progress);
  /// Version of the server.
  [[nodiscard]] Result<QString> version(const SharedProgress& progress);

  [[nodiscard]] RmLine& line() { return *m_line; }
  [[nodiscard]] NodeCalls& nodes() { return m_nodes; }
  [[nodiscard]] RecordCalls& records() { return m_records; }
  [[nodiscard]] HoldCalls& holds() { return m_holds; }
  [[nodiscard]] PlanCalls& plan() { return m_plan; }
  [[nodiscard]] ProcessCalls& processes() { return m_processes; }
  [[nodiscard]] DispositionCalls& disposition() { return m_disposition; }
  [[nodiscard]] WorkspaceCalls& workspaces() { return m_workspaces; }

 private:
  explicit ContentServerClient(std::unique_ptr<RmLine> line)
      : m_line(std::move(line)), m_nodes(*m_line), m_records(*m_line), m_holds(*m_line), m_plan(*m_line),
        m_processes(*m_line), m_disposition(*m_line), m_workspaces(*m_line) {}

  std::unique_ptr<RmLine> m_line;
  NodeCalls m_nodes;
  RecordCalls m_records;
  HoldCalls m_holds;
  PlanCalls m_plan;
  ProcessCalls m_processes;
  DispositionCalls m_disposition;
  WorkspaceCalls m_workspaces;
};

} // namespace muniment::connect::contentserver
