#pragma once

#include "core/model/access_act.h"
#include "core/store/source_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// One chat of one imported file.
struct ImportLine final {
  ConversationSource source;
  Conversation conversation;
  QString capturedBy;  ///< name
  QString withdrawnBy; ///< name; empty where it was not
};

/// What was imported, the newest first; what was withdrawn is among it.
struct ImportsPage final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;
  static constexpr int kMost = 500;

  std::optional<ConversationId> conversation = {}; ///< none: of all
  std::optional<store::SourcePlace> after = {};
  int limit = 100;

  using Answer = std::vector<ImportLine>;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  /// The conversations that a matter restricts, or all of them under emergency access.
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

} // namespace muniment::workspace
