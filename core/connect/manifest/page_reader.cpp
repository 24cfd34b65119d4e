#include "core/connect/manifest/page_reader.h"

#include "core/base/sha256.h"
#include "core/connect/manifest/peer_answer.h"
#include "core/connect/manifest/request_builder.h"

#include <QtCore/QRegularExpression>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

using Kind = PagingRule::Kind;

/// The target of `rel="next"` in a header of RFC 8288.
QString nextOf(const QByteArray& header) {
  static const QRegularExpression kLink(u"<([^>]*)>((?:\\s*;\\s*[^,;=]+(?:=(?:\"[^\"]*\"|[^\",;]*))?)*)"_s);
  static const QRegularExpression kNext(u";\\s*rel\\s*=\\s*(?:\"(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\"|next\\b)"_s,
                                        QRegularExpression::CaseInsensitiveOption);
  for (auto links = kLink.globalMatch(QString::fromUtf8(header)); links.hasNext();) {
    const auto link = links.next();
    if (kNext.match(link.captured(2)).hasMatch())
      return link.captured(1);
  }
  return {};
}

int portOf(const QUrl& url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); }

} // namespace

PageReader::PageReader(ManifestConnection& connection, const Resource& resource, const Operation& operation,
                       CallInputs inputs, SharedProgress progress)
    : m_connection(&connection), m_resource(&resource), m_operation(&operation), m_inputs(std::move(inputs)),
      m_progress(std::move(progress)) {
  if (operation.paging.kind == Kind::Cursor) {
    if (const auto start = m_inputs.find(u"cursor"_s); start != m_inputs.end())
      m_cursor = start->second.value(0);
  }
}

bool PageReader::isCounted() const {
  const Kind kind = m_operation->paging.kind;
  return kind == Kind::Page || kind == Kind::Offset || kind == Kind::PathSuffix;
}

Result<HttpJob> PageReader::request() const {
  const PagingRule& paging = m_operation->paging;
  const TemplateValues values{m_connection->base(), m_connection->site(), m_inputs};
  MUNIMENT_TRY_LET(job, buildRequest(*m_operation, values, m_connection->manifest().limits));
  job.progress = m_progress;
  QUrl& url = job.request.url;
  if (!m_nextUrl.isEmpty()) {
    url = m_nextUrl;
    return job;
  }
  if (paging.kind == Kind::PathSuffix && m_page > 0) {
    url.setPath(url.path() + paging.suffix);
    addQueryItem(url, paging.param, QString::number(paging.first + m_page));
  }
  if (paging.kind == Kind::Page)
    addQueryItem(url, paging.param, QString::number(paging.first + m_page));
  if (paging.kind == Kind::Offset)
    addQueryItem(url, paging.param, QString::number(m_items));
  if (paging.kind == Kind::Cursor && !m_cursor.isEmpty())
    addQueryItem(url, paging.param, m_cursor);
  if (!paging.sizeParam.isEmpty())
    addQueryItem(url, paging.sizeParam, QString::number(paging.size));
  return job;
}

/// Some peers answer a page beyond the end with the last one again; for them that is the end.
Result<bool> PageReader::isRepeated(const ForeignJson& items) {
  const QByteArray digest = sha256(items.toBytes()).toBytes();
  const bool same = digest == m_lastDigest && !items.elements().empty();
  m_lastDigest = digest;
  if (same && !isCounted())
    return failure(ErrorKind::Failed, "peer.page_repeats"_L1, {m_connection->manifest().title});
  return same;
}

Result<void> PageReader::goTo(const QUrl& here, const QString& place) {
  if (place.isEmpty()) {
    m_atEnd = true;
    return {};
  }
  const QUrl there = here.resolved(QUrl(place));
  if (there.scheme() != here.scheme() || there.host() != here.host() || portOf(there) != portOf(here))
    return failure(ErrorKind::Refused, "peer.next_elsewhere"_L1, {m_connection->manifest().title});
  if (!m_seen.insert(there.toString(QUrl::FullyEncoded)).second)
    return failure(ErrorKind::Failed, "peer.page_repeats"_L1, {m_connection->manifest().title});
  m_nextUrl = there;
  return {};
}

Result<void> PageReader::goOn(const QUrl& here, const HttpResponse& response, const ForeignJson& document,
                              std::size_t count) {
  const PagingRule& paging = m_operation->paging;
  const ForeignJson* next = paging.next.in(document);
  const QString place = next && (next->isString() || next->isNumber()) ? next->text() : QString();
  switch (paging.kind) {
  case Kind::None:
    m_atEnd = true;
    return {};
  case Kind::Page:
  case Kind::Offset:
  case Kind::PathSuffix: {
    const ForeignJson* total = paging.total ? paging.total->in(document) : nullptr;
    m_atEnd = count == 0 || (paging.size > 0 && count < std::size_t(paging.size)) ||
              (total && m_page >= total->text().toInt());
    return {};
  }
  case Kind::Cursor:
    m_atEnd = place.isEmpty();
    // The last page of a feed often gives its own cursor again, so that one may ask later.
    if (place == m_cursor && count == 0)
      m_atEnd = true;
    else if (!m_atEnd && !m_seen.insert(place).second)
      return failure(ErrorKind::Failed, "peer.page_repeats"_L1, {m_connection->manifest().title});
    m_cursor = m_atEnd && place.isEmpty() ? m_cursor : place;
    return {};
  case Kind::NextLink:
    return goTo(here, place);
  case Kind::LinkHeader:
    break;
  }
  return goTo(here, nextOf(headerOf(response, "Link")));
}

Result<std::optional<PeerPage>> PageReader::next() {
  if (m_atEnd)
    return std::nullopt;
  const Manifest& manifest = m_connection->manifest();
  if (m_page >= kMostPages)
    return failure(ErrorKind::Failed, "peer.page_repeats"_L1, {manifest.title});
  MUNIMENT_TRY_LET(job, request());
  MUNIMENT_TRY_LET(response, m_connection->line().exchange(job));
  MUNIMENT_TRY_LET(document, readAnswer(manifest, *m_operation, response));
  const ForeignJson* items = m_operation->items.in(document);
  if (!items || !items->isArray())
    return failure(ErrorKind::Failed, "peer.shape_unexpected"_L1, {manifest.title});
  MUNIMENT_TRY_LET(repeated, isRepeated(*items));
  if (repeated) {
    m_atEnd = true;
    return std::nullopt;
  }
  ++m_page;
  m_items += qint64(items->elements().size());
  MUNIMENT_TRY(goOn(job.request.url, response, document, items->elements().size()));
  PeerPage page;
  for (const ForeignJson& item : items->elements())
    page.items.push_back({item, mapFields(m_resource->map, item, m_connection->hosts())});
  page.cursor = m_cursor;
  return page;
}

} // namespace muniment::connect
