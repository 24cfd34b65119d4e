#include "core/workspace/conversations/withdraw_source.h"

#include "core/access/scope_maker.h"
#include "core/model/case.h"
#include "core/records/disposition/source_withdrawer.h"
#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/source_repository.h"
#include "core/store/withdrawal_repository.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kReasons{WithdrawalReason::WrongChat, WithdrawalReason::WrongFile, WithdrawalReason::NoGround,
                              WithdrawalReason::Doubtful};
constexpr std::array kNames{"wrong-chat"_L1, "wrong-file"_L1, "no-ground"_L1, "doubtful"_L1};

Scope system() { return access::ScopeMaker::system(); }

/// A source with its conversation and what it brought.
struct Look final {
  store::StoredConversation stored;
  ConversationSource source;
  store::BroughtMessages brought;
};

Result<Look> look(store::Connection& connection, const SourceId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(source, store::SourceRepository(connection).byId(id, scope));
  if (!source)
    return failure(ErrorKind::NotFound, "source.unknown"_L1);
  MUNIMENT_TRY_LET(stored, store::ConversationRepository(connection).byId(source->conversation, scope));
  if (!stored)
    return failure(ErrorKind::NotFound, "source.unknown"_L1);
  if (source->format() == u"whatsapp-cloud-api")
    return failure(ErrorKind::Refused, "source.live"_L1);
  if (records::isWithdrawn(*source))
    return failure(ErrorKind::Refused, "source.withdrawn"_L1);
  MUNIMENT_TRY_LET(brought, store::WithdrawalRepository(connection).brought(stored->number, source->number, system()));
  return Look{std::move(*stored), std::move(*source), std::move(brought)};
}

/// Asks in the scope of the system what keeps a source, and tells it in that of whoever asks.
class Keepers final {
 public:
  Keepers(store::Connection& connection, const Scope& scope, QDate today)
      : m_connection(&connection), m_scope(&scope), m_today(today) {}

  Result<KeepsSource> of(const Look& at) {
    MUNIMENT_TRY(addRecords(at));
    MUNIMENT_TRY(addHolds(at));
    MUNIMENT_TRY(addCases(at));
    return std::move(m_keeps);
  }

 private:
  Result<void> addRecords(const Look& at) {
    MUNIMENT_TRY_LET(records,
                     store::WithdrawalRepository(*m_connection).keeping(at.stored.number, at.source.number, system()));
    for (const store::KeepingRecord& record : records)
      add(m_keeps.records, record.number, record.matter);
    return {};
  }

  Result<void> addHolds(const Look& at) {
    MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(*m_connection, m_today, system()));
    store::HoldIds holds = coverage.onConversation(at.stored.number);
    for (const std::vector<MessageId>* some : {&at.brought.alone, &at.brought.shared}) {
      MUNIMENT_TRY_LET(held, coverage.onMessages(at.stored.number, *some));
      holds.insert(held.all.begin(), held.all.end());
      for (const auto& [message, ids] : held.some)
        holds.insert(ids.begin(), ids.end());
    }
    const std::vector<HoldId> ids(holds.begin(), holds.end());
    MUNIMENT_TRY_LET(seen, store::HoldRepository(*m_connection).byIds(ids, *m_scope));
    for (const Hold& hold : seen)
      m_keeps.holds.append(hold.code);
    m_keeps.hidden = m_keeps.hidden || seen.size() < ids.size();
    return {};
  }

  Result<void> addCases(const Look& at) {
    MUNIMENT_TRY_LET(
        links, store::CaseParts<CaseLink>(*m_connection).byWord(aggregateOf(at.stored.conversation.id), system()));
    std::set<CaseId> files;
    for (const CaseLink& link : links)
      files.insert(link.file);
    for (const CaseId& id : files) {
      MUNIMENT_TRY_LET(file, store::CaseRepository(*m_connection).byId(id, system()));
      if (file && file->status() != Case::Status::Closed)
        add(m_keeps.cases, file->number, file->matter);
    }
    return {};
  }

  void add(QStringList& names, const QString& name, const std::optional<MatterId>& matter) {
    if (m_scope->sees(matter))
      names.append(name);
    else
      m_keeps.hidden = true;
  }

  store::Connection* m_connection;
  const Scope* m_scope;
  QDate m_today;
  KeepsSource m_keeps;
};

} // namespace

std::span<const WithdrawalReason> allWithdrawalReasons() { return kReasons; }

QLatin1StringView nameOf(WithdrawalReason reason) { return kNames.at(static_cast<std::size_t>(reason)); }

std::optional<WithdrawalReason> withdrawalReasonFrom(QStringView name) {
  const auto* const found = std::ranges::find_if(kNames, [name](QLatin1StringView each) { return name == each; });
  if (found == kNames.end())
    return std::nullopt;
  return static_cast<WithdrawalReason>(found - kNames.begin());
}

std::optional<Withdrawal> withdrawalOf(const ConversationSource& source) {
  const Json& note = source.reading.at(u"withdrawn");
  const auto at = Instant::parse(note.text(u"at"));
  const auto reason = withdrawalReasonFrom(note.text(u"reason"));
  if (!at || !reason)
    return std::nullopt;
  return Withdrawal{note.text(u"by"), *at, *reason};
}

Result<WithdrawalPreview::Answer> WithdrawalPreview::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(at, look(context.connection, source, context.scope()));
  const QDate today = todayIn(context.services, context.services.environment.clock->now());
  MUNIMENT_TRY_LET(keeps, Keepers(context.connection, context.scope(), today).of(at));
  return Answer{std::move(at.source), at.stored.conversation.title, std::ssize(at.brought.alone),
                std::ssize(at.brought.shared), std::move(keeps)};
}

Json WithdrawSource::describe() const {
  return Json::Object{{u"reason"_s, nameOf(reason)}, {u"source"_s, source.toString()}};
}

Result<Json> WithdrawSource::apply(CommandContext& context) const {
  MUNIMENT_TRY(store::HoldRepository(context.connection()).lockEpoch());
  MUNIMENT_TRY_LET(at, look(context.connection(), source, context.scope()));
  const QDate today = todayIn(context.services(), context.now());
  MUNIMENT_TRY_LET(keeps, Keepers(context.connection(), context.scope(), today).of(at));
  if (const QStringList names = keeps.records + keeps.holds + keeps.cases; !names.isEmpty())
    return failure(ErrorKind::Refused, "source.kept"_L1, {names.join(u", "_s)});
  if (keeps.hidden)
    return failure(ErrorKind::Refused, "triage.held"_L1);
  const Json note = Json::Object{
      {u"at"_s, context.now().toString()}, {u"by"_s, context.session().actorText()}, {u"reason"_s, nameOf(reason)}};
  records::SourceWithdrawer withdrawer(context.connection(), *context.services().vault, source);
  MUNIMENT_TRY_LET(done, withdrawer.withdraw(at.stored, std::move(at.source), note));
  EntryDraft draft;
  draft.verb = u"source.withdrawn"_s;
  draft.subject = aggregateOf(source);
  draft.matter = at.stored.conversation.matter;
  draft.payload = {{u"conversation"_s, at.stored.conversation.id.toString()},
                   {u"destroyed"_s, done.destroyed},
                   {u"kept"_s, done.kept},
                   {u"reason"_s, nameOf(reason)}};
  withdrawer.moveInto(draft);
  context.record(std::move(draft));
  return Json::Object{{u"destroyed"_s, done.destroyed}, {u"kept"_s, done.kept}};
}

} // namespace muniment::workspace
