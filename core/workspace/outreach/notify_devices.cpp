#include "core/workspace/outreach/notify_devices.h"

#include "core/outreach/answer_token.h"
#include "core/outreach/notice_text.h"
#include "core/store/answer_repository.h"
#include "core/store/question_repository.h"
#include "core/workspace/delivery/enqueue.h"
#include "core/workspace/outreach/campaign_change.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<int> notifyDevices(CommandContext& context, const Question& question, const QString& peer, EntryDraft& draft) {
  store::AnswerRepository answers(context.connection());
  MUNIMENT_TRY_LET(devices, answers.devicesOf(question.person));
  std::vector<NewOperation> operations;
  for (const PushDevice& device : devices) {
    if (device.endedAt)
      continue;
    const auto token = outreach::AnswerToken::generate();
    AnswerLink link;
    link.id = AnswerLinkId::make(context.now());
    link.digest = token.digest();
    link.question = question.id;
    link.person = question.person;
    link.device = device.id;
    link.deadline = question.deadline;
    link.madeAt = context.now();
    link.madeBy = context.session().actorText();
    link.salt = makeSalt();
    MUNIMENT_TRY(answers.save(link));
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(link.id), link));
    draft.state.push_back(std::move(state));
    MUNIMENT_TRY_LET(payload, canonicalJson(Json::Object{{u"device"_s, device.id.toString()},
                                                         {u"question"_s, question.id.toString()},
                                                         {u"text"_s, outreach::noticeText(question)},
                                                         {u"token"_s, QString::fromLatin1(token.text())}}));
    operations.push_back(
        {peer, aggregateOf(device.id), u"push.notify"_s, aggregateOf(question.id), question.matter, payload});
  }
  MUNIMENT_TRY(enqueue(context, operations, draft));
  return static_cast<int>(operations.size());
}

Result<void> keep(store::Connection& connection, Question& question, EntryDraft& draft) {
  question.salt = makeSalt();
  MUNIMENT_TRY(store::QuestionRepository(connection).save(question));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(question.id), question));
  draft.subject = aggregateOf(question.id);
  draft.matter = question.matter;
  draft.state.push_back(std::move(state));
  return followQuestion(connection, question, draft);
}

} // namespace muniment::workspace
