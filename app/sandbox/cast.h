#pragma once

#include "app/sandbox/outbox.h"
#include "app/sandbox/peer.h"
#include "app/sandbox/proofs.h"

#include <QtCore/QStringList>

#include <map>
#include <memory>

namespace muniment::sandbox {

/// All the peers, as they are before anything happened.
class Cast final {
 public:
  explicit Cast(quint64 seed);
  Cast(const Cast&) = delete;
  Cast& operator=(const Cast&) = delete;

  [[nodiscard]] static QStringList names();
  [[nodiscard]] Peer* find(const QString& name);
  [[nodiscard]] Outbox& outbox() { return m_outbox; }
  [[nodiscard]] std::optional<Instant> due() const;
  void advance(Instant at);

 private:
  Proofs m_proofs;
  Outbox m_outbox;
  std::map<QString, std::unique_ptr<Peer>> m_peers;
};

} // namespace muniment::sandbox
