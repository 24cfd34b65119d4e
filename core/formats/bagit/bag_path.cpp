#include "core/formats/bagit/bag_path.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <algorithm>

namespace muniment::formats::bagit {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestPart = 255; ///< bytes, on most file systems

bool isDevice(const QString& part) {
  static const QSet<QString> kDevices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
  const QString stem = part.section(u'.', 0, 0).toLower();
  const bool isPort = stem.size() == 4 && (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1)) && stem[3].isDigit();
  return isPort || kDevices.contains(stem);
}

bool isPortableCharacter(QChar c) {
  return c.category() != QChar::Other_Control && !c.isNonCharacter() && !u"\\:*?\"<>|"_s.contains(c);
}

bool isPortablePart(const QString& part) {
  return !part.isEmpty() && part.toUtf8().size() <= kLongestPart && !part.endsWith(u'.') && !part.endsWith(u' ') &&
         !part.startsWith(u' ') && !part.startsWith(u'~') && !isDevice(part) && part.isValidUtf16() &&
         std::all_of(part.begin(), part.end(), isPortableCharacter);
}

} // namespace

bool isPortable(const QString& path) {
  const QStringList parts = path.split(u'/');
  return std::all_of(parts.begin(), parts.end(), isPortablePart);
}

QString foldedPath(const QString& path) { return path.normalized(QString::NormalizationForm_C).toCaseFolded(); }

QByteArray encodedPath(const QString& path) {
  QByteArray written = path.toUtf8();
  return written.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
}

QString decodedPath(QByteArrayView written, bool hasPercent) {
  QByteArray bytes;
  for (qsizetype i = 0; i < written.size(); ++i) {
    const QByteArray code = written.sliced(i, std::min<qsizetype>(3, written.size() - i)).toByteArray().toUpper();
    const bool isEscape = code == "%0D" || code == "%0A" || (hasPercent && code == "%25");
    bytes += !isEscape ? written[i] : code == "%0D" ? '\r' : code == "%0A" ? '\n' : '%';
    i += isEscape ? 2 : 0;
  }
  return QString::fromUtf8(bytes).normalized(QString::NormalizationForm_C);
}

bool staysInside(const QString& path) {
  const bool isDrive = path.size() > 1 && path[0].isLetter() && path[1] == u':';
  if (path.startsWith(u'/') || path.startsWith(u'\\') || path.startsWith(u'~') || isDrive ||
      path.contains(QChar(u'\0')))
    return false;
  const QStringList parts = QString(path).replace(u'\\', u'/').split(u'/');
  return std::none_of(parts.begin(), parts.end(),
                      [](const QString& part) { return part.isEmpty() || part == "."_L1 || part == ".."_L1; });
}

} // namespace muniment::formats::bagit
