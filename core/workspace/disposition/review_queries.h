#pragma once

#include "core/model/handover.h"
#include "core/store/record_member_repository.h"
#include "core/workspace/disposition/disposition_pages.h"
#include "core/workspace/records/record_queries.h"

namespace muniment::workspace {

/// Records of a class that became due in a year.
struct GroupOfDue final {
  ClassId recordClass;
  QString code;
  QString name;
  int year = 0;
  std::int64_t records = 0;
  std::int64_t undecided = 0; ///< in a snapshot
  std::int64_t approved = 0;  ///< in a snapshot: to be destroyed, or handed over
  bool handsOver = false;     ///< to somebody who keeps them from then on
};

/// What is due and in no unfinished snapshot, by class and year.
struct DueNow final {
  static constexpr Permission kPermission = Permission::ReviewDisposition;

  struct Answer final {
    QDate until;                   ///< the last day that is proven to have come; today where none is
    std::optional<Error> unproven; ///< why nothing can be taken down now
    std::vector<GroupOfDue> groups;
    std::int64_t total = 0;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// The groups of a snapshot, in the order of class codes and years.
struct SnapshotGroups final {
  static constexpr Permission kPermission = Permission::ReviewDisposition;

  SnapshotId snapshot;

  [[nodiscard]] Result<std::vector<GroupOfDue>> answer(QueryContext& context) const;
};

/// Which items of a snapshot a hold would keep from being destroyed now.
struct HeldItems final {
  static constexpr Permission kPermission = Permission::ReviewDisposition;

  SnapshotId snapshot;

  [[nodiscard]] Result<std::vector<int>> answer(QueryContext& context) const;
};

/// How a snapshot stands, and what the asking person may do with it.
struct SnapshotStanding final {
  static constexpr Permission kPermission = Permission::ReviewDisposition;

  struct Answer final {
    SnapshotSummary summary;
    std::vector<int> sample;          ///< ordinals that the second person must open
    std::vector<int> opened;          ///< of these, by the asking person
    std::map<QString, QString> names; ///< of actors by their ids
    QString recordClass;              ///< to which it is limited; empty for all of them
    bool mayApprove = false;
    bool mayExecute = false;
    bool singlePerson = false;
    std::optional<Error> objection;  ///< why this person cannot be the second one
    std::vector<Handover> transfers; ///< packages that were handed over, newest first
  };
  SnapshotId snapshot;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// One item with everything that a decision rests on.
struct ItemUnderReview final {
  static constexpr Permission kPermission = Permission::ReviewDisposition;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  struct Answer final {
    ReviewedItem reviewed;
    RecordByName::Answer record;
    QStringList why; ///< it is due: each step in a sentence
    store::KeptElsewhere elsewhere;
  };
  SnapshotId snapshot;
  int ordinal = 0;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

} // namespace muniment::workspace
