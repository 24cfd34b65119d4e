#pragma once

#include "core/model/record.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Another title or other details for a record that is not finalised. What they were stays among its versions.
struct ChangeRecord final {
  static constexpr auto kName = QLatin1StringView("record.change");
  static constexpr Permission kPermission = Permission::DeclareRecord;

  RecordId record;
  std::int32_t version = 0; ///< that was looked at
  QString title;
  Json metadata = Json::Object();

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Closes a record, so that nothing is added, or finalises it, so that its details no longer change either.
struct CloseRecord final {
  static constexpr auto kName = QLatin1StringView("record.close");
  static constexpr Permission kPermission = Permission::DeclareRecord;

  RecordId record;
  bool finalise = false;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Says how one record stands to another; kept from both sides.
struct LinkRecords final {
  static constexpr auto kName = QLatin1StringView("record.link");
  static constexpr Permission kPermission = Permission::DeclareRecord;

  RecordId record;
  LinkKind kind = LinkKind::Supersedes;
  RecordId other;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Notes that something happened on a day that a schedule may wait for.
struct NoteEvent final {
  static constexpr auto kName = QLatin1StringView("record.note-event");
  static constexpr Permission kPermission = Permission::DeclareRecord;

  RecordId record;
  QString code; ///< `contract-ended`
  QDate happenedOn;
  QString note;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
