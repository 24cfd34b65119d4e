#include "ui/holds/hold_words.h"

#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;
using Kind = HoldTargetKind;

QString HoldWords::name(Hold::State state) {
  switch (state) {
  case Hold::State::Draft:
    return tr("Prepared");
  case Hold::State::Active:
    return tr("In force");
  case Hold::State::Released:
    break;
  }
  return tr("Released");
}

HoldWords::State HoldWords::state(const Hold& hold, QDate today) {
  switch (hold.state) {
  case Hold::State::Draft:
    return {tr("Prepared"), Tone::Neutral, Icon::Pencil};
  case Hold::State::Active:
    return {tr("In force"), Tone::Held, Icon::Padlock};
  case Hold::State::Released:
    break;
  }
  if (hold.coolsUntil && *hold.coolsUntil >= today)
    return {tr("Cooling off until %1").arg(dayText(*hold.coolsUntil)), Tone::Due, Icon::Clock};
  return {tr("Released"), Tone::Neutral, Icon::Tick};
}

HoldWords::State HoldWords::notice(const std::optional<model::Task>& notice, Instant now) {
  if (!notice)
    return {tr("Not asked yet"), Tone::Neutral, Icon::Info};
  switch (notice->state) {
  case model::Task::State::Done:
    return {tr("Acknowledged"), Tone::Done, Icon::Tick};
  case model::Task::State::Withdrawn:
    return {tr("No longer asked"), Tone::Neutral, Icon::Info};
  case model::Task::State::Open:
    break;
  }
  if (notice->dueAt && *notice->dueAt <= now)
    return {tr("Overdue"), Tone::Failed, Icon::Clock};
  return {tr("Waiting"), Tone::Due, Icon::Clock};
}

QString HoldWords::title(const Hold& hold) { return hold.code + u' ' + visibleText(hold.name).simplified(); }

QString HoldWords::name(const Matter& matter) {
  return (visibleText(matter.code) + u' ' + visibleText(matter.name)).simplified();
}

QString HoldWords::kind(Kind kind) {
  switch (kind) {
  case Kind::Record:
    return tr("Record");
  case Kind::Class:
    return tr("Class");
  case Kind::Conversation:
    return tr("Conversation");
  case Kind::Item:
    return tr("Item");
  case Kind::Message:
    return tr("Message");
  case Kind::Person:
    return tr("Custodian");
  case Kind::Matter:
    return tr("Matter");
  case Kind::Query:
    break;
  }
  return tr("Query");
}

QString HoldWords::covers(Kind kind) {
  switch (kind) {
  case Kind::Record:
    return tr("The record, and the messages and items it is made of");
  case Kind::Class:
    return tr("Every record of the class and of the classes below it");
  case Kind::Conversation:
    return tr("All its messages, also those that are captured later");
  case Kind::Person:
    return tr("Every conversation in which the person speaks, also later ones");
  case Kind::Matter:
    return tr("The conversations, records and items of the matter");
  case Kind::Query:
    return tr("What it found when it was added, and what it finds later");
  case Kind::Item:
  case Kind::Message:
    break;
  }
  return tr("Itself");
}

Icon HoldWords::icon(Kind kind) {
  switch (kind) {
  case Kind::Record:
    return Icon::Archive;
  case Kind::Class:
    return Icon::Folder;
  case Kind::Conversation:
  case Kind::Message:
    return Icon::Chat;
  case Kind::Item:
    return Icon::Document;
  case Kind::Person:
    return Icon::Person;
  case Kind::Matter:
    return Icon::Layers;
  case Kind::Query:
    break;
  }
  return Icon::Search;
}

QString HoldWords::acknowledged(int acknowledged, int custodians) {
  if (custodians == 0)
    return QString();
  return tr("%1 of %n custodian(s) acknowledged", nullptr, custodians).arg(QLocale().toString(acknowledged));
}

QString HoldWords::reach(const store::HoldReach& reach) {
  const auto count = [](std::int64_t value) { return static_cast<int>(value); };
  const QStringList parts = {tr("%n message(s)", nullptr, count(reach.messages)),
                             tr("%n record(s)", nullptr, count(reach.records)),
                             tr("%n person(s)", nullptr, count(reach.persons))};
  return tr("This covers %1.").arg(QLocale().createSeparatedList(parts));
}

QString HoldWords::noticeTemplate() {
  return tr("A dispute or an investigation is expected that concerns you.\n\n"
            "Please keep everything that you wrote, received or filed about it: messages, photographs, documents, on "
            "every device. Turn off disappearing messages in every chat that may concern it. Do not delete, change or "
            "move any of it, also where a rule would allow it.\n\n"
            "Acknowledge this notice once you have read it. Ask legal when in doubt.");
}

} // namespace muniment::ui
