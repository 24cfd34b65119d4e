#pragma once

#include "core/model/hold.h"
#include "core/model/peer_conflict.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What the connector of a records system keeps of what it found or did there. All of it is run as the connector.

/// How far something is there now.
struct NoteCounterpart final {
  static constexpr auto kName = QLatin1StringView("rm.note");
  static constexpr Permission kPermission = Permission::CaptureItem;

  CounterpartId counterpart;
  Counterpart::State state = Counterpart::State::There;
  std::int64_t node = 0;  ///< 0: as it was
  std::int64_t other = 0; ///< likewise
  QString seen = {};      ///< empty: as it was
  QString title = {};     ///< of a task for the records managers, where it is blocked

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Both sides differ; a person says what counts.
struct NotePeerConflict final {
  static constexpr auto kName = QLatin1StringView("rm.dispute");
  static constexpr Permission kPermission = Permission::CaptureItem;

  CounterpartId counterpart;
  PeerConflict::Kind kind = PeerConflict::Kind::DestroyedThere;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// The other side was asked about these just now and has no hold on them. Changes nothing that the ledger speaks of.
struct MarkChecked final {
  static constexpr auto kName = QLatin1StringView("rm.mark-checked");
  static constexpr Permission kPermission = Permission::ExecuteDisposition;

  std::vector<CounterpartId> counterparts;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// A hold of ours is known there under this id.
/// `{counterpart}`
struct NoteHoldThere final {
  static constexpr auto kName = QLatin1StringView("rm.note-hold");
  static constexpr Permission kPermission = Permission::CaptureItem;

  QString peer;
  HoldId hold;
  std::int64_t node = 0;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// A hold that began there is on these documents of ours: it appears here, and holds here from this moment on.
/// `{hold, added}`
struct TakeHoldFromThere final {
  static constexpr auto kName = QLatin1StringView("rm.take-hold");
  static constexpr Permission kPermission = Permission::CaptureItem;

  QString peer;
  std::int64_t node = 0; ///< of the hold
  QString label;
  std::vector<std::int64_t> documents;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// A hold that began there was lifted there: what it held here cools off, as after every release.
struct TakeReleaseFromThere final {
  static constexpr auto kName = QLatin1StringView("rm.take-release");
  static constexpr Permission kPermission = Permission::CaptureItem;

  CounterpartId counterpart;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// The file plan there: what is not known here yet is proposed, never taken over.
/// `{proposed, differing}`
struct TakePlanFromThere final {
  static constexpr auto kName = QLatin1StringView("rm.take-plan");
  static constexpr Permission kPermission = Permission::CaptureItem;

  struct Place final {
    std::int64_t node = 0;
    QString label;
    QString digest; ///< of the stages of a series
  };
  QString peer;
  std::vector<Place> classes;
  std::vector<Place> series;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// The steps of workflows that wait for us there. New ones become tasks; one that is gone was answered by somebody
/// else.
/// `{begun, gone}`
struct TakeAssignments final {
  static constexpr auto kName = QLatin1StringView("rm.take-assignments");
  static constexpr Permission kPermission = Permission::CaptureItem;

  struct Step final {
    std::int64_t process = 0;
    std::int64_t subprocess = 0;
    std::int64_t task = 0;
    QString name;
    std::optional<Instant> due;
  };
  QString peer;
  std::vector<Step> steps;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
