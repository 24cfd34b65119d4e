#pragma once

#include "core/workspace/outreach/campaign_queries.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What campaigns say in front of people.
class CampaignWords final {
  Q_DECLARE_TR_FUNCTIONS(CampaignWords)

 public:
  /// A state as a word with its icon.
  struct Word final {
    QString text;
    Icon icon = Icon::Clock;
    Tone tone = Tone::Neutral;
  };
  /// `18 Mar, 09:41`, where there is little room.
  [[nodiscard]] static QString moment(Instant at);
  /// How a campaign is, with its deadline where that is what matters.
  [[nodiscard]] static Word state(const Campaign& campaign, const store::CampaignCounts& counts, Instant now);
  /// "61 of 84 answered".
  [[nodiscard]] static QString progress(const store::CampaignCounts& counts);
  /// How a person stands, with the answer where there is one.
  [[nodiscard]] static Word state(const workspace::CampaignPeople::Line& line, bool hasEnded);
  /// Why somebody failed or was left out; empty where neither is so.
  [[nodiscard]] static QString why(const CampaignPerson& person);
  /// Whom it is for, in a sentence or two.
  [[nodiscard]] static QString audience(const Campaign& campaign, std::int64_t people);
  /// "after 8 and 24 hours".
  [[nodiscard]] static QString reminders(const Campaign& campaign);
  /// That an answer takes a PIN, and why; empty where it takes none.
  [[nodiscard]] static QString stake(const workspace::CampaignById::Answer& campaign);
  [[nodiscard]] static QString limits(const Campaign& campaign);
};

} // namespace muniment::ui
