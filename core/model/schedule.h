#pragma once

#include "core/model/ids.h"

#include <QtCore/QDate>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace muniment {
inline namespace model {

using ScheduleId = Id<struct ScheduleTag>;

enum class ScheduleStatus : std::uint8_t {
  Draft,       ///< not in force yet
  Active,      ///< in force and can be given to records
  Discontinued ///< still in force for the records that have it, given to no others
};

/// How a trigger finds the last day of its period. The values are the codes of Content Server.
enum class EventType : std::uint8_t {
  CalculatedDate = 1, ///< a date of the record, plus the period
  Calendar = 2,       ///< the same, moved to the end of the year
  EventBased = 3,     ///< an event, plus the period
  FixedDate = 4,      ///< one date for every record
  Permanent = 5       ///< never
};

/// Which date of a record starts a period. Values below 1000 are the codes of Content Server; the others are ours
/// alone.
enum class DateToUse : std::uint16_t {
  NotSet = 0,
  Created = 91,
  Reserved = 92,
  Modified = 93,
  StatusChanged = 94,
  RecordDate = 95,
  ContainerFrom = 120,
  ContainerTo = 121,
  LastAddition = 122,
  LastVersionAdded = 131,
  VersionCreated = 132,
  SourceCreated = 133,
  SourceVersionCreated = 134,
  Declared = 1001,
  LastMessage = 1002,
  LastCaseAction = 1003,
  PreviousStageEnd = 1004,     ///< last day of the period of the stage before
  PreviousStageExecuted = 1005 ///< the day on which the action of the stage before was carried out
};

/// What a stage does once it is due. Values below 1000 are the codes of Content Server; the others are ours alone.
enum class StageAction : std::uint16_t {
  None = 0, ///< marks a point in time that later stages count from
  ChangeStatus = 1,
  Close = 7,
  Finalise = 8,
  MarkOfficial = 9,
  Export = 10, ///< hand over to somebody else, who confirms the receipt
  UpdateStorage = 11,
  DeleteFormat = 12,
  PurgeVersions = 15,
  MakeRendition = 16,
  Destroy = 32,
  Review = 1001
};

/// How the triggers of one stage meet.
enum class Combine : std::uint8_t {
  All, ///< the latest of them
  Any  ///< the earliest of them
};

/// A length of time on the calendar. Years and months are added in one step, then the days.
struct Period final {
  int years = 0;
  int months = 0;
  int days = 0;

  [[nodiscard]] bool isZero() const { return years == 0 && months == 0 && days == 0; }
  friend bool operator==(const Period&, const Period&) = default;
};

/// The last day of a year of account, such as 31 December. 29 February is 28 February in a common year.
struct YearEnd final {
  int month = 12;
  int day = 31;

  friend bool operator==(const YearEnd&, const YearEnd&) = default;
};

/// A date that Content Server keeps as an attribute of a category.
struct CategoryAttribute final {
  std::int64_t category = 0;
  std::int64_t attribute = 0;

  friend bool operator==(const CategoryAttribute&, const CategoryAttribute&) = default;
};

struct Trigger final {
  EventType type = EventType::CalculatedDate;
  DateToUse dateToUse = DateToUse::NotSet;    ///< of CalculatedDate and Calendar
  std::optional<CategoryAttribute> attribute; ///< of CalculatedDate and Calendar: stands in the place of `dateToUse`
  QString eventCode;                          ///< of EventBased: `contract-ended`
  std::optional<QDate> fixedDate;             ///< of FixedDate: the last day of keeping
  Period period;
  std::optional<YearEnd> yearEnd; ///< the period ends on the first such day on or after its last day

  /// @name Kept for Content Server, without a meaning here: the longest of several schedules always wins.
  /// @{
  QString ruleCode;
  QString ruleComment;
  int intervals = 0; ///< more than 1 is refused, because it would lengthen the period in a way unknown here
  bool fixedRetention = false;
  bool maximumRetention = false;
  /// @}

  friend bool operator==(const Trigger&, const Trigger&) = default;
};

/// To which things of Content Server a stage applies.
enum class StageObjects : std::uint8_t { Classified, Classifications };

struct Stage final {
  int number = 0; ///< stages follow each other in the order of their numbers
  QString status; ///< waits until the record has this status; empty for any
  Combine combine = Combine::All;
  std::vector<Trigger> triggers;
  StageAction action = StageAction::None;
  QString newStatus;   ///< of ChangeStatus
  QString disposition; ///< instruction for the people who carry it out
  QString description;
  bool needsApproval = false;
  int confirmationDays = 0; ///< after the due day: how long people have before the stage is overdue

  /// @name Kept for Content Server, without a meaning here.
  /// @{
  StageObjects objects = StageObjects::Classified;
  int versionsToKeep = 0;
  bool purgeSuperseded = false;
  bool purgeMajors = false;
  bool markOfficialRendition = false;
  /// @}

  friend bool operator==(const Stage&, const Stage&) = default;
};

/// How long records are kept and what happens to them then. Called a record series identifier in Content Server.
struct Schedule final {
  ScheduleId id;
  QString code;
  QString title;
  QString description;
  QString authority; ///< the law or rule that it rests on
  int version = 1;
  ScheduleStatus status = ScheduleStatus::Draft;
  std::vector<Stage> stages;

  /// @name Kept for Content Server, without a meaning here.
  /// @{
  QString subject;
  QString statusCode; ///< a code of its table `rsi_status`
  std::optional<QDate> statusDate;
  bool dispositionControl = false;
  std::optional<QDate> discontinuedOn;
  QString discontinuedBecause;
  /// @}

  friend bool operator==(const Schedule&, const Schedule&) = default;
};

[[nodiscard]] QString aggregateOf(const ScheduleId& id);
[[nodiscard]] QString aggregateOfVersion(const ScheduleId& id, int version);

/// The words of files and scripts: `draft`, `event-based`, `last-message`, `change-status`, `all`, `classified`.
[[nodiscard]] QLatin1StringView nameOf(ScheduleStatus status);
[[nodiscard]] QLatin1StringView nameOf(EventType type);
[[nodiscard]] QLatin1StringView nameOf(DateToUse date);
[[nodiscard]] QLatin1StringView nameOf(StageAction action);
[[nodiscard]] QLatin1StringView nameOf(Combine combine);
[[nodiscard]] QLatin1StringView nameOf(StageObjects objects);

/// The value with that name. Declared for the six enumerations above.
template <class Enum>
[[nodiscard]] std::optional<Enum> enumFrom(QStringView name);
/// The value with that code.
template <class Enum>
[[nodiscard]] std::optional<Enum> enumFrom(std::int64_t code);

} // namespace model
} // namespace muniment
