#pragma once

#include "core/model/access_act.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// A list of records for somebody who works with a spreadsheet: what is due, held, destroyed, or without a schedule. It
/// begins with what it shows, who asked when, and where the ledger stood.
struct DispositionReport final {
  static constexpr Permission kPermission = Permission::ReviewDisposition;
  static constexpr AccessAct kJournal = AccessAct::Exported;

  enum class Kind : std::uint8_t { Due, Held, Destroyed, Unscheduled };

  Kind kind = Kind::Due;
  std::optional<ClassId> recordClass; ///< with those below; none: all
  std::optional<QDate> dueUntil;      ///< of Due; none: today

  /// CSV, UTF-8.
  [[nodiscard]] Result<QByteArray> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const QByteArray& given, const access::Session& session) const;
};

[[nodiscard]] QLatin1StringView nameOf(DispositionReport::Kind kind);
[[nodiscard]] std::optional<DispositionReport::Kind> reportKind(QStringView name);

} // namespace muniment::workspace
