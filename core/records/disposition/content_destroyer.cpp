#include "core/records/disposition/content_destroyer.h"

#include "core/access/scope_maker.h"
#include "core/records/disposition/blanking.h"
#include "core/search/facet_terms.h"
#include "core/store/case_parts.h"
#include "core/store/destruction_repository.h"
#include "core/store/document_links.h"
#include "core/store/document_repository.h"
#include "core/store/item_repository.h"
#include "core/store/live_destruction.h"
#include "core/store/live_repository.h"
#include "core/store/message_repository.h"
#include "core/store/receipt_repository.h"
#include "core/store/source_repository.h"

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

Scope system() { return access::ScopeMaker::system(); }

/// The ids that are not among those covered.
template <class I>
std::vector<I> without(std::span<const I> ids, const std::set<I>& covered) {
  std::vector<I> rest;
  std::ranges::copy_if(ids, std::back_inserter(rest), [&](const I& id) { return !covered.contains(id); });
  return rest;
}

void blankRange(QByteArray& bytes, std::int64_t first, std::int64_t size) {
  const std::int64_t begin = std::clamp<std::int64_t>(first, 0, bytes.size());
  std::fill_n(bytes.begin() + begin, std::clamp<std::int64_t>(size, 0, bytes.size() - begin), '\0');
}

template <class V>
Result<EntryLeaf> leafOf(const QString& aggregate, const V& value) {
  MUNIMENT_TRY_LET(digest, commitment(value.salt, contentOf(value)));
  return EntryLeaf{aggregate, digest};
}

} // namespace

Result<void> ContentDestroyer::destroyMessages(std::span<const MessageId> ids) {
  store::DestructionRepository destruction(*m_connection);
  MUNIMENT_TRY_LET(covered, destruction.covered(ids, system()));
  const std::vector<MessageId> free = without(ids, covered);
  MUNIMENT_TRY_LET(messages, store::MessageRepository(*m_connection).byIds(free, system()));
  std::map<ConversationId, std::vector<Message>> byConversation;
  for (Message& message : messages) {
    if (!(message.flags & MessageFlag::Destroyed))
      byConversation[message.conversation].push_back(std::move(message));
  }
  for (const auto& [conversation, some] : byConversation) {
    MUNIMENT_TRY_LET(stored, store::ConversationRepository(*m_connection).byId(conversation, system()));
    if (!stored)
      return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
    MUNIMENT_TRY(destroyIn(*stored, some));
  }
  return {};
}

Result<void> ContentDestroyer::destroyIn(const store::StoredConversation& stored, std::span<const Message> messages) {
  MUNIMENT_TRY_LET(words, wordsOf(stored, messages));
  std::vector<MessageId> ids;
  QByteArrayList objects;
  QByteArray content;
  for (const Message& message : messages) {
    const Message tombstone = tombstoneOf(message);
    content.clear();
    content.append(tombstone.salt.view());
    if (!appendContent(content, tombstone))
      return failure(ErrorKind::Failed, "json.not_canonical"_L1);
    m_leaves.push_back({aggregateOf(message.id), sha256(content)});
    if (message.attachment) {
      m_state.push_back({aggregateOfAttachment(message.id), std::nullopt});
      if (!message.attachment->address.isEmpty()) {
        objects.append(message.attachment->address);
        m_destroyed.bytes += message.attachment->size;
        ++m_destroyed.files;
      }
    }
    m_destroyed.bytes += message.text.toUtf8().size();
    ids.push_back(message.id);
  }
  MUNIMENT_TRY(blankOriginals(stored, ids));
  MUNIMENT_TRY(store::DestructionRepository(*m_connection).wipe(messages, words));
  m_destroyed.messages += std::ssize(messages);
  MUNIMENT_TRY_LET(remarks, store::DestructionRepository(*m_connection).takeRemarks(ids, system()));
  for (const QString& remark : remarks)
    m_state.push_back({remark, std::nullopt});
  MUNIMENT_TRY(forgetWhatWasTold(ids));
  MUNIMENT_TRY(blankComments(ids));
  return doom(objects);
}

Result<void> ContentDestroyer::blankComments(std::span<const MessageId> ids) {
  store::CaseParts<CaseEvent> events(*m_connection);
  for (const MessageId& id : ids) {
    MUNIMENT_TRY_LET(quoting, events.byWord(aggregateOf(id), system()));
    for (CaseEvent& event : quoting) {
      if (event.kind != CaseEvent::Kind::Comment || event.text.isEmpty())
        continue;
      event.text.clear();
      event.salt = makeSalt();
      MUNIMENT_TRY(events.save(event));
      MUNIMENT_TRY_LET(leaf, leafOf(aggregateOf(event.id), event));
      m_leaves.push_back(std::move(leaf));
    }
  }
  return {};
}

/// Edits, reactions and statuses go with their message, and so do their bytes in the webhooks that brought them.
Result<void> ContentDestroyer::forgetWhatWasTold(std::span<const MessageId> ids) {
  MUNIMENT_TRY_LET(taken, store::LiveDestruction(*m_connection).takeWith(ids, system()));
  for (const QString& aggregate : taken.aggregates)
    m_state.push_back({aggregate, std::nullopt});
  QByteArrayList objects;
  for (store::LiveDestruction::Loss& loss : taken.losses) {
    LiveArrival& arrival = loss.arrival;
    const auto address = vault::VaultAddress::fromBytes(arrival.address);
    if (!address)
      continue;
    objects.append(arrival.address);
    if (loss.isLast) {
      arrival.address.clear();
      arrival.digest = Sha256();
      arrival.names.clear();
    } else {
      MUNIMENT_TRY_LET(bytes, m_vault->read(*address));
      for (const auto& [first, size] : loss.ranges)
        blankRange(bytes, bytes.size() - arrival.size + first, size); // the body stands at the end
      MUNIMENT_TRY_LET(kept, m_vault->put(bytes));
      arrival.address = kept.address.toBytes();
    }
    arrival.salt = makeSalt();
    MUNIMENT_TRY(store::LiveRepository(*m_connection).save(arrival));
    MUNIMENT_TRY_LET(leaf, leafOf(aggregateOfArrival(arrival.id), arrival));
    m_leaves.push_back(std::move(leaf));
  }
  return doom(objects);
}

Result<std::vector<QByteArray>> ContentDestroyer::wordsOf(const store::StoredConversation& stored,
                                                          std::span<const Message> messages) {
  MUNIMENT_TRY_LET(speakers, store::ConversationRepository(*m_connection).speakers(stored.number, system()));
  std::map<int, QByteArray> terms;
  for (const Speaker& speaker : speakers)
    terms.emplace(speaker.number, search::speakerTerms(speaker));
  std::vector<QByteArray> words;
  for (const Message& message : messages)
    search::appendMessageIndex(words.emplace_back(), message, terms[message.speaker]);
  return words;
}

Result<void> ContentDestroyer::blankOriginals(const store::StoredConversation& stored, std::span<const MessageId> ids) {
  store::DestructionRepository destruction(*m_connection);
  MUNIMENT_TRY_LET(places, destruction.places(ids, system()));
  MUNIMENT_TRY_LET(segments, store::SourceRepository(*m_connection).segments(stored.number, system()));
  std::vector<SourceSegment> old;
  std::vector<SourceSegment> fresh;
  QByteArrayList objects;
  for (const BlankSegment& wanted : blankSegments(segments, places)) {
    objects.append(wanted.segment.address);
    old.push_back(wanted.segment);
    if (wanted.isWhole()) {
      m_state.push_back({aggregateOfSegment(stored.conversation.id, wanted.segment), std::nullopt});
      continue;
    }
    const auto address = vault::VaultAddress::fromBytes(wanted.segment.address);
    if (!address)
      return failure(ErrorKind::VerificationFailed, "store.damaged"_L1);
    MUNIMENT_TRY_LET(bytes, m_vault->read(*address));
    blank(bytes, wanted);
    MUNIMENT_TRY_LET(kept, m_vault->put(bytes));
    SourceSegment made = wanted.segment;
    made.digest = kept.digest;
    made.address = kept.address.toBytes();
    made.salt = makeSalt();
    MUNIMENT_TRY_LET(leaf, leafOf(aggregateOfSegment(stored.conversation.id, made), made));
    m_leaves.push_back(std::move(leaf));
    fresh.push_back(std::move(made));
  }
  MUNIMENT_TRY(destruction.replace(stored.number, old, fresh));
  std::set<int> sources;
  for (const store::SightingPlace& place : places)
    sources.insert(place.source);
  MUNIMENT_TRY(withdrawRoots(stored, sources));
  return doom(objects);
}

/// A source whose records changed claims no root until the conversation is settled.
Result<void> ContentDestroyer::withdrawRoots(const store::StoredConversation& stored, const std::set<int>& sources) {
  store::SourceRepository repository(*m_connection);
  MUNIMENT_TRY_LET(known, repository.ofConversation(stored.number, system()));
  for (ConversationSource& source : known) {
    if (!sources.contains(source.number) || source.recordsRoot == Sha256())
      continue;
    source.recordsRoot = Sha256();
    MUNIMENT_TRY(repository.save(stored.number, source));
    MUNIMENT_TRY_LET(leaf, leafOf(aggregateOf(source.id), source));
    m_leaves.push_back(std::move(leaf));
  }
  return {};
}

Result<void> ContentDestroyer::destroyItems(std::span<const ItemId> ids) {
  store::DestructionRepository destruction(*m_connection);
  MUNIMENT_TRY_LET(covered, destruction.covered(ids, system()));
  std::vector<CapturedItem> gone;
  QByteArrayList objects;
  for (const ItemId& id : without(ids, covered)) {
    MUNIMENT_TRY_LET(item, store::ItemRepository(*m_connection).byId(id, system()));
    if (!item || item->isDestroyed())
      continue;
    const CapturedItem tombstone = tombstoneOf(*item);
    MUNIMENT_TRY_LET(leaf, leafOf(aggregateOf(id), tombstone));
    m_leaves.push_back(std::move(leaf));
    objects.append(item->address);
    ++m_destroyed.files;
    m_destroyed.bytes += item->size;
    gone.push_back(std::move(*item));
  }
  std::set<QString> names;
  for (const CapturedItem& item : gone)
    names.insert(item.id.toString());
  if (!names.empty())
    MUNIMENT_TRY(store::ReceiptRepository(*m_connection).forgetAnswersAbout(names));
  m_destroyed.items += std::ssize(gone);
  MUNIMENT_TRY(destroyDocuments(gone));
  MUNIMENT_TRY(destruction.wipe(gone));
  return doom(objects);
}

Result<void> ContentDestroyer::destroyDocuments(std::span<const CapturedItem> items) {
  store::DocumentRepository documents(*m_connection);
  store::DocumentLinks links(*m_connection);
  for (const CapturedItem& item : items) {
    MUNIMENT_TRY_LET(file, documents.file(item.id, system()));
    if (!file)
      continue;
    MUNIMENT_TRY_LET(ids, documents.ofItem(item.id, system()));
    MUNIMENT_TRY_LET(answered, links.answered(ids, system()));
    MUNIMENT_TRY_LET(repeated, documents.repeatedIn(item.id, 1, system()));
    MUNIMENT_TRY(documents.remove(item.id));
    m_state.push_back({aggregateOfDocumentFile(item.id), std::nullopt});
    const std::set<DocumentId> gone(ids.begin(), ids.end());
    for (const DocumentId& id : gone)
      m_state.push_back({aggregateOf(id), std::nullopt});
    MUNIMENT_TRY(links.refresh(without(std::span<const DocumentId>(answered), gone), system()));
    for (const ItemId& other : repeated)
      MUNIMENT_TRY(documents.settleDuplicates(other, 1));
  }
  return {};
}

Result<void> ContentDestroyer::doom(const QByteArrayList& addresses) {
  if (addresses.isEmpty())
    return {};
  return store::DestructionRepository(*m_connection).doom(addresses, m_snapshot);
}

void ContentDestroyer::moveInto(EntryDraft& draft) {
  std::ranges::move(m_state, std::back_inserter(draft.state));
  std::ranges::move(m_leaves, std::back_inserter(draft.leaves));
  m_state.clear();
  m_leaves.clear();
}

} // namespace muniment::records
