#include "core/workspace/outreach/question_queries.h"

#include "core/store/actor_repository.h"
#include "core/store/answer_repository.h"
#include "core/store/person_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<QuestionsPage::Answer> QuestionsPage::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found,
                   store::QuestionRepository(context.connection).page(filter, before, limit + 1, context.scope()));
  Answer answer{std::move(found), false};
  answer.hasMore = answer.questions.size() > static_cast<std::size_t>(limit);
  if (answer.hasMore)
    answer.questions.pop_back();
  return answer;
}

Result<QuestionById::Answer> QuestionById::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, store::QuestionRepository(context.connection).byId(question, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "question.unknown"_L1);
  Answer answer{std::move(*found), {}, {}, {}, {}};
  MUNIMENT_TRY_LET(person, store::PersonRepository(context.connection).byId(answer.question.person, context.scope()));
  answer.person = person ? person->name : QString();
  if (const auto asker = ActorId::parse(answer.question.askedBy)) {
    MUNIMENT_TRY_LET(actor, store::ActorRepository(context.connection).byId(*asker));
    answer.asker = actor ? actor->name : QString();
  }
  store::AnswerRepository answers(context.connection);
  MUNIMENT_TRY_LET(links, answers.linksOf(question));
  answer.links = std::move(links);
  MUNIMENT_TRY_LET(devices, answers.devicesOf(answer.question.person));
  answer.devices = std::move(devices);
  for (PushDevice& device : answer.devices) {
    device.sealed.clear();
    device.lastTakenAt.reset(); // may be of a question that not everybody may know of
  }
  return answer;
}

} // namespace muniment::workspace
