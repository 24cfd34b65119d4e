#include "core/workspace/people/concerned.h"

#include "core/access/scope_maker.h"
#include "core/model/conversation.h"
#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/store/hold_coverage.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

struct OpenCases final {
  bool visible = false;
  bool hidden = false;
};

Result<OpenCases> openCasesOf(store::Connection& connection, const ConversationId& id, const Scope& scope) {
  const Scope all = access::ScopeMaker::system();
  MUNIMENT_TRY_LET(links, store::CaseParts<CaseLink>(connection).byWord(aggregateOf(id), all));
  OpenCases cases;
  for (const CaseLink& link : links) {
    MUNIMENT_TRY_LET(file, store::CaseRepository(connection).byId(link.file, all));
    if (file && file->status() != Case::Status::Closed)
      (scope.sees(file->matter) ? cases.visible : cases.hidden) = true;
  }
  return cases;
}

} // namespace

void ConcernedConversation::take(const store::SpokenMessage& message, bool isHeld, bool isInCase) {
  ++messages;
  std::int64_t& count = isHeld ? held : isInCase ? inCase : message.isKept ? kept : free;
  ++count;
  if (&count != &free)
    return;
  if (!freeRuns.empty() && freeRuns.back().last + 1 == message.position)
    freeRuns.back().last = message.position;
  else
    freeRuns.push_back({message.position, message.position});
}

Result<std::vector<ConcernedConversation>> concernedBy(store::Connection& connection, Services& services,
                                                       const PersonId& person, const Scope& scope) {
  store::PersonRequestRepository repository(connection);
  const QDate today = todayIn(services, services.environment.clock->now());
  MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(connection, today, access::ScopeMaker::system()));
  MUNIMENT_TRY_LET(spoken, repository.conversationsOf(person, scope));
  std::vector<ConcernedConversation> found;
  for (store::SpokenConversation& one : spoken) {
    MUNIMENT_TRY_LET(messages, repository.messagesOf(person, one.number));
    if (messages.empty())
      continue;
    std::vector<MessageId> ids;
    for (const store::SpokenMessage& message : messages)
      ids.push_back(message.id);
    MUNIMENT_TRY_LET(held, coverage.onMessages(one.number, ids));
    MUNIMENT_TRY_LET(cases, openCasesOf(connection, one.id, scope));
    ConcernedConversation concerned;
    concerned.conversation = std::move(one);
    for (const store::SpokenMessage& message : messages)
      concerned.take(message, cases.hidden || !held.on(message.id).empty(), cases.visible);
    found.push_back(std::move(concerned));
  }
  return found;
}

} // namespace muniment::workspace
