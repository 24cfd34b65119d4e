#pragma once

#include "core/records/declaration/selection.h"
#include "core/workspace/sample/sample_story.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {

/// Declares what the people of the sample would: documents as they come in, then parts of the chats. One record is
/// held, some are due, one waits for approval, some are linked.
class SampleRecords final {
 public:
  /// All must outlive this.
  SampleRecords(Workspace& workspace, MovableClock& clock, std::shared_ptr<const SigningKey> signer);

  /// Takes up every third document, under the class that fits its name.
  [[nodiscard]] Result<void> takeUp(const SampleArrival& arrival, const ItemId& item);
  /// Once the chats are there; nothing moves past `end`.
  [[nodiscard]] Result<void> declareChats(Instant end);

 private:
  struct Chapter;

  [[nodiscard]] Result<std::optional<ClassId>> classOf(const QString& code);
  [[nodiscard]] Result<RecordId> declare(const QString& code, records::Selection selection, const QString& title,
                                         Json::Object metadata);
  [[nodiscard]] Result<std::optional<RecordId>> declare(const Chapter& chapter,
                                                        const std::vector<ConversationSummary>& chats);
  [[nodiscard]] Result<void> finish(const std::vector<RecordId>& records);
  [[nodiscard]] Result<void> hold(const RecordId& record);
  template <class C>
  [[nodiscard]] Result<Receipt> run(C command);

  Workspace* m_workspace;
  MovableClock* m_clock;
  std::shared_ptr<const SigningKey> m_signer;
  std::map<QString, ClassId> m_classes;
  int m_documents = 0;
};

} // namespace muniment::workspace
