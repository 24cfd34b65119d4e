#include "core/workspace/disposition/report.h"

#include "core/access/scope_maker.h"
#include "core/records/plan/record_due.h"
#include "core/records/retention/csv.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/record_repository.h"
#include "core/workspace/disposition/classes_below.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = DispositionReport::Kind;

constexpr int kAtOnce = 500;
constexpr std::array kNames = {"due"_L1, "held"_L1, "destroyed"_L1, "unscheduled"_L1};
const std::vector kStanding = {RecordState::Waiting, RecordState::Declared, RecordState::Closed,
                               RecordState::Finalised};

QString tr(const char* text) { return QCoreApplication::translate("Report", text); }

QString titleOf(Kind kind) {
  switch (kind) {
  case Kind::Due:
    return tr("Records that are due");
  case Kind::Held:
    return tr("Records under a hold");
  case Kind::Destroyed:
    return tr("Records that were destroyed");
  case Kind::Unscheduled:
    return tr("Records without a schedule");
  }
  return {};
}

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
    MUNIMENT_TRY(addRecords());
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
    add(tr("Report"), titleOf(m_wish.kind));
    add(tr("Class"), m_wish.recordClass ? className(*m_wish.recordClass) : tr("all"));
    if (m_wish.kind == Kind::Due)
      add(tr("Due until"), until().toString(Qt::ISODate));
    add(tr("Made at"), m_context.services.environment.clock->now().toString());
    add(tr("Made by"), m_context.session.actor.name);
    add(tr("Ledger"), u"%1 %2"_s.arg(top.seq).arg(top.hash.toHex()));
    records::appendCsvRow(m_out, {});
    return {};
  }

  [[nodiscard]] QDate until() const { return m_wish.dueUntil.value_or(m_today); }

  [[nodiscard]] QStringList columns() const {
    QStringList columns{tr("Number"), tr("Title"), tr("Class"), tr("Declared"), tr("Record date")};
    if (m_wish.kind == Kind::Due)
      columns << tr("Due on") << tr("Schedule");
    if (m_wish.kind == Kind::Held)
      columns << tr("Holds");
    if (m_wish.kind == Kind::Destroyed)
      columns << tr("SHA-256 of the manifest");
    return columns;
  }

  Result<void> addRecords() {
    store::RecordFilter filter;
    filter.states = m_wish.kind == Kind::Destroyed ? std::vector{RecordState::Destroyed} : kStanding;
    MUNIMENT_TRY_LET(classes, classesBelow(m_context.connection, m_wish.recordClass));
    filter.classes = std::move(classes);
    if (m_wish.kind == Kind::Due)
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
    if (m_wish.kind == Kind::Held) {
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
      if ((m_wish.kind == Kind::Held && holds == held.end()) || (m_wish.kind == Kind::Unscheduled && schedule))
        continue;
      QStringList row{record.number, record.title, className(record.recordClass),
                      todayIn(m_context.services, record.declaredAt).toString(Qt::ISODate),
                      record.recordDate.toString(Qt::ISODate)};
      if (m_wish.kind == Kind::Due)
        row << (summary.due && summary.due->dueOn ? summary.due->dueOn->toString(Qt::ISODate) : QString())
            << (schedule ? schedule->code : QString());
      if (m_wish.kind == Kind::Destroyed)
        row << record.manifestDigest.toHex();
      if (m_wish.kind == Kind::Held) {
        MUNIMENT_TRY_LET(named, namesOf(holds->second));
        row << named;
      }
      records::appendCsvRow(m_out, row);
    }
    return {};
  }

  /// Holds that the person may know of; of the others only that there is one.
  Result<QString> namesOf(const store::HoldIds& ids) {
    const std::vector<HoldId> wanted(ids.begin(), ids.end());
    MUNIMENT_TRY_LET(visible, store::HoldRepository(m_context.connection).byIds(wanted, m_context.scope()));
    QStringList names;
    for (const Hold& hold : visible)
      names.append(hold.code + u' ' + hold.name);
    if (visible.size() < wanted.size())
      names.append(tr("another hold, ask legal"));
    return names.join(u"; "_s);
  }

  QueryContext& m_context;
  const DispositionReport& m_wish;
  QDate m_today;
  records::Plan m_plan;
  QByteArray m_out;
};

} // namespace

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

} // namespace muniment::workspace
