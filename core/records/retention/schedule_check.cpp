#include "core/records/retention/schedule_check.h"

#include <QtCore/QSet>

#include <algorithm>

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostYears = 1000;
constexpr int kMostConfirmationDays = 3660;
constexpr std::size_t kMostStages = 100;
constexpr std::size_t kMostTriggers = 100;

bool isWithin(int value, int most) { return value >= 0 && value <= most; }

bool exists(const YearEnd& end) { return QDate(2024, end.month, end.day).isValid(); }

/// What a record does not come back from: only destruction may follow a transfer.
bool mayFollowExport(StageAction action) {
  return action == StageAction::None || action == StageAction::Destroy || action == StageAction::ChangeStatus;
}

class Check final {
 public:
  explicit Check(const Schedule& schedule) : m_schedule(schedule) {}

  std::vector<ScheduleProblem> run() && {
    if (m_schedule.code.trimmed().isEmpty())
      report("schedule.code_missing"_L1, u"/code"_s);
    if (m_schedule.title.trimmed().isEmpty())
      report("schedule.title_missing"_L1, u"/title"_s);
    if (m_schedule.version < 1)
      report("schedule.bad_version"_L1, u"/version"_s);
    if (m_schedule.stages.empty())
      report("schedule.no_stages"_L1, u"/stages"_s);
    if (m_schedule.stages.size() > kMostStages)
      report("schedule.too_many_parts"_L1, u"/stages"_s);
    else
      checkStages();
    return std::move(m_problems);
  }

 private:
  void report(QLatin1StringView id, QString place, QStringList arguments = {}) {
    m_problems.push_back({makeError(ErrorKind::Refused, id, std::move(arguments)), std::move(place)});
  }

  /// A problem of the stage at hand; its number is the first argument.
  void reportHere(QLatin1StringView id, const QString& field, QStringList further = {}) {
    further.prepend(QString::number(m_stage->number));
    report(id, m_place + u'/' + field, std::move(further));
  }

  void checkStages() {
    for (std::size_t i = 0; i < m_schedule.stages.size(); ++i) {
      m_stage = &m_schedule.stages[i];
      m_place = u"/stages/"_s + QString::number(i);
      m_before = i > 0 ? &m_schedule.stages[i - 1] : nullptr;
      checkOrder();
      checkAction();
      checkStatus();
      if (m_stage->triggers.size() > kMostTriggers)
        reportHere("schedule.too_many_parts"_L1, u"triggers"_s);
      else
        checkTriggers();
    }
  }

  void checkOrder() {
    if (m_stage->number < 1)
      reportHere("schedule.bad_number"_L1, u"number"_s);
    else if (m_before && m_stage->number == m_before->number)
      reportHere("schedule.number_twice"_L1, u"number"_s);
    else if (m_before && m_stage->number < m_before->number)
      reportHere("schedule.number_order"_L1, u"number"_s);
    if (m_isDestroyed)
      reportHere("schedule.after_destruction"_L1, u"action"_s);
    else if (m_isPermanent)
      reportHere("schedule.after_permanent"_L1, u"action"_s);
    else if (m_isExported && !mayFollowExport(m_stage->action))
      reportHere("schedule.after_transfer"_L1, u"action"_s);
    m_isDestroyed = m_isDestroyed || m_stage->action == StageAction::Destroy;
    m_isExported = m_isExported || m_stage->action == StageAction::Export;
  }

  void checkAction() {
    if (m_stage->action == StageAction::ChangeStatus && m_stage->newStatus.trimmed().isEmpty())
      reportHere("schedule.status_missing"_L1, u"new_status"_s);
    if (m_stage->action != StageAction::ChangeStatus && !m_stage->newStatus.isEmpty())
      reportHere("schedule.status_surplus"_L1, u"new_status"_s);
    const bool wasClosed = m_isClosed;
    m_isClosed = m_isClosed || m_stage->action == StageAction::Close;
    if (wasClosed && m_stage->action == StageAction::Close)
      reportHere("schedule.closed_twice"_L1, u"action"_s);
    if (!isWithin(m_stage->confirmationDays, kMostConfirmationDays))
      reportHere("schedule.bad_confirmation"_L1, u"confirmation_days"_s);
    if (m_stage->versionsToKeep < 0)
      reportHere("schedule.bad_versions"_L1, u"versions_to_keep"_s);
  }

  /// A record that returns to a status it has left would go round for ever.
  void checkStatus() {
    if (!m_stage->status.isEmpty() && m_left.contains(m_stage->status))
      reportHere("schedule.status_left"_L1, u"status"_s, {m_stage->status});
    if (m_stage->action != StageAction::ChangeStatus || m_stage->newStatus.isEmpty())
      return;
    if (m_left.contains(m_stage->newStatus) || m_stage->newStatus == m_status || m_stage->newStatus == m_stage->status)
      reportHere("schedule.status_cycle"_L1, u"new_status"_s, {m_stage->newStatus});
    for (const QString& status : {m_stage->status, m_status}) {
      if (!status.isEmpty())
        m_left.insert(status);
    }
    m_status = m_stage->newStatus;
  }

  void checkTriggers() {
    const auto isPermanent = [](const Trigger& trigger) { return trigger.type == EventType::Permanent; };
    if (m_stage->triggers.empty()) {
      reportHere(m_stage->action == StageAction::Destroy ? "schedule.destruction_untriggered"_L1
                                                         : "schedule.stage_untriggered"_L1,
                 u"triggers"_s);
    }
    const auto permanent = std::ranges::count_if(m_stage->triggers, isPermanent);
    if (permanent > 0 && m_stage->action == StageAction::Destroy)
      reportHere("schedule.permanent_destruction"_L1, u"action"_s);
    else if (permanent > 0 && m_stage->action != StageAction::None)
      reportHere("schedule.permanent_action"_L1, u"action"_s);
    if (permanent > 0 && m_stage->triggers.size() > 1)
      reportHere("schedule.permanent_beside"_L1, u"triggers"_s);
    m_isPermanent = m_isPermanent || permanent > 0;
    for (std::size_t i = 0; i < m_stage->triggers.size(); ++i)
      checkTrigger(m_stage->triggers[i], "triggers/"_L1 + QString::number(i));
  }

  void checkTrigger(const Trigger& trigger, const QString& place) {
    if (trigger.type == EventType::EventBased && trigger.eventCode.trimmed().isEmpty())
      reportHere("schedule.event_missing"_L1, place + "/event_code"_L1);
    if (trigger.type == EventType::FixedDate && !trigger.fixedDate.value_or(QDate()).isValid())
      reportHere("schedule.fixed_date_missing"_L1, place + "/fixed_date"_L1);
    if (trigger.type == EventType::Calendar && !trigger.yearEnd)
      reportHere("schedule.year_end_missing"_L1, place + "/year_end"_L1);
    if (trigger.yearEnd && !exists(*trigger.yearEnd)) {
      reportHere("schedule.bad_year_end"_L1, place + "/year_end"_L1,
                 {QString::number(trigger.yearEnd->day), QString::number(trigger.yearEnd->month)});
    }
    const Period& period = trigger.period;
    if (period.years < 0 || period.months < 0 || period.days < 0)
      reportHere("schedule.negative_period"_L1, place + "/period"_L1);
    else if (!isWithin(period.years, kMostYears) || !isWithin(period.months, kMostYears * 12) ||
             !isWithin(period.days, kMostYears * 366))
      reportHere("schedule.absurd_period"_L1, place + "/period"_L1, {QString::number(kMostYears)});
    if (trigger.intervals < 0 || trigger.intervals > 1)
      reportHere("schedule.intervals_unknown"_L1, place + "/intervals"_L1);
    checkUnused(trigger, place);
    checkDateToUse(trigger, place);
  }

  /// What a trigger names and never uses is a misunderstanding that would come to light years later.
  void checkUnused(const Trigger& trigger, const QString& place) {
    const bool isDated = trigger.type == EventType::FixedDate || trigger.type == EventType::Permanent;
    if (isDated && !trigger.period.isZero())
      reportHere("schedule.period_unused"_L1, place + "/period"_L1);
    if (trigger.type != EventType::EventBased && !trigger.eventCode.isEmpty())
      reportHere("schedule.event_unused"_L1, place + "/event_code"_L1, {trigger.eventCode});
    if (trigger.type != EventType::FixedDate && trigger.fixedDate)
      reportHere("schedule.fixed_date_unused"_L1, place + "/fixed_date"_L1);
  }

  void checkDateToUse(const Trigger& trigger, const QString& place) {
    const bool isDated = trigger.type == EventType::CalculatedDate || trigger.type == EventType::Calendar;
    const bool asksForEnd = trigger.dateToUse == DateToUse::PreviousStageEnd;
    const bool asksForExecution = trigger.dateToUse == DateToUse::PreviousStageExecuted;
    if (!isDated || trigger.attribute)
      return;
    if (trigger.dateToUse == DateToUse::NotSet)
      reportHere("schedule.date_missing"_L1, place + "/date_to_use"_L1);
    if (!asksForEnd && !asksForExecution)
      return;
    if (!m_before)
      reportHere("schedule.no_stage_before"_L1, place + "/date_to_use"_L1);
    else if (asksForExecution && m_before->action == StageAction::None)
      reportHere("schedule.never_executed"_L1, place + "/date_to_use"_L1, {QString::number(m_before->number)});
  }

  const Schedule& m_schedule;
  const Stage* m_stage = nullptr;
  const Stage* m_before = nullptr;
  QString m_place;
  QString m_status; ///< the status that the stages so far have given to the record
  QSet<QString> m_left;
  bool m_isDestroyed = false;
  bool m_isExported = false;
  bool m_isPermanent = false;
  bool m_isClosed = false;
  std::vector<ScheduleProblem> m_problems;
};

} // namespace

std::vector<ScheduleProblem> problemsOf(const Schedule& schedule) { return Check(schedule).run(); }

Result<void> validate(const Schedule& schedule) {
  std::vector<ScheduleProblem> problems = problemsOf(schedule);
  if (!problems.empty())
    return failure(std::move(problems.front().error));
  return {};
}

} // namespace muniment::records
