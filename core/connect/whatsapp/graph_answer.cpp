#include "core/connect/whatsapp/graph_answer.h"

namespace muniment::connect::whatsapp {
namespace {

using namespace Qt::StringLiterals;
using Kind = GraphProblem::Kind;
using Verdict = GraphProblem::Verdict;

const ForeignJson* step(const ForeignJson* from, QStringView name) { return from ? from->member(name) : nullptr; }

const ForeignJson* first(const ForeignJson* list) {
  return list && list->isArray() && !list->elements().empty() ? &list->elements().front() : nullptr;
}

QString textAt(const ForeignJson* value) { return value ? value->text() : QString(); }

/// An answer that carries no code: a proxy, a page, a service that is down.
GraphProblem problemOfStatus(int status) {
  if (status == 401 || status == 403)
    return problemOf(190);
  if (status == 429)
    return problemOf(130429);
  if (status == 404 || status == 400)
    return problemOf(100);
  if (status == 408 || status == 425 || status == 503)
    return problemOf(131016);
  return status >= 500 ? problemOf(131000) : problemOf(100);
}

} // namespace

GraphProblem problemIn(const HttpResponse& response) {
  const auto document = ForeignJson::parse(response.body);
  const ForeignJson* error = document ? step(&*document, u"error") : nullptr;
  const ForeignJson* code = step(error, u"code");
  bool isNumber = false;
  const int number = textAt(code).toInt(&isNumber);
  if (!isNumber)
    return problemOfStatus(response.status);
  GraphProblem problem = problemOf(number);
  // A code that nobody knows yet, of trouble that is said to pass.
  if (problem.kind == Kind::Request && textAt(step(error, u"is_transient")) == u"true")
    problem = {number, Kind::Busy, Verdict::Unsure, 4'000, "whatsapp.service_failed"};
  return problem;
}

Result<ForeignJson> documentIn(const HttpResponse& response) {
  if (response.status < 200 || response.status >= 300)
    return failure(problemIn(response).error());
  auto document = ForeignJson::parse(response.body);
  if (!document)
    return Failure(makeRetryable(ErrorKind::Unavailable, "whatsapp.not_json"_L1));
  if (document->member(u"error"))
    return failure(problemIn(response).error());
  return document;
}

std::optional<GraphAccepted> acceptedIn(const HttpResponse& response) {
  const auto document = documentIn(response);
  if (!document)
    return std::nullopt;
  GraphAccepted accepted;
  accepted.wamid = textAt(step(first(document->member(u"messages")), u"id"));
  const ForeignJson* contact = first(document->member(u"contacts"));
  accepted.phone = textAt(step(contact, u"wa_id")).trimmed();
  accepted.userId = textAt(step(contact, u"user_id"));
  return accepted.wamid.isEmpty() ? std::nullopt : std::optional(std::move(accepted));
}

} // namespace muniment::connect::whatsapp
