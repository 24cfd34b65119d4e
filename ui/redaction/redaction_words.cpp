#include "ui/redaction/redaction_words.h"

#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {

RedactionWords::State RedactionWords::state(Redaction::State state) {
  switch (state) {
  case Redaction::State::Proposed:
    return {tr("Not signed off"), Tone::Due, Icon::Clock};
  case Redaction::State::SignedOff:
    return {tr("Signed off"), Tone::Done, Icon::Tick};
  case Redaction::State::Withdrawn:
    break;
  }
  return {tr("Taken back"), Tone::Neutral, Icon::Quote};
}

QString RedactionWords::part(const Redaction& redaction) {
  switch (redaction.part) {
  case Redaction::Part::Message:
    return tr("The whole message");
  case Redaction::Part::Text:
    return tr("%n character(s) of its text", nullptr, static_cast<int>(redaction.length));
  case Redaction::Part::Attachment:
    return tr("Its file");
  case Redaction::Part::Page:
    break;
  }
  return tr("A box on page %1 of its file").arg(QLocale().toString(redaction.page));
}

QString RedactionWords::reason(const QString& code) {
  const auto with = [&](const QString& words) {
    return tr("%1: %2", "code of a reason, what it stands for").arg(code, words);
  };
  if (code == u"PRIV")
    return with(tr("privileged"));
  if (code == u"PII")
    return with(tr("personal data"));
  if (code == u"TP")
    return with(tr("concerns third parties"));
  if (code == u"TS")
    return with(tr("trade secret"));
  if (code == u"NR")
    return with(tr("not responsive"));
  return code;
}

QString RedactionWords::step(const workspace::RedactionHistory::Step& step) {
  const QString who = visibleText(step.author);
  const QString when = momentWithZone(step.redaction.at);
  switch (step.redaction.state) {
  case Redaction::State::Proposed:
    return tr("Proposed by %1, %2", "a person, a moment").arg(who, when);
  case Redaction::State::SignedOff:
    return tr("Signed off by %1, %2", "a person, a moment").arg(who, when);
  case Redaction::State::Withdrawn:
    break;
  }
  return tr("Taken back by %1, %2", "a person, a moment").arg(who, when);
}

} // namespace muniment::ui
