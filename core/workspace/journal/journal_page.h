#pragma once

#include "core/model/access_act.h"
#include "core/model/access_note.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Who looked at what, newest first. Reading the journal is itself noted in it.
struct JournalPage final {
  static constexpr Permission kPermission = Permission::ViewAccessJournal;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  std::int64_t before = Json::kLargestInteger;
  int limit = 100;

  [[nodiscard]] Result<std::vector<AccessNote>> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const std::vector<AccessNote>& given, const access::Session& session) const;
};

} // namespace muniment::workspace
