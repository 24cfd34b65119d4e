#pragma once

#include "core/model/access_act.h"
#include "core/model/hold.h"
#include "core/records/declaration/selection.h"
#include "core/records/plan/metadata.h"
#include "core/records/retention/evaluation.h"
#include "core/store/record_fact_repository.h"
#include "core/store/record_member_repository.h"
#include "core/store/schedule_repository.h"
#include "core/workspace/command.h"

#include <set>

namespace muniment::workspace {

/// Holds as somebody may know of them: those of other matters only as a fact.
struct KnownHolds final {
  std::vector<Hold> holds;
  bool others = false; ///< "blocked; ask legal"

  [[nodiscard]] bool isHeld() const { return others || !holds.empty(); }
};

/// The file plan with what lies in it.
struct FilePlan final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Place final {
    RecordClass value;
    std::int64_t records = 0;      ///< of the class itself
    std::int64_t recordsBelow = 0; ///< with those of the classes below
  };
  /// In the order of codes.
  [[nodiscard]] Result<std::vector<Place>> answer(QueryContext& context) const;
};

/// A class with all its versions.
struct ClassVersions final {
  static constexpr Permission kPermission = Permission::ViewItem;
  ClassId id;
  [[nodiscard]] Result<std::vector<Version<RecordClass>>> answer(QueryContext& context) const;
};

struct Schedules final {
  static constexpr Permission kPermission = Permission::ViewItem;
  [[nodiscard]] Result<std::vector<Schedule>> answer(QueryContext& context) const;
};

/// Which records a list is about.
struct RecordsWanted {
  store::RecordFilter filter;
  std::optional<ClassId> within; ///< a class with everything below it
  bool onlyHeld = false;
  bool onlyVital = false; ///< of classes that are looked through regularly
};

/// Records, newest first, a page at a time.
struct RecordsPage final : RecordsWanted {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  int limit = 100;
  std::optional<std::pair<Instant, RecordId>> after; ///< the last one of the page before
  bool withTotal = true;

  struct Answer final {
    std::vector<store::RecordSummary> records;
    std::set<RecordId> held; ///< of these
    std::int64_t total = 0;  ///< of all that the filter lets through; 0 where nobody asked
    bool hasMore = false;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// How many records a list has.
struct CountRecords final : RecordsWanted {
  static constexpr Permission kPermission = Permission::ViewItem;
  [[nodiscard]] Result<std::int64_t> answer(QueryContext& context) const;
};

/// One record with all that is known of it, by id or by number.
struct RecordByName final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  QString name;

  struct Link final {
    LinkKind kind = LinkKind::Supersedes;
    Record other;
  };
  struct Answer final {
    Record record;
    RecordClass recordClass; ///< as it is now
    std::optional<Schedule> schedule;
    records::Evaluation evaluation; ///< what the schedule means for it today, with every step
    std::vector<Version<Record>> versions;
    std::vector<Link> links;
    std::vector<RecordEvent> events;
    std::vector<RecordStage> stages;
    std::vector<ItemId> items;
    KnownHolds holds;
    QDate today; ///< in the zone of the workspace
    /// What agreed changes of the plan mean for it from later days on.
    struct Ahead final {
      QDate from;
      std::optional<Schedule> schedule;
      records::Evaluation evaluation;
    };
    std::vector<Ahead> ahead;
    bool isSensitive = false; ///< something in it belongs to a special category
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// The messages of a record in the order of the transcript, a page at a time.
struct RecordMembers final {
  static constexpr Permission kPermission = Permission::ViewItem;
  RecordId record;
  std::int64_t after = -1; ///< position of the last one of the page before
  int limit = 200;
  [[nodiscard]] Result<std::vector<store::RecordMember>> answer(QueryContext& context) const;
};

/// The captured items of a record.
struct RecordItems final {
  static constexpr Permission kPermission = Permission::ViewItem;
  RecordId record;
  [[nodiscard]] Result<std::vector<CapturedItem>> answer(QueryContext& context) const;
};

/// Which records messages belong to.
struct RecordsOfMessages final {
  static constexpr Permission kPermission = Permission::ViewItem;
  std::vector<MessageId> messages;
  [[nodiscard]] Result<std::vector<store::Membership>> answer(QueryContext& context) const;
};

/// What a declaration would do, before it is made.
struct DeclarationPreview final {
  static constexpr Permission kPermission = Permission::DeclareRecord;

  records::Selection selection;
  std::optional<ClassId> recordClass; ///< without one: only what is kept, and suggestions
  Json metadata = Json::Object();
  std::optional<ScheduleId> schedule;

  struct Answer final {
    records::Found found; ///< what is kept, with its runs
    std::int64_t selected = 0;
    std::int64_t context = 0;
    std::vector<records::MetadataProblem> problems;
    std::optional<Schedule> scheduleInForce;
    records::Evaluation evaluation;
    bool needsApproval = false;
    KnownHolds holds;                 ///< that cover the conversation already
    std::int64_t privacyLines = 0;    ///< of the conversation: advanced chat privacy was switched on or off
    std::vector<ClassId> suggestions; ///< best first
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
