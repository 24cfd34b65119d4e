#pragma once

#include "core/model/record.h"
#include "core/model/scope.h"
#include "core/model/version.h"
#include "core/store/connection.h"
#include "core/store/search_conditions.h"

namespace muniment::store {

/// When the next stage of a record's schedule is due. Derived.
struct RecordDue final {
  RecordId record;
  std::optional<QDate> dueOn; ///< none while it waits
  std::int32_t stage = 0;
  std::int32_t action = 0; ///< code of the stage's action
};

/// A line of the list of records.
struct RecordSummary final {
  Record record;
  std::optional<RecordDue> due;
};

/// What to show of the records. Empty members do not narrow.
struct RecordFilter final {
  std::vector<ClassId> classes;
  std::vector<RecordState> states;
  std::optional<ScheduleId> schedule; ///< of their own
  std::optional<ConversationId> conversation;
  std::optional<QDate> dueUntil;
  std::optional<Instant> declaredFrom;
  std::optional<Instant> declaredUntil; ///< the first moment that no longer counts
  QString declaredBy;                   ///< actor
  std::optional<SearchCondition> held;  ///< of heldRecords()
  QString text;                         ///< beginnings of words of number, title and metadata
};

/// Records, their versions and their numbers.
class RecordRepository final {
 public:
  explicit RecordRepository(Connection& connection) : m_connection(&connection) {}

  /// A number that no other record gets: `R-20931`.
  [[nodiscard]] Result<QString> takeNumber();
  [[nodiscard]] Result<void> save(const Record& record);
  [[nodiscard]] Result<void> addVersion(const Version<Record>& version);
  /// Of a record whose content ends: its versions have to end with it.
  [[nodiscard]] Result<void> removeVersions(const RecordId& id);
  /// The numbers of the versions that records have.
  [[nodiscard]] Result<std::vector<std::pair<RecordId, int>>> versionNumbers(std::span<const RecordId> ids);

  /// Saves what is left of records whose content ends, all in one statement: state, content, words, and no salt.
  [[nodiscard]] Result<void> saveResiduals(std::span<const Record> residuals);

  [[nodiscard]] Result<std::optional<Record>> byId(const RecordId& id, const Scope& scope);
  /// By id; those that are not there, or not for these eyes, are missing.
  [[nodiscard]] Result<std::map<RecordId, Record>> byIds(std::span<const RecordId> ids, const Scope& scope);
  [[nodiscard]] Result<std::optional<Record>> byNumber(const QString& number, const Scope& scope);
  [[nodiscard]] Result<std::vector<Version<Record>>> versions(const RecordId& id, const Scope& scope);
  /// Newest first; `after` is the last one of the page before.
  [[nodiscard]] Result<std::vector<RecordSummary>> page(const RecordFilter& filter,
                                                        const std::optional<std::pair<Instant, RecordId>>& after,
                                                        int limit, const Scope& scope);
  [[nodiscard]] Result<std::int64_t> count(const RecordFilter& filter, const Scope& scope);
  /// Records that are kept or wait, class by class.
  [[nodiscard]] Result<std::map<ClassId, std::int64_t>> countByClass(const Scope& scope);
  /// The newest records of a conversation or, without one, of a person: what they chose last.
  [[nodiscard]] Result<std::vector<ClassId>> lastClasses(const std::optional<ConversationId>& conversation,
                                                         const QString& declaredBy, int limit, const Scope& scope);
  /// In the order of ids, for verification and for what changes many.
  [[nodiscard]] Result<std::vector<Record>> scan(const std::optional<RecordId>& after, const RecordFilter& filter,
                                                 int limit, const Scope& scope);
  [[nodiscard]] Result<std::vector<Version<Record>>> allVersions();

 private:
  [[nodiscard]] Result<std::vector<Record>> read(const QByteArray& condition, const QVariantList& values,
                                                 const QByteArray& order, const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
