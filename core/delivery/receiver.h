#pragma once

#include "core/connect/manifest/webhook_verifier.h"
#include "core/delivery/letter_queue.h"

#include <map>

namespace muniment::delivery {

/// One address at which a peer may call us. Each number of a messaging service has its own, so that it is known before
/// anything is read whose secrets count.
struct Hook final {
  QString peer;
  QByteArray path;
  connect::WebhookRule rule;
  std::vector<Secret> secrets; ///< two are good while one replaces the other
  Secret challenge;            ///< the word by which the peer makes sure whose address it is; empty: never asked
};

/// Takes webhooks in: believes a signature over the bytes as they came, and nothing else. Understands no message, holds
/// no key of the workspace and reaches no database.
class Receiver final : public connect::LateHandler {
 public:
  Receiver(std::vector<Hook> hooks, const Clock& clock, LetterQueue& queue);

  void take(connect::InboundRequest request, std::unique_ptr<connect::PendingReply> reply) override;

 private:
  struct Served final {
    QString peer;
    connect::WebhookVerifier verifier;
    Secret challenge;
  };
  /// What a peer must get back that asks whether this is its address.
  [[nodiscard]] static connect::InboundReply answerChallenge(const Served& hook, const QByteArray& query);

  std::map<QByteArray, Served> m_hooks;
  const Clock* m_clock;
  LetterQueue* m_queue;
};

} // namespace muniment::delivery
