#include "core/rules/pattern.h"

namespace muniment::rules {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestPattern = 500;
constexpr qsizetype kLongestText = 20'000; ///< what stands behind is not looked at
/// PCRE2 counts steps and gives up; the same pattern and text always end alike, on any computer.
const QString kBound = u"(*LIMIT_MATCH=200000)(*LIMIT_DEPTH=20000)"_s;

} // namespace

Result<QRegularExpression> compiledPattern(const QString& pattern) {
  if (pattern.isEmpty() || pattern.size() > kLongestPattern || pattern.contains(u"(*"_s))
    return failure(ErrorKind::Usage, "rule.pattern_wrong"_L1, {pattern.left(80)});
  QRegularExpression made(kBound + pattern,
                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  if (!made.isValid())
    return failure(ErrorKind::Usage, "rule.pattern_wrong"_L1, {pattern.left(80)}, made.errorString());
  made.optimize();
  return made;
}

Looked lookFor(const QRegularExpression& pattern, const QString& text) {
  const QRegularExpressionMatch match = pattern.match(text.size() > kLongestText ? text.first(kLongestText) : text);
  if (!match.isValid())
    return Looked::TooSlow;
  return match.hasMatch() ? Looked::Found : Looked::NotFound;
}

} // namespace muniment::rules
