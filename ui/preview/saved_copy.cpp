#include "ui/preview/saved_copy.h"

#include "ui/kit/visible_text.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>

#ifdef Q_OS_MACOS
#include <sys/xattr.h>
#endif

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLongestName = 120;

void markAsForeign([[maybe_unused]] const QString& file) {
#if defined(Q_OS_WIN)
  // The zone of the internet, which Explorer and Office look at.
  QFile zone(file + u":Zone.Identifier"_s);
  if (zone.open(QIODevice::WriteOnly))
    zone.write("[ZoneTransfer]\r\nZoneId=3\r\n");
#elif defined(Q_OS_MACOS)
  // Flags, time, program: what Gatekeeper looks at.
  constexpr char kMark[] = "0081;00000000;Muniment;";
  ::setxattr(QFile::encodeName(file).constData(), "com.apple.quarantine", kMark, sizeof kMark - 1, 0, 0);
#endif
}

} // namespace

QString SavedCopy::fileName(const QString& name) {
  QString safe;
  for (const QChar c : visibleText(name))
    safe += c < u' ' || u"/\\:*?\"<>|"_s.contains(c) ? QChar(u'_') : c;
  while (safe.endsWith(u'.') || safe.endsWith(u' '))
    safe.chop(1);
  return safe.isEmpty() ? u"file"_s : safe.right(kLongestName);
}

bool SavedCopy::write(const QString& file, const QByteArray& bytes) {
  QSaveFile target(file);
  if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() ||
      !target.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !target.commit())
    return false;
  markAsForeign(file);
  return true;
}

} // namespace muniment::ui
