#include "core/formats/archive/member_name.h"

#include <QtCore/QStringList>

namespace muniment::formats::archive {
namespace {

using namespace Qt::StringLiterals;

bool isShown(QChar c) {
  return c.category() != QChar::Other_Control && c.category() != QChar::Other_Format && !c.isNonCharacter();
}

bool startsAtDrive(const QString& name) { return name.size() > 1 && name[0].isLetter() && name[1] == u':'; }

} // namespace

void readName(ArchiveMember& member) {
  QString written = QString::fromUtf8(member.writtenName).normalized(QString::NormalizationForm_C);
  written.replace(u'\\', u'/');
  QString shown;
  for (const QChar c : std::as_const(written))
    shown += isShown(c) ? QString(c) : QString();
  if (shown.startsWith(u'/') || startsAtDrive(shown))
    member.findings |= MemberFinding::AbsoluteName;
  QStringList kept;
  for (const QString& part : shown.split(u'/', Qt::SkipEmptyParts)) {
    if (part == ".."_L1)
      member.findings |= MemberFinding::ClimbsOut;
    else if (part != "."_L1)
      kept += part;
  }
  member.name = kept.join(u'/');
  member.isClutter = !kept.isEmpty() && (kept.first() == "__MACOSX"_L1 || kept.last().startsWith("._"_L1) ||
                                         kept.last() == ".DS_Store"_L1);
}

} // namespace muniment::formats::archive
