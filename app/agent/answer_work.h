#pragma once

#include "app/answers/answer_office.h"
#include "core/workspace/agent/agent.h"

namespace muniment::agent {

/// Serves the answer page beside an agent, and closes questions whose deadline is over.
class AnswerWork final {
 public:
  struct Place final {
    std::string listen; ///< ADDRESS:PORT; empty: no page
    std::string url;    ///< under which people reach it
  };
  /// Usage `answers.place_wrong` where the page would be open to other computers or not encrypted on its way.
  [[nodiscard]] static Result<std::unique_ptr<AnswerWork>> open(const Place& place, workspace::Workspace& workspace,
                                                                const workspace::Agent& agent, const Clock& clock);
  ~AnswerWork();
  AnswerWork(const AnswerWork&) = delete;
  AnswerWork& operator=(const AnswerWork&) = delete;

 private:
  AnswerWork() = default;
  void work();

  std::unique_ptr<answers::AnswerOffice> m_office; ///< ends after the server
  std::unique_ptr<connect::HttpServer> m_server;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  bool m_stopping = false;
  std::thread m_thread;
};

} // namespace muniment::agent
