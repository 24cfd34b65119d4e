#include "core/formats/loadfile/volume_path.h"

#include <QtCore/QStringList>

namespace muniment::formats::loadfile {

QString volumePath(const QString& kind, qint64 place, const QString& name) {
  const QString folder = QString::number(place / kFilesPerFolder + 1).rightJustified(3, u'0');
  return kind + u'/' + folder + u'/' + name;
}

QString pathWithin(const QString& link) {
  QString path = link;
  path.replace(u'\\', u'/');
  for (const QString& part : path.split(u'/')) {
    if (part.isEmpty() || part == QLatin1StringView("..") || part == QLatin1StringView(".") || part.contains(u':') ||
        part.contains(QChar(u'\0')))
      return {};
  }
  return path;
}

} // namespace muniment::formats::loadfile
