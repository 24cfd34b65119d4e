#include "core/formats/exchange/plain_line.h"

#include <QtCore/QSet>

#include <algorithm>

namespace muniment::formats::exchange {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestEnding = 8;
constexpr qsizetype kLongestName = 120;

bool isBreak(QChar c) {
  return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
         c.category() == QChar::Separator_Paragraph || c == u' ';
}

/// Marks that turn the direction of what comes after them; joiners, which emoji need, are none.
bool isDirectionMark(QChar c) {
  const char16_t unit = c.unicode();
  return unit == 0x200e || unit == 0x200f || unit == 0x061c || (unit >= 0x202a && unit <= 0x202e) ||
         (unit >= 0x2066 && unit <= 0x2069) || unit == 0xfeff;
}

bool isPlain(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); }

} // namespace

QString soundText(const QString& text) {
  QString sound = text;
  for (qsizetype i = 0; i < sound.size(); ++i) {
    if (sound.at(i).isHighSurrogate() && i + 1 < sound.size() && sound.at(i + 1).isLowSurrogate())
      ++i;
    else if (sound.at(i).isSurrogate())
      sound[i] = QChar(QChar::ReplacementCharacter);
  }
  return sound;
}

QString plainLine(const QString& text) {
  QString line;
  line.reserve(text.size());
  for (const QChar c : soundText(text)) {
    if (isDirectionMark(c))
      continue;
    if (!isBreak(c))
      line += c;
    else if (!line.isEmpty() && !line.endsWith(u' '))
      line += u' ';
  }
  if (line.endsWith(u' '))
    line.chop(1);
  return line;
}

QString generatedName(QChar prefix, int number, const QString& name) {
  const QString generated = prefix + QString::number(number).rightJustified(6, u'0');
  const qsizetype dot = name.lastIndexOf(u'.');
  const QString ending = dot < 0 ? QString() : name.mid(dot + 1).toLower();
  if (ending.isEmpty() || ending.size() > kLongestEnding || !std::all_of(ending.begin(), ending.end(), isPlain))
    return generated;
  return generated + u'.' + ending;
}

QString suggestedName(const QString& name, const QString& otherwise) {
  static const QSet<QString> kDevices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
  QString usable = plainLine(name);
  for (QChar& c : usable) {
    if (u"/\\:*?\"<>|"_s.contains(c))
      c = u'_';
  }
  while (usable.endsWith(u'.') || usable.endsWith(u' '))
    usable.chop(1);
  while (usable.startsWith(u'.') || usable.startsWith(u' '))
    usable.remove(0, 1);
  const QString stem = usable.section(u'.', 0, 0).toLower();
  const bool isPort = stem.size() == 4 && (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1)) && stem[3].isDigit();
  if (usable.isEmpty() || usable.size() > kLongestName || isPort || kDevices.contains(stem))
    return otherwise;
  return usable;
}

} // namespace muniment::formats::exchange
