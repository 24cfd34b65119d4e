#pragma once

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/progress.h"
#include "core/vault/key_store.h"
#include "core/vault/scan_report.h"

namespace muniment::vault {

/// Walks through the keys and the files of a vault side by side, both in the order of addresses.
class VaultScan final {
 public:
  VaultScan(FileSystem& files, KeyStore& keys, const Clock& clock, FilePath folder, SharedProgress progress)
      : m_files(&files), m_keys(&keys), m_clock(&clock), m_folder(std::move(folder)), m_progress(std::move(progress)) {}

  /// `verify` is Result<qint64>(const ObjectKey&): the size of the content, or what is wrong.
  template <class F>
  [[nodiscard]] Result<ScanReport> run(F verify) {
    MUNIMENT_TRY(begin());
    for (;;) {
      MUNIMENT_TRY_LET(key, nextToVerify());
      if (!key)
        break;
      const Result<qint64> size = verify(*key);
      MUNIMENT_TRY(note(*key, size));
    }
    return std::move(m_report);
  }

 private:
  [[nodiscard]] Result<void> begin();
  /// The next key that has a file; notes everything on the way that has no counterpart.
  [[nodiscard]] Result<std::optional<ObjectKey>> nextToVerify();
  [[nodiscard]] Result<void> note(const ObjectKey& key, const Result<qint64>& size);
  [[nodiscard]] Result<void> noteMissing(const ObjectKey& key);
  [[nodiscard]] Result<void> scanIncoming();
  /// Steps to the next folder that has files; false at the end.
  [[nodiscard]] Result<bool> loadFiles();
  [[nodiscard]] Result<bool> loadKeys();
  void add(ScanFindingKind kind, const QString& name, const QString& detail = {});

  FileSystem* m_files;
  KeyStore* m_keys;
  const Clock* m_clock;
  FilePath m_folder;
  SharedProgress m_progress;
  ScanReport m_report;
  QStringList m_folders;
  qsizetype m_folderAt = 0;
  std::vector<VaultAddress> m_found; ///< files of one folder
  std::size_t m_foundAt = 0;
  std::vector<ObjectKey> m_page; ///< some keys
  std::size_t m_pageAt = 0;
  VaultAddress m_lastKey;
  bool m_keysEnded = false;
};

} // namespace muniment::vault
