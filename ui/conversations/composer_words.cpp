#include "ui/conversations/composer_words.h"

#include "core/base/error_catalogue.h"
#include "core/connect/whatsapp/error_table.h"
#include "core/workspace/alarms/live_alarm_words.h"
#include "ui/kit/day_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;
using workspace::SendingState;

QString ComposerWords::moment(Instant at, const QDateTime& now) {
  const QDateTime when = QDateTime::fromMSecsSinceEpoch(at.milliseconds());
  const QString time = QLocale().toString(when.time(), u"HH:mm"_s);
  const qint64 days = now.date().daysTo(when.date());
  if (days == 0)
    return time;
  if (days == 1)
    return tr("%1 tomorrow", "a time of day").arg(time);
  if (days == -1)
    return tr("%1 yesterday", "a time of day").arg(time);
  return QLocale().toString(when, shortDayFormat() + u", HH:mm"_s);
}

QString ComposerWords::window(const SendingState::Answer& state, const QDateTime& now) {
  if (state.refusesWords && state.refusesWords->id == "sending.restricted"_L1)
    return tr("This conversation belongs to a matter: only templates without values may be sent");
  if (state.refusesWords && state.refusesWords->id == "sending.opted_out"_L1)
    return tr("This person asked not to be written to");
  if (state.windowEnd)
    return tr("Free text until %1").arg(moment(*state.windowEnd, now));
  if (state.refusesTemplates && state.refusesTemplates->id == "sending.no_opt_in"_L1)
    return tr("Nothing can be sent: nothing shows that this person agreed. See Opt-in under More.");
  if (state.refusesTemplates)
    return tr("Nothing can be sent today: as many people as WhatsApp allows were written to first");
  return tr("Only templates: the person did not write within the last day");
}

QString ComposerWords::alarms(const workspace::LiveAlarms::Answer& alarms) {
  if (alarms.empty())
    return {};
  const auto& first = alarms.front();
  const QString what =
      first.kind ? workspace::LiveAlarmWords::title(*first.kind) : tr("Something that was written was not captured");
  const int more = static_cast<int>(alarms.size()) - 1;
  return more == 0 ? tr("%1. See Tasks.").arg(what) : tr("%1, and %n more. See Tasks.", nullptr, more).arg(what);
}

ComposerWords::Said ComposerWords::waiting(const SendingState::Waiting& message, const QDateTime& now) {
  const auto reason = [&] {
    return message.problem.isEmpty() ? QString() : errorText(Error{ErrorKind::Failed, message.problem, {}, {}, false});
  };
  switch (message.state) {
  case Delivery::State::Queued:
    if (message.nextTry.milliseconds() > now.toMSecsSinceEpoch())
      return {tr("Goes at %1 if it is not taken back", "time with seconds")
                  .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(message.nextTry.milliseconds()).time(),
                                          u"HH:mm:ss"_s)),
              Tone::Accent};
    return {tr("Waits to be sent"), Tone::Neutral};
  case Delivery::State::InFlight:
    return {tr("Is being sent"), Tone::Accent};
  case Delivery::State::Parked:
    return {tr("Next try at %1. %2", "time, reason").arg(moment(message.nextTry, now), reason()), Tone::Due};
  case Delivery::State::Dead:
    return {reason(), Tone::Failed};
  case Delivery::State::Done:
  case Delivery::State::Dropped:
    break;
  }
  return {};
}

ComposerWords::Said ComposerWords::failed(const SendingState::Failed& message, const QDateTime& now) {
  const Error error = connect::whatsapp::problemOf(message.code).error();
  return {tr("Sent at %1 and not delivered. %2", "time, reason").arg(moment(message.at, now), errorText(error)),
          Tone::Failed};
}

QString ComposerWords::place(const QString& place) {
  const QString name = place.section(u'.', 1);
  bool isNumber = false;
  const int number = name.toInt(&isNumber);
  if (place.startsWith("button."_L1))
    return tr("End of the link of button %1").arg(number + 1);
  const QString words = isNumber ? tr("Value %1").arg(number) : QString(name).replace(u'_', u' ');
  return place.startsWith("header."_L1) ? tr("%1 of the heading").arg(words) : words;
}

} // namespace muniment::ui
