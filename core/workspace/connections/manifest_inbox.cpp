#include "core/workspace/connections/manifest_inbox.h"

#include "core/connect/manifest/webhook_verifier.h"
#include "core/delivery/arrival.h"
#include "core/formats/edi/document_reader.h"
#include "core/workspace/connections/manifest_caller.h"
#include "core/workspace/connections/memory_download.h"
#include "core/workspace/connections/memory_upload.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using delivery::Outcome;
using delivery::Verdict;

constexpr std::size_t kMostDoubts = 50;

/// What a failure means for something that came in: it is there, so it may be tried again for as long as that helps.
Outcome outcomeOfKeeping(const Error& error) {
  const bool later = error.retryable || error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Cancelled ||
                     outcomeOf(error).verdict != Verdict::Refused;
  return {later ? Verdict::Later : Verdict::Refused, error.id};
}

} // namespace

bool isPartnerDocument(const QByteArray& bytes) {
  MemoryUpload source(bytes);
  auto reader = formats::edi::readDocuments(source);
  formats::edi::Document first;
  return reader && (*reader)->next(first).value_or(false) && first.dialect != formats::edi::Dialect::Unknown;
}

Outcome ManifestInbox::carry(const Delivery& delivery, const QByteArray& payload) {
  if (delivery.kind != "item"_L1) {
    const auto done = split(payload);
    return done ? Outcome() : outcomeOfKeeping(done.error());
  }
  const auto item = newsItemFrom(payload);
  if (!item)
    return {Verdict::Refused, item.error().id};
  if (item->resource.isEmpty())
    return {Verdict::Refused, u"connection.no_item"_s};
  const auto kept = keep(delivery, *item);
  return kept ? Outcome() : outcomeOfKeeping(kept.error());
}

Result<void> ManifestInbox::split(const QByteArray& payload) {
  MUNIMENT_TRY_LET(arrival, delivery::arrivalFrom(payload));
  const bool isJson = arrival.body.trimmed().startsWith('{') || arrival.body.trimmed().startsWith('[');
  if (!isJson && isPartnerDocument(arrival.body))
    return keepDocument(m_parts->connection.peer, arrival.body);
  std::vector<NewsItem> news;
  auto items = connect::readWebhook(m_line->manifest(), m_line->hosts(), arrival.body);
  if (items) {
    for (const auto& [id, item] : *items)
      news.push_back({m_line->manifest().webhook->resource, id, item.raw.toBytes()});
  } else { // kept apart for a person, so that what comes behind it goes on
    news.push_back({QString(), QString::fromLatin1(sha256(arrival.body).toHex().toLatin1()), arrival.body});
  }
  ConnectionDesk desk = m_parts->workspace->connectionDesk(m_parts->seat.token);
  MUNIMENT_TRY(desk.takeIn(m_parts->connection, news, std::nullopt));
  return {};
}

Result<void> ManifestInbox::keep(const Delivery& delivery, const NewsItem& item) {
  const auto& resources = m_line->manifest().resources;
  const auto resource = resources.find(item.resource);
  auto raw = connect::ForeignJson::parse(item.raw);
  if (!raw || resource == resources.end())
    return failure(ErrorKind::Failed, "connection.no_item"_L1);
  // The command has the id of the delivery, so a second try keeps nothing twice.
  RunOptions options;
  options.id = CommandId::fromBytes(delivery.id.toBytes());
  options.seat = m_parts->seat;
  const FileToCapture file{u"%1 %2.json"_s.arg(item.resource, item.id), {}, item.raw};
  MUNIMENT_TRY(m_parts->workspace
                   ->run(CaptureFiles({file}, m_parts->connection.peer, m_parts->connection.matter), std::move(options))
                   .result());
  const connect::PeerItem mapped{*raw, connect::mapFields(resource->second.map, *raw, m_line->hosts())};
  noteDoubts(item.resource, mapped);
  MUNIMENT_TRY(fetchDocuments(mapped));
  MUNIMENT_TRY(m_notices->hear(delivery, mapped));
  return m_cases->hear(mapped);
}

Result<void> ManifestInbox::fetchDocuments(const connect::PeerItem& item) {
  for (const auto& [field, value] : item.fields) {
    const auto resource = m_line->manifest().resources.find(field);
    if (resource == m_line->manifest().resources.end() || !resource->second.operations.contains(u"content"_s))
      continue;
    if (value.state != connect::FieldValue::State::Mapped || value.value.isEmpty())
      continue;
    const auto target = std::make_shared<MemoryDownload>();
    const auto fetched = m_client->download(field, {{u"id"_s, {value.value}}}, target);
    if (!fetched && fetched.error().id == "peer.not_found"_L1)
      continue; // it went before anybody came for it; the item that named it is kept
    if (!fetched)
      return Failure(fetched.error());
    if (isPartnerDocument(target->bytes))
      MUNIMENT_TRY(keepDocument(u"%1 %2"_s.arg(field, value.value), std::move(target->bytes)));
  }
  return {};
}

Result<void> ManifestInbox::keepDocument(const QString& name, QByteArray bytes) {
  const DocumentWish wish{m_parts->connection.peer, m_parts->connection.matter};
  MUNIMENT_TRY(m_parts->workspace->captureDocuments({name, {}, std::move(bytes)}, wish, {}, m_parts->seat).result());
  return {};
}

void ManifestInbox::noteDoubts(const QString& resource, const connect::PeerItem& item) {
  const std::lock_guard lock(m_mutex);
  for (const QString& field : item.doubts(m_line->manifest().resources.at(resource).map)) {
    const QString name = resource + u'/' + field;
    if (m_notUnderstood.size() < kMostDoubts || m_notUnderstood.contains(name))
      ++m_notUnderstood[name];
  }
}

std::map<QString, std::int64_t> ManifestInbox::notUnderstood() const {
  const std::lock_guard lock(m_mutex);
  return m_notUnderstood;
}

} // namespace muniment::workspace
