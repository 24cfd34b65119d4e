#pragma once

#include "core/base/virus_scanner.h"
#include "core/store/virus_scan_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Files that no scanner looked at yet, a page at a time; with `again` all of them.
struct FilesToScan final {
  static constexpr Permission kPermission = Permission::ViewItem;

  std::optional<store::FileToScan> after; ///< the last of the page before
  bool again = false;
  int limit = 50;
  [[nodiscard]] Result<std::vector<store::FileToScan>> answer(QueryContext& context) const;
};

/// Hands files to a scanner and keeps what it says of each. What it finds harmful is kept as it was received and is not
/// opened any more. `{clean, infected, refused}`
class ScanFiles final {
 public:
  static constexpr auto kName = QLatin1StringView("file.scan");
  static constexpr Permission kPermission = Permission::CaptureItem;

  ScanFiles(std::vector<store::FileToScan> files, VirusScanner& scanner)
      : m_files(std::move(files)), m_scanner(&scanner) {}

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<void> prepare(Services& services, const SharedProgress& progress);
  [[nodiscard]] Result<Json> apply(CommandContext& context);

 private:
  std::vector<store::FileToScan> m_files;
  VirusScanner* m_scanner;
  QString m_version;
  std::map<std::size_t, VirusScanner::Verdict> m_verdicts; ///< by place among the files
};

/// Whether a file may leave now: something may have been found in it since that was asked for. Refused, or true.
struct FileMayLeave final {
  static constexpr Permission kPermission = Permission::ViewItem;

  QByteArray address; ///< in the vault
  [[nodiscard]] Result<bool> answer(QueryContext& context) const;
};

/// Refused where the last scanner that looked at it found something in the file.
[[nodiscard]] Result<void> mustNotBeInfected(store::Connection& connection, const ItemId& item);
[[nodiscard]] Result<void> mustNotBeInfected(store::Connection& connection, const MessageId& message);
/// The same of bytes in the vault, whatever they belong to.
[[nodiscard]] Result<void> mustNotBeInfected(store::Connection& connection, const QByteArray& address);

} // namespace muniment::workspace
