#pragma once

#include "core/base/byte_source.h"
#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/model/ids.h"

#include <QtCore/QString>

#include <vector>

namespace muniment::records {

/// Something that is to be a record.
struct RepositoryWish final {
  CommandId key;       ///< the same at every try: it never becomes two records
  QString name;        ///< unique where it will lie
  QString recordClass; ///< as the repository calls it
  QString mime;
  std::shared_ptr<ByteSource> content;
  qint64 size = 0;
};

/// A record as the repository knows it.
struct RepositoryRecord final {
  QString id;
  QString recordClass;
  bool isFinal = false;
};

struct RepositoryHold final {
  QString id;
  QString name;
};

struct RepositorySchedule final {
  QString code;
  int stages = 0;
};

/// What became of records that were due.
struct DisposalReport final {
  std::vector<QString> destroyed;
  std::vector<QString> blocked; ///< by a hold, at the moment of execution
};

/// Where records are kept for as long as the law wants them: this workspace, or a records system beside it. The same
/// tests pass on each. Blocking; a repetition of anything does no harm.
class RecordsRepository {
 public:
  virtual ~RecordsRepository() = default;

  /// Its id in the repository.
  [[nodiscard]] virtual Result<QString> declare(const RepositoryWish& wish, const SharedProgress& progress) = 0;
  /// NotFound once it is destroyed.
  [[nodiscard]] virtual Result<RepositoryRecord> details(const QString& record, const SharedProgress& progress) = 0;
  [[nodiscard]] virtual Result<void> classify(const QString& record, const QString& recordClass,
                                              const SharedProgress& progress) = 0;
  /// Nothing of it changes afterwards.
  [[nodiscard]] virtual Result<void> finalise(const QString& record, const SharedProgress& progress) = 0;

  [[nodiscard]] virtual Result<QString> createHold(const CommandId& key, const QString& name,
                                                   const SharedProgress& progress) = 0;
  [[nodiscard]] virtual Result<void> applyHold(const QString& hold, const QString& record,
                                               const SharedProgress& progress) = 0;
  [[nodiscard]] virtual Result<void> liftHold(const QString& hold, const QString& record,
                                              const SharedProgress& progress) = 0;
  /// Those in force now.
  [[nodiscard]] virtual Result<std::vector<RepositoryHold>> holdsOn(const QString& record,
                                                                    const SharedProgress& progress) = 0;

  [[nodiscard]] virtual Result<std::vector<RepositorySchedule>> schedules(const SharedProgress& progress) = 0;
  /// Destroys what is due, reviewed and not held, and tells what became of each.
  [[nodiscard]] virtual Result<DisposalReport> dispose(const std::vector<QString>& records,
                                                       const SharedProgress& progress) = 0;
};

} // namespace muniment::records
