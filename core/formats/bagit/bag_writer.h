#pragma once

#include "core/base/byte_source.h"
#include "core/base/progress.h"
#include "core/formats/bagit/bag_file.h"
#include "core/formats/bagit/bag_info.h"
#include "core/formats/bagit/bag_report.h"

#include <set>
#include <vector>

namespace muniment::formats::bagit {

/// Writes a BagIt 1.0 bag (RFC 8493) with manifests of SHA-256 and SHA-512. The order in which files are added does not
/// change a byte of it.
class BagWriter final {
 public:
  /// `root` must exist and be empty; `files` must live as long as the writer.
  BagWriter(FileSystem& files, FilePath root) : m_files(files), m_root(std::move(root)) {}

  /// A payload file, `path` below data/ with `/` between folders. Refuses, with `bagit.path_refused`, what is absolute,
  /// climbs out, cannot be a name on every system, or is there already (letters of either case and both Unicode forms
  /// count as one).
  [[nodiscard]] Result<std::unique_ptr<BagFile>> begin(const QString& path);
  /// A tag file beside data/, such as VERIFY.txt.
  [[nodiscard]] Result<std::unique_ptr<BagFile>> beginTag(const QString& path);
  /// Ends a file; it counts only now.
  [[nodiscard]] Result<void> end(std::unique_ptr<BagFile> file);
  /// Begins, copies and ends.
  [[nodiscard]] Result<void> add(const QString& path, ByteSource& bytes, const SharedProgress& progress);
  /// Writes the tag files and manifests; nothing can be added afterwards.
  [[nodiscard]] Result<BagReport> finish(const BagInfo& info);

 private:
  struct Listed final {
    QString path;
    Sha256 sha256;
    Sha512 sha512;
    friend bool operator<(const Listed& left, const Listed& right) { return left.path < right.path; }
  };
  [[nodiscard]] Result<std::unique_ptr<BagFile>> create(const QString& path);
  [[nodiscard]] Result<void> writeTag(const QString& path, const QByteArray& text);
  [[nodiscard]] Result<void> makeFolders(const QString& path);

  FileSystem& m_files;
  FilePath m_root;
  std::set<QString> m_taken; ///< folded, so that no two names fall together on another system
  std::set<QString> m_folders;
  std::set<QString> m_folded; ///< the same, folded
  QByteArray m_piece;
  std::vector<Listed> m_payload;
  std::vector<Listed> m_tags;
  BagReport m_report;
};

} // namespace muniment::formats::bagit
