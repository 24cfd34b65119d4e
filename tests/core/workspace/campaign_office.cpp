#include "tests/core/workspace/campaign_office.h"

#include "core/store/answer_repository.h"
#include "core/store/person_repository.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/outreach/outreach_keys.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"

namespace muniment::tests {

using namespace workspace;

Result<Json> SettlePeople::apply(CommandContext& context) const {
  store::PersonRepository repository(context.connection());
  store::AnswerRepository answers(context.connection());
  EntryDraft draft;
  draft.verb = u"person.saved"_s;
  for (const PersonId& id : persons) {
    Person person;
    person.id = id;
    person.name = u"Person "_s + id.toString().right(6);
    person.salt = makeSalt();
    MUNIMENT_TRY(repository.save(person));
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(id), person));
    draft.state.push_back(std::move(state));
    PushDevice device;
    device.id = DeviceId::make(context.now());
    device.person = id;
    device.registeredAt = context.now();
    MUNIMENT_TRY_LET(sealed, sealAddress(*context.services().key, device.id, {subscription, 1}));
    device.sealed = std::move(sealed);
    device.salt = makeSalt();
    MUNIMENT_TRY(answers.save(device));
    MUNIMENT_TRY_LET(other, stateOf(aggregateOf(device.id), device));
    draft.state.push_back(std::move(other));
  }
  context.record(std::move(draft));
  return Json::Object{};
}

delivery::Outcome Crowd::carry(const Delivery&, const QByteArray& payload) {
  const auto content = parseJson(payload);
  const auto question = content ? QuestionId::parse(content->text(u"question")) : std::nullopt;
  const auto device = content ? DeviceId::parse(content->text(u"device")) : std::nullopt;
  if (!question || !device)
    return {delivery::Verdict::Refused, u"delivery.refused_by_peer"_s};
  if (!m_gone)
    m_tokens[*question].append(content->text(u"token").toLatin1());
  const Json noted = m_desk->take(NoteNotice{*question, *device, !m_gone});
  return noted.string() ? delivery::Outcome{delivery::Verdict::Later, *noted.string()} : delivery::Outcome{};
}

CampaignOffice::CampaignOffice(int people, const QString& postgres) : m_desk(postgres), m_crowd(m_desk) {
  constexpr int kAtOnce = 500;
  const connect::PushSubscription subscription{QUrl(u"https://fcm.googleapis.com/fcm/send/someone"_s),
                                               connect::P256Key::generate().publicPoint(), QByteArray(16, 's')};
  for (int from = 0; from < people; from += kAtOnce) {
    SettlePeople settle{{}, subscription};
    for (int i = from; i < std::min(people, from + kAtOnce); ++i)
      settle.persons.push_back(PersonId::make(m_desk.workspace().now()));
    m_people.insert(m_people.end(), settle.persons.begin(), settle.persons.end());
    if (const Json done = m_desk.run(settle); done.string())
      qFatal("%s", qUtf8Printable(*done.string()));
  }
}

bool CampaignOffice::describe(int who, const PersonDetails& details) {
  SavePerson command;
  command.person = m_people[static_cast<std::size_t>(who)];
  command.name = u"Person %1"_s.arg(who);
  command.details = details;
  return !m_desk.run(command).string();
}

Campaign CampaignOffice::draft() {
  Campaign campaign;
  campaign.name = u"Recall LS-5"_s;
  campaign.text = u"{name}, lashing strap LS-5 may tear. Confirm until {deadline}."_s;
  campaign.choices = {u"I have stopped using it"_s, u"I do not agree"_s};
  campaign.refusal = 1;
  campaign.hours = 72;
  campaign.reminders = {8, 24};
  return campaign;
}

CampaignId CampaignOffice::prepare(const Campaign& campaign) {
  return CampaignId::parse(m_desk.run(PrepareCampaign{campaign, m_people}).text(u"campaign")).value_or(CampaignId());
}

CampaignId CampaignOffice::started(const Campaign& campaign) {
  const CampaignId id = prepare(campaign);
  return m_desk.run(StartCampaign{id}).text(u"campaign").isEmpty() ? CampaignId() : id;
}

int CampaignOffice::work() {
  CampaignWork work(m_desk.workspace(), m_desk.agent());
  for (int portions = 0;; ++portions) {
    const auto any = work.round();
    if (!any)
      qWarning("%s", qUtf8Printable(any.error().id));
    if (!any || !*any)
      return any ? portions : -1;
  }
}

bool CampaignOffice::deliver() {
  DeliveryWork work(m_desk.workspace(), m_desk.agent(), m_desk.fixture().clock(), std::nullopt,
                    {{Delivery::Direction::Out, u"push"_s, &m_crowd}});
  for (;;) {
    const auto any = work.round();
    if (!any || !*any)
      return any.has_value();
  }
}

QuestionId CampaignOffice::questionOf(const CampaignId& campaign, const PersonId& person) {
  for (const auto& line : lines(campaign)) {
    if (line.person.person == person)
      return line.person.question.value_or(QuestionId());
  }
  return {};
}

QString CampaignOffice::answer(const CampaignId& campaign, const PersonId& person, int choice) {
  const auto tokens = m_crowd.tokens().find(questionOf(campaign, person));
  return tokens == m_crowd.tokens().end() ? QString() : m_desk.answer(tokens->second.back(), choice);
}

std::vector<CampaignPeople::Line> CampaignOffice::lines(const CampaignId& campaign) {
  std::vector<CampaignPeople::Line> lines;
  CampaignPeople query;
  query.filter.campaign = campaign;
  for (;;) {
    const auto page = m_desk.workspace().ask(query).result();
    if (!page)
      return {};
    lines.insert(lines.end(), page->people.begin(), page->people.end());
    if (!page->hasMore)
      return lines;
    query.after = page->people.back().person.id;
  }
}

store::CampaignCounts CampaignOffice::counts(const CampaignId& campaign) {
  const auto answer = m_desk.workspace().ask(CampaignById{campaign}).result();
  return answer ? answer->counts : store::CampaignCounts();
}

Campaign::State CampaignOffice::state(const CampaignId& campaign) {
  const auto answer = m_desk.workspace().ask(CampaignById{campaign}).result();
  return answer ? answer->campaign.state : Campaign::State::Prepared;
}

} // namespace muniment::tests
