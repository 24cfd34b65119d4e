#pragma once

#include "core/model/campaign_person.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <map>

namespace muniment::store {

/// Which people of a campaign somebody looks at.
struct CampaignPeopleFilter final {
  CampaignId campaign;
  std::vector<CampaignPerson::State> states; ///< all where empty
};

/// How many people of a campaign are in which state.
using CampaignCounts = std::map<CampaignPerson::State, std::int64_t>;

/// Questions to many people, and what became of each.
class CampaignRepository final {
 public:
  explicit CampaignRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const Campaign& campaign);
  /// Nobody else changes it until the end of the transaction.
  [[nodiscard]] Result<void> lock(const CampaignId& id);
  [[nodiscard]] Result<std::optional<Campaign>> byId(const CampaignId& id, const Scope& scope);
  /// The newest first.
  [[nodiscard]] Result<std::vector<Campaign>> page(const std::optional<CampaignId>& before, int limit,
                                                   const Scope& scope);
  /// Those for whose people there is something to do, now or later.
  [[nodiscard]] Result<std::vector<Campaign>> unfinished(const Scope& scope);
  [[nodiscard]] Result<std::vector<Campaign>> scan(const std::optional<CampaignId>& after, int limit,
                                                   const Scope& scope);

  [[nodiscard]] Result<void> addPeople(std::span<const CampaignPerson> people);
  [[nodiscard]] Result<void> save(const CampaignPerson& person);
  [[nodiscard]] Result<std::optional<CampaignPerson>> personOf(const CampaignId& campaign, const PersonId& person,
                                                               const Scope& scope);
  /// Whom a campaign has already, however they are.
  [[nodiscard]] Result<std::vector<PersonId>> personsOf(const CampaignId& campaign);
  /// In the order in which they were added.
  [[nodiscard]] Result<std::vector<CampaignPerson>> people(const CampaignPeopleFilter& filter,
                                                           const std::optional<CampaignPersonId>& after, int limit,
                                                           const Scope& scope);
  /// What is to be done first comes first; with something to do until a moment, or ever.
  [[nodiscard]] Result<std::vector<CampaignPerson>> due(const CampaignId& campaign, const std::optional<Instant>& until,
                                                        int limit, const Scope& scope);
  [[nodiscard]] Result<std::map<CampaignId, CampaignCounts>> counts(std::span<const CampaignId> campaigns,
                                                                    const Scope& scope);
  /// When answers came, ascending: the beginning of each span of time, and how many.
  [[nodiscard]] Result<std::vector<std::pair<Instant, std::int64_t>>>
  answersOver(const CampaignId& campaign, std::int64_t span, const Scope& scope);
  [[nodiscard]] Result<std::vector<CampaignPerson>> scanPeople(const std::optional<CampaignPersonId>& after, int limit,
                                                               const Scope& scope);

 private:
  [[nodiscard]] Result<std::vector<Campaign>> read(const QByteArray& condition, QVariantList values,
                                                   const QByteArray& order, const Scope& scope);
  [[nodiscard]] Result<std::vector<CampaignPerson>> readPeople(const QByteArray& condition, QVariantList values,
                                                               const QByteArray& order, const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
