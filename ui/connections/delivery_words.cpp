#include "ui/connections/delivery_words.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

} // namespace

QString DeliveryWords::name(Delivery::State state) {
  switch (state) {
  case Delivery::State::Queued:
    return tr("Queued");
  case Delivery::State::InFlight:
    return tr("On its way");
  case Delivery::State::Parked:
    return tr("Tried, waits");
  case Delivery::State::Dead:
    return tr("Needs a decision");
  case Delivery::State::Done:
    return tr("Done");
  case Delivery::State::Dropped:
    break;
  }
  return tr("Dropped");
}

DeliveryWords::State DeliveryWords::state(const Delivery& delivery) {
  const QString word = name(delivery.state);
  switch (delivery.state) {
  case Delivery::State::Queued:
    return {word, Tone::Neutral, Icon::Clock};
  case Delivery::State::InFlight:
    return {word, Tone::Neutral, delivery.direction == Delivery::Direction::Out ? Icon::ExportOut : Icon::Capture};
  case Delivery::State::Parked:
    return {word, Tone::Due, Icon::Hourglass};
  case Delivery::State::Dead:
    return {word, Tone::Failed, Icon::Octagon};
  case Delivery::State::Done:
    return {word, Tone::Done, Icon::Tick};
  case Delivery::State::Dropped:
    break;
  }
  return {word, Tone::Neutral, Icon::Stop};
}

QString DeliveryWords::what(const Delivery& delivery) {
  static const std::map<QString, const char*> kKinds = {
      {u"item"_s, QT_TR_NOOP("News from a list")},
      {u"manifest.call"_s, QT_TR_NOOP("Call by connector manifest")},
      {u"media.fetch"_s, QT_TR_NOOP("Fetch a photo, voice note or file")},
      {u"message.react"_s, QT_TR_NOOP("React to a message")},
      {u"message.read"_s, QT_TR_NOOP("Mark a message as read")},
      {u"message.send"_s, QT_TR_NOOP("Send a message")},
      {u"push.notify"_s, QT_TR_NOOP("Notify a device")},
      {u"unreadable"_s, QT_TR_NOOP("Letter that no key opens")},
      {u"webhook"_s, QT_TR_NOOP("News by webhook")},
  };
  const auto found = kKinds.find(delivery.kind);
  return found == kKinds.end() ? visibleText(delivery.kind) : tr(found->second);
}

QString DeliveryWords::moment(Instant at, Instant now) {
  if (dayOf(at) != dayOf(now))
    return momentText(at);
  return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at.milliseconds()).time(), u"HH:mm:ss"_s);
}

QString DeliveryWords::ago(Instant at, Instant now) {
  const std::int64_t past = std::max<std::int64_t>(0, now.milliseconds() - at.milliseconds());
  if (past < kMinute)
    return tr("less than a minute ago");
  if (past < kHour)
    return tr("%n min ago", nullptr, static_cast<int>(past / kMinute));
  if (past < kDay)
    return tr("%n h ago", nullptr, static_cast<int>(past / kHour));
  return moment(at, now);
}

QString DeliveryWords::nextTry(const Delivery& delivery, Instant now) {
  switch (delivery.state) {
  case Delivery::State::Queued:
  case Delivery::State::Parked:
    return delivery.notBefore.milliseconds() <= now.milliseconds() ? tr("in its turn")
                                                                   : moment(delivery.notBefore, now);
  case Delivery::State::InFlight:
    return tr("now");
  case Delivery::State::Dead:
    return tr("a person decides");
  case Delivery::State::Done:
  case Delivery::State::Dropped:
    break;
  }
  return {};
}

QString DeliveryWords::problem(const Delivery& delivery, const QString& system) {
  if (delivery.state == Delivery::State::Dropped && !delivery.reason.isEmpty())
    return tr("Dropped: %1", "reason").arg(visibleText(delivery.reason));
  if (delivery.problem.isEmpty() || delivery.state == Delivery::State::Done)
    return {};
  // Of these only the id was kept, and the text wants to name something else than the system.
  if (delivery.problem == "peer.secret_missing"_L1)
    return tr("A secret of the connection was not entered. Nothing was sent. Enter it, then send this anew.");
  if (delivery.problem == "peer.setting_missing"_L1)
    return tr("A setting of the connection was not entered. Nothing was sent. Enter it, then send this anew.");
  if (delivery.problem == "peer.input_missing"_L1 || delivery.problem == "peer.input_malformed"_L1)
    return tr("A value that the request needs is missing or malformed. Nothing was sent.");
  if (delivery.problem == "peer.not_offered"_L1)
    return tr("The connection has no way to do that. Nothing was sent. Check its connector manifest.");
  Error error;
  error.id = delivery.problem;
  error.arguments = {system};
  return errorText(error);
}

} // namespace muniment::ui
