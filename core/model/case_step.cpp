#include "core/model/case_step.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kStates = {"missing"_L1, "claimed"_L1, "evident"_L1, "waived"_L1};

} // namespace

QLatin1StringView model::nameOf(CaseStep::State state) { return kStates[static_cast<std::size_t>(state)]; }

std::optional<CaseStep::State> model::caseStepStateFrom(QStringView name) {
  return namedIn<CaseStep::State>(kStates, name);
}

QString model::aggregateOf(const CaseStepId& id) { return u"case-step:"_s + id.toString(); }

Json model::contentOf(const CaseStep& step) {
  return Json::Object{{u"at"_s, step.at.toString()},
                      {u"by"_s, step.by},
                      {u"case"_s, step.file.toString()},
                      {u"claim"_s, step.claim},
                      {u"due"_s, orNull(step.dueOn)},
                      {u"evidence"_s, step.evidence},
                      {u"id"_s, step.id.toString()},
                      {u"matter"_s, orNull(step.matter)},
                      {u"needs_evidence"_s, step.needsEvidence},
                      {u"ordinal"_s, step.ordinal},
                      {u"owner"_s, orNull(step.owner)},
                      {u"reason"_s, step.reason},
                      {u"remote_id"_s, step.remoteId},
                      {u"state"_s, nameOf(step.state)},
                      {u"title"_s, step.title}};
}

Result<CaseStep> model::caseStepFrom(const Json& content) {
  CaseStep step;
  step.id = valueAt<CaseStepId>(content, u"id");
  step.file = valueAt<CaseId>(content, u"case");
  step.ordinal = static_cast<std::int32_t>(content.number(u"ordinal"));
  step.title = content.text(u"title");
  step.needsEvidence = content.at(u"needs_evidence") == Json(true);
  step.owner = optionalAt<ActorId>(content, u"owner");
  step.dueOn = optionalDayAt(content, u"due");
  step.state = caseStepStateFrom(content.text(u"state")).value_or(CaseStep::State::Missing);
  step.evidence = content.text(u"evidence");
  step.claim = content.text(u"claim");
  step.reason = content.text(u"reason");
  step.remoteId = content.text(u"remote_id");
  step.by = content.text(u"by");
  step.at = valueAt<Instant>(content, u"at");
  step.matter = optionalAt<MatterId>(content, u"matter");
  return exactly(std::move(step), content);
}

} // namespace muniment
