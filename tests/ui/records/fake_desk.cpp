#include "tests/ui/records/fake_desk.h"

#include "tests/support/later.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kMinute = 60'000;

/// An id that says its number.
template <class I>
I idOf(std::int64_t number) {
  return *I::parse(u"018cc251-f400-7000-8000-%1"_s.arg(number, 12, 16, QChar(u'0')));
}

workspace::FilePlan::Place placeOf(int number, const QString& code, const QString& name,
                                   std::optional<ClassId> parent) {
  workspace::FilePlan::Place place;
  place.value.id = FakeDesk::classId(number);
  place.value.code = code;
  place.value.name = name;
  place.value.parent = parent;
  place.value.fields = {{u"cost-centre"_s, u"Cost centre"_s, MetadataField::Type::Text, true, {}, u"[0-9]{4}"_s},
                        {u"kind"_s, u"Kind"_s, MetadataField::Type::Code, false, {u"paper"_s, u"chat"_s}, {}}};
  place.records = place.recordsBelow = number;
  return place;
}

Schedule scheduleOf() {
  Schedule schedule;
  schedule.id = idOf<ScheduleId>(7);
  schedule.code = u"S-06"_s;
  schedule.title = u"Commercial letters"_s;
  schedule.status = ScheduleStatus::Active;
  Stage stage;
  stage.number = 1;
  stage.action = StageAction::Destroy;
  Trigger& trigger = stage.triggers.emplace_back();
  trigger.dateToUse = DateToUse::LastMessage;
  trigger.period = {6, 0, 0};
  schedule.stages = {stage};
  return schedule;
}

} // namespace

FakeDesk::FakeDesk(std::int64_t records) : count(records) {
  plan = {placeOf(1, u"04"_s, u"Purchasing"_s, std::nullopt), placeOf(2, u"04.20"_s, u"Orders"_s, classId(1)),
          placeOf(3, u"05"_s, u"Finance <b>"_s, std::nullopt)};
  plan[0].value.schedule = scheduleOf().id;
  plan[0].recordsBelow = 3;
}

ClassId FakeDesk::classId(int number) { return idOf<ClassId>(1000 + number); }

PlannedChange FakeDesk::plannedChange(int number, PlannedChange::State state) const {
  PlannedChange change;
  change.id = idOf<PlannedChangeId>(100 - number);
  change.value = plan[1].value;
  change.from = today().addDays(10 + number);
  change.state = state;
  if (state == PlannedChange::State::Withdrawn) {
    change.endedBy = ActorId();
    change.endedAt = now();
    change.why = u"The law was not passed <i>"_s;
  }
  if (state == PlannedChange::State::Stopped) {
    change.why = u"schedule.not_active"_s;
    change.about = {u"S-06"_s};
  }
  return change;
}

Record FakeDesk::record(std::int64_t index) const {
  Record record;
  record.id = idOf<RecordId>(count - index);
  record.number = u"R-%1"_s.arg(count - index);
  record.title = u"Order change PO-%1 <img src=x>"_s.arg(4700 + index);
  record.recordClass = classId(2);
  record.state = RecordState::Declared;
  record.declaredAt = Instant::fromMilliseconds(now().milliseconds() - index * kMinute);
  record.declaredBy = u"somebody"_s;
  record.metadata = Json::Object{{u"cost-centre"_s, u"4120"_s}};
  record.selected = 8;
  record.conversation = idOf<ConversationId>(1);
  return record;
}

std::int64_t FakeDesk::indexOf(const RecordId& id) const {
  return count - id.toString().right(12).toLongLong(nullptr, 16);
}

FakeDesk::Told<std::vector<workspace::FilePlan::Place>> FakeDesk::ask(workspace::FilePlan) {
  using T = Result<std::vector<workspace::FilePlan::Place>>;
  return later(planError ? T(failure(*planError)) : T(plan));
}

FakeDesk::Told<std::vector<Schedule>> FakeDesk::ask(workspace::Schedules) {
  return later(Result<std::vector<Schedule>>({scheduleOf()}));
}

FakeDesk::Told<records::Plan> FakeDesk::ask(workspace::ExportPlan) {
  records::Plan exported;
  for (const workspace::FilePlan::Place& place : plan)
    exported.classes.push_back(place.value);
  exported.schedules.emplace(scheduleOf().id, scheduleOf());
  return later(Result<records::Plan>(exported));
}

FakeDesk::Told<records::PlanEffect> FakeDesk::ask(workspace::ClassChangePreview) {
  records::PlanEffect effect;
  effect.shorter = shorter;
  effect.same = 2;
  return later(Result<records::PlanEffect>(effect));
}

FakeDesk::Answer<workspace::PlannedChanges> FakeDesk::ask(workspace::PlannedChanges query) {
  workspace::PlannedChanges::Answer answer;
  for (const PlannedChange& change : planned) {
    if (!query.after)
      answer.lines.push_back({change, u"Ines Roth"_s, change.endedBy ? u"Otto <b>"_s : QString()});
  }
  return later(Result<workspace::PlannedChanges::Answer>(std::move(answer)));
}

FakeDesk::Answer<workspace::RecordsPage> FakeDesk::ask(workspace::RecordsPage query) {
  asked.push_back(query);
  using T = Result<workspace::RecordsPage::Answer>;
  if (pageError)
    return later(T(failure(*pageError)));
  workspace::RecordsPage::Answer answer;
  const bool matches = query.filter.text.isEmpty();
  std::int64_t index = query.after ? indexOf(query.after->second) + 1 : 0;
  for (; matches && index < count && std::ssize(answer.records) < query.limit; ++index) {
    answer.records.push_back({record(index), store::RecordDue{{}, QDate(2026, 3, 1), 1, 32}});
    if (index % 2 == 1)
      answer.held.insert(answer.records.back().record.id);
  }
  answer.hasMore = matches && index < count;
  return later(T(std::move(answer)));
}

FakeDesk::Told<std::int64_t> FakeDesk::ask(workspace::CountRecords) { return later(Result<std::int64_t>(count)); }

FakeDesk::Answer<workspace::RecordByName> FakeDesk::ask(workspace::RecordByName query) {
  using T = Result<workspace::RecordByName::Answer>;
  if (recordError)
    return later(T(failure(*recordError)));
  const auto id = RecordId::parse(query.name);
  const std::int64_t index = id ? indexOf(*id) : count - query.name.mid(2).toLongLong();
  if (index < 0 || index >= count)
    return later(T(failure(ErrorKind::NotFound, "record.unknown"_L1)));
  workspace::RecordByName::Answer answer;
  answer.isSensitive = isSensitive;
  answer.record = record(index);
  answer.recordClass = plan[1].value;
  answer.schedule = scheduleOf();
  answer.today = today();
  records::RecordFacts facts;
  facts.dates = {{DateToUse::LastMessage, records::knownDate(QDate(2026, 3, 10))}};
  answer.evaluation = records::evaluate(*answer.schedule, facts, answer.today);
  answer.versions = {{answer.record, answer.record.declaredAt, u"somebody"_s, Salt()}};
  answer.holds.others = index % 2 == 1;
  for (const PlannedChange& change : planned) {
    Schedule then = scheduleOf();
    then.stages.front().triggers.front().period.years = 10;
    answer.ahead.push_back({change.from, then, records::evaluate(then, facts, answer.today)});
  }
  return later(T(std::move(answer)));
}

FakeDesk::Told<std::vector<store::RecordMember>> FakeDesk::ask(workspace::RecordMembers query) {
  std::vector<store::RecordMember> members;
  for (const std::int64_t position : {5, 6, 20}) { // thirteen between them were left out
    if (position <= query.after)
      continue;
    store::RecordMember member;
    member.message.id = MessageId::fromNumber(position);
    member.message.position = position;
    member.message.text = u"<b>message %1</b>"_s.arg(position);
    member.message.speaker = 1;
    member.role = position == 5 ? MemberRole::Context : MemberRole::Selected;
    members.push_back(std::move(member));
  }
  return later(Result<std::vector<store::RecordMember>>(std::move(members)));
}

FakeDesk::Told<std::vector<CapturedItem>> FakeDesk::ask(workspace::RecordItems) {
  return later(Result<std::vector<CapturedItem>>());
}

FakeDesk::Answer<workspace::ReclassifyPreview> FakeDesk::ask(workspace::ReclassifyPreview) {
  workspace::ReclassifyPreview::Answer answer;
  answer.needsTwoPersons = needsTwo;
  answer.due.change = needsTwo ? records::DueChange::Shorter : records::DueChange::Longer;
  return later(Result<workspace::ReclassifyPreview::Answer>(std::move(answer)));
}

FakeDesk::Answer<workspace::ConversationById> FakeDesk::ask(workspace::ConversationById query) {
  workspace::ConversationById::Answer answer;
  answer.summary.conversation.id = query.id;
  answer.summary.conversation.title = u"PO-4711 <i>"_s;
  Speaker speaker;
  speaker.number = 1;
  speaker.label = u"Ana Lima"_s;
  answer.speakers = {speaker};
  return later(Result<workspace::ConversationById::Answer>(std::move(answer)));
}

FakeDesk::Told<std::map<QString, QString>> FakeDesk::ask(workspace::ActorNames) {
  std::map<QString, QString> names;
  names.emplace(u"somebody"_s, u"Ines Roth"_s);
  return later(Result<std::map<QString, QString>>(std::move(names)));
}

FakeDesk::Told<access::Session> FakeDesk::ask(workspace::WhoAmI) {
  return later(Result<access::Session>(failure(ErrorKind::Refused, "access.no_permission"_L1, {u"view"_s})));
}

FakeDesk::Told<std::optional<QString>> FakeDesk::ask(workspace::MyPreference) {
  return later(Result<std::optional<QString>>(views.isEmpty() ? std::nullopt : std::optional(views)));
}

FakeDesk::Told<workspace::Receipt> FakeDesk::run(ui::RecordAct act, workspace::RunOptions options) {
  ids.push_back(options.id.value_or(CommandId()));
  if (refusal)
    return later(Result<workspace::Receipt>(failure(*refusal)));
  if (const auto* kept = std::get_if<workspace::KeepPreference>(&act))
    views = kept->value;
  done.push_back(std::move(act));
  return later(Result<workspace::Receipt>(workspace::Receipt()));
}

FakeDesk::Told<std::shared_ptr<const SigningKey>> FakeDesk::openKey(Secret passphrase) {
  using T = Result<std::shared_ptr<const SigningKey>>;
  if (passphrase.isEmpty())
    return later(T(failure(ErrorKind::Refused, "access.signature_missing"_L1)));
  return later(T(std::make_shared<const SigningKey>(SigningKey::generate())));
}

} // namespace muniment::tests
