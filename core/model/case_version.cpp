#include "core/model/case_version.h"

#include "core/base/json_list.h"
#include "core/model/case_value.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kStates = {"draft"_L1, "submitted"_L1, "approved"_L1, "rejected"_L1, "superseded"_L1};

} // namespace

CaseVersion::State CaseVersion::state() const {
  return history.empty() ? State::Draft : caseVersionStateFrom(history.back().value.text).value_or(State::Draft);
}

QLatin1StringView model::nameOf(CaseVersion::State state) { return kStates[static_cast<std::size_t>(state)]; }

std::optional<CaseVersion::State> model::caseVersionStateFrom(QStringView name) {
  return namedIn<CaseVersion::State>(kStates, name);
}

QString model::aggregateOf(const CaseVersionId& id) { return u"case-version:"_s + id.toString(); }

Json model::contentOf(const CaseVersion& version) {
  Json::Array history;
  for (const CaseVersion::Decision& decision : version.history)
    history.emplace_back(Json::Object{{u"comment"_s, decision.comment}, {u"value"_s, contentOf(decision.value)}});
  return Json::Object{{u"case"_s, version.file.toString()}, {u"history"_s, std::move(history)},
                      {u"id"_s, version.id.toString()},     {u"matter"_s, orNull(version.matter)},
                      {u"paper"_s, version.paper},          {u"target"_s, version.target},
                      {u"version"_s, version.version}};
}

Result<CaseVersion> model::caseVersionFrom(const Json& content) {
  CaseVersion version;
  version.id = valueAt<CaseVersionId>(content, u"id");
  version.file = valueAt<CaseId>(content, u"case");
  version.paper = content.text(u"paper");
  version.version = content.text(u"version");
  version.target = content.text(u"target");
  for (const Json& decision : listAt(content, u"history"))
    version.history.push_back({caseValueFrom(decision.at(u"value")), decision.text(u"comment")});
  version.matter = optionalAt<MatterId>(content, u"matter");
  return exactly(std::move(version), content);
}

} // namespace muniment
