#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <optional>
#include <vector>

namespace muniment {
inline namespace model {

/// What a class asks to be known of each of its records.
struct MetadataField final {
  enum class Type : std::uint8_t { Text, Number, Date, Flag, Code };
  QString name;  ///< as scripts write it: small letters, digits, `-`
  QString label; ///< as people read it
  Type type = Type::Text;
  bool required = false;
  QStringList codes; ///< what a Code may be
  QString pattern;   ///< regular expression that the whole of a Text must match; empty allows anything

  friend bool operator==(const MetadataField&, const MetadataField&) = default;
};

/// A place in the file plan: what belongs together, for how long it is kept, and who answers for it.
struct RecordClass final {
  enum class State : std::uint8_t { Open, Closed }; ///< a closed class takes no new record
  ClassId id;
  std::int32_t version = 1; ///< every version is kept; actions name the one in force
  QString code;             ///< `04.20.30`, unique
  std::optional<ClassId> parent;
  QString name;
  QString description;
  QString authority; ///< the rule or law behind it
  std::vector<MetadataField> fields;
  std::optional<ScheduleId> schedule; ///< of its records, unless one has its own; else that of the parent
  bool approval = false;              ///< a declaration needs a second person
  std::int32_t vitalMonths = 0;       ///< vital records are looked through this often; 0: not vital
  std::optional<ActorId> owner;
  std::optional<ActorId> deputy;
  QString unit;
  State state = State::Open;
  Salt salt;
};

[[nodiscard]] QLatin1StringView nameOf(MetadataField::Type type);
[[nodiscard]] QLatin1StringView nameOf(RecordClass::State state);
[[nodiscard]] QString aggregateOf(const ClassId& id);
[[nodiscard]] QString aggregateOfVersion(const ClassId& id, int version);
[[nodiscard]] Json contentOf(const RecordClass& value);
/// The inverse, strict: an unknown member is refused with its name.
[[nodiscard]] Result<RecordClass> recordClassFrom(const Json& content);

} // namespace model
} // namespace muniment
