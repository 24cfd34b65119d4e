#pragma once

#include "core/workspace/cases/remote_cases.h"
#include "core/workspace/cases/transfer_commands.h"
#include "core/workspace/cases/transfer_queries.h"
#include "core/workspace/connections/connector.h"

namespace muniment::workspace {

/// Fetches the documents that a system hands over, and brings ours there. Blocking: for worker threads only.
class TransferWork final {
 public:
  TransferWork(const ConnectorParts& parts, RemoteCases& cases, connect::ManifestClient& client)
      : m_parts(&parts), m_cases(&cases), m_client(&client) {}

  /// A document that an operational system put down, with what it says about it.
  [[nodiscard]] Result<void> fetchCapture(const QString& id);
  /// What people attached to a case there, and did not come from here.
  [[nodiscard]] Result<void> fetchAttachments(const QString& caseId);
  /// What people wrote to a case there, and did not come from here.
  [[nodiscard]] Result<void> fetchRemarks(const QString& caseId);
  /// One of the first two, once more.
  [[nodiscard]] Result<void> fetchAgain(const QString& remoteId);

  [[nodiscard]] Result<void> share(const CaseWrite& write, const QString& key);
  [[nodiscard]] Result<void> report(const CaseWrite& write, const QString& key);
  [[nodiscard]] Result<void> comment(const CaseWrite& write, const QString& key);

 private:
  struct Content final {
    std::optional<ItemId> item;
    std::optional<Error> error;
  };
  [[nodiscard]] Result<KnownThere::Answer> known(KnownThere question);
  [[nodiscard]] Result<Content> fetch(const QString& resource, const connect::CallInputs& inputs, const QString& place,
                                      const QString& name, const std::optional<MatterId>& matter);
  [[nodiscard]] Result<void> tell(HearTransfer heard, const Content& content);
  [[nodiscard]] RunOptions seated() const;

  const ConnectorParts* m_parts;
  RemoteCases* m_cases;
  connect::ManifestClient* m_client;
};

} // namespace muniment::workspace
