#pragma once

#include "core/workspace/connections/connector.h"

#include <QtCore/QDateTime>

namespace muniment::workspace {

/// Captures what appears in a folder. Values of the site: `folder`, `then` (`leave`, the default, or `move`: into the
/// folder `Captured` inside it), `quiet` (seconds for which a file must not have changed; 10 where empty).
/// What somebody still writes is not taken: names that programs give to unfinished files, and files that changed since
/// the last look, wait. Links are not followed. The same bytes are never captured twice.
class FolderConnector final : public Connector {
 public:
  /// Usage `connection.value_missing` where a value cannot be.
  [[nodiscard]] static Result<std::unique_ptr<FolderConnector>> make(ConnectorParts parts);

  /// Takes every file that is complete. An error of one file keeps no other from being taken; the last one is told.
  [[nodiscard]] Result<Instant> attend(Instant now) override;
  [[nodiscard]] std::vector<TestStep> test(const SharedProgress& progress) override;

 private:
  struct Look final {
    qint64 size = 0;
    QDateTime changed;
    friend bool operator==(const Look&, const Look&) = default;
  };
  struct Seen final {
    Look look;
    Instant since;
    bool isTaken = false;
  };

  FolderConnector(ConnectorParts parts, FilePath folder, bool moves, std::int64_t quiet)
      : m_parts(std::move(parts)), m_folder(std::move(folder)), m_moves(moves), m_quiet(quiet) {}
  /// Nothing where it is no plain file.
  [[nodiscard]] std::optional<Look> look(const QString& name) const;
  [[nodiscard]] Result<void> take(const QString& name, Seen& seen);
  [[nodiscard]] Result<void> moveAway(const QString& name) const;
  [[nodiscard]] Result<QStringList> names() const;

  ConnectorParts m_parts;
  FilePath m_folder;
  bool m_moves;
  std::int64_t m_quiet; ///< milliseconds
  std::map<QString, Seen> m_seen;
};

} // namespace muniment::workspace
