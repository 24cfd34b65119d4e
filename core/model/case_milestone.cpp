#include "core/model/case_milestone.h"

#include "core/model/case_value.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kCodes = {"order-confirmed"_L1, "dispatched"_L1, "customs-cleared"_L1, "delivered"_L1};
constexpr std::array kDays = {"planned"_L1, "estimated"_L1, "actual"_L1};

} // namespace

QLatin1StringView model::nameOf(CaseMilestone::Code code) { return kCodes[static_cast<std::size_t>(code)]; }

std::optional<CaseMilestone::Code> model::caseMilestoneCodeFrom(QStringView name) {
  return namedIn<CaseMilestone::Code>(kCodes, name);
}

QLatin1StringView model::nameOf(CaseMilestone::Which which) { return kDays[static_cast<std::size_t>(which)]; }

std::optional<CaseMilestone::Which> model::caseMilestoneDayFrom(QStringView name) {
  return namedIn<CaseMilestone::Which>(kDays, name);
}

QString model::aggregateOf(const CaseMilestoneId& id) { return u"case-milestone:"_s + id.toString(); }

Json model::contentOf(const CaseMilestone& milestone) {
  Json::Object content{{u"case"_s, milestone.file.toString()},
                       {u"code"_s, nameOf(milestone.code)},
                       {u"id"_s, milestone.id.toString()},
                       {u"matter"_s, orNull(milestone.matter)},
                       {u"order"_s, milestone.order}};
  for (const CaseMilestone::Which which : CaseMilestone::kWhich)
    content.emplace(nameOf(which), milestone.day(which) ? contentOf(*milestone.day(which)) : Json());
  return content;
}

Result<CaseMilestone> model::caseMilestoneFrom(const Json& content) {
  CaseMilestone milestone;
  milestone.id = valueAt<CaseMilestoneId>(content, u"id");
  milestone.file = valueAt<CaseId>(content, u"case");
  milestone.code = caseMilestoneCodeFrom(content.text(u"code")).value_or(CaseMilestone::Code::OrderConfirmed);
  milestone.order = content.text(u"order");
  milestone.matter = optionalAt<MatterId>(content, u"matter");
  for (std::size_t i = 0; i < kDays.size(); ++i) {
    const Json& day = content.at(QString(kDays[i]));
    if (!day.isNull())
      milestone.days[i] = caseValueFrom(day);
  }
  return exactly(std::move(milestone), content);
}

} // namespace muniment
