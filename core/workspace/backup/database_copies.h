#pragma once

#include "core/base/progress.h"
#include "core/workspace/layout.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

/// Where the ledger of a copy ends.
struct LedgerEnd final {
  std::int64_t entries = 0;
  QString hash;

  friend bool operator==(const LedgerEnd&, const LedgerEnd&) = default;
};

/// The two databases of a workspace as a backup holds them: two files, or two dumps of schemas of a server. The keys
/// lie apart in both, so that they can be kept elsewhere and for a shorter time.
class DatabaseCopies final {
 public:
  DatabaseCopies(const Environment& environment, store::Dialect dialect, FilePath backup)
      : m_files(environment.files), m_clock(environment.clock), m_dialect(dialect), m_backup(std::move(backup)) {}

  /// The files whose digests the manifest carries; those of a dump carry the digests of the others.
  [[nodiscard]] QStringList names() const;
  /// Replaces the copies, and proves the one of the ledger: that of a server by restoring it beside the original.
  [[nodiscard]] Result<LedgerEnd> make(const Layout& layout, const SharedProgress& progress);
  /// Reads what the digests of the manifest do not cover, and compares it with where the ledger ended.
  [[nodiscard]] Result<void> verify(const LedgerEnd& end, const SharedProgress& progress);
  /// All or nothing on a server; in a folder what is not described is no workspace yet.
  [[nodiscard]] Result<void> restore(const Layout& layout, const SharedProgress& progress);
  /// Removes the files, or empties the schemas, that `restore` filled, so that it can be tried again.
  [[nodiscard]] Result<void> takeBack(const Layout& layout);

 private:
  [[nodiscard]] bool isServer() const { return m_dialect == store::Dialect::Postgres; }
  [[nodiscard]] Result<void> snapshot(const store::Address& source, const QString& name);
  [[nodiscard]] Result<void> dump(const store::Address& source, const QString& name, const SharedProgress& progress);
  [[nodiscard]] Result<void> load(const QString& name, const store::Address& target, const SharedProgress& progress);
  [[nodiscard]] Result<LedgerEnd> proveDump(const store::Address& main, const SharedProgress& progress);
  [[nodiscard]] static Result<LedgerEnd> endOf(const store::Address& copy, const SharedProgress& progress);

  FileSystem* m_files;
  const Clock* m_clock;
  store::Dialect m_dialect;
  FilePath m_backup;
};

} // namespace muniment::workspace
