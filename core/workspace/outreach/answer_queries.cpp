#include "core/workspace/outreach/answer_queries.h"

#include "core/access/scope_maker.h"
#include "core/outreach/form_token.h"
#include "core/outreach/notice_text.h"
#include "core/store/actor_repository.h"
#include "core/store/answer_repository.h"
#include "core/store/question_repository.h"
#include "core/workspace/outreach/answer_channel.h"
#include "core/workspace/outreach/outreach_keys.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<std::optional<AnswerForm::Answer>> AnswerForm::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(link, store::AnswerRepository(context.connection).linkBy(digest));
  if (!link)
    return std::optional<Answer>();
  MUNIMENT_TRY_LET(question,
                   store::QuestionRepository(context.connection).byId(link->question, access::ScopeMaker::system()));
  if (!question)
    return std::optional<Answer>();
  Answer answer{std::move(*question), std::move(*link), {}, {}, {}};
  MUNIMENT_TRY_LET(number, pushKeyNumber(context.connection));
  if (const auto asker = ActorId::parse(answer.question.askedBy)) {
    MUNIMENT_TRY_LET(actor, store::ActorRepository(context.connection).byId(*asker));
    answer.asker = actor ? actor->name : QString();
  }
  answer.form = outreach::formToken(formKey(*context.services.key), digest);
  answer.pushKey = pushKey(*context.services.key, number)->publicPoint();
  if (answer.link.device) {
    MUNIMENT_TRY_LET(device, store::AnswerRepository(context.connection).deviceBy(*answer.link.device));
    const auto address = device && !device->endedAt ? openAddress(*context.services.key, *device)
                                                    : Result<RegisteredAddress>(RegisteredAddress{{}, number});
    answer.renew = address && address->key < number;
  }
  return std::optional(std::move(answer));
}

Result<PushTarget::Answer> PushTarget::answer(QueryContext& context) const {
  const Scope system = access::ScopeMaker::system();
  MUNIMENT_TRY_LET(asked, store::QuestionRepository(context.connection).byId(question, system));
  MUNIMENT_TRY_LET(found, store::AnswerRepository(context.connection).deviceBy(device));
  if (!asked || !found)
    return failure(ErrorKind::NotFound, "device.unknown"_L1);
  Answer answer;
  answer.wanted = asked->state == Question::State::Open && !found->endedAt &&
                  !asked->isOverdue(context.services.environment.clock->now());
  MUNIMENT_TRY_LET(address, openAddress(*context.services.key, *found));
  answer.subscription = std::move(address.subscription);
  answer.key = address.key;
  answer.account = std::move(address.account);
  MUNIMENT_TRY_LET(page, answerPage(context.connection));
  answer.page = std::move(page);
  answer.deadline = asked->deadline;
  answer.urgent = asked->stake == Question::Stake::High;
  answer.topic = outreach::noticeTopic(*asked);
  return answer;
}

Result<PushIdentity::Answer> PushIdentity::answer(QueryContext& context) const {
  return pushKey(*context.services.key, number);
}

} // namespace muniment::workspace
