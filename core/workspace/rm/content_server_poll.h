#pragma once

#include "core/records/repository/content_server_repository.h"
#include "core/workspace/connections/connector.h"
#include "core/workspace/rm/rm_queries.h"
#include "core/workspace/rm/rm_settings.h"

#include <set>

namespace muniment::workspace {

/// Looks at what a Content Server has that concerns us: holds on our records, records that are gone, the file plan,
/// steps of workflows. What is found is read a second time before anything is concluded from it being absent.
class ContentServerPoll final {
 public:
  ContentServerPoll(const ConnectorParts& parts, connect::contentserver::ContentServerClient& client,
                    const RmSettings& settings);

  [[nodiscard]] Result<void> holds();
  /// Records of ours that are no longer there.
  [[nodiscard]] Result<void> presence();
  [[nodiscard]] Result<void> plan();
  /// The same as `holds` for one record.
  /// Compares the details of a record with what both sides had in common; nothing where only ours moved.
  [[nodiscard]] Result<void> detailsOf(const Counterpart& record);
  [[nodiscard]] Result<void> holdsOf(const Counterpart& record);
  /// The same as `presence` for one record.
  [[nodiscard]] Result<void> lookFor(const Counterpart& record);
  [[nodiscard]] Result<void> assignments();

 private:
  [[nodiscard]] Result<std::map<std::int64_t, Counterpart>> knownHolds();
  /// Reads what a hold is on; of a hold of theirs it takes over what is new.
  [[nodiscard]] Result<std::set<std::int64_t>> readItems(const connect::contentserver::RmHold& hold, bool isOurs);
  /// What was held by it and is no longer.
  [[nodiscard]] Result<void> endMissing(std::int64_t hold, const std::set<std::int64_t>& still, bool isActive);
  [[nodiscard]] Result<void> endOne(const Counterpart& held, bool isActive);
  [[nodiscard]] Result<bool> isOurHold(const connect::contentserver::RmHold& hold);
  [[nodiscard]] Result<void> lookForMissing(const std::vector<Counterpart>& records);
  /// Takes over a hold of theirs that is on a record.
  [[nodiscard]] Result<void> takeOver(const connect::contentserver::RmHoldOnItem& on, const Counterpart& record);
  template <class C>
  [[nodiscard]] Result<void> run(C command);

  QString m_peer;
  Workspace* m_workspace;
  ConnectorSeat m_seat;
  connect::contentserver::ContentServerClient* m_client;
  RmSettings m_settings;
  records::ContentServerRepository m_repository;
  std::optional<QByteArray> m_steps; ///< what waited for us when it was last told
};

} // namespace muniment::workspace
