#include "tests/ui/rm/fake_rm_desk.h"

#include "core/access/scope_maker.h"
#include "tests/support/later.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

const QString kPeer = u"rm"_s;
const QString kSystem = u"Records Management"_s;

} // namespace

template <class T>
ui::RmDesk::Told<T> FakeRmDesk::told(T value) const {
  return later(error ? Result<T>(Failure(*error)) : Result<T>(std::move(value)));
}

FakeRmDesk::FakeRmDesk() : record(RecordId::make(clock)) {
  systems = {{kPeer, kSystem, {}, true}};
  elsewhere.others = systems;
}

ui::RmDesk::Told<workspace::RecordElsewhere::Answer> FakeRmDesk::ask(workspace::RecordElsewhere /*query*/) {
  return told(elsewhere);
}

ui::RmDesk::Told<workspace::HoldElsewhere::Answer> FakeRmDesk::ask(workspace::HoldElsewhere /*query*/) {
  return told(holdElsewhere);
}

ui::RmDesk::Told<std::vector<workspace::RmSystem>> FakeRmDesk::ask(workspace::RmSystems /*query*/) {
  return told(systems);
}

ui::RmDesk::Told<std::vector<workspace::PeerConflictsPage::Line>> FakeRmDesk::ask(workspace::PeerConflictsPage query) {
  ++pages;
  std::vector<workspace::PeerConflictsPage::Line> page;
  for (const auto& line : lines) {
    const bool isBefore = !query.before || line.conflict.id < *query.before;
    if (isBefore && (!query.openOnly || line.conflict.isOpen()) && std::ssize(page) < query.limit)
      page.push_back(line);
  }
  return told(page);
}

ui::RmDesk::Told<workspace::PeerDifference::Answer> FakeRmDesk::ask(workspace::PeerDifference /*query*/) {
  if (!open)
    return later(Result<workspace::PeerDifference::Answer>(failure(ErrorKind::NotFound, "rm.conflict_unknown"_L1)));
  return told(*open);
}

ui::RmDesk::Told<std::vector<Counterpart>> FakeRmDesk::ask(workspace::CounterpartsPage query) {
  ++pages;
  std::vector<Counterpart> page;
  for (const Counterpart& each : plan) {
    const bool isIn = query.filter.states.empty() || each.state == query.filter.states.front();
    if (each.kind == query.filter.kind && isIn && (!query.after || *query.after < each.id) &&
        std::ssize(page) < query.limit)
      page.push_back(each);
  }
  return told(page);
}

ui::RmDesk::Told<std::vector<workspace::FilePlan::Place>> FakeRmDesk::ask(workspace::FilePlan /*query*/) {
  return told(places);
}

ui::RmDesk::Told<std::vector<Schedule>> FakeRmDesk::ask(workspace::Schedules /*query*/) {
  return told(std::vector<Schedule>());
}

ui::RmDesk::Told<access::Session> FakeRmDesk::ask(workspace::WhoAmI /*query*/) {
  return told(access::Session{{}, {}, permissions, access::ScopeMaker::of(permissions, {}), false});
}

ui::RmDesk::Told<workspace::RmSighting> FakeRmDesk::look(const CounterpartId& /*counterpart*/) {
  ++looks;
  return later(sighting);
}

ui::RmDesk::Done FakeRmDesk::done(Json::Object outcome) const {
  if (refused)
    return later(Result<workspace::Receipt>(Failure(*refused)));
  workspace::Receipt receipt;
  receipt.outcome = std::move(outcome);
  return later(Result<workspace::Receipt>(std::move(receipt)));
}

ui::RmDesk::Done FakeRmDesk::run(workspace::SendToRecordsManagement command) {
  sent.push_back(command);
  return done({{u"state"_s, sentState}});
}

ui::RmDesk::Done FakeRmDesk::run(workspace::MatchCounterpart command) {
  matched.push_back(command);
  for (Counterpart& each : plan) {
    if (each.id != command.counterpart || refused)
      continue;
    each.subject = command.subject;
    each.state = command.subject.isEmpty() ? Counterpart::State::Proposed : Counterpart::State::There;
  }
  return done();
}

ui::RmDesk::Done FakeRmDesk::run(workspace::ResolvePeerConflict command) {
  resolved.push_back(command);
  return done();
}

ui::RmDesk::Done FakeRmDesk::run(workspace::FollowDestruction command, QWidget* /*over*/) {
  followed.push_back(command);
  return done({{u"snapshot"_s, SnapshotId::make(clock).toString()}});
}

CounterpartId FakeRmDesk::id(int number) const { return CounterpartId::make(clock.plusMilliseconds(number)); }

Counterpart FakeRmDesk::counterpart(Counterpart::Kind kind, int number, const QString& label) const {
  Counterpart made;
  made.id = id(number);
  made.peer = kPeer;
  made.kind = kind;
  made.node = 5000 + number;
  made.label = label;
  made.state = Counterpart::State::There;
  made.since = clock.plusMilliseconds(-3'600'000);
  return made;
}

workspace::PeerDifference::Answer FakeRmDesk::difference(PeerConflict::Kind kind) const {
  workspace::PeerDifference::Answer answer;
  answer.conflict.id = PeerConflictId::make(clock);
  answer.conflict.peer = kPeer;
  answer.conflict.kind = kind;
  answer.conflict.subject = aggregateOf(record);
  answer.conflict.foundAt = clock.plusMilliseconds(-600'000);
  answer.counterpart = counterpart(Counterpart::Kind::Record, 1);
  answer.system = kSystem;
  answer.about = u"R-20931 Order change PO-4711, new date 17 March"_s;
  answer.classHere = u"04.20.30 Changes, approvals"_s;
  answer.classThere = u"Contracts"_s;
  answer.record.emplace();
  answer.record->id = record;
  answer.record->number = u"R-20931"_s;
  answer.record->state = RecordState::Declared;
  if (kind == PeerConflict::Kind::DetailsChanged)
    answer.fieldsHere = {{u"supplier"_s, u"HARBOURFRT"_s}};
  return answer;
}

void FakeRmDesk::fillDifferences(int count) {
  for (int i = count; i-- > 0;) {
    workspace::PeerConflictsPage::Line line;
    line.conflict = difference(static_cast<PeerConflict::Kind>(i % 9)).conflict;
    line.conflict.id = PeerConflictId::make(clock.plusMilliseconds(i));
    line.about = u"R-%1"_s.arg(20'900 + i);
    line.system = kSystem;
    lines.push_back(std::move(line));
  }
}

void FakeRmDesk::fillPlan(int classes, int series) {
  for (int i = 0; i < classes; ++i) {
    plan.push_back(counterpart(Counterpart::Kind::Class, i, u"Class %1 there"_s.arg(i + 1)));
    plan.back().state = Counterpart::State::Proposed;
  }
  for (int i = 0; i < series; ++i) {
    plan.push_back(counterpart(Counterpart::Kind::Schedule, classes + i, u"S-%1"_s.arg(i + 1)));
    plan.back().state = Counterpart::State::Proposed;
  }
  const std::pair<QString, QString> here[] = {{u"04.20"_s, u"Orders"_s}, {u"05.10"_s, u"Letters"_s}};
  for (const auto& [code, name] : here) {
    workspace::FilePlan::Place place;
    place.value.id = ClassId::make(clock.plusMilliseconds(std::ssize(places)));
    place.value.code = code;
    place.value.name = name;
    places.push_back(std::move(place));
  }
}

void FakeRmDesk::fillRecord() {
  elsewhere.others.clear();
  workspace::RecordElsewhere::Place place;
  place.record = counterpart(Counterpart::Kind::Record, 1);
  place.record.subject = aggregateOf(record);
  place.system = kSystem;
  place.className = u"Contracts"_s;
  Counterpart held = counterpart(Counterpart::Kind::HeldRecord, 2);
  held.theirs = true;
  held.other = 7001;
  place.holds = {{held, u"H-12 Invoice dispute INV-77"_s}};
  elsewhere.places = {std::move(place)};
  workspace::RmSighting seen;
  seen.at = clock;
  seen.isThere = true;
  seen.name = u"R-20931 Order change PO-4711"_s;
  seen.classes = {{u"Contracts"_s, u"CONTRACT-10Y"_s, u"ACTIVE"_s, true, true}};
  seen.holds = {{u"Invoice dispute INV-77"_s, 7001}};
  sighting = seen;
}

} // namespace muniment::tests
