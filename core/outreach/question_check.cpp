#include "core/outreach/question_check.h"

#include <set>

namespace muniment::outreach {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestText = 1000;
constexpr qsizetype kLongestAbout = 4000;
constexpr qsizetype kLongestChoice = 120;
constexpr qsizetype kMostChoices = 10;
constexpr std::int64_t kLongestWait = 366LL * 86'400'000;

bool areGood(const QStringList& choices) {
  const std::set<QString> distinct(choices.begin(), choices.end());
  return choices.size() <= kMostChoices && distinct.size() == static_cast<std::size_t>(choices.size()) &&
         std::ranges::all_of(choices, [](const QString& choice) {
           return !choice.isEmpty() && choice.simplified() == choice && choice.size() <= kLongestChoice;
         });
}

} // namespace

Result<void> checkQuestion(const Question& question, Instant now) {
  if (question.text.isEmpty() || question.text.size() > kLongestText || question.about.size() > kLongestAbout)
    return failure(ErrorKind::Usage, "question.text_wrong"_L1);
  if ((question.choices.isEmpty() && !question.ownWords) || !areGood(question.choices))
    return failure(ErrorKind::Usage, "question.choices_wrong"_L1);
  if (!question.meanings.isEmpty() && question.meanings.size() != question.choices.size())
    return failure(ErrorKind::Usage, "question.choices_wrong"_L1);
  if (question.deadline <= now || question.deadline > now.plusMilliseconds(kLongestWait))
    return failure(ErrorKind::Usage, "question.deadline_wrong"_L1);
  return {};
}

} // namespace muniment::outreach
