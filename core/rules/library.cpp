#include "core/rules/library.h"

#include <QtCore/QFile>

#include <array>

namespace muniment::rules {

using namespace Qt::StringLiterals;

QStringList libraryIds() {
  struct Family final {
    QLatin1StringView name;
    int count;
  };
  static constexpr std::array kFamilies = {Family{"WA"_L1, 8}, Family{"PN"_L1, 7}, Family{"AD"_L1, 8},
                                           Family{"AC"_L1, 8}, Family{"XC"_L1, 7}};
  QStringList ids;
  for (const Family& family : kFamilies) {
    for (int number = 1; number <= family.count; ++number)
      ids.append(u"%1-%2"_s.arg(family.name).arg(number));
  }
  ids.insert(ids.indexOf(u"AD-6"_s) + 1, u"AD-6b"_s); // what AD-6 asked for comes back by a rule of its own
  return ids;
}

Result<RuleDefinition> libraryRule(const QString& id) {
  QFile file(u":/rules/"_s + id + u".json"_s);
  if (!libraryIds().contains(id) || !file.open(QIODevice::ReadOnly))
    return failure(ErrorKind::NotFound, "rule.no_library"_L1, {id});
  MUNIMENT_TRY_LET(content, parseJson(file.readAll()));
  return ruleDefinitionFrom(content);
}

} // namespace muniment::rules
