#include "core/model/schedule.h"

#include <array>
#include <utility>

namespace muniment {
inline namespace model {
namespace {

using namespace Qt::StringLiterals;

template <class Enum>
struct Named final {
  Enum value;
  QLatin1StringView name;
};

constexpr std::array kStatuses{Named{ScheduleStatus::Draft, "draft"_L1}, Named{ScheduleStatus::Active, "active"_L1},
                               Named{ScheduleStatus::Discontinued, "discontinued"_L1}};
constexpr std::array kEventTypes{
    Named{EventType::CalculatedDate, "calculated-date"_L1}, Named{EventType::Calendar, "calendar"_L1},
    Named{EventType::EventBased, "event-based"_L1}, Named{EventType::FixedDate, "fixed-date"_L1},
    Named{EventType::Permanent, "permanent"_L1}};
constexpr std::array kDates{Named{DateToUse::NotSet, "not-set"_L1},
                            Named{DateToUse::Created, "created"_L1},
                            Named{DateToUse::Reserved, "reserved"_L1},
                            Named{DateToUse::Modified, "modified"_L1},
                            Named{DateToUse::StatusChanged, "status-changed"_L1},
                            Named{DateToUse::RecordDate, "record-date"_L1},
                            Named{DateToUse::ContainerFrom, "container-from"_L1},
                            Named{DateToUse::ContainerTo, "container-to"_L1},
                            Named{DateToUse::LastAddition, "last-addition"_L1},
                            Named{DateToUse::LastVersionAdded, "last-version-added"_L1},
                            Named{DateToUse::VersionCreated, "version-created"_L1},
                            Named{DateToUse::SourceCreated, "source-created"_L1},
                            Named{DateToUse::SourceVersionCreated, "source-version-created"_L1},
                            Named{DateToUse::Declared, "declared"_L1},
                            Named{DateToUse::LastMessage, "last-message"_L1},
                            Named{DateToUse::LastCaseAction, "last-case-action"_L1},
                            Named{DateToUse::PreviousStageEnd, "previous-stage-end"_L1},
                            Named{DateToUse::PreviousStageExecuted, "previous-stage-executed"_L1}};
constexpr std::array kActions{
    Named{StageAction::None, "none"_L1},
    Named{StageAction::ChangeStatus, "change-status"_L1},
    Named{StageAction::Close, "close"_L1},
    Named{StageAction::Finalise, "finalise"_L1},
    Named{StageAction::MarkOfficial, "mark-official"_L1},
    Named{StageAction::Export, "export"_L1},
    Named{StageAction::UpdateStorage, "update-storage"_L1},
    Named{StageAction::DeleteFormat, "delete-format"_L1},
    Named{StageAction::PurgeVersions, "purge-versions"_L1},
    Named{StageAction::MakeRendition, "make-rendition"_L1},
    Named{StageAction::Destroy, "destroy"_L1},
    Named{StageAction::Review, "review"_L1},
};
constexpr std::array kCombines{Named{Combine::All, "all"_L1}, Named{Combine::Any, "any"_L1}};
constexpr std::array kObjects{Named{StageObjects::Classified, "classified"_L1},
                              Named{StageObjects::Classifications, "classifications"_L1}};

template <class Enum>
constexpr auto& table() {
  if constexpr (std::is_same_v<Enum, ScheduleStatus>)
    return kStatuses;
  else if constexpr (std::is_same_v<Enum, EventType>)
    return kEventTypes;
  else if constexpr (std::is_same_v<Enum, DateToUse>)
    return kDates;
  else if constexpr (std::is_same_v<Enum, StageAction>)
    return kActions;
  else if constexpr (std::is_same_v<Enum, Combine>)
    return kCombines;
  else
    return kObjects;
}

template <class Enum>
QLatin1StringView nameIn(Enum value) {
  for (const Named<Enum>& known : table<Enum>()) {
    if (known.value == value)
      return known.name;
  }
  return {};
}

} // namespace

QString aggregateOf(const ScheduleId& id) { return u"schedule:"_s + id.toString(); }

QString aggregateOfVersion(const ScheduleId& id, int version) {
  return u"schedule-version:%1/%2"_s.arg(id.toString()).arg(version);
}

QLatin1StringView nameOf(ScheduleStatus status) { return nameIn(status); }
QLatin1StringView nameOf(EventType type) { return nameIn(type); }
QLatin1StringView nameOf(DateToUse date) { return nameIn(date); }
QLatin1StringView nameOf(StageAction action) { return nameIn(action); }
QLatin1StringView nameOf(Combine combine) { return nameIn(combine); }
QLatin1StringView nameOf(StageObjects objects) { return nameIn(objects); }

template <class Enum>
std::optional<Enum> enumFrom(QStringView name) {
  for (const Named<Enum>& known : table<Enum>()) {
    if (known.name == name)
      return known.value;
  }
  return std::nullopt;
}

template <class Enum>
std::optional<Enum> enumFrom(std::int64_t code) {
  for (const Named<Enum>& known : table<Enum>()) {
    if (std::to_underlying(known.value) == code)
      return known.value;
  }
  return std::nullopt;
}

#define MUNIMENT_ENUM(Enum)                                                                                            \
  template std::optional<Enum> enumFrom(QStringView);                                                                  \
  template std::optional<Enum> enumFrom(std::int64_t)
MUNIMENT_ENUM(ScheduleStatus);
MUNIMENT_ENUM(EventType);
MUNIMENT_ENUM(DateToUse);
MUNIMENT_ENUM(StageAction);
MUNIMENT_ENUM(Combine);
MUNIMENT_ENUM(StageObjects);
#undef MUNIMENT_ENUM

} // namespace model
} // namespace muniment
