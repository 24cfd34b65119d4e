#pragma once

#include "app/sandbox/contract/contract_peer.h"

namespace muniment::sandbox {

/// AC: trading partners, how far their onboarding is, and cases with comments, milestones and
/// attachments.
class CommunityPeer final : public ContractPeer {
 public:
  explicit CommunityPeer(const Proofs& proofs);

  [[nodiscard]] QJsonObject state() const override;

 private:
  void addPartners();
  void addCaseRoutes();
  void addCaseParts();
  [[nodiscard]] Reply updateTask(Call& call);
  void addCaseTasks();
  [[nodiscard]] Reply updateCaseTask(Call& call);
  [[nodiscard]] Reply setMilestone(Call& call);
  [[nodiscard]] Reply attach(Call& call);
  [[nodiscard]] Reply contentOf(const Call& call);
  [[nodiscard]] Reply createCase(Call& call);
  [[nodiscard]] Reply updateCase(Call& call);
  /// A comment or an attachment of a case.
  [[nodiscard]] Reply addTo(Call& call, Shelf& shelf, QJsonObject thing, const QString& kind);

  Shelf m_partners{QStringLiteral("p")};
  Shelf m_tasks{QStringLiteral("t")};
  Shelf m_cases{QStringLiteral("c")};
  Shelf m_comments{QStringLiteral("m")};
  Shelf m_attachments{QStringLiteral("a")};
  std::map<QString, QByteArray> m_contents; ///< of attachments, by id
  Shelf m_milestones{QStringLiteral("ms")};
  Shelf m_caseTasks{QStringLiteral("k")};
};

} // namespace muniment::sandbox
