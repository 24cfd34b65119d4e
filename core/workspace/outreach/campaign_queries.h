#pragma once

#include "core/store/campaign_repository.h"
#include "core/workspace/command.h"
#include "core/workspace/outreach/stake_of.h"

namespace muniment::workspace {

/// Campaigns with how far they are, the newest first.
struct CampaignsPage final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Line final {
    Campaign campaign;
    store::CampaignCounts counts;
  };
  struct Answer final {
    std::vector<Line> campaigns;
    bool hasMore = false;
  };
  std::optional<CampaignId> before; ///< the last one of the page before
  int limit = 50;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// How many were meant to answer: all but those who were left out.
[[nodiscard]] std::int64_t meantOf(const store::CampaignCounts& counts);
/// How many did, in whatever way.
[[nodiscard]] std::int64_t answeredOf(const store::CampaignCounts& counts);

struct CampaignById final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Answer final {
    Campaign campaign;
    store::CampaignCounts counts;
    std::vector<std::pair<Instant, std::int64_t>> answers; ///< how many came within each quarter of an hour
    QString starter;                                       ///< name; of whoever prepared it where nobody started it
    std::optional<Instant> next;                           ///< when the agent has something to do for it
    std::optional<StakeReason> stake;                      ///< the limit that makes it one of high stake
  };
  CampaignId campaign;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// The people of a campaign in the order in which they were added, each with what proves how they stand.
struct CampaignPeople final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Line final {
    CampaignPerson person;
    QString name;
    QString answer; ///< in words
    QString comment;
    bool isLate = false;         ///< an answer came after the deadline, and decided nothing
    bool isContradicted = false; ///< somebody said something else afterwards
  };
  struct Answer final {
    std::vector<Line> people;
    bool hasMore = false;
  };
  store::CampaignPeopleFilter filter;
  std::optional<CampaignPersonId> after; ///< the last one of the page before
  int limit = 100;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// The connections by which a campaign can reach people, as far as whoever asks may know of them.
struct CampaignWays final {
  static constexpr Permission kPermission = Permission::RunCampaigns;

  struct Way final {
    QString peer;
    QString name;
  };
  using Answer = std::vector<Way>;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// The lines of a table for other programs, one a person: the first names the columns. Times are ISO 8601 in UTC.
[[nodiscard]] QString proofHeader();
[[nodiscard]] QString proofLine(const CampaignPeople::Line& line);

} // namespace muniment::workspace
