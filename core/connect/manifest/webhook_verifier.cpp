#include "core/connect/manifest/webhook_verifier.h"

#include "core/base/sha256.h"

#include <cstdlib>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

QByteArray only(const WebhookVerifier::Headers& headers, const QByteArray& name) {
  QByteArray found;
  for (const auto& [each, value] : headers) {
    if (each.compare(name, Qt::CaseInsensitive) != 0)
      continue;
    if (!found.isEmpty())
      return {}; // two signatures are none
    found = value.trimmed();
  }
  return found;
}

/// Compares digests, so that the time it takes tells nothing about where two texts differ.
bool same(const QByteArray& a, const QByteArray& b) { return sha256(a) == sha256(b) && a == b; }

} // namespace

Result<void> WebhookVerifier::verify(const Headers& headers, const QByteArray& body) const {
  const QByteArray given = only(headers, m_rule.hmac.header);
  const QByteArray timestamp =
      m_rule.hmac.timestampHeader.isEmpty() ? QByteArray() : only(headers, m_rule.hmac.timestampHeader);
  bool good = false;
  for (const Secret& secret : m_secrets) {
    if (secret.isEmpty())
      continue; // an empty key would accept what anybody can compute
    const QByteArray expected =
        m_rule.sharedToken ? secret.view().toByteArray() : hmacSignature(m_rule.hmac, secret, timestamp, body);
    good |= same(given, expected);
  }
  if (given.isEmpty() || !good)
    return failure(ErrorKind::Refused, "webhook.not_signed"_L1);
  if (m_rule.hmac.timestampHeader.isEmpty())
    return {};
  bool isNumber = false;
  const qint64 seconds = timestamp.toLongLong(&isNumber);
  const qint64 now = m_clock->now().milliseconds() / 1000;
  if (!isNumber || seconds < 0 || std::llabs(now - seconds) > m_rule.toleranceSeconds)
    return failure(ErrorKind::Refused, "webhook.too_old"_L1);
  return {};
}

Result<std::vector<std::pair<QString, PeerItem>>> readWebhook(const Manifest& manifest, const HostList& hosts,
                                                              const QByteArray& body) {
  const auto unexpected = [&] { return failure(ErrorKind::Failed, "peer.shape_unexpected"_L1, {manifest.title}); };
  if (!manifest.webhook)
    return failure(ErrorKind::Usage, "peer.not_offered"_L1, {u"webhook"_s});
  const WebhookRule& rule = *manifest.webhook;
  const auto document = ForeignJson::parse(body);
  const ForeignJson* place = document ? rule.items.in(*document) : nullptr;
  if (!place || (!place->isArray() && !place->isObject()))
    return unexpected();
  std::vector<std::pair<QString, PeerItem>> items;
  const FieldMaps& maps = manifest.resources.at(rule.resource).map;
  for (const ForeignJson& item : place->isArray() ? place->elements() : std::vector{*place}) {
    const ForeignJson* id = rule.dedupe.in(item);
    if (!id || (!id->isString() && !id->isNumber()) || id->text().isEmpty())
      return unexpected();
    items.emplace_back(id->text(), PeerItem{item, mapFields(maps, item, hosts)});
  }
  return items;
}

} // namespace muniment::connect
