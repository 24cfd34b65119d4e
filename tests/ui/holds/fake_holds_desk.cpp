#include "tests/ui/holds/fake_holds_desk.h"

#include "core/access/scope_maker.h"
#include "tests/support/later.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

template <class T>
QFuture<Result<T>> ready(T value) {
  return QtFuture::makeReadyFuture(Result<T>(std::move(value)));
}

} // namespace

FakeHoldsDesk::FakeHoldsDesk() {
  for (const QString& name : {u"Ana Lima"_s, u"Tom Beck"_s}) {
    Person person;
    person.id = PersonId::make(clock);
    person.name = name;
    person.names = {{PersonName::Kind::Label, name, clock, {}}};
    persons.push_back(std::move(person));
  }
}

workspace::HoldsPage::Line& FakeHoldsDesk::add(const QString& name, Hold::State state) {
  workspace::HoldsPage::Line line;
  line.hold.id = HoldId::make(clock.plusMilliseconds(std::ssize(lines)));
  line.hold.code = u"H-%1"_s.arg(lines.size() + 1);
  line.hold.name = name;
  line.hold.state = state;
  line.hold.createdAt = clock;
  lines.insert(lines.begin(), std::move(line));
  return lines.front();
}

ui::HoldsDesk::Answer<workspace::HoldsPage> FakeHoldsDesk::ask(workspace::HoldsPage query) {
  ++pages;
  lastPage = query;
  if (pageError)
    return QtFuture::makeReadyFuture(Result<workspace::HoldsPage::Answer>(Failure(*pageError)));
  workspace::HoldsPage::Answer answer;
  for (const auto& line : lines) {
    if ((query.state && line.hold.state != *query.state) || !line.hold.name.contains(query.text, Qt::CaseInsensitive))
      continue;
    ++answer.total;
    if (query.before && line.hold.id >= *query.before)
      continue;
    answer.hasMore = std::ssize(answer.lines) >= query.limit;
    if (!answer.hasMore)
      answer.lines.push_back(line);
  }
  return later(Result<workspace::HoldsPage::Answer>(std::move(answer)));
}

ui::HoldsDesk::Answer<workspace::HoldById> FakeHoldsDesk::ask(workspace::HoldById query) {
  using R = Result<workspace::HoldById::Answer>;
  const auto found = std::ranges::find(lines, query.hold, [](const auto& line) { return line.hold.id.toString(); });
  if (found == lines.end())
    return QtFuture::makeReadyFuture(R(failure(ErrorKind::NotFound, "hold.unknown"_L1)));
  workspace::HoldById::Answer answer;
  answer.hold = found->hold;
  for (const Person& person : persons) {
    HoldTarget target;
    target.kind = HoldTargetKind::Person;
    target.target = person.id.toString();
    answer.targets.push_back(target);
    answer.names.emplace(target.target, person.name);
    ++answer.counts[HoldTargetKind::Person];
    model::Task notice;
    notice.id = TaskId::make(clock);
    notice.kind = model::Task::Kind::AcknowledgeHold;
    notice.person = person.id;
    notice.dueAt = clock.plusMilliseconds(-86'400'000);
    answer.custodians.push_back({person, notice});
  }
  return ready(std::move(answer));
}

QFuture<Result<store::HoldReach>> FakeHoldsDesk::ask(workspace::HoldScope query) {
  store::HoldReach reach;
  reach.messages = 14'203;
  reach.records = 212;
  reach.conversations = 5;
  reach.persons = std::ssize(query.targets) + (query.hold ? std::ssize(persons) : 0);
  return ready(reach);
}

ui::HoldsDesk::Answer<workspace::HoldImpact> FakeHoldsDesk::ask(workspace::HoldImpact) {
  workspace::HoldImpact::Answer answer;
  answer.total = 1;
  answer.first.push_back({RecordId::make(clock), u"R-12"_s, u"Offer"_s, QDate(2026, 1, 1), true});
  return ready(std::move(answer));
}

ui::HoldsDesk::Answer<workspace::EntriesPage> FakeHoldsDesk::ask(workspace::EntriesPage) {
  workspace::EntriesPage::Answer answer;
  answer.entries.push_back({7, clock, u"system"_s, u"hold.applied"_s, u"hold:x"_s, {}, "{}", {}});
  return ready(std::move(answer));
}

QFuture<Result<std::map<QString, QString>>> FakeHoldsDesk::ask(workspace::ActorNames) {
  return ready(std::map<QString, QString>());
}

QFuture<Result<std::vector<Matter>>> FakeHoldsDesk::ask(workspace::Matters) {
  Matter matter;
  matter.id = MatterId::make(clock);
  matter.code = u"G-26-03"_s;
  matter.name = u"Grievance"_s;
  return ready(std::vector<Matter>{matter});
}

QFuture<Result<std::vector<Actor>>> FakeHoldsDesk::ask(workspace::People) { return ready(std::vector<Actor>()); }

QFuture<Result<std::vector<Person>>> FakeHoldsDesk::ask(workspace::Persons) {
  std::vector<Person> known = persons;
  return ready(std::move(known));
}

QFuture<Result<access::Session>> FakeHoldsDesk::ask(workspace::WhoAmI) {
  return ready(access::Session{{}, {}, permissions, access::ScopeMaker::of(permissions, {}), false});
}

QFuture<Result<std::vector<Proposal>>> FakeHoldsDesk::ask(workspace::Proposals) {
  std::vector<Proposal> waiting = proposals;
  return ready(std::move(waiting));
}

ui::HoldsDesk::Answer<workspace::ConversationsPage> FakeHoldsDesk::ask(workspace::ConversationsPage) {
  workspace::ConversationsPage::Answer answer;
  ConversationSummary summary;
  summary.conversation.id = ConversationId::make(clock);
  summary.conversation.title = u"Harbour Freight"_s;
  answer.conversations.push_back(summary);
  answer.total = 1;
  return ready(std::move(answer));
}

ui::HoldsDesk::Answer<workspace::RecordsPage> FakeHoldsDesk::ask(workspace::RecordsPage) {
  return ready(workspace::RecordsPage::Answer());
}

ui::HoldsDesk::Done FakeHoldsDesk::run(workspace::SavePerson command) {
  Done done = keep(command);
  if (!done.result())
    return done;
  Person person;
  person.id = PersonId::make(clock.plusMilliseconds(std::ssize(acts)));
  person.name = command.name;
  persons.push_back(person);
  workspace::Receipt receipt;
  receipt.outcome = Json::Object{{u"person"_s, person.id.toString()}};
  return QtFuture::makeReadyFuture(Result<workspace::Receipt>(receipt));
}

} // namespace muniment::tests
