#include "core/connect/contentserver/rm_error_table.h"

#include <array>

namespace muniment::connect::contentserver {
namespace {

using Verdict = RmProblem::Verdict;

struct Phrase final {
  const char* words; ///< anywhere in the text, whatever their case
  RmProblem problem;
};

/// The first that fits counts.
constexpr std::array kPhrases = {
    Phrase{"already exists", {Verdict::Refused, "rm.name_taken"}},
    Phrase{"in use", {Verdict::Refused, "rm.in_use"}},
    Phrase{"on hold", {Verdict::Refused, "rm.on_hold"}},
    Phrase{"record is final", {Verdict::Refused, "rm.final"}},
    Phrase{"official record", {Verdict::Refused, "rm.final"}},
    Phrase{"changed by somebody else", {Verdict::Refused, "rm.details_changed"}},
    Phrase{"metadata token", {Verdict::Refused, "rm.details_changed"}},
    Phrase{"does not exist", {Verdict::Refused, "rm.not_there"}},
    Phrase{"cannot be accessed", {Verdict::Refused, "rm.not_there"}},
    Phrase{"could not locate node", {Verdict::Refused, "rm.not_there"}},
    Phrase{"there is no such", {Verdict::Refused, "rm.not_there"}},
    Phrase{"task is not ready", {Verdict::Refused, "rm.task_done_there"}},
    Phrase{"not applied to this item", {Verdict::Refused, "rm.hold_not_on_it"}},
    Phrase{"invalid name", {Verdict::Refused, "rm.name_not_taken"}},
    Phrase{"reserved by another", {Verdict::Refused, "rm.reserved"}},
    Phrase{"still pending", {Verdict::Refused, "rm.review_pending"}},
};

RmProblem problemOfStatus(int status) {
  switch (status) {
  case 401:
    return {Verdict::Later, "rm.sign_in_refused"};
  case 403:
    return {Verdict::Refused, "rm.permission_missing"};
  case 404:
    return {Verdict::Refused, "rm.not_there"};
  case 409:
    return {Verdict::Refused, "rm.details_changed"};
  case 408:
  case 425:
  case 429:
  case 503:
    return {Verdict::Later, "rm.busy"};
  default:
    return status >= 500 ? RmProblem{Verdict::Unsure, "rm.server_failed"} : RmProblem{Verdict::Refused, "rm.refused"};
  }
}

} // namespace

RmProblem problemOf(int status, const QString& text) {
  if (status != 401 && status != 429) {
    for (const Phrase& phrase : kPhrases)
      if (text.contains(QLatin1StringView(phrase.words), Qt::CaseInsensitive))
        return phrase.problem;
  }
  return problemOfStatus(status);
}

Error RmProblem::error(const QString& detail) const {
  Error error;
  error.kind = ErrorKind::Refused;
  if (verdict != Verdict::Refused)
    error.kind = ErrorKind::Unavailable;
  else if (QLatin1StringView(id) == QLatin1StringView("rm.not_there"))
    error.kind = ErrorKind::NotFound;
  error.id = QString::fromLatin1(id);
  error.detail = detail;
  error.retryable = verdict == Verdict::Later;
  return error;
}

} // namespace muniment::connect::contentserver
