#include "app/language/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLibraryInfo>

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

constexpr auto kFolder = ":/language"_L1;
constexpr auto kBegin = "muniment_"_L1;
constexpr auto kEnd = ".qm"_L1;

/// What Qt itself says: the buttons of a file dialog, the menu of a field.
void installWordsOfQt(QCoreApplication& application, const QLocale& locale) {
  auto* words = new QTranslator(&application);
  if (words->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(words);
}

} // namespace

QStringList languages() {
  QStringList codes;
  for (const QString& file : QDir(kFolder).entryList(QDir::Files, QDir::Name))
    codes.append(file.sliced(kBegin.size()).chopped(kEnd.size()));
  return codes;
}

std::unique_ptr<QTranslator> wordsIn(const QString& code) {
  auto words = std::make_unique<Language>();
  if (!words->load(kFolder + u'/' + kBegin + code + kEnd))
    return nullptr;
  return words;
}

QLocale installLanguage(QCoreApplication& application, const QString& code) {
  const bool isThere = !code.isEmpty() && languages().contains(code);
  // A German who chose German keeps the dates of Austria.
  if (isThere && QLocale(code).language() != QLocale().language())
    QLocale::setDefault(QLocale(code));
  auto* language = new Language(&application);
  const bool isKnown = language->load(QLocale(), u"muniment"_s, u"_"_s, kFolder);
  if (isKnown)
    installWordsOfQt(application, QLocale());
  else if (!language->load(kFolder + u'/' + kBegin + u"en"_s + kEnd))
    return {};
  QCoreApplication::installTranslator(language);
  return isKnown ? QLocale() : QLocale(QLocale::English);
}

} // namespace muniment
