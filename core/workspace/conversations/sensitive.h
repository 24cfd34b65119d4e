#pragma once

#include "core/model/sensitive_mark.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Says that a conversation, a captured file or a person belongs to a special category, or takes that back. What is
/// sensitive is shown when somebody asks for it, leaves in no package before that was confirmed, and is told in no text
/// that a rule sends. `{subject}`
struct MarkSensitive final {
  static constexpr auto kName = QLatin1StringView("sensitive.mark");
  static constexpr Permission kPermission = Permission::DeclareRecord;
  static constexpr qsizetype kShortestReason = 10;

  QString subject; ///< `conversation:…`, `item:…` or `person:…`
  SensitiveMark::Category category = SensitiveMark::Category::Other;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// All that was said about one thing, the newest first.
struct SensitiveMarks final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Line final {
    SensitiveMark mark;
    QString author; ///< name
  };
  QString subject;
  [[nodiscard]] Result<std::vector<Line>> answer(QueryContext& context) const;
};

/// Whether what an entry of the ledger is about is sensitive: a conversation, a message, a captured file, a person, or
/// a record that has any of these.
[[nodiscard]] Result<bool> isSensitive(store::Connection& connection, const QString& subject);

} // namespace muniment::workspace
