#pragma once

#include "core/outreach/answer_token.h"
#include "core/workspace/agent/agent.h"
#include "core/workspace/outreach/answer_commands.h"
#include "core/workspace/outreach/answer_queries.h"
#include "core/workspace/outreach/question_commands.h"
#include "core/workspace/outreach/question_queries.h"
#include "tests/core/workspace/planted_record.h"

namespace muniment::tests {

/// A workspace with its agent, the connectors for answers and notifications, and Anna, who is asked.
class QuestionDesk final {
 public:
  explicit QuestionDesk(const QString& postgres = {});

  [[nodiscard]] WorkspaceFixture& fixture() { return m_fixture; }
  [[nodiscard]] workspace::Workspace& workspace() { return *m_workspace; }
  [[nodiscard]] workspace::Agent& agent() { return *m_agent; }
  [[nodiscard]] const PersonId& anna() const { return m_anna; }
  [[nodiscard]] workspace::ConnectorSeat seat(const QString& login = u"connector:push"_s) const {
    return {login, m_agent->state().token};
  }
  /// Another door to the same workspace.
  [[nodiscard]] std::unique_ptr<workspace::Workspace> again();

  /// The outcome of a command, or its error as `!id`.
  template <class C>
  [[nodiscard]] Json run(C command) {
    return told(m_workspace->run(std::move(command), signedBy()).result());
  }
  /// The same from outside, under the seat of the answer page.
  template <class C>
  [[nodiscard]] Json take(C command, std::optional<CommandId> id = {}) {
    workspace::RunOptions options;
    options.seat = seat();
    options.id = id;
    return told(m_workspace->run(std::move(command), std::move(options)).result());
  }

  /// A question that is good: approve or refuse, until tomorrow.
  [[nodiscard]] Question draft() const;
  [[nodiscard]] QuestionId ask(const Question& question);
  [[nodiscard]] QuestionId ask() { return ask(draft()); }
  /// The token of a new link.
  [[nodiscard]] QByteArray link(const QuestionId& question);
  [[nodiscard]] workspace::AnswerForm::Answer form(const QByteArray& token);
  /// Sends a choice as the page does; gives the outcome.
  [[nodiscard]] QString answer(const QByteArray& token, int choice, const QString& pin = {});
  [[nodiscard]] QString registerDevice(const QByteArray& token, const connect::PushSubscription& subscription);
  [[nodiscard]] workspace::QuestionById::Answer sheet(const QuestionId& question);
  [[nodiscard]] std::int64_t openTasks();
  [[nodiscard]] std::int64_t entries();
  [[nodiscard]] bool isSound();
  [[nodiscard]] bool change(const QByteArray& sql);

 private:
  [[nodiscard]] static Json told(const Result<workspace::Receipt>& receipt) {
    return receipt ? receipt->outcome : Json(u'!' + receipt.error().id);
  }
  [[nodiscard]] workspace::RunOptions signedBy();

  WorkspaceFixture m_fixture;
  std::unique_ptr<workspace::Workspace> m_workspace;
  std::unique_ptr<workspace::Agent> m_agent;
  PersonId m_anna;
};

} // namespace muniment::tests
