#include "core/formats/bagit/bag_manifest.h"

#include "core/formats/bagit/bag_path.h"
#include "core/formats/bagit/tag_lines.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

namespace muniment::formats::bagit {
namespace {

using namespace Qt::StringLiterals;
using exchange::Weight;

/// Length of the digest in hexadecimal; 0 where the algorithm is not one of ours.
qsizetype lengthOf(const QString& algorithm) {
  return algorithm == "md5"_L1      ? 32
         : algorithm == "sha1"_L1   ? 40
         : algorithm == "sha256"_L1 ? 64
         : algorithm == "sha512"_L1 ? 128
                                    : 0;
}

bool isHex(QByteArrayView text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
}

bool isBlank(char c) { return c == ' ' || c == '\t'; }

} // namespace

std::optional<BagManifest> manifestNamed(const QString& name) {
  static const QRegularExpression kForm(u"^(tag)?manifest-([a-z0-9]+)\\.txt$"_s);
  const auto match = kForm.match(name);
  if (!match.hasMatch())
    return std::nullopt;
  return BagManifest{name, match.captured(2), match.capturedLength(1) > 0, {}};
}

void readManifest(QByteArrayView text, bool hasPercent, BagManifest& manifest, exchange::Verdict& verdict) {
  const qsizetype length = lengthOf(manifest.algorithm);
  QSet<QString> folded;
  for (const QByteArrayView line : tagLines(text)) {
    const QString place =
        manifest.name + u": "_s + QString::fromUtf8(line.first(std::min<qsizetype>(line.size(), 400)));
    const auto blank = std::find_if(line.begin(), line.end(), isBlank);
    QByteArrayView path = line.sliced(blank - line.begin());
    while (!path.isEmpty() && isBlank(path.front()))
      path = path.sliced(1);
    const QByteArrayView digest = line.first(blank - line.begin());
    if (path.isEmpty() || digest.isEmpty() || !isHex(digest) || (length > 0 && digest.size() != length)) {
      verdict.add(Weight::Error, "ManifestLineMalformed"_L1, place);
      continue;
    }
    // Programs for checksums mark binary files with a star.
    if (path.startsWith('*'))
      path = path.sliced(1);
    const QString meant = decodedPath(path, hasPercent);
    if (!staysInside(meant))
      verdict.add(Weight::Error, "ManifestPathRefused"_L1, place);
    else if (manifest.isOfTags == meant.startsWith("data/"_L1))
      verdict.add(Weight::Error, "ManifestPathMisplaced"_L1, place);
    else if (manifest.isOfTags && meant.startsWith("tagmanifest-"_L1))
      verdict.add(Weight::Error, "TagManifestListed"_L1, place);
    else if (manifest.digests.contains(meant))
      verdict.add(Weight::Error, "ManifestPathDuplicate"_L1, place);
    else if (folded.contains(foldedPath(meant)))
      verdict.add(Weight::Warning, "ManifestPathsCollide"_L1, place);
    if (staysInside(meant))
      manifest.digests.insert(meant, digest.toByteArray().toLower());
    folded.insert(foldedPath(meant));
  }
}

} // namespace muniment::formats::bagit
