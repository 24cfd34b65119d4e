#pragma once

#include "core/model/access_act.h"
#include "core/model/peer_conflict.h"
#include "core/model/record.h"
#include "core/store/counterpart_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// How it stands with records systems: what is there, what waits, what is disputed.
struct RmStatus final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Answer final {
    std::vector<store::CounterpartCount> counts;
    std::vector<Counterpart> waiting; ///< the first that the other side has not confirmed or that may not go there
    std::int64_t conflicts = 0;       ///< open ones, up to `most`
  };
  int most = 100;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// What both sides do not agree on, the newest first.
struct PeerConflictsPage final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Line final {
    PeerConflict conflict;
    QString about;  ///< number of the record, code of the hold
    QString system; ///< name of the connection
  };
  bool openOnly = true;
  std::optional<PeerConflictId> before;
  int limit = 50;
  [[nodiscard]] Result<std::vector<Line>> answer(QueryContext& context) const;
};

/// Counterparts in the order of their ids, a page at a time.
struct CounterpartsPage final {
  static constexpr Permission kPermission = Permission::ViewItem;

  store::CounterpartFilter filter;
  std::optional<CounterpartId> after;
  int limit = 500;
  [[nodiscard]] Result<std::vector<Counterpart>> answer(QueryContext& context) const;
};

/// What stands for a record in records systems, and for the holds on it.
struct CounterpartsOfRecord final {
  static constexpr Permission kPermission = Permission::ViewItem;

  RecordId record;
  [[nodiscard]] Result<std::vector<Counterpart>> answer(QueryContext& context) const;
};

/// Those of these documents there that are of one kind here.
struct CounterpartsAt final {
  static constexpr Permission kPermission = Permission::ViewItem;

  QString peer;
  Counterpart::Kind kind = Counterpart::Kind::Record;
  std::vector<std::int64_t> nodes;
  [[nodiscard]] Result<std::vector<Counterpart>> answer(QueryContext& context) const;
};

/// What is held by a hold there, in the order of its documents.
struct HeldThere final {
  static constexpr Permission kPermission = Permission::ViewItem;

  QString peer;
  std::int64_t hold = 0;
  std::int64_t after = 0;
  int limit = 500;
  [[nodiscard]] Result<std::vector<Counterpart>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
