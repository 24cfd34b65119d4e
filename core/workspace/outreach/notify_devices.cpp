#include "core/workspace/outreach/notify_devices.h"

#include "core/access/scope_maker.h"
#include "core/connect/manifest/read_manifest.h"
#include "core/outreach/answer_token.h"
#include "core/outreach/notice_text.h"
#include "core/store/answer_repository.h"
#include "core/store/connection_repository.h"
#include "core/store/question_repository.h"
#include "core/workspace/delivery/enqueue.h"
#include "core/workspace/outreach/campaign_change.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

namespace {

/// Those of the person that are told over a connection. An account that somebody named counts for a campaign only once
/// an answer came from it.
Result<std::vector<PushDevice>> devicesToTell(store::Connection& connection, const Question& question,
                                              const Connection& over) {
  MUNIMENT_TRY_LET(devices, store::AnswerRepository(connection).devicesOf(question.person));
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(connection).all(access::ScopeMaker::system()));
  std::erase_if(devices, [&](const PushDevice& device) {
    if (device.endedAt || (isOfCampaign(question) && !device.isProved()))
      return true;
    if (over.kind == Connection::Kind::Manifest)
      return device.peer != over.peer;
    if (device.peer.isEmpty())
      return false;
    const auto service = std::ranges::find(all, device.peer, &Connection::peer);
    return !device.isProved() || service == all.end() || !service->on;
  });
  return devices;
}

} // namespace

bool tellsPeople(const Connection& connection) {
  if (connection.kind == Connection::Kind::Push)
    return true;
  if (connection.kind != Connection::Kind::Manifest)
    return false;
  const auto reading = connect::readManifest(connection.manifest);
  if (!reading.manifest)
    return false;
  const auto notification = reading.manifest->resources.find(u"notification"_s);
  return notification != reading.manifest->resources.end() && notification->second.operations.contains(u"create"_s);
}

Result<int> notifyDevices(CommandContext& context, const Question& question, const Connection& over,
                          EntryDraft& draft) {
  store::AnswerRepository answers(context.connection());
  MUNIMENT_TRY_LET(devices, devicesToTell(context.connection(), question, over));
  std::vector<NewOperation> operations;
  for (const PushDevice& device : devices) {
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
    operations.push_back({device.peer.isEmpty() ? over.peer : device.peer, aggregateOf(device.id), u"push.notify"_s,
                          aggregateOf(question.id), question.matter, payload});
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
