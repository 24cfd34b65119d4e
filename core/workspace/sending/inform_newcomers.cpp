#include "core/workspace/sending/inform_newcomers.h"

#include "core/access/scope_maker.h"
#include "core/base/error_catalogue.h"
#include "core/model/peer_gate.h"
#include "core/store/live_fact_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/live/live_writer.h"
#include "core/workspace/sending/send_template.h"
#include "core/workspace/sending/sending_settings.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kInformed = "informed"_L1;
constexpr std::int64_t kTimeToAct = 2LL * 86'400'000;

} // namespace

void InformNewcomers::consider(const LiveItem& item) {
  const LiveParty& party = item.address.party;
  const bool wrote = !item.isOutbound && !item.isPast && item.kind != MessageKind::System;
  if (!wrote || !party.group.isEmpty() || party.isEmpty())
    return;
  m_newcomers.try_emplace(item.address.numberId + u'\n' + party.keys().constLast(),
                          Newcomer{item.address, item.arrival});
}

Result<bool> InformNewcomers::knows(const Newcomer& newcomer, const QString& version) const {
  const LiveAddress& address = newcomer.address;
  MUNIMENT_TRY_LET(
      facts,
      store::LiveFactRepository(m_context->connection()).about(address.peer, address.numberId, address.party.keys()));
  return std::ranges::any_of(facts,
                             [&](const LiveFact& fact) { return fact.word == kInformed && fact.text == version; });
}

Result<void> InformNewcomers::inform() {
  if (m_newcomers.empty())
    return {};
  MUNIMENT_TRY_LET(settings, SendingSettings::of(m_context->connection(), m_peer));
  if (settings.notice.isEmpty())
    return {};
  LiveWriter writer(*m_context, m_peer, m_matter);
  std::optional<Error> hindrance;
  for (const auto& [key, newcomer] : m_newcomers) {
    MUNIMENT_TRY_LET(known, knows(newcomer, settings.noticeVersion));
    if (known)
      continue;
    const LiveParty& party = newcomer.address.party;
    const SendTarget target{std::nullopt, m_peer, party.phone.isEmpty() ? party.userId : party.phone};
    const auto sent = SendTemplate(target, settings.notice, settings.noticeLanguage, {}).required().apply(*m_context);
    if (!sent) {
      if (sent.error().id != "sending.opted_out"_L1) // whoever wants nothing gets nothing
        hindrance = sent.error();
      continue;
    }
    LiveFact fact;
    fact.id = LiveFactId::make(m_context->now());
    fact.arrival = newcomer.arrival;
    fact.peer = m_peer;
    fact.numberId = newcomer.address.numberId;
    fact.kind = LiveFact::Kind::Notice;
    fact.target = party.keys().constLast();
    fact.at = m_context->now();
    fact.word = QString(kInformed);
    fact.text = settings.noticeVersion;
    fact.salt = makeSalt();
    writer.add(std::move(fact));
  }
  MUNIMENT_TRY(writer.write());
  return hindrance ? ask(*hindrance) : Result<void>();
}

Result<void> InformNewcomers::ask(const Error& hindrance) {
  const QString subject = u"live-notice:"_s + m_peer;
  MUNIMENT_TRY_LET(before,
                   store::TaskRepository(m_context->connection()).bySubject(subject, access::ScopeMaker::system()));
  if (std::ranges::any_of(before, [](const model::Task& task) { return task.state == model::Task::State::Open; }))
    return {};
  model::Task task;
  task.id = TaskId::make(m_context->now());
  task.kind = model::Task::Kind::Review;
  task.subject = subject;
  task.title = m_peer + u" · "_s + errorText(hindrance);
  task.matter = m_matter;
  task.role = Role::RecordsManager;
  task.askedBy = u"agent"_s;
  task.askedAt = m_context->now();
  task.dueAt = m_context->now().plusMilliseconds(kTimeToAct);
  task.salt = makeSalt();
  EntryDraft draft;
  draft.verb = u"notice.hindered"_s;
  draft.subject = aggregateOfPeer(m_peer);
  draft.matter = m_matter;
  draft.payload = {{u"peer"_s, m_peer}, {u"problem"_s, hindrance.id}};
  MUNIMENT_TRY_LET(states, tasks::open(m_context->connection(), std::span(&task, 1)));
  draft.state.insert(draft.state.end(), states.begin(), states.end());
  m_context->record(std::move(draft));
  return {};
}

} // namespace muniment::workspace
