#include "core/outreach/answer_words.h"

#include "core/search/fold.h"

namespace muniment::outreach {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kPrefix = "muniment/"_L1;
constexpr qsizetype kLongestSaid = 200; ///< choices have at most 120 characters

QByteArray folded(const QString& text) {
  QByteArray words;
  search::appendIndexText(words, text);
  return words;
}

} // namespace

QString payloadOf(const QuestionId& question, std::int32_t choice) {
  return kPrefix + question.toString() + u'/' + QString::number(choice);
}

std::optional<std::pair<QuestionId, std::int32_t>> payloadFrom(QStringView payload) {
  if (!payload.startsWith(kPrefix))
    return std::nullopt;
  const QStringView rest = payload.sliced(kPrefix.size());
  const qsizetype slash = rest.indexOf(u'/');
  bool isNumber = false;
  const int choice = rest.sliced(slash + 1).toInt(&isNumber);
  const auto question = QuestionId::parse(rest.first(std::max<qsizetype>(slash, 0)).toString());
  if (!question || !isNumber || choice < 0)
    return std::nullopt;
  return std::pair(*question, choice);
}

std::optional<std::int32_t> choiceIn(const Question& question, const QString& text) {
  if (text.size() > kLongestSaid)
    return std::nullopt;
  const QByteArray said = folded(text);
  std::optional<std::int32_t> found;
  for (qsizetype i = 0; i < question.choices.size() && !said.isEmpty(); ++i) {
    if (folded(question.choices.at(i)) != said)
      continue;
    if (found)
      return std::nullopt;
    found = static_cast<std::int32_t>(i);
  }
  return found;
}

} // namespace muniment::outreach
