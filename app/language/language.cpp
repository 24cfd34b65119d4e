#include "app/language/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

namespace muniment {

using namespace Qt::StringLiterals;

void installLanguage(QCoreApplication& application) {
  auto* translator = new QTranslator(&application);
  if (translator->load(QLocale(), u"muniment"_s, u"_"_s, u":/language"_s) ||
      translator->load(u":/language/muniment_en.qm"_s))
    QCoreApplication::installTranslator(translator);
}

} // namespace muniment
