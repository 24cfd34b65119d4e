#pragma once

#include "core/workspace/command.h"

namespace muniment::workspace {

/// The figures of the first screen, within the scope of whoever asks.
struct OverviewQuery final {
  static constexpr Permission kPermission = Permission::ViewLedger;

  static constexpr int kMost = 100; ///< of what is counted one by one

  struct Answer final {
    std::int64_t items = 0;
    std::int64_t messages = 0; ///< as their sources were read
    std::int64_t capturedToday = 0;
    std::int64_t refused = 0;
    std::int64_t entries = 0;
    std::optional<Instant> lastAnchor;
    bool holderIsLate = false;                 ///< the second holder of heads got none for longer than a week
    std::optional<Instant> lastBackup;         ///< made
    std::optional<Instant> lastVerifiedBackup; ///< when the newest backup that was read again was made
    std::int64_t emergencies = 0;              ///< emergency accesses of the last week; told to auditors only
    std::int64_t proposals = 0;                ///< wait for a second person
    std::int64_t proposalsForMe = 0;           ///< of these, those that whoever asks may confirm
    std::int64_t myProposals = 0;              ///< of these, those that whoever asks has made
    std::int64_t myUnfinishedImports = 0;      ///< begun by whoever asks, and interrupted or still under way
    std::int64_t overdueTasks = 0;             ///< of whoever asks
    std::int64_t tasksSoon = 0;                ///< of whoever asks, due within seven days
    std::int64_t approvals = 0;                ///< tasks of whoever asks that something waits for
    std::int64_t recordsDue = 0;               ///< due within seven days or before, and in no unfinished snapshot
    std::int64_t recordsHeld = 0;              ///< due by today, and held
    std::int64_t caseConflicts = 0;            ///< cases that another system has otherwise
    std::int64_t differences = 0;              ///< to connected records systems, at the most kMost
    std::int64_t rulesStopped = 0;             ///< by the program
    std::int64_t overdueCases = 0;
    std::int64_t undecidedEnding = 0; ///< captured, in no record, and within the last days of the capture period
    std::int64_t undecidedOver = 0;   ///< the same, later
    std::int64_t lateQuestions = 0;   ///< asked by whoever asks, not answered in time within the last week
    std::int64_t campaignsEnding = 0; ///< that end within a day, with people who have not answered
    std::vector<std::pair<std::int64_t, std::int64_t>> capturesByDay; ///< day number, items and messages
  };
  std::int64_t zoneOffset = 0; ///< milliseconds of the viewer's zone
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
