#include "core/records/retention/stage_walk.h"

#include "core/records/retention/calendar.h"

#include <algorithm>

namespace muniment::records {
namespace {

/// Where the period of one trigger, or of all triggers of a stage, ends.
struct End final {
  QDate lastDay;
  bool isForEver = false;
  WaitsFor waitsFor = WaitsFor::Nothing;
  std::uint16_t trigger = 0;
};

class StageWalk final {
 public:
  StageWalk(const Schedule& schedule, const RecordFacts& facts, QDate today, std::optional<QDate> assumed,
            Explain explain)
      : m_schedule(schedule), m_facts(facts), m_today(today), m_assumed(assumed), m_explains(explain == Explain::Yes) {}

  Evaluation run() && {
    for (const Stage& stage : m_schedule.stages) {
      const StageOutcome outcome = outcomeOf(stage);
      const bool isOpen = outcome.state != StageState::Executed && outcome.action != StageAction::None;
      if (isOpen && !m_result.next)
        m_result.next = static_cast<std::size_t>(m_result.stages.size());
      noteDestruction(outcome);
      m_result.stages.append(outcome);
    }
    return std::move(m_result);
  }

 private:
  template <class... Arguments>
  void note(StepId id, const Arguments&... arguments) {
    if (m_explains)
      m_result.explanation.push_back({id, {StepArgument(arguments)...}});
  }

  [[nodiscard]] const StageOutcome* before() const {
    return m_result.stages.isEmpty() ? nullptr : &m_result.stages.last();
  }

  void noteDestruction(const StageOutcome& outcome) {
    if (outcome.state == StageState::Permanent)
      m_result.destruction = {DestructionState::ForEver, {}};
    else if (outcome.action == StageAction::Destroy && m_result.destruction.state == DestructionState::Never)
      m_result.destruction = {outcome.due.isValid() ? DestructionState::Dated : DestructionState::Waiting, outcome.due};
  }

  void noteOrigin(const KnownDate& known) {
    if (!m_explains)
      return;
    if (known.origin == DateOrigin::AsWritten)
      note(StepId::DateAsWritten);
    else if (known.moment)
      note(known.origin == DateOrigin::Moment ? StepId::DateOfMoment : StepId::DateOfSource, known.moment->toString(),
           QString::fromLatin1(known.zone));
  }

  QDate startOnDate(const Trigger& trigger, End& end) {
    if (const KnownDate* known = m_facts.dateOf(trigger.dateToUse)) {
      note(StepId::StartsOnDate, known->date, trigger.dateToUse);
      noteOrigin(*known);
      return known->date;
    }
    note(StepId::WaitsForDate, trigger.dateToUse);
    end.waitsFor = WaitsFor::Date;
    return m_assumed.value_or(QDate());
  }

  QDate startOnAttribute(const CategoryAttribute& attribute, End& end) {
    if (const KnownDate* known = m_facts.dateOf(attribute)) {
      note(StepId::StartsOnAttribute, known->date, attribute.category, attribute.attribute);
      noteOrigin(*known);
      return known->date;
    }
    note(StepId::WaitsForAttribute, attribute.category, attribute.attribute);
    end.waitsFor = WaitsFor::Attribute;
    return m_assumed.value_or(QDate());
  }

  QDate startOnEvent(const QString& code, End& end) {
    if (const KnownDate* known = m_facts.lastOf(code)) {
      note(StepId::StartsOnEvent, known->date, code);
      noteOrigin(*known);
      if (std::ranges::count(m_facts.events, code, &EventFact::code) > 1)
        note(StepId::LastOfSeveral, code);
      return known->date;
    }
    note(StepId::WaitsForEvent, code);
    end.waitsFor = WaitsFor::Event;
    return m_assumed.value_or(QDate());
  }

  QDate startAfterStage(End& end) {
    const StageOutcome* stage = before();
    if (stage && stage->lastDay.isValid()) {
      note(StepId::StartsAfterStage, stage->lastDay, stage->number);
      return stage->lastDay;
    }
    note(StepId::WaitsForStageDate, stage ? stage->number : 0);
    end.waitsFor = WaitsFor::StageDate;
    return {};
  }

  QDate startOnExecution(End& end) {
    const StageOutcome* stage = before();
    if (const QDate* on = stage ? m_facts.executionOf(m_schedule.id, stage->number) : nullptr) {
      note(StepId::StartsOnExecution, *on, stage->number);
      return *on;
    }
    note(StepId::WaitsForExecution, stage ? stage->number : 0);
    end.waitsFor = WaitsFor::Execution;
    return m_assumed && stage ? stage->due : QDate();
  }

  /// The day from which the period of a trigger is counted; null, and why in `end`, while it is unknown.
  QDate startOf(const Trigger& trigger, End& end) {
    if (trigger.type == EventType::EventBased)
      return startOnEvent(trigger.eventCode, end);
    if (trigger.attribute)
      return startOnAttribute(*trigger.attribute, end);
    if (trigger.dateToUse == DateToUse::PreviousStageEnd)
      return startAfterStage(end);
    if (trigger.dateToUse == DateToUse::PreviousStageExecuted)
      return startOnExecution(end);
    return startOnDate(trigger, end);
  }

  QDate afterPeriod(QDate start, const Trigger& trigger) {
    QDate day = plus(start, trigger.period);
    if (!trigger.period.isZero()) {
      note(StepId::PlusPeriod, trigger.period, day);
      const bool isShortMonth = plus(start, {trigger.period.years, trigger.period.months, 0}).day() != start.day();
      if (isShortMonth)
        note(StepId::EndOfMonth, start.day());
    }
    if (trigger.yearEnd) {
      day = yearEndFrom(day, *trigger.yearEnd);
      note(StepId::EndOfYear, day);
    }
    return day;
  }

  End endOf(const Trigger& trigger) {
    End end;
    if (trigger.type == EventType::Permanent) {
      note(StepId::ForEver);
      end.isForEver = true;
    } else if (trigger.type == EventType::FixedDate) {
      end.lastDay = trigger.fixedDate.value_or(QDate());
      note(StepId::FixedDate, end.lastDay);
    } else if (const QDate start = startOf(trigger, end); start.isValid()) {
      end.lastDay = afterPeriod(start, trigger);
    }
    if (end.lastDay.isValid())
      end.waitsFor = WaitsFor::Nothing;
    else if (!end.isForEver && end.waitsFor == WaitsFor::Nothing)
      end.waitsFor = WaitsFor::Date;
    return end;
  }

  /// All: the latest, once every one is known. Any: the earliest of those known.
  End endOf(const Stage& stage) {
    End met;
    bool isForEver = stage.combine == Combine::All ? false : !stage.triggers.empty();
    std::uint16_t index = 0;
    End waiting;
    for (const Trigger& trigger : stage.triggers) {
      End end = endOf(trigger);
      end.trigger = index++;
      isForEver = stage.combine == Combine::All ? isForEver || end.isForEver : isForEver && end.isForEver;
      if (end.waitsFor != WaitsFor::Nothing && waiting.waitsFor == WaitsFor::Nothing)
        waiting = end;
      const bool isLater = end.lastDay > met.lastDay;
      if (end.lastDay.isValid() && (!met.lastDay.isValid() || isLater == (stage.combine == Combine::All)))
        met = end;
    }
    met.isForEver = isForEver;
    const bool isMissing = waiting.waitsFor != WaitsFor::Nothing;
    if (isMissing && !isForEver && (stage.combine == Combine::All || !met.lastDay.isValid()))
      return waiting;
    if (stage.triggers.empty())
      met.waitsFor = WaitsFor::Date;
    if (stage.triggers.size() > 1 && met.lastDay.isValid() && !isForEver)
      note(stage.combine == Combine::All ? StepId::LatestOf
           : isMissing                   ? StepId::EarliestKnown
                                         : StepId::EarliestOf,
           met.lastDay);
    return met;
  }

  void wait(StageOutcome& outcome, WaitsFor waitsFor, std::uint16_t trigger = 0) {
    outcome.state = StageState::Waiting;
    outcome.waitsFor = waitsFor;
    outcome.trigger = trigger;
  }

  StageOutcome outcomeOf(const Stage& stage) {
    note(StepId::ActionOfStage, stage.number, stage.action);
    StageOutcome outcome;
    outcome.number = stage.number;
    outcome.action = stage.action;
    const End end = endOf(stage);
    if (end.isForEver) {
      outcome.state = StageState::Permanent;
    } else if (end.waitsFor != WaitsFor::Nothing) {
      wait(outcome, end.waitsFor, end.trigger);
    } else {
      setDates(outcome, stage, end.lastDay);
    }
    if (const QDate* executed = m_facts.executionOf(m_schedule.id, stage.number)) {
      note(StepId::CarriedOut, *executed);
      outcome.state = StageState::Executed;
      outcome.waitsFor = WaitsFor::Nothing;
    } else if (stage.action == StageAction::ChangeStatus) {
      m_expectedStatus = &stage.newStatus;
    }
    return outcome;
  }

  /// A stage never ends before the one before it, executed or not; otherwise carrying one out would shorten the next.
  void setDates(StageOutcome& outcome, const Stage& stage, QDate lastDay) {
    const StageOutcome* earlier = before();
    if (earlier && earlier->lastDay > lastDay) {
      lastDay = earlier->lastDay;
      note(StepId::NotBeforeStage, earlier->number, lastDay);
    }
    const bool ends = stage.action == StageAction::Destroy || stage.action == StageAction::Export;
    if (ends && m_facts.extendedUntil > lastDay) {
      lastDay = *m_facts.extendedUntil;
      note(StepId::Extended, lastDay);
    }
    outcome.lastDay = lastDay;
    if (earlier && earlier->state != StageState::Executed && !earlier->due.isValid()) {
      note(StepId::WaitsForStage, earlier->number);
      return wait(outcome, WaitsFor::EarlierStage);
    }
    if (!hasStatus(stage)) {
      note(StepId::WaitsForStatus, stage.status);
      return wait(outcome, WaitsFor::Status);
    }
    setDue(outcome, stage);
  }

  void setDue(StageOutcome& outcome, const Stage& stage) {
    outcome.due = outcome.lastDay.addDays(1);
    if (stage.confirmationDays > 0)
      outcome.confirmBy = outcome.due.addDays(stage.confirmationDays);
    note(StepId::KeptUntil, outcome.lastDay, outcome.due);
    if (outcome.due > m_today) {
      outcome.state = StageState::Scheduled;
    } else if (stage.action == StageAction::None) {
      outcome.state = StageState::Passed;
    } else if (m_result.next) {
      note(StepId::OtherStageFirst, m_result.stages[static_cast<qsizetype>(*m_result.next)].number);
      wait(outcome, WaitsFor::EarlierStage);
    } else {
      outcome.state = StageState::Due;
    }
  }

  /// Its own status, or the one that an earlier stage is going to give it.
  [[nodiscard]] bool hasStatus(const Stage& stage) const {
    return stage.status.isEmpty() || m_assumed ||
           stage.status == (m_expectedStatus ? *m_expectedStatus : m_facts.status);
  }

  const Schedule& m_schedule;
  const RecordFacts& m_facts;
  const QDate m_today;
  const std::optional<QDate> m_assumed;
  const bool m_explains;
  const QString* m_expectedStatus = nullptr;
  Evaluation m_result;
};

} // namespace

Evaluation walkStages(const Schedule& schedule, const RecordFacts& facts, QDate today, Explain explain,
                      std::optional<QDate> assumed) {
  return StageWalk(schedule, facts, today, assumed, explain).run();
}

} // namespace muniment::records
