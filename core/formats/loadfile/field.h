#pragma once

#include <QtCore/QStringList>

namespace muniment::formats::loadfile {

/// The fields of a production in the order of the file; fields.inc has their names.
enum class Field {
#define MUNIMENT_LOADFILE_FIELD(name, heading) name,
#include "core/formats/loadfile/fields.inc"
#undef MUNIMENT_LOADFILE_FIELD
};

/// Headings of all fields, in order.
[[nodiscard]] const QStringList& headings();
[[nodiscard]] qsizetype placeOf(Field field);
/// The field with this heading; -1 for none of ours.
[[nodiscard]] qsizetype placeOf(const QString& heading);

} // namespace muniment::formats::loadfile
