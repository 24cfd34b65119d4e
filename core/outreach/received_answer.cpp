#include "core/outreach/received_answer.h"

namespace muniment::outreach {
namespace {

using namespace Qt::StringLiterals;

/// What a person wrote, without what no keyboard writes.
QString cleaned(QString text) {
  text.replace(u"\r\n"_s, u"\n"_s);
  text.removeIf(
      [](QChar letter) { return letter.category() == QChar::Other_Control && letter != u'\n' && letter != u'\t'; });
  return text.trimmed();
}

bool saysTheSame(const Question& question, const Question::Answer& one, const Question::Answer& other) {
  return question.wordsOf(one) == question.wordsOf(other);
}

} // namespace

Result<Question::Answer> weigh(const Question& question, const ReceivedAnswer& received, QString via, Instant at) {
  Question::Answer answer;
  answer.at = at;
  answer.choice = received.choice;
  answer.text = received.choice < 0 ? cleaned(received.text) : QString();
  answer.comment = question.comments ? cleaned(received.comment) : QString();
  answer.via = std::move(via);
  if (received.choice >= question.choices.size() || received.choice < -1 ||
      (received.choice < 0 && (!question.ownWords || answer.text.isEmpty())))
    return failure(ErrorKind::Usage, "answer.not_allowed"_L1);
  if (answer.text.size() > kLongestWords || answer.comment.size() > kLongestWords)
    return failure(ErrorKind::Usage, "answer.too_long"_L1, {QString::number(kLongestWords)});
  if (const Question::Answer* decided = question.decision())
    answer.standing =
        saysTheSame(question, *decided, answer) ? Question::Standing::Duplicate : Question::Standing::Contradictory;
  else
    answer.standing = question.isOverdue(at) || question.state == Question::State::Withdrawn
                          ? Question::Standing::Late
                          : Question::Standing::Counted;
  return answer;
}

} // namespace muniment::outreach
