#include "core/outreach/campaign_check.h"

#include "core/model/person.h"
#include "core/outreach/campaign_words.h"
#include "core/outreach/question_check.h"

namespace muniment::outreach {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestName = 120;
constexpr std::size_t kMostWordings = 40;
constexpr int kMostHours = 24 * 365;
constexpr std::size_t kMostReminders = 10;
constexpr int kMostPerHour = 10'000;
constexpr std::int64_t kHour = 3'600'000; ///< milliseconds

Failure usage(QLatin1StringView id, const QStringList& arguments = {}) {
  return failure(ErrorKind::Usage, id, arguments);
}

bool areGood(const std::vector<std::int32_t>& reminders, int hours) {
  int before = 0;
  for (const std::int32_t at : reminders) {
    if (at <= before || at >= hours)
      return false;
    before = at;
  }
  return reminders.size() <= kMostReminders;
}

bool isLanguageOrNone(const QString& language) { return language.isEmpty() || languageFrom(language) == language; }

Result<void> checkWording(const Campaign::Wording& words, const Campaign& campaign, Instant now) {
  for (const QString& text : {words.text, words.about}) {
    if (const QString unknown = unknownPlaceholder(text); !unknown.isEmpty())
      return usage("campaign.placeholder_unknown"_L1, {unknown});
  }
  Question question;
  question.text = words.text;
  question.about = words.about;
  question.choices = words.choices;
  question.ownWords = campaign.ownWords;
  question.deadline = now.plusMilliseconds(campaign.hours * kHour);
  return checkQuestion(question, now);
}

} // namespace

Result<void> checkCampaign(const Campaign& campaign, Instant now) {
  if (campaign.name.isEmpty() || campaign.name.size() > kLongestName || campaign.name.simplified() != campaign.name)
    return usage("campaign.name_wrong"_L1);
  if (campaign.hours < 1 || campaign.hours > kMostHours)
    return usage("campaign.hours_wrong"_L1);
  if (!areGood(campaign.reminders, campaign.hours))
    return usage("campaign.reminders_wrong"_L1);
  if (campaign.refusal < -1 || campaign.refusal >= campaign.choices.size())
    return usage("campaign.refusal_wrong"_L1);
  const Campaign::Limits& limits = campaign.limits;
  if (limits.mostPerHour < 1 || limits.mostPerHour > kMostPerHour ||
      limits.quietFrom.isValid() != limits.quietUntil.isValid())
    return usage("campaign.limits_wrong"_L1);
  MUNIMENT_TRY(checkWording({campaign.text, campaign.about, campaign.choices}, campaign, now));
  if (!isLanguageOrNone(campaign.language) || campaign.wordings.size() > kMostWordings)
    return usage("campaign.wording_wrong"_L1, {campaign.language});
  for (const auto& [language, words] : campaign.wordings) {
    if (language.isEmpty() || !isLanguageOrNone(language) || words.choices.size() != campaign.choices.size())
      return usage("campaign.wording_wrong"_L1, {language});
    MUNIMENT_TRY(checkWording(words, campaign, now));
  }
  return {};
}

} // namespace muniment::outreach
