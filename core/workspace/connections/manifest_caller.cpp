#include "core/workspace/connections/manifest_caller.h"

#include "core/workspace/connections/memory_upload.h"
#include "core/workspace/connections/vault_upload.h"

#include <algorithm>
#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::Operation;
using delivery::Finding;
using delivery::Outcome;
using delivery::Verdict;

Result<connect::AttachedFile> attached(const ManifestCall::File& file, vault::Vault& vault) {
  connect::AttachedFile made;
  made.name = file.name;
  if (!file.type.isEmpty())
    made.contentType = file.type.toLatin1();
  if (file.address.isEmpty()) {
    made.source = std::make_shared<MemoryUpload>(file.bytes);
    return made;
  }
  const auto address = vault::VaultAddress::fromBytes(file.address);
  if (!address)
    return failure(ErrorKind::VerificationFailed, "vault.object_missing"_L1);
  made.source = std::make_shared<VaultUpload>(vault, *address, file.size);
  return made;
}

const Operation* operationOf(const connect::Manifest& manifest, const QString& resource, const QString& operation) {
  const auto found = manifest.resources.find(resource);
  if (found == manifest.resources.end())
    return nullptr;
  const auto known = found->second.operations.find(operation);
  return known == found->second.operations.end() ? nullptr : &known->second;
}

/// Whether doing it twice is the same as doing it once.
bool mayRepeat(const Operation& operation) {
  return operation.repeatable || operation.method == "GET" || operation.method == "PUT" || operation.method == "DELETE";
}

} // namespace

Outcome outcomeOf(const Error& error) {
  static constexpr std::array kNotDone = {"http.unreachable"_L1,
                                          "http.resting"_L1,
                                          "http.sign_in_refused"_L1,
                                          "http.sign_in_unavailable"_L1,
                                          "http.sign_in_malformed"_L1,
                                          "http.not_trusted"_L1,
                                          "peer.busy"_L1,
                                          "peer.refused"_L1,
                                          "peer.signed_out"_L1};
  static constexpr std::array kNobodyKnows = {
      "http.broken"_L1,   "http.closed"_L1, "http.too_slow"_L1, "http.answer_too_large"_L1, "base.cancelled"_L1,
      "peer.conflict"_L1, "peer.failed"_L1, "peer.not_json"_L1, "peer.shape_unexpected"_L1};
  if (std::ranges::find(kNotDone, error.id) != kNotDone.end())
    return {Verdict::Later, error.id};
  const bool unknown = error.retryable || std::ranges::find(kNobodyKnows, error.id) != kNobodyKnows.end();
  return {unknown ? Verdict::Unsure : Verdict::Refused, error.id};
}

Finding ManifestCaller::ask(const ManifestCall& call) {
  if (call.operation != "create"_L1 || !operationOf(m_line->manifest(), call.resource, u"get"_s))
    return Finding::Unknown; // that a thing is there says nothing about a change of it
  const auto found = m_client->call(call.resource, u"get"_s, call.inputs);
  if (found)
    return Finding::There;
  return found.error().id == "peer.not_found"_L1 ? Finding::NotThere : Finding::Unknown;
}

Outcome ManifestCaller::carry(const Delivery& delivery, const QByteArray& payload) {
  if (delivery.kind != ManifestCall::kKind)
    return {Verdict::Refused, u"connection.kind_of_delivery"_s};
  auto call = manifestCallFrom(payload);
  if (!call)
    return {Verdict::Refused, call.error().id};
  const Operation* const operation = operationOf(m_line->manifest(), call->resource, call->operation);
  if (!operation || call->operation == "list"_L1 || call->operation == "content"_L1)
    return {Verdict::Refused, u"peer.not_offered"_s};
  call->inputs[u"idempotencyKey"_s] = {delivery.id.toString()};
  if (delivery.unsure && !mayRepeat(*operation)) {
    switch (ask(*call)) {
    case Finding::There:
      return {};
    case Finding::Unknown: // it may have been done, and doing it again would do it twice
      return {Verdict::Refused, u"connection.perhaps_done"_s};
    case Finding::NotThere:
      break;
    }
  }
  std::optional<connect::AttachedFile> file;
  if (call->file) {
    auto made = attached(*call->file, *m_vault);
    if (!made)
      return {Verdict::Refused, made.error().id};
    file = std::move(*made);
  }
  const auto done = m_client->call(call->resource, call->operation, call->inputs, {}, file ? &*file : nullptr);
  return done ? Outcome() : outcomeOf(done.error());
}

} // namespace muniment::workspace
