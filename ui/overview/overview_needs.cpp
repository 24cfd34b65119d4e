#include "ui/overview/overview_needs.h"

#include "ui/overview/overview_screen.h"

namespace muniment::ui {
namespace {

constexpr std::int64_t kLongestAge = std::int64_t{7} * 86'400'000; ///< of an anchor outside and of a backup

/// What was to be done by now, or nearly.
void addLate(const workspace::OverviewQuery::Answer& answer, std::vector<NeedsList::Need>& needs) {
  using Kind = NeedsList::Kind;
  const auto count = [](std::int64_t value) { return static_cast<int>(value); };
  if (answer.overdueTasks > 0)
    needs.push_back({Kind::Tasks, Tone::Failed, Icon::Clock, OverviewScreen::tr("Overdue"),
                     OverviewScreen::tr("%n task(s) of yours overdue", nullptr, count(answer.overdueTasks)),
                     OverviewScreen::tr("Decide them, or hand them on to somebody who can."),
                     OverviewScreen::tr("Show Tasks")});
  if (answer.overdueCases > 0)
    needs.push_back({Kind::Cases, Tone::Failed, Icon::Briefcase, OverviewScreen::tr("Overdue"),
                     OverviewScreen::tr("%n case(s) overdue", nullptr, count(answer.overdueCases)),
                     OverviewScreen::tr("They, or a step of them, were to be done before today."),
                     OverviewScreen::tr("Show Cases")});
  if (const std::int64_t urgent = answer.undecidedOver + answer.undecidedEnding; urgent > 0)
    needs.push_back(
        {Kind::Undecided, answer.undecidedOver > 0 ? Tone::Failed : Tone::Due, Icon::Hourglass,
         answer.undecidedOver > 0 ? OverviewScreen::tr("Overdue") : OverviewScreen::tr("Ends soon"),
         OverviewScreen::tr("%n captured conversation(s) and file(s) to decide about", nullptr, count(urgent)),
         OverviewScreen::tr("They are in no record, and the time to decide whether they are one ends."),
         OverviewScreen::tr("Decide")});
  if (answer.lateQuestions > 0)
    needs.push_back(
        {Kind::Questions, Tone::Failed, Icon::Chat, OverviewScreen::tr("Overdue"),
         OverviewScreen::tr("%n question(s) of yours not answered in time", nullptr, count(answer.lateQuestions)),
         OverviewScreen::tr("An answer that comes now is kept and decides nothing. Ask once more."),
         OverviewScreen::tr("Show Entries")});
  if (answer.campaignsEnding > 0)
    needs.push_back(
        {Kind::Campaigns, Tone::Due, Icon::Megaphone, OverviewScreen::tr("Ends soon"),
         OverviewScreen::tr("%n campaign(s) with people who have not answered", nullptr, count(answer.campaignsEnding)),
         OverviewScreen::tr("The time to answer ends within a day."), OverviewScreen::tr("See Who")});
}

/// What will be due, and what stands in its way.
void addDue(const workspace::OverviewQuery::Answer& answer, std::vector<NeedsList::Need>& needs) {
  using Kind = NeedsList::Kind;
  const auto count = [](std::int64_t value) { return static_cast<int>(value); };
  if (answer.approvals > 0)
    needs.push_back({Kind::Tasks, Tone::Due, Icon::Person, OverviewScreen::tr("For you"),
                     OverviewScreen::tr("%n approval(s) that others wait for", nullptr, count(answer.approvals)),
                     OverviewScreen::tr("Nothing is declared or disposed of before you decide."),
                     OverviewScreen::tr("Show Tasks")});
  if (answer.tasksSoon > 0)
    needs.push_back({Kind::Tasks, Tone::Due, Icon::Clock, OverviewScreen::tr("This week"),
                     OverviewScreen::tr("%n task(s) of yours due within seven days", nullptr, count(answer.tasksSoon)),
                     OverviewScreen::tr("Decide them, or hand them on to somebody who can."),
                     OverviewScreen::tr("Show Tasks")});
  if (answer.recordsDue > 0)
    needs.push_back(
        {Kind::Due, Tone::Due, Icon::Hourglass, OverviewScreen::tr("This week"),
         OverviewScreen::tr("%n record(s) due within seven days, or due already", nullptr, count(answer.recordsDue)),
         OverviewScreen::tr("Nothing ends by itself: they are put up for review and decided."),
         OverviewScreen::tr("Show Records")});
  if (answer.recordsHeld > 0)
    needs.push_back({Kind::Held, Tone::Held, Icon::Padlock, OverviewScreen::tr("Held"),
                     OverviewScreen::tr("%n record(s) due and blocked by a hold", nullptr, count(answer.recordsHeld)),
                     OverviewScreen::tr("They stay as long as the hold lasts. See whether it is still needed."),
                     OverviewScreen::tr("Show Records")});
}

/// What the program could not settle by itself.
void addUnsettled(const workspace::OverviewQuery::Answer& answer, std::vector<NeedsList::Need>& needs) {
  using Kind = NeedsList::Kind;
  const auto count = [](std::int64_t value) { return static_cast<int>(value); };
  if (answer.rulesStopped > 0)
    needs.push_back({Kind::Rules, Tone::Failed, Icon::Octagon, OverviewScreen::tr("Failed"),
                     OverviewScreen::tr("%n rule(s) stopped after failures", nullptr, count(answer.rulesStopped)),
                     OverviewScreen::tr("They do nothing until somebody switches them on again."),
                     OverviewScreen::tr("Show Rules")});
  if (answer.caseConflicts > 0)
    needs.push_back(
        {Kind::Cases, Tone::Conflict, Icon::NotEqual, OverviewScreen::tr("Conflict"),
         OverviewScreen::tr("%n case(s) that another system has otherwise", nullptr, count(answer.caseConflicts)),
         OverviewScreen::tr("Both values are kept until somebody says which one holds."),
         OverviewScreen::tr("Show Cases")});
  if (answer.differences > 0)
    needs.push_back({Kind::Connections, Tone::Conflict, Icon::NotEqual, OverviewScreen::tr("Conflict"),
                     OverviewScreen::tr("%n difference(s) to Records Management", nullptr, count(answer.differences)),
                     OverviewScreen::tr("Both values are kept until somebody says which one holds."),
                     OverviewScreen::tr("Show Connections")});
}

} // namespace

bool isFresh(std::optional<Instant> at, Instant now) {
  return at && now.milliseconds() - at->milliseconds() <= kLongestAge;
}

std::vector<NeedsList::Need> needsOf(const workspace::OverviewQuery::Answer& answer, int connections, Instant now) {
  using Kind = NeedsList::Kind;
  std::vector<NeedsList::Need> needs;
  const auto count = [](std::int64_t value) { return static_cast<int>(value); };
  addLate(answer, needs);
  addDue(answer, needs);
  if (answer.proposalsForMe > 0)
    needs.push_back({Kind::Confirm, Tone::Due, Icon::Person, OverviewScreen::tr("For you"),
                     OverviewScreen::tr("%n proposal(s) for you to confirm", nullptr, count(answer.proposalsForMe)),
                     OverviewScreen::tr("Nothing is done until a second person with the same permission agrees."),
                     OverviewScreen::tr("Show Tasks")});
  if (answer.myProposals > 0)
    needs.push_back(
        {Kind::Proposed, Tone::Due, Icon::Clock, OverviewScreen::tr("From you"),
         OverviewScreen::tr("%n proposal(s) of yours without a second person yet", nullptr, count(answer.myProposals)),
         OverviewScreen::tr("Somebody else with the same permission must confirm before anything is done."),
         OverviewScreen::tr("Show Tasks")});
  if (answer.myUnfinishedImports > 0)
    needs.push_back({Kind::Import, Tone::Due, Icon::Capture, OverviewScreen::tr("From you"),
                     OverviewScreen::tr("%n unfinished import(s) of yours", nullptr, count(answer.myUnfinishedImports)),
                     OverviewScreen::tr("Import the same file again: it goes on where it was interrupted."),
                     OverviewScreen::tr("Import Chats…")});
  addUnsettled(answer, needs);
  if (connections > 0)
    needs.push_back(
        {Kind::Connections, Tone::Due, Icon::Plug, OverviewScreen::tr("Connections"),
         OverviewScreen::tr("%n connection(s) paused, failing or with deliveries to decide", nullptr, connections),
         OverviewScreen::tr("Nothing is lost: what waits is kept until somebody looks at it."),
         OverviewScreen::tr("Show Connections")});
  if (answer.emergencies > 0)
    needs.push_back(
        {Kind::Emergency, Tone::Failed, Icon::Padlock, OverviewScreen::tr("Alarm"),
         OverviewScreen::tr("%n emergency access(es) in the last seven days", nullptr, count(answer.emergencies)),
         OverviewScreen::tr("An administrator opened content without a role for it. See who it was, and the reason."),
         OverviewScreen::tr("Show Entries")});
  if (!isFresh(answer.lastAnchor, now))
    needs.push_back({Kind::Anchor, Tone::Failed, Icon::Stamp, OverviewScreen::tr("At risk"),
                     OverviewScreen::tr("No recent head of this ledger is kept outside"),
                     OverviewScreen::tr("Whoever owns this computer could rewrite everything unnoticed. A small file "
                                        "that lies elsewhere, or a time-stamp, puts an end to that."),
                     OverviewScreen::tr("Keep a Head Outside…")});
  else if (answer.holderIsLate)
    needs.push_back({Kind::Anchor, Tone::Failed, Icon::Stamp, OverviewScreen::tr("At risk"),
                     OverviewScreen::tr("The second holder got no head for seven days"),
                     OverviewScreen::tr("Connect the disk or the share with their folder, or choose another one under "
                                        "heads and time-stamps."),
                     OverviewScreen::tr("Keep a Head Outside…")});
  if (!isFresh(answer.lastVerifiedBackup, now))
    needs.push_back({Kind::Backup, Tone::Failed, Icon::Backup, OverviewScreen::tr("At risk"),
                     OverviewScreen::tr("This workspace has no recent backup"),
                     OverviewScreen::tr("A damaged disk would lose everything. Choose a folder on another disk."),
                     OverviewScreen::tr("Back Up…")});
  return needs;
}

} // namespace muniment::ui
