#include "core/formats/loadfile/field.h"

namespace muniment::formats::loadfile {

const QStringList& headings() {
  static const QStringList all{
#define MUNIMENT_LOADFILE_FIELD(name, heading) QStringLiteral(heading),
#include "core/formats/loadfile/fields.inc"
#undef MUNIMENT_LOADFILE_FIELD
  };
  return all;
}

qsizetype placeOf(Field field) { return static_cast<qsizetype>(field); }

qsizetype placeOf(const QString& heading) { return headings().indexOf(heading); }

} // namespace muniment::formats::loadfile
