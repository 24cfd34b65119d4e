#include "app/reading/read_office.h"

#include "app/reading/read_answers.h"

namespace muniment::reading {
namespace {

using namespace Qt::StringLiterals;
using connect::InboundReply;
using connect::InboundRequest;
using workspace::ReadDocument;

constexpr int kDesks = 4;

InboundReply tooOften() {
  InboundReply reply = problemReply(429, makeError(ErrorKind::Unavailable, "reading.too_often"_L1));
  reply.headers = {{"Retry-After", "1"}};
  return reply;
}

InboundReply busy() { return problemReply(makeError(ErrorKind::Unavailable, "reading.not_now"_L1)); }

/// The one that the proxy in front of us wrote: the last. What stands before it the caller may have invented.
QByteArray addressOf(const InboundRequest& request) {
  const QByteArray all = headerOf(request, "X-Forwarded-For");
  return all.mid(all.lastIndexOf(',') + 1).trimmed();
}

} // namespace

ReadOffice::ReadOffice(workspace::Workspace& workspace, const Clock& clock, Settings settings)
    : m_workspace(&workspace), m_clock(&clock), m_settings(settings), m_known(settings.perSecond, settings.burst),
      m_strangers(settings.strangersPerSecond, settings.strangersPerSecond),
      m_desks(std::make_unique<Executor>(kDesks)) {}

ReadOffice::~ReadOffice() { close(); }

void ReadOffice::close() {
  std::unique_ptr<Executor> desks;
  {
    const std::lock_guard lock(m_mutex);
    desks = std::move(m_desks);
  }
  desks.reset(); // finishes what was taken
}

void ReadOffice::take(InboundRequest request, std::unique_ptr<connect::PendingReply> reply) {
  const std::lock_guard lock(m_mutex);
  if (!m_desks || m_waiting >= m_settings.mostWaiting)
    return reply->send(busy());
  ++m_waiting;
  m_desks->post(Task([this, request = std::move(request), reply = std::move(reply)] {
    reply->send(answer(request));
    --m_waiting;
  }));
}

InboundReply ReadOffice::answer(const InboundRequest& request) {
  if (request.method != "GET") {
    InboundReply reply = problemReply(405, makeError(ErrorKind::Usage, "reading.only_get"_L1));
    reply.headers = {{"Allow", "GET"}};
    return reply;
  }
  const auto who = credentialsOf(request);
  // Of one token, right or wrong: nobody uses up what a program may ask by naming it.
  const QByteArray caller = who ? who->digest.toBytes() : addressOf(request);
  if (!(who ? m_known : m_strangers).admits(caller, m_clock->now()))
    return tooOften();
  if (!who)
    return problemReply(makeError(ErrorKind::Refused, "reading.token_wrong"_L1));
  return read(readRequest(request), *who, request);
}

InboundReply ReadOffice::read(const ReadRequest& wanted, const Credentials& who, const InboundRequest& request) {
  switch (wanted.what) {
  case ReadRequest::What::Cases: {
    const auto cases = ask(who, workspace::ReadCases{who.digest, wanted.key});
    return cases ? casesReply(*cases) : problemReply(cases.error());
  }
  case ReadRequest::What::Document: {
    const auto found = ask(who, ReadDocument{who.digest, wanted.document, {}});
    return found ? documentReply(found->document) : problemReply(found.error());
  }
  case ReadRequest::What::Content:
    return content(wanted, who, request);
  case ReadRequest::What::Nothing:
    break;
  }
  // Whoever has no token learns nothing of what there is.
  const auto known = ask(who, workspace::ReadCases{who.digest, {}});
  return problemReply(known ? makeError(ErrorKind::NotFound, "reading.no_such_place"_L1) : known.error());
}

InboundReply ReadOffice::content(const ReadRequest& wanted, const Credentials& who, const InboundRequest& request) {
  auto part = rangeOf(request);
  if (part && !headerOf(request, "If-Range").isEmpty()) {
    const auto now = ask(who, ReadDocument{who.digest, wanted.document, {}});
    if (!now)
      return problemReply(now.error());
    if (headerOf(request, "If-Range").trimmed() != etagOf(now->document.item))
      part.reset();
  }
  auto found = ask(who, ReadDocument{who.digest, wanted.document, part.value_or(ReadDocument::Part())});
  if (!found)
    return problemReply(found.error());
  if (!part && found->bytes.size() < found->document.item.size)
    return problemReply(
        413, makeError(ErrorKind::Usage, "reading.too_large"_L1, {QString::number(ReadDocument::kMost >> 20)}));
  if (!part && wanted.etag == etagOf(found->document.item))
    return {304, "application/octet-stream", {}, {{"ETag", wanted.etag}}};
  return contentReply(std::move(*found), part.has_value());
}

} // namespace muniment::reading
