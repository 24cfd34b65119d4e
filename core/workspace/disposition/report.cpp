#include "core/workspace/disposition/report.h"

#include "core/access/scope_maker.h"
#include "core/records/disposition/certificate_pdf.h"
#include "core/records/plan/record_due.h"
#include "core/records/retention/csv.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/record_repository.h"
#include "core/workspace/disposition/classes_below.h"
#include "core/workspace/disposition/triage_queries.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = DispositionReport::Kind;

constexpr int kAtOnce = 500;
constexpr std::array kNames = {"due"_L1,          "held"_L1,        "destroyed"_L1, "unscheduled"_L1, "overdue"_L1,
                               "next-quarter"_L1, "transferred"_L1, "classes"_L1,   "undecided"_L1};
constexpr std::array kKinds = {Kind::Due,         Kind::Held,        Kind::Destroyed, Kind::Unscheduled, Kind::Overdue,
                               Kind::NextQuarter, Kind::Transferred, Kind::Classes,   Kind::Undecided};
static_assert(kNames.size() == kKinds.size());
const std::vector kStanding = {RecordState::Waiting, RecordState::Declared, RecordState::Closed,
                               RecordState::Finalised};

constexpr int kMonthsOfQuarter = 3;

/// Where its texts are found.
class Words final {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Goes through the records in the order of ids and writes those that belong into the report.
class Writer final {
 public:
  Writer(QueryContext& context, const DispositionReport& wish, QDate today)
      : m_context(context), m_wish(wish), m_today(today) {}

  Result<QByteArray> write() {
    MUNIMENT_TRY_LET(plan, records::loadPlan(m_context.connection));
    m_plan = std::move(plan);
    MUNIMENT_TRY(addHead());
    records::appendCsvRow(m_out, columns());
    if (m_wish.kind == Kind::Undecided) {
      MUNIMENT_TRY(addUndecided());
      return m_out;
    }
    MUNIMENT_TRY(addRecords());
    if (m_wish.kind == Kind::Classes)
      addClasses();
    return m_out;
  }

 private:
  void add(const QString& name, const QString& value) { records::appendCsvRow(m_out, {name, value}); }

  [[nodiscard]] QString className(const ClassId& id) const {
    const RecordClass* found = records::ClassTree(m_plan.classes).find(id);
    return found ? found->code + u' ' + found->name : QString();
  }

  Result<void> addHead() {
    MUNIMENT_TRY_LET(top, store::LedgerRepository(m_context.connection).top());
    add(Words::tr("Report"), titleOf(m_wish.kind));
    add(Words::tr("Class"), m_wish.recordClass ? className(*m_wish.recordClass) : Words::tr("all"));
    if (asksForDays())
      add(Words::tr("Due until"), until().toString(Qt::ISODate));
    add(Words::tr("Made at"), m_context.services.environment.clock->now().toString());
    add(Words::tr("Made by"), m_context.session.actor.name);
    add(Words::tr("Ledger"), u"%1 %2"_s.arg(top.seq).arg(top.hash.toHex()));
    records::appendCsvRow(m_out, {});
    return {};
  }

  [[nodiscard]] bool asksForDays() const {
    return m_wish.kind == Kind::Due || m_wish.kind == Kind::Overdue || m_wish.kind == Kind::NextQuarter;
  }

  [[nodiscard]] QDate until() const {
    if (m_wish.kind == Kind::Overdue)
      return m_today.addDays(-DispositionReport::kPatience);
    if (m_wish.kind == Kind::NextQuarter) {
      const int month = (m_today.month() - 1) / kMonthsOfQuarter * kMonthsOfQuarter + 1;
      return QDate(m_today.year(), month, 1).addMonths(2 * kMonthsOfQuarter).addDays(-1);
    }
    return m_wish.dueUntil.value_or(m_today);
  }

  [[nodiscard]] QStringList columns() const {
    if (m_wish.kind == Kind::Classes)
      return {Words::tr("Class"),
              Words::tr("Kept"),
              Words::tr("Due"),
              Words::tr("Under a hold"),
              Words::tr("Without a schedule"),
              Words::tr("Gone"),
              Words::tr("Handed over"),
              Words::tr("Oldest record")};
    if (m_wish.kind == Kind::Undecided)
      return {Words::tr("Captured"),     Words::tr("What"),         Words::tr("Title"),
              Words::tr("Messages"),     Words::tr("In no record"), Words::tr("Age in days"),
              Words::tr("Decide until"), Words::tr("Overdue"),      Words::tr("Decision")};
    QStringList columns{Words::tr("Number"), Words::tr("Title"), Words::tr("Class"), Words::tr("Declared"),
                        Words::tr("Record date")};
    if (asksForDays())
      columns << Words::tr("Due on") << Words::tr("Schedule");
    if (m_wish.kind == Kind::Held)
      columns << Words::tr("Holds");
    if (isOfGone())
      columns << Words::tr("SHA-256 of the manifest");
    return columns;
  }

  [[nodiscard]] bool isOfGone() const { return m_wish.kind == Kind::Destroyed || m_wish.kind == Kind::Transferred; }

  [[nodiscard]] std::vector<RecordState> states() const {
    if (m_wish.kind == Kind::Destroyed)
      return {RecordState::Destroyed};
    if (m_wish.kind == Kind::Transferred)
      return {RecordState::Transferred};
    std::vector<RecordState> some = kStanding;
    if (m_wish.kind == Kind::Classes)
      some.insert(some.end(), {RecordState::Destroyed, RecordState::Transferred});
    return some;
  }

  Result<void> addRecords() {
    store::RecordFilter filter;
    filter.states = states();
    MUNIMENT_TRY_LET(classes, classesBelow(m_context.connection, m_context.session, m_wish.recordClass,
                                           m_context.services.environment.clock->now()));
    filter.classes = std::move(classes);
    if (asksForDays())
      filter.dueUntil = until();
    std::optional<std::pair<Instant, RecordId>> after;
    for (;;) {
      MUNIMENT_TRY_LET(page,
                       store::RecordRepository(m_context.connection).page(filter, after, kAtOnce, m_context.scope()));
      MUNIMENT_TRY(addPage(page));
      if (page.size() < static_cast<std::size_t>(kAtOnce))
        return {};
      after = {page.back().record.declaredAt, page.back().record.id};
    }
  }

  Result<void> addPage(const std::vector<store::RecordSummary>& page) {
    std::map<RecordId, store::HoldIds> held;
    if (m_wish.kind == Kind::Held || m_wish.kind == Kind::Classes) {
      MUNIMENT_TRY_LET(coverage,
                       store::HoldCoverage::read(m_context.connection, m_today, access::ScopeMaker::system()));
      std::vector<RecordId> ids;
      for (const store::RecordSummary& summary : page)
        ids.push_back(summary.record.id);
      MUNIMENT_TRY_LET(found, coverage.onRecords(ids));
      held = std::move(found);
    }
    for (const store::RecordSummary& summary : page) {
      const Record& record = summary.record;
      const Schedule* schedule = m_plan.scheduleOf(record);
      const auto holds = held.find(record.id);
      if (m_wish.kind == Kind::Classes) {
        count(summary, schedule != nullptr, holds != held.end());
        continue;
      }
      const bool notYet = summary.due && summary.due->dueOn && *summary.due->dueOn > m_today;
      if (m_wish.kind == Kind::NextQuarter && !notYet)
        continue;
      if ((m_wish.kind == Kind::Held && holds == held.end()) || (m_wish.kind == Kind::Unscheduled && schedule))
        continue;
      QStringList row{record.number, record.title, className(record.recordClass),
                      todayIn(m_context.services, record.declaredAt).toString(Qt::ISODate),
                      record.recordDate.toString(Qt::ISODate)};
      if (asksForDays())
        row << (summary.due && summary.due->dueOn ? summary.due->dueOn->toString(Qt::ISODate) : QString())
            << (schedule ? schedule->code : QString());
      if (isOfGone())
        row << record.manifestDigest.toHex();
      if (m_wish.kind == Kind::Held) {
        MUNIMENT_TRY_LET(named, namesOf(holds->second));
        row << named;
      }
      records::appendCsvRow(m_out, row);
    }
    return {};
  }

  /// How the records of one class stand.
  struct Standing final {
    std::int64_t kept = 0;
    std::int64_t due = 0;
    std::int64_t held = 0;
    std::int64_t unscheduled = 0;
    std::int64_t gone = 0;
    std::int64_t handedOver = 0;
    QDate oldest;
  };

  void count(const store::RecordSummary& summary, bool isScheduled, bool isHeld) {
    const Record& record = summary.record;
    Standing& standing = m_standings[className(record.recordClass)];
    if (record.state == RecordState::Destroyed) {
      ++standing.gone;
    } else if (record.state == RecordState::Transferred) {
      ++standing.handedOver;
    } else {
      ++standing.kept;
      standing.due += summary.due && summary.due->dueOn && *summary.due->dueOn <= m_today ? 1 : 0;
      standing.held += isHeld ? 1 : 0;
      standing.unscheduled += isScheduled ? 0 : 1;
      if (record.recordDate.isValid() && (!standing.oldest.isValid() || record.recordDate < standing.oldest))
        standing.oldest = record.recordDate;
    }
  }

  void addClasses() {
    for (const auto& [name, one] : m_standings)
      records::appendCsvRow(m_out,
                            {name, QString::number(one.kept), QString::number(one.due), QString::number(one.held),
                             QString::number(one.unscheduled), QString::number(one.gone),
                             QString::number(one.handedOver), one.oldest.toString(Qt::ISODate)});
  }

  void addRow(const UndecidedLine& line) {
    const store::UndecidedContent& one = line.content;
    const bool waits = one.standing == TriageDecision::Kind::Open;
    records::appendCsvRow(
        m_out, {line.capturedOn.toString(Qt::ISODate), one.item ? Words::tr("file") : Words::tr("conversation"),
                one.title, QString::number(one.messages), QString::number(one.messages - one.declared),
                QString::number(line.age), line.decideBy.toString(Qt::ISODate),
                waits && line.period == CapturePeriod::Over ? Words::tr("yes") : QString(), standingText(line)});
  }

  static QString standingText(const UndecidedLine& line) {
    if (line.content.standing == TriageDecision::Kind::Open)
      return Words::tr("none");
    return (line.content.standing == TriageDecision::Kind::Later ? Words::tr("later, from %1 on")
                                                                 : Words::tr("not a record, may go from %1 on"))
        .arg(line.decision->until->toString(Qt::ISODate));
  }

  Result<void> addUndecided() {
    UndecidedPage query{{}, {}, kAtOnce};
    for (;;) {
      MUNIMENT_TRY_LET(page, query.answer(m_context));
      for (const UndecidedLine& line : page.lines)
        addRow(line);
      if (!page.hasMore)
        return {};
      const store::UndecidedContent& last = page.lines.back().content;
      query.after = {last.capturedAt, last.subject()};
    }
  }

  /// Holds that the person may know of; of the others only that there is one.
  Result<QString> namesOf(const store::HoldIds& ids) {
    const std::vector<HoldId> wanted(ids.begin(), ids.end());
    MUNIMENT_TRY_LET(visible, store::HoldRepository(m_context.connection).byIds(wanted, m_context.scope()));
    QStringList names;
    for (const Hold& hold : visible)
      names.append(hold.code + u' ' + hold.name);
    if (visible.size() < wanted.size())
      names.append(Words::tr("another hold, ask legal"));
    return names.join(u"; "_s);
  }

  QueryContext& m_context;
  const DispositionReport& m_wish;
  QDate m_today;
  records::Plan m_plan;
  std::map<QString, Standing> m_standings; ///< by the names of classes
  QByteArray m_out;
};

// Where lupdate knows whose texts these are.
records::CertificateSheet sheetOf(const QString& title, ReportTable table) {
  records::CertificateSheet sheet;
  sheet.title = title;
  records::CertificateSheet::Section& head = sheet.sections.emplace_back();
  head.title = Words::tr("What this shows");
  for (const auto& [name, value] : table.head)
    head.facts.push_back({name, value, false});
  sheet.tables.push_back({Words::tr("%n line(s)", nullptr, static_cast<int>(table.rows.size())),
                          Words::tr("There is nothing of this kind."), table.columns, std::move(table.rows)});
  return sheet;
}

} // namespace

QString titleOf(Kind kind) {
  switch (kind) {
  case Kind::Due:
    return Words::tr("Records that are due");
  case Kind::Held:
    return Words::tr("Records under a hold");
  case Kind::Destroyed:
    return Words::tr("Records that were destroyed");
  case Kind::Unscheduled:
    return Words::tr("Records without a schedule");
  case Kind::Overdue:
    return Words::tr("Records that are overdue");
  case Kind::NextQuarter:
    return Words::tr("Records that become due by the end of the next quarter");
  case Kind::Transferred:
    return Words::tr("Records that were handed over");
  case Kind::Classes:
    return Words::tr("How the classes stand");
  case Kind::Undecided:
    return Words::tr("Captured and not decided");
  }
  return {};
}

std::span<const Kind> allReports() { return kKinds; }

QLatin1StringView nameOf(Kind kind) { return kNames.at(static_cast<std::size_t>(kind)); }

std::optional<Kind> reportKind(QStringView name) {
  const auto* found = std::ranges::find(kNames, name, [](QLatin1StringView one) { return QString(one); });
  return found == kNames.end() ? std::nullopt : std::optional(static_cast<Kind>(found - kNames.begin()));
}

Result<QByteArray> DispositionReport::answer(QueryContext& context) const {
  return Writer(context, *this, todayIn(context.services, context.services.environment.clock->now())).write();
}

QStringList DispositionReport::journalSubjects(const QByteArray& given, const access::Session&) const {
  return given.isEmpty() ? QStringList() : QStringList{u"report:"_s + nameOf(kind)};
}

Result<ReportTable> reportTable(const QByteArray& csv) {
  MUNIMENT_TRY_LET(lines, records::csvRows(csv));
  ReportTable table;
  std::size_t at = 0;
  for (; at < lines.size() && lines[at].size() > 1; ++at)
    table.head.emplace_back(lines[at].value(0), lines[at].value(1));
  if (++at < lines.size()) // behind the empty line
    table.columns = std::move(lines[at++]);
  for (; at < lines.size(); ++at)
    table.rows.push_back(std::move(lines[at]));
  return table;
}

Result<QByteArray> ReportToPrint::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(csv, report.answer(context));
  MUNIMENT_TRY_LET(table, reportTable(csv));
  const records::CertificateSheet sheet = sheetOf(titleOf(report.kind), std::move(table));
  return records::sheetPdf(sheet, context.services.environment.clock->now());
}

QStringList ReportToPrint::journalSubjects(const QByteArray& given, const access::Session& session) const {
  return report.journalSubjects(given, session);
}

} // namespace muniment::workspace
