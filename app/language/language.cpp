#include "app/language/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

#include <cstring>

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

/// Looks texts up by the bare name of their class: lupdate 6.4 does not see nested namespaces, tr() does.
class Language final : public QTranslator {
 public:
  using QTranslator::QTranslator;
  QString translate(const char* context, const char* text, const char* disambiguation, int n) const override {
    for (const char* inner = std::strstr(context, "::"); inner; inner = std::strstr(context, "::"))
      context = inner + 2;
    return QTranslator::translate(context, text, disambiguation, n);
  }
};

} // namespace

void installLanguage(QCoreApplication& application) {
  auto* language = new Language(&application);
  if (language->load(QLocale(), u"muniment"_s, u"_"_s, u":/language"_s) ||
      language->load(u":/language/muniment_en.qm"_s))
    QCoreApplication::installTranslator(language);
}

} // namespace muniment
