#include "ui/connections/connection_words.h"

#include "core/base/error_catalogue.h"
#include "core/workspace/alarms/live_alarm_words.h"
#include "ui/connections/delivery_words.h"
#include "ui/connections/system_choice.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;
using workspace::ConnectionCard;
using workspace::ConnectionLack;

namespace {

/// Values that were kept although the connector manifest has no meaning for them.
QString notUnderstood(const ConnectionCard& card) {
  if (card.notUnderstood.empty())
    return {};
  QStringList fields;
  for (const auto& [field, count] : card.notUnderstood)
    fields.append(visibleText(field));
  return ConnectionWords::tr("Values without a meaning in the connector manifest are kept as they came: %1.", "fields")
      .arg(QLocale().createSeparatedList(fields));
}

bool isKnownError(const QString& id) { return knownErrorIds().contains(id); }

QStringList unique(const QStringList& words) {
  QStringList each = words;
  each.removeDuplicates();
  return each;
}

} // namespace

QString ConnectionWords::name(const ConnectionCard& card) { return visibleText(card.connection.name); }

QString ConnectionWords::kind(const ConnectionCard& card) {
  switch (card.connection.kind) {
  case Connection::Kind::WhatsApp:
    return tr("WhatsApp Business, Cloud API");
  case Connection::Kind::ContentServer:
    return tr("Content Server, REST");
  case Connection::Kind::Push:
    return tr("Web Push to registered devices");
  case Connection::Kind::Folder:
    return tr("Files that appear in a folder");
  case Connection::Kind::Manifest:
    break;
  }
  if (!card.system.isEmpty())
    return tr("%1, site-configurable").arg(SystemChoice::of(card.connection.kind, card.system).name);
  return card.title.isEmpty() ? tr("Connector manifest") : tr("Connector manifest: %1").arg(visibleText(card.title));
}

Icon ConnectionWords::icon(const ConnectionCard& card) {
  return SystemChoice::of(card.connection.kind, card.system).icon;
}

QString ConnectionWords::lack(ConnectionLack lack) {
  switch (lack) {
  case ConnectionLack::Purpose:
    return tr("a purpose");
  case ConnectionLack::Ground:
    return tr("a legal ground");
  case ConnectionLack::Owner:
    return tr("an owner");
  case ConnectionLack::SiteValue:
    return tr("a setting");
  case ConnectionLack::Secret:
    break;
  }
  return tr("a secret");
}

QString ConnectionWords::lacks(const std::vector<ConnectionLack>& lacks) {
  QStringList words;
  for (const ConnectionLack each : lacks)
    words.append(lack(each));
  return tr("Still missing: %1.").arg(QLocale().createSeparatedList(unique(words)));
}

QString ConnectionWords::because(const PeerGate& gate, const QString& system) {
  if (gate.because.isEmpty())
    return tr("It was paused. What waits is kept.");
  if (isKnownError(gate.because))
    return problem(gate.because, system);
  return tr("Paused: %1", "reason").arg(visibleText(gate.because));
}

QString ConnectionWords::alarm(const workspace::LiveAlarms::Alarm& alarm) {
  return alarm.kind ? workspace::LiveAlarmWords::title(*alarm.kind) : tr("Something was not captured");
}

QString ConnectionWords::advice(const workspace::LiveAlarms::Alarm& alarm) {
  return alarm.kind ? workspace::LiveAlarmWords::advice(*alarm.kind) : workspace::LiveAlarmWords::gapAdvice();
}

ConnectionWords::State ConnectionWords::state(const ConnectionCard& card) {
  const QString system = name(card);
  if (!card.lacks.empty() &&
      (!card.connection.on || std::ranges::find(card.lacks, ConnectionLack::Secret) != card.lacks.end()))
    return {tr("Not finished"), lacks(card.lacks), Tone::Due, Icon::Pencil};
  if (!card.connection.on)
    return {tr("Off"), tr("Nothing goes out and nothing is taken in. What waits is kept."), Tone::Neutral, Icon::Stop};
  if (card.gate.paused)
    return {tr("Paused"), because(card.gate, system), Tone::Due, Icon::Pause};
  if (card.circuit == connect::CircuitState::Open)
    return {tr("Not reachable"),
            card.problem.isEmpty() ? tr("It failed several times in a row and is left alone for a moment, then tried "
                                        "again by itself.")
                                   : problem(card.problem, system),
            Tone::Failed, Icon::Offline};
  if (!card.problem.isEmpty())
    return {tr("Failing"), problem(card.problem, system), Tone::Failed, Icon::Octagon};
  if (!card.served)
    return {tr("Waits"), tr("No agent works for this workspace now. What is to go out waits until one does."),
            Tone::Due, Icon::Clock};
  if (!card.alarms.empty())
    return {tr("Needs a look"), alarm(card.alarms.front()), Tone::Due, Icon::Triangle};
  if (card.circuit == connect::CircuitState::HalfOpen)
    return {tr("Recovering"), tr("It failed before. One request tries whether it is back."), Tone::Due, Icon::Triangle};
  return {tr("Healthy"), notUnderstood(card), Tone::Done, Icon::Tick};
}

bool ConnectionWords::needsSomebody(const ConnectionCard& card) {
  const Tone tone = state(card).tone;
  return card.outbox.dead + card.inbox.dead > 0 ||
         (card.connection.on && (tone == Tone::Failed || tone == Tone::Due) && (card.served || card.gate.paused));
}

QString ConnectionWords::place(workspace::SecretPlace place) {
  return place == workspace::SecretPlace::Keychain ? tr("in the system keychain") : tr("sealed under the passphrase");
}

QString ConnectionWords::secrets(const ConnectionCard& card) {
  if (card.secrets.empty())
    return tr("none needed");
  const auto needed = std::ranges::count_if(card.secrets, [](const auto& each) { return !each.optional; });
  const auto there =
      std::ranges::count_if(card.secrets, [](const auto& each) { return !each.optional && each.entered; });
  if (there == needed)
    return place(card.place);
  if (there == 0)
    return tr("not entered");
  return tr("%1 of %2 entered").arg(QLocale().toString(qlonglong(there)), QLocale().toString(qlonglong(needed)));
}

QString ConnectionWords::waiting(const ConnectionCard& card) {
  const QLocale locale;
  return tr("%1 out, %2 in", "numbers of deliveries that wait")
      .arg(locale.toString(qlonglong(card.outbox.waiting)), locale.toString(qlonglong(card.inbox.waiting)));
}

QString ConnectionWords::lastTest(const std::optional<workspace::ConnectionTest>& test, Instant now) {
  if (!test)
    return tr("never");
  const QString when = DeliveryWords::moment(test->at, now);
  return test->passed() ? tr("passed, %1", "when").arg(when) : tr("failed, %1", "when").arg(when);
}

QString ConnectionWords::step(const QString& name) {
  static const std::map<QString, const char*> kSteps = {
      {u"file-plan"_s, QT_TR_NOOP("Read the file plan")},
      {u"folder"_s, QT_TR_NOOP("Open the folder for our records")},
      {u"holds"_s, QT_TR_NOOP("Read the holds")},
      {u"number"_s, QT_TR_NOOP("Read the number")},
      {u"open-answer-page"_s, QT_TR_NOOP("Open the page for answers")},
      {u"open-folder"_s, QT_TR_NOOP("Open the folder")},
      {u"rights"_s, QT_TR_NOOP("Read who may see the folder")},
      {u"settings"_s, QT_TR_NOOP("Read the settings and secrets")},
      {u"sign-in"_s, QT_TR_NOOP("Sign in")},
      {u"templates"_s, QT_TR_NOOP("Read the templates")},
      {u"webhooks"_s, QT_TR_NOOP("Webhooks are subscribed")},
      {u"workflow"_s, QT_TR_NOOP("Read the steps that wait for us")},
      {u"write-folder"_s, QT_TR_NOOP("Files can be moved away")},
  };
  const auto found = kSteps.find(name);
  if (found != kSteps.end())
    return tr(found->second);
  QString shown = visibleText(name);
  if (!shown.isEmpty())
    shown[0] = shown.at(0).toUpper();
  return shown;
}

QString ConnectionWords::advice(const QString& problem) {
  if (problem.startsWith("tls."_L1) || problem.contains("certificate"_L1))
    return tr("Ask the site for a valid certificate. It is never accepted unseen.");
  if (problem == "http.sign_in_refused"_L1 || problem == "peer.signed_out"_L1 || problem.startsWith("peer.secret"_L1) ||
      problem.startsWith("connection.secret"_L1))
    return tr("Enter the secrets anew in Settings, then test again.");
  if (problem.startsWith("peer.shape"_L1) || problem.startsWith("peer.not_json"_L1) ||
      problem.startsWith("peer.not_offered"_L1) || problem.startsWith("manifest."_L1))
    return tr("Compare the connector manifest with what the system really answers, then test again.");
  if (problem == "peer.refused"_L1)
    return tr("Ask the administrator of the system for the permission that this step needs.");
  if (problem.startsWith("folder."_L1))
    return tr("Check the path in Settings, and that the agent's user may read and change the folder. Then test again.");
  if (problem == "peer.busy"_L1)
    return tr("Wait a moment, then test again.");
  return tr("Check the address in Settings, and that this computer reaches it. Then test again.");
}

QString ConnectionWords::problem(const QString& id, const QString& system) {
  Error error;
  error.id = id;
  error.arguments = {system};
  return errorText(error);
}

} // namespace muniment::ui
