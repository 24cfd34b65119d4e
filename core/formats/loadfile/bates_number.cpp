#include "core/formats/loadfile/bates_number.h"

#include <algorithm>

namespace muniment::formats::loadfile {
namespace {

constexpr int kMostDigits = 15;

bool isPrefixCharacter(QChar c) {
  return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
}

} // namespace

std::optional<BatesNumber> BatesNumber::parse(const QString& text) {
  qsizetype digits = 0;
  while (digits < text.size() && text[text.size() - 1 - digits] >= u'0' && text[text.size() - 1 - digits] <= u'9')
    ++digits;
  const QString prefix = text.chopped(digits);
  if (digits == 0 || digits > kMostDigits || !std::all_of(prefix.begin(), prefix.end(), isPrefixCharacter))
    return std::nullopt;
  return BatesNumber{prefix, text.last(digits).toLongLong(), static_cast<int>(digits)};
}

QString BatesNumber::toString() const { return prefix + QString::number(number).rightJustified(width, u'0'); }

} // namespace muniment::formats::loadfile
