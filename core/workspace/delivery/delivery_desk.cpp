#include "core/workspace/delivery/delivery_desk.h"

#include "core/access/scope_maker.h"
#include "core/delivery/arrival.h"
#include "core/delivery/journal_reader.h"
#include "core/delivery/lanes.h"
#include "core/store/lease_repository.h"
#include "core/store/receiver_repository.h"
#include "core/workspace/delivery/delivery_tasks.h"
#include "core/workspace/delivery/payload_seal.h"
#include "core/workspace/delivery/receiver_keys.h"
#include "core/workspace/records/entry_state.h"

#include <map>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::LoadedDelivery;

constexpr qint64 kPortion = qint64(1) << 20; ///< bytes of a journal taken in at once

EntryDraft draftOf(const QString& verb, const QString& subject, Json::Object payload) {
  EntryDraft draft;
  draft.actor = u"agent"_s;
  draft.verb = verb;
  draft.subject = subject;
  draft.payload = std::move(payload);
  return draft;
}

void add(std::vector<StateChange>& states, const std::vector<StateChange>& more) {
  states.insert(states.end(), more.begin(), more.end());
}

Result<void> recordDeath(const Delivery& dead, store::Transaction& transaction) {
  EntryDraft draft = draftOf(
      u"delivery.died"_s, aggregateOf(dead.id),
      {{u"attempts"_s, dead.attempts}, {u"kind"_s, dead.kind}, {u"peer"_s, dead.peer}, {u"problem"_s, dead.problem}});
  draft.matter = dead.matter;
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(dead.id), dead));
  draft.state = {state};
  MUNIMENT_TRY_LET(tasks, askAbout(transaction.connection(), dead, transaction.now()));
  add(draft.state, tasks);
  transaction.record(std::move(draft));
  return {};
}

/// One entry for all that was done together, and one for each that a person must look at.
Result<void> recordEndings(const QString& peer, std::span<const Delivery> ended, store::Transaction& transaction) {
  std::map<std::optional<MatterId>, std::vector<const Delivery*>> done;
  for (const Delivery& delivery : ended) {
    if (delivery.state == Delivery::State::Dead)
      MUNIMENT_TRY(recordDeath(delivery, transaction));
    else
      done[delivery.matter].push_back(&delivery);
  }
  for (const auto& [matter, deliveries] : done) {
    EntryDraft draft = draftOf(u"delivery.done"_s,
                               deliveries.size() == 1 ? aggregateOf(deliveries.front()->id) : aggregateOfPeer(peer),
                               {{u"count"_s, static_cast<std::int64_t>(deliveries.size())}, {u"peer"_s, peer}});
    draft.matter = matter;
    for (const Delivery* delivery : deliveries) {
      MUNIMENT_TRY_LET(state, stateOf(aggregateOf(delivery->id), *delivery));
      draft.state.push_back(state);
    }
    transaction.record(std::move(draft));
  }
  return {};
}

Result<void> recordClosing(const PeerGate& gate, store::Transaction& transaction) {
  EntryDraft draft =
      draftOf(u"peer.paused"_s, aggregateOfPeer(gate.peer), {{u"hourly"_s, gate.hourly}, {u"peer"_s, gate.peer}});
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfPeer(gate.peer), gate));
  draft.state = {state};
  MUNIMENT_TRY_LET(tasks, askAbout(transaction.connection(), gate, transaction.now()));
  add(draft.state, tasks);
  transaction.record(std::move(draft));
  return {};
}

/// Opens a letter with whichever key it was sealed to.
Result<QByteArray> opened(QByteArrayView letter, std::span<const LetterKey> keys) {
  auto bytes = Result<QByteArray>(failure(ErrorKind::NotFound, "receiver.no_keys"_L1));
  for (auto key = keys.rbegin(); key != keys.rend() && !bytes; ++key)
    bytes = key->open(letter, delivery::kArrivalPurpose);
  return bytes;
}

/// A letter as the inbox keeps it. One that cannot be read is kept as it is, for a person.
LoadedDelivery arrivalOf(const QByteArray& letter, std::span<const LetterKey> keys, const vault::WorkspaceKey& key,
                         Instant now) {
  const auto bytes = opened(letter, keys);
  const auto arrival = bytes ? delivery::arrivalFrom(*bytes) : Result<delivery::Arrival>(Failure(bytes.error()));
  LoadedDelivery loaded;
  Delivery& delivery = loaded.delivery;
  delivery.id = DeliveryId::make(now);
  delivery.direction = Delivery::Direction::In;
  delivery.peer = arrival ? arrival->peer : u"receiver"_s;
  delivery.kind = arrival ? u"webhook"_s : u"unreadable"_s;
  delivery.at = arrival ? arrival->at : now;
  delivery.source = sourceOf(key, arrival ? arrival->body : letter);
  delivery.lane = delivery.source; // one that nobody understands holds up no other
  loaded.payload = sealPayload(key, delivery.id, arrival ? *bytes : letter);
  if (!arrival) {
    delivery.state = Delivery::State::Dead;
    delivery.problem = arrival.error().id;
    delivery.salt = makeSalt();
  }
  return loaded;
}

} // namespace

template <class F>
auto DeliveryDesk::write(F work) {
  using R = std::invoke_result_t<F&, store::Transaction&>;
  auto written = m_writer
                     ->run([token = m_token, work = std::move(work)](store::Transaction& transaction) mutable -> R {
                       MUNIMENT_TRY(store::LeaseRepository(transaction.connection()).checkToken(u"agent"_s, token));
                       return work(transaction);
                     })
                     .result();
  return written ? R(std::move(written->value)) : R(Failure(written.error()));
}

Result<std::vector<LoadedDelivery>> DeliveryDesk::claim(const delivery::Round& round) {
  MUNIMENT_TRY_LET(claimed, write([round](store::Transaction& transaction) {
                     return delivery::claim(transaction.connection(), round, transaction.now(),
                                            access::ScopeMaker::system());
                   }));
  std::vector<Delivery> damaged;
  std::vector<LoadedDelivery> ready;
  for (LoadedDelivery& each : claimed) {
    auto payload = openPayload(*m_services->key, each.delivery.id, each.payload);
    if (payload) {
      ready.push_back({std::move(each.delivery), std::move(*payload)});
      continue;
    }
    each.delivery.state = Delivery::State::Dead;
    each.delivery.problem = payload.error().id;
    each.delivery.claim.clear();
    damaged.push_back(std::move(each.delivery));
  }
  if (!damaged.empty())
    MUNIMENT_TRY(settle(round, damaged));
  return ready;
}

Result<void> DeliveryDesk::settle(const delivery::Round& round, std::span<const Delivery> deliveries) {
  std::vector<Delivery> all(deliveries.begin(), deliveries.end());
  const auto settled = write([round, all](store::Transaction& transaction) -> Result<bool> {
    MUNIMENT_TRY_LET(outcome, delivery::settle(transaction.connection(), round, all, transaction.now(),
                                               access::ScopeMaker::system()));
    MUNIMENT_TRY(recordEndings(round.peer, outcome.ended, transaction));
    if (outcome.closed)
      MUNIMENT_TRY(recordClosing(*outcome.closed, transaction));
    return true;
  });
  if (!settled)
    return Failure(settled.error());
  return {};
}

Result<qint64> DeliveryDesk::drain(const FilePath& journal) {
  FileSystem& files = *m_services->environment.files;
  const vault::WorkspaceKey& key = *m_services->key;
  std::vector<LetterKey> keys;
  store::ReceiverRepository::Cursor cursor;
  const auto begun = write([&](store::Transaction& transaction) -> Result<bool> {
    MUNIMENT_TRY_LET(known, receiverKeys(transaction.connection(), key));
    keys = std::move(known);
    MUNIMENT_TRY_LET(at, store::ReceiverRepository(transaction.connection()).cursor(journal.value));
    cursor = at;
    return true;
  });
  if (!begun)
    return Failure(begun.error());
  MUNIMENT_TRY_LET(page, delivery::readJournal(files, journal, {cursor.segment, cursor.place}, kPortion));
  if (page.letters.empty())
    return 0;
  std::vector<LoadedDelivery> arrivals;
  for (const delivery::JournalPage::Letter& letter : page.letters)
    arrivals.push_back(arrivalOf(letter.sealed, keys, key, m_services->environment.clock->now()));
  const auto taken = write([&](store::Transaction& transaction) -> Result<bool> {
    store::ReceiverRepository repository(transaction.connection());
    MUNIMENT_TRY_LET(at, repository.cursor(journal.value));
    if (at.segment != cursor.segment || at.place != cursor.place)
      return true; // somebody else took it in meanwhile
    MUNIMENT_TRY(delivery::takeIn(transaction.connection(), arrivals, transaction.now()));
    for (const LoadedDelivery& arrival : arrivals) {
      if (arrival.delivery.state == Delivery::State::Dead)
        MUNIMENT_TRY(recordDeath(arrival.delivery, transaction));
    }
    MUNIMENT_TRY(repository.moveCursor(journal.value, {page.next.segment, page.next.offset}));
    return true;
  });
  if (!taken)
    return Failure(taken.error());
  MUNIMENT_TRY(delivery::clearJournal(files, journal, page.next));
  return static_cast<qint64>(page.letters.size());
}

} // namespace muniment::workspace
