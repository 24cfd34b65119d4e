#pragma once

#include "app/answers/address_limit.h"
#include "app/answers/answer_page.h"
#include "core/base/executor.h"
#include "core/connect/push/push_hosts.h"
#include "core/connect/server/http_server.h"
#include "core/workspace/workspace.h"

#include <atomic>
#include <functional>

namespace muniment::answers {

/// Answers the requests of people outside. What it does, it does as the connection `push`, while its agent holds the
/// lease.
class AnswerOffice final : public connect::LateHandler {
 public:
  struct Settings final {
    QByteArray path = "/";         ///< under which the pages lie; ends with a slash
    connect::PushHosts hosts = {}; ///< push services of which registrations are taken
    int readsPerMinute = 120;      ///< from one address
    int sendsPerMinute = 20;
  };
  /// Nothing while the agent does not hold the lease.
  using Seat = std::function<std::optional<workspace::ConnectorSeat>()>;

  static constexpr auto kLogin = QLatin1StringView("connector:push");

  AnswerOffice(workspace::Workspace& workspace, const Clock& clock, Seat seat, Settings settings);
  ~AnswerOffice() override;
  AnswerOffice(const AnswerOffice&) = delete;
  AnswerOffice& operator=(const AnswerOffice&) = delete;

  void take(connect::InboundRequest request, std::unique_ptr<connect::PendingReply> reply) override;
  /// Answers what it took; to be called before the server ends.
  void close();
  /// Closes questions whose deadline is over. Called from time to time by whoever runs the office.
  [[nodiscard]] Result<void> attend();

 private:
  struct Call;
  [[nodiscard]] connect::InboundReply answer(const connect::InboundRequest& request);
  [[nodiscard]] connect::InboundReply answerCall(const Call& call);
  [[nodiscard]] connect::InboundReply read(const Call& call, const AnswerPage::Form& form);
  [[nodiscard]] connect::InboundReply decide(const Call& call, const AnswerPage::Form& form);
  [[nodiscard]] connect::InboundReply registerDevice(const Call& call, const AnswerPage::Form& form);
  [[nodiscard]] connect::InboundReply after(const Call& call, const AnswerPage::Form& form, const QString& outcome);
  [[nodiscard]] const AnswerPage& pagesFor(const connect::InboundRequest& request) const;
  [[nodiscard]] connect::InboundReply resource(const QString& name, const QByteArray& type,
                                               const AnswerPage& pages) const;
  [[nodiscard]] connect::InboundReply page(int status, QByteArray document) const;
  [[nodiscard]] connect::InboundReply busy(const AnswerPage& pages) const;
  template <class C>
  [[nodiscard]] Result<workspace::Receipt> run(const Call& call, C command);

  workspace::Workspace* m_workspace;
  const Clock* m_clock;
  Seat m_seat;
  Settings m_settings;
  std::vector<AnswerLanguage> m_languages;
  std::vector<AnswerPage> m_pages; ///< one for each language, in the same order
  AddressLimit m_reads;
  AddressLimit m_sends;
  std::atomic<int> m_waiting = 0;
  std::mutex m_mutex;
  std::unique_ptr<Executor> m_desks; ///< none once it is closed
};

} // namespace muniment::answers
