#include "core/base/language_name.h"

#include <QtCore/QLocale>

namespace muniment {

using namespace Qt::StringLiterals;

QString languageName(const QString& code) {
  const QLocale locale(code);
  if (locale.language() == QLocale::C)
    return code;
  return code.contains(u'_') ? u"%1 (%2)"_s.arg(locale.nativeLanguageName(), locale.nativeTerritoryName())
                             : locale.nativeLanguageName();
}

QStringList commonLanguages() {
  return {u"ar"_s, u"cs"_s, u"da"_s,    u"de"_s, u"en"_s, u"es"_s, u"fi"_s, u"fr"_s, u"hu"_s, u"it"_s,
          u"nl"_s, u"pl"_s, u"pt_BR"_s, u"pt"_s, u"ro"_s, u"sv"_s, u"tr"_s, u"uk"_s, u"zh"_s};
}

} // namespace muniment
