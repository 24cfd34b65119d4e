#include "core/model/case_proposal.h"

#include "core/base/json_list.h"
#include "core/model/case_value.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kStates = {"open"_L1, "accepted"_L1, "rejected"_L1};

} // namespace

QLatin1StringView model::nameOf(CaseProposal::State state) { return kStates[static_cast<std::size_t>(state)]; }

QString model::aggregateOf(const CaseProposalId& id) { return u"case-proposal:"_s + id.toString(); }

Json model::contentOf(const CaseProposal& proposal) {
  return Json::Object{{u"case"_s, proposal.file.toString()},
                      {u"decided_at"_s, orNull(proposal.decidedAt)},
                      {u"decided_by"_s, proposal.decidedBy},
                      {u"field"_s, proposal.field},
                      {u"id"_s, proposal.id.toString()},
                      {u"matter"_s, orNull(proposal.matter)},
                      {u"proposed_at"_s, proposal.proposedAt.toString()},
                      {u"proposed_by"_s, proposal.proposedBy},
                      {u"readings"_s, listOf(proposal.readings)},
                      {u"reason"_s, proposal.reason},
                      {u"source"_s, proposal.source},
                      {u"state"_s, nameOf(proposal.state)},
                      {u"value"_s, proposal.value},
                      {u"was"_s, proposal.was}};
}

Result<CaseProposal> model::caseProposalFrom(const Json& content) {
  CaseProposal proposal;
  proposal.id = valueAt<CaseProposalId>(content, u"id");
  proposal.file = valueAt<CaseId>(content, u"case");
  proposal.field = content.text(u"field");
  proposal.value = content.text(u"value");
  proposal.readings = textsAt(content, u"readings");
  proposal.was = content.text(u"was");
  proposal.source = content.text(u"source");
  proposal.state = namedIn<CaseProposal::State>(kStates, content.text(u"state")).value_or(CaseProposal::State::Open);
  proposal.proposedBy = content.text(u"proposed_by");
  proposal.proposedAt = valueAt<Instant>(content, u"proposed_at");
  proposal.reason = content.text(u"reason");
  proposal.decidedBy = content.text(u"decided_by");
  proposal.decidedAt = optionalAt<Instant>(content, u"decided_at");
  proposal.matter = optionalAt<MatterId>(content, u"matter");
  return exactly(std::move(proposal), content);
}

} // namespace muniment
