#include "core/model/campaign.h"

#include "core/base/json_list.h"
#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kStates = {"prepared"_L1, "running"_L1, "paused"_L1, "complete"_L1, "cancelled"_L1};
const QString kTime = u"HH:mm"_s;

Json timeOrNull(QTime time) { return time.isValid() ? Json(time.toString(kTime)) : Json(); }

QTime timeAt(const Json& content, QStringView member) { return QTime::fromString(content.text(member), kTime); }

Json jsonOf(const Campaign::Contacts& contacts) {
  return Json::Object{{u"issue"_s, contacts.issue},
                      {u"partner"_s, contacts.partner},
                      {u"product_line"_s, contacts.productLine},
                      {u"region"_s, contacts.region},
                      {u"wanted"_s, contacts.wanted}};
}

Campaign::Contacts contactsFrom(const Json& content) {
  return {content.at(u"wanted") == Json(true), content.text(u"partner"), content.text(u"region"),
          content.text(u"product_line"), content.text(u"issue")};
}

Json jsonOf(const Campaign::Limits& limits) {
  Json::Object content{{u"most_per_hour"_s, limits.mostPerHour},
                       {u"quiet_from"_s, timeOrNull(limits.quietFrom)},
                       {u"quiet_until"_s, timeOrNull(limits.quietUntil)}};
  if (limits.onlyInBusinessHours)
    content.emplace(u"only_in_business_hours"_s, true);
  return content;
}

Campaign::Limits limitsFrom(const Json& content) {
  return {timeAt(content, u"quiet_from"), timeAt(content, u"quiet_until"),
          static_cast<std::int32_t>(content.number(u"most_per_hour")),
          content.at(u"only_in_business_hours") == Json(true)};
}

Json jsonOf(const std::map<QString, Campaign::Wording>& wordings) {
  Json::Object all;
  for (const auto& [language, words] : wordings)
    all.emplace(
        language,
        Json::Object{{u"about"_s, words.about}, {u"choices"_s, listOf(words.choices)}, {u"text"_s, words.text}});
  return all;
}

std::map<QString, Campaign::Wording> wordingsFrom(const Json& content) {
  std::map<QString, Campaign::Wording> all;
  if (const Json::Object* wordings = content.object()) {
    for (const auto& [language, words] : *wordings)
      all.emplace(language, Campaign::Wording{words.text(u"text"), words.text(u"about"), textsAt(words, u"choices")});
  }
  return all;
}

} // namespace

Campaign::Wording Campaign::wordingFor(const QString& persons) const {
  for (const QString& wanted : {persons, persons.section(u'_', 0, 0)}) {
    if (const auto found = wordings.find(wanted); found != wordings.end())
      return found->second;
  }
  return {text, about, choices};
}

QLatin1StringView model::nameOf(Campaign::State state) { return kStates[static_cast<std::size_t>(state)]; }

std::optional<Campaign::State> model::campaignStateFrom(QStringView name) {
  return namedIn<Campaign::State>(kStates, name);
}

QString model::aggregateOf(const CampaignId& id) { return u"campaign:"_s + id.toString(); }

Json model::contentOf(const Campaign& campaign) {
  Json::Array reminders;
  for (const std::int32_t hours : campaign.reminders)
    reminders.emplace_back(hours);
  Json::Object content{{u"about"_s, campaign.about},
                       {u"cause"_s, campaign.cause},
                       {u"choices"_s, listOf(campaign.choices)},
                       {u"contacts"_s, jsonOf(campaign.contacts)},
                       {u"deadline"_s, orNull(campaign.deadline)},
                       {u"ended_at"_s, orNull(campaign.endedAt)},
                       {u"hours"_s, campaign.hours},
                       {u"id"_s, campaign.id.toString()},
                       {u"limits"_s, jsonOf(campaign.limits)},
                       {u"matter"_s, orNull(campaign.matter)},
                       {u"name"_s, campaign.name},
                       {u"own_words"_s, campaign.ownWords},
                       {u"prepared_at"_s, campaign.preparedAt.toString()},
                       {u"prepared_by"_s, campaign.preparedBy},
                       {u"reason"_s, campaign.reason},
                       {u"refusal"_s, campaign.refusal},
                       {u"reminders"_s, std::move(reminders)},
                       {u"stake"_s, nameOf(campaign.stake)},
                       {u"started_at"_s, orNull(campaign.startedAt)},
                       {u"started_by"_s, orNull(campaign.startedBy)},
                       {u"state"_s, nameOf(campaign.state)},
                       {u"text"_s, campaign.text}};
  if (!campaign.language.isEmpty())
    content.emplace(u"language"_s, campaign.language);
  if (!campaign.wordings.empty())
    content.emplace(u"wordings"_s, jsonOf(campaign.wordings));
  if (!campaign.ways.isEmpty())
    content.emplace(u"ways"_s, listOf(campaign.ways));
  return content;
}

Result<Campaign> model::campaignFrom(const Json& content) {
  Campaign campaign;
  campaign.id = valueAt<CampaignId>(content, u"id");
  campaign.name = content.text(u"name");
  campaign.text = content.text(u"text");
  campaign.about = content.text(u"about");
  campaign.choices = textsAt(content, u"choices");
  campaign.language = content.text(u"language");
  campaign.wordings = wordingsFrom(content.at(u"wordings"));
  campaign.ways = textsAt(content, u"ways");
  campaign.refusal = static_cast<std::int32_t>(content.number(u"refusal"));
  campaign.ownWords = content.at(u"own_words") == Json(true);
  campaign.stake =
      content.text(u"stake") == nameOf(Question::Stake::High) ? Question::Stake::High : Question::Stake::Ordinary;
  campaign.cause = content.text(u"cause");
  campaign.matter = optionalAt<MatterId>(content, u"matter");
  campaign.contacts = contactsFrom(content.at(u"contacts"));
  campaign.limits = limitsFrom(content.at(u"limits"));
  campaign.hours = static_cast<std::int32_t>(content.number(u"hours"));
  if (const Json::Array* reminders = content.at(u"reminders").array()) {
    for (const Json& hours : *reminders)
      campaign.reminders.push_back(static_cast<std::int32_t>(hours.integer() ? *hours.integer() : 0));
  }
  campaign.deadline = optionalAt<Instant>(content, u"deadline");
  campaign.state = campaignStateFrom(content.text(u"state")).value_or(Campaign::State::Prepared);
  campaign.reason = content.text(u"reason");
  campaign.preparedBy = content.text(u"prepared_by");
  campaign.preparedAt = valueAt<Instant>(content, u"prepared_at");
  campaign.startedBy = optionalAt<ActorId>(content, u"started_by");
  campaign.startedAt = optionalAt<Instant>(content, u"started_at");
  campaign.endedAt = optionalAt<Instant>(content, u"ended_at");
  return exactly(std::move(campaign), content);
}

} // namespace muniment
