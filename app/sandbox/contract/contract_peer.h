#pragma once

#include "app/sandbox/contract/shelf.h"
#include "app/sandbox/peer.h"
#include "app/sandbox/proofs.h"
#include "app/sandbox/router.h"

#include <functional>

namespace muniment::sandbox {

/// What the peers of the reference contract have in common: how one signs in, errors, pages, events, and that a request
/// with a known key gets the answer of the first one.
class ContractPeer : public Peer {
 public:
  /// `OAuth`: client `sandbox-client`, secret `sandbox-secret`; `Bearer`: `sandbox-token`; `Key`: `sandbox-key`.
  enum class SignIn { None, OAuth, Bearer, Key };

  [[nodiscard]] Reply answer(const Request& request) override;
  [[nodiscard]] std::optional<Reply> control(const Request&, const QStringList&) override { return std::nullopt; }
  [[nodiscard]] bool changes(const Request& request) const override;
  [[nodiscard]] Reply expired() const override { return problem(401, "unauthorized", "The proof is not good"); }
  [[nodiscard]] Reply throttled() const override { return problem(429, "rate_limited", "Too many requests"); }

 protected:
  ContractPeer(const Proofs& proofs, SignIn signIn, const QString& prefix);

  [[nodiscard]] Router& router() { return m_router; }
  [[nodiscard]] static Reply problem(int status, const char* code, const char* message, const char* field = nullptr);
  [[nodiscard]] static Reply missing() { return problem(404, "not_found", "There is no such thing"); }
  /// Does what `make` says, once for each key. A key that comes with another request is refused.
  [[nodiscard]] Reply once(Call& call, const QString& keyField, const std::function<Reply()>& make);
  /// The first of these fields that a request lacks, as an answer.
  [[nodiscard]] static std::optional<Reply> lacking(const Call& call, std::initializer_list<const char*> fields);
  using Filter = std::function<bool(const QJsonObject&)>;
  /// What comes after the cursor, and the next cursor where there is more.
  [[nodiscard]] static Reply page(const Call& call, const Shelf& shelf, const QString& cursor, const Filter& fits = {});
  void event(const QString& kind, QJsonObject more, Instant at);
  [[nodiscard]] const Shelf& events() const { return m_events; }
  [[nodiscard]] const Proofs& proofs() const { return *m_proofs; }

 private:
  struct Done final {
    QByteArray fingerprint;
    Reply reply;
  };
  [[nodiscard]] Reply token(Call& call) const;
  [[nodiscard]] bool signedIn(const Call& call) const;

  const Proofs* m_proofs;
  SignIn m_signIn;
  Router m_router;
  Shelf m_events;
  std::map<QString, Done> m_done;
};

} // namespace muniment::sandbox
