#pragma once

#include "core/workspace/cases/audience.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/outreach/campaign_commands.h"
#include "core/workspace/outreach/campaign_queries.h"
#include "core/workspace/outreach/question_queries.h"
#include "core/workspace/people/people_commands.h"

#include <QtCore/QFuture>

namespace muniment::ui {

/// What the screen asks and does. Answers come on the window's thread through `QFuture::then`.
class CampaignsDesk {
 public:
  template <class Q>
  using Answer = QFuture<Result<typename Q::Answer>>;
  using Done = QFuture<Result<workspace::Receipt>>;

  CampaignsDesk() = default;
  Q_DISABLE_COPY_MOVE(CampaignsDesk)
  virtual ~CampaignsDesk() = default;

  [[nodiscard]] virtual Instant now() const = 0;

  virtual Answer<workspace::CampaignsPage> ask(workspace::CampaignsPage query) = 0;
  virtual Answer<workspace::CampaignById> ask(workspace::CampaignById query) = 0;
  virtual Answer<workspace::CampaignPeople> ask(workspace::CampaignPeople query) = 0;
  virtual Answer<workspace::CampaignWays> ask(workspace::CampaignWays query) = 0;
  virtual Answer<workspace::QuestionById> ask(workspace::QuestionById query) = 0;
  virtual Answer<workspace::Audience> ask(workspace::Audience query) = 0;
  virtual QFuture<Result<std::vector<Person>>> ask(workspace::Persons query) = 0;
  virtual QFuture<Result<access::Session>> ask(workspace::WhoAmI query) = 0;

  virtual Done run(workspace::PrepareCampaign command) = 0;
  virtual Done run(workspace::StartCampaign command) = 0;
  virtual Done run(workspace::PauseCampaign command) = 0;
  virtual Done run(workspace::ResumeCampaign command) = 0;
  virtual Done run(workspace::CancelCampaign command) = 0;
  virtual Done run(workspace::RemindCampaign command) = 0;
  virtual Done run(workspace::ExcludeFromCampaign command) = 0;
  /// Takes down that the proof of a campaign leaves; write it only once the future holds success.
  virtual QFuture<Result<void>> noteExport(CampaignId campaign) = 0;
};

} // namespace muniment::ui
