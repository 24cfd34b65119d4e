#include "core/records/disposition/conversation_settler.h"

#include "core/access/scope_maker.h"
#include "core/ledger/records_root.h"
#include "core/store/destruction_repository.h"
#include "core/store/live_destruction.h"
#include "core/store/source_repository.h"

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

Scope system() { return access::ScopeMaker::system(); }

template <class V>
Result<void> addState(EntryDraft& draft, const QString& aggregate, const V& value) {
  MUNIMENT_TRY_LET(digest, commitment(value.salt, contentOf(value)));
  draft.state.push_back({aggregate, digest});
  return {};
}

} // namespace

Result<void> ConversationSettler::settle(const ConversationId& id, EntryDraft& draft, QByteArrayList& doomed) {
  store::ConversationRepository conversations(*m_connection);
  MUNIMENT_TRY_LET(stored, conversations.byId(id, system()));
  if (!stored)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  MUNIMENT_TRY_LET(live, store::DestructionRepository(*m_connection).liveSpeakers(stored->number, system()));
  MUNIMENT_TRY_LET(sources, store::SourceRepository(*m_connection).ofConversation(stored->number, system()));
  for (ConversationSource& source : sources)
    MUNIMENT_TRY(settleSource(*stored, std::move(source), live.empty(), draft, doomed));
  MUNIMENT_TRY(forgetSpeakers(*stored, live, draft));
  if (live.empty()) {
    MUNIMENT_TRY(forgetTitle(*stored, draft));
    MUNIMENT_TRY_LET(names, store::LiveDestruction(*m_connection).takeNames(id, system()));
    for (const QString& name : names)
      draft.state.push_back({name, std::nullopt});
  }
  return conversations.recount(stored->number);
}

Result<void> ConversationSettler::settleSource(const store::StoredConversation& stored, ConversationSource source,
                                               bool empty, EntryDraft& draft, QByteArrayList& doomed) {
  const bool isLive = empty && source.format() == u"whatsapp-cloud-api";
  if (!isLive && (source.state != ConversationSource::State::Complete || source.recordsRoot != Sha256()))
    return {};
  if (!isLive) {
    MUNIMENT_TRY(dropSegments(stored, source.number, draft, doomed));
    MUNIMENT_TRY_LET(root, ledger::recordsRoot(*m_connection, stored.number, source.number, system()));
    source.recordsRoot = root;
  }
  if (empty) {
    source.name.clear();
    source.owner.clear();
    source.digest = Sha256();
    source.size = 0;
    source.reading = Json::Object{{u"format"_s, source.format()}};
    source.salt = Salt();
  }
  MUNIMENT_TRY(store::SourceRepository(*m_connection).save(stored.number, source));
  return addState(draft, aggregateOf(source.id), source);
}

Result<void> ConversationSettler::dropSegments(const store::StoredConversation& stored, int source, EntryDraft& draft,
                                               QByteArrayList& doomed) {
  MUNIMENT_TRY_LET(segments, store::SourceRepository(*m_connection).segments(stored.number, system()));
  std::erase_if(segments, [&](const SourceSegment& segment) { return segment.source != source; });
  std::ranges::sort(segments, {}, &SourceSegment::first);
  std::vector<bool> lives(segments.size());
  MUNIMENT_TRY_LET(offsets, store::DestructionRepository(*m_connection).liveOffsets(stored.number, source, system()));
  for (const std::int64_t offset : offsets) {
    const auto after = std::ranges::upper_bound(segments, offset, {}, &SourceSegment::first);
    if (after != segments.begin())
      lives[static_cast<std::size_t>(std::distance(segments.begin(), after) - 1)] = true;
  }
  std::vector<SourceSegment> dead;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (lives[i])
      continue;
    draft.state.push_back({aggregateOfSegment(stored.conversation.id, segments[i]), std::nullopt});
    doomed.append(segments[i].address);
    dead.push_back(segments[i]);
  }
  return store::DestructionRepository(*m_connection).replace(stored.number, dead, {});
}

Result<void> ConversationSettler::forgetSpeakers(const store::StoredConversation& stored, const std::set<int>& live,
                                                 EntryDraft& draft) {
  MUNIMENT_TRY_LET(speakers, store::ConversationRepository(*m_connection).speakers(stored.number, system()));
  std::vector<int> silent;
  for (Speaker& speaker : speakers) {
    if (live.contains(speaker.number) || (speaker.label.isEmpty() && speaker.phone.isEmpty()))
      continue;
    silent.push_back(speaker.number);
    speaker.label.clear();
    speaker.phone.clear();
    speaker.salt = Salt();
    MUNIMENT_TRY(addState(draft, aggregateOfSpeaker(stored.conversation.id, speaker.number), speaker));
  }
  return store::DestructionRepository(*m_connection).wipeSpeakers(stored.number, silent);
}

Result<void> ConversationSettler::forgetTitle(const store::StoredConversation& stored, EntryDraft& draft) {
  Conversation tombstone = stored.conversation;
  tombstone.title.clear();
  tombstone.salt = Salt();
  MUNIMENT_TRY(store::DestructionRepository(*m_connection).wipeTitle(tombstone));
  return addState(draft, aggregateOf(tombstone.id), tombstone);
}

} // namespace muniment::records
