#include "tests/ui/cases/fake_cases.h"

#include "core/access/scope_maker.h"
#include "tests/support/later.h"
#include "tests/ui/cases/case_story.h"

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;
using workspace::Audience;
using workspace::CaseSummary;

template <class T>
QFuture<Result<T>> answer(T value) {
  return later(Result<T>(std::move(value)));
}

template <class T>
QFuture<Result<T>> failure(const Error& error) {
  return later(Result<T>(std::unexpected(error)));
}

struct Sketch final {
  const char* title;
  const char* partner;
  const char* owner;
  Case::Kind kind;
  Case::Status status;
};

constexpr Sketch kSketches[] = {
    {"Delayed shipment, PO-4711", "Harbour Freight Ltd.", "Ana Lima", Case::Kind::Partner, Case::Status::Open},
    {"Invoice INV-77 disputed", "Harbour Freight Ltd.", "Tom Beck", Case::Kind::Business, Case::Status::Waiting},
    {"Onboarding of Baltic Packaging", "Baltic Packaging", "Ana Lima", Case::Kind::Onboarding, Case::Status::Open},
    {"Customs papers PO-4698", "Baltic Packaging", "Ines Roth", Case::Kind::Partner, Case::Status::Open},
    {"Grievance of a driver", "", "Ines Roth", Case::Kind::Business, Case::Status::Open},
    {"Price list 2026", "Harbour Freight Ltd.", "Tom Beck", Case::Kind::Contract, Case::Status::Closed}};

Audience::Line contact(const QString& name, const QString& partner, Audience::Channel channel, Audience::LeftOut why,
                       bool needsTemplate = false) {
  Audience::Line line;
  line.name = name;
  line.partnerName = partner;
  line.contact.duty = u"Dispatch"_s;
  line.channel = channel;
  line.leftOut = why;
  line.needsTemplate = needsTemplate;
  return line;
}

} // namespace

FakeCases::FakeCases(std::int64_t cases) : count(cases) {}

Instant FakeCases::now() const { return at(19, 12); }

Instant FakeCases::at(int day, int hour, int minute, int second) { return storyTime(day, hour, minute, second); }

CaseId FakeCases::caseId(std::int64_t index) { return idOf<CaseId>(100'000 + index); }

CaseSummary FakeCases::summary(std::int64_t index) const {
  const Sketch& sketch = kSketches[static_cast<std::size_t>(index) % std::size(kSketches)];
  CaseSummary summary;
  Case& file = summary.file;
  file.id = caseId(index);
  file.number = u"C-2026-%1"_s.arg(2031 + index, 4, 10, QChar(u'0'));
  file.kind = sketch.kind;
  file.openedAt = at(10, 9);
  file.changedAt = at(19, 11);
  file.openedBy = storyActor(0);
  const auto set = [&](QLatin1StringView field, const QString& text, const QString& source = {}) {
    file.fields[QString(field)] = {text, storyActor(0), source, at(10, 9)};
  };
  set(casefield::kTitle, QString::fromLatin1(sketch.title));
  set(casefield::kStatus, QString(nameOf(sketch.status)));
  set(casefield::kOwner, storyActor(0));
  set(casefield::kRegion, u"EMEA"_s);
  set(casefield::kIssue, u"late delivery"_s, u"peer:active-community"_s);
  set(casefield::kDue, index == 3 ? u"2026-03-12"_s : u"2026-03-24"_s, u"message:m0000000000001"_s);
  if (*sketch.partner)
    set(casefield::kPartner, u"HBF"_s);
  file.references = {{u"order"_s, u"PO-4711"_s}};
  file.isRestricted = index == 4;
  summary.owner = QString::fromLatin1(sketch.owner);
  summary.partner = QString::fromLatin1(sketch.partner);
  summary.openSteps = index == 2 ? 3 : 0;
  summary.proposals = index == 0 ? 2 : 0;
  summary.conflicts = index == 0 ? 1 : 0;
  summary.isOverdue = index == 3;
  return summary;
}

workspace::CaseById::Answer FakeCases::known(std::int64_t index) const {
  workspace::CaseById::Answer answer;
  answer.summary = summary(index);
  answer.names = {{storyActor(0), u"Ana Lima"_s}, {storyActor(1), u"Tom Beck"_s}};
  if (index == 0)
    tellShipment(answer);
  else if (index == 1)
    tellDocuments(answer);
  else if (index == 2)
    tellOnboarding(answer);
  return answer;
}

FakeCases::Answer<workspace::Cases> FakeCases::ask(workspace::Cases query) {
  asked.push_back(query);
  if (pageError)
    return failure<workspace::Cases::Answer>(*pageError);
  workspace::Cases::Answer page;
  std::int64_t index = 0;
  if (query.after) {
    while (index < count && caseId(index) != query.after->id)
      ++index;
    ++index;
  }
  for (; index < count && static_cast<int>(page.cases.size()) < query.limit; ++index) {
    const CaseSummary row = summary(index);
    const bool isClosed = row.file.status() == Case::Status::Closed;
    if ((query.filter.isOpen && isClosed) || (query.filter.isOverdue && !row.isOverdue) ||
        (query.filter.kind && *query.filter.kind != row.file.kind))
      continue;
    if (row.file.value(casefield::kTitle).contains(query.filter.text, Qt::CaseInsensitive))
      page.cases.push_back(row);
  }
  if (index < count && !page.cases.empty())
    page.next = {{page.cases.back().file.changedAt, caseId(index - 1)}};
  return answer(std::move(page));
}

FakeCases::Answer<workspace::CaseCounts> FakeCases::ask(workspace::CaseCounts) {
  workspace::CaseCounts::Answer counts;
  counts.all = count;
  counts.open = std::max<std::int64_t>(0, count - 1);
  counts.mine = std::min<std::int64_t>(count, 2);
  counts.overdue = std::min<std::int64_t>(count, 1);
  counts.kinds = {{Case::Kind::Partner, 2}};
  return answer(std::move(counts));
}

FakeCases::Answer<workspace::CaseById> FakeCases::ask(workspace::CaseById query) {
  if (caseError)
    return failure<workspace::CaseById::Answer>(*caseError);
  for (std::int64_t index = 0; index < std::min<std::int64_t>(count, 200); ++index) {
    if (caseId(index).toString() == query.key)
      return answer(known(index));
  }
  return failure<workspace::CaseById::Answer>(makeError(ErrorKind::NotFound, "item.unknown"_L1));
}

FakeCases::Answer<workspace::CasesOf> FakeCases::ask(workspace::CasesOf) {
  workspace::CasesOf::Answer cases;
  cases.suggested = {summary(0), summary(1)};
  cases.linked = {summary(3)};
  return answer(std::move(cases));
}

FakeCases::Answer<workspace::CaseTimeline> FakeCases::ask(workspace::CaseTimeline query) {
  askedTimelines.push_back(query);
  const std::vector<workspace::CaseMoment> all = moments > 0 ? generatedMoments(moments) : tellTimeline();
  const auto total = static_cast<std::ptrdiff_t>(all.size());
  std::ptrdiff_t first = std::max<std::ptrdiff_t>(0, total - query.limit);
  std::ptrdiff_t last = total;
  const auto place = [](const workspace::CaseMoment& moment) { return moment.place; };
  if (query.before) {
    last = std::ranges::lower_bound(all, *query.before, {}, place) - all.begin();
    first = std::max<std::ptrdiff_t>(0, last - query.limit);
  } else if (query.after) {
    first = std::ranges::upper_bound(all, *query.after, {}, place) - all.begin();
    last = std::min<std::ptrdiff_t>(total, first + query.limit);
  }
  workspace::CaseTimeline::Answer page;
  page.moments.assign(all.begin() + first, all.begin() + last);
  page.hasEarlier = first > 0;
  page.hasLater = last < total;
  return answer(std::move(page));
}

FakeCases::Answer<workspace::DealView> FakeCases::ask(workspace::DealView query) {
  return answer(query.file == caseId(0) ? tellDeal() : workspace::DealView::Answer());
}

FakeCases::Answer<workspace::Audience> FakeCases::ask(workspace::Audience query) {
  askedAudiences.push_back(query);
  Audience::Answer people;
  people.lines = {
      contact(u"Niko Haas"_s, u"Harbour Freight Ltd."_s, Audience::Channel::WhatsApp, Audience::LeftOut::No),
      contact(u"Lena <b>Kraft</b>"_s, u"Harbour Freight Ltd."_s, Audience::Channel::WhatsApp, Audience::LeftOut::No,
              true),
      contact(u"Jonas Berg"_s, u"Baltic Packaging"_s, Audience::Channel::Push, Audience::LeftOut::No),
      contact(u"Mia Sand"_s, u"Baltic Packaging"_s, Audience::Channel::None, Audience::LeftOut::Objected),
      contact(u"Olaf Rehn"_s, u"Baltic Packaging"_s, Audience::Channel::None, Audience::LeftOut::NoChannel),
      contact(u"Eva Dorn"_s, u"Baltic Packaging"_s, Audience::Channel::None, Audience::LeftOut::NotMeant)};
  people.told = 3;
  people.partners = {u"HBF"_s, u"BAL"_s};
  people.regions = {u"EMEA"_s, u"APAC"_s};
  people.productLines = {u"Crates"_s};
  people.issues = {u"late delivery"_s};
  return answer(std::move(people));
}

FakeCases::Answer<workspace::DocumentsPage> FakeCases::ask(workspace::DocumentsPage query) {
  workspace::DocumentsPage::Answer page;
  for (const workspace::DocumentSummary& document : storyDocuments()) {
    if (document.number.contains(query.filter.text, Qt::CaseInsensitive))
      page.documents.push_back(document);
  }
  return answer(std::move(page));
}

FakeCases::Told<std::vector<workspace::CaseChecklists::Line>> FakeCases::ask(workspace::CaseChecklists) {
  return answer(std::vector<workspace::CaseChecklists::Line>{
      {u"supplier"_s, u"New supplier"_s, {u"Bank details"_s, u"Insurance"_s, u"Code of conduct, signed"_s}}});
}

FakeCases::Told<std::vector<workspace::CaseSystems::Line>> FakeCases::ask(workspace::CaseSystems) {
  return answer(std::vector<workspace::CaseSystems::Line>{{u"active-community"_s, u"Active Community"_s, true, true},
                                                          {u"erp"_s, u"Business system"_s, false, false}});
}

FakeCases::Told<std::vector<TradingPartner>> FakeCases::ask(workspace::Partners) {
  TradingPartner partner;
  partner.code = u"HBF"_s;
  partner.name = u"Harbour Freight & Sons"_s;
  return answer(std::vector{partner});
}

FakeCases::Told<std::vector<workspace::CaseTemplates::Line>> FakeCases::ask(workspace::CaseTemplates) {
  const QString text = uR"({"id":"contract","title":"Contract","kind":"business","folders":["Papers"]})"_s;
  workspace::CaseTemplates::Line ours{u"contract"_s, u"Contract"_s, {u"contract"_s}, {u"Papers"_s}, text, true};
  if (!savedTemplates.empty())
    ours.text = savedTemplates.back().text;
  std::vector lines{ours, {u"project"_s, u"Project"_s, {u"project"_s}, {u"Plans"_s}, u"{\"id\":\"project\"}"_s, false}};
  if (!removedTemplates.empty())
    lines.erase(lines.begin());
  return answer(lines);
}

FakeCases::Told<std::vector<Actor>> FakeCases::ask(workspace::People) {
  Actor ana;
  ana.id = *ActorId::parse(storyActor(0));
  ana.name = u"Ana Lima"_s;
  ana.roles = {Role::BusinessOwner};
  Actor tom = ana;
  tom.id = *ActorId::parse(storyActor(1));
  tom.name = u"Tom Beck"_s;
  return answer(std::vector{ana, tom});
}

FakeCases::Told<access::Session> FakeCases::ask(workspace::WhoAmI) {
  Permissions permissions;
  if (mayManage) {
    permissions.insert(Permission::ManageCases);
    permissions.insert(Permission::ManagePlan);
  }
  if (mayWork)
    permissions.insert(Permission::WorkOnCases);
  return answer(access::Session{{}, {}, permissions, access::ScopeMaker::of(permissions, {}), false});
}

FakeCases::Done FakeCases::receipt() const {
  if (runError)
    return failure<workspace::Receipt>(*runError);
  const Json outcome = Json::Object{{u"case"_s, caseId(1).toString()}, {u"number"_s, u"C-2026-2032"_s}};
  Result<workspace::Receipt> receipt{workspace::Receipt()};
  receipt->outcome = outcome;
  return later(receipt);
}

} // namespace muniment::tests
