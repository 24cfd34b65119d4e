#pragma once

#include <QtCore/QLocale>
#include <QtCore/QStringList>
#include <QtCore/QTranslator>

#include <memory>

class QCoreApplication;

namespace muniment {

/// The languages in which the texts exist, by their codes.
[[nodiscard]] QStringList languages();

/// The texts in that language; null where they do not exist.
[[nodiscard]] std::unique_ptr<QTranslator> wordsIn(const QString& code);

/// Loads the texts in the language of that code, or where it is empty, in the person's; in English where there is none.
/// Dates and numbers follow. Returns the locale that the texts are written for.
QLocale installLanguage(QCoreApplication& application, const QString& code = {});

} // namespace muniment
