#pragma once

#include "ui/campaigns/campaigns_desk.h"

namespace muniment::tests {

/// Answers from what it is given, and keeps what it was asked to do.
class FakeCampaigns final : public ui::CampaignsDesk {
 public:
  FakeCampaigns();

  [[nodiscard]] Instant now() const override { return clock; }

  Answer<workspace::CampaignsPage> ask(workspace::CampaignsPage query) override;
  Answer<workspace::CampaignById> ask(workspace::CampaignById query) override;
  Answer<workspace::CampaignPeople> ask(workspace::CampaignPeople query) override;
  Answer<workspace::CampaignWays> ask(workspace::CampaignWays query) override;
  Answer<workspace::QuestionById> ask(workspace::QuestionById query) override;
  Answer<workspace::Audience> ask(workspace::Audience query) override;
  QFuture<Result<std::vector<Person>>> ask(workspace::Persons query) override;
  QFuture<Result<access::Session>> ask(workspace::WhoAmI query) override;

  Done run(workspace::PrepareCampaign command) override;
  Done run(workspace::StartCampaign command) override;
  Done run(workspace::PauseCampaign command) override;
  Done run(workspace::ResumeCampaign command) override;
  Done run(workspace::CancelCampaign command) override;
  Done run(workspace::RemindCampaign command) override;
  Done run(workspace::ExcludeFromCampaign command) override;
  QFuture<Result<void>> noteExport(CampaignId campaign) override;

  /// A campaign with people in these states.
  Campaign& add(const QString& name, Campaign::State state, const std::vector<CampaignPerson::State>& people);
  /// One that runs with people in every state, one that is complete, one that is prepared, one that is paused.
  void addFour();
  [[nodiscard]] std::vector<workspace::CampaignPeople::Line>& people(const Campaign& campaign) {
    return m_people[campaign.id];
  }

  Instant clock = *Instant::parse(u"2026-03-19T09:41:00.000Z");
  Permissions permissions{Permission::RunCampaigns, Permission::ViewItem};
  std::vector<Campaign> campaigns; ///< the newest first
  std::vector<Person> persons;
  std::optional<Error> error;   ///< of every question
  std::optional<Error> refusal; ///< of every act
  QStringList acts;
  std::optional<workspace::PrepareCampaign> prepared;
  QString reason; ///< of the last act that had one
  int pages = 0;  ///< of people that were asked for

 private:
  [[nodiscard]] Done done(const QString& act, const QString& why = {});
  [[nodiscard]] store::CampaignCounts counts(const CampaignId& campaign);

  std::map<CampaignId, std::vector<workspace::CampaignPeople::Line>> m_people;
  std::map<QuestionId, Question> m_questions;
};

} // namespace muniment::tests
