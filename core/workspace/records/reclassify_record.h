#pragma once

#include "core/records/plan/metadata.h"
#include "core/records/retention/due_change.h"
#include "core/workspace/command.h"

#include "core/model/record.h"

namespace muniment::workspace {

/// Gives a record another place in the file plan. It goes by the schedule of the new class, unless it has one of its
/// own. What would be kept shorter, lose a hold, or come into a class that wants a second person is refused.
struct ReclassifyRecord final {
  static constexpr auto kName = QLatin1StringView("record.reclassify");
  static constexpr Permission kPermission = Permission::DeclareRecord;

  RecordId record;
  std::int32_t version = 0; ///< that was looked at
  ClassId recordClass;
  Json metadata = Json::Object(); ///< as the new class asks for it

  [[nodiscard]] Json describe() const;
  /// `{class,due,number,record,version}`
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// The same by two persons, who may agree to a shorter keeping.
struct ReclassifyByTwo final {
  static constexpr auto kName = QLatin1StringView("record.reclassify-by-two");
  static constexpr Permission kPermission = Permission::DeclareRecord;
  static constexpr bool kTwoPersons = true;

  ReclassifyRecord move;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// What another class would mean for a record, before anybody moves it.
struct ReclassifyPreview final {
  static constexpr Permission kPermission = Permission::DeclareRecord;

  RecordId record;
  ClassId recordClass;
  Json metadata = Json::Object();

  struct Answer final {
    std::vector<records::MetadataProblem> problems;
    std::optional<QString> schedule; ///< code of the one that would rule it
    records::DueComparison due;
    bool needsTwoPersons = false;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
