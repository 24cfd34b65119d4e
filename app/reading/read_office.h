#pragma once

#include "app/reading/read_limit.h"
#include "app/reading/read_request.h"
#include "core/base/executor.h"
#include "core/workspace/workspace.h"

#include <atomic>

namespace muniment::reading {

/// Answers programs that read. Each does so as an actor of its own, by the token that it shows.
class ReadOffice final : public connect::LateHandler {
 public:
  struct Settings final {
    int perSecond = 50; ///< of one token
    int burst = 200;
    int strangersPerSecond = 20; ///< that were refused, of one address
    int mostWaiting = 2000;
  };

  ReadOffice(workspace::Workspace& workspace, const Clock& clock, Settings settings);
  ~ReadOffice() override;
  ReadOffice(const ReadOffice&) = delete;
  ReadOffice& operator=(const ReadOffice&) = delete;

  void take(connect::InboundRequest request, std::unique_ptr<connect::PendingReply> reply) override;
  /// Answers what it took; to be called before the server ends.
  void close();

 private:
  using Reply = std::unique_ptr<connect::PendingReply>;
  /// A document that somebody waits for.
  struct Waiting final {
    ReadRequest wanted;
    std::optional<workspace::ReadDocuments::Part> part;
    QByteArray ifRange;
    Reply reply;
  };
  /// What is refused without asking anybody.
  [[nodiscard]] std::optional<connect::InboundReply> refusal(const connect::InboundRequest& request,
                                                             const std::optional<Credentials>& who);
  [[nodiscard]] connect::InboundReply cases(const ReadRequest& wanted, const Credentials& who);
  [[nodiscard]] connect::InboundReply documentFor(const Credentials& who, Waiting& waiting,
                                                  Result<workspace::ReadDocuments::Answer> found);
  /// Those who wait with one token. What many ask at once is looked up and noted together: one desk answers them, and
  /// another joins only where more wait than one takes at once.
  struct Queue final {
    std::vector<Waiting> waiting;
    std::int64_t bytes = 0; ///< that they wait for
    int desks = 0;          ///< that answer them
  };
  [[nodiscard]] static std::int64_t bytesOf(const Waiting& waiting);
  /// Sends another desk where those at work are too few.
  void callDesk(Queue& queue, const Credentials& who);
  [[nodiscard]] std::vector<Waiting> takeSome(const Credentials& who);
  void answerSome(const Credentials& who, std::vector<Waiting> all);
  void answerWaiting(const Credentials& who);
  /// Whether this desk is to go on at once with those who came in the meantime.
  [[nodiscard]] bool goesOn(const Credentials& who);
  template <class Q>
  [[nodiscard]] auto ask(const Credentials& who, Q query) {
    return m_workspace->ask(std::move(query), workspace::ConnectorSeat{QStringLiteral("reader:") + who.name, 0})
        .result();
  }

  workspace::Workspace* m_workspace;
  const Clock* m_clock;
  Settings m_settings;
  ReadLimit m_known;
  ReadLimit m_strangers;
  std::atomic<int> m_waiting = 0;
  std::mutex m_mutex;
  std::map<QByteArray, Queue> m_documents; ///< that are waited for, by token
  std::unique_ptr<Executor> m_desks;       ///< none once it is closed
};

} // namespace muniment::reading
