#include "app/ctl/campaign_json.h"
#include "app/ctl/line.h"

#include "app/ctl/words.h"

namespace muniment::ctl {

using namespace Qt::StringLiterals;

Json campaignJson(const Campaign& campaign, const store::CampaignCounts& counts) {
  Json::Object people;
  for (const QLatin1StringView state : campaignPersonStates())
    people.emplace(state, 0);
  for (const auto& [state, count] : counts)
    people.insert_or_assign(QString(nameOf(state)), count);
  return Json::Object{{u"answered"_s, workspace::answeredOf(counts)},
                      {u"campaign"_s, contentOf(campaign)},
                      {u"meant"_s, workspace::meantOf(counts)},
                      {u"people"_s, std::move(people)}};
}

QString campaignText(const Campaign& campaign, const store::CampaignCounts& counts) {
  return Words::tr("%1  %2  %3 of %4 answered  %5", "id, state, count, count, name")
      .arg(campaign.id.toString(), nameOf(campaign.state), QString::number(workspace::answeredOf(counts)),
           QString::number(workspace::meantOf(counts)), campaign.name);
}

Json campaignPersonJson(const workspace::CampaignPeople::Line& line) {
  return Json::Object{
      {u"answer"_s, line.answer}, {u"comment"_s, line.comment}, {u"contradicted"_s, line.isContradicted},
      {u"late"_s, line.isLate},   {u"name"_s, line.name},       {u"person"_s, contentOf(line.person)}};
}

QString campaignPersonText(const workspace::CampaignPeople::Line& line) {
  const QString why = line.person.reason.isEmpty() ? line.person.problem : line.person.reason;
  QStringList words{line.person.person.toString(), nameOf(line.person.state), line.name, line.answer, why};
  words.removeAll(QString());
  return words.join(u"  "_s);
}

} // namespace muniment::ctl
