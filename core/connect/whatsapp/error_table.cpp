#include "core/connect/whatsapp/error_table.h"

#include <algorithm>
#include <array>

namespace muniment::connect::whatsapp {
namespace {

using Kind = GraphProblem::Kind;
using Verdict = GraphProblem::Verdict;

/// Code, kind, what is done, milliseconds to wait, text; in the order of codes.
constexpr std::array kTable = {
    GraphProblem{0, Kind::Access, Verdict::Later, 600'000, "whatsapp.token_refused"},
    GraphProblem{1, Kind::Busy, Verdict::Unsure, 2'000, "whatsapp.service_failed"},
    GraphProblem{2, Kind::Busy, Verdict::Later, 2'000, "whatsapp.service_busy"},
    GraphProblem{3, Kind::Access, Verdict::Later, 600'000, "whatsapp.permission_missing"},
    GraphProblem{4, Kind::Throughput, Verdict::Later, 60'000, "whatsapp.too_many_calls"},
    GraphProblem{10, Kind::Access, Verdict::Later, 600'000, "whatsapp.permission_missing"},
    GraphProblem{33, Kind::Recipient, Verdict::Refused, 0, "whatsapp.number_gone"},
    GraphProblem{100, Kind::Request, Verdict::Refused, 0, "whatsapp.request_wrong"},
    GraphProblem{190, Kind::Access, Verdict::Later, 600'000, "whatsapp.token_refused"},
    GraphProblem{368, Kind::Access, Verdict::Refused, 0, "whatsapp.account_blocked"},
    GraphProblem{80007, Kind::Throughput, Verdict::Later, 300'000, "whatsapp.too_many_calls"},
    GraphProblem{130429, Kind::Throughput, Verdict::Later, 2'000, "whatsapp.throughput"},
    GraphProblem{130472, Kind::Objection, Verdict::Refused, 86'400'000, "whatsapp.held_back"},
    GraphProblem{130497, Kind::Access, Verdict::Refused, 0, "whatsapp.country_blocked"},
    GraphProblem{131000, Kind::Busy, Verdict::Unsure, 4'000, "whatsapp.service_failed"},
    GraphProblem{131005, Kind::Access, Verdict::Later, 600'000, "whatsapp.permission_missing"},
    GraphProblem{131008, Kind::Request, Verdict::Refused, 0, "whatsapp.request_wrong"},
    GraphProblem{131009, Kind::Request, Verdict::Refused, 0, "whatsapp.request_wrong"},
    GraphProblem{131016, Kind::Busy, Verdict::Later, 10'000, "whatsapp.service_busy"},
    GraphProblem{131020, Kind::Recipient, Verdict::Refused, 0, "whatsapp.group_gone"},
    GraphProblem{131021, Kind::Recipient, Verdict::Refused, 0, "whatsapp.to_oneself"},
    GraphProblem{131026, Kind::Recipient, Verdict::Refused, 0, "whatsapp.not_reachable"},
    GraphProblem{131030, Kind::Recipient, Verdict::Refused, 0, "whatsapp.not_on_test_list"},
    GraphProblem{131031, Kind::Access, Verdict::Refused, 0, "whatsapp.account_blocked"},
    GraphProblem{131037, Kind::Access, Verdict::Refused, 0, "whatsapp.name_not_approved"},
    GraphProblem{131041, Kind::Recipient, Verdict::Refused, 0, "whatsapp.group_gone"},
    GraphProblem{131042, Kind::Access, Verdict::Refused, 0, "whatsapp.payment"},
    GraphProblem{131045, Kind::Access, Verdict::Refused, 0, "whatsapp.number_not_registered"},
    GraphProblem{131047, Kind::Window, Verdict::Refused, 0, "whatsapp.window_closed"},
    GraphProblem{131048, Kind::Throughput, Verdict::Refused, 0, "whatsapp.spam_limit"},
    GraphProblem{131049, Kind::Objection, Verdict::Refused, 86'400'000, "whatsapp.held_back"},
    GraphProblem{131050, Kind::Objection, Verdict::Refused, 0, "whatsapp.marketing_stopped"},
    GraphProblem{131051, Kind::Request, Verdict::Refused, 0, "whatsapp.kind_not_taken"},
    GraphProblem{131052, Kind::Media, Verdict::Refused, 0, "whatsapp.media_unobtainable"},
    GraphProblem{131053, Kind::Media, Verdict::Refused, 0, "whatsapp.media_not_taken"},
    GraphProblem{131056, Kind::Pair, Verdict::Later, 6'000, "whatsapp.pair_limit"},
    GraphProblem{131057, Kind::Busy, Verdict::Later, 60'000, "whatsapp.service_busy"},
    GraphProblem{131060, Kind::Recipient, Verdict::Refused, 0, "whatsapp.kind_not_taken"},
    GraphProblem{131062, Kind::Recipient, Verdict::Refused, 0, "whatsapp.needs_number"},
    GraphProblem{131063, Kind::Objection, Verdict::Refused, 86'400'000, "whatsapp.held_back"},
    GraphProblem{131064, Kind::Objection, Verdict::Refused, 86'400'000, "whatsapp.held_back"},
    GraphProblem{132000, Kind::Template, Verdict::Refused, 0, "whatsapp.template_blanks"},
    GraphProblem{132001, Kind::Template, Verdict::Refused, 0, "whatsapp.template_missing"},
    GraphProblem{132005, Kind::Template, Verdict::Refused, 0, "whatsapp.template_too_long"},
    GraphProblem{132007, Kind::Template, Verdict::Refused, 0, "whatsapp.template_policy"},
    GraphProblem{132008, Kind::Template, Verdict::Refused, 0, "whatsapp.template_blanks"},
    GraphProblem{132012, Kind::Template, Verdict::Refused, 0, "whatsapp.template_blanks"},
    GraphProblem{132015, Kind::Template, Verdict::Refused, 0, "whatsapp.template_now_paused"},
    GraphProblem{132016, Kind::Template, Verdict::Refused, 0, "whatsapp.template_disabled"},
    GraphProblem{132068, Kind::Template, Verdict::Refused, 0, "whatsapp.template_disabled"},
    GraphProblem{132069, Kind::Template, Verdict::Refused, 0, "whatsapp.template_disabled"},
    GraphProblem{133004, Kind::Busy, Verdict::Later, 60'000, "whatsapp.service_busy"},
    GraphProblem{133010, Kind::Access, Verdict::Refused, 0, "whatsapp.number_not_registered"},
    GraphProblem{135000, Kind::Busy, Verdict::Unsure, 10'000, "whatsapp.service_failed"},
    GraphProblem{137000, Kind::Recipient, Verdict::Refused, 0, "whatsapp.identity_changed"}};

/// 200 to 299 all say that a permission is missing, 131201 to 131215 that a group cannot be used like that.
constexpr GraphProblem kPermissions = {200, Kind::Access, Verdict::Later, 600'000, "whatsapp.permission_missing"};
constexpr GraphProblem kGroups = {131201, Kind::Recipient, Verdict::Refused, 0, "whatsapp.group_gone"};
constexpr GraphProblem kUnknown = {-1, Kind::Request, Verdict::Refused, 0, "whatsapp.code_unknown"};

ErrorKind errorKindOf(const GraphProblem& problem) {
  if (problem.verdict != Verdict::Refused)
    return ErrorKind::Unavailable;
  return problem.kind == Kind::Request ? ErrorKind::Failed : ErrorKind::Refused;
}

} // namespace

GraphProblem problemOf(int code) {
  const auto found = std::ranges::lower_bound(kTable, code, {}, &GraphProblem::code);
  if (found != std::end(kTable) && found->code == code)
    return *found;
  GraphProblem problem = kUnknown;
  if (code >= 200 && code <= 299)
    problem = kPermissions;
  else if (code >= 131201 && code <= 131215)
    problem = kGroups;
  problem.code = code;
  return problem;
}

Error GraphProblem::error() const {
  Error error;
  error.kind = errorKindOf(*this);
  error.id = QString::fromLatin1(id);
  error.arguments = {QString::number(code)};
  error.retryable = verdict == Verdict::Later;
  return error;
}

} // namespace muniment::connect::whatsapp
