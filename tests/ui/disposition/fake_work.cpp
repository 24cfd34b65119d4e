#include "tests/ui/disposition/fake_work.h"

#include "core/base/sha256.h"
#include "tests/support/later.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int kYears = 3;

Instant now() { return *Instant::parse(u"2026-03-02T09:00:00.000Z"); }

QDate dueOn(int ordinal) { return {2023 + ordinal % kYears, 1 + ordinal % 12, 1}; }

QFuture<Result<workspace::Receipt>> done(Json outcome = Json::Object()) {
  workspace::Receipt receipt;
  receipt.outcome = std::move(outcome);
  return later(Result<workspace::Receipt>(std::move(receipt)));
}

template <class T>
QFuture<Result<T>> answered(const std::optional<Error>& refusal, T value) {
  return later(refusal ? Result<T>(failure(*refusal)) : Result<T>(std::move(value)));
}

} // namespace

FakeWork::FakeWork(int items) : m_offers(ClassId::make(now())), m_shipments(ClassId::make(now())) {
  snapshot.id = SnapshotId::make(now());
  snapshot.name = u"Closed shipments and offers"_s;
  snapshot.takenAt = now();
  snapshot.dueUntil = QDate(2026, 2, 28);
  snapshot.items = items;
  for (int ordinal = 0; ordinal < items; ++ordinal) {
    SnapshotItem item;
    item.ordinal = ordinal;
    item.record = RecordId::make(now());
    item.dueOn = dueOn(ordinal);
    m_items.push_back(std::move(item));
  }
}

workspace::ReviewedItem FakeWork::reviewed(const SnapshotItem& item) const {
  workspace::ReviewedItem one;
  one.item = item;
  one.number = u"R-%1"_s.arg(item.ordinal + 1);
  one.title = u"Shipment file SH-%1, Rotterdam"_s.arg(1000 + item.ordinal);
  one.className = classOf(item.ordinal) == m_offers ? u"04.50 Offers not taken"_s : u"06.30 Closed shipments"_s;
  one.recordDate = item.dueOn.addYears(-6);
  one.declaredOn = one.recordDate;
  one.held = isHeld(item.ordinal);
  if (one.held && item.ordinal % 100 != 3)
    one.holds = {u"H-1 Damage claim, Callao"_s};
  return one;
}

bool FakeWork::isIn(const SnapshotItem& item, const store::SnapshotItemFilter& filter) const {
  const auto listed = [](const auto& list, const auto& value) {
    return list.empty() || std::ranges::find(list, value) != list.end();
  };
  return listed(filter.decisions, item.decision) && listed(filter.states, item.state) &&
         listed(filter.ordinals, item.ordinal) &&
         (!filter.recordClass || *filter.recordClass == classOf(item.ordinal)) &&
         (!filter.dueYear || *filter.dueYear == item.dueOn.year());
}

workspace::SnapshotProgress FakeWork::progress() const {
  workspace::SnapshotProgress progress;
  for (const SnapshotItem& item : m_items) {
    ++progress.total;
    progress.decided += item.decision == DisposalDecision::Undecided ? 0 : 1;
    progress.destroyed += item.state == SnapshotItem::State::Destroyed ? 1 : 0;
    progress.handedOver += item.state == SnapshotItem::State::HandedOver ? 1 : 0;
  }
  return progress;
}

auto FakeWork::ask(workspace::DueNow) -> Answer<workspace::DueNow::Answer> {
  workspace::DueNow::Answer answer;
  answer.until = QDate(2026, 3, 2);
  answer.total = due;
  if (due > 0)
    answer.groups = {{m_shipments, u"06.30"_s, u"Closed shipments"_s, 2026, due, 0, 0, handsOver}};
  return answered(refusal, std::move(answer));
}

auto FakeWork::ask(workspace::SnapshotsPage query) -> Answer<std::vector<workspace::SnapshotSummary>> {
  std::vector<workspace::SnapshotSummary> page;
  if (!query.before && snapshot.items > 0)
    page.push_back({snapshot, progress(), handsOver});
  return answered(refusal, std::move(page));
}

auto FakeWork::ask(workspace::SnapshotStanding) -> Answer<workspace::SnapshotStanding::Answer> {
  workspace::SnapshotStanding::Answer answer;
  answer.summary = {snapshot, progress(), handsOver};
  answer.transfers = transfers;
  answer.sample = sample;
  answer.opened = opened;
  answer.names = {{u"ines"_s, u"Ines Roth"_s}, {u"paul"_s, u"Paul Weber"_s}};
  answer.mayApprove = mayApprove;
  answer.mayExecute = true;
  answer.objection = objection;
  return answered(refusal, std::move(answer));
}

auto FakeWork::ask(workspace::SnapshotGroups) -> Answer<std::vector<workspace::GroupOfDue>> {
  return answered(refusal, groups());
}

std::vector<workspace::GroupOfDue> FakeWork::groups() const {
  std::map<std::pair<QString, int>, workspace::GroupOfDue> groups;
  for (const SnapshotItem& item : m_items) {
    const bool offer = classOf(item.ordinal) == m_offers;
    workspace::GroupOfDue& group = groups[{offer ? u"04.50"_s : u"06.30"_s, item.dueOn.year()}];
    group.recordClass = classOf(item.ordinal);
    group.code = offer ? u"04.50"_s : u"06.30"_s;
    group.name = offer ? u"Offers not taken"_s : u"Closed shipments"_s;
    group.year = item.dueOn.year();
    ++group.records;
    group.undecided += item.decision == DisposalDecision::Undecided ? 1 : 0;
  }
  std::vector<workspace::GroupOfDue> listed;
  for (auto& [key, group] : groups)
    listed.push_back(std::move(group));
  return listed;
}

auto FakeWork::ask(workspace::HeldItems) -> Answer<std::vector<int>> {
  std::vector<int> held;
  for (const SnapshotItem& item : m_items) {
    if (isHeld(item.ordinal))
      held.push_back(item.ordinal);
  }
  return answered(refusal, std::move(held));
}

auto FakeWork::ask(workspace::SnapshotItems query) -> Answer<std::vector<workspace::ReviewedItem>> {
  std::vector<workspace::ReviewedItem> page;
  for (std::size_t at = static_cast<std::size_t>(query.after + 1);
       at < m_items.size() && std::ssize(page) < query.limit; ++at) {
    if (isIn(m_items[at], query.filter))
      page.push_back(reviewed(m_items[at]));
  }
  return answered(refusal, std::move(page));
}

auto FakeWork::ask(workspace::ItemUnderReview query) -> Answer<workspace::ItemUnderReview::Answer> {
  workspace::ItemUnderReview::Answer answer;
  answer.reviewed = reviewed(item(query.ordinal));
  answer.record.record.number = answer.reviewed.number;
  answer.record.record.title = answer.reviewed.title;
  answer.record.record.selected = 38;
  answer.record.record.items = 2;
  answer.why = {u"The event “shipment-closed” happened on 30 Oct 2019."_s, u"Six years later is 30 Oct 2025."_s};
  answer.record.holds.others = answer.reviewed.held && answer.reviewed.holds.isEmpty();
  if (query.ordinal % 4 == 1) {
    answer.elsewhere.messages = 12;
    answer.elsewhere.numbers = {u"R-20931"_s};
  }
  return answered(refusal, std::move(answer));
}

auto FakeWork::ask(workspace::CertificateToRead) -> Answer<workspace::CertificateToRead::Answer> {
  return answered<workspace::CertificateToRead::Answer>(makeError(ErrorKind::NotFound, "snapshot.no_certificate"_L1),
                                                        {});
}

auto FakeWork::ask(workspace::CertificateToPrint) -> Answer<QByteArray> {
  return answered<QByteArray>(makeError(ErrorKind::NotFound, "snapshot.no_certificate"_L1), {});
}

auto FakeWork::run(workspace::TakeSnapshot) -> Done {
  due = 0;
  return done(Json::Object{{u"snapshot"_s, snapshot.id.toString()}});
}

auto FakeWork::run(workspace::DecideItems command) -> Done { return done(decide(command)); }

Json FakeWork::decide(const workspace::DecideItems& command) {
  const std::set<int> named(command.ordinals.begin(), command.ordinals.end());
  store::SnapshotItemFilter filter;
  filter.recordClass = command.recordClass;
  filter.dueYear = command.dueYear;
  Json::Array runs;
  for (SnapshotItem& item : m_items) {
    const bool left = command.undecidedOnly && item.decision != DisposalDecision::Undecided;
    if (named.contains(item.ordinal) == command.allExcept || left || !isIn(item, filter))
      continue;
    item.decision = command.decision;
    item.reason = command.reason;
    item.until = command.until;
    runs.emplace_back(Json::Array{item.ordinal, item.ordinal});
  }
  const auto decided = static_cast<std::int64_t>(runs.size());
  return Json::Object{{u"decided"_s, decided}, {u"runs"_s, std::move(runs)}};
}

auto FakeWork::run(workspace::OpenSnapshotItem command) -> Done {
  opened.push_back(command.ordinal);
  std::ranges::sort(opened);
  return done();
}

auto FakeWork::run(workspace::WithdrawSnapshot command) -> Done {
  snapshot.state = Snapshot::State::Withdrawn;
  snapshot.withdrawnBecause = command.reason;
  return done();
}

auto FakeWork::run(workspace::ReturnSnapshot command) -> Done {
  snapshot.state = Snapshot::State::Open;
  snapshot.withdrawnBecause = command.reason;
  return done();
}

auto FakeWork::run(workspace::SubmitSnapshot, Secret given) -> Done {
  passphrase = QString::fromUtf8(given.view());
  snapshot.state = Snapshot::State::Waiting;
  snapshot.submittedBy = u"ines"_s;
  return done();
}

auto FakeWork::run(workspace::ApproveSnapshot, Secret given) -> Done {
  if (given.view() != "right")
    return later(Result<workspace::Receipt>(failure(ErrorKind::Refused, "access.passphrase_wrong"_L1)));
  snapshot.state = Snapshot::State::Approved;
  snapshot.approvedBy = u"paul"_s;
  snapshot.approvedAt = now();
  return done();
}

auto FakeWork::run(workspace::NoteReceipt command, Secret given) -> Done {
  if (given.view() != "right")
    return later(Result<workspace::Receipt>(failure(ErrorKind::Refused, "access.passphrase_wrong"_L1)));
  if (command.digest != transfers.front().digest)
    return later(Result<workspace::Receipt>(failure(ErrorKind::Refused, "handover.other_package"_L1)));
  transfers.front().state = Handover::State::Received;
  transfers.front().reference = command.reference;
  return done();
}

auto FakeWork::run(workspace::NoteFailedHandover command) -> Done {
  transfers.front().state = Handover::State::Failed;
  transfers.front().failedBecause = command.reason;
  return done();
}

auto FakeWork::handOver(workspace::HandOverWish wish, SharedProgress) -> Answer<workspace::HandedOver> {
  Handover transfer;
  transfer.id = HandoverId::make(now());
  transfer.snapshot = snapshot.id;
  transfer.receiver = wish.receiver;
  transfer.digest = sha256("the package");
  transfer.handedOverAt = now();
  for (SnapshotItem& item : m_items) {
    if (item.decision == DisposalDecision::Approve) {
      item.state = SnapshotItem::State::HandedOver;
      ++transfer.records;
    }
  }
  snapshot.state = Snapshot::State::Executing;
  transfers.insert(transfers.begin(), transfer);
  workspace::HandedOver handed{transfer.id, transfer.records, wish.folder, {}};
  handed.report.listDigest = transfer.digest;
  return answered(refusal, std::move(handed));
}

void FakeWork::makeHandover() {
  handsOver = true;
  snapshot.name = u"Closed shipments for the archive"_s;
  for (SnapshotItem& item : m_items)
    item.action = DisposalAction::Transfer;
}

void FakeWork::capture(int count) {
  const QDate today(2026, 3, 2);
  for (int i = 0; i < count; ++i) {
    workspace::UndecidedLine line;
    if (i % 4 == 3)
      line.content.item = ItemId::make(now());
    else
      line.content.conversation = ConversationId::make(now());
    line.content.title = line.content.item ? u"delivery-note-%1.pdf"_s.arg(i) : u"Ana Lima, warehouse %1"_s.arg(i);
    line.content.messages = line.content.item ? 1 : 12 + i;
    line.content.declared = line.content.item ? 0 : i % 3;
    line.age = 95 - i;
    line.capturedOn = today.addDays(-line.age);
    line.content.capturedAt = now().plusMilliseconds(-86'400'000LL * line.age);
    line.decideBy = line.capturedOn.addDays(90);
    line.period = i < 5    ? workspace::CapturePeriod::Over
                  : i < 12 ? workspace::CapturePeriod::Ending
                           : workspace::CapturePeriod::Running;
    line.isHeld = i == 2;
    line.inOpenCase = i == 6;
    undecided.push_back(std::move(line));
  }
}

auto FakeWork::ask(workspace::UndecidedPage query) -> Answer<workspace::UndecidedPage::Answer> {
  workspace::UndecidedPage::Answer answer;
  for (const workspace::UndecidedLine& line : undecided) {
    const bool behind = !query.after || std::pair(line.content.capturedAt, line.content.subject()) >
                                            std::pair(query.after->capturedAt, query.after->subject);
    if (!behind || (query.standing && line.content.standing != *query.standing))
      continue;
    answer.hasMore = answer.lines.size() == static_cast<std::size_t>(query.limit);
    if (answer.hasMore)
      break;
    answer.lines.push_back(line);
  }
  return answered(refusal, std::move(answer));
}

auto FakeWork::ask(workspace::UndecidedSoon) -> Answer<workspace::UndecidedSoon::Answer> {
  workspace::UndecidedSoon::Answer soon;
  for (const workspace::UndecidedLine& line : undecided) {
    soon.over += line.period == workspace::CapturePeriod::Over ? 1 : 0;
    soon.ending += line.period == workspace::CapturePeriod::Ending ? 1 : 0;
  }
  return answered(refusal, soon);
}

auto FakeWork::ask(workspace::ClassesToEndIn) -> Answer<std::vector<workspace::ClassToEndIn>> {
  return answered(refusal, std::vector<workspace::ClassToEndIn>{{m_offers, u"09.10"_s, u"Of passing use"_s}});
}

auto FakeWork::ask(workspace::DispositionReport) -> Answer<QByteArray> { return answered(refusal, report); }

auto FakeWork::ask(workspace::ReportToPrint) -> Answer<QByteArray> { return answered(refusal, QByteArray("%PDF-")); }

auto FakeWork::run(workspace::DecideTriage command) -> Done {
  triaged = command;
  for (workspace::UndecidedLine& line : undecided) {
    if (!command.subjects.contains(line.content.subject()))
      continue;
    TriageDecision decision;
    decision.kind = command.kind;
    decision.reason = command.reason;
    decision.until = command.kind == TriageDecision::Kind::Later ? command.until : QDate(2026, 3, 9);
    line.content.standing = command.kind;
    line.decidedBy = u"Ines Roth"_s;
    line.decision = decision;
    line.mayBePutUp = command.kind == TriageDecision::Kind::NotRecord && !line.isHeld && !line.inOpenCase;
  }
  return done();
}

auto FakeWork::run(workspace::PutUpForDestruction command, Secret given) -> Done {
  passphrase = QString::fromUtf8(given.view());
  putUp = command;
  std::erase_if(undecided, [&](const auto& line) { return command.subjects.contains(line.content.subject()); });
  return done();
}

} // namespace muniment::tests
