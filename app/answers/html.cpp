#include "app/answers/html.h"

namespace muniment::answers {
namespace {

using namespace Qt::StringLiterals;

constexpr char16_t kReplacement = 0xFFFD;

bool isHidden(QChar letter) {
  const char16_t code = letter.unicode();
  const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  return turns || (letter.category() == QChar::Other_Control && letter != u'\n' && letter != u'\t');
}

} // namespace

QString html(const QString& text) {
  QString safe;
  safe.reserve(text.size() + text.size() / 8);
  for (const QChar letter : text) {
    if (letter == u'&')
      safe += "&amp;"_L1;
    else if (letter == u'<')
      safe += "&lt;"_L1;
    else if (letter == u'>')
      safe += "&gt;"_L1;
    else if (letter == u'"')
      safe += "&quot;"_L1;
    else if (letter == u'\'')
      safe += "&#39;"_L1;
    else
      safe += isHidden(letter) ? QChar(kReplacement) : letter;
  }
  return safe;
}

QString htmlLines(const QString& text) { return html(text).replace(u'\n', "<br>"_L1); }

} // namespace muniment::answers
