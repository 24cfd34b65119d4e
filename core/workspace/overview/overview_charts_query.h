#pragma once

#include "core/model/campaign.h"
#include "core/workspace/command.h"

#include <QtCore/QDate>

namespace muniment::workspace {

/// What the small charts of the first screen show, within the scope of whoever asks.
struct OverviewChartsQuery final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr std::size_t kMost = 8; ///< classes, campaigns
  static constexpr int kMonths = 12;

  struct ClassShare final {
    ClassId id;
    QString code;
    QString name;
    std::int64_t records = 0;
  };
  struct CampaignShare final {
    CampaignId id;
    QString name;
    std::int64_t meant = 0;
    std::int64_t answered = 0;
  };
  /// Of what is to reach connected systems.
  struct Deliveries final {
    std::int64_t waiting = 0; ///< not tried yet, or just now
    std::int64_t again = 0;   ///< tried, and waits for its next time
    std::int64_t dead = 0;    ///< a person decides
  };
  struct Answer final {
    std::vector<ClassShare> classes;                       ///< the fullest first; empty ones are left out
    std::vector<std::pair<QDate, std::int64_t>> dueMonths; ///< from this month on, which has what was due before too
    std::vector<CampaignShare> campaigns;                  ///< that were started, the newest first
    Deliveries deliveries;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
