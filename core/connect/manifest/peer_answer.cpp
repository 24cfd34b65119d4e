#include "core/connect/manifest/peer_answer.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

PeerTrouble usualTrouble(int status) {
  switch (status) {
  case 401:
    return PeerTrouble::SignedOut;
  case 403:
    return PeerTrouble::Refused;
  case 404:
  case 410:
    return PeerTrouble::NotFound;
  case 409:
  case 412:
    return PeerTrouble::Conflict;
  case 429:
  case 503:
    return PeerTrouble::Busy;
  default:
    return status < 500 ? PeerTrouble::Invalid : PeerTrouble::Failed;
  }
}

QString textAt(const std::optional<JsonPointer>& pointer, const HttpResponse& response) {
  const auto document = pointer ? ForeignJson::parse(response.body) : failure(ErrorKind::NotFound, "peer.not_json"_L1);
  const ForeignJson* found = document ? pointer->in(*document) : nullptr;
  return found ? found->text() : QString();
}

PeerTrouble troubleOf(const ErrorRule& rule, const HttpResponse& response) {
  if (const auto known = rule.codes.find(textAt(rule.code, response)); known != rule.codes.end())
    return known->second;
  const auto known = rule.statuses.find(response.status);
  return known != rule.statuses.end() ? known->second : usualTrouble(response.status);
}

Error makePeerError(PeerTrouble trouble, const QString& title) {
  switch (trouble) {
  case PeerTrouble::SignedOut:
    return makeError(ErrorKind::Refused, "peer.signed_out"_L1, {title});
  case PeerTrouble::Refused:
    return makeError(ErrorKind::Refused, "peer.refused"_L1, {title});
  case PeerTrouble::NotFound:
    return makeError(ErrorKind::NotFound, "peer.not_found"_L1, {title});
  case PeerTrouble::Conflict:
    return makeError(ErrorKind::Failed, "peer.conflict"_L1, {title});
  case PeerTrouble::Invalid:
    return makeError(ErrorKind::Failed, "peer.invalid"_L1, {title});
  case PeerTrouble::Busy:
    return makeRetryable(ErrorKind::Unavailable, "peer.busy"_L1, {title});
  case PeerTrouble::Failed:
    break;
  }
  return makeRetryable(ErrorKind::Unavailable, "peer.failed"_L1, {title});
}

} // namespace

Error errorOf(const Manifest& manifest, const HttpResponse& response) {
  Error error = makePeerError(troubleOf(manifest.errors, response), manifest.title);
  error.detail = u"status %1"_s.arg(response.status);
  return error;
}

QString peerMessage(const Manifest& manifest, const HttpResponse& response) {
  return textAt(manifest.errors.message, response).left(500);
}

Result<ForeignJson> readAnswer(const Manifest& manifest, const Operation& operation, const HttpResponse& response) {
  if (response.status < 200 || response.status >= 300)
    return failure(errorOf(manifest, response));
  if (response.body.trimmed().isEmpty())
    return ForeignJson();
  auto document = ForeignJson::parse(response.body);
  if (!document)
    return Failure(makeRetryable(ErrorKind::Unavailable, "peer.not_json"_L1, {manifest.title}));
  if (operation.ok) {
    const ForeignJson* said = operation.ok->at.in(*document);
    if (!said || said->text() != operation.ok->is)
      return failure(makePeerError(PeerTrouble::Invalid, manifest.title));
  }
  return document;
}

} // namespace muniment::connect
