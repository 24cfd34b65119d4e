#include "core/workspace/alarms/live_alarm_words.h"

namespace muniment::workspace {

using Kind = LiveAlarm::Kind;

QString LiveAlarmWords::title(Kind kind) {
  switch (kind) {
  case Kind::WebhookSilence:
    return tr("Webhooks do not arrive any more");
  case Kind::NotSubscribed:
    return tr("WhatsApp was told not to send webhooks");
  case Kind::TokenRefused:
    return tr("The access token is refused");
  case Kind::TokenEnds:
    return tr("The access token ends soon");
  case Kind::NumberQuality:
    return tr("The quality of the number has fallen");
  case Kind::TemplateStopped:
    return tr("WhatsApp stopped a template");
  case Kind::AccountTrouble:
    return tr("WhatsApp limits the account, the number or the app");
  case Kind::MediaFailing:
    return tr("Files cannot be fetched");
  }
  return {};
}

QString LiveAlarmWords::advice(Kind kind) {
  switch (kind) {
  case Kind::WebhookSilence:
    return tr("What people write may not be captured. Look whether the receiver runs and can be reached from outside, "
              "then test the connection. WhatsApp repeats a webhook for some days, so little is lost if this is done "
              "today.");
  case Kind::NotSubscribed:
    return tr("Nothing that people write is captured, although messages can be sent. Subscribe the app to the account "
              "in the settings of WhatsApp, then test the connection.");
  case Kind::TokenRefused:
    return tr("Nothing can be sent and no file can be fetched. Make a new token with the same permissions and enter it "
              "in the settings of the connection. What waits goes by itself afterwards.");
  case Kind::TokenEnds:
    return tr("After that nothing can be sent and no file can be fetched. Make a new token with the same permissions "
              "and enter it in the settings of the connection.");
  case Kind::NumberQuality:
    return tr("People blocked or reported messages of this number. If it goes on, WhatsApp lowers how many people may "
              "be written to first. Send fewer templates, and only to people who expect them.");
  case Kind::TemplateStopped:
    return tr("It cannot be sent until WhatsApp lets it through again. Look at its reason in the WhatsApp Manager, "
              "change it or use another one. Rules and campaigns that use it wait.");
  case Kind::AccountTrouble:
    return tr("Some or all messages are not sent. Look at the notices in the WhatsApp Manager; the review of the "
              "business or of the app may be asked for there.");
  case Kind::MediaFailing:
    return tr("Messages are there without their files. WhatsApp keeps a file for some days only: look at the tasks of "
              "the files, repair the cause, then have them fetched again.");
  }
  return {};
}

QString LiveAlarmWords::gapAdvice() {
  return tr("Something that people wrote was not captured. Ask them for it, or import an export of their phone; what "
            "is missing stays marked.");
}

QString LiveAlarmWords::unclearReply() {
  return tr("Somebody wrote what could answer a question, and it is not certain which one. Nothing was decided by it. "
            "Say which question it answers, or that it answers none.");
}

QString LiveAlarmWords::samePerson() {
  return tr("A message shows that two conversations are with one person, who was known by a number in one and by a "
            "user id in the other. Give that person both names, so that searches, holds and requests find both; what "
            "comes from now on stands in the older one.");
}

} // namespace muniment::workspace
