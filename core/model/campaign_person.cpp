#include "core/model/campaign_person.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kStates = {"not-sent"_L1, "waiting"_L1, "reached"_L1, "answered"_L1,
                                "refused"_L1,  "failed"_L1,  "excluded"_L1};

} // namespace

std::span<const QLatin1StringView> model::campaignPersonStates() { return kStates; }

QLatin1StringView model::nameOf(CampaignPerson::State state) { return kStates[static_cast<std::size_t>(state)]; }

std::optional<CampaignPerson::State> model::campaignPersonStateFrom(QStringView name) {
  return namedIn<CampaignPerson::State>(kStates, name);
}

QString model::aggregateOf(const CampaignPersonId& id) { return u"campaign-person:"_s + id.toString(); }

Json model::contentOf(const CampaignPerson& person) {
  return Json::Object{{u"answered_at"_s, orNull(person.answeredAt)},
                      {u"asked_at"_s, orNull(person.askedAt)},
                      {u"campaign"_s, person.campaign.toString()},
                      {u"due"_s, orNull(person.due)},
                      {u"id"_s, person.id.toString()},
                      {u"matter"_s, orNull(person.matter)},
                      {u"opened_at"_s, orNull(person.openedAt)},
                      {u"person"_s, person.person.toString()},
                      {u"problem"_s, person.problem},
                      {u"question"_s, orNull(person.question)},
                      {u"reached_at"_s, orNull(person.reachedAt)},
                      {u"reason"_s, person.reason},
                      {u"reminded_at"_s, orNull(person.remindedAt)},
                      {u"reminders"_s, person.reminders},
                      {u"state"_s, nameOf(person.state)}};
}

Result<CampaignPerson> model::campaignPersonFrom(const Json& content) {
  CampaignPerson person;
  person.id = valueAt<CampaignPersonId>(content, u"id");
  person.campaign = valueAt<CampaignId>(content, u"campaign");
  person.person = valueAt<PersonId>(content, u"person");
  person.matter = optionalAt<MatterId>(content, u"matter");
  person.state = campaignPersonStateFrom(content.text(u"state")).value_or(CampaignPerson::State::NotSent);
  person.problem = content.text(u"problem");
  person.reason = content.text(u"reason");
  person.question = optionalAt<QuestionId>(content, u"question");
  person.due = optionalAt<Instant>(content, u"due");
  person.askedAt = optionalAt<Instant>(content, u"asked_at");
  person.reachedAt = optionalAt<Instant>(content, u"reached_at");
  person.openedAt = optionalAt<Instant>(content, u"opened_at");
  person.answeredAt = optionalAt<Instant>(content, u"answered_at");
  person.remindedAt = optionalAt<Instant>(content, u"reminded_at");
  person.reminders = static_cast<std::int32_t>(content.number(u"reminders"));
  return exactly(std::move(person), content);
}

} // namespace muniment
