#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

#include <memory>
#include <vector>

namespace muniment::answers {

/// A language in which pages are written.
class AnswerLanguage final {
 public:
  /// English, which the texts are written in.
  AnswerLanguage() : m_locale(QLocale::English, QLocale::UnitedKingdom) {}
  AnswerLanguage(const QLocale& locale, std::unique_ptr<QTranslator> words)
      : m_locale(locale), m_words(std::move(words)) {}

  /// `en`, `de`.
  [[nodiscard]] QString code() const { return m_locale.name().section(u'_', 0, 0); }
  [[nodiscard]] const QLocale& locale() const { return m_locale; }
  /// A text of a class in this language.
  [[nodiscard]] QString words(const char* context, const char* text) const;

 private:
  QLocale m_locale;
  std::unique_ptr<QTranslator> m_words; ///< none for English
};

/// All languages in which there are pages, English first.
[[nodiscard]] std::vector<AnswerLanguage> answerLanguages();
/// Which of them somebody reads best by what their browser says (`Accept-Language`); the first where it is none.
[[nodiscard]] std::size_t languageFor(QByteArrayView accepted, const std::vector<AnswerLanguage>& languages);

} // namespace muniment::answers
