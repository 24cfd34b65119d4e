#pragma once

#include "core/workspace/agent/rule_work.h"
#include "core/workspace/rules/rule_commands.h"
#include "core/workspace/rules/rule_queries.h"
#include "tests/core/workspace/question_desk.h"

namespace muniment::tests {

/// A workspace in which rules act: of one person, with Anna outside, or of several.
class RuleDeskFixture final {
 public:
  explicit RuleDeskFixture(const QString& postgres = {}, bool singlePerson = true);

  [[nodiscard]] WorkspaceFixture& fixture() { return m_questions ? m_questions->fixture() : *m_fixture; }
  [[nodiscard]] workspace::Workspace& workspace() { return m_questions ? m_questions->workspace() : *m_workspace; }
  [[nodiscard]] QuestionDesk& questionDesk() { return *m_questions; }
  [[nodiscard]] workspace::Agent& agent() { return m_questions ? m_questions->agent() : *m_agent; }
  /// Another person at another door.
  [[nodiscard]] std::unique_ptr<workspace::Workspace> as(const QString& login, Roles roles);

  /// `done`, or the id of the error.
  template <class C>
  [[nodiscard]] QString outcome(C command) {
    return outcome(workspace(), std::move(command));
  }
  template <class C>
  [[nodiscard]] static QString outcome(workspace::Workspace& door, C command) {
    workspace::RunOptions options;
    options.signer = WorkspaceFixture::signerOf(door);
    const auto receipt = door.run(std::move(command), options).result();
    return receipt ? u"done"_s : receipt.error().id;
  }

  [[nodiscard]] RuleId save(const RuleDefinition& definition);
  /// Saved, approved where that is needed, and switched on.
  [[nodiscard]] RuleId on(const RuleDefinition& definition);
  [[nodiscard]] workspace::RuleById::Answer sheet(const RuleId& rule);

  /// Lets rules act until nothing is left to do.
  [[nodiscard]] bool work();
  void capture(const QString& name);
  void pass(std::int64_t milliseconds);
  /// Anna has a PIN from now on.
  void provePerson();
  [[nodiscard]] std::int64_t openTasks() { return std::ssize(taskTitles()); }
  [[nodiscard]] QStringList taskTitles();
  [[nodiscard]] std::int64_t questions();
  [[nodiscard]] bool isSound();

 private:
  std::unique_ptr<QuestionDesk> m_questions;
  std::unique_ptr<WorkspaceFixture> m_fixture;
  std::unique_ptr<workspace::Workspace> m_workspace;
  std::unique_ptr<workspace::Agent> m_agent;
};

} // namespace muniment::tests
