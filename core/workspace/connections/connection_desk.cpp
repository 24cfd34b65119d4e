#include "core/workspace/connections/connection_desk.h"

#include "core/access/scope_maker.h"
#include "core/delivery/lanes.h"
#include "core/store/connection_repository.h"
#include "core/store/lease_repository.h"
#include "core/store/ledger_repository.h"
#include "core/workspace/delivery/payload_seal.h"

#include <set>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::ConnectionHealthRepository;

constexpr int kLookBack = 100;

Result<store::LoadedDelivery> arrivalOf(const Connection& connection, const NewsItem& item,
                                        const vault::WorkspaceKey& key, Instant now) {
  Json::Array name = {connection.id.toString(), item.resource, item.id};
  MUNIMENT_TRY_LET(source, canonicalJson(std::move(name)));
  store::LoadedDelivery loaded;
  Delivery& delivery = loaded.delivery;
  delivery.id = DeliveryId::make(now);
  delivery.direction = Delivery::Direction::In;
  delivery.peer = connection.peer;
  delivery.kind = u"item"_s;
  delivery.at = now;
  delivery.matter = connection.matter;
  delivery.source = sourceOf(key, source);
  delivery.lane = delivery.source; // one that nobody understands holds no other up
  loaded.payload = sealPayload(key, delivery.id, bytesOf(item));
  return loaded;
}

/// Whose secrets were entered or forgotten since.
Result<std::set<ConnectionId>> secretsSince(std::int64_t after, store::Connection& connection) {
  std::set<ConnectionId> changed;
  const store::EntryFilter told{u"connection.secret"_s, {}, {}, std::nullopt, std::nullopt};
  std::int64_t before = Json::kLargestInteger;
  for (;;) {
    MUNIMENT_TRY_LET(entries,
                     store::LedgerRepository(connection).before(before, kLookBack, told, access::ScopeMaker::system()));
    for (const LedgerEntry& entry : entries) {
      if (entry.seq <= after)
        return changed;
      if (const auto id = ConnectionId::parse(entry.subject.section(u':', 1)))
        changed.insert(*id);
      before = entry.seq;
    }
    if (entries.size() < static_cast<std::size_t>(kLookBack))
      return changed;
  }
}

} // namespace

QByteArray bytesOf(const NewsItem& item) {
  return item.resource.toUtf8() + '\n' + item.id.toUtf8().toBase64() + '\n' + item.raw;
}

Result<NewsItem> newsItemFrom(QByteArrayView bytes) {
  const qsizetype first = bytes.indexOf('\n');
  const qsizetype second = first < 0 ? -1 : bytes.indexOf('\n', first + 1);
  if (second < 0)
    return failure(ErrorKind::VerificationFailed, "delivery.payload_damaged"_L1);
  return NewsItem{QString::fromUtf8(bytes.first(first)),
                  QString::fromUtf8(QByteArray::fromBase64(bytes.sliced(first + 1, second - first - 1).toByteArray())),
                  bytes.sliced(second + 1).toByteArray()};
}

template <class F>
auto ConnectionDesk::write(F work) {
  using R = std::invoke_result_t<F&, store::Transaction&>;
  auto written = m_writer
                     ->run([token = m_token, work = std::move(work)](store::Transaction& transaction) mutable -> R {
                       MUNIMENT_TRY(store::LeaseRepository(transaction.connection()).checkToken(u"agent"_s, token));
                       return work(transaction);
                     })
                     .result();
  return written ? R(std::move(written->value)) : R(Failure(written.error()));
}

Result<ConnectionDesk::List> ConnectionDesk::list(std::int64_t after) {
  return m_readers
      ->run([after](store::Connection& connection) -> Result<List> {
        List list;
        const store::EntryFilter told{u"connection."_s, {}, {}, std::nullopt, std::nullopt};
        MUNIMENT_TRY_LET(
            last,
            store::LedgerRepository(connection).before(Json::kLargestInteger, 1, told, access::ScopeMaker::system()));
        list.seq = last.empty() ? 0 : last.front().seq;
        if (list.seq > after) {
          MUNIMENT_TRY_LET(changed, secretsSince(after, connection));
          list.secretsOf = std::move(changed);
        }
        MUNIMENT_TRY_LET(all, store::ConnectionRepository(connection).all(access::ScopeMaker::system()));
        list.connections = std::move(all);
        return list;
      })
      .result();
}

Result<QStringList> ConnectionDesk::strangers() {
  return m_readers
      ->run([](store::Connection& connection) -> Result<QStringList> {
        const Scope system = access::ScopeMaker::system();
        MUNIMENT_TRY_LET(all, store::ConnectionRepository(connection).all(system));
        // Under these names the program itself keeps what came in.
        std::set<QString> known = {u"receiver"_s, u"answers"_s};
        for (const Connection& each : all)
          known.insert(each.peer);
        MUNIMENT_TRY_LET(counts, store::DeliveryRepository(connection).counts(system));
        QStringList strangers;
        for (const store::DeliveryCount& count : counts) {
          const bool waits = count.state == Delivery::State::Queued || count.state == Delivery::State::Parked;
          if (count.direction == Delivery::Direction::In && waits && count.count > 0 && !known.contains(count.peer))
            strangers.append(count.peer);
        }
        strangers.removeDuplicates();
        return strangers;
      })
      .result();
}

Result<QString> ConnectionDesk::cursor(const ConnectionId& id, const QString& resource) {
  return m_readers
      ->run([id, resource](store::Connection& connection) {
        return ConnectionHealthRepository(connection).cursor(id, resource);
      })
      .result();
}

Result<qint64> ConnectionDesk::takeIn(const Connection& connection, std::span<const NewsItem> items,
                                      const std::optional<QString>& cursor) {
  std::vector<store::LoadedDelivery> arrivals;
  for (const NewsItem& item : items) {
    MUNIMENT_TRY_LET(arrival, arrivalOf(connection, item, *m_services->key, m_services->environment.clock->now()));
    arrivals.push_back(std::move(arrival));
  }
  const QString resource = items.empty() ? QString() : items.front().resource;
  return write([&, id = connection.id](store::Transaction& transaction) -> Result<qint64> {
    qint64 added = 0;
    if (!arrivals.empty()) {
      MUNIMENT_TRY_LET(taken, delivery::takeIn(transaction.connection(), arrivals, transaction.now()));
      added = taken;
    }
    if (cursor && !resource.isEmpty())
      MUNIMENT_TRY(ConnectionHealthRepository(transaction.connection()).moveCursor(id, resource, *cursor));
    return added;
  });
}

Result<void> ConnectionDesk::see(const ConnectionId& id, const ConnectionHealth& health) {
  const auto seen = write([id, content = contentOf(health)](store::Transaction& transaction) -> Result<bool> {
    MUNIMENT_TRY(ConnectionHealthRepository(transaction.connection()).see(id, transaction.now(), content));
    return true;
  });
  if (!seen)
    return Failure(seen.error());
  return {};
}

} // namespace muniment::workspace
