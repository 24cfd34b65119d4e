#pragma once

#include "core/model/access_act.h"
#include "core/model/item.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// A captured file with its bytes, as they were received.
struct WholeItem final {
  CapturedItem item;
  QByteArray bytes;
};

/// To be looked at: no file larger than `most` is read.
struct PreviewItem final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Previewed;
  ItemId id;
  std::int64_t most = std::int64_t{64} << 20;
  [[nodiscard]] Result<WholeItem> answer(QueryContext& context) const;
  /// The item where a matter restricts it, or under emergency access.
  [[nodiscard]] QStringList journalSubjects(const WholeItem& given, const access::Session& session) const;
};

/// For a copy that leaves the workspace; always in the access journal.
struct ExportItem final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Exported;
  ItemId id;
  [[nodiscard]] Result<WholeItem> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const WholeItem& given, const access::Session& session) const;
};

} // namespace muniment::workspace
