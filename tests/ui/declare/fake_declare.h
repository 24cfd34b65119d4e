#pragma once

#include "ui/declare/declare_queries.h"

namespace muniment::tests {

/// Answers at once from a plan of two classes and a chat of 30 messages, and keeps what it was asked to declare.
class FakeDeclare final : public ui::DeclareQueries {
 public:
  FakeDeclare();

  QFuture<Result<Plan>> ask(workspace::FilePlan query) override;
  Answer<workspace::DeclarationPreview> ask(workspace::DeclarationPreview query) override;
  Answer<workspace::KeptMessages> ask(workspace::KeptMessages query) override;
  Answer<workspace::ConflictsInConversation> ask(workspace::ConflictsInConversation query) override;
  Answer<workspace::RecordsPage> ask(workspace::RecordsPage query) override;
  Answer<workspace::RecordByName> ask(workspace::RecordByName query) override;
  QFuture<Result<std::vector<Actor>>> ask(workspace::People query) override;
  QFuture<Result<std::vector<workspace::RmSystem>>> ask(workspace::RmSystems query) override;
  QFuture<Result<workspace::Receipt>> run(workspace::DeclareRecord command, QWidget* over) override;
  QFuture<Result<workspace::Receipt>> run(workspace::WithdrawDeclaration command) override;
  QFuture<Result<workspace::Receipt>> run(workspace::SendToRecordsManagement command) override;

  ConversationId chat;
  RecordClass plain;
  RecordClass strict; ///< every kind of field, approval by its owner
  RecordClass closed;
  Actor owner;
  std::vector<ClassId> suggestions;
  std::vector<Record> last; ///< what the page of records answers
  std::optional<Error> refusal;
  std::optional<Error> previewError;
  std::vector<workspace::DeclareRecord> declared;
  workspace::KnownHolds holds;
  std::vector<workspace::RmSystem> systems;
  std::vector<workspace::SendToRecordsManagement> sent;
  std::optional<Error> sendError;
};

} // namespace muniment::tests
