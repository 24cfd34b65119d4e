#pragma once

#include "core/model/peer_conflict.h"
#include "core/model/record.h"
#include "core/store/counterpart_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What screens show of connected records systems. Nothing is asked there: `rm_sighting.h` looks.

/// A records system that is set up.
struct RmSystem final {
  QString peer;
  QString name;
  std::optional<MatterId> matter;
  bool isOn = false;
};

/// Those that are open to whoever asks.
struct RmSystems final {
  static constexpr Permission kPermission = Permission::ViewItem;
  [[nodiscard]] Result<std::vector<RmSystem>> answer(QueryContext& context) const;
};

/// One counterpart. NotFound `rm.counterpart_unknown`.
struct CounterpartById final {
  static constexpr Permission kPermission = Permission::ViewItem;

  CounterpartId counterpart;
  [[nodiscard]] Result<Counterpart> answer(QueryContext& context) const;
};

/// A record in connected records systems, as far as that is known here.
struct RecordElsewhere final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Held final {
    Counterpart counterpart;
    QString name; ///< code and name of the hold; empty where it is not open to whoever asks
  };
  struct Place final {
    Counterpart record;
    QString system;
    QString className; ///< of the class there that both sides last agreed on
    std::vector<Held> holds;
    std::vector<PeerConflict> differences; ///< open ones
  };
  struct Answer final {
    std::vector<Place> places;
    std::vector<RmSystem> others; ///< to which it can be sent
  };
  RecordId record;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// A hold in connected records systems.
struct HoldElsewhere final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Place final {
    QString peer;
    QString system;
    QString label = {};      ///< how the hold is called there, where it began there
    bool isTheirs = false;   ///< it began there
    std::int64_t wanted = 0; ///< records that it is not confirmed on yet
    std::int64_t there = 0;
    std::int64_t ending = 0;
    std::int64_t ended = 0;
    std::optional<Instant> oldest = {}; ///< since when one is not confirmed
  };
  struct Answer final {
    std::vector<Place> places;
    std::int64_t differences = 0; ///< open ones about this hold
  };
  HoldId hold;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// What both sides do not agree on, with what is known here of both. NotFound `rm.conflict_unknown`.
struct PeerDifference final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Answer final {
    PeerConflict conflict;
    Counterpart counterpart;
    QString system;
    QString about;                              ///< number and title, code and name, or how the step is called
    std::optional<Record> record;               ///< where it is about one
    QString classHere;                          ///< code and name
    QString classThere;                         ///< that both sides last agreed on
    QString hold;                               ///< code and name, where it is about one that is open to whoever asks
    std::map<QString, QString> fieldsHere = {}; ///< details that both sides keep
    QStringList holdsHere; ///< on the record: codes and names of those that are open to whoever asks
    bool isHeldHere = false;
    QString settledBy; ///< name
  };
  PeerConflictId conflict;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
