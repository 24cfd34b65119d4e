#include "core/records/repository/content_server_repository.h"

#include "core/base/clock.h"

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;
using namespace connect::contentserver;

constexpr int kDestroy = 32;

/// Bytes on their way to the server, read again at every try.
class SourceUpload final : public connect::UploadSource {
 public:
  SourceUpload(std::shared_ptr<ByteSource> source, qint64 size) : m_source(std::move(source)), m_size(size) {}
  Result<std::unique_ptr<ByteStream>> open() override { return m_source->open(); }
  qint64 size() const override { return m_size; }

 private:
  std::shared_ptr<ByteSource> m_source;
  qint64 m_size;
};

Result<qint64> idFrom(const QString& text) {
  bool isNumber = false;
  const qint64 id = text.toLongLong(&isNumber);
  if (!isNumber || id <= 0)
    return failure(ErrorKind::NotFound, "rm.not_there"_L1);
  return id;
}

/// As the server writes moments.
QString stampOf(Instant at) { return at.toString().left(19); }

/// Whether somebody knows only now that it may have been done.
bool mayHaveHappened(const Error& error) {
  return error.kind == ErrorKind::Unavailable || error.id == "rm.name_taken"_L1;
}

} // namespace

QString ContentServerRepository::markOf(const CommandId& key) { return u"Muniment "_s + key.toString(); }

Result<std::optional<qint64>> ContentServerRepository::find(const RepositoryWish& wish,
                                                            const SharedProgress& progress) {
  MUNIMENT_TRY_LET(there, m_client->nodes().named(m_settings.container, wish.name, progress));
  if (!there)
    return std::nullopt;
  if (there->description != markOf(wish.key))
    return failure(ErrorKind::Refused, "rm.name_taken"_L1);
  return there->id;
}

Result<qint64> ContentServerRepository::put(const RepositoryWish& wish, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(before, find(wish, progress));
  if (before)
    return *before;
  const RmNewNode node{m_settings.container, RmNode::kDocument, wish.name, markOf(wish.key), {}};
  const auto made =
      m_client->nodes().upload(node, wish.mime, std::make_shared<SourceUpload>(wish.content, wish.size), progress);
  if (made)
    return made->id;
  if (!mayHaveHappened(made.error()))
    return Failure(made.error());
  MUNIMENT_TRY_LET(after, find(wish, progress));
  return after ? Result<qint64>(*after) : Result<qint64>(Failure(made.error()));
}

Result<QString> ContentServerRepository::declare(const RepositoryWish& wish, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(node, put(wish, progress));
  QString id = QString::number(node);
  MUNIMENT_TRY(classify(id, wish.recordClass, progress));
  return id;
}

Result<RepositoryRecord> ContentServerRepository::details(const QString& record, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(node, idFrom(record));
  MUNIMENT_TRY_LET(read, m_client->records().read(node, progress));
  const RmDetails::Class* primary = read.primary();
  return RepositoryRecord{record, primary ? QString::number(primary->id) : QString(), read.isFinal()};
}

Result<void> ContentServerRepository::classify(const QString& record, const QString& recordClass,
                                               const SharedProgress& progress) {
  MUNIMENT_TRY_LET(node, idFrom(record));
  MUNIMENT_TRY_LET(classId, idFrom(recordClass));
  MUNIMENT_TRY_LET(read, m_client->records().read(node, progress));
  if (const RmDetails::Class* primary = read.primary(); primary && primary->id == classId)
    return {};
  const auto declared = m_client->records().declare(node, classId, read.token, {}, progress);
  if (declared)
    return {};
  // It may have been done by the call that nobody heard of, and never by overwriting what somebody else changed.
  if (declared.error().kind != ErrorKind::Unavailable && declared.error().id != "rm.details_changed"_L1)
    return Failure(declared.error());
  MUNIMENT_TRY_LET(now, m_client->records().read(node, progress));
  const RmDetails::Class* primary = now.primary();
  return primary && primary->id == classId ? Result<void>() : Result<void>(Failure(declared.error()));
}

Result<void> ContentServerRepository::finalise(const QString& record, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(node, idFrom(record));
  MUNIMENT_TRY_LET(read, m_client->records().read(node, progress));
  if (read.isFinal())
    return {};
  return m_client->records().finalise(std::span(&node, 1), progress);
}

Result<QString> ContentServerRepository::createHold(const CommandId& key, const QString& name,
                                                    const SharedProgress& progress) {
  const auto lookUp = [&]() -> Result<std::optional<QString>> {
    MUNIMENT_TRY_LET(there, m_client->holds().named(name, progress));
    if (!there)
      return std::nullopt;
    if (there->alternate != key.toString())
      return failure(ErrorKind::Refused, "rm.name_taken"_L1);
    return QString::number(there->id);
  };
  MUNIMENT_TRY_LET(before, lookUp());
  if (before)
    return *before;
  RmHold wish;
  wish.name = name;
  wish.type = m_settings.holdType;
  wish.alternate = key.toString();
  wish.comment = markOf(key);
  wish.applied = stampOf(m_clock->now());
  const auto made = m_client->holds().create(wish, progress);
  if (made)
    return QString::number(*made);
  if (!mayHaveHappened(made.error()))
    return Failure(made.error());
  MUNIMENT_TRY_LET(after, lookUp());
  return after ? Result<QString>(*after) : Result<QString>(Failure(made.error()));
}

Result<void> ContentServerRepository::applyHold(const QString& hold, const QString& record,
                                                const SharedProgress& progress) {
  MUNIMENT_TRY_LET(holdId, idFrom(hold));
  MUNIMENT_TRY_LET(node, idFrom(record));
  MUNIMENT_TRY(m_client->holds().apply(holdId, node, progress));
  // Only what the server says itself counts as applied.
  MUNIMENT_TRY_LET(on, m_client->holds().on(node, progress));
  const bool there =
      std::ranges::any_of(on, [&](const RmHoldOnItem& each) { return each.hold == holdId && each.active; });
  return there ? Result<void>() : failure(ErrorKind::Unavailable, "rm.hold_not_confirmed"_L1);
}

Result<void> ContentServerRepository::liftHold(const QString& hold, const QString& record,
                                               const SharedProgress& progress) {
  MUNIMENT_TRY_LET(holdId, idFrom(hold));
  MUNIMENT_TRY_LET(node, idFrom(record));
  return m_client->holds().lift(holdId, node, progress);
}

Result<std::vector<RepositoryHold>> ContentServerRepository::holdsOn(const QString& record,
                                                                     const SharedProgress& progress) {
  MUNIMENT_TRY_LET(node, idFrom(record));
  MUNIMENT_TRY_LET(on, m_client->holds().on(node, progress));
  std::vector<RepositoryHold> holds;
  for (const RmHoldOnItem& each : on)
    if (each.active)
      holds.push_back({QString::number(each.hold), each.name});
  return holds;
}

Result<std::vector<RepositorySchedule>> ContentServerRepository::schedules(const SharedProgress& progress) {
  MUNIMENT_TRY_LET(all, m_client->plan().series(progress));
  std::vector<RepositorySchedule> schedules;
  for (const RmSeries& each : all)
    schedules.push_back({each.name, static_cast<int>(each.stages.size())});
  return schedules;
}

Result<void> ContentServerRepository::decideAll(qint64 me, const QString& date, const std::set<qint64>& wanted,
                                                const SharedProgress& progress) {
  DispositionCalls& calls = m_client->disposition();
  MUNIMENT_TRY_LET(lines, calls.lines(m_settings.search, date, progress));
  std::vector<RmSnapshotLine> ours, others;
  for (RmSnapshotLine& line : lines)
    (wanted.contains(line.node) ? ours : others).push_back(std::move(line));
  MUNIMENT_TRY(calls.decide(me, m_settings.search, date, u"approve"_s, ours, u"Muniment"_s, progress));
  MUNIMENT_TRY(calls.decide(me, m_settings.search, date, u"reject"_s, others, u"Muniment"_s, progress));
  return calls.finishReview(me, m_settings.search, date, progress);
}

Result<DisposalReport> ContentServerRepository::dispose(const std::vector<QString>& records,
                                                        const SharedProgress& progress) {
  if (m_settings.search == 0)
    return failure(ErrorKind::Refused, "rm.no_disposition_search"_L1);
  std::set<qint64> wanted;
  for (const QString& record : records) {
    MUNIMENT_TRY_LET(node, idFrom(record));
    wanted.insert(node);
  }
  MUNIMENT_TRY_LET(me, m_client->whoAmI(progress));
  DispositionCalls& calls = m_client->disposition();
  MUNIMENT_TRY(calls.setCriteria(m_settings.search, m_settings.series, kDestroy, progress));
  MUNIMENT_TRY(calls.startSearch(m_settings.search, progress));
  MUNIMENT_TRY_LET(snapshots, calls.snapshots(m_settings.search, progress));
  if (snapshots.empty())
    return failure(ErrorKind::Unavailable, "rm.answer_incomplete"_L1);
  const QString date = std::ranges::max(snapshots, {}, &RmSnapshot::date).date;
  MUNIMENT_TRY(decideAll(me, date, wanted, progress));
  MUNIMENT_TRY(calls.perform(me, m_settings.search, date, progress));
  DisposalReport report;
  for (const QString& record : records) {
    const auto left = details(record, progress);
    if (!left && left.error().kind != ErrorKind::NotFound)
      return Failure(left.error());
    (left ? report.blocked : report.destroyed).push_back(record);
  }
  return report;
}

Result<bool> ContentServerRepository::wasDestroyed(qint64 node, const SharedProgress& progress) {
  RmPages events = m_client->nodes().events(node, {});
  bool destroyed = false;
  for (;;) {
    const auto page = events.next(progress);
    if (!page && page.error().kind == ErrorKind::NotFound)
      return destroyed;
    if (!page)
      return Failure(page.error());
    if (!*page)
      return destroyed;
    for (const connect::ForeignJson& item : **page) {
      const QString name = NodeCalls::eventIn(item).name;
      destroyed = destroyed || name.contains("destroy"_L1, Qt::CaseInsensitive) ||
                  name.contains("purge"_L1, Qt::CaseInsensitive);
    }
  }
}

} // namespace muniment::records
