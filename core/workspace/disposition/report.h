#pragma once

#include "core/model/access_act.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// A list for somebody who works with a spreadsheet: what is due, held, gone, without a schedule, or not decided yet,
/// and how each class stands. It begins with what it shows, who asked when, and where the ledger stood.
struct DispositionReport final {
  static constexpr Permission kPermission = Permission::ReviewDisposition;
  static constexpr AccessAct kJournal = AccessAct::Exported;

  enum class Kind : std::uint8_t {
    Due,
    Held,
    Destroyed,
    Unscheduled,
    Overdue,     ///< due for longer than kPatience
    NextQuarter, ///< due until the end of the next quarter, and not yet
    Transferred,
    Classes,  ///< one line for each class
    Undecided ///< captured, and at least a part of it in no record
  };
  static constexpr int kPatience = 30; ///< days after which something due counts as overdue

  Kind kind = Kind::Due;
  std::optional<ClassId> recordClass; ///< with those below; none: all
  std::optional<QDate> dueUntil;      ///< of Due; none: today

  /// CSV, UTF-8.
  [[nodiscard]] Result<QByteArray> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const QByteArray& given, const access::Session& session) const;
};

/// The same as a page to print. Needs a QGuiApplication.
struct ReportToPrint final {
  static constexpr Permission kPermission = DispositionReport::kPermission;
  static constexpr AccessAct kJournal = AccessAct::Printed;

  DispositionReport report;

  [[nodiscard]] Result<QByteArray> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const QByteArray& given, const access::Session& session) const;
};

/// A report taken apart: what stands above the table, its columns, its rows.
struct ReportTable final {
  std::vector<std::pair<QString, QString>> head;
  QStringList columns;
  std::vector<QStringList> rows;
};
[[nodiscard]] Result<ReportTable> reportTable(const QByteArray& csv);

[[nodiscard]] QString titleOf(DispositionReport::Kind kind);
[[nodiscard]] std::span<const DispositionReport::Kind> allReports();
[[nodiscard]] QLatin1StringView nameOf(DispositionReport::Kind kind);
[[nodiscard]] std::optional<DispositionReport::Kind> reportKind(QStringView name);

} // namespace muniment::workspace
