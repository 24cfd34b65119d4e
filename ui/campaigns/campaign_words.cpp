#include "ui/campaigns/campaign_words.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;
using State = CampaignPerson::State;

QString CampaignWords::moment(Instant at) {
  return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at.milliseconds()), shortDayFormat() + u", HH:mm"_s);
}

CampaignWords::Word CampaignWords::state(const Campaign& campaign, const store::CampaignCounts& counts, Instant now) {
  switch (campaign.state) {
  case Campaign::State::Prepared:
    return {tr("Prepared"), Icon::Pencil, Tone::Neutral};
  case Campaign::State::Paused:
    return {tr("Paused"), Icon::Pause, Tone::Due};
  case Campaign::State::Cancelled:
    return {tr("Cancelled"), Icon::Stop, Tone::Neutral};
  case Campaign::State::Complete:
    break;
  case Campaign::State::Running:
    if (campaign.deadline && *campaign.deadline <= now)
      return {tr("Overdue"), Icon::Clock, Tone::Failed};
    return {tr("Due %1").arg(campaign.deadline ? moment(*campaign.deadline) : QString()), Icon::Clock, Tone::Due};
  }
  const std::int64_t missing = workspace::meantOf(counts) - workspace::answeredOf(counts);
  if (missing > 0)
    return {tr("%n missing", "people without an answer", static_cast<int>(missing)), Icon::Triangle, Tone::Failed};
  return {tr("Complete"), Icon::Tick, Tone::Done};
}

QString CampaignWords::progress(const store::CampaignCounts& counts) {
  const QLocale locale;
  return tr("%1 of %2 answered")
      .arg(locale.toString(workspace::answeredOf(counts)), locale.toString(workspace::meantOf(counts)));
}

CampaignWords::Word CampaignWords::state(const workspace::CampaignPeople::Line& line, bool hasEnded) {
  switch (line.person.state) {
  case State::NotSent:
    return {tr("Not asked yet"), Icon::Hourglass, Tone::Neutral};
  case State::Waiting:
  case State::Reached:
    break;
  case State::Answered:
    return {line.answer.isEmpty() ? tr("Answered") : visibleText(line.answer).simplified(), Icon::Tick, Tone::Done};
  case State::Refused:
    return {tr("Refused"), Icon::Refused, Tone::Conflict};
  case State::Failed:
    return {tr("Could not be asked"), Icon::Octagon, Tone::Failed};
  case State::Excluded:
    return {tr("Left out"), Icon::Close, Tone::Neutral};
  }
  if (line.isLate)
    return {tr("Answered too late"), Icon::Clock, Tone::Failed};
  if (hasEnded)
    return {tr("No answer"), Icon::Triangle, Tone::Failed};
  if (line.person.reminders > 0)
    return {tr("Reminded"), Icon::Bell, Tone::Due};
  return {tr("No answer yet"), Icon::Clock, Tone::Due};
}

QString CampaignWords::why(const CampaignPerson& person) {
  if (!person.reason.isEmpty())
    return visibleText(person.reason);
  return person.problem.isEmpty() ? QString() : errorText(Error{ErrorKind::Refused, person.problem, {}, {}, false});
}

QString CampaignWords::audience(const Campaign& campaign, std::int64_t people) {
  const Campaign::Contacts& contacts = campaign.contacts;
  const QString count = tr("%n person(s)", nullptr, static_cast<int>(people));
  if (!contacts.wanted)
    return count;
  QStringList narrowed;
  for (const QString& each : {contacts.partner, contacts.region, contacts.productLine, contacts.issue}) {
    if (!each.isEmpty())
      narrowed.append(visibleText(each));
  }
  return narrowed.isEmpty() ? tr("%1, among them all contacts of partners").arg(count)
                            : tr("%1, among them contacts for %2").arg(count, narrowed.join(u", "_s));
}

QString CampaignWords::reminders(const Campaign& campaign) {
  QStringList hours;
  for (const std::int32_t each : campaign.reminders)
    hours.append(QLocale().toString(each));
  return hours.isEmpty() ? tr("None") : tr("%1 hours after asking").arg(hours.join(u", "_s));
}

QString CampaignWords::stake(const workspace::CampaignById::Answer& campaign) {
  using What = workspace::StakeReason::What;
  if (!campaign.stake)
    return campaign.campaign.stake == Question::Stake::High ? tr("Whoever answers gives a PIN: much is at stake.")
                                                            : QString();
  switch (campaign.stake->what) {
  case What::Class:
    return tr("Whoever answers gives a PIN: it is about class %1.").arg(visibleText(campaign.stake->words));
  case What::Amount:
    return tr("Whoever answers gives a PIN: %1 is above the limit.").arg(visibleText(campaign.stake->words));
  case What::Matter:
    break;
  }
  return tr("Whoever answers gives a PIN: it is about a restricted matter.");
}

QString CampaignWords::limits(const Campaign& campaign) {
  const Campaign::Limits& limits = campaign.limits;
  QString most = tr("At most %n message(s) an hour", nullptr, limits.mostPerHour);
  if (limits.onlyInBusinessHours)
    most = tr("%1, in business hours only", "limit of a campaign").arg(most);
  if (!limits.quietFrom.isValid())
    return most;
  const QLocale locale;
  return tr("%1, none from %2 to %3")
      .arg(most, locale.toString(limits.quietFrom, QLocale::ShortFormat),
           locale.toString(limits.quietUntil, QLocale::ShortFormat));
}

} // namespace muniment::ui
