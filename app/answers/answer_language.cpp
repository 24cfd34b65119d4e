#include "app/answers/answer_language.h"

#include "app/language/language.h"

#include <QtCore/QCoreApplication>

namespace muniment::answers {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestHeader = 400;

} // namespace

QString AnswerLanguage::words(const char* context, const char* text) const {
  const QString own = m_words ? m_words->translate(context, text) : QString();
  return own.isEmpty() ? QCoreApplication::translate(context, text) : own;
}

std::vector<AnswerLanguage> answerLanguages() {
  std::vector<AnswerLanguage> all(1);
  for (const QString& code : languages()) {
    if (code != u"en")
      all.emplace_back(QLocale(code), wordsIn(code));
  }
  return all;
}

std::size_t languageFor(QByteArrayView accepted, const std::vector<AnswerLanguage>& languages) {
  std::size_t best = 0;
  double bestWeight = 0;
  for (const QByteArray& each : accepted.first(std::min(accepted.size(), kLongestHeader)).toByteArray().split(',')) {
    const QByteArrayList parts = each.split(';');
    const QString wanted = QString::fromLatin1(parts.front().trimmed()).section(u'-', 0, 0).toLower();
    double weight = 1;
    if (parts.size() > 1 && parts[1].trimmed().startsWith("q="))
      weight = parts[1].trimmed().sliced(2).toDouble();
    for (std::size_t i = 0; i < languages.size(); ++i) {
      if (languages[i].code() == wanted && weight > bestWeight) {
        best = i;
        bestWeight = weight;
      }
    }
  }
  return best;
}

} // namespace muniment::answers
