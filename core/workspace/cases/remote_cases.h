#pragma once

#include "core/connect/manifest/manifest_client.h"
#include "core/workspace/cases/case_sync_commands.h"
#include "core/workspace/cases/case_wire.h"

namespace muniment::workspace {

/// The cases of a system that a manifest describes, each by its id there: a case by its own, what is to be done with a
/// partner as `partner/ID`, an object of a business system as `TYPE/KEY`. Blocking: for worker threads only.
class RemoteCases final {
 public:
  RemoteCases(const QString& peer, connect::ManifestConnection& line, connect::ManifestClient& client)
      : m_peer(peer), m_line(&line), m_client(&client) {}

  [[nodiscard]] bool has(const QString& resource, const QString& operation) const;
  /// All that it says of one now; NotFound `peer.not_found`.
  [[nodiscard]] Result<HearCase> read(const QString& remoteId);
  /// Opens a case there. Returns what it says of it.
  [[nodiscard]] Result<HearCase> open(const CaseWrite& write, const QString& key);
  /// Makes it say something else; `key` is the same for each try.
  [[nodiscard]] Result<void> write(const QString& remoteId, const QString& name, const QString& value,
                                   const QString& key);

 private:
  [[nodiscard]] Result<HearCase> readCase(const QString& remoteId);
  [[nodiscard]] Result<HearCase> readPartner(const QString& remoteId);
  [[nodiscard]] Result<HearCase> readObject(const QString& remoteId);
  [[nodiscard]] Result<void> addTasks(HearCase& heard, const QString& resource, connect::CallInputs inputs);
  [[nodiscard]] Result<void> addMilestones(HearCase& heard);
  [[nodiscard]] Result<void> addVersions(HearCase& heard);
  [[nodiscard]] Result<connect::PeerItem> findCase(const QString& remoteId);
  /// All items of a list.
  [[nodiscard]] Result<std::vector<connect::PeerItem>> all(const QString& resource, connect::CallInputs inputs);
  [[nodiscard]] Result<void> call(const QString& resource, connect::CallInputs inputs, const QString& key);

  QString m_peer;
  connect::ManifestConnection* m_line;
  connect::ManifestClient* m_client;
};

/// A field that was understood; else empty.
[[nodiscard]] QString mappedText(const connect::PeerItem& item, const QString& field);

} // namespace muniment::workspace
