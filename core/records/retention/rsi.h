#pragma once

#include "core/base/result.h"
#include "core/model/schedule.h"

#include <vector>

namespace muniment::records {

/// One stage of a record series identifier, with the fields of `POST v2/rsischedules/{id}/stages` as Content Server has
/// them.
struct RsiStage final {
  QString objectType; ///< `LIV` or `LRM`
  QString stage;
  int eventType = 1;
  QString ruleCode;
  QString ruleComment;
  int dateToUse = 91;
  int retentionYears = 0;
  int retentionMonths = 0;
  int retentionDays = 0;
  std::int64_t categoryId = 0;
  std::int64_t categoryAttributeId = 0;
  int yearEndMonth = 0;
  int yearEndDay = 0;
  int retentionIntervals = 0;
  bool fixedRetention = false;
  bool maximumRetention = false;
  std::optional<QDate> fixedDate;
  QString eventCondition;
  QString disposition;
  int actionCode = 0;
  QString description;
  QString newStatus;
  int minNumVersionsToKeep = 0;
  bool purgeSuperseded = false;
  bool purgeMajors = false;
  bool markOfficialRendition = false;
  bool approvalFlag = false;

  friend bool operator==(const RsiStage&, const RsiStage&) = default;
};

/// A record series identifier, Content Server's retention schedule.
struct Rsi final {
  QString name;
  QString status;
  std::optional<QDate> statusDate;
  QString description;
  QString subject;
  QString title;
  bool dispControl = false;
  bool discontFlag = false;
  std::optional<QDate> discontDate;
  QString discontComment;
  std::vector<RsiStage> stages; ///< in the order in which they follow each other

  friend bool operator==(const Rsi&, const Rsi&) = default;
};

/// Each stage becomes one of ours with one trigger, numbered from 1; nothing is lost. A code that is not in
/// docs/retention.md is refused with its place, for it might shorten a retention.
[[nodiscard]] Result<Schedule> scheduleFromRsi(const Rsi& rsi);

/// A schedule in the terms of Content Server.
struct RsiCounterpart final {
  Rsi rsi;
  QStringList leftOut; ///< places of what Content Server has no field for and what decides no date: `/authority`
};

/// Refused, with the place, when Content Server would count otherwise: several triggers in a stage, our own dates,
/// review.
[[nodiscard]] Result<RsiCounterpart> rsiFrom(const Schedule& schedule);

} // namespace muniment::records
