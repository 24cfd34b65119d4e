#include "core/formats/bagit/bag_tags.h"

#include "core/formats/bagit/bag_path.h"
#include "core/formats/bagit/tag_lines.h"

#include <QtCore/QRegularExpression>

namespace muniment::formats::bagit {
namespace {

using namespace Qt::StringLiterals;
using exchange::Weight;

QString shown(QByteArrayView line) { return QString::fromUtf8(line.first(std::min<qsizetype>(line.size(), 400))); }

} // namespace

std::optional<int> readDeclaration(QByteArrayView text, exchange::Verdict& verdict) {
  static const QRegularExpression kForm(
      u"\\ABagIt-Version: (\\d{1,3})\\.(\\d{1,3})(?:\\r\\n|\\n|\\r)Tag-File-Character-Encoding: (\\S+)(?:\\r\\n|\\n|\\r)?\\z"_s);
  const auto match = kForm.match(QString::fromLatin1(text));
  if (!match.hasMatch()) {
    verdict.add(Weight::Error, "DeclarationMalformed"_L1, u"bagit.txt"_s);
    return std::nullopt;
  }
  if (match.captured(3).toUpper() != "UTF-8"_L1)
    verdict.add(Weight::Error, "EncodingUnsupported"_L1, match.captured(3));
  const int version = match.captured(1).toInt() * 100 + match.captured(2).toInt();
  if (version != 100 && (version < 93 || version > 97))
    verdict.add(Weight::Error, "VersionUnsupported"_L1, match.captured(1) + u'.' + match.captured(2));
  return version;
}

void checkInfo(QByteArrayView text, const BagReport& counted, exchange::Verdict& verdict) {
  const QString expected = QString::number(counted.bytes) + u'.' + QString::number(counted.files);
  int sums = 0;
  bool isFirst = true;
  for (const QByteArrayView line : tagLines(text)) {
    const bool continues = line.startsWith(' ') || line.startsWith('\t');
    const qsizetype colon = line.indexOf(':');
    // Version 1.0 wants a space or a tab after the colon, and none before it.
    const bool isSound = continues
                             ? !isFirst
                             : colon > 0 && line[colon - 1] != ' ' && line[colon - 1] != '\t' &&
                                   (colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\t');
    isFirst = false;
    if (!isSound)
      verdict.add(Weight::Error, "InfoMalformed"_L1, shown(line));
    if (continues || colon <= 0 ||
        line.first(colon).trimmed().compare(QByteArrayView("payload-oxum"), Qt::CaseInsensitive) != 0)
      continue;
    if (++sums > 1)
      verdict.add(Weight::Error, "PayloadOxumRepeated"_L1, shown(line));
    else if (QString::fromUtf8(line.sliced(colon + 1)).trimmed() != expected)
      verdict.add(Weight::Error, "PayloadOxumMismatch"_L1, shown(line));
  }
}

QStringList readFetch(QByteArrayView text, bool hasPercent, exchange::Verdict& verdict) {
  static const QRegularExpression kForm(u"^(\\S+)[ \\t]+(\\d+|-)[ \\t]+(.+)$"_s);
  QStringList paths;
  for (const QByteArrayView line : tagLines(text)) {
    const auto match = kForm.match(QString::fromUtf8(line));
    const QString path = decodedPath(match.captured(3).toUtf8(), hasPercent);
    if (!match.hasMatch() || !staysInside(path) || !path.startsWith("data/"_L1))
      verdict.add(Weight::Error, "FetchMalformed"_L1, shown(line));
    else
      paths += path;
  }
  return paths;
}

} // namespace muniment::formats::bagit
