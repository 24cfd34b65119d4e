#pragma once

#include "core/connect/push/p256_key.h"
#include "core/connect/push/push_subscription.h"
#include "core/delivery/carrier.h"
#include "core/model/person.h"
#include "core/workspace/agent/campaign_work.h"
#include "core/workspace/agent/delivery_work.h"
#include "core/workspace/outreach/campaign_commands.h"
#include "core/workspace/outreach/campaign_queries.h"
#include "tests/core/workspace/question_desk.h"

namespace muniment::tests {

/// People with a device each, as many as are wanted, in one command.
struct SettlePeople final {
  static constexpr auto kName = QLatin1StringView("test.settle-people");
  static constexpr Permission kPermission = Permission::ManageContacts;

  std::vector<PersonId> persons;
  connect::PushSubscription subscription;

  [[nodiscard]] Json describe() const { return Json::Object{}; }
  [[nodiscard]] Result<Json> apply(workspace::CommandContext& context) const;
};

/// Plays the push service and the people behind it: what arrived, and by which token each can answer.
class Crowd final : public delivery::Carrier {
 public:
  explicit Crowd(QuestionDesk& desk) : m_desk(&desk) {}

  /// Whether devices are gone from now on.
  void setGone(bool gone) { m_gone = gone; }
  [[nodiscard]] delivery::Outcome carry(const Delivery& delivery, const QByteArray& payload) override;
  [[nodiscard]] delivery::Finding find(const Delivery&) override { return delivery::Finding::NotThere; }

  /// Tokens by which a question can be answered, in the order in which they came.
  [[nodiscard]] std::map<QuestionId, QList<QByteArray>>& tokens() { return m_tokens; }

 private:
  QuestionDesk* m_desk;
  bool m_gone = false;
  std::map<QuestionId, QList<QByteArray>> m_tokens;
};

/// A workspace in which campaigns run, with its agent and the people who are asked.
class CampaignOffice final {
 public:
  explicit CampaignOffice(int people, const QString& postgres = {});

  [[nodiscard]] QuestionDesk& desk() { return m_desk; }
  [[nodiscard]] const std::vector<PersonId>& people() const { return m_people; }
  [[nodiscard]] Crowd& crowd() { return m_crowd; }

  /// Says how one of the people is spoken to.
  [[nodiscard]] bool describe(int who, const PersonDetails& details);
  /// A campaign that is good: two choices, the second refuses, three days, reminders after 8 and 24 hours.
  [[nodiscard]] static Campaign draft();
  [[nodiscard]] CampaignId prepare(const Campaign& campaign);
  [[nodiscard]] CampaignId started(const Campaign& campaign = draft());
  /// Lets the agent work until there is nothing to do now; gives how many portions there were, -1 after an error.
  int work();
  /// Carries everything that waits to the people.
  [[nodiscard]] bool deliver();
  [[nodiscard]] QuestionId questionOf(const CampaignId& campaign, const PersonId& person);
  /// Answers by the newest token; gives the outcome.
  [[nodiscard]] QString answer(const CampaignId& campaign, const PersonId& person, int choice);
  [[nodiscard]] std::vector<workspace::CampaignPeople::Line> lines(const CampaignId& campaign);
  [[nodiscard]] store::CampaignCounts counts(const CampaignId& campaign);
  [[nodiscard]] Campaign::State state(const CampaignId& campaign);
  void pass(double hours) { m_desk.fixture().clock().advance(static_cast<std::int64_t>(hours * 3'600'000)); }

 private:
  QuestionDesk m_desk;
  std::vector<PersonId> m_people;
  Crowd m_crowd;
};

} // namespace muniment::tests
