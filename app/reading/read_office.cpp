#include "app/reading/read_office.h"

#include "app/reading/read_answers.h"

namespace muniment::reading {
namespace {

using namespace Qt::StringLiterals;
using connect::InboundReply;
using connect::InboundRequest;
using workspace::ReadDocuments;

constexpr int kDesks = 4;
constexpr std::size_t kMostAtOnce = 256;
constexpr std::int64_t kMostBytes = 4 * ReadDocuments::kMost; ///< of what is answered at once

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

void ReadOffice::take(InboundRequest request, Reply reply) {
  const auto who = credentialsOf(request);
  if (auto refused = refusal(request, who); refused || !who)
    return reply->send(refused ? std::move(*refused) : busy());
  ReadRequest wanted = readRequest(request);
  const std::lock_guard lock(m_mutex);
  if (!m_desks || m_waiting >= m_settings.mostWaiting)
    return reply->send(busy());
  ++m_waiting;
  if (wanted.what == ReadRequest::What::Document || wanted.what == ReadRequest::What::Content) {
    const bool isContent = wanted.what == ReadRequest::What::Content;
    Queue& queue = m_documents[who->digest.toBytes()];
    queue.waiting.push_back({std::move(wanted), isContent ? rangeOf(request) : std::nullopt,
                             headerOf(request, "If-Range").trimmed(), std::move(reply)});
    queue.bytes += bytesOf(queue.waiting.back());
    return callDesk(queue, *who);
  }
  m_desks->post(Task([this, wanted = std::move(wanted), who = *who, reply = std::move(reply)] {
    reply->send(cases(wanted, who));
    --m_waiting;
  }));
}

std::optional<InboundReply> ReadOffice::refusal(const InboundRequest& request, const std::optional<Credentials>& who) {
  if (request.method != "GET") {
    InboundReply reply = problemReply(405, makeError(ErrorKind::Usage, "reading.only_get"_L1));
    reply.headers = {{"Allow", "GET"}};
    return reply;
  }
  // Of one token, right or wrong: nobody uses up what a program may ask by naming it.
  const QByteArray caller = who ? who->digest.toBytes() : addressOf(request);
  if (!(who ? m_known : m_strangers).admits(caller, m_clock->now()))
    return tooOften();
  return who ? std::nullopt : std::optional(problemReply(makeError(ErrorKind::Refused, "reading.token_wrong"_L1)));
}

InboundReply ReadOffice::cases(const ReadRequest& wanted, const Credentials& who) {
  // Whoever has no token learns nothing of what there is.
  const auto cases = ask(who, workspace::ReadCases{who.digest, wanted.key});
  if (!cases)
    return problemReply(cases.error());
  return wanted.what == ReadRequest::What::Cases
             ? casesReply(*cases)
             : problemReply(makeError(ErrorKind::NotFound, "reading.no_such_place"_L1));
}

std::int64_t ReadOffice::bytesOf(const Waiting& waiting) {
  if (waiting.wanted.what != ReadRequest::What::Content)
    return 0;
  return std::min(waiting.part ? waiting.part->size : ReadDocuments::kMost, ReadDocuments::kMost);
}

void ReadOffice::callDesk(Queue& queue, const Credentials& who) {
  const bool isMany = queue.waiting.size() > kMostAtOnce * static_cast<std::size_t>(queue.desks);
  if (queue.desks == kDesks || (!isMany && queue.bytes <= kMostBytes * queue.desks))
    return;
  ++queue.desks;
  m_desks->post(Task([this, who] { answerWaiting(who); }));
}

std::vector<ReadOffice::Waiting> ReadOffice::takeSome(const Credentials& who) {
  const std::lock_guard lock(m_mutex);
  Queue& queue = m_documents[who.digest.toBytes()];
  std::vector<Waiting> all;
  std::int64_t bytes = 0;
  auto end = queue.waiting.begin();
  for (; end != queue.waiting.end() && all.size() < kMostAtOnce && bytes < kMostBytes; ++end) {
    bytes += bytesOf(*end);
    all.push_back(std::move(*end));
  }
  queue.waiting.erase(queue.waiting.begin(), end);
  queue.bytes -= bytes;
  return all;
}

bool ReadOffice::goesOn(const Credentials& who) {
  const std::lock_guard lock(m_mutex);
  const auto queue = m_documents.find(who.digest.toBytes());
  if (queue->second.waiting.empty()) {
    if (--queue->second.desks == 0)
      m_documents.erase(queue);
    return false;
  }
  if (!m_desks)
    return true;                                            // closed: what was taken is still answered
  m_desks->post(Task([this, who] { answerWaiting(who); })); // behind those of other tokens
  return false;
}

void ReadOffice::answerWaiting(const Credentials& who) {
  do
    answerSome(who, takeSome(who));
  while (goesOn(who));
}

void ReadOffice::answerSome(const Credentials& who, std::vector<Waiting> all) {
  if (all.empty())
    return; // another desk took them along
  ReadDocuments query{who.digest, {}};
  for (const Waiting& each : all) {
    const bool isContent = each.wanted.what == ReadRequest::What::Content;
    query.wishes.push_back(
        {each.wanted.document, isContent ? std::optional(each.part.value_or(ReadDocuments::Part())) : std::nullopt});
  }
  auto found = ask(who, std::move(query));
  for (std::size_t each = 0; each < all.size(); ++each)
    all[each].reply->send(found ? documentFor(who, all[each], std::move((*found)[each])) : problemReply(found.error()));
  m_waiting -= static_cast<int>(all.size());
}

InboundReply ReadOffice::documentFor(const Credentials& who, Waiting& waiting, Result<ReadDocuments::Answer> found) {
  if (!found)
    return problemReply(found.error());
  if (waiting.wanted.what == ReadRequest::What::Document)
    return documentReply(found->document);
  const QByteArray etag = etagOf(found->document.item);
  if (waiting.part && !waiting.ifRange.isEmpty() && waiting.ifRange != etag) { // another by now: all of it
    waiting.part.reset();
    auto whole = ask(who, ReadDocuments{who.digest, {{waiting.wanted.document, ReadDocuments::Part()}}});
    return whole ? documentFor(who, waiting, std::move(whole->front())) : problemReply(whole.error());
  }
  if (!waiting.part && found->bytes.size() < found->document.item.size)
    return problemReply(
        413, makeError(ErrorKind::Usage, "reading.too_large"_L1, {QString::number(ReadDocuments::kMost >> 20)}));
  if (!waiting.part && waiting.wanted.etag == etag)
    return {304, "application/octet-stream", {}, {{"ETag", etag}}};
  return contentReply(std::move(*found), waiting.part.has_value());
}

} // namespace muniment::reading
