#pragma once

#include "core/workspace/cases/case_queries.h"
#include "tests/core/workspace/planted_record.h"

namespace muniment::tests {

/// A workspace in which somebody works on cases.
class CaseOffice final {
 public:
  /// On a server where a connection string is given.
  explicit CaseOffice(const QString& postgres = {});

  WorkspaceFixture fixture;
  std::unique_ptr<workspace::Workspace> workspace;

  /// The id of the error, or nothing.
  template <class C>
  [[nodiscard]] QString run(C command) {
    const auto receipt = workspace->run(std::move(command)).result();
    if (!receipt)
      return receipt.error().id;
    last = receipt->outcome;
    return {};
  }
  Json last; ///< outcome of the last command that succeeded

  [[nodiscard]] CaseId open(const QString& title, std::map<QString, QString> fields = {});
  [[nodiscard]] workspace::CaseById::Answer show(const CaseId& file);
  /// The same workspace as somebody else.
  [[nodiscard]] std::unique_ptr<workspace::Workspace> as(const QString& login);
  /// A conversation with so many messages.
  [[nodiscard]] ConversationId chat(int messages);
  /// A conversation of one message, on 13 January 2026.
  [[nodiscard]] Message say(const QString& text);

  struct Trade final {
    DocumentId order;  ///< of 5 January
    DocumentId answer; ///< of 20 January: it was accepted
  };
  [[nodiscard]] Trade trade();

  [[nodiscard]] std::int64_t openTasks();
  [[nodiscard]] bool isSound();
  [[nodiscard]] bool change(const QByteArray& sql);

 private:
  int m_chats = 0;
};

} // namespace muniment::tests
