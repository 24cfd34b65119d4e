#include "core/workspace/rm/embedded_repository.h"

#include "core/workspace/disposition/disposition_pages.h"
#include "core/workspace/disposition/snapshot_commands.h"
#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/items/capture_files.h"
#include "core/workspace/records/change_record.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/reclassify_record.h"
#include "core/workspace/records/record_queries.h"
#include "core/workspace/workspace.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using namespace records;

constexpr int kPage = 1'000;

/// A second id that the same key always leads to.
CommandId second(const CommandId& key) {
  return CommandId::fromBytes(sha256("second" + key.toBytes()).toBytes().first(16)).value_or(key);
}

Result<QByteArray> bytesOf(ByteSource& source, qint64 size) {
  MUNIMENT_TRY_LET(stream, source.open());
  QByteArray bytes(size, Qt::Uninitialized);
  qint64 filled = 0;
  while (filled < size) {
    MUNIMENT_TRY_LET(read, stream->read(bytes.data() + filled, size - filled));
    if (read == 0)
      break;
    filled += read;
  }
  bytes.truncate(filled);
  return bytes;
}

HoldId holdFrom(const QString& text) { return HoldId::parse(text).value_or(HoldId()); }

} // namespace

template <class C>
Result<Json> EmbeddedRepository::run(C command, std::optional<CommandId> id, const SharedProgress& progress) {
  RunOptions options;
  options.id = id;
  options.signer = m_signer;
  options.progress = progress;
  MUNIMENT_TRY_LET(receipt, m_workspace->run(std::move(command), std::move(options)).result());
  return std::move(receipt.outcome);
}

Result<ClassId> EmbeddedRepository::classNamed(const QString& code) {
  MUNIMENT_TRY_LET(plan, m_workspace->ask(FilePlan()).result());
  for (const FilePlan::Place& place : plan)
    if (place.value.code == code)
      return place.value.id;
  return failure(ErrorKind::NotFound, "class.unknown"_L1, {code});
}

Result<QString> EmbeddedRepository::declare(const RepositoryWish& wish, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(filed, classNamed(wish.recordClass));
  MUNIMENT_TRY_LET(bytes, bytesOf(*wish.content, wish.size));
  MUNIMENT_TRY_LET(kept, run(CaptureFiles({{wish.name, {}, std::move(bytes)}}, u"repository"_s), wish.key, progress));
  const Json::Array* items = kept.at(u"items").array();
  const auto item = items && !items->empty() ? ItemId::parse(items->front().text(u"id")) : std::nullopt;
  if (!item)
    return failure(ErrorKind::NotFound, "item.unknown"_L1);
  DeclareRecord declaration;
  declaration.recordClass = filed;
  declaration.selection.items = {*item};
  declaration.title = wish.name;
  MUNIMENT_TRY_LET(outcome, run(std::move(declaration), second(wish.key), progress));
  return outcome.text(u"record");
}

Result<RepositoryRecord> EmbeddedRepository::details(const QString& record, const SharedProgress& /*progress*/) {
  MUNIMENT_TRY_LET(found, m_workspace->ask(RecordByName{record}).result());
  if (!isKept(found.record.state))
    return failure(ErrorKind::NotFound, "record.unknown"_L1);
  return RepositoryRecord{record, found.recordClass.code, found.record.state == RecordState::Finalised};
}

Result<void> EmbeddedRepository::classify(const QString& record, const QString& recordClass,
                                          const SharedProgress& progress) {
  MUNIMENT_TRY_LET(filed, classNamed(recordClass));
  MUNIMENT_TRY_LET(found, m_workspace->ask(RecordByName{record}).result());
  if (found.record.recordClass == filed)
    return {};
  MUNIMENT_TRY(run(ReclassifyRecord{found.record.id, found.record.version, filed, found.record.metadata}, std::nullopt,
                   progress));
  return {};
}

Result<void> EmbeddedRepository::finalise(const QString& record, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(found, m_workspace->ask(RecordByName{record}).result());
  if (found.record.state == RecordState::Finalised)
    return {};
  MUNIMENT_TRY(run(CloseRecord{found.record.id, true}, std::nullopt, progress));
  return {};
}

Result<QString> EmbeddedRepository::createHold(const CommandId& key, const QString& name,
                                               const SharedProgress& progress) {
  CreateHold wish;
  wish.name = name;
  MUNIMENT_TRY_LET(outcome, run(std::move(wish), key, progress));
  return outcome.text(u"hold");
}

Result<void> EmbeddedRepository::applyHold(const QString& hold, const QString& record, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(found, m_workspace->ask(HoldById{hold}).result());
  const std::vector<WantedTarget> targets{{HoldTargetKind::Record, record}};
  const auto done = found.hold.state == Hold::State::Active
                        ? run(AddHoldTargets{holdFrom(hold), targets}, std::nullopt, progress)
                        : run(ApplyHold{holdFrom(hold), targets}, std::nullopt, progress);
  if (!done && done.error().id != "hold.nothing_new"_L1)
    return Failure(done.error());
  return {};
}

Result<void> EmbeddedRepository::liftHold(const QString& hold, const QString& record, const SharedProgress& progress) {
  const RemoveHoldTarget act{holdFrom(hold), {HoldTargetKind::Record, record}, u"No longer held"_s, 1};
  const auto done = run(act, std::nullopt, progress);
  if (!done && done.error().id != "hold.not_on_it"_L1)
    return Failure(done.error());
  return {};
}

Result<std::vector<RepositoryHold>> EmbeddedRepository::holdsOn(const QString& record,
                                                                const SharedProgress& /*progress*/) {
  MUNIMENT_TRY_LET(on, m_workspace->ask(HoldsOn{{HoldTargetKind::Record, record}}).result());
  std::vector<RepositoryHold> holds;
  for (const Hold& hold : on.holds)
    holds.push_back({hold.id.toString(), hold.name});
  return holds;
}

Result<std::vector<RepositorySchedule>> EmbeddedRepository::schedules(const SharedProgress& /*progress*/) {
  MUNIMENT_TRY_LET(all, m_workspace->ask(Schedules()).result());
  std::vector<RepositorySchedule> schedules;
  for (const Schedule& each : all)
    schedules.push_back({each.code, static_cast<int>(each.stages.size())});
  return schedules;
}

Result<std::optional<SnapshotId>> EmbeddedRepository::decided(const std::vector<QString>& records,
                                                              const SharedProgress& progress) {
  const QDate today = QDateTime::fromMSecsSinceEpoch(m_workspace->now().milliseconds(),
                                                     QTimeZone(m_workspace->info().timeZone.toLatin1()))
                          .date();
  const auto taken = run(TakeSnapshot{u"Due"_s, today, {}}, std::nullopt, progress);
  if (!taken && taken.error().id == "snapshot.empty"_L1)
    return std::nullopt;
  if (!taken)
    return Failure(taken.error());
  const SnapshotId id = SnapshotId::parse(taken->text(u"snapshot")).value_or(SnapshotId());
  std::vector<int> ours;
  SnapshotItems query;
  query.snapshot = id;
  query.limit = kPage;
  for (;;) {
    MUNIMENT_TRY_LET(page, m_workspace->ask(query).result());
    for (const ReviewedItem& each : page) {
      query.after = each.item.ordinal;
      if (std::ranges::find(records, each.item.record.toString()) != records.end())
        ours.push_back(each.item.ordinal);
    }
    if (page.size() < static_cast<std::size_t>(kPage))
      break;
  }
  MUNIMENT_TRY(
      run(DecideItems{id, ours, true, DisposalDecision::LeaveOut, u"not asked for"_s, {}}, std::nullopt, progress));
  MUNIMENT_TRY(run(DecideItems{id, ours, false, DisposalDecision::Approve, {}, {}}, std::nullopt, progress));
  MUNIMENT_TRY(run(SubmitSnapshot{id}, std::nullopt, progress));
  MUNIMENT_TRY(run(ApproveSnapshot{id}, std::nullopt, progress));
  return id;
}

Result<DisposalReport> EmbeddedRepository::dispose(const std::vector<QString>& records,
                                                   const SharedProgress& progress) {
  MUNIMENT_TRY_LET(snapshot, decided(records, progress));
  if (snapshot)
    MUNIMENT_TRY(m_workspace->dispose(*snapshot, progress).result());
  DisposalReport report;
  for (const QString& record : records) {
    const auto left = details(record, progress);
    if (!left && left.error().kind != ErrorKind::NotFound)
      return Failure(left.error());
    (left ? report.blocked : report.destroyed).push_back(record);
  }
  return report;
}

} // namespace muniment::workspace
