#include "core/delivery/receiver.h"

#include "core/base/sha256.h"

#include <QtCore/QUrlQuery>

namespace muniment::delivery {
namespace {

using namespace Qt::StringLiterals;
using connect::InboundReply;

constexpr int kLongestChallenge = 256;

InboundReply plain(int status, const char* text) { return {status, "text/plain", text}; }

} // namespace

Receiver::Receiver(std::vector<Hook> hooks, const Clock& clock, LetterQueue& queue) : m_clock(&clock), m_queue(&queue) {
  for (Hook& hook : hooks)
    m_hooks.try_emplace(
        hook.path,
        Served{hook.peer, {std::move(hook.rule), std::move(hook.secrets), clock}, std::move(hook.challenge)});
}

InboundReply Receiver::answerChallenge(const Served& hook, const QByteArray& query) {
  const QUrlQuery asked(QString::fromLatin1(query));
  const auto value = [&](const QString& name) { return asked.queryItemValue(name, QUrl::FullyDecoded).toUtf8(); };
  const QByteArray word = value(u"hub.verify_token"_s);
  // Digests are compared, so that the time it takes tells nothing about where two words differ.
  const bool known = !hook.challenge.isEmpty() && sha256(word) == sha256(hook.challenge.view());
  const QByteArray challenge = value(u"hub.challenge"_s);
  if (value(u"hub.mode"_s) != "subscribe" || !known || challenge.isEmpty() || challenge.size() > kLongestChallenge)
    return plain(403, "not for you");
  return {200, "text/plain", challenge};
}

void Receiver::take(connect::InboundRequest request, std::unique_ptr<connect::PendingReply> reply) {
  const qsizetype question = request.target.indexOf('?');
  const auto found = m_hooks.find(question < 0 ? request.target : request.target.first(question));
  if (found == m_hooks.end())
    return reply->send(plain(404, "not found"));
  const Served& hook = found->second;
  if (request.method == "GET" && question >= 0 && !hook.challenge.isEmpty())
    return reply->send(answerChallenge(hook, request.target.sliced(question + 1)));
  if (request.method != "POST")
    return reply->send(plain(405, "only POST"));
  if (!hook.verifier.verify(request.headers, request.body))
    return reply->send(plain(401, "not signed"));
  m_queue->add({hook.peer, m_clock->now(), std::move(request.headers), std::move(request.body)}, std::move(reply));
}

} // namespace muniment::delivery
