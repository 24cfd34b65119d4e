#include "app/sandbox/cast.h"

#include "app/sandbox/cloud/cloud_api.h"
#include "app/sandbox/content/content_server.h"
#include "app/sandbox/contract/community_peer.h"
#include "app/sandbox/contract/connector_peer.h"
#include "app/sandbox/contract/documents_peer.h"
#include "app/sandbox/contract/hook_peer.h"
#include "app/sandbox/contract/push_peer.h"

namespace muniment::sandbox {

using namespace Qt::StringLiterals;

Cast::Cast(quint64 seed) : m_proofs("muniment-sandbox-" + QByteArray::number(seed)) {
  m_peers.emplace(u"rm"_s, std::make_unique<ContentServer>(m_proofs));
  m_peers.emplace(u"wa"_s, std::make_unique<CloudApi>(m_proofs, m_outbox));
  m_peers.emplace(u"pn"_s, std::make_unique<PushPeer>(m_proofs));
  m_peers.emplace(u"ad"_s, std::make_unique<DocumentsPeer>(m_proofs, m_outbox));
  m_peers.emplace(u"ac"_s, std::make_unique<CommunityPeer>(m_proofs));
  m_peers.emplace(u"xc"_s, std::make_unique<ConnectorPeer>(m_proofs));
  m_peers.emplace(u"hook"_s, std::make_unique<HookPeer>(m_proofs, m_outbox));
}

QStringList Cast::names() { return {u"rm"_s, u"wa"_s, u"pn"_s, u"ad"_s, u"ac"_s, u"xc"_s, u"hook"_s}; }

Peer* Cast::find(const QString& name) {
  const auto found = m_peers.find(name);
  return found == m_peers.end() ? nullptr : found->second.get();
}

std::optional<Instant> Cast::due() const {
  std::optional<Instant> first;
  for (const auto& [name, peer] : m_peers)
    if (const auto due = peer->due(); due && (!first || *due < *first))
      first = due;
  return first;
}

void Cast::advance(Instant at) {
  for (const auto& [name, peer] : m_peers)
    peer->advance(at);
}

} // namespace muniment::sandbox
