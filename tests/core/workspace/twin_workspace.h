#pragma once

#include "core/model/campaign.h"
#include "core/model/case.h"
#include "core/model/connection.h"
#include "core/model/partner_document.h"
#include "core/model/production.h"
#include "core/model/question.h"
#include "core/model/review_sample.h"
#include "core/model/rule.h"
#include "core/model/tagging.h"
#include "core/model/transfer.h"
#include "tests/core/workspace/planted_record.h"

namespace muniment::tests {

/// What an outsider asks about by id: of the restricted matter, or ids that nothing has.
struct SecretIds final {
  MatterId matter;
  ConversationId conversation;
  SourceId source; ///< of the conversation
  MessageId message;
  ItemId item;
  RecordId record;
  QString recordNumber;
  HoldId hold;
  QString holdCode;
  TaskId task;
  SnapshotId snapshot;
  TagSetId tagSet;
  DocumentId document;
  ConnectionId connection;
  QuestionId question;
  ProductionId production;
  CaseId file;
  TransferId transfer;
  QString caseNumber;
  RuleId rule;
  CampaignId campaign;
  ReviewSetId reviewSet;
  ReviewSampleId sample;
};

/// One of two workspaces that are made alike, but that one has a restricted matter with something of every kind in it.
class TwinWorkspace final {
 public:
  enum class Content { Public, WithSecrets };
  explicit TwinWorkspace(Content content);

  /// A chat and a file with this word in them, which somebody marks as private: from now on asked about as secret.
  void hide(const QString& word);
  /// The session of somebody with many roles who does not belong to the matter.
  [[nodiscard]] workspace::Workspace& outsider() { return as(m_outsider); }
  /// From now on somebody else asks.
  void sitIn(const QString& login) { m_outsider = login; }
  [[nodiscard]] const SecretIds& secrets() const { return m_secrets; }
  [[nodiscard]] const SecretIds& open() const { return m_public; }
  [[nodiscard]] WorkspaceFixture& fixture() { return m_fixture; }
  [[nodiscard]] workspace::RunOptions options(const QString& login);

 private:
  [[nodiscard]] workspace::Workspace& as(const QString& login = {});
  template <class C>
  [[nodiscard]] Json run(C command, const QString& login = {});
  [[nodiscard]] ActorId idOf(const QString& login);
  /// A chat, an item, a record of both, a hold on them with a notice.
  void fill(SecretIds& ids, std::optional<MatterId> matter, const QString& word);
  /// Somebody who speaks in the public chat and in that of the matter asks for erasure.
  void request();
  /// That somebody agreed to be written to, which a message of the conversation shows.
  void agree(const SecretIds& ids, std::optional<MatterId> matter);
  /// A system of its own, set up but not switched on.
  void connect(SecretIds& ids, std::optional<MatterId> matter, const QString& word);
  void tag(SecretIds& ids, std::optional<MatterId> matter, const QString& word);
  /// A set under review, a batch that somebody has, and a second look at it.
  void review(SecretIds& ids, std::optional<MatterId> matter, const QString& word);
  /// An order, and in the matter an answer to the transmission that both came in.
  void trade(SecretIds& ids, std::optional<MatterId> matter, const QString& word);
  /// Something redacted, and everything produced.
  void produce(SecretIds& ids, std::optional<MatterId> matter, const QString& word);
  void inquire(SecretIds& ids, std::optional<MatterId> matter, const QString& word, const PersonId& person);
  /// A case with something of everything: a link, a step, a proposal, another system.
  void settle(SecretIds& ids, std::optional<MatterId> matter, const QString& word);
  void watch(SecretIds& ids, std::optional<MatterId> matter, const QString& word);
  [[nodiscard]] SnapshotId dispose();
  void makeUnknown();

  WorkspaceFixture m_fixture;
  std::map<QString, std::unique_ptr<workspace::Workspace>> m_open;
  SecretIds m_secrets;
  SecretIds m_public;
  QString m_outsider = u"olga"_s;
};

} // namespace muniment::tests
