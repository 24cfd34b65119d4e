#include "core/workspace/rm/rm_settings.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

QString valueOf(const Connection& connection, const QString& name) {
  const auto found = connection.site.find(name);
  return found == connection.site.end() ? QString() : found->second.simplified();
}

Result<qint64> numberOf(const QString& text, const QString& name) {
  bool isNumber = false;
  const qint64 number = text.toLongLong(&isNumber);
  if (!isNumber || number <= 0)
    return failure(ErrorKind::Usage, "rm.setting_no_number"_L1, {name, text});
  return number;
}

} // namespace

Result<RmSettings> RmSettings::from(const Connection& connection) {
  RmSettings settings;
  const QString container = valueOf(connection, u"container"_s);
  if (container.isEmpty())
    return failure(ErrorKind::Usage, "peer.setting_missing"_L1, {u"container"_s});
  MUNIMENT_TRY_LET(folder, numberOf(container, u"container"_s));
  settings.container = folder;
  settings.holdType = valueOf(connection, u"hold_type"_s);
  if (settings.holdType.isEmpty())
    settings.holdType = u"LEGAL"_s;
  settings.classes = valueOf(connection, u"classes"_s).split(u' ', Qt::SkipEmptyParts);
  for (const QString& reader : valueOf(connection, u"readers"_s).split(u' ', Qt::SkipEmptyParts)) {
    MUNIMENT_TRY_LET(id, numberOf(reader, u"readers"_s));
    settings.readers.insert(id);
  }
  for (const QString& pair : valueOf(connection, u"fields"_s).split(u' ', Qt::SkipEmptyParts)) {
    const QString attribute = pair.section(u'=', 1);
    MUNIMENT_TRY_LET(category, numberOf(attribute.section(u'_', 0, 0), u"fields"_s));
    MUNIMENT_TRY_LET(place, numberOf(attribute.section(u'_', 1), u"fields"_s));
    settings.fields.insert_or_assign(pair.section(u'=', 0, 0), Place{category, u"%1_%2"_s.arg(category).arg(place)});
  }
  if (const QString search = valueOf(connection, u"search"_s); !search.isEmpty()) {
    MUNIMENT_TRY_LET(id, numberOf(search, u"search"_s));
    settings.searchNode = id;
  }
  return settings;
}

} // namespace muniment::workspace
