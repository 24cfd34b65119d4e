#include "core/records/disposition/source_withdrawer.h"

#include "core/access/scope_maker.h"
#include "core/ledger/records_root.h"
#include "core/model/source_findings.h"
#include "core/records/disposition/conversation_settler.h"
#include "core/search/facet_terms.h"
#include "core/store/destruction_repository.h"
#include "core/store/live_message_repository.h"
#include "core/store/message_repository.h"
#include "core/store/source_repository.h"
#include "core/store/withdrawal_repository.h"

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMessagesAtOnce = 2000;

Scope system() { return access::ScopeMaker::system(); }

/// Calls `act(some)` on slices of a list.
template <class F>
Result<void> inSlices(std::span<const MessageId> ids, F act) {
  for (std::size_t first = 0; first < ids.size(); first += kMessagesAtOnce)
    MUNIMENT_TRY(act(ids.subspan(first, std::min(kMessagesAtOnce, ids.size() - first))));
  return {};
}

} // namespace

SourceWithdrawer::SourceWithdrawer(store::Connection& connection, vault::Vault& vault, const SourceId& source)
    : m_connection(&connection),
      m_content(connection, vault, SnapshotId::parse(source.toString()).value_or(SnapshotId())) {}

Result<WithdrawnSource> SourceWithdrawer::withdraw(const store::StoredConversation& stored, ConversationSource source,
                                                   Json note) {
  const int number = source.number;
  store::WithdrawalRepository repository(*m_connection);
  MUNIMENT_TRY_LET(brought, repository.brought(stored.number, number, system()));
  source.recordsRoot = Sha256(); // claims nothing until the end
  MUNIMENT_TRY(store::SourceRepository(*m_connection).save(stored.number, source));
  MUNIMENT_TRY(dropOriginal(stored, number));
  MUNIMENT_TRY(inSlices(brought.alone, [&](auto some) { return m_content.destroyMessages(some); }));
  MUNIMENT_TRY(inSlices(brought.shared, [&](auto some) { return giveToOthers(stored, number, some); }));
  MUNIMENT_TRY(repository.forget(stored.number, number));
  MUNIMENT_TRY(leaveTombstone(stored.number, std::move(source), std::move(note)));
  MUNIMENT_TRY(compareOthers(stored.number));
  QByteArrayList doomed;
  MUNIMENT_TRY(ConversationSettler(*m_connection).settle(stored.conversation.id, m_draft, doomed));
  MUNIMENT_TRY(m_content.doom(doomed));
  return WithdrawnSource{m_content.destroyed().messages, std::ssize(brought.shared)};
}

Result<void> SourceWithdrawer::leaveTombstone(std::int64_t conversation, ConversationSource source, Json note) {
  source.reading = Json::Object{{u"format"_s, source.format()}, {u"withdrawn"_s, std::move(note)}};
  source.name.clear();
  source.owner.clear();
  source.zone.clear();
  source.digest = Sha256();
  source.size = 0;
  source.state = ConversationSource::State::Complete;
  MUNIMENT_TRY_LET(root, ledger::recordsRoot(*m_connection, conversation, source.number, system()));
  source.recordsRoot = root; // over nothing
  source.salt = Salt();
  MUNIMENT_TRY(store::SourceRepository(*m_connection).save(conversation, source));
  MUNIMENT_TRY_LET(digest, commitment(source.salt, contentOf(source)));
  m_draft.state.push_back({aggregateOf(source.id), digest});
  return {};
}

Result<void> SourceWithdrawer::compareOthers(std::int64_t conversation) {
  MUNIMENT_TRY_LET(sources, store::SourceRepository(*m_connection).ofConversation(conversation, system()));
  std::set<int> left;
  for (const ConversationSource& other : sources) {
    if (!isWithdrawn(other))
      left.insert(other.number);
  }
  return store::WithdrawalRepository(*m_connection).clearOneSided(conversation, left);
}

Result<void> SourceWithdrawer::dropOriginal(const store::StoredConversation& stored, int source) {
  MUNIMENT_TRY_LET(segments, store::SourceRepository(*m_connection).segments(stored.number, system()));
  std::erase_if(segments, [source](const SourceSegment& segment) { return segment.source != source; });
  QByteArrayList objects;
  for (const SourceSegment& segment : segments) {
    m_draft.state.push_back({aggregateOfSegment(stored.conversation.id, segment), std::nullopt});
    objects.append(segment.address);
  }
  MUNIMENT_TRY(store::DestructionRepository(*m_connection).replace(stored.number, segments, {}));
  return m_content.doom(objects);
}

Result<void> SourceWithdrawer::giveToOthers(const store::StoredConversation& stored, int source,
                                            std::span<const MessageId> ids) {
  store::MessageRepository repository(*m_connection);
  MUNIMENT_TRY_LET(messages, repository.byIds(ids, system()));
  MUNIMENT_TRY_LET(sightings, repository.sightings(ids, system()));
  std::map<MessageId, std::vector<Sighting>> others;
  for (Sighting& sighting : sightings) {
    if (sighting.source != source)
      others[sighting.message].push_back(std::move(sighting));
  }
  std::vector<store::SharedMessage> shared;
  m_reworded.clear();
  for (Message& message : messages) {
    if (message.flags & MessageFlag::Destroyed)
      continue;
    MUNIMENT_TRY(rest(message, std::move(others[message.id])));
    shared.push_back({message.id, message.flags, message.sightings});
  }
  MUNIMENT_TRY(store::WithdrawalRepository(*m_connection).saveShared(shared));
  MUNIMENT_TRY_LET(speakers, store::ConversationRepository(*m_connection).speakers(stored.number, system()));
  std::map<int, QByteArray> terms;
  for (const Speaker& speaker : speakers)
    terms.emplace(speaker.number, search::speakerTerms(speaker));
  std::vector<store::LiveMessageRepository::Rewrite> rewrites;
  for (const auto& [before, after] : m_reworded) {
    store::LiveMessageRepository::Rewrite& rewrite = rewrites.emplace_back();
    rewrite.message = after;
    search::appendMessageIndex(rewrite.before, before, terms[before.speaker]);
    search::appendMessageIndex(rewrite.after, after, terms[after.speaker]);
  }
  MUNIMENT_TRY(store::LiveMessageRepository(*m_connection).rewrite(rewrites));
  return store::WithdrawalRepository(*m_connection).forgetFrozen(ids);
}

Result<void> SourceWithdrawer::rest(Message& message, std::vector<Sighting> others) {
  store::WithdrawalRepository repository(*m_connection);
  const Message before = message;
  bool isReworded = false;
  const auto isAsShown = [&](const Sighting& sighting) { return !sighting.text && sighting.time == message.time; };
  if (!others.empty() && std::ranges::none_of(others, isAsShown)) {
    const Sighting& basis = others.front();
    message.text = basis.text.value_or(before.text);
    message.time = basis.time;
    message.flags = basis.flags & kOwnFlags;
    message.salt = makeSalt();
    QByteArray content;
    content.append(message.salt.view());
    if (!appendContent(content, message))
      return failure(ErrorKind::Failed, "json.not_canonical"_L1);
    m_draft.leaves.push_back({aggregateOf(message.id), sha256(content)});
    for (Sighting& sighting : others) {
      const std::optional<QString> said = sighting.text;
      const QString words = said.value_or(before.text);
      sighting.text = words == message.text ? std::nullopt : std::optional(words);
      if (sighting.text != said)
        MUNIMENT_TRY(repository.saveWords(sighting));
    }
    MUNIMENT_TRY(repository.saveTime(message.id, message.time));
    isReworded = true;
  }
  message.sightings = static_cast<std::int32_t>(others.size());
  message.flags = (message.flags & (kOwnFlags | MessageFlag::OnlyInOneSource)) | findingsOf(others);
  if (isReworded)
    m_reworded.emplace_back(before, message);
  return {};
}

bool isWithdrawn(const ConversationSource& source) { return source.reading.at(u"withdrawn").object() != nullptr; }

void SourceWithdrawer::moveInto(EntryDraft& draft) {
  std::ranges::move(m_draft.state, std::back_inserter(draft.state));
  std::ranges::move(m_draft.leaves, std::back_inserter(draft.leaves));
  m_draft = EntryDraft();
  m_content.moveInto(draft);
}

} // namespace muniment::records
