#include "core/store/campaign_repository.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

QByteArray limited(const QByteArray& order, int limit) { return order + " LIMIT " + QByteArray::number(limit); }

Result<Campaign> readCampaign(const Rows& rows) {
  MUNIMENT_TRY_LET(campaign, contentAt(rows, 3, campaignFrom));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 2));
  if (campaign.id.toString() != rows.text(0) || static_cast<std::int64_t>(campaign.state) != rows.integer(1) ||
      campaign.matter != matter)
    return damagedRow("campaign"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
  campaign.salt = salt;
  return campaign;
}

Result<CampaignPerson> readPerson(const Rows& rows) {
  MUNIMENT_TRY_LET(person, contentAt(rows, 7, campaignPersonFrom));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 6));
  if (person.id.toString() != rows.text(0) || person.campaign.toString() != rows.text(1) ||
      person.person.toString() != rows.text(2) || static_cast<std::int64_t>(person.state) != rows.integer(3) ||
      person.due != optionalInstantAt(rows, 4) || person.answeredAt != optionalInstantAt(rows, 5) ||
      person.matter != matter)
    return damagedRow("campaign_person"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 8));
  person.salt = salt;
  return person;
}

} // namespace

Result<void> CampaignRepository::save(const Campaign& campaign) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(campaign)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO campaign (id, state, matter, content, salt) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
      "state = excluded.state, content = excluded.content, salt = excluded.salt",
      {column(campaign.id), static_cast<int>(campaign.state), column(campaign.matter), content,
       campaign.salt.toBytes()}));
  return {};
}

Result<void> CampaignRepository::lock(const CampaignId& id) {
  MUNIMENT_TRY(m_connection->change("UPDATE campaign SET state = state WHERE id = ?", {column(id)}));
  return {};
}

Result<std::vector<Campaign>> CampaignRepository::read(const QByteArray& condition, QVariantList values,
                                                       const QByteArray& order, const Scope& scope) {
  std::vector<Campaign> campaigns;
  if (!sees(scope))
    return campaigns;
  QByteArray sql = "SELECT id, state, matter, content, salt FROM campaign WHERE " + condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(campaign, readCampaign(rows));
    campaigns.push_back(std::move(campaign));
  }
  MUNIMENT_TRY(rows.finish());
  return campaigns;
}

Result<std::optional<Campaign>> CampaignRepository::byId(const CampaignId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(found, read("id = ?", {column(id)}, {}, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<Campaign>> CampaignRepository::page(const std::optional<CampaignId>& before, int limit,
                                                       const Scope& scope) {
  return read(before ? "id < ?" : "1 = 1", before ? QVariantList{column(*before)} : QVariantList(),
              limited(" ORDER BY id DESC", limit), scope);
}

Result<std::vector<Campaign>> CampaignRepository::unfinished(const Scope& scope) {
  const auto is = [](Campaign::State state) { return QByteArray::number(static_cast<int>(state)); };
  return read("(state IN (" + is(Campaign::State::Running) + ", " + is(Campaign::State::Paused) +
                  ") OR (state = " + is(Campaign::State::Cancelled) +
                  " AND id IN (SELECT campaign FROM campaign_person WHERE due IS NOT NULL)))",
              {}, " ORDER BY id", scope);
}

Result<std::vector<Campaign>> CampaignRepository::scan(const std::optional<CampaignId>& after, int limit,
                                                       const Scope& scope) {
  return read(after ? "id > ?" : "1 = 1", after ? QVariantList{column(*after)} : QVariantList(),
              limited(" ORDER BY id", limit), scope);
}

Result<void> CampaignRepository::addPeople(std::span<const CampaignPerson> people) {
  BulkRows rows{"campaign_person",
                {"id", "campaign", "person", "state", "due", "answered_at", "matter", "content", "salt"}};
  for (const CampaignPerson& person : people) {
    MUNIMENT_TRY_LET(content, canonicalJson(contentOf(person)));
    rows.add(person.id).add(person.campaign).add(person.person).add(static_cast<std::int64_t>(person.state));
    rows.add(person.due).add(person.answeredAt).add(person.matter).addUtf8(content).add(person.salt);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<void> CampaignRepository::save(const CampaignPerson& person) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(person)));
  MUNIMENT_TRY(m_connection->change(
      "UPDATE campaign_person SET state = ?, due = ?, answered_at = ?, content = ?, salt = ? WHERE id = ?",
      {static_cast<int>(person.state), column(person.due), column(person.answeredAt), content, person.salt.toBytes(),
       column(person.id)}));
  return {};
}

Result<std::vector<CampaignPerson>> CampaignRepository::readPeople(const QByteArray& condition, QVariantList values,
                                                                   const QByteArray& order, const Scope& scope) {
  std::vector<CampaignPerson> people;
  if (!sees(scope))
    return people;
  QByteArray sql = "SELECT id, campaign, person, state, due, answered_at, matter, content, salt FROM campaign_person "
                   "WHERE " +
                   condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(person, readPerson(rows));
    people.push_back(std::move(person));
  }
  MUNIMENT_TRY(rows.finish());
  return people;
}

Result<std::optional<CampaignPerson>> CampaignRepository::personOf(const CampaignId& campaign, const PersonId& person,
                                                                   const Scope& scope) {
  MUNIMENT_TRY_LET(found, readPeople("campaign = ? AND person = ?", {column(campaign), column(person)}, {}, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<PersonId>> CampaignRepository::personsOf(const CampaignId& campaign) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT person FROM campaign_person WHERE campaign = ? ORDER BY id",
                                              {column(campaign)}));
  std::vector<PersonId> persons;
  while (rows.next()) {
    MUNIMENT_TRY_LET(person, idAt<PersonId>(rows, 0));
    persons.push_back(person);
  }
  MUNIMENT_TRY(rows.finish());
  return persons;
}

Result<std::vector<CampaignPerson>> CampaignRepository::people(const CampaignPeopleFilter& filter,
                                                               const std::optional<CampaignPersonId>& after, int limit,
                                                               const Scope& scope) {
  QByteArray condition = "campaign = ?";
  QVariantList values{column(filter.campaign)};
  if (!filter.states.empty()) {
    condition += " AND state IN (" + placeholders(std::ssize(filter.states)) + ')';
    for (const CampaignPerson::State state : filter.states)
      values << static_cast<int>(state);
  }
  if (after) {
    condition += " AND id > ?";
    values << column(*after);
  }
  return readPeople(condition, values, limited(" ORDER BY id", limit), scope);
}

Result<std::vector<CampaignPerson>> CampaignRepository::due(const CampaignId& campaign,
                                                            const std::optional<Instant>& until, int limit,
                                                            const Scope& scope) {
  QByteArray condition = "campaign = ? AND due IS NOT NULL";
  QVariantList values{column(campaign)};
  if (until) {
    condition += " AND due <= ?";
    values << column(*until);
  }
  return readPeople(condition, values, limited(" ORDER BY due, id", limit), scope);
}

Result<std::map<CampaignId, CampaignCounts>> CampaignRepository::counts(std::span<const CampaignId> campaigns,
                                                                        const Scope& scope) {
  std::map<CampaignId, CampaignCounts> counts;
  if (!sees(scope) || campaigns.empty())
    return counts;
  MUNIMENT_TRY_LET(list, textList(textsOf(campaigns)));
  QByteArray sql =
      "SELECT campaign, state, count(*) FROM campaign_person WHERE campaign IN " + selectTexts(m_connection->dialect());
  QVariantList values{list};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " GROUP BY campaign, state", values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<CampaignId>(rows, 0));
    counts[id][static_cast<CampaignPerson::State>(rows.integer(1))] = rows.integer(2);
  }
  MUNIMENT_TRY(rows.finish());
  return counts;
}

Result<std::vector<std::pair<Instant, std::int64_t>>>
CampaignRepository::answersOver(const CampaignId& campaign, std::int64_t span, const Scope& scope) {
  std::vector<std::pair<Instant, std::int64_t>> answers;
  if (!sees(scope))
    return answers;
  QByteArray sql = "SELECT answered_at / ?, count(*) FROM campaign_person WHERE campaign = ? AND answered_at IS NOT "
                   "NULL";
  QVariantList values{qlonglong(span), column(campaign)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " GROUP BY 1 ORDER BY 1", values));
  while (rows.next())
    answers.emplace_back(Instant::fromMilliseconds(rows.integer(0) * span), rows.integer(1));
  MUNIMENT_TRY(rows.finish());
  return answers;
}

Result<std::vector<CampaignPerson>> CampaignRepository::scanPeople(const std::optional<CampaignPersonId>& after,
                                                                   int limit, const Scope& scope) {
  return readPeople(after ? "id > ?" : "1 = 1", after ? QVariantList{column(*after)} : QVariantList(),
                    limited(" ORDER BY id", limit), scope);
}

} // namespace muniment::store
