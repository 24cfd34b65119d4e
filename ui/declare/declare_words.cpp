#include "ui/declare/declare_words.h"

#include "core/records/retention/schedule_words.h"
#include "ui/conversations/message_words.h"
#include "ui/kit/day_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using records::StepId;

QString number(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

QString moment(const MessageTime& time, bool withDay) {
  const QDateTime when = MessageWords::shown(time);
  if (!when.isValid() || !withDay)
    return MessageWords::clock(time);
  const QString day = QLocale().toString(when.date(), dayFormat());
  return time.precision == TimePrecision::Day ? day : u"%1, %2"_s.arg(day, MessageWords::clock(time));
}

const Stage* stageOf(const DeclareWords::Preview& preview, const records::StageOutcome& outcome) {
  if (!preview.scheduleInForce)
    return nullptr;
  const auto& stages = preview.scheduleInForce->stages;
  const auto found = std::ranges::find(stages, outcome.number, &Stage::number);
  return found == stages.end() ? nullptr : &*found;
}

QString capitalised(QString text) {
  if (!text.isEmpty())
    text[0] = text[0].toUpper();
  return text;
}

/// The first argument of that type.
template <class T>
const T* argument(const records::Step& step) {
  for (const records::StepArgument& each : step.arguments) {
    if (const T* value = std::get_if<T>(&each))
      return value;
  }
  return nullptr;
}

/// Where a schedule and its law are named.
QString sourceOf(const Schedule& schedule) {
  return schedule.authority.isEmpty() ? schedule.code : u"%1, %2"_s.arg(schedule.code, schedule.authority);
}

} // namespace

QString DeclareWords::span(const MessageTime& first, const MessageTime& last) {
  const QDate from = MessageWords::shown(first).date();
  const QDate to = MessageWords::shown(last).date();
  const bool severalDays = from != to;
  const QString begin = moment(first, severalDays);
  const QString end = moment(last, severalDays);
  return begin == end ? begin : u"%1–%2"_s.arg(begin, end);
}

QString DeclareWords::omitted(std::int64_t messages, const QString& span) {
  const QString text = tr("%n message(s) omitted", nullptr, static_cast<int>(messages));
  return span.isEmpty() ? text : tr("%1, %2", "12 messages omitted, from when to when").arg(text, span);
}

QString DeclareWords::folded(std::int64_t messages, const QString& span) {
  const QString text = tr("%n more message(s) kept", nullptr, static_cast<int>(messages));
  return span.isEmpty() ? text : tr("%1, %2", "12 messages omitted, from when to when").arg(text, span);
}

QString DeclareWords::counts(std::int64_t selected, std::int64_t context, std::int64_t total) {
  const QString chosen = tr("%n message(s) selected", nullptr, static_cast<int>(selected));
  const QString around = tr("%n of context", nullptr, static_cast<int>(context));
  const QString of = tr("of %1 in the conversation").arg(number(total));
  const QString with = tr("Kept with them: attachments, edits, reactions, every source's version and the raw capture.");
  const QString sum = context > 0
                          ? tr("%1 and %2, %3.", "14 messages selected and 2 of context, of 312 in the conversation")
                                .arg(chosen, around, of)
                          : tr("%1, %2.", "14 messages selected, of 312 in the conversation").arg(chosen, of);
  return u"%1 %2"_s.arg(sum, with);
}

DeclareWords::Keeping DeclareWords::keeping(const Preview& preview) {
  if (!preview.scheduleInForce)
    return {tr("Keep"), tr("Until it gets a schedule"),
            tr("This class has no schedule. Nothing becomes due by itself.")};
  const records::Evaluation& evaluation = preview.evaluation;
  const records::StageOutcome* next = evaluation.nextStage();
  if (evaluation.isPermanent())
    return {tr("Keep"), tr("For ever"), tr("The schedule never lets it be destroyed.")};
  if (!next)
    return {tr("Keep"), tr("Without an end"), tr("The schedule names no action.")};
  const Stage* stage = stageOf(preview, *next);
  const QString action = records::actionText(next->action);
  const QString after = stage && stage->needsApproval
                            ? tr("then %1, after a second person approved", "an action").arg(action)
                            : tr("then %1", "an action").arg(action);
  if (!next->lastDay.isValid())
    return {tr("Keep until"), tr("Not known yet"), after};
  return {tr("Keep until"), records::dateText(next->lastDay, QLocale()), after};
}

std::vector<DerivationLadder::Step> DeclareWords::why(const Preview& preview) {
  std::vector<DerivationLadder::Step> steps;
  if (!preview.scheduleInForce)
    return steps;
  const bool severalStages = preview.scheduleInForce->stages.size() > 1;
  for (const records::Step& step : preview.evaluation.explanation) {
    const QDate* day = argument<QDate>(step);
    const QString shown = day ? dayText(*day) : QString();
    switch (step.id) {
    case StepId::ActionOfStage:
      if (severalStages)
        steps.push_back({records::textOf(step, QLocale()), {}, {}});
      break;
    case StepId::StartsOnDate:
      if (const DateToUse* use = argument<DateToUse>(step))
        steps.push_back({tr("The period starts"), records::dateToUseText(*use), shown});
      break;
    case StepId::DateOfMoment:
    case StepId::DateOfSource:
    case StepId::DateAsWritten:
      break; // the day stands there already; the record's page has the whole story
    case StepId::PlusPeriod:
      if (const Period* period = argument<Period>(step))
        steps.push_back({tr("Plus %1", "a period").arg(records::periodText(*period, QLocale())),
                         sourceOf(*preview.scheduleInForce), shown});
      break;
    case StepId::EndOfYear:
      steps.push_back({tr("End of that year"), preview.scheduleInForce->code, shown});
      break;
    case StepId::KeptUntil:
      break; // the last rung says it
    default:
      steps.push_back({records::textOf(step, QLocale()), {}, {}});
    }
  }
  if (const records::StageOutcome* next = preview.evaluation.nextStage(); next && next->due.isValid())
    steps.push_back({capitalised(records::actionText(next->action)), tr("if no hold applies on that day"),
                     tr("from %1", "a day").arg(dayText(next->due))});
  return steps;
}

QString DeclareWords::act(const Preview& preview) {
  if (preview.needsApproval)
    return tr("Ask for Approval");
  if (preview.selected > 0)
    return tr("Declare %n Message(s)", nullptr, static_cast<int>(preview.selected));
  return tr("Declare %n Item(s)", nullptr, static_cast<int>(preview.found.items.size()));
}

QString DeclareWords::title(const QString& conversation, const MessageTime& first, const MessageTime& last) {
  const QDate from = MessageWords::shown(first).date();
  const QDate to = MessageWords::shown(last).date();
  if (!from.isValid() || !to.isValid())
    return conversation;
  return from == to ? tr("%1, %2", "title of a conversation, day").arg(conversation, dayText(from))
                    : tr("%1, %2 to %3", "title of a conversation, first day, last day")
                          .arg(conversation, dayText(from), dayText(to));
}

} // namespace muniment::ui
