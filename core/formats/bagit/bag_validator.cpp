#include "core/formats/bagit/bag_validator.h"

#include "core/formats/bagit/bag_manifest.h"
#include "core/formats/bagit/bag_tags.h"
#include "core/formats/bagit/digests.h"

#include <map>

namespace muniment::formats::bagit {
namespace {

using namespace Qt::StringLiterals;
using exchange::Verdict;
using exchange::Weight;

constexpr qint64 kPiece = 1 << 20;
constexpr qint64 kLargestTag = 512LL << 20;
constexpr int kDeepest = 64;
constexpr int kVersionOne = 100;

class BagCheck final {
 public:
  BagCheck(FileSystem& files, FilePath root, SharedProgress progress)
      : m_files(files), m_root(std::move(root)), m_progress(std::move(progress)) {}

  Result<BagFacts> run() {
    MUNIMENT_TRY(walk({}, 0));
    MUNIMENT_TRY(readTagFiles());
    if (!m_hasData)
      error("PayloadFolderMissing"_L1, u"data"_s);
    MUNIMENT_TRY(checkFiles());
    checkListed();
    if (m_onDisk.contains(u"bag-info.txt"_s)) {
      MUNIMENT_TRY_LET(info, textOf(u"bag-info.txt"_s));
      checkInfo(info, m_facts.report, verdict());
    }
    return std::move(m_facts);
  }

 private:
  Verdict& verdict() { return m_facts.verdict; }
  void error(QLatin1StringView code, const QString& place) { verdict().add(Weight::Error, code, place); }

  /// All files below the bag by their path in NFC; what they are called on the disk may be another form.
  Result<void> walk(const QString& folder, int depth) {
    if (depth > kDeepest) {
      error("FolderTooDeep"_L1, folder);
      return {};
    }
    MUNIMENT_TRY_LET(names, m_files.list(folder.isEmpty() ? m_root : m_root / folder));
    for (const QString& name : names) {
      const QString path = folder.isEmpty() ? name : folder + u'/' + name;
      if (m_files.list(m_root / path)) {
        m_hasData = m_hasData || path == "data"_L1;
        MUNIMENT_TRY(walk(path, depth + 1));
      } else if (!m_onDisk.emplace(path.normalized(QString::NormalizationForm_C), path).second) {
        error("FilesCollide"_L1, path);
      }
    }
    return {};
  }

  Result<void> readTagFiles() {
    m_version = kVersionOne;
    if (!m_onDisk.contains(u"bagit.txt"_s)) {
      error("DeclarationMissing"_L1, u"bagit.txt"_s);
    } else {
      MUNIMENT_TRY_LET(declaration, textOf(u"bagit.txt"_s));
      m_version = readDeclaration(declaration, verdict()).value_or(kVersionOne);
    }
    for (const auto& [path, name] : m_onDisk) {
      auto manifest = manifestNamed(path);
      if (!manifest)
        continue;
      MUNIMENT_TRY_LET(text, textOf(path));
      readManifest(text, m_version >= kVersionOne, *manifest, verdict());
      if (!Digests::isKnown(manifest->algorithm))
        verdict().add(Weight::Warning, "AlgorithmUnsupported"_L1, path);
      if (path == "manifest-sha256.txt"_L1)
        m_facts.report.manifest = sha256(text);
      m_manifests.push_back(std::move(*manifest));
    }
    const auto isKnown = [](const BagManifest& each) { return !each.isOfTags && Digests::isKnown(each.algorithm); };
    if (std::none_of(m_manifests.begin(), m_manifests.end(), isKnown))
      error("PayloadManifestMissing"_L1, {});
    if (m_onDisk.contains(u"fetch.txt"_s)) {
      MUNIMENT_TRY_LET(text, textOf(u"fetch.txt"_s));
      for (const QString& each : readFetch(text, m_version >= kVersionOne, verdict()))
        checkFetched(each);
    }
    return {};
  }

  /// A bag whose payload lies elsewhere is incomplete until it was fetched; nothing is fetched here.
  void checkFetched(const QString& path) {
    if (!m_onDisk.contains(path))
      error("FetchIncomplete"_L1, path);
    for (const BagManifest& each : m_manifests) {
      if (!each.isOfTags && !each.digests.contains(path))
        error("FetchUnlisted"_L1, path);
    }
  }

  Result<void> checkFiles() {
    for (const auto& [path, name] : m_onDisk) {
      const bool isPayload = path.startsWith("data/"_L1);
      QStringList algorithms;
      bool isListed = false;
      for (const BagManifest& each : m_manifests) {
        if (each.isOfTags == isPayload)
          continue;
        isListed = isListed || each.digests.contains(path);
        if (each.digests.contains(path) && Digests::isKnown(each.algorithm))
          algorithms += each.algorithm;
        // From version 1.0 on every manifest lists the whole payload.
        else if (isPayload && !each.digests.contains(path) && m_version >= kVersionOne)
          error("ManifestIncomplete"_L1, each.name + u": "_s + path);
      }
      if (isPayload && !isListed)
        error("PayloadFileUnlisted"_L1, path);
      if (isPayload || !algorithms.isEmpty())
        MUNIMENT_TRY(checkDigests(path, name, algorithms, isPayload));
    }
    return {};
  }

  Result<void> checkDigests(const QString& path, const QString& name, const QStringList& algorithms, bool isPayload) {
    MUNIMENT_TRY_LET(file, m_files.openToRead(m_root / name));
    Digests digests(algorithms);
    m_piece.resize(kPiece);
    for (;;) {
      if (m_progress && m_progress->isCancelled())
        return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
      MUNIMENT_TRY_LET(count, file->read(m_piece.data(), kPiece));
      if (count == 0)
        break;
      digests.add(QByteArrayView(m_piece).first(static_cast<qsizetype>(count)));
      m_facts.report.bytes += isPayload ? count : 0;
      if (m_progress)
        m_progress->advance(count);
    }
    m_facts.report.files += isPayload ? 1 : 0;
    const auto found = digests.finish();
    for (const BagManifest& each : m_manifests) {
      if (each.isOfTags != isPayload && each.digests.contains(path) && found.contains(each.algorithm) &&
          each.digests.value(path) != found.value(each.algorithm))
        error("ChecksumMismatch"_L1, each.name + u": "_s + path);
    }
    return {};
  }

  void checkListed() {
    for (const BagManifest& manifest : m_manifests) {
      for (auto it = manifest.digests.begin(); it != manifest.digests.end(); ++it) {
        if (!m_onDisk.contains(it.key()))
          error(manifest.isOfTags ? "TagFileMissing"_L1 : "PayloadFileMissing"_L1, manifest.name + u": "_s + it.key());
      }
    }
  }

  Result<QByteArray> textOf(const QString& path) {
    MUNIMENT_TRY_LET(file, m_files.openToRead(m_root / m_onDisk.at(path)));
    MUNIMENT_TRY_LET(size, file->size());
    if (size > kLargestTag)
      return failure(ErrorKind::Refused, "bagit.tag_too_large"_L1, {path});
    QByteArray text(static_cast<qsizetype>(size), '\0');
    qint64 done = 0;
    while (done < size) {
      MUNIMENT_TRY_LET(count, file->read(text.data() + done, size - done));
      if (count == 0)
        break;
      done += count;
    }
    text.resize(static_cast<qsizetype>(done));
    return text;
  }

  FileSystem& m_files;
  FilePath m_root;
  SharedProgress m_progress;
  BagFacts m_facts;
  int m_version = kVersionOne;
  bool m_hasData = false;
  std::map<QString, QString> m_onDisk;
  std::vector<BagManifest> m_manifests;
  QByteArray m_piece;
};

} // namespace

Result<BagFacts> validateBag(FileSystem& files, const FilePath& root, const SharedProgress& progress) {
  return BagCheck(files, root, progress).run();
}

} // namespace muniment::formats::bagit
