#include "ui/disposition/disposition_words.h"

#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;

DispositionWords::Look DispositionWords::of(const Snapshot& snapshot) {
  switch (snapshot.state) {
  case Snapshot::State::Open:
    return snapshot.withdrawnBecause.isEmpty() ? Look{tr("In review"), Tone::Neutral, Icon::Pencil}
                                               : Look{tr("Returned"), Tone::Due, Icon::Triangle};
  case Snapshot::State::Waiting:
    return {tr("Second approval"), Tone::Due, Icon::Clock};
  case Snapshot::State::Approved:
    return {tr("Approved"), Tone::Done, Icon::Tick};
  case Snapshot::State::Executing:
    return {tr("Begun"), Tone::Due, Icon::Clock};
  case Snapshot::State::Done:
    return {tr("Certificate"), Tone::Done, Icon::Stamp};
  case Snapshot::State::Withdrawn:
    return {tr("Withdrawn"), Tone::Neutral, Icon::Close};
  }
  return {};
}

DispositionWords::Look DispositionWords::of(const workspace::SnapshotSummary& summary) {
  const bool awaits = summary.snapshot.state == Snapshot::State::Executing && summary.progress.handedOver > 0;
  return awaits ? Look{tr("Receipt awaited"), Tone::Due, Icon::Clock} : of(summary.snapshot);
}

DispositionWords::Look DispositionWords::of(const workspace::UndecidedLine& line) {
  using Period = workspace::CapturePeriod;
  if (line.isHeld)
    return {tr("Must be kept for now"), Tone::Held, Icon::Padlock};
  if (line.inOpenCase)
    return {tr("In an open case"), Tone::Neutral, Icon::Clock};
  if (line.content.standing == TriageDecision::Kind::NotRecord && line.decision)
    return {of(line.decision->reason), Tone::Neutral, line.mayBePutUp ? Icon::Tick : Icon::Clock};
  if (line.content.standing == TriageDecision::Kind::Private)
    return {of(TriageDecision::Reason::Personal), Tone::Neutral, Icon::Clock};
  if (line.content.standing == TriageDecision::Kind::Later)
    return {line.decidedBy.isEmpty() ? tr("Put off") : tr("Put off by %1").arg(visibleText(line.decidedBy)),
            Tone::Neutral, Icon::Clock};
  const int left = static_cast<int>(line.capturedOn.daysTo(line.decideBy)) - line.age;
  if (line.period == Period::Over)
    return {tr("Late by %n day(s)", nullptr, -left), Tone::Due, Icon::Triangle};
  if (line.period == Period::Ending && left == 0)
    return {tr("Last day today"), Tone::Due, Icon::Clock};
  if (line.period == Period::Ending)
    return {tr("%n day(s) left", nullptr, left), Tone::Due, Icon::Clock};
  return {tr("%n day(s) old", nullptr, line.age), Tone::Neutral, std::nullopt};
}

QString DispositionWords::of(TriageDecision::Reason reason) {
  switch (reason) {
  case TriageDecision::Reason::NoBusiness:
    return tr("Not about our business");
  case TriageDecision::Reason::Personal:
    return tr("Private");
  case TriageDecision::Reason::KeptElsewhere:
    return tr("Kept elsewhere already");
  case TriageDecision::Reason::Passing:
    return tr("Of passing use only");
  case TriageDecision::Reason::None:
    break;
  }
  return {};
}

QString DispositionWords::blockedBy(const workspace::ReviewedItem& item) {
  return item.holds.isEmpty() ? tr("Blocked; ask legal") : tr("Blocked by %1").arg(item.holds.join(u", "_s));
}

DispositionWords::Look DispositionWords::of(const workspace::ReviewedItem& reviewed) {
  const SnapshotItem& item = reviewed.item;
  switch (item.state) {
  case SnapshotItem::State::Blocked:
    return {blockedBy(reviewed), Tone::Held, Icon::Padlock};
  case SnapshotItem::State::Destroying:
    return {tr("Being destroyed"), Tone::Due, Icon::Clock};
  case SnapshotItem::State::Destroyed:
    return item.action == DisposalAction::Transfer ? Look{tr("Handed over"), Tone::Done, Icon::Tick}
                                                   : Look{tr("Destroyed"), Tone::Done, Icon::Trash};
  case SnapshotItem::State::HandedOver:
    return {tr("Receipt awaited"), Tone::Due, Icon::Clock};
  case SnapshotItem::State::Changed:
    return {tr("Changed since, stays"), Tone::Conflict, Icon::NotEqual};
  case SnapshotItem::State::Pending:
  case SnapshotItem::State::Kept:
    break;
  }
  const bool goes = item.action != DisposalAction::Review;
  switch (item.decision) {
  case DisposalDecision::Undecided:
    return reviewed.held && goes ? Look{blockedBy(reviewed), Tone::Held, Icon::Padlock}
                                 : Look{tr("To decide"), Tone::Neutral, {}};
  case DisposalDecision::Approve:
    if (reviewed.held && goes)
      return {blockedBy(reviewed), Tone::Held, Icon::Padlock};
    return {approvedText(item.action), Tone::Done, Icon::Tick};
  case DisposalDecision::Extend:
    return {tr("Kept until %1").arg(dayText(item.until.value_or(QDate()))), Tone::Due, Icon::Clock};
  case DisposalDecision::KeepForGood:
    return {tr("Kept for good"), Tone::Accent, Icon::Archive};
  case DisposalDecision::LeaveOut:
    return {tr("Left out"), Tone::Neutral, Icon::Close};
  }
  return {};
}

QString DispositionWords::approvedText(DisposalAction action) {
  switch (action) {
  case DisposalAction::Destroy:
    return tr("Destroy");
  case DisposalAction::Transfer:
    return tr("Hand over");
  case DisposalAction::Review:
    break;
  }
  return tr("Reviewed");
}

QStringList DispositionWords::reasons() {
  return {tr("Still needed for the business"),         tr("Claim or dispute expected"),
          tr("Audit or inspection under way"),         tr("Contract still running"),
          tr("Request of a person concerned is open"), tr("Wrong class or schedule"),
          tr("Date of the event is wrong or missing"), tr("Lasting historical value"),
          tr("Another reason, see the note")};
}

QString DispositionWords::number(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

} // namespace muniment::ui
